/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Workbooks: what Excel, LibreOffice and other writers make, and what means harm. */

#include "list-table.h"
#include "tw-io-error.h"
#include "tw-sheet.h"
#include "tw-staff-list.h"

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#define THIS_YEAR 2026

static void
check_same_people (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwList) list = tw_staff_list_read (&(TwListRequest) { .path = path }, NULL, THIS_YEAR, NULL, NULL, NULL, &error);
  const TwStaffRow *first;
  const TwStaffRow *second;
  const TwStaffRow *third;

  g_assert_no_error (error);
  g_assert_cmpuint (tw_list_get_refused (list)->len, ==, 0);
  g_assert_cmpuint (tw_list_get_rows (list)->len, ==, 3);

  first = g_ptr_array_index (tw_list_get_rows (list), 0);
  second = g_ptr_array_index (tw_list_get_rows (list), 1);
  third = g_ptr_array_index (tw_list_get_rows (list), 2);

  g_assert_cmpstr (first->number, ==, "0100");
  g_assert_cmpstr (first->title, ==, "Dr.");
  g_assert_cmpstr (first->given_name, ==, "Özlem");
  g_assert_cmpstr (first->family_name, ==, "Öztürk");
  g_assert_cmpstr (first->department, ==, "Vorstand");
  g_assert_null (first->manager);
  g_assert_cmpint (first->birth_year, ==, 1965);
  g_assert_cmpstr (second->family_name, ==, "Großmann");
  g_assert_cmpstr (second->manager, ==, "0100");
  g_assert_cmpint (second->birth_year, ==, 1971);
  g_assert_cmpstr (third->family_name, ==, "von der Heide");
  g_assert_cmpint (third->birth_year, ==, 1994);
}

static void
test_same_people (gconstpointer name)
{
  g_autofree char *path = list_fixture_path (name);

  check_same_people (path);
}

static void
test_libxlsxwriter (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tandemwerk-io-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "staff.xlsx", NULL);
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Personal");
  lxw_format *date_format = workbook_add_format (book);
  static const char *const texts[4][5] = {
    { "Personalnummer", "Name", "Geburtsdatum", "Abteilung", "Vorgesetzter" },
    { "0100", "Öztürk, Dr. Özlem", NULL, "Vorstand", NULL },
    { "0101", "Großmann, Jörg", NULL, "Einkauf", "0100" },
    { "0102", "von der Heide, Käthe", NULL, "Fertigung", "0101" },
  };
  static const int years[4] = { 0, 1965, 1971, 1994 };

  format_set_num_format (date_format, "dd.mm.yyyy");
  for (guint i = 0; i < 4; i++)
    {
      lxw_datetime birth = { .year = years[i], .month = 12, .day = 24 };

      for (guint j = 0; j < 5; j++)
        if (texts[i][j] != NULL)
          worksheet_write_string (sheet, i, j, texts[i][j], NULL);
      if (years[i] > 0)
        worksheet_write_datetime (sheet, i, 2, &birth, date_format);
    }

  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
  check_same_people (path);
  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_cmpint (rmdir (folder), ==, 0);
}

static char *
show_sheet (const char  *name,
            const char  *sheet,
            GError     **error)
{
  g_autofree char *path = list_fixture_path (name);
  g_autoptr (TwTableReader) table = list_table_open (path, sheet, error);
  g_autoptr (GString) rows = g_string_new (NULL);
  const TwTableRow *row;

  while (table != NULL)
    {
      if (!tw_table_reader_next (table, &row, error))
        return NULL;
      if (row == NULL)
        return g_strdup (rows->str);

      g_string_append_printf (rows, "%d:", row->number);
      for (guint i = 0; i < row->n_cells; i++)
        g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", row->cells[i]);
      g_string_append_c (rows, '\n');
    }

  return NULL;
}

static void
test_excel_values (void)
{
  g_autofree char *rows = show_sheet ("staff-excel.xlsx", "Zahlen", NULL);

  g_assert_cmpstr (rows, ==,
                   "1:4711|4711|0.1|1000|2.5\n"
                   "2:TRUE|FALSE|1979-12-24 12:00:00|0.5|1900-02-28|1900-03-01|1979-12-24T00:00:00\n"
                   "1000:||a <b>\nc\n");
}

static void
test_ods_values (void)
{
  g_autofree char *rows = show_sheet ("staff-libreoffice.ods", "Zahlen", NULL);

  g_assert_cmpstr (rows, ==,
                   "1:4711|4711\n2:4711|4711\n3:4711|4711\n"
                   "4:TRUE||0.5|eins\nzwei\ndrei\n");
}

