/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The topics of a cohort (D9). None: all there are. */

#include "tw-cohort-topic-table.h"

#include "tw-topic-table.h"

/**
 * tw_cohort_topic_table_read:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full): the key of each built-in topic and the name of each own one, as they were chosen; %NULL on
 *   error
 */
GStrv
tw_cohort_topic_table_read (TwConnection  *connection,
                            gint64         cohort_id,
                            GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT coalesce (key, name)"
                             "  FROM cohort_topic JOIN topic ON topic.id = topic_id"
                             " WHERE cohort_id = ?1 ORDER BY cohort_topic.id");
  g_autoptr (GStrvBuilder) topics = g_strv_builder_new ();
  TwStep step;

  tw_statement_bind_int64 (select, 1, cohort_id);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    g_strv_builder_add (topics, tw_statement_get_text (select, 0));

  return step == TW_STEP_DONE ? g_strv_builder_end (topics) : NULL;
}

static gboolean
clear (TwConnection  *connection,
       gint64         cohort_id,
       GError       **error)
{
  g_autoptr (TwStatement) remove = tw_connection_statement (connection, "DELETE FROM cohort_topic WHERE cohort_id = ?1");

  tw_statement_bind_int64 (remove, 1, cohort_id);

  return tw_statement_run (remove, error);
}

/**
 * tw_cohort_topic_table_write:
 * @cohort_id: a cohort
 * @topics: (array zero-terminated=1): keys or names, in place of those it has
 */
gboolean
tw_cohort_topic_table_write (TwConnection        *connection,
                             gint64               cohort_id,
                             const char * const  *topics,
                             GError             **error)
{
  if (!clear (connection, cohort_id, error))
    return FALSE;

  for (; *topics; topics++)
    {
      g_autoptr (TwStatement) insert =
        tw_connection_statement (connection, "INSERT OR IGNORE INTO cohort_topic (cohort_id, topic_id) VALUES (?1, ?2)");
      gint64 topic_id = tw_topic_table_get_id (connection, *topics, error);

      if (topic_id == 0)
        return FALSE;

      tw_statement_bind_int64 (insert, 1, cohort_id);
      tw_statement_bind_int64 (insert, 2, topic_id);
      if (!tw_statement_run (insert, error))
        return FALSE;
    }

  return TRUE;
}
