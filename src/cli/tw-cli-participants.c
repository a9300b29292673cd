/* SPDX-License-Identifier: GPL-3.0-or-later */

/* participants: who takes part in a cohort, by the personnel numbers that the other verbs take. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-names.h"
#include "tw-text-table.h"

/* Somebody who declined and was obliged (D3) is called so. */
static const char *
get_commitment (TwParticipant *participant)
{
  if (tw_participant_get_obliged_on (participant) != NULL)
    return "obliged";

  return tw_word (TW_TYPE_COMMITMENT, tw_participant_get_commitment (participant));
}

static void
add_rows (TwTextTable *table,
          TwLanguage  *language,
          GListModel  *participants)
{
  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (TwParticipant) participant = g_list_model_get_item (participants, i);
      const char *cells[] = {
        tw_role_name (language, tw_word (TW_TYPE_ROLE, tw_participant_get_role (participant))),
        tw_participant_get_number (participant),
        tw_participant_get_name (participant),
        tw_participant_get_department (participant),
        tw_commitment_name (language, get_commitment (participant)),
      };

      tw_text_table_add_row (table, cells);
    }
}

static void
tell (TwCliCall  *call,
      GListModel *mentors,
      GListModel *mentees)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("lllll");
  const char *headings[] = {
    tw_language_tr (language, "Role"), tw_language_tr (language, "Number"), tw_language_tr (language, "Name"),
    tw_language_tr (language, "Department"), tw_language_tr (language, "Commitment to take part"),
  };

  if (g_list_model_get_n_items (mentors) + g_list_model_get_n_items (mentees) == 0)
    {
      tw_cli_call_say (call, N_ ("Nobody takes part yet. “tandemwerk-cli enrol” reads a list of enrolments."));
      return;
    }

  tw_text_table_add_row (table, headings);
  add_rows (table, language, mentors);
  add_rows (table, language, mentees);
  tw_cli_call_take (call, tw_text_table_to_text (table));
}

static void
write_role (TwJsonWriter *writer,
            const char   *name,
            GListModel   *participants)
{
  tw_json_writer_begin_array (writer, name);

  for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
    {
      g_autoptr (TwParticipant) participant = g_list_model_get_item (participants, i);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "person", tw_participant_get_number (participant));
      tw_json_writer_string (writer, "name", tw_participant_get_name (participant));
      tw_json_writer_string (writer, "department", tw_participant_get_department (participant));
      tw_json_writer_string (writer, "commitment", get_commitment (participant));
      tw_json_writer_end_object (writer);
    }

  tw_json_writer_end_array (writer);
}

static void
tell_as_json (TwCliCall  *call,
              GListModel *mentors,
              GListModel *mentees)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  write_role (writer, "mentors", mentors);
  write_role (writer, "mentees", mentees);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (GListModel) mentors = NULL;
  g_autoptr (GListModel) mentees = NULL;

  if (cohort == NULL)
    return FALSE;

  mentors = tw_workspace_get_participants (workspace, tw_cohort_get_id (cohort), TW_ROLE_MENTOR);
  mentees = tw_workspace_get_participants (workspace, tw_cohort_get_id (cohort), TW_ROLE_MENTEE);
  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, mentors, mentees);
  else
    tell (call, mentors, mentees);

  return TRUE;
}

const TwCliVerb tw_cli_participants_verb = {
  .name = "participants",
  .synopsis = "COHORT",
  .summary = N_ ("List who takes part in a cohort, with personnel numbers"),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .run = run,
};