static void
test_sheets (void)
{
  g_autofree char *excel = list_fixture_path ("staff-excel.xlsx");
  g_autofree char *ods = list_fixture_path ("staff-libreoffice.ods");
  g_autofree char *csv = list_fixture_path ("staff-utf-8.csv");
  g_auto (GStrv) of_excel = list_table_sheets (excel);
  g_auto (GStrv) of_ods = list_table_sheets (ods);
  g_auto (GStrv) of_csv = list_table_sheets (csv);

  g_assert_cmpstrv (of_excel, ((const char *const[]) { "Personal", "Zahlen", NULL }));
  g_assert_cmpstrv (of_ods, ((const char *const[]) { "Personal", "Zahlen", NULL }));
  g_assert_cmpuint (g_strv_length (of_csv), ==, 0);
}

static void
test_hidden_sheet (void)
{
  g_autofree char *rows = show_sheet ("staff-excel.xlsx", "Deckblatt", NULL);

  g_assert_cmpstr (rows, ==, "1:Deckblatt\n");
}

static void
test_rewind (void)
{
  g_autofree char *path = list_fixture_path ("staff-excel.xlsx");
  g_autoptr (TwTableReader) table = list_table_open (path, NULL, NULL);
  const TwTableRow *row;

  for (guint i = 0; i < 3; i++)
    {
      g_assert_true (tw_table_reader_next (table, &row, NULL));
      g_assert_cmpint (row->number, ==, 1);
      g_assert_cmpstr (row->cells[0], ==, "Personalliste");
      g_assert_true (tw_table_reader_rewind (table, NULL));
    }

  while (row != NULL)
    g_assert_true (tw_table_reader_next (table, &row, NULL));
  g_assert_cmpfloat (tw_table_reader_get_progress (table), ==, 1.0);
  g_assert_true (tw_table_reader_next (table, &row, NULL));
  g_assert_null (row);
}

/* Beyond the rows that are kept, the workbook is read anew. */
static void
test_rewind_far (void)
{
  g_autofree char *folder = g_dir_make_tmp ("tandemwerk-io-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "long.xlsx", NULL);
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, NULL);
  g_autoptr (TwTableReader) table = NULL;

  for (guint i = 0; i < 1000; i++)
    worksheet_write_number (sheet, i, 0, i + 1, NULL);
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);

  table = list_table_open (path, NULL, NULL);
  for (guint n_rows = 100; n_rows <= 1000; n_rows += 300)
    {
      for (guint i = 1; i <= n_rows; i++)
        {
          const TwTableRow *row;

          g_assert_true (tw_table_reader_next (table, &row, NULL));
          g_assert_cmpint (row->number, ==, i);
          g_assert_cmpint (g_ascii_strtoll (row->cells[0], NULL, 10), ==, i);
        }

      g_assert_true (tw_table_reader_rewind (table, NULL));
    }

  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_cmpint (rmdir (folder), ==, 0);
}

typedef struct
{
  const char *name;
  TwIoError code;
} Hostile;

static const Hostile hostile[] = {
  { "hostile-columns.xlsx", TW_IO_ERROR_TOO_LARGE },
  { "hostile-row-number.xlsx", TW_IO_ERROR_TOO_LARGE },
  { "hostile-string-index.xlsx", TW_IO_ERROR_DAMAGED },
  { "hostile-entities.xlsx", TW_IO_ERROR_DAMAGED },
  { "hostile-long-cell.xlsx", TW_IO_ERROR_CELL_TOO_LONG },
  { "hostile-no-sheet.xlsx", TW_IO_ERROR_DAMAGED },
  { "hostile-truncated.xlsx", TW_IO_ERROR_DAMAGED },
  { "hostile-other-archive.zip", TW_IO_ERROR_UNKNOWN_FORMAT },
  { "hostile-repeated-rows.ods", TW_IO_ERROR_TOO_LARGE },
  { "hostile-repeated-columns.ods", TW_IO_ERROR_TOO_LARGE },
};

static void
test_hostile (gconstpointer user_data)
{
  const Hostile *workbook = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = show_sheet (workbook->name, NULL, &error);

  g_assert_null (rows);
  g_assert_error (error, TW_IO_ERROR, (int) workbook->code);
}

static void
test_no_such_sheet (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = show_sheet ("staff-excel.xlsx", "Fehlt", &error);
  g_autoptr (GError) ods_error = NULL;
  g_autofree char *ods_rows = show_sheet ("staff-libreoffice.ods", "Fehlt", &ods_error);

  g_assert_null (rows);
  g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_SHEET);
  g_assert_null (ods_rows);
  g_assert_error (ods_error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_SHEET);
}

