/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is promised of taking commands back, one promise a test. */

#include <string.h>

#include "store-folder.h"
#include "tw-undo-log.h"

static const char * const unlogged[] = { "draft", "ledger", "calendar_entry", NULL };

typedef struct
{
  StoreFolder folder;
  TwConnection *connection;
  TwUndoLog *log;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  store_folder_set_up (&self->folder, NULL);
  self->connection = store_folder_open (&self->folder);
  if (user_data != NULL)
    store_execute (self->connection, user_data);
  self->log = tw_undo_log_new (self->connection, unlogged, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *self,
           gconstpointer  user_data)
{
  if (self->log != NULL)
    g_assert_finalize_object (self->log);
  g_assert_finalize_object (self->connection);
  store_folder_tear_down (&self->folder, NULL);
}

static TwUndoEntry *
command (Fixture    *self,
         const char *sql)
{
  g_autoptr (GError) error = NULL;
  TwUndoEntry *entry;

  g_assert_true (tw_undo_log_begin (self->log, "Command", &error));
  g_assert_no_error (error);
  store_execute (self->connection, sql);
  entry = tw_undo_log_commit (self->log, &error);
  g_assert_no_error (error);

  return entry;
}

static TwUndoEntry *
replay (Fixture     *self,
        TwUndoEntry *entry)
{
  g_autoptr (GError) error = NULL;
  TwUndoEntry *reverse = tw_undo_log_replay (self->log, entry, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reverse);

  return reverse;
}

/* There and back again, twice. */
static void
assert_undone_and_redone (Fixture    *self,
                          const char *sql)
{
  g_autofree char *start = store_dump (self->connection);
  g_autoptr (TwUndoEntry) entry = command (self, sql);
  g_autofree char *end = store_dump (self->connection);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TwUndoEntry) redo = replay (self, entry);
      g_autofree char *undone = store_dump (self->connection);
      g_autofree char *redone = NULL;

      g_assert_cmpstr (undone, ==, start);
      g_clear_pointer (&entry, tw_undo_entry_unref);
      entry = replay (self, redo);
      redone = store_dump (self->connection);
      g_assert_cmpstr (redone, ==, end);
    }
  store_assert_sound (self->connection);
}

#define UUID(n) "'00000000-0000-4000-8000-00000000000" n "'"
#define TWO_PERSONS                                                                                            \
  "INSERT INTO person (id, uuid, family_name) VALUES (1, " UUID ("1") ", 'Arndt'), (2, " UUID ("2") ", 'Bauer');"

static void
test_insert (Fixture       *self,
             gconstpointer  user_data)
{
  assert_undone_and_redone (self, TWO_PERSONS);
}

static void
test_update (Fixture       *self,
             gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before = command (self, TWO_PERSONS);

  assert_undone_and_redone (self, "UPDATE person SET manager_id = 2, birth_year = 1979, title = NULL WHERE id = 1");
}

static void
test_delete (Fixture       *self,
             gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before = command (self, TWO_PERSONS);

  assert_undone_and_redone (self, "DELETE FROM person WHERE id = 2");
}

static void
test_actions (Fixture       *self,
              gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before =
    command (self, TWO_PERSONS "UPDATE person SET manager_id = 2 WHERE id = 1;"
                               "INSERT INTO person_hand_field (person_id, field) VALUES (2, 'name'), (2, 'level');");

  assert_undone_and_redone (self, "DELETE FROM person WHERE id = 2");
  g_assert_cmpint (store_number (self->connection, "SELECT count (*) FROM person_hand_field"), ==, 0);
  g_assert_cmpint (store_number (self->connection, "SELECT count (manager_id) FROM person"), ==, 0);
}

/* Within one statement a row may refer to one that is only inserted after it. */
static void
test_forward_reference (Fixture       *self,
                        gconstpointer  user_data)
{
  assert_undone_and_redone (self, "INSERT INTO person (id, uuid, family_name, manager_id) VALUES "
                                  "(1, " UUID ("1") ", 'Arndt', 2), (2, " UUID ("2") ", 'Bauer', NULL)");
}

static void
test_replace (Fixture       *self,
              gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before = command (self, "INSERT INTO setting (key, value) VALUES ('a', '1'), ('b', '2')");

  assert_undone_and_redone (self, "REPLACE INTO setting (key, value) VALUES ('a', '3');"
                                  "INSERT INTO setting (key, value) VALUES ('b', '4') "
                                  "ON CONFLICT (key) DO UPDATE SET value = excluded.value;"
                                  "INSERT OR IGNORE INTO setting (key, value) VALUES ('b', '5')");
}

