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
                             "       starts_on, ends_on, ended_on, end_reason, end_note, chemistry"
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
    .end_reason = tw_column_optional_word (select, 11, TW_TYPE_END_REASON),
    .end_note = tw_column_text (select, 12),
    .chemistry = tw_column_optional_word (select, 13, TW_TYPE_CHEMISTRY),
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

static void
append_draft (GString          *json,
              const TwDraftRow *row)
{
  char uuid[TW_UUID_SIZE];

  tw_uuid_make (uuid);
  g_string_append_printf (json, "%s[\"%s\",%" G_GINT64_FORMAT ",%" G_GINT64_FORMAT ",", json->len > 1 ? "," : "", uuid,
                          row->mentor_id, row->mentee_id);
  if (row->score >= 0)
    g_string_append_printf (json, "%d", row->score);
  else
    g_string_append (json, "null");
  if (row->direction != NULL)
    g_string_append_printf (json, ",\"%s\"]", row->direction);
  else
    g_string_append (json, ",null]");
}

/**
 * tw_tandem_table_insert_drafts:
 * @rows: (array length=n_rows): pairs of the cohort
 * @n_rows: how many
 *
 * Adds a draft for each of the pairs, in one statement: SQLite sets up each CHECK with a list of words anew for every
 * statement, which takes longer than the row itself.
 */
gboolean
tw_tandem_table_insert_drafts (TwConnection      *connection,
                               gint64             cohort_id,
                               const TwDraftRow  *rows,
                               gsize              n_rows,
                               GError           **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO tandem (uuid, cohort_id, mentor_id, mentee_id, state, origin, score,"
                             "                    direction, paired_at)"
                             "  SELECT value ->> 0, ?2, value ->> 1, value ->> 2, 'draft', 'suggestion', value ->> 3,"
                             "         value ->> 4, strftime ('%Y-%m-%dT%H:%M:%SZ', 'now')"
                             "    FROM json_each (?1)");
  g_autoptr (GString) json = g_string_new ("[");

  for (gsize i = 0; i < n_rows; i++)
    append_draft (json, &rows[i]);
  g_string_append_c (json, ']');

  tw_statement_bind_text (insert, 1, json->str);
  tw_statement_bind_int64 (insert, 2, cohort_id);

  return tw_statement_run (insert, error);
}

/**
 * tw_tandem_table_update:
 * @row: the tandem as it shall be; whom it joins, where it came from and its score stay
 */
gboolean
tw_tandem_table_update (TwConnection       *connection,
                        const TwTandemRow  *row,
                        GError            **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE tandem"
                             "   SET state = ?2, pinned = ?3, starts_on = ?4, ends_on = ?5, ended_on = ?6,"
                             "       end_reason = ?7, end_note = ?8, chemistry = ?9"
                             " WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, row->id);
  tw_statement_bind_text (update, 2, tw_word (TW_TYPE_TANDEM_STATE, row->state));
  tw_statement_bind_int64 (update, 3, row->pinned);
  tw_statement_bind_filled_text (update, 4, row->starts_on);
  tw_statement_bind_filled_text (update, 5, row->ends_on);
  tw_statement_bind_filled_text (update, 6, row->ended_on);
  tw_bind_optional_word (update, 7, TW_TYPE_END_REASON, row->end_reason);
  tw_statement_bind_filled_text (update, 8, row->end_note);
  tw_bind_optional_word (update, 9, TW_TYPE_CHEMISTRY, row->chemistry);

  return tw_statement_run (update, error);
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
  return tw_rows_read (connection,
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
                       "   FROM line JOIN person ON person.id = line.person_id",
                       cohort_id, read_reporting_line, take, taker, error);
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
    .id = tw_statement_get_int64 (select, 4),
    .cohort_id = tw_statement_get_int64 (select, 5),
  };

  take (taker, &row);
}

/**
 * tw_excluded_pair_table_read:
 * @take: gets each #TwExcludedPairRow that holds in the cohort: its own, those of all programmes, and whoever completed
 *   a tandem in it, with the id 0 (P7)
 */
gboolean
tw_excluded_pair_table_read (TwConnection  *connection,
                             gint64         cohort_id,
                             TwRowFunc      take,
                             gpointer       taker,
                             GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT person_id, other_id, kind, reason, id, cohort_id FROM excluded_pair"
                       " WHERE cohort_id IS NULL OR cohort_id = ?1"
                       " UNION ALL"
                       " SELECT min (mentor.person_id, mentee.person_id), max (mentor.person_id, mentee.person_id),"
                       "        'never-again', NULL, 0, tandem.cohort_id"
                       "   FROM tandem"
                       "   JOIN participant AS mentor ON mentor.id = mentor_id"
                       "   JOIN participant AS mentee ON mentee.id = mentee_id"
                       "  WHERE tandem.cohort_id = ?1 AND tandem.state = 'completed'"
                       " ORDER BY 1, 2, 3",
                       cohort_id, read_excluded_pair, take, taker, error);
}

/**
 * tw_excluded_pair_table_add:
 * @row: who must not meet; its id does not count, and which of the two is named first does not matter
 * @today: ISO date
 *
 * Excludes the pair, or leaves it excluded if it is for the same kind of reason already.
 *
 * Returns: whether it worked
 */
gboolean
tw_excluded_pair_table_add (TwConnection             *connection,
                            const TwExcludedPairRow  *row,
                            const char               *today,
                            GError                  **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO excluded_pair (person_id, other_id, cohort_id, kind, reason, excluded_on)"
                             "  VALUES (min (?1, ?2), max (?1, ?2), ?3, ?4, ?5, ?6)"
                             "  ON CONFLICT DO NOTHING");

  tw_statement_bind_int64 (insert, 1, row->person_id);
  tw_statement_bind_int64 (insert, 2, row->other_id);
  tw_statement_bind_id (insert, 3, row->cohort_id);
  tw_statement_bind_text (insert, 4, row->kind);
  tw_statement_bind_filled_text (insert, 5, row->reason);
  tw_statement_bind_text (insert, 6, today);

  return tw_statement_run (insert, error);
}

/**
 * tw_excluded_pair_table_delete:
 * @person_id: one of the two
 * @other_id: the other
 * @cohort_id: what was excluded there goes, and what was excluded in all programmes
 *
 * Returns: whether it worked
 */
gboolean
tw_excluded_pair_table_delete (TwConnection  *connection,
                               gint64         person_id,
                               gint64         other_id,
                               gint64         cohort_id,
                               GError       **error)
{
  g_autoptr (TwStatement) delete =
    tw_connection_statement (connection,
                             "DELETE FROM excluded_pair"
                             " WHERE person_id = min (?1, ?2) AND other_id = max (?1, ?2)"
                             "   AND (cohort_id IS NULL OR cohort_id = ?3)");

  tw_statement_bind_int64 (delete, 1, person_id);
  tw_statement_bind_int64 (delete, 2, other_id);
  tw_statement_bind_int64 (delete, 3, cohort_id);

  return tw_statement_run (delete, error);
}