/* Frames of tw-sheet-frame.h as a shell prints them, on a machine with the little end first. */
#define NUMBER(Byte) Byte "\\000\\000\\000"
#define ROW_FRAME(Length) NUMBER ("\\000") NUMBER ("\\001") NUMBER ("\\001") NUMBER (Length)
#define END_FRAME NUMBER ("\\005") NUMBER ("\\000") NUMBER ("\\000") NUMBER ("\\000")

/* A good process, made of the same frames: what is refused below is refused for what differs. */
static void
test_good_frames (void)
{
  g_autofree char *reader = g_strdup (g_getenv ("TANDEMWERK_LIBEXEC_DIR"));
  g_autofree char *folder = g_dir_make_tmp ("tandemwerk-io-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "tandemwerk-sheet-reader", NULL);
  static const char script[] = "#!/bin/sh\nprintf '" ROW_FRAME ("\\002") "a\\000" END_FRAME "'\n";
  g_autoptr (GError) error = NULL;
  g_autofree char *rows = NULL;

  g_assert_true (g_file_set_contents_full (program, script, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0700, NULL));
  g_setenv ("TANDEMWERK_LIBEXEC_DIR", folder, TRUE);
  rows = show_sheet ("staff-excel.xlsx", NULL, &error);
  g_setenv ("TANDEMWERK_LIBEXEC_DIR", reader, TRUE);

  g_assert_no_error (error);
  g_assert_cmpstr (rows, ==, "1:a\n");
  g_assert_cmpint (unlink (program), ==, 0);
  g_assert_cmpint (rmdir (folder), ==, 0);
}

/* The reading process is missing, or says nothing that makes sense. */
static void
test_bad_process (void)
{
  g_autofree char *good = g_strdup (g_getenv ("TANDEMWERK_LIBEXEC_DIR"));
  g_autofree char *folder = g_dir_make_tmp ("tandemwerk-io-XXXXXX", NULL);
  g_autofree char *program = g_build_filename (folder, "tandemwerk-sheet-reader", NULL);
  static const char *const scripts[] = {
    "#!/bin/sh\nexit 0\n", "#!/bin/sh\nkill -9 $$\n", "#!/bin/sh\nhead -c 100000 /dev/zero\n",
    "#!/bin/sh\nyes\n",
    /* One row with one cell, and an end; but the cell is no text, goes on, is missing, or is not alone. */
    "#!/bin/sh\nprintf '" ROW_FRAME ("\\002") "\\377\\000" END_FRAME "'\n",
    "#!/bin/sh\nprintf '" ROW_FRAME ("\\002") "ab" END_FRAME "'\n",
    "#!/bin/sh\nprintf '" ROW_FRAME ("\\000") END_FRAME "'\n",
    "#!/bin/sh\nprintf '" ROW_FRAME ("\\004") "a\\000b\\000" END_FRAME "'\n",
  };

  g_setenv ("TANDEMWERK_LIBEXEC_DIR", folder, TRUE);
  {
    g_autoptr (GError) error = NULL;
    g_autofree char *rows = show_sheet ("staff-excel.xlsx", NULL, &error);

    g_assert_null (rows);
    g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_UNREADABLE);
  }

  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *rows = NULL;

      g_assert_true (g_file_set_contents_full (program, scripts[i], -1, G_FILE_SET_CONTENTS_CONSISTENT, 0700, NULL));
      rows = show_sheet ("staff-excel.xlsx", NULL, &error);
      g_assert_null (rows);
      g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_DAMAGED);
    }

  g_setenv ("TANDEMWERK_LIBEXEC_DIR", good, TRUE);
  g_assert_cmpint (unlink (program), ==, 0);
  g_assert_cmpint (rmdir (folder), ==, 0);
}

static gboolean
check_row (int                number,
           const char *const *cells,
           guint              n_cells,
           gboolean           hidden,
           gpointer           user_data)
{
  int *last = user_data;

  g_assert_cmpint (number, >, *last);
  g_assert_cmpint (number, <=, TW_TABLE_MAX_ROWS);
  g_assert_cmpuint (n_cells, <=, TW_TABLE_MAX_COLUMNS);
  for (guint i = 0; i < n_cells; i++)
    g_assert_true (g_utf8_validate (cells[i], -1, NULL));
  *last = number;

  return number < 2000;
}

static void
check_hidden_columns (guint    first,
                      guint    n_columns,
                      gpointer user_data)
{
  g_assert_cmpuint (n_columns, >, 0);
  g_assert_cmpuint (first, <, TW_TABLE_MAX_COLUMNS);
  g_assert_cmpuint (first + n_columns, <=, TW_TABLE_MAX_COLUMNS);
}

