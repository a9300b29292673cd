/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the command line is used, made from the tables of verbs and options. */

#include "tw-cli-help.h"

#include "tw-cli-option.h"
#include "tw-terminal-text.h"

#define PAGE_COLUMNS 80
#define INDENT 2

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
  g_autofree char *what = option->value_name ? g_strconcat ("--", option->name, " ", option->value_name, NULL)
                                             : g_strconcat ("--", option->name, NULL);

  append_entry (page, what, tw_language_tr (language, option->summary));
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

  g_string_append_printf (page, "%s\n  tandemwerk-cli [--database FILE] [--json] [--language de|en] %s …\n\n",
                          tw_language_tr (language, "Usage:"), tw_language_tr (language, "VERB"));
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

  g_string_append_printf (page, "%s\n  tandemwerk-cli %s %s\n\n", tw_language_tr (language, "Usage:"),
                          verb->name, verb->synopsis);
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
