/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The settings of the company and of the file, one row each. */

#include "tw-setting-table.h"

/**
 * tw_setting_table_get:
 * @key: which setting
 *
 * Returns: (transfer full) (nullable): its value; %NULL if it is not set, or with @error
 */
char *
tw_setting_table_get (TwConnection  *connection,
                      const char    *key,
                      GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, "SELECT value FROM setting WHERE key = ?1");

  tw_statement_bind_text (select, 1, key);

  return tw_statement_step (select, error) == TW_STEP_ROW ? tw_statement_dup_text (select, 0) : NULL;
}

/**
 * tw_setting_table_set:
 * @key: which setting
 * @value: (nullable): its new value; %NULL: it is unset
 */
gboolean
tw_setting_table_set (TwConnection  *connection,
                      const char    *key,
                      const char    *value,
                      GError       **error)
{
  g_autoptr (TwStatement) statement = NULL;

  if (!value)
    {
      statement = tw_connection_statement (connection, "DELETE FROM setting WHERE key = ?1");
      tw_statement_bind_text (statement, 1, key);

      return tw_statement_run (statement, error);
    }

  statement = tw_connection_statement (connection,
                                       "INSERT INTO setting (key, value) VALUES (?1, ?2)"
                                       "  ON CONFLICT (key) DO UPDATE SET value = excluded.value");
  tw_statement_bind_text (statement, 1, key);
  tw_statement_bind_text (statement, 2, value);

  return tw_statement_run (statement, error);
}
