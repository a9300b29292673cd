/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lessons learned, cohort by cohort. */

#include "tw-lesson-table.h"

#include "tw-columns-private.h"

#define COLUMNS "id, cohort_id, lesson, owner, due_on, done_on, taken_from_id IS NOT NULL"

static TwLesson
lesson_of_row (TwStatement *select)
{
  return (TwLesson) {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .lesson = tw_column_text (select, 2),
    .owner = tw_column_text (select, 3),
    .due_on = tw_column_text (select, 4),
    .done_on = tw_column_text (select, 5),
    .taken_over = tw_statement_get_int64 (select, 6) != 0,
  };
}

static void
read_lesson (TwStatement *select,
             TwRowFunc    take,
             gpointer     taker)
{
  TwLesson lesson = lesson_of_row (select);

  take (taker, &lesson);
}

static void
bind_lesson (TwStatement    *statement,
             const TwLesson *lesson)
{
  tw_statement_bind_text (statement, 2, lesson->lesson);
  tw_statement_bind_filled_text (statement, 3, lesson->owner);
  tw_statement_bind_filled_text (statement, 4, lesson->due_on);
  tw_statement_bind_filled_text (statement, 5, lesson->done_on);
}

/**
 * tw_lesson_table_each:
 * @take: gets a #TwLesson a lesson of the cohort, in the order they were written down
 */
gboolean
tw_lesson_table_each (TwConnection  *connection,
                      gint64         cohort_id,
                      TwRowFunc      take,
                      gpointer       taker,
                      GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT " COLUMNS " FROM lesson WHERE cohort_id = ?1 ORDER BY id",
                       cohort_id, read_lesson, take, taker, error);
}

/**
 * tw_lesson_table_read:
 * @id: a lesson
 *
 * Returns: (transfer full) (nullable): the lesson; %NULL where there is none, and with @error
 */
TwLesson *
tw_lesson_table_read (TwConnection  *connection,
                      gint64         id,
                      GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, "SELECT " COLUMNS " FROM lesson WHERE id = ?1");
  TwLesson lesson;

  tw_statement_bind_int64 (select, 1, id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return NULL;

  lesson = lesson_of_row (select);

  return tw_lesson_copy (&lesson);
}

/**
 * tw_lesson_table_insert:
 * @lesson: a lesson; its id does not count
 *
 * Returns: the id of the new lesson, or 0 on error
 */
gint64
tw_lesson_table_insert (TwConnection    *connection,
                        const TwLesson  *lesson,
                        GError         **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO lesson (cohort_id, lesson, owner, due_on, done_on) VALUES (?1, ?2, ?3, ?4, ?5)");

  tw_statement_bind_int64 (insert, 1, lesson->cohort_id);
  bind_lesson (insert, lesson);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_lesson_table_update:
 * @lesson: a lesson as it is to be
 */
gboolean
tw_lesson_table_update (TwConnection    *connection,
                        const TwLesson  *lesson,
                        GError         **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE lesson SET lesson = ?2, owner = ?3, due_on = ?4, done_on = ?5 WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, lesson->id);
  bind_lesson (update, lesson);

  return tw_statement_run (update, error);
}

/**
 * tw_lesson_table_delete:
 * @id: a lesson
 */
gboolean
tw_lesson_table_delete (TwConnection  *connection,
                        gint64         id,
                        GError       **error)
{
  g_autoptr (TwStatement) delete = tw_connection_statement (connection, "DELETE FROM lesson WHERE id = ?1");

  tw_statement_bind_int64 (delete, 1, id);

  return tw_statement_run (delete, error);
}