static void
test_swap (Fixture       *self,
           gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before = command (self, "INSERT INTO setting (key, value) VALUES ('a', '1'), ('b', '2')");

  assert_undone_and_redone (self, "UPDATE setting SET key = 'c' WHERE key = 'a';"
                                  "UPDATE setting SET key = 'a' WHERE key = 'b';"
                                  "UPDATE setting SET key = 'b' WHERE key = 'c'");
}

static void
test_types (Fixture       *self,
            gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before =
    command (self, "INSERT INTO anything VALUES (1, NULL), (2, 9223372036854775807), (3, 0.1), (4, ''), "
                   "(5, 'ä' || char (0) || 'b'), (6, x''), (7, x'00ff'), (8, -9.5e300)");

  assert_undone_and_redone (self, "UPDATE anything SET thing = 'x'");
  assert_undone_and_redone (self, "DELETE FROM anything");
}

/* Composite tables need no id of their own. */
static void
test_hidden_row_id (Fixture       *self,
                    gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before = command (self, "INSERT INTO pair VALUES ('a', 1), ('b', 2), ('c', 3)");

  assert_undone_and_redone (self, "DELETE FROM pair WHERE n = 2; UPDATE pair SET n = 9 WHERE name = 'c';"
                                  "INSERT INTO pair VALUES ('d', 4)");
}

static void
test_same_id (Fixture       *self,
              gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) first = command (self, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  gint64 dead = store_number (self->connection, "SELECT id FROM setting WHERE key = 'a'");
  g_autoptr (TwUndoEntry) redo = replay (self, first);
  g_autoptr (TwUndoEntry) second = command (self, "INSERT INTO setting (key, value) VALUES ('b', '1')");

  g_assert_cmpint (store_number (self->connection, "SELECT id FROM setting WHERE key = 'b'"), ==, dead + 1);
  g_clear_pointer (&redo, tw_undo_entry_unref);
  redo = replay (self, second);
  g_clear_pointer (&second, tw_undo_entry_unref);
  second = replay (self, redo);
  g_assert_cmpint (store_number (self->connection, "SELECT id FROM setting WHERE key = 'b'"), ==, dead + 1);
}

static void
test_rollback (Fixture       *self,
               gconstpointer  user_data)
{
  g_autofree char *start = store_dump (self->connection);
  g_autofree char *end = NULL;

  g_assert_true (tw_undo_log_begin (self->log, "Command", NULL));
  store_execute (self->connection, TWO_PERSONS);
  tw_undo_log_rollback (self->log);
  end = store_dump (self->connection);
  g_assert_cmpstr (end, ==, start);
  assert_undone_and_redone (self, TWO_PERSONS);
}

/* The third row is refused; SQLite takes the first two back, and so must the log. */
static void
test_failed_statement (Fixture       *self,
                       gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) entry = NULL;
  g_autoptr (TwUndoEntry) redo = NULL;
  g_autofree char *start = store_dump (self->connection);
  g_autofree char *end = NULL;

  g_assert_true (tw_undo_log_begin (self->log, "Command", NULL));
  store_execute (self->connection, TWO_PERSONS);
  g_assert_false (tw_connection_execute (self->connection,
                                         "INSERT INTO setting (key, value) VALUES ('a', '1'), ('b', '2'), ('', '3')",
                                         NULL));
  {
    g_autoptr (TwStatement) statement =
      tw_connection_statement (self->connection,
                               "UPDATE person SET number = 'same', level = 3, level_origin = 'given'");

    g_assert_false (tw_statement_run (statement, NULL));
  }
  entry = tw_undo_log_commit (self->log, NULL);
  redo = replay (self, entry);
  end = store_dump (self->connection);
  g_assert_cmpstr (end, ==, start);
}

