/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tandems, and what decides whether two people may become one: reporting lines and excluded pairs. */

#include "tw-tandem-table.h"

#include "tw-columns-private.h"

/**
 * tw_tandem_table_read:
 * @id: a tandem
 * @take: gets the #TwTandemRow, if there is one
 *
 * Returns: whether there is such a tandem; %FALSE also with @error
 */
gboolean
tw_tandem_table_read (TwConnection  *connection,
                      gint64         id,
                      TwRowFunc      take,
                      gpointer       taker,
                      GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT id, cohort_id, mentor_id, mentee_id, state, origin, pinned, score,"
                             "       starts_on, ends_on, ended_on"
                             "  FROM tandem WHERE id = ?1");
  TwTandemRow row;

  tw_statement_bind_int64 (select, 1, id);
  if (tw_statement_step (select, error) != TW_STEP_ROW)
    return FALSE;

  row = (TwTandemRow) {
    .id = tw_statement_get_int64 (select, 0),
    .cohort_id = tw_statement_get_int64 (select, 1),
    .mentor_id = tw_statement_get_int64 (select, 2),
    .mentee_id = tw_statement_get_int64 (select, 3),
    .state = tw_column_word (select, 4, TW_TYPE_TANDEM_STATE),
    .origin = tw_column_word (select, 5, TW_TYPE_TANDEM_ORIGIN),
    .pinned = tw_statement_get_int64 (select, 6) != 0,
    .score = tw_column_number (select, 7, -1),
    .starts_on = tw_column_text (select, 8),
    .ends_on = tw_column_text (select, 9),
    .ended_on = tw_column_text (select, 10),
  };
  take (taker, &row);

  return TRUE;
}

/**
 * tw_tandem_table_ids:
 *
 * Returns: (transfer full) (element-type gint64): the cohort's tandems that have not ended, in the order of the
 *   mentors' names, or %NULL on error
 */
GArray *
tw_tandem_table_ids (TwConnection  *connection,
                     gint64         cohort_id,
                     GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT tandem.id"
                             "  FROM tandem"
                             "  JOIN participant ON participant.id = mentor_id"
                             "  JOIN person ON person.id = person_id"
                             " WHERE tandem.cohort_id = ?1 AND ended_on IS NULL"
                             " ORDER BY sort_key, tandem.id");

  tw_statement_bind_int64 (select, 1, cohort_id);

  return tw_rows_read_ids (select, error);
}

/**
 * tw_tandem_table_insert:
 * @row: the tandem; its id does not count
 * @direction: (nullable): "age", "level" or "both": which check of D1 it passed
 *
 * Returns: the id of the new tandem, or 0 on error
 */
