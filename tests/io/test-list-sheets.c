/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sheet of a workbook holds the list, and what is hidden in it. */

#include "list-table.h"
#include "tw-enrolment-list.h"
#include "tw-io-error.h"
#include "tw-staff-list.h"

#include <unistd.h>
#include <xlsxwriter.h>

#define THIS_YEAR 2026

typedef struct
{
  char *folder;
  char *path;
  lxw_workbook *book;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("tandemwerk-io-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "list.xlsx", NULL);
  fixture->book = workbook_new (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_assert_cmpint (unlink (fixture->path), ==, 0);
  g_assert_cmpint (rmdir (fixture->folder), ==, 0);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* Cells are parted by semicolons, rows end with a line break. */
static lxw_worksheet *
add_sheet (Fixture    *fixture,
           const char *name,
           const char *text)
{
  lxw_worksheet *sheet = workbook_add_worksheet (fixture->book, name);
  g_auto (GStrv) rows = g_strsplit (text, "\n", -1);

  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (rows[i], ";", -1);

      for (guint j = 0; cells[j] != NULL; j++)
        if (*cells[j] != '\0')
          worksheet_write_string (sheet, i, j, cells[j], NULL);
    }

  return sheet;
}

static TwList *
read_staff (const TwListRequest  *request,
            GError              **error)
{
  return tw_staff_list_read (request, NULL, THIS_YEAR, NULL, NULL, NULL, error);
}

static void
close_book (Fixture *fixture)
{
  g_assert_cmpint (workbook_close (fixture->book), ==, LXW_NO_ERROR);
}

static void
assert_notes (TwList     *list,
              const char *expected)
{
  g_autofree char *notes = list_show_findings (tw_list_get_notes (list));

  g_assert_cmpstr (notes, ==, expected);
}

#define STAFF "Personalnummer;Name\n1;Alt, Anna\n2;Bach, Bernd\n3;Cho, Clara"

static void
test_only_candidate (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr (TwList) list = NULL;
  g_autofree char *expected = g_strdup_printf ("0 %d /“Deckblatt”, “Zahlen”/Personal/0\n", TW_FINDING_LIST_SHEET);

  add_sheet (fixture, "Deckblatt", "Personalliste der Muster AG\nStand: heute");
  add_sheet (fixture, "Personal", STAFF);
  add_sheet (fixture, "Zahlen", "Standort;Anzahl\nKöln;3");
  close_book (fixture);

  list = read_staff (&(TwListRequest) { .path = fixture->path }, NULL);
  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 3);
  assert_notes (list, expected);
}

/* The wrong staff list would let people leave. */
static void
test_several_candidates (Fixture       *fixture,
                         gconstpointer  unused)
{
  const TwListRequest last_year = { .path = fixture->path, .sheet = "2025" };
  g_autoptr (GError) error = NULL;
  g_autoptr (TwList) list = NULL, chosen = NULL;

  add_sheet (fixture, "2025", STAFF);
  add_sheet (fixture, "2026", STAFF "\n4;Dorn, Dirk");
  add_sheet (fixture, "Leer", "");
  close_book (fixture);

  list = read_staff (&(TwListRequest) { .path = fixture->path }, &error);
  g_assert_null (list);
  g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_SEVERAL_SHEETS);
  g_assert_nonnull (strstr (error->message, "“2025”, “2026”."));

  chosen = read_staff (&last_year, NULL);
  g_assert_cmpuint (tw_list_get_rows (chosen)->len, ==, 3);
  assert_notes (chosen, "");
}

static void
test_kinds_are_told_apart (Fixture       *fixture,
                           gconstpointer  unused)
{
  const TwListRequest request = { .path = fixture->path };
  g_autoptr (TwList) staff = NULL, enrolments = NULL;

  add_sheet (fixture, "Personal", STAFF);
  add_sheet (fixture, "Anmeldungen", "Personalnummer;Rolle;Themen\n1;Mentor;Scrum");
  close_book (fixture);

  staff = read_staff (&request, NULL);
  enrolments = tw_enrolment_list_read (&request, NULL, THIS_YEAR, NULL, NULL);
  g_assert_cmpuint (tw_list_get_rows (staff)->len, ==, 3);
  g_assert_cmpuint (tw_list_get_rows (enrolments)->len, ==, 1);
}

