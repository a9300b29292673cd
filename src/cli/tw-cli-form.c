/* SPDX-License-Identifier: GPL-3.0-or-later */

/* form: the forms that participants fill in, as workbooks (P12). */

#include "tw-cli-file.h"
#include "tw-cli-progress.h"
#include "tw-cli-verb.h"
#include "tw-cli-written-file.h"
#include "tw-feedback-commands.h"
#include "tw-form-commands.h"
#include "tw-json-writer.h"
#include "tw-terminal-text.h"

static gboolean
is_workbook (const char *output)
{
  g_autofree char *lower = g_ascii_strdown (output, -1);

  return g_str_has_suffix (lower, ".xlsx");
}

static void
tell_folder (TwCliCall  *call,
             const char *folder,
             int         n_forms)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  if (!tw_cli_call_has (call, "json"))
    {
      tw_cli_call_take (call, tw_language_formatn (tw_cli_call_get_language (call), "%d form was written to “%s”.\n",
                                                   "%d forms were written to “%s”.\n", (guint64) n_forms, n_forms, folder));
      return;
    }

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_string (writer, "written", folder);
  tw_json_writer_integer (writer, "forms", n_forms);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
find_person (TwCliCall    *call,
             TwWorkspace  *workspace,
             gint64       *person_id,
             GError      **error)
{
  const char *number = tw_cli_call_get_value (call, "person");
  g_autofree char *said = number ? tw_terminal_text_quote (number) : NULL;

  *person_id = number ? tw_workspace_find_person (workspace, number) : 0;
  if (number == NULL || *person_id != 0)
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED, tw_tr ("Nobody has the personnel number %s."), said);

  return FALSE;
}

static gboolean
write_enrolment (TwCliCall    *call,
                 TwWorkspace  *workspace,
                 TwCohort     *cohort,
                 const char   *output,
                 GError      **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  gint64 person_id;
  int n_forms;

  if (!find_person (call, workspace, &person_id, error))
    return FALSE;

  if (is_workbook (output))
    {
      if (!tw_workspace_write_enrolment_form (workspace, tw_cohort_get_id (cohort), person_id, output, language, error))
        return FALSE;
      tw_cli_tell_written_file (call, output);
      return TRUE;
    }

  n_forms = tw_workspace_write_enrolment_forms (workspace, tw_cohort_get_id (cohort), output, language, error);
  if (n_forms < 0)
    return FALSE;
  tell_folder (call, output, n_forms);

  return TRUE;
}

/* Without a number it is the round that was asked last. */
static gboolean
find_round (TwCliCall    *call,
            TwWorkspace  *workspace,
            TwCohort     *cohort,
            gint64       *pulse_id,
            GError      **error)
{
  const char *word = tw_cli_call_get_value (call, "round");
  g_autoptr (GArray) pulses = tw_workspace_get_pulses (workspace, tw_cohort_get_id (cohort));

  *pulse_id = 0;
  for (guint i = 0; pulses != NULL && i < pulses->len; i++)
    {
      const TwPulse *pulse = &g_array_index (pulses, TwPulse, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, pulse->id);

      if (word == NULL || g_str_equal (word, number))
        *pulse_id = pulse->id;
    }

  if (*pulse_id != 0)
    return TRUE;

  g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
                       tw_tr ("There is no such round of questions. “tandemwerk-cli ask” makes one, and "
                              "“tandemwerk-cli rounds” lists them."));

  return FALSE;
}

static gboolean
write_feedback (TwCliCall    *call,
                TwWorkspace  *workspace,
                TwCohort     *cohort,
                const char   *output,
                GError      **error)
{
  gint64 pulse_id;
  int n_forms;

  if (!find_round (call, workspace, cohort, &pulse_id, error))
    return FALSE;

  n_forms = tw_workspace_write_feedback_forms (workspace, pulse_id, output, tw_cli_call_get_language (call), error);
  if (n_forms < 0)
    return FALSE;
  tell_folder (call, output, n_forms);

  return TRUE;
}

static gboolean
write_return (TwCliCall    *call,
              TwWorkspace  *workspace,
              TwCohort     *cohort,
              const char   *output,
              GError      **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  gint64 tandem_id;
  int n_forms;

  if (tw_cli_call_has (call, "tandem"))
    {
      tandem_id = tw_cli_find_tandem (call, workspace, cohort, error);
      if (tandem_id == 0 || !tw_workspace_write_return_sheet (workspace, tandem_id, output, language, error))
        return FALSE;
      tw_cli_tell_written_file (call, output);
      return TRUE;
    }

  n_forms = tw_workspace_write_return_sheets (workspace, tw_cohort_get_id (cohort), output, language, error);
  if (n_forms < 0)
    return FALSE;
  tell_folder (call, output, n_forms);

  return TRUE;
}

typedef struct
{
  const char *word;
  gboolean (*write) (TwCliCall    *call,
                     TwWorkspace  *workspace,
                     TwCohort     *cohort,
                     const char   *output,
                     GError      **error);
} Kind;

static const Kind kinds[] = {
  { "enrolment", write_enrolment },
  { "feedback", write_feedback },
  { "return", write_return },
};

static const Kind *
find_kind (TwCliCall  *call,
           GError    **error)
{
  const char *word = tw_cli_call_get_argument (call, 1);
  g_autofree char *said = tw_terminal_text_quote (word);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].word, word))
      return &kinds[i];

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” is not a form. There are enrolment, feedback and return."), said);

  return NULL;
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *output = tw_cli_call_get_value (call, "output");
  const Kind *kind = find_kind (call, error);
  g_autoptr (TwCliProgress) progress = NULL;
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;

  if (kind == NULL)
    return FALSE;
  if (output == NULL)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("The option “--%s” is missing."), "output");
      return FALSE;
    }

  progress = tw_cli_progress_new (tw_cli_call_get_language (call));
  workspace = tw_cli_open_to_read (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;

  return cohort != NULL && kind->write (call, workspace, cohort, output, error);
}

const TwCliVerb tw_cli_form_verb = {
  .name = "form",
  .synopsis = "COHORT FORM --output FOLDER|FILE.xlsx [--person NUMBER | --tandem N | --round N]",
  .summary = N_ ("Write forms as workbooks for participants to fill in"),
  .explanation = N_ ("FORM is enrolment, feedback or return. enrolment: with FOLDER, one for everybody who is "
                     "enrolled; with FILE.xlsx, one for --person, or an empty one. feedback: one for each code of a "
                     "round, the last one without --round, and a list of whom to send which. return: what became of "
                     "the meetings, one for each tandem, or for --tandem. What stands there already is left alone. "
                     "“tandemwerk-cli record” reads what comes back."),
  .n_arguments = 2,
  .begins_with_cohort = TRUE,
  .options = { "output", "person", "tandem", "round" },
  .run = run,
};
