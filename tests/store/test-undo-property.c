/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Thousands of random changes to every table of the real schema, grouped in commands: everything undone gives the
 * file of the beginning, everything redone the file of the end, to the last byte that matters. */

#include "random-edits.h"
#include "store-folder.h"
#include "tw-undo-log.h"

static const char * const unlogged[] = { "draft", "ledger", "calendar_entry", NULL };
static const char * const bulk_tables[] = { "person", "setting", "department", NULL };

/* Fewer in the unit tests, more in the soak (-m slow). */
#define COMMANDS      700
#define MANY_COMMANDS 10000

typedef struct
{
  TwConnection *connection;
  TwUndoLog *log;
  RandomEdits *edits;
  guint n_made;
} Run;

/* Some commands in bulk mode, some with parts that are taken back. */
static void
fill_command (Run *run)
{
  guint32 n = 1 + random_edits_number (run->edits, 8);

  for (guint32 i = 0; i < n; i++)
    {
      gboolean in_part = random_edits_number (run->edits, 10) == 0;

      if (in_part)
        g_assert_true (tw_connection_savepoint (run->connection, NULL));
      run->n_made += random_edits_make (run->edits, run->connection) ? 1 : 0;
      if (in_part && random_edits_number (run->edits, 2) == 0)
        g_assert_true (tw_connection_rollback_to_savepoint (run->connection, NULL));
      else if (in_part)
        g_assert_true (tw_connection_release_savepoint (run->connection, NULL));
    }
}

/* NULL when the command was rolled back. */
static TwUndoEntry *
make_command (Run *run)
{
  g_autoptr (GError) error = NULL;
  TwUndoEntry *entry;

  g_assert_true (tw_undo_log_begin (run->log, "Random", NULL));
  if (random_edits_number (run->edits, 10) == 0)
    g_assert_true (tw_undo_log_begin_bulk_inserts (run->log, bulk_tables, NULL));
  fill_command (run);
  if (random_edits_number (run->edits, 20) == 0)
    {
      tw_undo_log_rollback (run->log);
      return NULL;
    }
  entry = tw_undo_log_commit (run->log, &error);
  g_assert_no_error (error);

  return entry;
}

/* Replays the entries from the last to the first, and puts the way back in their place. */
static void
replay_backwards (Run       *run,
                  GPtrArray *entries)
{
  for (guint i = entries->len; i > 0; i--)
    {
      g_autoptr (GError) error = NULL;
      TwUndoEntry *reverse = tw_undo_log_replay (run->log, entries->pdata[i - 1], &error);

      g_assert_no_error (error);
      tw_undo_entry_unref (entries->pdata[i - 1]);
      entries->pdata[i - 1] = reverse;
    }
}

static void
replay_forwards (Run       *run,
                 GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (GError) error = NULL;
      TwUndoEntry *reverse = tw_undo_log_replay (run->log, entries->pdata[i], &error);

      g_assert_no_error (error);
      tw_undo_entry_unref (entries->pdata[i]);
      entries->pdata[i] = reverse;
    }
}

static void
test_there_and_back (StoreFolder   *folder,
                     gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (TwUndoLog) log = tw_undo_log_new (connection, unlogged, NULL);
  g_autoptr (RandomEdits) edits = random_edits_new ((guint32) g_test_rand_int ());
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_undo_entry_unref);
  g_autofree char *start = store_dump (connection);
  g_autofree char *end = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autofree char *undone_again = NULL;
  guint n_commands = g_test_slow () ? MANY_COMMANDS : COMMANDS;
  Run run = { connection, log, edits, 0 };

  /* What needs no disk is not what is tested here. */
  store_execute (connection, "PRAGMA synchronous = OFF");
  while (entries->len < n_commands)
    {
      TwUndoEntry *entry = make_command (&run);

      if (entry != NULL)
        g_ptr_array_add (entries, entry);
    }
  g_assert_cmpuint (run.n_made, >, 2 * n_commands);
  end = store_dump (connection);

  replay_backwards (&run, entries);
  undone = store_dump (connection);
  g_assert_cmpstr (undone, ==, start);
  replay_forwards (&run, entries);
  redone = store_dump (connection);
  g_assert_cmpstr (redone, ==, end);
  replay_backwards (&run, entries);
  undone_again = store_dump (connection);
  g_assert_cmpstr (undone_again, ==, start);
  store_assert_sound (connection);
}

/* A person goes back and forth in the middle of the work, and on from there. */
static void
test_to_and_fro (StoreFolder   *folder,
                 gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autoptr (TwUndoLog) log = tw_undo_log_new (connection, unlogged, NULL);
  g_autoptr (RandomEdits) edits = random_edits_new ((guint32) g_test_rand_int ());
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_undo_entry_unref);
  g_autoptr (GPtrArray) dumps = g_ptr_array_new_with_free_func (g_free);
  Run run = { connection, log, edits, 0 };

  store_execute (connection, "PRAGMA synchronous = OFF");
  g_ptr_array_add (dumps, store_dump (connection));
  for (guint i = 0; i < 150; i++)
    {
      TwUndoEntry *entry = make_command (&run);

      if (entry != NULL)
        {
          g_ptr_array_add (entries, entry);
          g_ptr_array_add (dumps, store_dump (connection));
        }
      while (entries->len > 0 && random_edits_number (edits, 3) == 0)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (TwUndoEntry) redo = tw_undo_log_replay (log, entries->pdata[entries->len - 1], &error);
          g_autofree char *dump = store_dump (connection);

          g_assert_no_error (error);
          g_assert_cmpstr (dump, ==, dumps->pdata[entries->len - 1]);
          g_ptr_array_set_size (entries, (int) entries->len - 1);
          g_ptr_array_set_size (dumps, (int) dumps->len - 1);
        }
    }
  store_assert_sound (connection);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/undo-log/thousands-of-random-changes-are-undone-and-redone", test_there_and_back);
  store_test_add ("/store/undo-log/undoing-and-going-on-keeps-every-state", test_to_and_fro);

  return g_test_run ();
}
