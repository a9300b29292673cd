/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The company's logo: one picture, or none. */

#include "tw-logo-table.h"

/**
 * tw_logo_table_read:
 *
 * Returns: (transfer full) (nullable): the picture as PNG; %NULL if there is none, or with @error
 */
GBytes *
tw_logo_table_read (TwConnection  *connection,
                    GError       **error)
{
  g_autoptr (TwStatement) select = tw_connection_statement (connection, "SELECT image FROM logo");

  return tw_statement_step (select, error) == TW_STEP_ROW ? tw_statement_get_blob (select, 0) : NULL;
}

/**
 * tw_logo_table_write:
 * @png: (nullable): the picture, or %NULL for none
 */
gboolean
tw_logo_table_write (TwConnection  *connection,
                     GBytes        *png,
                     GError       **error)
{
  g_autoptr (TwStatement) statement = NULL;

  if (!png)
    {
      statement = tw_connection_statement (connection, "DELETE FROM logo");

      return tw_statement_run (statement, error);
    }

  statement = tw_connection_statement (connection,
                                       "INSERT INTO logo (id, media_type, image) VALUES (1, 'image/png', ?1)"
                                       "  ON CONFLICT (id) DO UPDATE"
                                       "    SET media_type = excluded.media_type, image = excluded.image");
  tw_statement_bind_blob (statement, 1, png);

  return tw_statement_run (statement, error);
}
