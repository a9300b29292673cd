/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ask: a round of questions to everybody in a tandem (D16, D19). rounds: those there are. */

#include "tw-cli-date.h"
#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-feedback-commands.h"
#include "tw-json-writer.h"
#include "tw-names.h"
#include "tw-terminal-text.h"
#include "tw-text-table.h"

static gboolean
find_kind (TwCliCall    *call,
           TwPulseKind  *kind,
           GError      **error)
{
  const char *word = tw_cli_call_get_argument (call, 1);
  g_autofree char *said = tw_terminal_text_quote (word);
  int value;

  if (tw_word_to_value (TW_TYPE_PULSE_KIND, word, &value))
    {
      *kind = (TwPulseKind) value;
      return TRUE;
    }

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” is not a round of questions. There are pulse, chemistry, expectation and fulfilment."),
               said);

  return FALSE;
}

static void
tell_round (TwCliCall *call,
            gint64     pulse_id)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  if (!tw_cli_call_has (call, "json"))
    {
      tw_cli_call_take (call, g_strdup_printf ("%" G_GINT64_FORMAT "\n", pulse_id));
      return;
    }

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, "round", pulse_id);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
ask (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  TwPulseKind kind;
  gint64 pulse_id;
  GDate due_on;

  if (!find_kind (call, &kind, error) || !tw_cli_read_date (call, "due", &due_on, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  pulse_id = cohort ? tw_workspace_ask (workspace, tw_cohort_get_id (cohort), kind, &due_on, error) : 0;
  if (pulse_id == 0)
    return FALSE;

  tell_round (call, pulse_id);

  return TRUE;
}

static void
tell_rounds (TwCliCall *call,
             GArray    *pulses)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("rllrr");
  const char *headings[] = {
    tw_language_tr (language, "Round"), tw_language_tr (language, "Questions"), tw_language_tr (language, "Due"),
    tw_language_tr (language, "Asked"), tw_language_tr (language, "Answered"),
  };

  tw_text_table_add_row (table, headings);
  for (guint i = 0; i < pulses->len; i++)
    {
      const TwPulse *pulse = &g_array_index (pulses, TwPulse, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, pulse->id);
      g_autofree char *asked = tw_language_integer (language, pulse->n_asked);
      g_autofree char *answered = tw_language_integer (language, pulse->n_answered);
      const char *cells[] = {
        number, tw_pulse_kind_name (language, tw_word (TW_TYPE_PULSE_KIND, (int) pulse->kind)), pulse->due_on, asked,
        answered,
      };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_take (call, tw_text_table_to_text (table));
}

static void
tell_rounds_as_json (TwCliCall *call,
                     GArray    *pulses)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "rounds");
  for (guint i = 0; i < pulses->len; i++)
    {
      const TwPulse *pulse = &g_array_index (pulses, TwPulse, i);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_integer (writer, "round", pulse->id);
      tw_json_writer_string (writer, "questions", tw_word (TW_TYPE_PULSE_KIND, (int) pulse->kind));
      tw_json_writer_string (writer, "due", pulse->due_on);
      tw_json_writer_integer (writer, "asked", pulse->n_asked);
      tw_json_writer_integer (writer, "answered", pulse->n_answered);
      tw_json_writer_end_object (writer);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

/* Who has not answered a round may be told; what was answered is not (P8). */
static gboolean
list_awaited (TwCliCall    *call,
              TwWorkspace  *workspace,
              TwCohort     *cohort,
              GError      **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  const char *word = tw_cli_call_get_value (call, "awaited");
  g_autofree char *said = tw_terminal_text_quote (word);
  g_autoptr (TwTextTable) table = tw_text_table_new ("lll");
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  g_autoptr (GPtrArray) forms = NULL;
  const char *headings[] = {
    tw_language_tr (language, "Code"), tw_language_tr (language, "Name"), tw_language_tr (language, "Role"),
  };
  guint64 id = 0;
  TwPulse pulse;

  if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT64, &id, NULL) ||
      !tw_workspace_get_pulse (workspace, (gint64) id, &pulse) || pulse.cohort_id != tw_cohort_get_id (cohort))
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED, tw_tr ("The cohort has no round %s."), said);
      return FALSE;
    }

  forms = tw_workspace_list_forms (workspace, pulse.id, error);
  if (forms == NULL)
    return FALSE;

  tw_text_table_add_row (table, headings);
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "awaited");
  for (guint i = 0; i < forms->len; i++)
    {
      const TwPulseForm *form = g_ptr_array_index (forms, i);
      const char *role = tw_word (TW_TYPE_ROLE, (int) form->role);
      const char *cells[] = { form->code, form->name, tw_role_name (language, role) };

      if (*form->answered_on != '\0')
        continue;

      tw_text_table_add_row (table, cells);
      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "code", form->code);
      tw_json_writer_string (writer, "name", form->name);
      tw_json_writer_string (writer, "role", role);
      tw_json_writer_integer (writer, "tandem", form->tandem_id);
      tw_json_writer_end_object (writer);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_cli_call_has (call, "json") ? tw_json_writer_finish (writer)
                                                         : tw_text_table_to_text (table));

  return TRUE;
}

static gboolean
list_rounds (TwCliCall  *call,
             GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (GArray) pulses = cohort ? tw_workspace_get_pulses (workspace, tw_cohort_get_id (cohort)) : NULL;

  if (cohort == NULL || pulses == NULL)
    return FALSE;
  if (tw_cli_call_get_value (call, "awaited") != NULL)
    return list_awaited (call, workspace, cohort, error);

  if (tw_cli_call_has (call, "json"))
    tell_rounds_as_json (call, pulses);
  else
    tell_rounds (call, pulses);

  return TRUE;
}

const TwCliVerb tw_cli_ask_verb = {
  .name = "ask",
  .synopsis = "COHORT QUESTIONS --due YYYY-MM-DD",
  .summary = N_ ("Ask everybody in a tandem a round of questions and print its number"),
  .explanation = N_ ("QUESTIONS is pulse, chemistry, expectation or fulfilment. Everybody gets a code, which stands on "
                     "the form in place of a name. Asked again for the same day, those who came later get theirs."),
  .n_arguments = 2,
  .begins_with_cohort = TRUE,
  .options = { "due" },
  .run = ask,
};

const TwCliVerb tw_cli_rounds_verb = {
  .name = "rounds",
  .synopsis = "COHORT [--awaited ROUND]",
  .summary = N_ ("List the rounds of questions of a cohort, with how many have answered"),
  .explanation = N_ ("With --awaited, who has not answered a round."),
  .options = { "awaited" },
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .run = list_rounds,
};
