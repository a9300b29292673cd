/* SPDX-License-Identifier: GPL-3.0-or-later */

/* export: what a cohort has, as a file for another program. The ending of its name says which. */

#include "tw-calendar-commands.h"
#include "tw-cli-file.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-cli-written-file.h"
#include "tw-export-commands.h"
#include "tw-json-writer.h"
#include "tw-terminal-text.h"

/**
 * Format:
 * @ending: what the name of the file ends with
 * @signature: (nullable): what such a file begins with; an earlier one is replaced, and nothing else; %NULL where who
 *   writes it knows an earlier one
 * @write: writes the file and prints what it told
 */
typedef struct
{
  const char *ending;
  const char *signature;
  gboolean (*write) (TwCliCall    *call,
                     TwWorkspace  *workspace,
                     TwCohort     *cohort,
                     const char   *output,
                     GError      **error);
} Format;

static void
tell_lines (TwCliCall  *call,
            const char *heading,
            GStrv       lines)
{
  if (*lines == NULL)
    return;

  tw_cli_call_take (call, g_strdup_printf ("\n%s\n", heading));
  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *clean = tw_terminal_text_clean (*line);

      tw_cli_call_take (call, g_strdup_printf ("  %s\n", clean));
    }
}

static void
tell_calendar (TwCliCall               *call,
               const TwCalendarOutcome *outcome,
               const char              *output)
{
  TwLanguage *language = tw_cli_call_get_language (call);

  tw_cli_tell_written_file (call, output);
  tw_cli_call_take (call, tw_language_formatn (language, "The calendar has %u entry.\n", "The calendar has %u entries.\n",
                                               outcome->n_entries, outcome->n_entries));

  if (*outcome->added == NULL && *outcome->changed == NULL && *outcome->cancelled == NULL)
    tw_cli_call_say (call, N_ ("Nothing has changed since it was handed over last."));

  tell_lines (call, tw_language_tr (language, "New since it was handed over last:"), outcome->added);
  tell_lines (call, tw_language_tr (language, "Changed since then:"), outcome->changed);
  tell_lines (call, tw_language_tr (language, "Cancelled since then:"), outcome->cancelled);
}

static void
tell_calendar_as_json (TwCliCall               *call,
                       const TwCalendarOutcome *outcome,
                       const char              *output)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_string (writer, "written", output);
  tw_json_writer_integer (writer, "entries", outcome->n_entries);
  tw_json_writer_strings (writer, "new", (const char * const *) outcome->added);
  tw_json_writer_strings (writer, "changed", (const char * const *) outcome->changed);
  tw_json_writer_strings (writer, "cancelled", (const char * const *) outcome->cancelled);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static TwCalendarOutcome *
write_calendar_of (TwCliCall    *call,
                   TwWorkspace  *workspace,
                   TwCohort     *cohort,
                   const char   *output,
                   GError      **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  const char *number = tw_cli_call_get_value (call, "person");
  g_autoptr (TwParticipant) participant = NULL;
  gint64 tandem_id;

  if (tw_cli_call_has (call, "tandem"))
    {
      tandem_id = tw_cli_find_tandem (call, workspace, cohort, error);
      return tandem_id ? tw_workspace_export_tandem_calendar (workspace, tandem_id, language, output, error) : NULL;
    }

  if (number == NULL)
    return tw_workspace_export_cohort_calendar (workspace, tw_cohort_get_id (cohort), language, output, error);

  participant = tw_cli_find_participant (workspace, cohort, number, error);

  return participant ? tw_workspace_export_person_calendar (workspace, tw_participant_get_id (participant), language,
                                                            output, error)
                     : NULL;
}

static gboolean
write_calendar (TwCliCall    *call,
                TwWorkspace  *workspace,
                TwCohort     *cohort,
                const char   *output,
                GError      **error)
{
  g_autoptr (TwCalendarOutcome) outcome = write_calendar_of (call, workspace, cohort, output, error);

  if (outcome == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_calendar_as_json (call, outcome, output);
  else
    tell_calendar (call, outcome, output);

  return TRUE;
}

static gboolean
write_tables (TwCliCall    *call,
              TwWorkspace  *workspace,
              TwCohort     *cohort,
              const char   *output,
              GError      **error)
{
  if (!tw_workspace_export_cohort (workspace, tw_cohort_get_id (cohort), output, tw_cli_call_get_value (call, "sheet"),
                                   tw_cli_call_get_language (call), error))
    return FALSE;

  tw_cli_tell_written_file (call, output);

  return TRUE;
}

static const Format formats[] = {
  { ".xlsx", NULL, write_tables },
  { ".csv", NULL, write_tables },
  { ".ics", "BEGIN:VCALENDAR", write_calendar },
};

static const Format *
find_format (const char  *output,
             GError     **error)
{
  g_autofree char *lower = output ? g_ascii_strdown (output, -1) : NULL;
  g_autofree char *said = output ? tw_terminal_text_quote (output) : NULL;
  const Format *format = NULL;

  if (output == NULL)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("The option “--%s” is missing."), "output");
      return NULL;
    }

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      format = &formats[i];

  if (format == NULL)
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                 tw_tr ("What is to be written is told by the ending of the file, and “%s” has none that is known. "
                        "“tandemwerk-cli export --help” lists them."), said);
  else if (format->signature == NULL || tw_cli_may_write (output, format->signature))
    return format;
  else
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
                 tw_tr ("“%s” stands there already and is something else. It was left alone: choose another name."), said);

  return NULL;
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *output = tw_cli_call_get_value (call, "output");
  const Format *format = find_format (output, error);
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCliProgress) progress = NULL;
  g_autoptr (TwCohort) cohort = NULL;

  if (format == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "tandem") && tw_cli_call_has (call, "person"))
    {
      g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                           tw_tr ("Name a tandem or a person, not both."));
      return FALSE;
    }

  progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  workspace = tw_cli_open_to_change (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;

  return cohort != NULL && format->write (call, workspace, cohort, output, error);
}

const TwCliVerb tw_cli_export_verb = {
  .name = "export",
  .synopsis = "COHORT --output FILE.xlsx|FILE.csv|FILE.ics [--sheet NAME] [--tandem N | --person NUMBER]",
  .summary = N_ ("Write a cohort for Excel, or what takes place to a calendar file"),
  .explanation = N_ ("FILE.xlsx is a workbook with the sheets tandems, participants, meetings and figures; FILE.csv "
                     "is one of them, the tandems without --sheet. Of answers to feedback there are only the figures "
                     "that the closing report prints. FILE.ics is a calendar of kick-off, meetings, pulses and milestones: of the whole cohort, or for "
                     "one tandem or one person. What was handed over before and has changed replaces the earlier entry "
                     "when it is imported again, and what does not take place any more is cancelled. Handing over "
                     "cannot be undone."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .options = { "output", "sheet", "tandem", "person" },
  .run = run,
};
