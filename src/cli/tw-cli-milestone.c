/* SPDX-License-Identifier: GPL-3.0-or-later */

/* milestone …: the dates of a cohort, and who came to them (D11, D12). */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-json-writer.h"
#include "tw-milestone-commands.h"
#include "tw-names.h"
#include "tw-text-table.h"

typedef struct
{
  TwLanguage *language;
  TwTextTable *table;
  TwJsonWriter *writer;
} Listing;

static void
list_milestone (const TwMilestoneRow *milestone,
                gpointer              user_data)
{
  Listing *listing = user_data;
  const char *kind = tw_word (TW_TYPE_MILESTONE_KIND, milestone->kind);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, milestone->id);
  const char *cells[] = {
    number, milestone->due_on, milestone->title ? milestone->title : tw_milestone_name (listing->language, kind),
    milestone->done_on, milestone->place,
  };

  tw_text_table_add_row (listing->table, cells);
  tw_json_writer_begin_object (listing->writer, NULL);
  tw_json_writer_integer (listing->writer, "number", milestone->id);
  tw_json_writer_string (listing->writer, "kind", kind);
  tw_json_writer_string (listing->writer, "title", milestone->title);
  tw_json_writer_string (listing->writer, "due_on", milestone->due_on);
  tw_json_writer_string (listing->writer, "done_on", milestone->done_on);
  tw_json_writer_string (listing->writer, "place", milestone->place);
  tw_json_writer_integer (listing->writer, "invited", milestone->n_invited);
  tw_json_writer_integer (listing->writer, "came", milestone->n_came);
  tw_json_writer_end_object (listing->writer);
}

static gboolean
run_list (TwCliCall  *call,
          GError    **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (TwTextTable) table = tw_text_table_new ("rllll");
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  Listing listing = { language, table, writer };
  const char *headings[] = {
    "N", tw_language_tr (language, "Due"), tw_language_tr (language, "Milestone"), tw_language_tr (language, "Done"),
    tw_language_tr (language, "Place"),
  };

  if (cohort == NULL)
    return FALSE;

  tw_text_table_add_row (table, headings);
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "milestones");
  if (!tw_workspace_each_milestone (workspace, tw_cohort_get_id (cohort), list_milestone, &listing, error))
    return FALSE;

  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_cli_call_has (call, "json") ? tw_json_writer_finish (writer)
                                                         : tw_text_table_to_text (table));

  return TRUE;
}

static gboolean
run_propose (TwCliCall  *call,
             GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_change (call, error);

  return workspace &&
         tw_cli_finish (call, workspace,
                        tw_workspace_propose_milestones (workspace, tw_cli_call_get_cohort (call), error) > 0);
}

static gboolean
run_add (TwCliCall  *call,
         GError    **error)
{
  TwMilestoneRow milestone = {
    .cohort_id = tw_cli_call_get_cohort (call),
    .due_on = tw_cli_call_get_argument (call, 2),
    .title = tw_cli_call_get_value (call, "title"),
    .place = tw_cli_call_get_value (call, "place"),
  };
  int kind = 0;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_choice (tw_cli_call_get_argument (call, 1), TW_TYPE_MILESTONE_KIND, &kind, error)
      ? tw_cli_open_to_change (call, error) : NULL;
  gint64 id;

  milestone.kind = kind;
  id = workspace ? tw_workspace_add_milestone (workspace, &milestone, error) : 0;
  if (id != 0)
    tw_cli_tell_done (call, workspace, id);

  return id != 0;
}

static gboolean
run_done (TwCliCall  *call,
          GError    **error)
{
  GDate day;
  const GDate *on;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_id (call, 0, &id, error) && tw_cli_read_day_option (call, "on", &day, &on, error)
      ? tw_cli_open_to_change (call, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_set_milestone_done (workspace, id, on, error));
}

static gboolean
run_move (TwCliCall  *call,
          GError    **error)
{
  GDate day;
  gint64 id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_id (call, 0, &id, error) && tw_cli_read_day (tw_cli_call_get_argument (call, 1), &day, error)
      ? tw_cli_open_to_change (call, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_move_milestone (workspace, id, &day, error));
}

static gboolean
run_remove (TwCliCall  *call,
            GError    **error)
{
  gint64 id;
  g_autoptr (TwWorkspace) workspace = tw_cli_read_id (call, 0, &id, error) ? tw_cli_open_to_change (call, error) : NULL;

  return workspace && tw_cli_finish (call, workspace, tw_workspace_remove_milestone (workspace, id, error));
}

