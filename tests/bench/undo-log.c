/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What taking back costs: a staff list of 200,000 people inserted, undone and redone, and one edit in that file,
 * with and without the log. Prints seconds and milliseconds; the file lies in the folder given, or in /tmp. */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "tw-undo-log.h"

#define PEOPLE 200000
#define EDITS  500
#define DEPARTMENTS 20

static void
stop (GError *error)
{
  g_printerr ("%s\n", error->message);
  exit (1);
}

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static void
insert_people (TwConnection *connection)
{
  g_autoptr (TwStatement) insert =
    tw_connection_statement (connection,
                             "INSERT INTO person (uuid, number, given_name, family_name, email, birth_year, "
                             "manager_id, sort_key, search_key) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)");

  for (int i = 1; i <= PEOPLE; i++)
    {
      g_autofree char *uuid = g_strdup_printf ("00000000-0000-4000-8000-%012d", i);
      g_autofree char *number = g_strdup_printf ("%d", 100000 + i);
      g_autofree char *family = g_strdup_printf ("Musterfrau-%d", i * 7919 % PEOPLE);
      g_autofree char *email = g_strdup_printf ("person.%d@example.org", i);
      g_autofree char *sort_key = g_strdup_printf ("musterfrau-%d erika", i * 7919 % PEOPLE);
      g_autofree char *search_key = g_strdup_printf ("%s %s %s", sort_key, number, email);
      GError *error = NULL;

      tw_statement_bind_text (insert, 1, uuid);
      tw_statement_bind_text (insert, 2, number);
      tw_statement_bind_text (insert, 3, "Erika");
      tw_statement_bind_text (insert, 4, family);
      tw_statement_bind_text (insert, 5, email);
      tw_statement_bind_int64 (insert, 6, 1950 + i % 55);
      tw_statement_bind_id (insert, 7, i / 10);
      tw_statement_bind_text (insert, 8, sort_key);
      tw_statement_bind_text (insert, 9, search_key);
      if (!tw_statement_run (insert, &error))
        stop (error);
    }
}

static TwUndoEntry *
import (TwConnection *connection,
        TwUndoLog    *log)
{
  const char * const tables[] = { "person", NULL };
  GError *error = NULL;
  TwUndoEntry *entry;

  if (!tw_undo_log_begin (log, "Import", &error) || !tw_undo_log_begin_bulk_inserts (log, tables, &error))
    stop (error);
  insert_people (connection);
  entry = tw_undo_log_commit (log, &error);
  if (entry == NULL)
    stop (error);

  return entry;
}

static TwUndoEntry *
replay (TwUndoLog   *log,
        TwUndoEntry *entry)
{
  GError *error = NULL;
  TwUndoEntry *reverse = tw_undo_log_replay (log, entry, &error);

  if (reverse == NULL)
    stop (error);

  return reverse;
}

static void
edit (TwConnection *connection,
      int           i)
{
  g_autoptr (TwStatement) update =
    tw_connection_statement (connection, "UPDATE person SET birth_year = 1980 + ?2 % 9 WHERE id = ?1");
  GError *error = NULL;

  tw_statement_bind_int64 (update, 1, (gint64) i * 7919 % PEOPLE + 1);
  tw_statement_bind_int64 (update, 2, i);
  if (!tw_statement_run (update, &error))
    stop (error);
}

/* Everything but the disk: many edits, each a statement of its own, in one command. */
static double
time_edits (TwConnection *connection,
            TwUndoLog    *log)
{
  g_autoptr (TwUndoEntry) entry = NULL;
  GError *error = NULL;
  gint64 start;
  double seconds;

  if (!tw_undo_log_begin (log, "Edit", &error))
    stop (error);
  start = g_get_monotonic_time ();
  for (int i = 0; i < EDITS; i++)
    edit (connection, i);
  seconds = seconds_since (start);
  entry = tw_undo_log_commit (log, &error);

  return seconds * 1000 / EDITS;
}

static double
time_unlogged_edits (TwConnection *connection)
{
  GError *error = NULL;
  gint64 start;
  double seconds;

  if (!tw_connection_begin (connection, &error))
    stop (error);
  start = g_get_monotonic_time ();
  for (int i = 0; i < EDITS; i++)
    edit (connection, i);
  seconds = seconds_since (start);
  tw_connection_rollback (connection);

  return seconds * 1000 / EDITS;
}