static void
test_savepoint (Fixture       *self,
                gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) entry = NULL;
  g_autoptr (TwUndoEntry) redo = NULL;
  g_autofree char *start = store_dump (self->connection);
  g_autofree char *end = NULL;

  g_assert_true (tw_undo_log_begin (self->log, "Command", NULL));
  g_assert_true (tw_connection_savepoint (self->connection, NULL));
  store_execute (self->connection, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  g_assert_true (tw_connection_savepoint (self->connection, NULL));
  store_execute (self->connection, "UPDATE setting SET value = '2';"
                                   "INSERT INTO setting (key, value) VALUES ('b', '1')");
  g_assert_true (tw_connection_rollback_to_savepoint (self->connection, NULL));
  g_assert_true (tw_connection_release_savepoint (self->connection, NULL));
  entry = tw_undo_log_commit (self->log, NULL);
  g_assert_cmpint (store_number (self->connection, "SELECT count (*) FROM setting WHERE value = '1'"), ==, 1);
  redo = replay (self, entry);
  end = store_dump (self->connection);
  g_assert_cmpstr (end, ==, start);
}

/* What was told to people, and forms half filled in, are not turned back. */
static void
test_unlogged (Fixture       *self,
               gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) entry =
    command (self, "INSERT INTO draft (key, form, saved_at) VALUES ('wizard', '{}', '2026-01-01T00:00:00Z');"
                   "INSERT INTO setting (key, value) VALUES ('a', '1')");
  g_autoptr (TwUndoEntry) redo = replay (self, entry);

  g_assert_cmpint (store_number (self->connection, "SELECT count (*) FROM draft"), ==, 1);
  g_assert_cmpint (store_number (self->connection, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 0);
  store_execute (self->connection, "DELETE FROM draft");
}

static void
test_outside (Fixture       *self,
              gconstpointer  user_data)
{
  g_assert_false (tw_connection_execute (self->connection, "INSERT INTO setting (key, value) VALUES ('a', '1')", NULL));
  g_assert_cmpint (store_number (self->connection, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 0);
}

static void
test_without_log (Fixture       *self,
                  gconstpointer  user_data)
{
  g_assert_true (tw_undo_log_begin (self->log, "Command", NULL));
  store_execute (self->connection, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  g_clear_object (&self->log);
  g_assert_cmpint (store_number (self->connection, "SELECT count (*) FROM setting WHERE key <> 'origin'"), ==, 0);
  g_assert_false (tw_connection_execute (self->connection, "INSERT INTO setting (key, value) VALUES ('a', '1')", NULL));
}

static void
test_changed_id (Fixture       *self,
                 gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) entry = command (self, TWO_PERSONS);

  g_assert_true (tw_undo_log_begin (self->log, "Command", NULL));
  g_assert_false (tw_connection_execute (self->connection, "UPDATE person SET id = 9 WHERE id = 1", NULL));
  tw_undo_log_rollback (self->log);
}

static void
test_full_text (Fixture       *self,
                gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) first = command (self, "INSERT INTO setting (key, value) VALUES ('a', 'Besprechung')");
  g_autoptr (TwUndoEntry) last = NULL;
  g_autoptr (TwUndoEntry) redo = NULL;

  assert_undone_and_redone (self, "UPDATE setting SET value = 'Kick-off' WHERE key = 'a'");
  assert_undone_and_redone (self, "DELETE FROM setting WHERE key = 'a'");
  last = command (self, "INSERT INTO setting (key, value) VALUES ('z', 'Zwischenfeedback')");
  g_assert_cmpint (store_number (self->connection, "SELECT count (*) FROM found WHERE found MATCH 'zwischen'"), ==, 1);
  redo = replay (self, last);
  g_assert_cmpint (store_number (self->connection, "SELECT count (*) FROM found WHERE found MATCH 'zwischen'"), ==, 0);
}

static void
test_misfit (Fixture       *self,
             gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) entry = command (self, "INSERT INTO setting (key, value) VALUES ('a', '1')");
  g_autoptr (TwUndoEntry) later = command (self, "DELETE FROM setting;"
                                                 "INSERT INTO setting (key, value) VALUES ('b', '')");
  g_autofree char *before = store_dump (self->connection);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tw_undo_log_replay (self->log, entry, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_UNDO);
  after = store_dump (self->connection);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (store_number (self->connection, "PRAGMA foreign_keys"), ==, 1);
}

/* An entry that is replayed out of its order, so that a foreign key would be left without its parent. */
static void
assert_orphan_noticed (Fixture    *self,
                       const char *parents,
                       const char *children)
{
  g_autoptr (TwUndoEntry) entry = command (self, parents);
  g_autoptr (TwUndoEntry) later = command (self, children);
  g_autofree char *before = store_dump (self->connection);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tw_undo_log_replay (self->log, entry, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_UNDO);
  after = store_dump (self->connection);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpint (store_number (self->connection, "PRAGMA foreign_keys"), ==, 1);
}

