/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What belongs to the sample company, over all tables. */

#include "tw-sample-table.h"

/* In this order: what is referred to goes last. Cohorts, participants and tandems go with their programme. */
static const char *const removals[] = {
  "DELETE FROM programme WHERE sample = 1",
  "DELETE FROM excluded_pair"
  " WHERE person_id IN (SELECT id FROM person WHERE sample = 1)"
  "    OR other_id IN (SELECT id FROM person WHERE sample = 1)",
  "DELETE FROM person WHERE sample = 1 AND NOT EXISTS (SELECT * FROM participant WHERE person_id = person.id)",
  /* Unless somebody has changed it since. */
  "DELETE FROM setting"
  " WHERE key = 'retention-months'"
  "   AND value = (SELECT value FROM setting WHERE key = '" TW_SAMPLE_RETENTION_KEY "')",
  "DELETE FROM setting WHERE key = '" TW_SAMPLE_RETENTION_KEY "'",
  "DELETE FROM department"
  " WHERE id NOT IN (SELECT department_id FROM person WHERE department_id IS NOT NULL)"
  "   AND NOT EXISTS (SELECT * FROM participant WHERE department_id = department.id)",
  "DELETE FROM site"
  " WHERE id NOT IN (SELECT site_id FROM person WHERE site_id IS NOT NULL)"
  "   AND NOT EXISTS (SELECT * FROM participant WHERE site_id = site.id)",
};

/**
 * tw_sample_table_mark:
 * @programme_id: the programme of the sample
 *
 * Marks the programme and everybody in the file.
 */
gboolean
tw_sample_table_mark (TwConnection  *connection,
                      gint64         programme_id,
                      GError       **error)
{
  g_autoptr (TwStatement) programme =
    tw_connection_statement (connection, "UPDATE programme SET sample = 1 WHERE id = ?1");
  g_autoptr (TwStatement) people = tw_connection_statement (connection, "UPDATE person SET sample = 1");

  tw_statement_bind_int64 (programme, 1, programme_id);

  return tw_statement_run (programme, error) && tw_statement_run (people, error);
}

/**
 * tw_sample_table_remove:
 * @n_removed: (out): how many programmes and people were the sample's
 *
 * Removes what is marked, but for people who take part in another programme.
 */
gboolean
tw_sample_table_remove (TwConnection  *connection,
                        gint64        *n_removed,
                        GError       **error)
{
  g_autoptr (TwStatement) count =
    tw_connection_statement (connection,
                             "SELECT (SELECT count (*) FROM programme WHERE sample = 1)"
                             "     + (SELECT count (*) FROM person WHERE sample = 1)");

  if (!tw_statement_fetch_int64 (count, n_removed, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (removals); i++)
    {
      g_autoptr (TwStatement) removal = tw_connection_statement (connection, removals[i]);

      if (!tw_statement_run (removal, error))
        return FALSE;
    }

  return TRUE;
}