gint64
tw_tandem_table_insert (TwConnection       *connection,
                        const TwTandemRow  *row,
                        const char         *direction,
                        GError            **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO tandem (uuid, cohort_id, mentor_id, mentee_id, state, origin, pinned, score,"
                             "                    direction, starts_on, ends_on, paired_at)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11,"
                             "          strftime ('%Y-%m-%dT%H:%M:%SZ', 'now'))");

  tw_bind_uuid (insert, 1);
  tw_statement_bind_int64 (insert, 2, row->cohort_id);
  tw_statement_bind_int64 (insert, 3, row->mentor_id);
  tw_statement_bind_int64 (insert, 4, row->mentee_id);
  tw_statement_bind_text (insert, 5, tw_word (TW_TYPE_TANDEM_STATE, row->state));
  tw_statement_bind_text (insert, 6, tw_word (TW_TYPE_TANDEM_ORIGIN, row->origin));
  tw_statement_bind_int64 (insert, 7, row->pinned);
  tw_bind_number (insert, 8, row->score, -1);
  tw_statement_bind_text (insert, 9, direction);
  tw_statement_bind_filled_text (insert, 10, row->starts_on);
  tw_statement_bind_filled_text (insert, 11, row->ends_on);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_tandem_table_delete:
 * @id: a tandem that nobody was told of yet
 */
gboolean
tw_tandem_table_delete (TwConnection  *connection,
                        gint64         id,
                        GError       **error)
{
  g_autoptr (TwStatement) delete = tw_connection_statement (connection, "DELETE FROM tandem WHERE id = ?1");

  tw_statement_bind_int64 (delete, 1, id);

  return tw_statement_run (delete, error);
}

static void
read_reporting_line (TwStatement *select,
                     TwRowFunc    take,
                     gpointer     taker)
{
  TwReportingLineRow row = {
    .person_id = tw_statement_get_int64 (select, 0),
    .manager_id = tw_statement_get_int64 (select, 1),
    .functional_manager_id = tw_statement_get_int64 (select, 2),
  };

  take (taker, &row);
}

/**
 * tw_reporting_lines_read:
 * @take: gets the #TwReportingLineRow of the cohort's participants and of everybody above them, to the top (D2)
 */
gboolean
tw_reporting_lines_read (TwConnection  *connection,
                         gint64         cohort_id,
                         TwRowFunc      take,
                         gpointer       taker,
                         GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "WITH RECURSIVE line (person_id) AS ("
                             "  SELECT person_id FROM participant WHERE cohort_id = ?1"
                             "  UNION"
                             "  SELECT manager_id FROM line JOIN person ON person.id = line.person_id"
                             "   WHERE manager_id IS NOT NULL"
                             "  UNION"
                             "  SELECT functional_manager_id FROM line JOIN person ON person.id = line.person_id"
                             "   WHERE functional_manager_id IS NOT NULL"
                             ")"
                             " SELECT id, manager_id, functional_manager_id"
                             "   FROM line JOIN person ON person.id = line.person_id");

  tw_statement_bind_int64 (select, 1, cohort_id);

  return tw_rows_each (select, read_reporting_line, take, taker, error);
}

static void
read_excluded_pair (TwStatement *select,
                    TwRowFunc    take,
                    gpointer     taker)
{
  TwExcludedPairRow row = {
    .person_id = tw_statement_get_int64 (select, 0),
    .other_id = tw_statement_get_int64 (select, 1),
    .kind = tw_column_text (select, 2),
    .reason = tw_column_text (select, 3),
  };

  take (taker, &row);
}

/**
 * tw_excluded_pair_table_read:
 * @take: gets each #TwExcludedPairRow that holds in the cohort: its own and those of all programmes (P7)
 */
gboolean
tw_excluded_pair_table_read (TwConnection  *connection,
                             gint64         cohort_id,
                             TwRowFunc      take,
                             gpointer       taker,
                             GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT person_id, other_id, kind, reason FROM excluded_pair"
                             " WHERE cohort_id IS NULL OR cohort_id = ?1"
                             " ORDER BY person_id, other_id, kind");

  tw_statement_bind_int64 (select, 1, cohort_id);

  return tw_rows_each (select, read_excluded_pair, take, taker, error);
}

/**
 * tw_history_table_add:
 * @code: the word for what happened
 * @cohort_id: in which cohort, or 0
 * @tandem_id: to which tandem, or 0
 * @person_ids: (array length=n_persons): whom it is about, so that it can be erased with them (P9)
 * @n_persons: how many
 *
 * Adds to the history a person may read.
 */
gboolean
tw_history_table_add (TwConnection  *connection,
                      const char    *code,
                      gint64         cohort_id,
                      gint64         tandem_id,
                      const gint64  *person_ids,
                      gsize          n_persons,
                      GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO history (happened_at, code, cohort_id, tandem_id)"
                             "  VALUES (strftime ('%Y-%m-%dT%H:%M:%SZ', 'now'), ?1, ?2, ?3)");
  gint64 history_id;

  tw_statement_bind_text (insert, 1, code);
  tw_statement_bind_id (insert, 2, cohort_id);
  tw_statement_bind_id (insert, 3, tandem_id);

  history_id = tw_rows_insert (connection, insert, error);
  if (!history_id)
    return FALSE;

  for (gsize i = 0; i < n_persons; i++)
    {
      g_autoptr (TwStatement) about =
        tw_connection_statement (connection, "INSERT INTO history_person (history_id, person_id) VALUES (?1, ?2)");

      tw_statement_bind_int64 (about, 1, history_id);
      tw_statement_bind_int64 (about, 2, person_ids[i]);
      if (!tw_statement_run (about, error))
        return FALSE;
    }

  return TRUE;
}
