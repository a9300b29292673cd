/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Departments, sites and levels: each is named once, however a list writes it (P11). */

#include "tw-organisation-table.h"

#include "tw-fold.h"
#include "tw-rows.h"

static gint64
find (TwConnection  *connection,
      const char    *sql,
      const char    *identity_key,
      GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, sql);

  tw_statement_bind_text (select, 1, identity_key);

  return tw_statement_step (select, error) == TW_STEP_ROW ? tw_statement_get_int64 (select, 0) : 0;
}

/**
 * tw_department_table_get_id:
 * @name: (nullable): what the list calls it
 * @area: (nullable): the area above it, kept when the department is new
 *
 * Finds the department that is meant, whatever its spaces and case, or adds it.
 *
 * Returns: its id; 0 for no name, or with @error
 */
gint64
tw_department_table_get_id (TwConnection  *connection,
                            const char    *name,
                            const char    *area,
                            GError       **error)
{
  g_autofree char *identity_key = name ? tw_fold_identity_key (name) : NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TwStatement) insert = NULL;
  gint64 id;

  if (!identity_key || !*identity_key)
    return 0;

  id = find (connection, "SELECT id FROM department WHERE identity_key = ?1", identity_key, &local_error);
  if (id)
    return id;
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return 0;
    }

  insert = tw_connection_statement (connection,
                                    "INSERT INTO department (name, identity_key, area) VALUES (?1, ?2, ?3)");
  tw_statement_bind_text (insert, 1, name);
  tw_statement_bind_text (insert, 2, identity_key);
  tw_statement_bind_filled_text (insert, 3, area);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_site_table_get_id:
 * @name: (nullable): what the list calls it
 *
 * Finds the site that is meant, whatever its spaces and case, or adds it.
 *
 * Returns: its id; 0 for no name, or with @error
 */
gint64
tw_site_table_get_id (TwConnection  *connection,
                      const char    *name,
                      GError       **error)
{
  g_autofree char *identity_key = name ? tw_fold_identity_key (name) : NULL;
  g_autoptr (GError) local_error = NULL;
  g_autoptr (TwStatement) insert = NULL;
  gint64 id;

  if (!identity_key || !*identity_key)
    return 0;

  id = find (connection, "SELECT id FROM site WHERE identity_key = ?1", identity_key, &local_error);
  if (id)
    return id;
  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return 0;
    }

  insert = tw_connection_statement (connection, "INSERT INTO site (name, identity_key) VALUES (?1, ?2)");
  tw_statement_bind_text (insert, 1, name);
  tw_statement_bind_text (insert, 2, identity_key);

  return tw_rows_insert (connection, insert, error);
}

/**
 * tw_department_table_read:
 * @take: gets each department that somebody is in, in the order of their names
 */
gboolean
tw_department_table_read (TwConnection  *connection,
                          TwUnitFunc     take,
                          gpointer       taker,
                          GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT id, name FROM department"
                             " WHERE id IN (SELECT department_id FROM person WHERE erased_on IS NULL)"
                             " ORDER BY name COLLATE names");
  TwStep step;

  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    take (taker, tw_statement_get_int64 (select, 0), tw_statement_get_text (select, 1));

  return step == TW_STEP_DONE;
}

/**
 * tw_level_read_all:
 *
 * Returns: (transfer full) (element-type int): the levels that somebody has, from the top, or %NULL on error
 */
GArray *
tw_level_read_all (TwConnection  *connection,
                   GError       **error)
{
  g_autoptr (GArray) levels = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT DISTINCT level FROM person WHERE erased_on IS NULL AND level IS NOT NULL"
                             " ORDER BY level");
  TwStep step;

  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    {
      int level = (int) tw_statement_get_int64 (select, 0);

      g_array_append_val (levels, level);
    }

  return step == TW_STEP_DONE ? g_steal_pointer (&levels) : NULL;
}
