/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Answers in words: how many there are of each tandem, and which of them the contact person has read (D12). What they
 * say is read with the other answers of the tandem. */

#include "tw-words-table.h"

#include "tw-rows.h"

/**
 * tw_words_table_count_in_cohort:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full) (element-type TwTandemWords): the tandems of the cohort in which somebody answered in words,
 *   the oldest first; %NULL on error
 */
GArray *
tw_words_table_count_in_cohort (TwConnection  *connection,
                                gint64         cohort_id,
                                GError       **error)
{
  g_autoptr (GArray) tandems = g_array_new (FALSE, FALSE, sizeof (TwTandemWords));
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT tandem_id, count (*), count (*) - count (read_on)"
                             "  FROM answer JOIN tandem ON tandem.id = tandem_id"
                             " WHERE tandem.cohort_id = ?1 AND words IS NOT NULL"
                             " GROUP BY tandem_id ORDER BY tandem_id");
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      TwTandemWords words = {
        .tandem_id = tw_statement_get_int64 (select, 0),
        .n_answers = (guint) tw_statement_get_int64 (select, 1),
        .n_unread = (guint) tw_statement_get_int64 (select, 2),
      };

      g_array_append_val (tandems, words);
    }

  return step == TW_STEP_DONE ? g_steal_pointer (&tandems) : NULL;
}

/**
 * tw_words_table_mark_read:
 * @tandem_id: a tandem
 * @read_on: ISO date
 *
 * What both sides said in words is read from now on, until they say something else.
 */
gboolean
tw_words_table_mark_read (TwConnection  *connection,
                          gint64         tandem_id,
                          const char    *read_on,
                          GError       **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection,
                             "UPDATE answer SET read_on = ?2"
                             " WHERE tandem_id = ?1 AND words IS NOT NULL AND read_on IS NULL");

  tw_statement_bind_int64 (update, 1, tandem_id);
  tw_statement_bind_text (update, 2, read_on);

  return tw_statement_run (update, error);
}