#define MANY(n) "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < " n ") "
#define MANY_PERSONS(n)                                                                                      \
  MANY (n) "INSERT INTO person (uuid, family_name) SELECT printf ('00000000-0000-4000-8000-%012d', i), 'Meier' FROM n;"

static void
test_orphan (Fixture       *self,
             gconstpointer  user_data)
{
  assert_orphan_noticed (self, TWO_PERSONS, "UPDATE person SET manager_id = 2 WHERE id = 1;"
                                            "INSERT INTO person_hand_field (person_id, field) VALUES (2, 'name')");
}

static void
test_orphan_among_many (Fixture       *self,
                        gconstpointer  user_data)
{
  assert_orphan_noticed (self, MANY_PERSONS ("2000"),
                         "INSERT INTO person_hand_field (person_id, field) VALUES (2, 'name')");
  assert_undone_and_redone (self, "DELETE FROM person WHERE id > 9");
}

/* No index leads from a department to its people, who are checked all at once. */
static void
test_orphan_of_some (Fixture       *self,
                     gconstpointer  user_data)
{
  assert_orphan_noticed (self, MANY ("9") "INSERT INTO department (id, name, identity_key) SELECT i, i, i FROM n",
                         TWO_PERSONS "UPDATE person SET department_id = 9 WHERE id = 2");
  assert_undone_and_redone (self, "DELETE FROM department WHERE id < 9");
}

/* The foreign key of a tandem carries cohort and role along. */
static void
test_composite_orphan (Fixture       *self,
                       gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before =
    command (self, "INSERT INTO parent (id, code, role) VALUES (1, 'a', 'x'), (2, 'b', 'x')");

  assert_orphan_noticed (self, "UPDATE parent SET role = 'y' WHERE id = 1",
                         "INSERT INTO child (code, role) VALUES ('a', 'y'), ('b', 'x'), (NULL, 'z')");
}

static TwUndoEntry *
bulk (Fixture    *self,
      const char *sql)
{
  const char * const tables[] = { "person", "pair", NULL };
  g_autoptr (GError) error = NULL;
  TwUndoEntry *entry;

  g_assert_true (tw_undo_log_begin (self->log, "Import", NULL));
  tw_undo_log_begin_bulk_inserts (self->log, tables, &error);
  g_assert_no_error (error);
  store_execute (self->connection, sql);
  entry = tw_undo_log_commit (self->log, &error);
  g_assert_no_error (error);

  return entry;
}

/* New rows, changed again in the same command; an old row, changed and deleted; and a table whose ids are reused. */
static void
test_bulk (Fixture       *self,
           gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before = command (self, "INSERT INTO person (uuid, family_name) VALUES "
                                                  "('x00000000-0000-4000-8000-00000000000', 'Alt'), "
                                                  "('y00000000-0000-4000-8000-00000000000', 'Älter');"
                                                  "INSERT INTO pair VALUES ('a', 1)");
  g_autofree char *start = store_dump (self->connection);
  g_autoptr (TwUndoEntry) entry =
    bulk (self, MANY_PERSONS ("3000") "UPDATE person SET manager_id = 3 WHERE id > 3;"
                "UPDATE person SET title = 'Dr.' WHERE id = 1; DELETE FROM person WHERE id IN (2, 77);"
                "DELETE FROM pair; INSERT INTO pair VALUES ('b', 2), ('c', 3)");
  g_autofree char *end = store_dump (self->connection);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TwUndoEntry) redo = replay (self, entry);
      g_autofree char *undone = store_dump (self->connection);
      g_autofree char *redone = NULL;

      g_assert_cmpstr (undone, ==, start);
      g_clear_pointer (&entry, tw_undo_entry_unref);
      entry = replay (self, redo);
      redone = store_dump (self->connection);
      g_assert_cmpstr (redone, ==, end);
    }
  store_assert_sound (self->connection);
  assert_undone_and_redone (self, "INSERT INTO setting (key, value) VALUES ('a', '1');"
                                  "DELETE FROM person WHERE id > 9");
}

