/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A program that is killed at any moment loses nothing that it acknowledged: test-kill CHILD kills the program CHILD
 * (see kill-child.c) 200 times, 2,000 times in the soak (-m slow), at random microseconds inside of commands, undo,
 * redo, imports, checkpoints, backups, and of making the file. Each time every acknowledged step is in the file, at
 * most one more, the file is sound, and it can be written again. */

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include "store-folder.h"
#include "tw-connection-private.h"

#define STEPS        24
#define KILLS        200
#define MANY_KILLS   2000
#define LONGEST_WAIT 4000 /* microseconds: longer than most steps take */

static const char *child_path;

static GSubprocess *
start (const char *file,
       const char *option)
{
  g_autofree char *steps = g_strdup_printf ("%d", STEPS);
  g_autoptr (GError) error = NULL;
  GSubprocess *child = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, child_path, file, steps, option, NULL);

  g_assert_no_error (error);

  return child;
}

/* What the file holds after each step, when nobody interferes. */
static GPtrArray *
run_undisturbed (StoreFolder *folder)
{
  g_autofree char *file = store_folder_beside (folder, ".undisturbed");
  g_autoptr (GSubprocess) child = start (file, "--digests");
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *digests = g_ptr_array_new_with_free_func (g_free);

  g_subprocess_communicate_utf8 (child, NULL, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (child));
  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; *lines[i] != '\0'; i++)
    {
      g_assert_cmpint (atoi (lines[i]), ==, (int) i);
      g_ptr_array_add (digests, g_strdup (strchr (lines[i], ' ') + 1));
    }
  g_assert_cmpuint (digests->len, ==, STEPS + 1);

  return digests;
}

static int
read_step (GDataInputStream *output)
{
  g_autofree char *line = g_data_input_stream_read_line (output, NULL, NULL, NULL);

  return line != NULL ? atoi (line) : -1;
}

/* Lets the child come to some step, and a little further. Returns the last step it acknowledged; -1 for none. */
static int
run_and_kill (const char *file)
{
  g_autoptr (GSubprocess) child = start (file, NULL);
  g_autoptr (GDataInputStream) output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (child));
  int wanted = g_test_rand_int_range (-2, STEPS);
  int step = -1;
  int further;

  while (step < wanted)
    step = read_step (output);
  g_usleep ((gulong) g_test_rand_int_range (0, wanted < 0 ? 50 * LONGEST_WAIT : LONGEST_WAIT));
  g_subprocess_force_exit (child);
  while ((further = read_step (output)) >= 0)
    step = further;
  g_subprocess_wait (child, NULL, NULL);

  return step;
}

static void
remove_files (const char *file)
{
  const char * const endings[] = { "", "-wal", "-shm", "-journal", ".lock", ".backup", ".backup.part" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (file, endings[i], NULL);

      g_unlink (path);
    }
}

/* A backup that bears its name is complete, whenever the program ended. */
static void
assert_backup_sound (const char *file)
{
  g_autofree char *path = g_strconcat (file, ".backup", NULL);
  g_autoptr (TwConnection) backup = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return;
  backup = tw_connection_open_copy (path, &error);
  g_assert_no_error (error);
  store_assert_sound (backup);
}

static void
assert_nothing_lost (StoreFolder *folder,
                     GPtrArray   *digests,
                     int          acknowledged,
                     guint        n_more[2])
{
  g_autoptr (TwConnection) connection = store_folder_open (folder);
  g_autofree char *digest = store_digest (connection);
  int last = MAX (acknowledged, 0);
  gboolean is_one_more = !g_str_equal (digest, digests->pdata[last]);

  if (is_one_more)
    {
      g_assert_cmpint (acknowledged, >=, 0);
      g_assert_cmpint (last, <, STEPS);
      g_assert_cmpstr (digest, ==, digests->pdata[last + 1]);
    }
  n_more[is_one_more]++;
  store_assert_sound (connection);
  store_execute (connection, "CREATE TABLE written_again (id INTEGER PRIMARY KEY)");
  g_clear_object (&connection);
  assert_backup_sound (folder->file);
}

static void
test_kill (StoreFolder   *folder,
           gconstpointer  user_data)
{
  g_autoptr (GPtrArray) digests = run_undisturbed (folder);
  int n = g_test_slow () ? MANY_KILLS : KILLS;
  guint n_more[2] = { 0, 0 };

  for (int i = 0; i < n; i++)
    {
      int acknowledged = run_and_kill (folder->file);

      assert_nothing_lost (folder, digests, acknowledged, n_more);
      remove_files (folder->file);
    }
  g_test_message ("%d kills: %u times the last acknowledged step, %u times one more", n, n_more[0], n_more[1]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  if (argc < 2)
    {
      g_printerr ("Which program is to be killed?\n");
      return 2;
    }
  child_path = argv[1];
  store_test_add ("/store/kill/nothing-acknowledged-is-lost", test_kill);

  return g_test_run ();
}
