/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <gio/gio.h>

#include "store-folder.h"
#include "tw-new-people.h"
#include "tw-person-table.h"

/* People without end, of whom one may bring an error. */
typedef struct
{
  TwPersonRow row;
  guint n_told;
  guint n_people;
  guint cancelled_at;
} Crowd;

static const TwPersonRow *
next_of_crowd (gpointer   crowd_pointer,
               GError   **error)
{
  Crowd *crowd = crowd_pointer;

  if (crowd->n_told == crowd->n_people)
    return NULL;

  crowd->n_told++;
  if (crowd->n_told == crowd->cancelled_at)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No more of them");
      return NULL;
    }

  crowd->row = (TwPersonRow) { .id = crowd->n_told, .given_name = (char *) "Jörg", .family_name = (char *) "Weiß",
                               .email = (char *) "", .level = crowd->n_told % 3 - 1, .level_derived = TRUE };

  return &crowd->row;
}

static void
test_inserted (StoreFolder   *self,
               gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);
  g_autoptr (GError) error = NULL;
  Crowd crowd = { .n_people = 300 };

  g_assert_true (tw_new_people_insert (connection, next_of_crowd, &crowd, &error));
  g_assert_no_error (error);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM person"), ==, 300);
  g_assert_cmpint (store_number (connection, "SELECT count (DISTINCT uuid) FROM person"), ==, 300);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM person WHERE email IS NULL AND number IS NULL "
                                             "AND manager_id IS NULL AND birth_year IS NULL"), ==, 300);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM person WHERE id % 3 - 1 IS coalesce (level, -1) "
                                             "AND (level IS NULL OR level_origin = 'derived')"), ==, 300);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM person WHERE search_key = 'jorg weiss' "
                                             "AND sort_key = 'weiss' || char (1) || 'jorg'"), ==, 300);
}

static void
test_error (StoreFolder   *self,
            gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);
  g_autoptr (GError) error = NULL;
  Crowd crowd = { .n_people = 300, .cancelled_at = 200 };

  g_assert_false (tw_new_people_insert (connection, next_of_crowd, &crowd, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM person"), ==, 0);
}

/* Somebody for whom the file has no place takes everybody back. */
static void
test_refused (StoreFolder   *self,
              gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);
  const TwPersonRow fifth = { .id = 5, .family_name = (char *) "Kern", .level = -1 };
  g_autoptr (GError) error = NULL;
  Crowd crowd = { .n_people = 9 };

  g_assert_cmpint (tw_person_table_insert (connection, &fifth, &error), ==, 5);
  g_assert_false (tw_new_people_insert (connection, next_of_crowd, &crowd, &error));
  g_assert_nonnull (error);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM person"), ==, 1);
}

/* The first one's manager and the second one's come after them. */
static const TwPersonRow *
next_below (gpointer   crowd_pointer,
            GError   **error)
{
  Crowd *crowd = crowd_pointer;
  const TwPersonRow *row = next_of_crowd (crowd, error);

  if (row != NULL && row->id < 3)
    crowd->row.manager_id = crowd->cancelled_at ? 1000 : crowd->n_people;

  return row;
}

static void
test_many (StoreFolder   *self,
           gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);
  g_autoptr (GError) error = NULL;
  Crowd crowd = { .n_people = 300 };

  g_assert_true (tw_connection_begin (connection, &error));
  g_assert_true (tw_new_people_insert_many (connection, next_below, &crowd, &error));
  g_assert_no_error (error);
  g_assert_true (tw_connection_commit (connection, &error));
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM person WHERE manager_id = 300"), ==, 2);
  g_assert_cmpint (store_number (connection, "PRAGMA foreign_keys"), ==, 1);
  g_assert_cmpint (store_number (connection, "PRAGMA ignore_check_constraints"), ==, 0);
  store_assert_sound (connection);
}

static void
test_missing (StoreFolder   *self,
              gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);
  g_autoptr (GError) error = NULL;
  Crowd crowd = { .n_people = 300, .cancelled_at = 1000 };

  g_assert_true (tw_connection_begin (connection, &error));
  g_assert_false (tw_new_people_insert_many (connection, next_below, &crowd, &error));
  g_assert_nonnull (error);
  tw_connection_rollback (connection);
  g_assert_cmpint (store_number (connection, "SELECT count (*) FROM person"), ==, 0);
  g_assert_cmpint (store_number (connection, "PRAGMA foreign_keys"), ==, 1);
}

/* Everybody is in a department, the last one in a missing one if that is what stands here. */
static const TwPersonRow *
next_in_department (gpointer   crowd_pointer,
                    GError   **error)
{
  Crowd *crowd = crowd_pointer;
  const TwPersonRow *row = next_of_crowd (crowd, error);

  if (row != NULL)
    crowd->row.department_id = row->id == crowd->n_people && crowd->cancelled_at ? 8 : 7;

  return row;
}

static void
test_missing_department (StoreFolder   *self,
                         gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);
  g_autoptr (GError) error = NULL;
  Crowd crowd = { .n_people = 300 }, astray = { .n_people = 300, .cancelled_at = 1000 };

  store_execute (connection, "INSERT INTO department (id, name, identity_key) VALUES (7, 'Sales', 'sales')");

  g_assert_true (tw_connection_begin (connection, &error));
  g_assert_false (tw_new_people_insert_many (connection, next_in_department, &astray, &error));
  g_assert_error (error, TW_STORE_ERROR, TW_STORE_ERROR_CONSTRAINT);
  tw_connection_rollback (connection);
  g_clear_error (&error);

  g_assert_true (tw_connection_begin (connection, &error));
  g_assert_true (tw_new_people_insert_many (connection, next_in_department, &crowd, &error));
  g_assert_no_error (error);
  g_assert_true (tw_connection_commit (connection, &error));
  store_assert_sound (connection);
}

/* Somebody in the file waits for one of the new people: SQLite hears that they came. */
static void
test_awaited (StoreFolder   *self,
              gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);
  const TwPersonRow known = { .id = 1000, .family_name = (char *) "Kern", .level = -1 };
  g_autoptr (GError) error = NULL;
  Crowd crowd = { .n_people = 300 };

  g_assert_cmpint (tw_person_table_insert (connection, &known, &error), ==, 1000);
  g_assert_true (tw_connection_begin (connection, &error));
  store_execute (connection, "PRAGMA defer_foreign_keys = ON; UPDATE person SET manager_id = 17 WHERE id = 1000");
  g_assert_true (tw_new_people_insert_many (connection, next_of_crowd, &crowd, &error));
  g_assert_no_error (error);
  g_assert_true (tw_connection_commit (connection, &error));
  g_assert_no_error (error);
  store_assert_sound (connection);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/new-people/are-inserted-with-their-keys", test_inserted);
  store_test_add ("/store/new-people/an-error-on-the-way-inserts-nobody", test_error);
  store_test_add ("/store/new-people/one-who-is-refused-takes-all-back", test_refused);
  store_test_add ("/store/new-people/many-need-not-come-in-the-order-of-their-managers", test_many);
  store_test_add ("/store/new-people/many-are-refused-if-a-manager-is-missing", test_missing);
  store_test_add ("/store/new-people/a-missing-department-is-refused", test_missing_department);
  store_test_add ("/store/new-people/many-can-be-awaited-by-others", test_awaited);

  return g_test_run ();
}
