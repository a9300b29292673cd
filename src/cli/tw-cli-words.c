/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the words of a command line stand for: numbers of rows, days, words of the file; and what a verb says when it
 * has done what they ask for. */

#include "tw-cli-words.h"

#include "tw-cli-file.h"
#include "tw-json-writer.h"
#include "tw-plain-date.h"
#include "tw-terminal-text.h"

#include <string.h>

#define FIRST_YEAR 1900
#define LAST_YEAR 2199

static gboolean
set_usage (GError     **error,
           const char  *message,
           const char  *word)
{
  g_autofree char *said = tw_terminal_text_quote (word);

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, "“%s”: %s", said, message);

  return FALSE;
}

/**
 * tw_cli_read_id:
 * @index: of an argument
 * @id: (out): the number of a row; whether there is one is not known here
 */
gboolean
tw_cli_read_id (TwCliCall  *call,
                guint       index,
                gint64     *id,
                GError    **error)
{
  const char *word = tw_cli_call_get_argument (call, index);
  guint64 number;

  if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT64, &number, NULL))
    return set_usage (error, tw_tr ("a number from a list is needed here."), word);

  *id = (gint64) number;

  return TRUE;
}

/**
 * tw_cli_read_ids:
 * @first: index of the first argument that is one
 *
 * Returns: (transfer full) (element-type gint64): the numbers from there to the end of the line, or %NULL with
 *   %TW_CLI_ERROR_USAGE
 */
GArray *
tw_cli_read_ids (TwCliCall  *call,
                 guint       first,
                 GError    **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = first; i < tw_cli_call_get_n_arguments (call); i++)
    {
      gint64 id;

      if (!tw_cli_read_id (call, i, &id, error))
        return NULL;

      g_array_append_val (ids, id);
    }

  return g_steal_pointer (&ids);
}

/**
 * tw_cli_read_number:
 * @number: (out): a whole number, not negative
 */
gboolean
tw_cli_read_number (const char  *word,
                    int         *number,
                    GError     **error)
{
  guint64 read;

  if (!g_ascii_string_to_unsigned (word, 10, 0, G_MAXINT, &read, NULL))
    return set_usage (error, tw_tr ("a whole number is needed here."), word);

  *number = (int) read;

  return TRUE;
}

/**
 * tw_cli_read_number_option:
 * @number: (inout): what follows the option; left alone where it was not given
 */
gboolean
tw_cli_read_number_option (TwCliCall   *call,
                           const char  *option,
                           int         *number,
                           GError     **error)
{
  const char *word = tw_cli_call_get_value (call, option);

  return word == NULL || tw_cli_read_number (word, number, error);
}

/**
 * tw_cli_read_day:
 * @day: (out): a day of our time
 */
gboolean
tw_cli_read_day (const char  *word,
                 GDate       *day,
                 GError     **error)
{
  g_date_clear (day, 1);
  if (strlen (word) == strlen ("YYYY-MM-DD") && tw_plain_date_read (word, day) &&
      g_date_get_year (day) >= FIRST_YEAR && g_date_get_year (day) <= LAST_YEAR)
    return TRUE;

  return set_usage (error, tw_tr ("a day is needed here, as in 2027-01-31."), word);
}

/**
 * tw_cli_read_day_option:
 * @day: (out): where the day is kept
 * @given: (out) (nullable): the day, or %NULL where the option was not given
 */
gboolean
tw_cli_read_day_option (TwCliCall     *call,
                        const char    *option,
                        GDate         *day,
                        const GDate  **given,
                        GError       **error)
{
  const char *word = tw_cli_call_get_value (call, option);

  *given = word ? day : NULL;

  return word == NULL || tw_cli_read_day (word, day, error);
}

/**
 * tw_cli_read_choice:
 * @type: one of the enumerations whose nicks are words of the file
 * @value: (out): the value
 */
gboolean
tw_cli_read_choice (const char  *word,
                    GType        type,
                    int         *value,
                    GError     **error)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);
  g_autoptr (GString) choices = g_string_new (NULL);
  g_autofree char *said = tw_terminal_text_quote (word);

  if (tw_word_to_value (type, word, value))
    return TRUE;

  for (guint i = 0; i < words->n_values; i++)
    g_string_append_printf (choices, "%s%s", i ? ", " : "", words->values[i].value_nick);
  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("“%s” cannot stand here. Choose one of: %s."), said,
               choices->str);

  return FALSE;
}

/**
 * tw_cli_find_participant_id:
 * @number: the personnel number of somebody in the cohort
 *
 * Returns: the participant, or 0 with @error set
 */
gint64
tw_cli_find_participant_id (TwWorkspace  *workspace,
                            TwCohort     *cohort,
                            const char   *number,
                            GError      **error)
{
  g_autoptr (TwParticipant) participant = tw_cli_find_participant (workspace, cohort, number, error);

  return participant ? tw_participant_get_id (participant) : 0;
}

/**
 * tw_cli_tell_done:
 * @id: the number of what is new; 0: nothing is
 *
 * Says what was done by the name of the command, and prints the number of what is new.
 */
void
tw_cli_tell_done (TwCliCall   *call,
                  TwWorkspace *workspace,
                  gint64       id)
{
  const char *label = tw_workspace_get_undo_label (workspace);
  g_autoptr (TwJsonWriter) writer = NULL;

  if (!tw_cli_call_has (call, "json"))
    {
      if (id != 0)
        tw_cli_call_take (call, g_strdup_printf ("%" G_GINT64_FORMAT "\n", id));
      else if (label != NULL)
        tw_cli_call_take (call, g_strdup_printf ("%s\n", label));
      return;
    }

  writer = tw_json_writer_new ();
  tw_json_writer_begin_object (writer, NULL);
  if (id != 0)
    tw_json_writer_integer (writer, "number", id);
  tw_json_writer_string (writer, "done", label);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

/**
 * tw_cli_finish:
 * @done: what the command of the workspace returned
 *
 * Ends a verb that made nothing with a number: says what was done, unless it failed.
 *
 * Returns: @done
 */
gboolean
tw_cli_finish (TwCliCall   *call,
               TwWorkspace *workspace,
               gboolean     done)
{
  if (done)
    tw_cli_tell_done (call, workspace, 0);

  return done;
}
