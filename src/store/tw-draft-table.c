/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Half-filled forms, each a JSON object with a text a field. Undo never touches them. */

#include "tw-draft-table.h"

static void
read_row (TwStatement *select,
          TwRowFunc    take,
          gpointer     taker)
{
  const TwDraftRow row = {
    .key = tw_statement_get_text (select, 0),
    .name = tw_statement_get_text (select, 1),
    .saved_at = tw_statement_get_text (select, 2),
  };

  take (taker, &row);
}

/**
 * tw_draft_table_each:
 * @take: (scope call): gets the #TwDraftRow of each form, the one that was left last first
 */
gboolean
tw_draft_table_each (TwConnection  *connection,
                     TwRowFunc      take,
                     gpointer       taker,
                     GError       **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT key, json_extract (form, '$.name'), saved_at FROM draft ORDER BY saved_at DESC, id");

  return tw_rows_each (select, read_row, take, taker, error);
}

/**
 * tw_draft_table_read:
 * @key: a form
 * @take: (scope call): gets each of its fields; none where there is no such draft
 */
gboolean
tw_draft_table_read (TwConnection      *connection,
                     const char        *key,
                     TwDraftFieldFunc   take,
                     gpointer           user_data,
                     GError           **error)
{
  g_autoptr (TwStatement) select =
    tw_connection_statement (connection,
                             "SELECT field.key, field.value"
                             "  FROM draft, json_each (draft.form) AS field"
                             " WHERE draft.key = ?1 AND field.type = 'text'");
  TwStep step;

  tw_statement_bind_text (select, 1, key);
  while ((step = tw_statement_step (select, error)) == TW_STEP_ROW)
    take (tw_statement_get_text (select, 0), tw_statement_get_text (select, 1), user_data);

  return step == TW_STEP_DONE;
}

static gboolean
begin_form (TwConnection  *connection,
            const char    *key,
            GError       **error)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO draft (key, form, saved_at)"
                             "  VALUES (?1, '{}', strftime ('%Y-%m-%dT%H:%M:%SZ', 'now'))"
                             "  ON CONFLICT (key) DO UPDATE SET form = excluded.form, saved_at = excluded.saved_at");

  tw_statement_bind_text (insert, 1, key);

  return tw_statement_run (insert, error);
}

static gboolean
add_field (TwConnection  *connection,
           const char    *key,
           const char    *field,
           const char    *value,
           GError       **error)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection, "UPDATE draft SET form = json_set (form, '$.\"' || ?2 || '\"', ?3) WHERE key = ?1");

  tw_statement_bind_text (update, 1, key);
  tw_statement_bind_text (update, 2, field);
  tw_statement_bind_text (update, 3, value);

  return tw_statement_run (update, error);
}

/**
 * tw_draft_table_write:
 * @key: a form
 * @fields: (element-type utf8 utf8): what is filled in; the names are letters and hyphens
 *
 * Takes the place of what was kept of the form before.
 */
gboolean
tw_draft_table_write (TwConnection  *connection,
                      const char    *key,
                      GHashTable    *fields,
                      GError       **error)
{
  GHashTableIter iter;
  gpointer field, value;

  if (!begin_form (connection, key, error))
    return FALSE;

  g_hash_table_iter_init (&iter, fields);
  while (g_hash_table_iter_next (&iter, &field, &value))
    if (!add_field (connection, key, field, value, error))
      return FALSE;

  return TRUE;
}

/**
 * tw_draft_table_delete:
 * @key: a form, whether there is a draft of it or not
 */
gboolean
tw_draft_table_delete (TwConnection  *connection,
                       const char    *key,
                       GError       **error)
{
  g_autoptr (TwStatement) remove = tw_connection_statement (connection, "DELETE FROM draft WHERE key = ?1");

  tw_statement_bind_text (remove, 1, key);

  return tw_statement_run (remove, error);
}
