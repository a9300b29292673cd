/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What sponsor and contact person say of the company's benefits: statements, never averages (D19). */

#include "tw-company-statement-table.h"

#include "tw-columns-private.h"
#include "tw-company-statement-row.h"

/**
 * tw_company_statement_table_insert:
 * @benefit: (nullable): key of the benefit it is about
 * @words: what was said
 *
 * Returns: the id of the new statement, or 0 on error
 */
gint64
tw_company_statement_table_insert (TwConnection  *connection,
                                   gint64         cohort_id,
                                   TwSpeaker      spoken_by,
                                   const char    *benefit,
                                   const char    *words,
                                   GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO statement (cohort_id, spoken_by, benefit, words) VALUES (?1, ?2, ?3, ?4)");

  tw_statement_bind_int64 (insert, 1, cohort_id);
  tw_statement_bind_text (insert, 2, tw_word (TW_TYPE_SPEAKER, (int) spoken_by));
  tw_statement_bind_filled_text (insert, 3, benefit);
  tw_statement_bind_text (insert, 4, words);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_company_statement_table_update:
 * @id: a statement
 * @words: what was meant
 */
gboolean
tw_company_statement_table_update (TwConnection  *connection,
                                   gint64         id,
                                   const char    *words,
                                   GError       **error)
{
  g_autoptr (TwStatement) update = tw_connection_statement (connection, "UPDATE statement SET words = ?2 WHERE id = ?1");

  tw_statement_bind_int64 (update, 1, id);
  tw_statement_bind_text (update, 2, words);

  return tw_statement_run (update, error);
}

/**
 * tw_company_statement_table_delete:
 * @id: a statement
 */
gboolean
tw_company_statement_table_delete (TwConnection  *connection,
                                   gint64         id,
                                   GError       **error)
{
  g_autoptr (TwStatement) delete = tw_connection_statement (connection, "DELETE FROM statement WHERE id = ?1");

  tw_statement_bind_int64 (delete, 1, id);

  return tw_statement_run (delete, error);
}

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  const TwCompanyStatementRow row = {
    .id = tw_statement_get_int64 (select, 0),
    .spoken_by = tw_column_word (select, 1, TW_TYPE_SPEAKER),
    .benefit = tw_column_text (select, 2),
    .words = tw_column_text (select, 3),
  };

  take (taker, &row);
}

/**
 * tw_company_statement_table_read_cohort:
 * @take: gets each #TwCompanyStatementRow of the cohort, the sponsor's first, in the order in which they were taken down
 */
gboolean
tw_company_statement_table_read_cohort (TwConnection  *connection,
                                        gint64         cohort_id,
                                        TwRowFunc      take,
                                        gpointer       taker,
                                        GError       **error)
{
  return tw_rows_read (connection,
                       "SELECT id, spoken_by, benefit, words FROM statement WHERE cohort_id = ?1"
                       " ORDER BY spoken_by <> 'sponsor', id",
                       cohort_id, read_row, take, taker, error);
}

/**
 * tw_company_statement_table_exists:
 * @id: a statement
 *
 * Returns: whether it is there; %FALSE also with @error
 */
gboolean
tw_company_statement_table_exists (TwConnection  *connection,
                                   gint64         id,
                                   GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, "SELECT 1 FROM statement WHERE id = ?1");

  tw_statement_bind_int64 (select, 1, id);

  return tw_statement_step (select, error) == TW_STEP_ROW;
}
