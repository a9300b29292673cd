/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which files this process has open through SQLite. Nothing else may open and close such a file, because closing
 * any descriptor of it drops the locks that SQLite holds. All functions but the first want the lock to be held. */

#include "tw-open-files.h"

static GMutex mutex;
static GHashTable *open_files; /* resolved path → number of connections */

/**
 * tw_open_files_lock:
 *
 * Keeps other threads from opening or closing any file until tw_open_files_unlock().
 */
void
tw_open_files_lock (void)
{
  g_mutex_lock (&mutex);
  if (open_files == NULL)
    open_files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * tw_open_files_unlock:
 *
 * Ends what tw_open_files_lock() began.
 */
void
tw_open_files_unlock (void)
{
  if (g_hash_table_size (open_files) == 0)
    g_clear_pointer (&open_files, g_hash_table_unref);
  g_mutex_unlock (&mutex);
}

/**
 * tw_open_files_contains:
 * @path: a resolved path
 *
 * Returns: whether this process has the file open
 */
gboolean
tw_open_files_contains (const char *path)
{
  return g_hash_table_contains (open_files, path);
}

/**
 * tw_open_files_add:
 * @path: a resolved path
 *
 * Counts one more connection.
 */
void
tw_open_files_add (const char *path)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (open_files, path));

  g_hash_table_replace (open_files, g_strdup (path), GUINT_TO_POINTER (n + 1));
}

/**
 * tw_open_files_remove:
 * @path: a resolved path that was added
 *
 * Counts one connection less.
 */
void
tw_open_files_remove (const char *path)
{
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (open_files, path));

  if (n > 1)
    g_hash_table_replace (open_files, g_strdup (path), GUINT_TO_POINTER (n - 1));
  else
    g_hash_table_remove (open_files, path);
}
