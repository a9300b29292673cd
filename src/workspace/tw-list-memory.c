/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person said of the columns of a list is remembered with the import, and counts for the next list with the
 * same headings. Undoing the import forgets it again. */

#include "tw-list-memory-private.h"

#include "tw-list-source-table.h"

static void
take_said (const char *headings,
           const char *field,
           const char *heading,
           gpointer    memory)
{
  GPtrArray *said = g_hash_table_lookup (memory, headings);

  if (!said)
    {
      said = g_ptr_array_new_null_terminated (4, g_free, TRUE);
      g_hash_table_insert (memory, g_strdup (headings), said);
    }

  g_ptr_array_add (said, g_strdup_printf ("%s=%s", field, heading));
}

/**
 * tw_list_memory_read:
 * @kind: %TW_LIST_MEMORY_STAFF or %TW_LIST_MEMORY_ENROLMENTS
 *
 * Returns: (transfer full) (element-type utf8 GStrv): what was said of earlier lists, by their headings; nothing if
 *   @request wants it forgotten; %NULL on error
 */
GHashTable *
tw_list_memory_read (TwConnection         *connection,
                     const char           *kind,
                     const TwListRequest  *request,
                     GError              **error)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                       (GDestroyNotify) g_ptr_array_unref);
  GHashTable *memory;
  GHashTableIter iter;
  gpointer headings, words;

  if (!request->forget_columns && !tw_list_source_table_read (connection, kind, take_said, said, error))
    return NULL;

  memory = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
  g_hash_table_iter_init (&iter, said);
  while (g_hash_table_iter_next (&iter, &headings, &words))
    g_hash_table_insert (memory, g_strdup (headings), g_ptr_array_steal (words, NULL));

  return memory;
}

static gboolean
keep_word (TwConnection  *connection,
           const char    *kind,
           const char    *headings,
           const char    *word,
           GError       **error)
{
  g_auto (GStrv) parts = g_strsplit (word, "=", 2);
  TwField field;

  /* The list was read by it, so it names a field. */
  if (!parts[1] || !tw_field_from_name (g_strstrip (parts[0]), &field))
    return TRUE;

  return tw_list_source_table_write (connection, kind, headings, tw_field_get_name (field), parts[1], error);
}

/**
 * tw_list_memory_keep:
 * @kind: %TW_LIST_MEMORY_STAFF or %TW_LIST_MEMORY_ENROLMENTS
 * @request: what was said by hand of the list
 * @list: the list that was read by it
 *
 * Keeps it for the next list with the same headings, or forgets what was kept, as @request wants.
 */
gboolean
tw_list_memory_keep (TwConnection         *connection,
                     const char           *kind,
                     const TwListRequest  *request,
                     TwList               *list,
                     GError              **error)
{
  const char *headings = tw_columns_get_headings (tw_list_get_columns (list));

  if (!*headings)
    return TRUE;

  if (request->forget_columns && !tw_list_source_table_forget (connection, kind, headings, error))
    return FALSE;

  for (guint i = 0; request->columns && request->columns[i]; i++)
    if (!keep_word (connection, kind, headings, request->columns[i], error))
      return FALSE;

  return TRUE;
}