/* All rows of a table at once, as SQLite can where no trigger looks on: they come back, and so do the indexes. */
static void
test_bulk_into_nothing (Fixture       *self,
                        gconstpointer  user_data)
{
  static const char indexes[] = "SELECT count (*) FROM sqlite_schema WHERE type = 'index'";
  gint64 n_indexes = store_number (self->connection, indexes);
  g_autofree char *start = store_dump (self->connection);
  g_autoptr (TwUndoEntry) entry = bulk (self, MANY_PERSONS ("3000") "UPDATE person SET manager_id = 1 WHERE id > 1");
  g_autofree char *end = store_dump (self->connection);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (TwUndoEntry) redo = replay (self, entry);
      g_autofree char *undone = store_dump (self->connection);
      g_autofree char *redone = NULL;

      g_assert_cmpstr (undone, ==, start);
      g_assert_cmpint (store_number (self->connection, indexes), ==, n_indexes);
      g_assert_cmpint (store_number (self->connection, "PRAGMA secure_delete"), ==, 1);
      g_clear_pointer (&entry, tw_undo_entry_unref);
      entry = replay (self, redo);
      redone = store_dump (self->connection);
      g_assert_cmpstr (redone, ==, end);
      g_assert_cmpint (store_number (self->connection, indexes), ==, n_indexes);
    }
  store_assert_sound (self->connection);
  assert_undone_and_redone (self, "DELETE FROM person WHERE id > 9");
}

static char *
tell_changes (TwUndoEntry *entry)
{
  g_autoptr (GArray) changes = tw_undo_entry_changes (entry);
  GString *told = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const TwRowChange *change = &g_array_index (changes, TwRowChange, i);

      g_string_append_printf (told, "%s %d %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT ";", change->table,
                              change->operation, change->first, change->last);
    }

  return g_string_free_and_steal (told);
}

static gint64
n_kept (Fixture *self)
{
  return store_number (self->connection, "SELECT count (*) FROM pragma_table_list WHERE schema = 'kept'"
                                         " AND name LIKE 'rows%'");
}

/* Once nothing is kept, the memory goes with the database that it lies in. */
static gboolean
is_something_kept (Fixture *self)
{
  return store_number (self->connection, "SELECT count (*) FROM pragma_database_list WHERE name = 'kept'") > 0;
}

/* The rows of an emptied table lie in memory as long as an entry can bring them back, and no longer. */
static void
test_bulk_is_kept (Fixture       *self,
                   gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) entry = bulk (self, MANY_PERSONS ("3000"));
  g_autofree char *end = store_dump (self->connection);
  g_autoptr (TwUndoEntry) redo = replay (self, entry);
  g_autoptr (TwUndoEntry) undo = NULL, redo_again = NULL;
  g_autofree char *redone = NULL;

  tw_undo_log_tidy (self->log);
  g_assert_cmpint (n_kept (self), ==, 1);
  g_assert_cmpint (store_number (self->connection, "PRAGMA kept.page_size"), ==, 16384);
  g_assert_cmpint (store_number (self->connection, "PRAGMA kept.secure_delete"), ==, 0);

  undo = replay (self, redo);
  redone = store_dump (self->connection);
  g_assert_cmpstr (redone, ==, end);
  redo_again = replay (self, undo);
  g_assert_cmpint (n_kept (self), ==, 2);

  g_clear_pointer (&redo, tw_undo_entry_unref);
  tw_undo_log_tidy (self->log);
  g_assert_cmpint (n_kept (self), ==, 1);

  g_clear_pointer (&redo_again, tw_undo_entry_unref);
  tw_undo_log_tidy (self->log);
  g_assert_false (is_something_kept (self));
}

/* A row that was told of on the way is not told of twice. */
static void
test_bulk_touched_before (Fixture       *self,
                          gconstpointer  user_data)
{
  g_autofree char *start = store_dump (self->connection);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_undo_entry_unref);
  g_autoptr (TwUndoEntry) joined = NULL, redo = NULL, undo = NULL;
  g_autofree char *end = NULL, *undone = NULL, *redone = NULL, *told = NULL;

  g_ptr_array_add (entries, bulk (self, MANY_PERSONS ("3000")));
  g_ptr_array_add (entries, command (self, "UPDATE person SET title = 'Dr.' WHERE id = 5"));
  joined = tw_undo_entry_join (entries, "Both");
  end = store_dump (self->connection);

  redo = replay (self, joined);
  undone = store_dump (self->connection);
  told = tell_changes (redo);
  g_assert_false (is_something_kept (self));
  g_assert_cmpstr (undone, ==, start);
  g_assert_cmpstr (told, ==, "person 2 5-5;person 2 1-4;person 2 6-3000;");

  undo = replay (self, redo);
  redone = store_dump (self->connection);
  g_assert_cmpstr (redone, ==, end);
}

