/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures of a cohort as they were published when it was closed (P8, P9). */

#include "tw-published-figure-table.h"

#include "tw-columns-private.h"

/**
 * tw_published_figure_table_read:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full) (element-type TwFigure): its figures in the order they were kept, none if it is not closed;
 *   %NULL on error
 */
GPtrArray *
tw_published_figure_table_read (TwConnection  *connection,
                                gint64         cohort_id,
                                GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT key, value, n, reason FROM published_figure WHERE cohort_id = ?1 ORDER BY id");
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_figure_free);
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      TwFigure *figure = tw_figure_new_for_key (tw_statement_get_text (select, 0));

      if (!figure)
        continue;

      figure->value = tw_statement_dup_text (select, 1);
      figure->n = (guint) tw_statement_get_int64 (select, 2);
      figure->withheld = tw_statement_dup_text (select, 3);
      g_ptr_array_add (figures, figure);
    }

  return step == TW_STEP_DONE ? g_steal_pointer (&figures) : NULL;
}

/**
 * tw_published_figure_table_insert:
 * @cohort_id: a cohort
 * @figure: one of its figures
 *
 * Keeps it.
 */
gboolean
tw_published_figure_table_insert (TwConnection    *connection,
                                  gint64           cohort_id,
                                  const TwFigure  *figure,
                                  GError         **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO published_figure (cohort_id, key, value, n, suppressed, reason)"
                             "  VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
  g_autofree char *key = tw_figure_get_key (figure);

  tw_statement_bind_int64 (insert, 1, cohort_id);
  tw_statement_bind_text (insert, 2, key);
  tw_statement_bind_text (insert, 3, figure->value);
  tw_statement_bind_int64 (insert, 4, figure->n);
  tw_statement_bind_int64 (insert, 5, figure->withheld != NULL);
  tw_statement_bind_text (insert, 6, figure->withheld);

  return tw_statement_run (insert, error);
}
