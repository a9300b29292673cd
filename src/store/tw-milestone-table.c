/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates of cohorts, and who was invited to them and came. */

#include "tw-milestone-table.h"

#include "tw-columns-private.h"

#define SELECT_MILESTONE                                                                                          \
  "SELECT id, cohort_id, kind, title, due_on, done_on, place,"                                                    \
  "       (SELECT count (*) FROM milestone_guest WHERE milestone_id = milestone.id),"                             \
  "       (SELECT count (*) FROM milestone_guest WHERE milestone_id = milestone.id AND came = 1)"                 \
  "  FROM milestone"

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  TwMilestoneRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .kind = tw_column_word (select, 2, TW_TYPE_MILESTONE_KIND),
    .title = tw_column_text (select, 3),
    .due_on = tw_column_text (select, 4),
    .done_on = tw_column_text (select, 5),
    .place = tw_column_text (select, 6),
    .n_invited = (guint) tw_statement_get_int64 (select, 7),
    .n_came = (guint) tw_statement_get_int64 (select, 8),
  };

  take (taker, &row);
}

static void
bind_facts (TwStatement          *statement,
            const TwMilestoneRow *row)
{
  tw_statement_bind_filled_text (statement, 2, row->title);
  tw_statement_bind_text (statement, 3, row->due_on);
  tw_statement_bind_filled_text (statement, 4, row->done_on);
  tw_statement_bind_filled_text (statement, 5, row->place);
}

/**
 * tw_milestone_table_read:
 * @take: gets the #TwMilestoneRow, if there is one
 */
gboolean
tw_milestone_table_read (TwConnection  *connection,
                         gint64         id,
                         TwRowFunc      take,
                         gpointer       taker,
                         GError       **error)
{
  return tw_rows_read (connection, SELECT_MILESTONE " WHERE id = ?1", id, read_row, take, taker, error);
}

/**
 * tw_milestone_table_read_cohort:
 * @take: gets each #TwMilestoneRow of the cohort, the earliest first
 */
gboolean
tw_milestone_table_read_cohort (TwConnection  *connection,
                                gint64         cohort_id,
                                TwRowFunc      take,
                                gpointer       taker,
                                GError       **error)
{
  return tw_rows_read (connection,
                       SELECT_MILESTONE " WHERE cohort_id = ?1 ORDER BY due_on, id",
                       cohort_id, read_row, take, taker, error);
}

/**
 * tw_milestone_table_insert:
 * @row: the milestone; its id and its guests do not count
 *
 * Returns: the id of the new milestone, or 0 on error
 */
gint64
tw_milestone_table_insert (TwConnection          *connection,
                           const TwMilestoneRow  *row,
                           GError               **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO milestone (cohort_id, title, due_on, done_on, place, kind, uuid)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

  tw_statement_bind_int64 (insert, 1, row->cohort_id);
  bind_facts (insert, row);
  tw_statement_bind_text (insert, 6, tw_word (TW_TYPE_MILESTONE_KIND, row->kind));
  tw_bind_uuid (insert, 7);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_milestone_table_update:
 * @row: the milestone as it shall be; cohort, kind and guests stay
 */
gboolean
tw_milestone_table_update (TwConnection          *connection,
                           const TwMilestoneRow  *row,
                           GError               **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE milestone SET title = ?2, due_on = ?3, done_on = ?4, place = ?5 WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, row->id);
  bind_facts (update, row);

  return tw_statement_run (update, error);
}

/**
 * tw_milestone_table_delete:
 */
gboolean
tw_milestone_table_delete (TwConnection  *connection,
                           gint64         id,
                           GError       **error)
{
  g_autoptr (TwStatement) delete = tw_connection_statement (connection, "DELETE FROM milestone WHERE id = ?1");

  tw_statement_bind_int64 (delete, 1, id);

  return tw_statement_run (delete, error);
}

static void
read_guest (TwStatement *select,
            TwRowFunc    take,
            gpointer     taker)
{
  TwMilestoneGuestRow row = {
    .participant_id = tw_statement_get_int64 (select, 0),
    .came = tw_column_number (select, 1, -1),
  };

  take (taker, &row);
}

/**
 * tw_milestone_guest_table_read:
 * @take: gets each #TwMilestoneGuestRow of the milestone
 */
gboolean
tw_milestone_guest_table_read (TwConnection  *connection,
                               gint64         milestone_id,
                               TwRowFunc      take,
                               gpointer       taker,
                               GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT participant_id, came FROM milestone_guest WHERE milestone_id = ?1 ORDER BY id",
                       milestone_id, read_guest, take, taker, error);
}

/**
 * tw_milestone_guest_table_invite:
 *
 * Invites the participant, who may be invited already.
 */
gboolean
tw_milestone_guest_table_invite (TwConnection  *connection,
                                 gint64         milestone_id,
                                 gint64         participant_id,
                                 GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO milestone_guest (milestone_id, participant_id) VALUES (?1, ?2)"
                             "  ON CONFLICT DO NOTHING");

  tw_statement_bind_int64 (insert, 1, milestone_id);
  tw_statement_bind_int64 (insert, 2, participant_id);

  return tw_statement_run (insert, error);
}

/**
 * tw_milestone_guest_table_set_came:
 *
 * Records whether the participant came, who counts as invited even where nobody recorded that.
 */
gboolean
tw_milestone_guest_table_set_came (TwConnection  *connection,
                                   gint64         milestone_id,
                                   gint64         participant_id,
                                   gboolean       came,
                                   GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO milestone_guest (milestone_id, participant_id, came) VALUES (?1, ?2, ?3)"
                             "  ON CONFLICT (milestone_id, participant_id) DO UPDATE SET came = ?3");

  tw_statement_bind_int64 (insert, 1, milestone_id);
  tw_statement_bind_int64 (insert, 2, participant_id);
  tw_statement_bind_int64 (insert, 3, came ? 1 : 0);

  return tw_statement_run (insert, error);
}
