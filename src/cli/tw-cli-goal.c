/* SPDX-License-Identifier: GPL-3.0-or-later */

/* goal …: what tandems want to reach, and how far they got (D18). */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-goal-commands.h"
#include "tw-json-writer.h"
#include "tw-text-table.h"

typedef struct
{
  TwTextTable *table;
  TwJsonWriter *writer;
} Listing;

static void
list_goal (const TwGoalRow *goal,
           gpointer         user_data)
{
  Listing *listing = user_data;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, goal->id);
  g_autofree char *progress = g_strdup_printf ("%d", goal->progress);
  const char *cells[] = { number, goal->goal, goal->target_on, progress, goal->result };

  tw_text_table_add_row (listing->table, cells);
  tw_json_writer_begin_object (listing->writer, NULL);
  tw_json_writer_integer (listing->writer, "number", goal->id);
  tw_json_writer_string (listing->writer, "goal", goal->goal);
  tw_json_writer_string (listing->writer, "measure", goal->measure);
  tw_json_writer_string (listing->writer, "target_on", goal->target_on);
  tw_json_writer_integer (listing->writer, "progress", goal->progress);
  tw_json_writer_string (listing->writer, "result", goal->result);
  tw_json_writer_end_object (listing->writer);
}

static gboolean
run_list (TwCliCall  *call,
          GError    **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  gint64 tandem_id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_id (call, 0, &tandem_id, error) ? tw_cli_open_to_read (call, error) : NULL;
  g_autoptr (TwTextTable) table = tw_text_table_new ("rllrl");
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  Listing listing = { table, writer };
  const char *headings[] = {
    "N", tw_language_tr (language, "Goal"), tw_language_tr (language, "Until"), "%", tw_language_tr (language, "Result"),
  };

  if (workspace == NULL)
    return FALSE;

  tw_text_table_add_row (table, headings);
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "goals");
  if (!tw_workspace_each_goal (workspace, tandem_id, list_goal, &listing, error))
    return FALSE;

  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_cli_call_has (call, "json") ? tw_json_writer_finish (writer)
                                                         : tw_text_table_to_text (table));

  return TRUE;
}

static gboolean
run_add (TwCliCall  *call,
         GError    **error)
{
  TwGoalRow goal = {
    .goal = tw_cli_call_get_argument (call, 1),
    .measure = tw_cli_call_get_value (call, "measure"),
    .target_on = tw_cli_call_get_value (call, "last"),
  };
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_id (call, 0, &goal.tandem_id, error) ? tw_cli_open_to_change (call, error) : NULL;
  gint64 id = workspace ? tw_workspace_add_goal (workspace, &goal, error) : 0;

  if (id != 0)
    tw_cli_tell_done (call, workspace, id);

  return id != 0;
}

static gboolean
run_reached (TwCliCall  *call,
             GError    **error)
{
  int progress = 0;
  gint64 goal_id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_id (call, 0, &goal_id, error) &&
        tw_cli_read_number (tw_cli_call_get_argument (call, 1), &progress, error)
      ? tw_cli_open_to_change (call, error) : NULL;

  if (workspace == NULL ||
      !tw_workspace_set_goal_progress (workspace, goal_id, progress, tw_cli_call_get_value (call, "note"), error))
    return FALSE;

  tw_cli_tell_done (call, workspace, 0);

  return TRUE;
}

static gboolean
run_remove (TwCliCall  *call,
            GError    **error)
{
  gint64 goal_id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_id (call, 0, &goal_id, error) ? tw_cli_open_to_change (call, error) : NULL;

  if (workspace == NULL || !tw_workspace_remove_goal (workspace, goal_id, error))
    return FALSE;

  tw_cli_tell_done (call, workspace, 0);

  return TRUE;
}

static const TwCliVerb list_verb = {
  .name = "goal list", .synopsis = "TANDEM", .summary = N_ ("List the goals of a tandem"),
  .n_arguments = 1, .run = run_list,
};

static const TwCliVerb add_verb = {
  .name = "goal add", .synopsis = "TANDEM TEXT [--measure TEXT] [--last YYYY-MM-DD]",
  .summary = N_ ("Add a goal and print its number"),
  .n_arguments = 2, .options = { "measure", "last" }, .run = run_add,
};

static const TwCliVerb reached_verb = {
  .name = "goal reached", .synopsis = "GOAL PERCENT [--note TEXT]", .summary = N_ ("Record how far a goal got"),
  .n_arguments = 2, .options = { "note" }, .run = run_reached,
};

static const TwCliVerb remove_verb = {
  .name = "goal remove", .synopsis = "GOAL", .summary = N_ ("Remove a goal"), .n_arguments = 1, .run = run_remove,
};

static const TwCliVerb * const actions[] = { &list_verb, &add_verb, &reached_verb, &remove_verb, NULL };

const TwCliVerb tw_cli_goal_verb = {
  .name = "goal",
  .synopsis = "ACTION …",
  .summary = N_ ("Set the goals of tandems and record how far they got"),
  .actions = actions,
};
