/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the command line is used, made from the tables of verbs and options. */

#include "tw-cli-help.h"

#include <string.h>

#include "tw-cli-option.h"
#include "tw-terminal-text.h"

#define PAGE_COLUMNS 80
#define INDENT 2
#define OF_WORDS "ABCDEFGHIJKLMNOPQRSTUVWXYZ-:"

/* What stands for what has to be put in: said in the language of the explanation, which speaks of it. */
static const char *const words[] = {
  NC_ ("word in a command line", "ACTION"),    NC_ ("word in a command line", "AMOUNT"),
  NC_ ("word in a command line", "ANSWER"),    NC_ ("word in a command line", "CALENDAR"),
  NC_ ("word in a command line", "CODE"),      NC_ ("word in a command line", "COHORT"),
  NC_ ("word in a command line", "CRITERION"), NC_ ("word in a command line", "FIELD"),
  NC_ ("word in a command line", "FILE"),      NC_ ("word in a command line", "FOLDER"),
  NC_ ("word in a command line", "FORM"),      NC_ ("word in a command line", "GOAL"),
  NC_ ("word in a command line", "HEADING"),   NC_ ("word in a command line", "KEY"),
  NC_ ("word in a command line", "MEETING"),   NC_ ("word in a command line", "MENTEE"),
  NC_ ("word in a command line", "MENTEES"),   NC_ ("word in a command line", "MENTOR"),
  NC_ ("word in a command line", "MENTORS"),   NC_ ("word in a command line", "MILESTONE"),
  NC_ ("word in a command line", "NAME"),      NC_ ("word in a command line", "NUMBER"),
  NC_ ("word in a command line", "PAPER"),     NC_ ("word in a command line", "PERCENT"),
  NC_ ("word in a command line", "PERSON"),    NC_ ("word in a command line", "QUESTION"),
  NC_ ("word in a command line", "QUESTIONS"), NC_ ("word in a command line", "REASON"),
  NC_ ("word in a command line", "RESOURCE"),  NC_ ("word in a command line", "ROUND"),
  NC_ ("word in a command line", "RULE"),      NC_ ("word in a command line", "SUBJECT"),
  NC_ ("word in a command line", "TANDEM"),    NC_ ("word in a command line", "TEXT"),
  NC_ ("word in a command line", "TITLE"),     NC_ ("word in a command line", "VALUE"),
  NC_ ("word in a command line", "WEIGHT"),    NC_ ("word in a command line", "WHOM"),
  NC_ ("word in a command line", "WORDING"),   NC_ ("word in a command line", "YEAR"),
  NC_ ("word in a command line", "YYYY-MM-DD"), NC_ ("word in a command line", "YYYY-MM-DDTHH:MM"),
  NULL,
};

static void
append_usage (GString    *page,
              TwLanguage *language,
              const char *usage)
{
  while (*usage != '\0')
    {
      gsize length = MAX (strspn (usage, OF_WORDS), 1);
      g_autofree char *part = g_strndup (usage, length);

      g_string_append (page, g_strv_contains (words, part) ? tw_language_trc (language, "word in a command line", part) : part);
      usage += length;
    }
}

static void
append_entry (GString    *page,
              const char *what,
              const char *explanation)
{
  const gsize explanation_indent = 24;
  const gsize width = INDENT + tw_terminal_text_columns (what);

  g_string_append_printf (page, "%*s%s", INDENT, "", what);

  if (width + 2 > explanation_indent)
    g_string_append_printf (page, "\n%*s", (int) explanation_indent, "");
  else
    g_string_append_printf (page, "%*s", (int) (explanation_indent - width), "");

  tw_terminal_text_wrap (page, explanation, explanation_indent, PAGE_COLUMNS);
}

static void
append_option (GString           *page,
               TwLanguage        *language,
               const TwCliOption *option)
{
  g_autoptr (GString) what = g_string_new ("--");

  g_string_append (what, option->name);
  if (option->value_name != NULL)
    {
      g_string_append_c (what, ' ');
      append_usage (what, language, option->value_name);
    }

  append_entry (page, what->str, tw_language_tr (language, option->summary));
}

static void
append_actions (GString         *page,
                TwLanguage      *language,
                const TwCliVerb *group)
{
  g_string_append_printf (page, "\n%s\n", tw_language_tr (language, "Verbs"));
  for (guint i = 0; group->actions[i] != NULL; i++)
    append_entry (page, group->actions[i]->name, tw_language_tr (language, group->actions[i]->summary));
}

/**
 * tw_cli_help_for_program:
 * @language: the language it is said in
 *
 * Returns: (transfer full): all verbs and the options of all verbs
 */
char *
tw_cli_help_for_program (TwLanguage *language)
{
  GString *page = g_string_new (NULL);
  const TwCliVerb * const *verbs = tw_cli_verbs ();
  guint n_options;
  const TwCliOption *options = tw_cli_options (&n_options);

  g_string_append_printf (page, "%s\n  tandemwerk-cli [--database %s] [--json] [--language de|en] %s …\n\n",
                          tw_language_tr (language, "Usage:"), tw_language_trc (language, "word in a command line", "FILE"),
                          tw_language_tr (language, "VERB"));
  tw_terminal_text_wrap (page,
                         tw_language_tr (language, "Plans and matches reverse mentoring programmes without a window. "
                                                   "People are named by their personnel number."),
                         0, PAGE_COLUMNS);

  g_string_append_printf (page, "\n%s\n", tw_language_tr (language, "Verbs"));
  for (guint i = 0; verbs[i] != NULL; i++)
    append_entry (page, verbs[i]->name, tw_language_tr (language, verbs[i]->summary));

  g_string_append_printf (page, "\n%s\n", tw_language_tr (language, "Options of every verb"));
  for (guint i = 0; i < n_options; i++)
    if (options[i].everywhere)
      append_option (page, language, &options[i]);

  g_string_append_c (page, '\n');
  tw_terminal_text_wrap (page, tw_language_tr (language, "“tandemwerk-cli VERB --help” says more about a verb. The "
                                                         "exit status is 0, or 1 if the work failed, or 2 if the command "
                                                         "line was wrong."),
                         0, PAGE_COLUMNS);

  return g_string_free_and_steal (page);
}

/**
 * tw_cli_help_for_verb:
 * @language: the language it is said in
 * @verb: a verb
 *
 * Returns: (transfer full): what it does, its arguments and its own options
 */
char *
tw_cli_help_for_verb (TwLanguage      *language,
                      const TwCliVerb *verb)
{
  GString *page = g_string_new (NULL);
  g_autofree char *summary = NULL;

  g_string_append_printf (page, "%s\n  tandemwerk-cli %s ", tw_language_tr (language, "Usage:"), verb->name);
  append_usage (page, language, verb->synopsis);
  g_string_append (page, "\n\n");
  summary = g_strconcat (tw_language_tr (language, verb->summary), ".", NULL);
  tw_terminal_text_wrap (page, summary, 0, PAGE_COLUMNS);

  if (verb->explanation != NULL)
    {
      g_string_append_c (page, '\n');
      tw_terminal_text_wrap (page, tw_language_tr (language, verb->explanation), 0, PAGE_COLUMNS);
    }

  if (verb->actions != NULL)
    append_actions (page, language, verb);

  if (verb->options[0] != NULL)
    g_string_append_printf (page, "\n%s\n", tw_language_tr (language, "Options"));

  for (guint i = 0; i < G_N_ELEMENTS (verb->options) && verb->options[i] != NULL; i++)
    append_option (page, language, tw_cli_option_find (verb->options[i]));

  return g_string_free_and_steal (page);
}
