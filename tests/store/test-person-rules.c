/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules for people and the CHECKs of their table refuse the same. */

#include "store-folder.h"
#include "tw-new-people.h"
#include "tw-person-rules.h"
#include "tw-person-table.h"

#define LONG_100 "ääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääääää"
#define LONG_200 LONG_100 LONG_100

typedef struct
{
  const char *what;
  TwPersonRow row;
} Case;

#define TEXT(string) ((char *) (string))
#define SOMEBODY     .id = 7, .family_name = TEXT ("Kern"), .level = -1

static const Case taken[] = {
  { "a name alone", { SOMEBODY } },
  { "the longest of everything",
    { .id = 7, .family_name = TEXT (LONG_200), .given_name = TEXT (LONG_200), .title = TEXT (LONG_100),
      .number = TEXT (LONG_100), .job_title = TEXT (LONG_200), .email = TEXT (LONG_200 LONG_100), .level = 99 } },
  { "nothing where nothing was entered",
    { SOMEBODY, .number = TEXT (""), .title = TEXT (""), .joined_on = TEXT (""), .left_on = TEXT ("") } },
  { "a space in front", { SOMEBODY, .number = TEXT (" 7") } },
  { "the first year, and the top", { .id = 7, .family_name = TEXT ("Kern"), .level = 0, .birth_year = 1900 } },
  { "the last year, and a leap day", { SOMEBODY, .birth_year = 2100, .joined_on = TEXT ("2024-02-29") } },
  { "one day at work", { SOMEBODY, .joined_on = TEXT ("2024-03-01"), .left_on = TEXT ("2024-03-01") } },
};

static const Case refused[] = {
  { "no name", { .id = 7, .level = -1 } },
  { "an empty name", { .id = 7, .family_name = TEXT (""), .level = -1 } },
  { "a blank name", { .id = 7, .family_name = TEXT ("  "), .level = -1 } },
  { "a long name", { .id = 7, .family_name = TEXT (LONG_200 "x"), .level = -1 } },
  { "a blank given name", { SOMEBODY, .given_name = TEXT (" ") } },
  { "a long given name", { SOMEBODY, .given_name = TEXT (LONG_200 "x") } },
  { "a blank number", { SOMEBODY, .number = TEXT ("   ") } },
  { "a long number", { SOMEBODY, .number = TEXT (LONG_100 "x") } },
  { "a blank title", { SOMEBODY, .title = TEXT (" ") } },
  { "a long title", { SOMEBODY, .title = TEXT (LONG_100 "x") } },
  { "a blank address", { SOMEBODY, .email = TEXT (" ") } },
  { "a long address", { SOMEBODY, .email = TEXT (LONG_200 LONG_100 "xxxxxxxxxxxxxxxxxxxxx") } },
  { "a blank job title", { SOMEBODY, .job_title = TEXT (" ") } },
  { "a long job title", { SOMEBODY, .job_title = TEXT (LONG_200 "x") } },
  { "above the top", { .id = 7, .family_name = TEXT ("Kern"), .level = -2 } },
  { "too deep", { .id = 7, .family_name = TEXT ("Kern"), .level = 100 } },
  { "born too early", { SOMEBODY, .birth_year = 1899 } },
  { "born too late", { SOMEBODY, .birth_year = 2101 } },
  { "the own manager", { SOMEBODY, .manager_id = 7 } },
  { "the own functional manager", { SOMEBODY, .functional_manager_id = 7 } },
  { "no date", { SOMEBODY, .joined_on = TEXT ("soon") } },
  { "a date without zeros", { SOMEBODY, .joined_on = TEXT ("2024-3-1") } },
  { "a time", { SOMEBODY, .joined_on = TEXT ("2024-03-01T09:00") } },
  { "no such day", { SOMEBODY, .joined_on = TEXT ("2023-02-29") } },
  { "no such month", { SOMEBODY, .left_on = TEXT ("2023-13-01") } },
  { "gone before joining", { SOMEBODY, .joined_on = TEXT ("2024-03-02"), .left_on = TEXT ("2024-03-01") } },
};

static const TwPersonRow *
take_only (gpointer   only,
           GError   **error)
{
  const TwPersonRow **row = only;

  return g_steal_pointer (row);
}

static void
assert_both (TwConnection *connection,
             const Case   *one,
             gboolean      expected)
{
  const TwPersonRow *row = &one->row;

  g_test_message ("%s", one->what);
  g_assert_cmpint (tw_person_rules_hold (row), ==, expected);

  g_assert_true (tw_connection_begin (connection, NULL));
  g_assert_cmpint (tw_person_table_insert (connection, row, NULL) != 0, ==, expected);
  tw_connection_rollback (connection);

  g_assert_true (tw_connection_begin (connection, NULL));
  g_assert_cmpint (tw_new_people_insert_many (connection, take_only, &row, NULL), ==, expected);
  tw_connection_rollback (connection);
}

static void
test_same (StoreFolder   *self,
           gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);

  for (guint i = 0; i < G_N_ELEMENTS (taken); i++)
    assert_both (connection, &taken[i], TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_both (connection, &refused[i], FALSE);
}

/* Whoever adds a CHECK to the table adds it to the rules, and here. */
static void
test_complete (StoreFolder   *self,
               gconstpointer  user_data)
{
  g_autoptr (TwConnection) connection = store_folder_open (self);

  g_assert_cmpint (store_number (connection, "SELECT (length (sql) - length (replace (sql, 'CHECK', ''))) / 5"
                                             "  FROM sqlite_schema WHERE name = 'person'"), ==, 22);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  store_test_add ("/store/person-rules/refuse-what-the-table-refuses", test_same);
  store_test_add ("/store/person-rules/know-every-check-of-the-table", test_complete);

  return g_test_run ();
}