/* Somebody's hand field would be left behind. */
static void
test_bulk_does_not_fit (Fixture       *self,
                        gconstpointer  user_data)
{
  g_autofree char *start = store_dump (self->connection);
  g_autoptr (TwUndoEntry) entry = bulk (self, MANY_PERSONS ("3000"));
  g_autoptr (TwUndoEntry) later = command (self, "INSERT INTO person_hand_field (person_id, field) VALUES (2, 'name')");
  g_autofree char *end = store_dump (self->connection);
  g_autofree char *unchanged = NULL, *undone = NULL;
  g_autoptr (TwUndoEntry) redo_later = NULL, redo = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (tw_undo_log_replay (self->log, entry, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_UNDO);
  unchanged = store_dump (self->connection);
  g_assert_cmpstr (unchanged, ==, end);
  tw_undo_log_tidy (self->log);
  g_assert_false (is_something_kept (self));

  redo_later = replay (self, later);
  redo = replay (self, entry);
  undone = store_dump (self->connection);
  g_assert_cmpstr (undone, ==, start);
}

static gboolean
lies_in (const char *path,
         const char *text)
{
  g_autofree char *bytes = NULL;
  gsize size;

  return g_file_get_contents (path, &bytes, &size, NULL) && memmem (bytes, size, text, strlen (text)) != NULL;
}

/* An emptied table is not zeroed page by page: the file gives its pages back. */
static void
test_bulk_leaves_nothing (Fixture       *self,
                          gconstpointer  user_data)
{
  g_autofree char *beside = store_folder_beside (&self->folder, "-wal");
  gint64 n_pages = store_number (self->connection, "PRAGMA page_count");
  g_autoptr (TwUndoEntry) entry = bulk (self, MANY_PERSONS ("3000") "UPDATE person SET job_title = 'Glasbläserei'");
  g_autoptr (TwUndoEntry) redo = NULL;

  g_assert_true (lies_in (self->folder.file, "Glasbläserei") || lies_in (beside, "Glasbläserei"));
  redo = replay (self, entry);
  g_assert_false (lies_in (self->folder.file, "Glasbläserei"));
  g_assert_false (lies_in (beside, "Glasbläserei"));
  g_assert_cmpint (store_number (self->connection, "PRAGMA freelist_count"), ==, 0);
  g_assert_cmpint (store_number (self->connection, "PRAGMA page_count"), <=, n_pages);
}

/* A new person takes the personnel number of somebody who is there already. */
static void
test_bulk_takes_place (Fixture       *self,
                       gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) before = command (self, TWO_PERSONS "UPDATE person SET number = id;");
  g_autofree char *start = store_dump (self->connection);
  g_autoptr (TwUndoEntry) entry =
    bulk (self, "UPDATE person SET number = NULL WHERE id = 1; DELETE FROM person WHERE id = 2;"
                "INSERT INTO person (uuid, number, family_name) VALUES "
                "(" UUID ("3") ", '1', 'Çelik'), (" UUID ("4") ", '2', 'Dörr');"
                "UPDATE person SET manager_id = 3 WHERE id = 1");
  g_autofree char *end = store_dump (self->connection);
  g_autoptr (TwUndoEntry) redo = replay (self, entry);
  g_autofree char *undone = store_dump (self->connection);
  g_autoptr (TwUndoEntry) undo = replay (self, redo);
  g_autofree char *redone = store_dump (self->connection);

  g_assert_cmpstr (undone, ==, start);
  g_assert_cmpstr (redone, ==, end);
}

static void
test_bulk_rollback (Fixture       *self,
                    gconstpointer  user_data)
{
  const char * const tables[] = { "person", NULL };
  g_autofree char *start = store_dump (self->connection);
  g_autofree char *end = NULL;

  g_assert_true (tw_undo_log_begin (self->log, "Import", NULL));
  g_assert_true (tw_undo_log_begin_bulk_inserts (self->log, tables, NULL));
  store_execute (self->connection, MANY_PERSONS ("100"));
  tw_undo_log_rollback (self->log);
  end = store_dump (self->connection);
  g_assert_cmpstr (end, ==, start);
  assert_undone_and_redone (self, TWO_PERSONS);
}

