/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sample lists that come with the app: what a new user sees first must be read as it is meant. */

#include "list-table.h"
#include "tw-enrolment-list.h"
#include "tw-reporting-lines.h"
#include "tw-staff-list.h"

#define THIS_YEAR 2026

static char *
sample_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "sample", name, NULL);
}

static TwList *
read_staff (void)
{
  g_autofree char *path = sample_path ("staff.csv");
  g_autoptr (GError) error = NULL;
  TwList *list = tw_staff_list_read (&(TwListRequest) { .path = path }, NULL, THIS_YEAR, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return list;
}

static void
test_staff (void)
{
  g_autoptr (TwList) list = read_staff ();
  GPtrArray *rows = tw_list_get_rows (list);
  g_autofree char *refused = list_show_findings (tw_list_get_refused (list));
  g_autofree char *notes = list_show_findings (tw_list_get_notes (list));
  g_autofree char *expected = g_strdup_printf ("62 %d ///0\n"
                                               "126 %d //01840/123\n"
                                               "152 %d /Geburtsdatum/11.11.1879/0\n"
                                               "182 %d /Geburtsdatum/31.02.1985/0\n",
                                               TW_FINDING_ROW_WITHOUT_NAME, TW_FINDING_ROW_NUMBER_TWICE,
                                               TW_FINDING_ROW_BIRTH_YEAR_IMPOSSIBLE, TW_FINDING_ROW_DATE_UNREADABLE);
  g_autofree char *expected_notes = g_strdup_printf ("245 %d //Anzahl: 238/0\n", TW_FINDING_ROW_IS_TOTAL);
  g_autoptr (GHashTable) departments = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_cmpstr (refused, ==, expected);
  g_assert_cmpstr (notes, ==, expected_notes);
  g_assert_cmpuint (rows->len, ==, 239);

  for (guint i = 0; i < rows->len; i++)
    {
      const TwStaffRow *row = g_ptr_array_index (rows, i);

      g_assert_nonnull (row->given_name);
      g_assert_cmpint (row->birth_year, >=, 1960);
      g_assert_cmpint (row->birth_year, <=, 2008);
      g_hash_table_add (departments, (char *) row->department);
    }

  g_assert_cmpuint (g_hash_table_size (departments), ==, 16);
}

/* P11: the list has no levels; the reporting lines give them. */
static void
test_levels (void)
{
  g_autoptr (TwList) list = read_staff ();
  GPtrArray *rows = tw_list_get_rows (list);
  g_autoptr (GHashTable) by_number = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree int *managers = g_new (int, rows->len);
  g_autofree int *levels = g_new (int, rows->len);
  g_autoptr (GPtrArray) circles = NULL;
  guint n_at[4] = { 0, };
  guint n_unknown = 0;

  for (guint i = 0; i < rows->len; i++)
    g_hash_table_insert (by_number, (char *) ((TwStaffRow *) g_ptr_array_index (rows, i))->number, GUINT_TO_POINTER (i + 1));

  for (guint i = 0; i < rows->len; i++)
    {
      const TwStaffRow *row = g_ptr_array_index (rows, i);
      guint manager = row->manager != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (by_number, row->manager)) : 0;

      managers[i] = manager > 0 ? (int) manager - 1 : row->manager != NULL ? TW_MANAGER_UNKNOWN : TW_NO_MANAGER;
    }

  circles = tw_reporting_lines_find_circles (managers, rows->len);
  tw_reporting_lines_derive_levels (managers, NULL, rows->len, levels);
  for (guint i = 0; i < rows->len; i++)
    {
      if (levels[i] == TW_LEVEL_UNKNOWN)
        n_unknown++;
      else
        n_at[levels[i]]++;
    }

  g_assert_cmpuint (circles->len, ==, 0);
  g_assert_cmpuint (n_at[0], ==, 4);
  g_assert_cmpuint (n_at[1], ==, 15);
  g_assert_cmpuint (n_unknown, ==, 1);
}

static void
test_enrolments (void)
{
  g_autofree char *path = sample_path ("enrolments.csv");
  g_autoptr (GError) error = NULL;
  g_autoptr (TwList) list = tw_enrolment_list_read (&(TwListRequest) { .path = path }, NULL, 2026, NULL, &error);
  GPtrArray *rows;
  guint n_mentors = 0;
  guint n_mentees = 0;

  g_assert_no_error (error);
  rows = tw_list_get_rows (list);
  g_assert_cmpuint (tw_list_get_refused (list)->len, ==, 2);
  g_assert_cmpuint (tw_list_get_notes (list)->len, ==, 0);

  for (guint i = 0; i < rows->len; i++)
    {
      const TwEnrolmentRow *row = g_ptr_array_index (rows, i);

      n_mentors += row->role == TW_ROLE_MENTOR;
      n_mentees += row->role == TW_ROLE_MENTEE;
      g_assert_nonnull (row->topics[0]);
    }

  g_assert_cmpuint (n_mentors, ==, 17);
  g_assert_cmpuint (n_mentees, ==, 14);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/sample-lists/the-staff-list-is-read-as-it-is-meant", test_staff);
  g_test_add_func ("/sample-lists/the-reporting-lines-give-the-levels", test_levels);
  g_test_add_func ("/sample-lists/the-enrolments-are-read-as-they-are-meant", test_enrolments);

  return g_test_run ();
}
