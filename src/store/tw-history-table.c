/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The change history a person may read: what happened to whom, as a word with its facts. A row goes with each of the
 * people it is about (P9). */

#include "tw-history-table.h"

#include "tw-columns-private.h"

static gboolean
add_persons (TwConnection  *connection,
             gint64         history_id,
             const gint64  *person_ids,
             gsize          n_persons,
             GError       **error)
{
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

static gboolean
add_operands (TwConnection            *connection,
              gint64                   history_id,
              const TwHistoryOperand  *operands,
              gsize                    n_operands,
              GError                 **error)
{
  for (gsize i = 0; i < n_operands; i++)
    {
      g_autoptr (TwStatement) update = NULL;

      if (!operands[i].value)
        continue;

      update = tw_connection_statement (connection,
                                        "UPDATE history SET operands = json_set (operands, '$.' || ?2, ?3)"
                                        " WHERE id = ?1");
      tw_statement_bind_int64 (update, 1, history_id);
      tw_statement_bind_text (update, 2, operands[i].name);
      tw_statement_bind_text (update, 3, operands[i].value);
      if (!tw_statement_run (update, error))
        return FALSE;
    }

  return TRUE;
}

static TwTandemHistoryRow
read_facts (TwStatement *select)
{
  return (TwTandemHistoryRow) {
    .id = tw_statement_get_int64 (select, 0),
    .happened_at = tw_column_text (select, 1),
    .code = tw_column_text (select, 2),
    .at = tw_column_text (select, 3),
    .on = tw_column_text (select, 4),
    .from = tw_column_text (select, 5),
    .to = tw_column_text (select, 6),
    .word = tw_column_text (select, 7),
    .words = tw_column_text (select, 8),
    .progress = tw_column_number (select, 9, -1),
  };
}

static void
read_tandem_row (TwStatement *select,
                 TwRowFunc    take,
                 gpointer     taker)
{
  TwTandemHistoryRow row = read_facts (select);

  take (taker, &row);
}

static void
read_person_row (TwStatement *select,
                 TwRowFunc    take,
                 gpointer     taker)
{
  TwPersonHistoryRow row = {
    .what = read_facts (select),
    .by = tw_column_text (select, 10),
    .actor = tw_column_text (select, 11),
    .others = tw_column_text (select, 12),
    .programme = tw_column_text (select, 13),
    .cohort = tw_column_text (select, 14),
  };

  take (taker, &row);
}

/* Who works here: the account of this machine. */
static const char *
get_actor (void)
{
  const char *name = g_get_real_name ();

  return g_str_equal (name, "Unknown") || *name == '\0' ? g_get_user_name () : name;
}

/**
 * tw_history_table_add:
 * @code: the word for what happened
 * @cohort_id: in which cohort, or 0
 * @tandem_id: to which tandem, or 0
 * @person_ids: (array length=n_persons): whom it is about, so that it can be erased with them (P9)
 * @n_persons: how many
 *
 * Adds to the history a person may read, where the word says it all.
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
  return tw_history_table_add_with (connection, code, cohort_id, tandem_id, person_ids, n_persons, NULL, 0, error);
}

/**
 * tw_history_table_add_with:
 * @code: the word for what happened
 * @cohort_id: in which cohort, or 0
 * @tandem_id: to which tandem, or 0
 * @person_ids: (array length=n_persons): whom it is about, so that it can be erased with them (P9)
 * @n_persons: how many
 * @operands: (array length=n_operands): the facts
 * @n_operands: how many
 *
 * Adds to the history a person may read.
 */
gboolean
tw_history_table_add_with (TwConnection            *connection,
                           const char              *code,
                           gint64                   cohort_id,
                           gint64                   tandem_id,
                           const gint64            *person_ids,
                           gsize                    n_persons,
                           const TwHistoryOperand  *operands,
                           gsize                    n_operands,
                           GError                 **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO history (happened_at, code, cohort_id, tandem_id, actor)"
                             "  VALUES (strftime ('%Y-%m-%dT%H:%M:%SZ', 'now'), ?1, ?2, ?3, nullif (?4, ''))");
  gint64 history_id;

  tw_statement_bind_text (insert, 1, code);
  tw_statement_bind_id (insert, 2, cohort_id);
  tw_statement_bind_id (insert, 3, tandem_id);
  tw_statement_bind_text (insert, 4, get_actor ());
  history_id = tw_rows_insert (connection, insert, error);

  return history_id && add_persons (connection, history_id, person_ids, n_persons, error) &&
         add_operands (connection, history_id, operands, n_operands, error);
}

/**
 * tw_history_table_read_tandem:
 * @take: gets each #TwTandemHistoryRow of the tandem, the latest first
 */
gboolean
tw_history_table_read_tandem (TwConnection  *connection,
                              gint64         tandem_id,
                              TwRowFunc      take,
                              gpointer       taker,
                              GError       **error)
{
  /* A pause says as typed why there is one, an end with a word. */
  return tw_rows_read (connection,
                       "SELECT id, happened_at, code, operands ->> '$.at', operands ->> '$.on',"
                       "       operands ->> '$.from', operands ->> '$.to',"
                       "       coalesce (operands ->> '$.chemistry',"
                       "                 iif (code = 'paused', NULL, operands ->> '$.reason')),"
                       "       coalesce (operands ->> '$.note', operands ->> '$.exception',"
                       "                 iif (code = 'paused', operands ->> '$.reason', NULL)),"
                       "       CAST (operands ->> '$.progress' AS INTEGER)"
                       "  FROM history WHERE tandem_id = ?1"
                       " ORDER BY id DESC",
                       tandem_id, read_tandem_row, take, taker, error);
}

/**
 * tw_history_table_read_person:
 * @take: gets each #TwPersonHistoryRow of the person, in all cohorts, the latest first
 *
 * What somebody said of the chemistry is an answer and no part of it (P8).
 */
gboolean
tw_history_table_read_person (TwConnection  *connection,
                              gint64         person_id,
                              TwRowFunc      take,
                              gpointer       taker,
                              GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT history.id, happened_at, code, operands ->> '$.at', operands ->> '$.on',"
                       "       operands ->> '$.from', operands ->> '$.to',"
                       "       coalesce (operands ->> '$.commitment', operands ->> '$.consent',"
                       "                 operands ->> '$.willingness', operands ->> '$.capacity',"
                       "                 iif (code IN ('paused', 'obliged', 'excluded'), NULL,"
                       "                      operands ->> '$.reason')),"
                       "       coalesce (operands ->> '$.exception',"
                       "                 iif (code IN ('paused', 'obliged', 'excluded'),"
                       "                      operands ->> '$.reason', NULL)),"
                       "       CAST (operands ->> '$.progress' AS INTEGER), operands ->> '$.by', actor,"
                       "       (SELECT group_concat (coalesce (given_name || ' ', '') || family_name, ', '"
                       "                             ORDER BY other.id)"
                       "          FROM history_person AS other JOIN person ON person.id = other.person_id"
                       "         WHERE other.history_id = history.id AND other.person_id <> ?1),"
                       "       programme.name, cohort.name"
                       "  FROM history_person AS about"
                       "  JOIN history ON history.id = about.history_id"
                       "  LEFT JOIN cohort ON cohort.id = history.cohort_id"
                       "  LEFT JOIN programme ON programme.id = cohort.programme_id"
                       " WHERE about.person_id = ?1 AND code <> 'chemistry'"
                       " ORDER BY history.id DESC",
                       person_id, read_person_row, take, taker, error);
}
