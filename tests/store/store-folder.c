/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the store share: a folder of their own, and a way to say all that is in a file. */

#include "store-folder.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

/* In memory where there is such a place: what these tests ask is not whether the disk keeps its word. */
void
store_folder_set_up (StoreFolder   *self,
                     gconstpointer  user_data)
{
  const char *parent = g_access ("/dev/shm", W_OK | X_OK) == 0 ? "/dev/shm" : g_get_tmp_dir ();

  self->folder = g_build_filename (parent, "tw-store-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (self->folder));
  self->file = g_build_filename (self->folder, "programmes.tandemwerk", NULL);
}

void
store_folder_tear_down (StoreFolder   *self,
                        gconstpointer  user_data)
{
  remove_folder (self->folder);
  g_clear_pointer (&self->folder, g_free);
  g_clear_pointer (&self->file, g_free);
}

char *
store_folder_beside (StoreFolder *self,
                     const char  *ending)
{
  return g_strconcat (self->file, ending, NULL);
}

TwConnection *
store_folder_open (StoreFolder *self)
{
  g_autoptr (GError) error = NULL;
  TwConnection *connection = tw_connection_open (self->file, &error);

  g_assert_no_error (error);
  g_assert_nonnull (connection);

  return connection;
}

void
store_execute (TwConnection *connection,
               const char   *sql)
{
  g_autoptr (GError) error = NULL;

  tw_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
}

gint64
store_number (TwConnection *connection,
              const char   *sql)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, sql);
  g_autoptr (GError) error = NULL;
  gint64 number;

  tw_statement_fetch_int64 (statement, &number, &error);
  g_assert_no_error (error);

  return number;
}

static void
dump_table (TwConnection *connection,
            const char   *table,
            GString      *dump)
{
  g_autofree char *sql = g_strdup_printf ("SELECT rowid, * FROM \"%s\" ORDER BY rowid", table);
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, sql);
  g_autoptr (GError) error = NULL;

  g_string_append_printf (dump, "%s\n", table);
  while (tw_statement_step (statement, &error) == TW_STEP_ROW)
    {
      for (int i = 0; i < tw_statement_get_n_columns (statement); i++)
        g_string_append_printf (dump, "|%s", tw_statement_is_null (statement, i)
                                               ? "\001" : tw_statement_get_text (statement, i));
      g_string_append_c (dump, '\n');
    }
  g_assert_no_error (error);
}

/* All rows of all tables, but for the highest ids ever given, which nothing turns back, and for what is derived. */
char *
store_dump (TwConnection *connection)
{
  g_autoptr (TwStatement) statement =
    tw_connection_statement (connection, "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                                         "AND name NOT LIKE 'sqlite#_%' ESCAPE '#' ORDER BY name");
  GString *dump = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  while (tw_statement_step (statement, &error) == TW_STEP_ROW)
    dump_table (connection, tw_statement_get_text (statement, 0), dump);
  g_assert_no_error (error);

  return g_string_free_and_steal (dump);
}

/* A digest of the dump, without what chance and the clock decide: every UUID, digest and instant counts as the same. */
char *
store_digest (TwConnection *connection)
{
  g_autoptr (GRegex) chance =
    g_regex_new ("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
                 "|[0-9a-f]{64}|[0-9-]{10}T[0-9:]{8}Z", 0, 0, NULL);
  g_autofree char *dump = store_dump (connection);
  g_autofree char *settled = g_regex_replace_literal (chance, dump, -1, 0, "*", 0, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, settled, -1);
}

void
store_assert_sound (TwConnection *connection)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) defects = tw_connection_check (connection, &error);
  g_autofree char *listed = NULL;

  g_assert_no_error (error);
  listed = g_strjoinv ("; ", defects);
  g_assert_cmpstr (listed, ==, "");
}