/* A command as a person gives it, with everything up to the disk, and taking it back. */
static void
time_commands (TwConnection *connection,
               TwUndoLog    *log)
{
  double command = 0, undo = 0;
  GError *error = NULL;

  for (int i = 0; i < EDITS; i++)
    {
      g_autoptr (TwUndoEntry) entry = NULL;
      g_autoptr (TwUndoEntry) redo = NULL;
      gint64 start = g_get_monotonic_time ();

      if (!tw_undo_log_begin (log, "Edit", &error))
        stop (error);
      edit (connection, i);
      entry = tw_undo_log_commit (log, &error);
      command += seconds_since (start);
      start = g_get_monotonic_time ();
      redo = replay (log, entry);
      undo += seconds_since (start);
    }
  g_print ("one command with its commit   %8.3f ms\n", command * 1000 / EDITS);
  g_print ("undoing it                    %8.3f ms\n", undo * 1000 / EDITS);
}

static double
megabytes_of_rows (TwConnection *connection)
{
  g_autoptr (TwStatement) size =
    tw_connection_statement (connection, "SELECT n.page_count * s.page_size"
                                         "  FROM pragma_page_count ('kept') AS n, pragma_page_size ('kept') AS s");
  GError *error = NULL;
  gint64 n_bytes;

  if (!tw_statement_fetch_int64 (size, &n_bytes, &error))
    stop (error);

  return (double) n_bytes / 1e6;
}

/* Whether somebody was left behind is looked up among all people, in whose table nothing leads from a department. */
static double
time_departments (TwConnection *connection,
                  TwUndoLog    *log)
{
  g_autoptr (TwUndoEntry) entry = NULL, redo = NULL;
  GError *error = NULL;
  gint64 start;

  if (!tw_undo_log_begin (log, "Departments", &error))
    stop (error);
  for (int i = 0; i < DEPARTMENTS; i++)
    {
      g_autofree char *sql = g_strdup_printf ("INSERT INTO department (name, identity_key) VALUES (%d, %d)", i, i);

      if (!tw_connection_execute (connection, sql, &error))
        stop (error);
    }
  entry = tw_undo_log_commit (log, &error);
  if (entry == NULL)
    stop (error);
  start = g_get_monotonic_time ();
  redo = replay (log, entry);

  return seconds_since (start) * 1000;
}

static void
measure (const char *path)
{
  GError *error = NULL;
  g_autoptr (TwConnection) connection = tw_connection_open (path, &error);
  g_autoptr (TwUndoLog) log = NULL;
  g_autoptr (TwUndoEntry) entry = NULL;
  g_autoptr (TwUndoEntry) redo = NULL;
  g_autoptr (TwUndoEntry) undo = NULL;
  double unlogged;
  gint64 start;

  if (connection == NULL)
    stop (error);
  start = g_get_monotonic_time ();
  if (!tw_connection_begin (connection, &error))
    stop (error);
  insert_people (connection);
  g_print ("200,000 inserts, no log       %8.2f s\n", seconds_since (start));
  tw_connection_rollback (connection);

  log = tw_undo_log_new (connection, NULL, &error);
  if (log == NULL)
    stop (error);
  start = g_get_monotonic_time ();
  entry = import (connection, log);
  g_print ("200,000 inserts               %8.2f s\n", seconds_since (start));
  start = g_get_monotonic_time ();
  redo = replay (log, entry);
  g_print ("undone                        %8.2f s, keeping %.1f MB and %.1f MB of rows\n", seconds_since (start),
           (double) tw_undo_entry_get_size (redo) / 1e6, megabytes_of_rows (connection));
  start = g_get_monotonic_time ();
  undo = replay (log, redo);
  g_print ("redone                        %8.2f s\n", seconds_since (start));

  g_print ("one edit                      %8.3f ms\n", time_edits (connection, log));
  time_commands (connection, log);
  g_print ("undoing %d departments        %8.3f ms\n", DEPARTMENTS, time_departments (connection, log));
  g_clear_object (&log);
  g_clear_object (&connection);

  connection = tw_connection_open (path, &error);
  if (connection == NULL)
    stop (error);
  unlogged = time_unlogged_edits (connection);
  g_print ("one edit, no log              %8.3f ms\n", unlogged);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = g_build_filename (argc > 1 ? argv[1] : g_get_tmp_dir (), "bench-undo-XXXXXX", NULL);
  const char * const endings[] = { "", "-wal", "-shm", ".lock" };
  g_autofree char *path = NULL;

  if (g_mkdtemp (folder) == NULL)
    return 1;
  path = g_build_filename (folder, "people.tandemwerk", NULL);
  measure (path);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *beside = g_strconcat (path, endings[i], NULL);

      g_unlink (beside);
    }
  g_rmdir (folder);

  return 0;
}
