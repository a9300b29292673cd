/* SPDX-License-Identifier: GPL-3.0-or-later */

/* meeting …: the meetings of tandems, planned, held, moved, cancelled, missed. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-json-writer.h"
#include "tw-meeting-commands.h"
#include "tw-names.h"
#include "tw-text-table.h"

static const gint64 *
get_ids (GArray *ids)
{
  return (const gint64 *) (gpointer) ids->data;
}

static gboolean
read_record (TwCliCall        *call,
             TwMeetingRecord  *record,
             GError          **error)
{
  *record = (TwMeetingRecord) { 0, -1, -1, tw_cli_call_get_value (call, "note") };

  return tw_cli_read_number_option (call, "minutes", &record->minutes, error) &&
         tw_cli_read_number_option (call, "mentor-prepared", &record->mentor_prep_minutes, error) &&
         tw_cli_read_number_option (call, "mentee-prepared", &record->mentee_prep_minutes, error);
}

static void
add_row (TwTextTable        *table,
         TwLanguage         *language,
         const TwMeetingRow *meeting)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, meeting->id);
  g_autofree char *minutes = g_strdup_printf ("%d", meeting->minutes);
  const char *cells[] = {
    number, meeting->starts_at, minutes,
    tw_meeting_state_name (language, tw_word (TW_TYPE_MEETING_STATE, meeting->state)), meeting->place,
  };

  tw_text_table_add_row (table, cells);
}

static void
write_meeting (TwJsonWriter       *writer,
               const TwMeetingRow *meeting)
{
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, "number", meeting->id);
  tw_json_writer_string (writer, "starts_at", meeting->starts_at);
  tw_json_writer_string (writer, "zone", meeting->zone);
  tw_json_writer_integer (writer, "minutes", meeting->minutes);
  tw_json_writer_string (writer, "place", meeting->place);
  tw_json_writer_string (writer, "state", tw_word (TW_TYPE_MEETING_STATE, meeting->state));
  if (meeting->missed_by != TW_MISSED_BY_NOBODY)
    tw_json_writer_string (writer, "missed_by", tw_word (TW_TYPE_MISSED_BY, meeting->missed_by));
  if (meeting->moved_from_id != 0)
    tw_json_writer_integer (writer, "moved_from", meeting->moved_from_id);
  tw_json_writer_end_object (writer);
}

static gboolean
run_list (TwCliCall  *call,
          GError    **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  gint64 tandem_id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_id (call, 0, &tandem_id, error) ? tw_cli_open_to_read (call, error) : NULL;
  g_autoptr (GPtrArray) meetings = workspace ? tw_workspace_read_meetings (workspace, tandem_id, error) : NULL;
  g_autoptr (TwTextTable) table = tw_text_table_new ("rlrll");
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  const char *headings[] = {
    "N", tw_language_tr (language, "When"), tw_language_tr (language, "Minutes"), tw_language_tr (language, "State"),
    tw_language_tr (language, "Place"),
  };

  if (meetings == NULL)
    return FALSE;

  tw_text_table_add_row (table, headings);
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "meetings");
  for (guint i = 0; i < meetings->len; i++)
    {
      add_row (table, language, meetings->pdata[i]);
      write_meeting (writer, meetings->pdata[i]);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_cli_call_has (call, "json") ? tw_json_writer_finish (writer)
                                                         : tw_text_table_to_text (table));

  return TRUE;
}

static gboolean
run_plan (TwCliCall  *call,
          GError    **error)
{
  TwMeetingPlan plan = { tw_cli_call_get_argument (call, 1), 0, tw_cli_call_get_value (call, "place") };
  g_autoptr (TwWorkspace) workspace = NULL;
  gint64 tandem_id, id;

  if (!tw_cli_read_id (call, 0, &tandem_id, error) ||
      !tw_cli_read_number_option (call, "minutes", &plan.minutes, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);
  id = workspace ? tw_workspace_plan_meeting (workspace, tandem_id, &plan, error) : 0;
  if (id != 0)
    tw_cli_tell_done (call, workspace, id);

  return id != 0;
}

static gboolean
run_series (TwCliCall  *call,
            GError    **error)
{
  TwMeetingPlan first = { tw_cli_call_get_argument (call, 0), 0, tw_cli_call_get_value (call, "place") };
  int days = 0;
  GDate day;
  const GDate *last;
  g_autoptr (GArray) ids = tw_cli_read_ids (call, 1, error);
  g_autoptr (TwWorkspace) workspace = NULL;

  if (ids == NULL || !tw_cli_read_number_option (call, "minutes", &first.minutes, error) ||
      !tw_cli_read_number_option (call, "days", &days, error) ||
      !tw_cli_read_day_option (call, "last", &day, &last, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);

  return workspace && tw_cli_finish (call, workspace,
                                     tw_workspace_plan_series (workspace, get_ids (ids), ids->len, &first, days, last,
                                                               error) > 0);
}

static gboolean
run_met (TwCliCall  *call,
         GError    **error)
{
  TwMeetingRecord record;
  GDate day;
  const GDate *on;
  g_autoptr (GArray) ids = tw_cli_read_ids (call, 0, error);
  g_autoptr (TwWorkspace) workspace = NULL;

  if (ids == NULL || !read_record (call, &record, error) || !tw_cli_read_day_option (call, "on", &day, &on, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);

  return workspace && tw_cli_finish (call, workspace,
                                     tw_workspace_log_met (workspace, get_ids (ids), ids->len, on, &record, error));
}

static gboolean
run_held (TwCliCall  *call,
          GError    **error)
{
  TwMeetingRecord record;
  g_autoptr (GArray) ids = tw_cli_read_ids (call, 0, error);
  g_autoptr (TwWorkspace) workspace =
    ids && read_record (call, &record, error) ? tw_cli_open_to_change (call, error) : NULL;

  return workspace && tw_cli_finish (call, workspace,
                                     tw_workspace_log_held (workspace, get_ids (ids), ids->len, &record, error));
}

static gboolean
run_move (TwCliCall  *call,
          GError    **error)
{
  gint64 meeting_id, id;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_id (call, 0, &meeting_id, error) ? tw_cli_open_to_change (call, error) : NULL;

  id = workspace ? tw_workspace_move_meeting (workspace, meeting_id, tw_cli_call_get_argument (call, 1), error) : 0;
  if (id != 0)
    tw_cli_tell_done (call, workspace, id);

  return id != 0;
}

static gboolean
run_cancel (TwCliCall  *call,
            GError    **error)
{
  g_autoptr (GArray) ids = tw_cli_read_ids (call, 0, error);
  g_autoptr (TwWorkspace) workspace = ids ? tw_cli_open_to_change (call, error) : NULL;

  return workspace && tw_cli_finish (call, workspace,
                                     tw_workspace_cancel_meetings (workspace, get_ids (ids), ids->len, error));
}

static gboolean
run_missed (TwCliCall  *call,
            GError    **error)
{
  int missed_by = 0;
  gint64 meeting_id;
  g_autoptr (TwWorkspace) workspace = NULL;

  if (!tw_cli_read_id (call, 0, &meeting_id, error) ||
      !tw_cli_read_choice (tw_cli_call_get_argument (call, 1), TW_TYPE_MISSED_BY, &missed_by, error))
    return FALSE;

  if (missed_by == TW_MISSED_BY_NOBODY)
    {
      g_set_error_literal (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                           tw_tr ("Say who did not come: mentor, mentee or both."));
      return FALSE;
    }

  workspace = tw_cli_open_to_change (call, error);

  return workspace && tw_cli_finish (call, workspace,
                                     tw_workspace_log_missed (workspace, meeting_id, missed_by, error));
}

static const TwCliVerb list_verb = {
  .name = "meeting list", .synopsis = "TANDEM", .summary = N_ ("List the meetings of a tandem"),
  .n_arguments = 1, .run = run_list,
};

static const TwCliVerb plan_verb = {
  .name = "meeting plan", .synopsis = "TANDEM YYYY-MM-DDTHH:MM [--minutes N] [--place TEXT]",
  .summary = N_ ("Plan a meeting and print its number"),
  .n_arguments = 2, .options = { "minutes", "place" }, .run = run_plan,
};

static const TwCliVerb series_verb = {
  .name = "meeting series",
  .synopsis = "YYYY-MM-DDTHH:MM TANDEM… [--days N] [--last YYYY-MM-DD] [--minutes N] [--place TEXT]",
  .summary = N_ ("Plan the meetings of tandems in their rhythm"),
  .explanation = N_ ("The first meeting of each is on the day that is said; a day off moves a meeting to the next working "
                     "day. Without --last it goes on to the end of each tandem."),
  .n_arguments = 2, .n_optional = G_MAXUINT16, .options = { "days", "last", "minutes", "place" }, .run = run_series,
};

static const TwCliVerb met_verb = {
  .name = "meeting met",
  .synopsis = "TANDEM… [--on YYYY-MM-DD] [--minutes N] [--mentor-prepared N] [--mentee-prepared N] [--note TEXT]",
  .summary = N_ ("Log that tandems met, today or on another day"),
  .n_arguments = 1, .n_optional = G_MAXUINT16,
  .options = { "on", "minutes", "mentor-prepared", "mentee-prepared", "note" }, .run = run_met,
};

static const TwCliVerb held_verb = {
  .name = "meeting held",
  .synopsis = "MEETING… [--minutes N] [--mentor-prepared N] [--mentee-prepared N] [--note TEXT]",
  .summary = N_ ("Log that planned meetings were held"),
  .n_arguments = 1, .n_optional = G_MAXUINT16, .options = { "minutes", "mentor-prepared", "mentee-prepared", "note" },
  .run = run_held,
};

static const TwCliVerb move_verb = {
  .name = "meeting move", .synopsis = "MEETING YYYY-MM-DDTHH:MM", .summary = N_ ("Move a meeting"),
  .n_arguments = 2, .run = run_move,
};

static const TwCliVerb cancel_verb = {
  .name = "meeting cancel", .synopsis = "MEETING…", .summary = N_ ("Cancel meetings"),
  .n_arguments = 1, .n_optional = G_MAXUINT16, .run = run_cancel,
};

static const TwCliVerb missed_verb = {
  .name = "meeting missed", .synopsis = "MEETING mentor|mentee|both", .summary = N_ ("Log who did not come to a meeting"),
  .n_arguments = 2, .run = run_missed,
};

static const TwCliVerb * const actions[] = {
  &list_verb, &plan_verb, &series_verb, &met_verb, &held_verb, &move_verb, &cancel_verb, &missed_verb, NULL
};

const TwCliVerb tw_cli_meeting_verb = {
  .name = "meeting",
  .synopsis = "ACTION …",
  .summary = N_ ("Plan and log the meetings of tandems"),
  .actions = actions,
};
