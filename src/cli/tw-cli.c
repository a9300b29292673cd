/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The command line from its words to its exit status: 0, 1 if the work failed, 2 if the command line was wrong. Results
 * go to standard output, everything else to standard error. Both are UTF-8 whatever the locale, as every terminal
 * of today takes it.
 */

#include "tw-cli.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "tw-cli-help.h"
#include "tw-cli-verb.h"
#include "tw-terminal-text.h"

#define PROGRAM "tandemwerk-cli"

enum
{
  STATUS_DONE,
  STATUS_FAILED,
  STATUS_USAGE,
};

static int
complain (const GError *error)
{
  g_autofree char *message = tw_terminal_text_clean (error->message);
  const gboolean is_usage = g_error_matches (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE);

  fprintf (stderr, PROGRAM ": %s\n", message);
  if (is_usage)
    fprintf (stderr, PROGRAM ": %s\n", tw_tr ("“tandemwerk-cli --help” says how it is used."));

  return is_usage ? STATUS_USAGE : STATUS_FAILED;
}

/* The value of the last --language, wherever it stands: complaints about the rest are made in it already. */
static const char *
find_language_word (const char * const *words)
{
  const char *found = NULL;

  for (; *words != NULL && !g_str_equal (*words, "--"); words++)
    {
      if (g_str_equal (*words, "--language") && words[1] != NULL)
        found = *++words;
      else if (g_str_has_prefix (*words, "--language="))
        found = *words + strlen ("--language=");
    }

  return found;
}

/* Whether the tag of a language, “de” or “de_CH”, says the language of a word such as “de-AT.UTF-8”. */
static gboolean
is_language (const char *tag,
             const char *word)
{
  const gsize length = strcspn (tag, "_");

  return strcspn (word, "_-.") == length && g_ascii_strncasecmp (word, tag, length) == 0;
}

/* English is spoken where the asked language is not, so that the complaint can be made. */
static gboolean
choose_language (const char * const  *words,
                 GError             **error)
{
  const char *word = find_language_word (words);
  g_autoptr (TwLanguage) language = word ? tw_language_new (word) : tw_language_new_from_environment ();
  g_autofree char *said = NULL;

  tw_language_set_session (language);
  if (word == NULL || is_language (tw_language_get_tag (language), word))
    return TRUE;

  said = tw_terminal_text_quote (word);
  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("The language “%s” is not spoken here: choose de or en."), said);

  return FALSE;
}

static void
print_help (TwCliCall *call)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  const TwCliVerb *verb = tw_cli_call_get_verb (call);

  tw_cli_call_take (call, verb ? tw_cli_help_for_verb (language, verb) : tw_cli_help_for_program (language));
}

static gboolean
run_call (TwCliCall  *call,
          GError    **error)
{
  if (tw_cli_call_has (call, "help"))
    {
      print_help (call);
      return TRUE;
    }

  if (tw_cli_call_has (call, "version"))
    {
      tw_cli_call_print (call, PROGRAM " " TW_VERSION "\n");
      return TRUE;
    }

  return tw_cli_call_get_verb (call)->run (call, error);
}

static gboolean
write_out (const char  *printed,
           GError     **error)
{
  g_autofree char *clean = tw_terminal_text_clean (printed);

  if (fputs (clean, stdout) != EOF && fflush (stdout) == 0)
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
               tw_tr ("The work was done, but its result could not be written to the standard output: %s."),
               g_strerror (errno));

  return FALSE;
}

/**
 * tw_cli_run:
 * @words: (array zero-terminated=1): the words after the name of the program
 *
 * Does what the command line says. To be called once.
 *
 * Returns: the exit status
 */
int
tw_cli_run (const char * const *words)
{
  g_autoptr (TwCliCall) call = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) output_error = NULL;
  int status = STATUS_DONE;

  if (!choose_language (words, &error))
    return complain (error);

  call = tw_cli_call_parse (words, tw_language_session (), &error);
  if (call == NULL)
    return complain (error);

  /* A verb may have found something to tell and fail nevertheless: what is wrong with the file, for one. */
  run_call (call, &error);
  if (!write_out (tw_cli_call_get_printed (call), &output_error))
    status = complain (output_error);

  return error ? complain (error) : status;
}
