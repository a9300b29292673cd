/* SPDX-License-Identifier: GPL-3.0-or-later */

/* cohorts: what programmes and cohorts there are, by the numbers that the other verbs take. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-names.h"
#include "tw-text-table.h"

static char *
get_programme_name (TwWorkspace *workspace,
                    TwCohort    *cohort)
{
  g_autoptr (TwProgramme) programme = tw_workspace_get_programme (workspace, tw_cohort_get_programme_id (cohort));

  return programme ? g_strdup (tw_programme_get_name (programme)) : NULL;
}

static void
tell (TwCliCall   *call,
      TwWorkspace *workspace,
      GListModel  *cohorts)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("rlllll");
  const char *headings[] = {
    tw_language_tr (language, "Number"), tw_language_tr (language, "Programme"), tw_language_tr (language, "Cohort"),
    tw_language_tr (language, "Start"), tw_language_tr (language, "End"), tw_language_tr (language, "State"),
  };

  if (g_list_model_get_n_items (cohorts) == 0)
    {
      tw_cli_call_say (call, N_ ("There is no cohort yet. “tandemwerk-cli create” makes one."));
      return;
    }

  tw_text_table_add_row (table, headings);
  for (guint i = 0; i < g_list_model_get_n_items (cohorts); i++)
    {
      g_autoptr (TwCohort) cohort = g_list_model_get_item (cohorts, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, tw_cohort_get_id (cohort));
      g_autofree char *programme = get_programme_name (workspace, cohort);
      g_autofree char *start = tw_language_iso_date (language, tw_cohort_get_starts_on (cohort), TW_DATE_SHORT);
      g_autofree char *end = tw_language_iso_date (language, tw_cohort_get_ends_on (cohort), TW_DATE_SHORT);
      const char *state = tw_word (TW_TYPE_COHORT_STATE, tw_cohort_get_state (cohort));
      const char *cells[] = {
        number, programme, tw_cohort_get_name (cohort), start, end, tw_cohort_state_name (language, state)
      };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_take (call, tw_text_table_to_text (table));
}

static void
tell_as_json (TwCliCall   *call,
              TwWorkspace *workspace,
              GListModel  *cohorts)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "cohorts");

  for (guint i = 0; i < g_list_model_get_n_items (cohorts); i++)
    {
      g_autoptr (TwCohort) cohort = g_list_model_get_item (cohorts, i);
      g_autofree char *programme = get_programme_name (workspace, cohort);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_integer (writer, "cohort", tw_cohort_get_id (cohort));
      tw_json_writer_string (writer, "programme", programme);
      tw_json_writer_string (writer, "name", tw_cohort_get_name (cohort));
      tw_json_writer_string (writer, "start", tw_cohort_get_starts_on (cohort));
      tw_json_writer_string (writer, "end", tw_cohort_get_ends_on (cohort));
      tw_json_writer_string (writer, "state", tw_word (TW_TYPE_COHORT_STATE, tw_cohort_get_state (cohort)));
      tw_json_writer_end_object (writer);
    }

  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (GListModel) cohorts = workspace ? tw_workspace_get_cohorts (workspace) : NULL;

  if (cohorts == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, workspace, cohorts);
  else
    tell (call, workspace, cohorts);

  return TRUE;
}

const TwCliVerb tw_cli_cohorts_verb = {
  .name = "cohorts",
  .synopsis = "",
  .summary = N_ ("List programmes and cohorts with the numbers of the cohorts"),
  .run = run,
};