/* The people who are named by their numbers, or everybody who takes part. */
static GArray *
find_guests (TwCliCall    *call,
             TwWorkspace  *workspace,
             TwCohort     *cohort,
             GError      **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 2; i < tw_cli_call_get_n_arguments (call); i++)
    {
      gint64 id = tw_cli_find_participant_id (workspace, cohort, tw_cli_call_get_argument (call, i), error);

      if (id == 0)
        return NULL;

      g_array_append_val (ids, id);
    }

  for (TwRole role = TW_ROLE_MENTOR; tw_cli_call_get_n_arguments (call) == 2 && role <= TW_ROLE_MENTEE; role++)
    {
      g_autoptr (GListModel) participants =
        tw_workspace_get_participants (workspace, tw_cohort_get_id (cohort), role);

      for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
        {
          g_autoptr (TwParticipant) participant = g_list_model_get_item (participants, i);
          gint64 id = tw_participant_get_id (participant);

          g_array_append_val (ids, id);
        }
    }

  return g_steal_pointer (&ids);
}

static gboolean
record_guests (TwCliCall  *call,
               gboolean    came,
               GError    **error)
{
  gint64 id;
  g_autoptr (TwWorkspace) workspace = tw_cli_read_id (call, 1, &id, error) ? tw_cli_open_to_change (call, error) : NULL;
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (GArray) ids = cohort ? find_guests (call, workspace, cohort, error) : NULL;
  const gint64 *guests = ids ? (const gint64 *) (gpointer) ids->data : NULL;

  if (ids == NULL)
    return FALSE;

  return tw_cli_finish (call, workspace, came ? tw_workspace_set_came (workspace, id, guests, ids->len, TRUE, error)
                                              : tw_workspace_invite (workspace, id, guests, ids->len, error));
}

static gboolean
run_invite (TwCliCall  *call,
            GError    **error)
{
  return record_guests (call, FALSE, error);
}

static gboolean
run_came (TwCliCall  *call,
          GError    **error)
{
  return record_guests (call, TRUE, error);
}

static const TwCliVerb list_verb = {
  .name = "milestone list", .synopsis = "COHORT", .summary = N_ ("List the dates of a cohort"),
  .n_arguments = 1, .begins_with_cohort = TRUE, .run = run_list,
};

static const TwCliVerb propose_verb = {
  .name = "milestone propose", .synopsis = "COHORT",
  .summary = N_ ("Add the dates that the term proposes, on working days"),
  .n_arguments = 1, .begins_with_cohort = TRUE, .run = run_propose,
};

static const TwCliVerb add_verb = {
  .name = "milestone add",
  .synopsis = "COHORT announcement|get-to-know|kick-off|pulse|review|close-out|own YYYY-MM-DD [--title TEXT] "
              "[--place TEXT]",
  .summary = N_ ("Add a date and print its number"),
  .n_arguments = 3, .begins_with_cohort = TRUE, .options = { "title", "place" }, .run = run_add,
};

static const TwCliVerb move_verb = {
  .name = "milestone move", .synopsis = "MILESTONE YYYY-MM-DD", .summary = N_ ("Move a date to another day"),
  .n_arguments = 2, .run = run_move,
};

static const TwCliVerb done_verb = {
  .name = "milestone done", .synopsis = "MILESTONE [--on YYYY-MM-DD]", .summary = N_ ("Record that a date is done"),
  .n_arguments = 1, .options = { "on" }, .run = run_done,
};

static const TwCliVerb remove_verb = {
  .name = "milestone remove", .synopsis = "MILESTONE", .summary = N_ ("Remove a date"),
  .n_arguments = 1, .run = run_remove,
};

static const TwCliVerb invite_verb = {
  .name = "milestone invite", .synopsis = "COHORT MILESTONE [PERSON…]",
  .summary = N_ ("Record who was invited to an event; without anybody named, all"),
  .n_arguments = 2, .n_optional = G_MAXUINT16, .begins_with_cohort = TRUE, .run = run_invite,
};

static const TwCliVerb came_verb = {
  .name = "milestone came", .synopsis = "COHORT MILESTONE [PERSON…]",
  .summary = N_ ("Record who came to an event; without anybody named, all"),
  .n_arguments = 2, .n_optional = G_MAXUINT16, .begins_with_cohort = TRUE, .run = run_came,
};

static const TwCliVerb * const actions[] = {
  &list_verb, &propose_verb, &add_verb, &move_verb, &done_verb, &remove_verb, &invite_verb, &came_verb, NULL
};

const TwCliVerb tw_cli_milestone_verb = {
  .name = "milestone",
  .synopsis = "ACTION …",
  .summary = N_ ("Plan the dates of a cohort and record who came"),
  .actions = actions,
};