static void
test_unknown_sheet (Fixture       *fixture,
                    gconstpointer  unused)
{
  const TwListRequest unknown = { .path = fixture->path, .sheet = "2024" }, hidden = { .path = fixture->path, .sheet = "Alt" };
  g_autoptr (GError) error = NULL;
  g_autoptr (TwList) list = NULL, of_hidden = NULL;

  add_sheet (fixture, "2025", STAFF);
  worksheet_hide (add_sheet (fixture, "Alt", STAFF));
  close_book (fixture);

  list = read_staff (&unknown, &error);
  g_assert_null (list);
  g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_SHEET);
  g_assert_nonnull (strstr (error->message, "“2024”"));
  g_assert_nonnull (strstr (error->message, "“2025”"));
  g_assert_null (strstr (error->message, "Alt"));

  of_hidden = read_staff (&hidden, NULL);
  g_assert_cmpuint (tw_list_get_rows (of_hidden)->len, ==, 3);
}

static void
test_no_candidate (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwList) list = NULL;

  add_sheet (fixture, "A", "Standort;Anzahl\nKöln;3");
  add_sheet (fixture, "B", "x;y\n1;2");
  close_book (fixture);

  list = read_staff (&(TwListRequest) { .path = fixture->path }, &error);
  g_assert_null (list);
  g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_NO_HEADINGS);
}

/* Whoever forgot a filter misses nobody, and is told so; whoever wants the rows left out says so, and nobody in them
 * leaves the company for it.
 */
static void
test_hidden_rows (Fixture       *fixture,
                  gconstpointer  unused)
{
  lxw_row_col_options hidden = { .hidden = 1 };
  lxw_worksheet *sheet = add_sheet (fixture, "Personal", STAFF "\nSumme;3");
  g_autofree char *taken = g_strdup_printf ("5 %d //Summe/0\n0 %d ///1\n", TW_FINDING_ROW_IS_TOTAL,
                                            TW_FINDING_LIST_HIDDEN_ROWS_TAKEN);
  g_autofree char *left_out = g_strdup_printf ("5 %d //Summe/0\n0 %d ///1\n", TW_FINDING_ROW_IS_TOTAL,
                                               TW_FINDING_LIST_HIDDEN_ROWS_LEFT_OUT);
  g_autoptr (TwList) all = NULL, visible = NULL;
  const TwStaffRow *untaken;

  worksheet_autofilter (sheet, 0, 0, 3, 1);
  worksheet_set_row_opt (sheet, 2, LXW_DEF_ROW_HEIGHT, NULL, &hidden);
  worksheet_set_row_opt (sheet, 4, LXW_DEF_ROW_HEIGHT, NULL, &hidden);
  close_book (fixture);

  all = read_staff (&(TwListRequest) { .path = fixture->path }, NULL);
  g_assert_cmpuint (tw_list_get_rows (all)->len, ==, 3);
  assert_notes (all, taken);

  visible = read_staff (&(TwListRequest) { .path = fixture->path, .without_hidden_rows = TRUE }, NULL);
  g_assert_cmpuint (tw_list_get_rows (visible)->len, ==, 2);
  assert_notes (visible, left_out);
  g_assert_cmpuint (tw_list_get_untaken (visible)->len, ==, 1);
  untaken = g_ptr_array_index (tw_list_get_untaken (visible), 0);
  g_assert_cmpstr (untaken->number, ==, "2");
  g_assert_cmpstr (untaken->family_name, ==, "Bach");
}

