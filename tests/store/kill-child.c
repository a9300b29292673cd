/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program that test-kill.c kills: kill-child FILE STEPS [--digests]
 *
 * Opens FILE, which is new, and makes STEPS steps: commands, undo, redo, imports, checkpoints, scrubbing and backups.
 * The same steps every time. After it opened the file it prints "0", and after each step its number, each on a line
 * of its own and as soon as the step is on the disk; with --digests, a digest of the file as well. Any program that
 * does the same can be killed by the same test. */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "random-edits.h"
#include "store-folder.h"
#include "tw-backup.h"
#include "tw-undo-log.h"

#define SEED          4711
#define IMPORTED_ROWS 150

typedef struct
{
  TwConnection *connection;
  TwUndoLog *log;
  RandomEdits *edits;
  GPtrArray *undo;
  GPtrArray *redo;
  char *backup;
} Child;

static void
stop (GError *error)
{
  fprintf (stderr, "%s\n", error->message);
  exit (2);
}

static void
begin (Child *child)
{
  GError *error = NULL;

  if (!tw_undo_log_begin (child->log, "Step", &error))
    stop (error);
}

static void
commit (Child *child)
{
  GError *error = NULL;
  TwUndoEntry *entry = tw_undo_log_commit (child->log, &error);

  if (entry == NULL)
    stop (error);
  g_ptr_array_add (child->undo, entry);
  g_ptr_array_set_size (child->redo, 0);
}

static void
edit (Child *child)
{
  guint32 n = 1 + random_edits_number (child->edits, 12);

  begin (child);
  for (guint32 i = 0; i < n; i++)
    random_edits_make (child->edits, child->connection);
  commit (child);
}

static void
import (Child *child)
{
  static const char * const tables[] = { "person", NULL };
  g_autofree char *sql =
    g_strdup_printf ("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
                     "INSERT INTO person (uuid, family_name, sort_key) "
                     "SELECT printf ('%%08x-0000-4000-8000-%%012d', coalesce (max (person.id), 0), i), 'Meier', "
                     "'meier' FROM n LEFT JOIN person GROUP BY i", IMPORTED_ROWS);
  GError *error = NULL;

  begin (child);
  if (!tw_undo_log_begin_bulk_inserts (child->log, tables, &error) ||
      !tw_connection_execute (child->connection, sql, &error))
    stop (error);
  commit (child);
}

static void
replay (Child     *child,
        GPtrArray *from,
        GPtrArray *to)
{
  g_autoptr (TwUndoEntry) entry = NULL;
  TwUndoEntry *reverse;
  GError *error = NULL;

  if (from->len == 0)
    return;
  entry = g_ptr_array_steal_index (from, from->len - 1);
  reverse = tw_undo_log_replay (child->log, entry, &error);
  if (reverse == NULL)
    stop (error);
  g_ptr_array_add (to, reverse);
}

/* What changes the file and not what is in it. */
static void
keep (Child *child)
{
  GError *error = NULL;
  gboolean succeeded = FALSE;

  switch (random_edits_number (child->edits, 3))
    {
    case 0:
      succeeded = tw_connection_checkpoint (child->connection, &error);
      break;
    case 1:
      succeeded = tw_connection_scrub (child->connection, &error);
      break;
    default:
      succeeded = tw_backup_replace (child->connection, child->backup, &error);
      break;
    }
  if (!succeeded)
    stop (error);
}

static void
make_step (Child *child)
{
  guint32 kind = random_edits_number (child->edits, 20);

  if (kind < 8)
    edit (child);
  else if (kind < 12)
    replay (child, child->undo, child->redo);
  else if (kind < 15)
    replay (child, child->redo, child->undo);
  else if (kind < 17)
    import (child);
  else
    keep (child);
}

static void
acknowledge (Child   *child,
             int      step,
             gboolean with_digest)
{
  g_autofree char *digest = with_digest ? store_digest (child->connection) : g_strdup ("");
  g_autofree char *line = g_strdup_printf ("%d %s\n", step, digest);

  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    exit (3);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const unlogged[] = { "draft", "ledger", NULL };
  gboolean with_digests = argc > 3 && g_str_equal (argv[3], "--digests");
  Child child = { 0 };
  GError *error = NULL;

  if (argc < 3)
    return 2;
  child.connection = tw_connection_open (argv[1], &error);
  if (child.connection == NULL)
    stop (error);
  child.log = tw_undo_log_new (child.connection, unlogged, &error);
  if (child.log == NULL)
    stop (error);
  child.edits = random_edits_new (SEED);
  child.undo = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_undo_entry_unref);
  child.redo = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_undo_entry_unref);
  child.backup = g_strconcat (argv[1], ".backup", NULL);

  acknowledge (&child, 0, with_digests);
  for (int step = 1; step <= atoi (argv[2]); step++)
    {
      make_step (&child);
      acknowledge (&child, step, with_digests);
    }

  g_ptr_array_unref (child.undo);
  g_ptr_array_unref (child.redo);
  g_free (child.backup);
  random_edits_free (child.edits);
  g_object_unref (child.log);
  g_object_unref (child.connection);

  return 0;
}