static void
test_changes (Fixture       *self,
              gconstpointer  user_data)
{
  /* Setting 1 is the origin of the file. */
  g_autoptr (TwUndoEntry) first =
    command (self, TWO_PERSONS "INSERT INTO setting (key, value) VALUES ('a', '1'), ('b', '1');"
                               "UPDATE person SET level = 1, level_origin = 'given' WHERE id = 2");
  g_autofree char *first_told = tell_changes (first);
  g_autoptr (TwUndoEntry) second =
    command (self, "UPDATE person SET level = 2 WHERE id = 2; DELETE FROM person WHERE id = 2;"
                   "UPDATE person SET level = 2, level_origin = 'given' WHERE id = 1; "
                   "INSERT INTO setting (key, value) VALUES ('c', '1'); DELETE FROM setting WHERE key = 'c';"
                   "REPLACE INTO setting (id, key, value) VALUES (2, 'a', '2')");
  g_autofree char *second_told = tell_changes (second);
  g_autoptr (TwUndoEntry) reverse = replay (self, second);
  g_autofree char *reverse_told = tell_changes (reverse);

  g_assert_cmpstr (first_told, ==, "person 0 1-2;setting 0 2-3;");
  g_assert_cmpstr (second_told, ==, "person 2 2-2;person 1 1-1;setting 1 2-2;");
  g_assert_cmpstr (reverse_told, ==, "setting 1 2-2;person 1 1-1;person 0 2-2;");
  g_assert_true (tw_undo_entry_touches (second, "person"));
  g_assert_false (tw_undo_entry_touches (second, "tandem"));
  g_assert_false (tw_undo_entry_touches (second, "draft"));
  g_assert_cmpstr (tw_undo_entry_get_label (reverse), ==, "Command");
}

static void
test_bulk_changes (Fixture       *self,
                   gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) entry = bulk (self, MANY_PERSONS ("3000"));
  g_autofree char *told = tell_changes (entry);
  g_autoptr (TwUndoEntry) redo = replay (self, entry);
  g_autofree char *undo_told = tell_changes (redo);
  g_autoptr (TwUndoEntry) undo = replay (self, redo);
  g_autofree char *redo_told = tell_changes (undo);

  g_assert_cmpstr (told, ==, "person 0 1-3000;");
  g_assert_cmpuint (tw_undo_entry_get_size (entry), <, 100);
  g_assert_cmpstr (undo_told, ==, "person 2 1-3000;");
  g_assert_cmpstr (redo_told, ==, "person 0 1-3000;");
}

static void
test_empty (Fixture       *self,
            gconstpointer  user_data)
{
  g_autoptr (TwUndoEntry) nothing = command (self, "DELETE FROM person");
  g_autoptr (TwUndoEntry) nothing_bulk = bulk (self, "DELETE FROM person");
  g_autoptr (TwUndoEntry) something = command (self, TWO_PERSONS);

  g_assert_true (tw_undo_entry_is_empty (nothing));
  g_assert_true (tw_undo_entry_is_empty (nothing_bulk));
  g_assert_false (tw_undo_entry_touches (nothing_bulk, "person"));
  g_assert_false (tw_undo_entry_is_empty (something));
}

static void
test_no_space (Fixture       *self,
               gconstpointer  user_data)
{
  g_autofree char *start = store_dump (self->connection);
  g_autofree char *end = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_undo_log_begin (self->log, "Command", NULL));
  store_execute (self->connection, TWO_PERSONS "PRAGMA max_page_count = 1");
  g_assert_false (tw_connection_execute (self->connection,
                                         MANY ("99") "INSERT INTO setting (key, value) "
                                                     "SELECT i, hex (zeroblob (40000)) FROM n", &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_NO_SPACE);
  tw_undo_log_rollback (self->log);
  store_execute (self->connection, "PRAGMA max_page_count = 1000000");
  end = store_dump (self->connection);
  g_assert_cmpstr (end, ==, start);
  assert_undone_and_redone (self, TWO_PERSONS);
}