static void
test_hidden_columns (Fixture       *fixture,
                     gconstpointer  unused)
{
  lxw_row_col_options hidden = { .hidden = 1 };
  lxw_worksheet *sheet = add_sheet (fixture, "Personal", "Personalnummer;Name;Gehalt\n1;Alt, Anna;9");
  g_autofree char *expected = g_strdup_printf ("0 %d /Personalnummer/number/0\n", TW_FINDING_LIST_COLUMN_HIDDEN);
  g_autoptr (TwList) list = NULL;
  GPtrArray *columns;

  worksheet_set_column_opt (sheet, 0, 0, LXW_DEF_COL_WIDTH, NULL, &hidden);
  worksheet_set_column_opt (sheet, 2, 5, LXW_DEF_COL_WIDTH, NULL, &hidden);
  close_book (fixture);

  list = read_staff (&(TwListRequest) { .path = fixture->path }, NULL);
  assert_notes (list, expected);
  columns = tw_columns_get_all (tw_list_get_columns (list));
  g_assert_true (((TwListColumn *) g_ptr_array_index (columns, 0))->hidden);
  g_assert_false (((TwListColumn *) g_ptr_array_index (columns, 1))->hidden);
  g_assert_true (((TwListColumn *) g_ptr_array_index (columns, 2))->hidden);
}

/* Headings merged over two rows and over two columns. */
static void
test_merged_headings (Fixture       *fixture,
                      gconstpointer  unused)
{
  lxw_worksheet *sheet = add_sheet (fixture, "Personal", "Personalliste\n\n\n;;Name;Nummer\n1;Alt, Anna;;\n2;Bach, Bernd;Anna Alt;1\n3;Cho, Clara;;1");
  g_autoptr (TwList) list = NULL;
  const TwStaffRow *second;

  worksheet_merge_range (sheet, 0, 0, 0, 3, "Personalliste", NULL);
  worksheet_merge_range (sheet, 2, 0, 3, 0, "Personalnr.", NULL);
  worksheet_merge_range (sheet, 2, 1, 3, 1, "Name", NULL);
  worksheet_merge_range (sheet, 2, 2, 2, 3, "Vorgesetzte/r", NULL);
  close_book (fixture);

  list = read_staff (&(TwListRequest) { .path = fixture->path }, NULL);
  g_assert_cmpint (tw_columns_get_heading_row (tw_list_get_columns (list)), ==, 4);
  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 3);
  second = g_ptr_array_index (tw_list_get_rows (list), 1);
  g_assert_cmpstr (second->family_name, ==, "Bach");
  g_assert_cmpstr (second->manager, ==, "1");
}

/* What LibreOffice hides. */
static void
test_opendocument (void)
{
  g_autofree char *path = list_fixture_path ("hidden-libreoffice.ods");
  g_autofree char *expected = g_strdup_printf ("0 %d /Abteilung/department/0\n0 %d ///2\n",
                                               TW_FINDING_LIST_COLUMN_HIDDEN, TW_FINDING_LIST_HIDDEN_ROWS_LEFT_OUT);
  g_auto (GStrv) sheets = list_table_sheets (path);
  g_autoptr (TwList) list = read_staff (&(TwListRequest) { .path = path, .without_hidden_rows = TRUE }, NULL);

  g_assert_cmpstrv (sheets, ((const char *const[]) { "Personal", NULL }));
  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 1);
  assert_notes (list, expected);
}

#define ADD(Path, Function) g_test_add (Path, Fixture, NULL, set_up, Function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/list-sheets/the-only-sheet-with-such-a-list-is-read", test_only_candidate);
  ADD ("/list-sheets/of-several-nothing-is-guessed", test_several_candidates);
  ADD ("/list-sheets/staff-and-enrolments-may-share-a-workbook", test_kinds_are_told_apart);
  ADD ("/list-sheets/a-sheet-that-is-not-there-is-said-with-those-that-are", test_unknown_sheet);
  ADD ("/list-sheets/without-such-a-list-the-headings-are-missed", test_no_candidate);
  ADD ("/list-sheets/hidden-rows-are-taken-or-left-out-and-said", test_hidden_rows);
  ADD ("/list-sheets/hidden-columns-are-read-and-said", test_hidden_columns);
  ADD ("/list-sheets/merged-headings-are-one", test_merged_headings);
  g_test_add_func ("/list-sheets/opendocument-hides-too", test_opendocument);

  return g_test_run ();
}
