/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The meetings of tandems: planned, held, moved, cancelled, missed. */

#include "tw-meeting-table.h"

#include "tw-columns-private.h"

#define COLUMNS                                                                                                   \
  "meeting.id, tandem_id, meeting.uuid, starts_at, zone, minutes, place, meeting.state, missed_by, moved_from_id," \
  " series, mentor_prep_minutes, mentee_prep_minutes, note"

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  TwMeetingRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .tandem_id = tw_statement_get_int64 (select, 1),
    .uuid = tw_column_text (select, 2),
    .starts_at = tw_column_text (select, 3),
    .zone = tw_column_text (select, 4),
    .minutes = (int) tw_statement_get_int64 (select, 5),
    .place = tw_column_text (select, 6),
    .state = tw_column_word (select, 7, TW_TYPE_MEETING_STATE),
    .missed_by = tw_column_optional_word (select, 8, TW_TYPE_MISSED_BY),
    .moved_from_id = tw_statement_get_int64 (select, 9),
    .series = tw_column_text (select, 10),
    .mentor_prep_minutes = tw_column_number (select, 11, -1),
    .mentee_prep_minutes = tw_column_number (select, 12, -1),
    .note = tw_column_text (select, 13),
  };

  take (taker, &row);
}

/**
 * tw_meeting_table_read:
 * @id: a meeting
 * @take: gets the #TwMeetingRow, if there is one
 */
gboolean
tw_meeting_table_read (TwConnection  *connection,
                       gint64         id,
                       TwRowFunc      take,
                       gpointer       taker,
                       GError       **error)
{
  return tw_rows_read (connection, "SELECT " COLUMNS " FROM meeting WHERE id = ?1", id, read_row, take, taker, error);
}

/**
 * tw_meeting_table_read_tandem:
 * @take: gets each #TwMeetingRow of the tandem, the earliest first
 */
gboolean
tw_meeting_table_read_tandem (TwConnection  *connection,
                              gint64         tandem_id,
                              TwRowFunc      take,
                              gpointer       taker,
                              GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT " COLUMNS " FROM meeting WHERE tandem_id = ?1 ORDER BY starts_at, id",
                       tandem_id, read_row, take, taker, error);
}

/**
 * tw_meeting_table_read_cohort:
 * @take: gets each #TwMeetingRow of the cohort, tandem by tandem, the earliest first
 */
gboolean
tw_meeting_table_read_cohort (TwConnection  *connection,
                              gint64         cohort_id,
                              TwRowFunc      take,
                              gpointer       taker,
                              GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT " COLUMNS " FROM meeting JOIN tandem ON tandem.id = tandem_id"
                       " WHERE cohort_id = ?1 ORDER BY tandem_id, starts_at, meeting.id",
                       cohort_id, read_row, take, taker, error);
}

/**
 * tw_meeting_table_find_planned:
 * @day: ISO date
 *
 * Returns: the first meeting the tandem has planned for the day; 0 if none, or with @error
 */
gint64
tw_meeting_table_find_planned (TwConnection  *connection,
                               gint64         tandem_id,
                               const char    *day,
                               GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT id FROM meeting"
                             " WHERE tandem_id = ?1 AND date (starts_at) = ?2 AND state = 'planned'"
                             " ORDER BY starts_at, id LIMIT 1");

  tw_statement_bind_int64 (select, 1, tandem_id);
  tw_statement_bind_text (select, 2, day);

  return tw_statement_step (select, error) == TW_STEP_ROW ? tw_statement_get_int64 (select, 0) : 0;
}

/**
 * tw_meeting_table_insert:
 * @row: the meeting; its id and UUID do not count
 *
 * Returns: the id of the new meeting, or 0 on error
 */
gint64
tw_meeting_table_insert (TwConnection        *connection,
                         const TwMeetingRow  *row,
                         GError             **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO meeting (uuid, tandem_id, starts_at, zone, minutes, place, state, missed_by,"
                             "                     moved_from_id, series, mentor_prep_minutes, mentee_prep_minutes,"
                             "                     note)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)");

  tw_bind_uuid (insert, 1);
  tw_statement_bind_int64 (insert, 2, row->tandem_id);
  tw_statement_bind_text (insert, 3, row->starts_at);
  tw_statement_bind_text (insert, 4, row->zone);
  tw_statement_bind_int64 (insert, 5, row->minutes);
  tw_statement_bind_filled_text (insert, 6, row->place);
  tw_statement_bind_text (insert, 7, tw_word (TW_TYPE_MEETING_STATE, row->state));
  tw_bind_optional_word (insert, 8, TW_TYPE_MISSED_BY, row->missed_by);
  tw_statement_bind_id (insert, 9, row->moved_from_id);
  tw_statement_bind_filled_text (insert, 10, row->series);
  tw_bind_number (insert, 11, row->mentor_prep_minutes, -1);
  tw_bind_number (insert, 12, row->mentee_prep_minutes, -1);
  tw_statement_bind_filled_text (insert, 13, row->note);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_meeting_table_update:
 * @row: the meeting as it shall be; tandem, zone, series and what it was moved from stay
 */
gboolean
tw_meeting_table_update (TwConnection        *connection,
                         const TwMeetingRow  *row,
                         GError             **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE meeting"
                             "   SET starts_at = ?2, minutes = ?3, place = ?4, state = ?5, missed_by = ?6,"
                             "       mentor_prep_minutes = ?7, mentee_prep_minutes = ?8, note = ?9"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, row->id);
  tw_statement_bind_text (update, 2, row->starts_at);
  tw_statement_bind_int64 (update, 3, row->minutes);
  tw_statement_bind_filled_text (update, 4, row->place);
  tw_statement_bind_text (update, 5, tw_word (TW_TYPE_MEETING_STATE, row->state));
  tw_bind_optional_word (update, 6, TW_TYPE_MISSED_BY, row->missed_by);
  tw_bind_number (update, 7, row->mentor_prep_minutes, -1);
  tw_bind_number (update, 8, row->mentee_prep_minutes, -1);
  tw_statement_bind_filled_text (update, 9, row->note);

  return tw_statement_run (update, error);
}

/**
 * tw_meeting_table_delete_planned:
 * @after: ISO date
 *
 * Deletes what the tandem has planned for later than that day.
 */
gboolean
tw_meeting_table_delete_planned (TwConnection  *connection,
                                 gint64         tandem_id,
                                 const char    *after,
                                 GError       **error)
{
  g_autoptr (TwStatement) delete =
    tw_connection_statement (connection,
                             "DELETE FROM meeting"
                             " WHERE tandem_id = ?1 AND state = 'planned' AND date (starts_at) > ?2");

  tw_statement_bind_int64 (delete, 1, tandem_id);
  tw_statement_bind_text (delete, 2, after);

  return tw_statement_run (delete, error);
}