#define add(path, function) add_with (path, NULL, function)
#define add_with(path, schema, function) \
  g_test_add ("/store/undo-log/" path, Fixture, schema, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  static const char pair[] = "CREATE TABLE pair (name TEXT, n INTEGER, UNIQUE (name, n)) STRICT";
  static const char anything[] = "CREATE TABLE anything (id INTEGER PRIMARY KEY, thing ANY) STRICT";
  static const char family[] = "CREATE TABLE parent (id INTEGER PRIMARY KEY, code TEXT, role TEXT, "
                               "UNIQUE (code, role)) STRICT; CREATE TABLE child (code TEXT, role TEXT, "
                               "FOREIGN KEY (code, role) REFERENCES parent (code, role)) STRICT";
  static const char found[] =
    "CREATE VIRTUAL TABLE found USING fts5 (value, content = 'setting', content_rowid = 'id', tokenize = 'trigram');"
    "INSERT INTO found (found) VALUES ('rebuild');"
    "CREATE TRIGGER found_insert AFTER INSERT ON setting BEGIN "
    "INSERT INTO found (rowid, value) VALUES (new.id, new.value); END;"
    "CREATE TRIGGER found_delete AFTER DELETE ON setting BEGIN "
    "INSERT INTO found (found, rowid, value) VALUES ('delete', old.id, old.value); END;"
    "CREATE TRIGGER found_update AFTER UPDATE ON setting BEGIN "
    "INSERT INTO found (found, rowid, value) VALUES ('delete', old.id, old.value);"
    "INSERT INTO found (rowid, value) VALUES (new.id, new.value); END;";

  g_test_init (&argc, &argv, NULL);

  add ("an-insert-is-undone-and-redone", test_insert);
  add ("an-update-is-undone-and-redone", test_update);
  add ("a-delete-is-undone-and-redone", test_delete);
  add ("what-foreign-keys-did-is-undone-and-redone", test_actions);
  add ("a-row-that-refers-to-a-later-one-is-undone-and-redone", test_forward_reference);
  add ("replacing-and-upserting-are-undone-and-redone", test_replace);
  add ("unique-values-that-were-swapped-are-swapped-back", test_swap);
  add_with ("every-type-comes-back", anything, test_types);
  add_with ("rows-without-an-id-of-their-own-come-back", pair, test_hidden_row_id);
  add ("a-row-comes-back-with-its-id-and-no-other-gets-it", test_same_id);
  add ("a-rolled-back-command-leaves-nothing", test_rollback);
  add ("a-failed-statement-is-not-logged", test_failed_statement);
  add ("what-a-savepoint-took-back-is-not-logged", test_savepoint);
  add ("drafts-and-the-ledger-are-not-undone", test_unlogged);
  add ("nothing-is-written-outside-of-a-command", test_outside);
  add ("nothing-is-written-once-the-log-is-gone", test_without_log);
  add ("ids-never-change", test_changed_id);
  add_with ("full-text-follows-and-is-not-logged", found, test_full_text);
  add ("an-entry-that-does-not-fit-changes-nothing", test_misfit);
  add ("a-broken-foreign-key-is-noticed", test_orphan);
  add ("a-broken-foreign-key-among-many-rows-is-noticed", test_orphan_among_many);
  add ("a-broken-foreign-key-without-an-index-is-noticed", test_orphan_of_some);
  add_with ("a-broken-composite-foreign-key-is-noticed", family, test_composite_orphan);
  add_with ("a-bulk-insert-is-undone-and-redone", pair, test_bulk);
  add_with ("a-bulk-insert-into-an-empty-table-is-undone-and-redone-with-its-indexes", pair, test_bulk_into_nothing);
  add_with ("an-undone-bulk-insert-into-an-empty-table-leaves-nothing-in-the-file", pair, test_bulk_leaves_nothing);
  add_with ("a-bulk-insert-that-takes-the-place-of-others-is-undone", pair, test_bulk_takes_place);
  add_with ("an-undone-bulk-insert-is-kept-as-long-as-it-can-be-redone", pair, test_bulk_is_kept);
  add_with ("a-bulk-insert-and-what-was-changed-in-it-are-undone-together", pair, test_bulk_touched_before);
  add_with ("a-bulk-insert-that-others-refer-to-is-not-undone", pair, test_bulk_does_not_fit);
  add ("a-rolled-back-bulk-insert-leaves-its-triggers", test_bulk_rollback);
  add ("an-entry-tells-what-became-of-each-row", test_changes);
  add_with ("an-entry-tells-a-bulk-insert-as-one-range", pair, test_bulk_changes);
  add_with ("an-entry-that-changed-nothing-says-so", pair, test_empty);
  add ("a-full-disk-ends-the-command", test_no_space);

  return g_test_run ();
}
