/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was said by hand of the columns of lists, so that it need not be said again of the next list with the same
 * headings. */

#include "tw-list-source-table.h"

/**
 * tw_list_source_table_read:
 * @kind: "staff" or "enrolment"
 * @take: (scope call): takes each field of each list
 */
gboolean
tw_list_source_table_read (TwConnection      *connection,
                           const char        *kind,
                           TwListSourceFunc   take,
                           gpointer           user_data,
                           GError           **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT source.headings, said.key, said.value "
                             "FROM list_source AS source, json_each (source.mapping) AS said "
                             "WHERE source.kind = ?1 AND said.type = 'text' "
                             "ORDER BY source.id, said.key");
  TwStep step;

  tw_statement_bind_text (select, 1, kind);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    take (tw_statement_get_text (select, 0), tw_statement_get_text (select, 1), tw_statement_get_text (select, 2),
          user_data);

  return step == TW_STEP_DONE;
}

/**
 * tw_list_source_table_write:
 * @kind: "staff" or "enrolment"
 * @headings: what the list is known again by
 * @field: a field, of letters and hyphens
 * @heading: the heading of its column; "" if such lists have none
 *
 * Keeps what was said of one field, beside what was said of others.
 */
gboolean
tw_list_source_table_write (TwConnection  *connection,
                            const char    *kind,
                            const char    *headings,
                            const char    *field,
                            const char    *heading,
                            GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO list_source (kind, headings, mapping, used_at) "
                             "VALUES (?1, ?2, json_object (?3, ?4), strftime ('%Y-%m-%dT%H:%M:%SZ', 'now')) "
                             "ON CONFLICT (kind, headings) DO UPDATE "
                             "SET mapping = json_set (mapping, '$.\"' || ?3 || '\"', ?4), used_at = excluded.used_at");

  tw_statement_bind_text (insert, 1, kind);
  tw_statement_bind_text (insert, 2, headings);
  tw_statement_bind_text (insert, 3, field);
  tw_statement_bind_text (insert, 4, heading);

  return tw_statement_run (insert, error);
}

/**
 * tw_list_source_table_forget:
 * @kind: "staff" or "enrolment"
 * @headings: what the list is known again by
 *
 * Forgets what was said of such lists.
 */
gboolean
tw_list_source_table_forget (TwConnection  *connection,
                             const char    *kind,
                             const char    *headings,
                             GError       **error)
{
  g_autoptr (TwStatement) remove =
    tw_connection_statement (connection, "DELETE FROM list_source WHERE kind = ?1 AND headings = ?2");

  tw_statement_bind_text (remove, 1, kind);
  tw_statement_bind_text (remove, 2, headings);

  return tw_statement_run (remove, error);
}