static void
ignore_sheet (const char *name,
              gboolean    hidden,
              gpointer    user_data)
{
}

static void
ignore_progress (guint    thousandths,
                 gpointer user_data)
{
  g_assert_cmpuint (thousandths, <=, 1000);
}

static void
mutate (GString *bytes)
{
  static const char *const spice[] = { "\xFF", "<", ">", "\"", "&#0;", "99999999999", "-1", "r=\"1\"", "</row>", "</c>", "<c>", "t=\"s\"" };
  guint n_changes = g_test_rand_int_range (1, 6);

  for (guint i = 0; i < n_changes; i++)
    {
      gsize at = g_test_rand_int_range (0, bytes->len);
      gsize length = g_test_rand_int_range (1, 20);
      const char *text = spice[g_test_rand_int_range (0, G_N_ELEMENTS (spice))];

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          bytes->str[at] = (char) g_test_rand_int_range (0, 256);
          break;
        case 1:
          g_string_insert (bytes, at, text);
          break;
        case 2:
          g_string_overwrite (bytes, MIN (at, bytes->len - strlen (text)), text);
          break;
        default:
          g_string_erase (bytes, at, MIN (bytes->len - at, length));
          break;
        }
    }
}

/* Whatever the bytes are, rows come in order and within the limits, or there is a reason. */
static void
test_mutations (gconstpointer name)
{
  g_autofree char *path = list_fixture_path (name);
  g_autofree char *original = NULL;
  gsize size;
  guint n_with[TW_N_SHEET_FAILURES] = { 0, };

  g_assert_true (g_file_get_contents (path, &original, &size, NULL));

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (GString) bytes = g_string_new_len (original, size);
      int last = 0;
      TwSheetTaker taker = { check_row, check_hidden_columns, ignore_sheet, ignore_progress, &last };
      TwSheetFailure failure;
      int row = 0;
      int fd = memfd_create ("mutated", MFD_CLOEXEC);

      mutate (bytes);
      g_assert_cmpint (write (fd, bytes->str, bytes->len), ==, (gssize) bytes->len);
      failure = tw_sheet_read (fd, NULL, &taker, &row);
      g_assert_cmpint (failure, <, TW_N_SHEET_FAILURES);
      n_with[failure]++;
      tw_sheet_list_sheets (fd, &taker);
      close (fd);
    }

  /* The changes reach beyond the archive, into the sheet. */
  g_assert_cmpuint (n_with[TW_SHEET_READ], >, 0);
  g_assert_cmpuint (n_with[TW_SHEET_DAMAGED], >, 0);
}

int
main (int    argc,
      char **argv)
{
  static const char *const same_people[] = { "staff-excel.xlsx", "staff-libreoffice.ods", "staff-openpyxl.xlsx" };
  static const char *const seeds[] = { "seed-excel.xlsx", "seed-libreoffice.ods" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (same_people); i++)
    {
      g_autofree char *path = g_strdup_printf ("/workbooks/the-same-people/%s", same_people[i]);

      g_test_add_data_func (path, same_people[i], test_same_people);
    }

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autofree char *path = g_strdup_printf ("/workbooks/refused/%s", hostile[i].name);

      g_test_add_data_func (path, &hostile[i], test_hostile);
    }

  for (guint i = 0; i < G_N_ELEMENTS (seeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/workbooks/changed-bytes-give-rows-or-a-reason/%s", seeds[i]);

      g_test_add_data_func (path, seeds[i], test_mutations);
    }

  g_test_add_func ("/workbooks/the-same-people/from-libxlsxwriter", test_libxlsxwriter);
  g_test_add_func ("/workbooks/excel-values-become-text", test_excel_values);
  g_test_add_func ("/workbooks/opendocument-values-become-text", test_ods_values);
  g_test_add_func ("/workbooks/sheets-are-listed-without-hidden-ones", test_sheets);
  g_test_add_func ("/workbooks/a-hidden-sheet-is-read-by-its-name", test_hidden_sheet);
  g_test_add_func ("/workbooks/reading-begins-again", test_rewind);
  g_test_add_func ("/workbooks/reading-begins-again-from-afar", test_rewind_far);
  g_test_add_func ("/workbooks/a-missing-sheet-is-said", test_no_such_sheet);
  g_test_add_func ("/workbooks/rows-come-through-the-pipe", test_good_frames);
  g_test_add_func ("/workbooks/a-reading-process-is-not-trusted", test_bad_process);

  return g_test_run ();
}
