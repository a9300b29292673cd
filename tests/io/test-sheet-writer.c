/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables that are written for Excel: right in German and English, safe against formulas, whole or not at all. */

#include "tw-io-error.h"
#include "tw-sheet-writer.h"
#include "tw-table-file.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

static const TwSheetColumn columns[] = {
  { "Name", TW_SHEET_TEXT, 20 },
  { "Score", TW_SHEET_DECIMAL, 10 },
  { "Budget", TW_SHEET_MONEY, 10 },
  { "Day", TW_SHEET_DATE, 12 },
  { "Time", TW_SHEET_TIME, 18 },
  { "Count", TW_SHEET_INTEGER, 8 },
};

typedef struct
{
  char *folder;
  char *workbook;
  char *csv;
  TwLanguage *german;
  TwLanguage *english;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("tandemwerk-test-XXXXXX", NULL);
  fixture->workbook = g_build_filename (fixture->folder, "Liste.XLSX", NULL);
  fixture->csv = g_build_filename (fixture->folder, "Liste.csv", NULL);
  fixture->german = tw_language_new ("de");
  fixture->english = tw_language_new ("en");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_unlink (fixture->workbook);
  g_unlink (fixture->csv);
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->workbook);
  g_free (fixture->csv);
  tw_language_unref (fixture->german);
  tw_language_unref (fixture->english);
}

static void
add_row (TwSheetWriter *writer,
         const char    *name)
{
  tw_sheet_writer_add_text (writer, name);
  tw_sheet_writer_add_number (writer, 57.65);
  tw_sheet_writer_add_number (writer, -1234.5);
  tw_sheet_writer_add_date (writer, "2027-02-01");
  tw_sheet_writer_add_date (writer, "2027-02-01T09:30");
  tw_sheet_writer_add_number (writer, 12);
  tw_sheet_writer_end_row (writer);
}

static gboolean
write_list (const char  *path,
            TwLanguage  *language,
            const char  *name,
            GError     **error)
{
  g_autoptr (TwSheetWriter) writer = tw_sheet_writer_new (path, language, error);

  if (writer == NULL)
    return FALSE;

  tw_sheet_writer_begin (writer, "Tandems", columns, G_N_ELEMENTS (columns));
  add_row (writer, name);

  return tw_sheet_writer_finish (writer, error);
}

static char *
read_row (const char *path,
          guint       number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwTableFile) file = tw_table_file_open (path, &error);
  g_autoptr (TwTableReader) table = tw_table_file_read (file, NULL, &error);
  const TwTableRow *row = NULL;
  GString *cells = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < number; i++)
    g_assert_true (tw_table_reader_next (table, &row, NULL) && row != NULL);

  for (guint i = 0; i < row->n_cells; i++)
    g_string_append_printf (cells, "%s%s", i > 0 ? "|" : "", row->cells[i]);

  return g_string_free_and_steal (cells);
}

static void
test_csv_of_both_languages (Fixture       *fixture,
                            gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *german = NULL, *english = NULL;

  g_assert_true (write_list (fixture->csv, fixture->german, "Zoë", &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->csv, &german, NULL, NULL));
  g_assert_true (g_str_has_suffix (german, "\r\nZoë;57,7;-1234,50;2027-02-01;2027-02-01 09:30;12\r\n"));
  g_assert_true (g_str_has_prefix (german, "\xEF\xBB\xBF"));

  g_assert_true (write_list (fixture->csv, fixture->english, "Zoë", &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fixture->csv, &english, NULL, NULL));
  g_assert_true (g_str_has_suffix (english, "\r\nZoë,57.7,-1234.50,2027-02-01,2027-02-01 09:30,12\r\n"));
}

/* A German thread writes the same workbook: numbers stay numbers, days are days. */
static void
test_workbook_in_a_german_thread (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  locale_t german = newlocale (LC_ALL_MASK, "de_DE.UTF-8", (locale_t) 0);
  locale_t before = german ? uselocale (german) : (locale_t) 0;
  g_autofree char *row = NULL;
  GStatBuf facts;

  if (!german)
    {
      g_test_skip ("The German locale is not installed");
      return;
    }

  g_assert_true (write_list (fixture->workbook, fixture->german, "Zoë", &error));
  g_assert_no_error (error);
  g_assert_true (uselocale ((locale_t) 0) == german);
  uselocale (before);
  freelocale (german);

  row = read_row (fixture->workbook, 2);
  g_assert_cmpstr (row, ==, "Zoë|57.65|-1234.5|2027-02-01|2027-02-01 09:30:00|12");
  g_assert_cmpint (g_stat (fixture->workbook, &facts), ==, 0);
  g_assert_cmpint (facts.st_mode & 0777, ==, 0600);
}

static void
test_formulas_are_text (Fixture       *fixture,
                        gconstpointer  unused)
{
  static const char *const formulas[] = { "=1+1", "+49 30", "-Minus", "@SUM(A1)", "\t=1", "\r=1", "＝1" };

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autofree char *csv = NULL, *workbook = NULL;

      g_assert_true (write_list (fixture->csv, fixture->german, formulas[i], NULL));
      csv = read_row (fixture->csv, 2);
      g_assert_cmpint (csv[0], ==, '\'');

      g_assert_true (write_list (fixture->workbook, fixture->german, formulas[i], NULL));
      workbook = read_row (fixture->workbook, 2);
      g_assert_true (g_str_has_prefix (workbook, formulas[i]) || g_ascii_isspace (formulas[i][0]));
    }
}

/* Only an earlier table with the same headings is replaced. */
static void
test_other_files_stay (Fixture       *fixture,
                       gconstpointer  unused)
{
  static const char theirs[] = "Name;Gehalt\nZoë;1\n";
  g_autoptr (GError) error = NULL;
  g_autofree char *left = NULL;
  g_autoptr (GDir) folder = NULL;

  g_assert_true (g_file_set_contents (fixture->csv, theirs, -1, NULL));
  g_assert_false (write_list (fixture->csv, fixture->german, "Zoë", &error));
  g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_WRITING);
  g_assert_true (g_file_get_contents (fixture->csv, &left, NULL, NULL));
  g_assert_cmpstr (left, ==, theirs);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (fixture->workbook, "PK\003\004, but no workbook", -1, NULL));
  g_assert_false (write_list (fixture->workbook, fixture->german, "Zoë", &error));
  g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_WRITING);

  folder = g_dir_open (fixture->folder, 0, NULL);
  for (guint i = 0; i < 2; i++)
    g_assert_nonnull (g_dir_read_name (folder));
  g_assert_null (g_dir_read_name (folder));
}

static void
test_other_endings (Fixture       *fixture,
                    gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "Liste.ods", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_false (write_list (path, fixture->german, "Zoë", &error));
  g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FORMAT);
}

#define ADD(Path, Test) g_test_add (Path, Fixture, NULL, set_up, Test, tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  ADD ("/sheet-writer/csv-is-right-in-german-and-english", test_csv_of_both_languages);
  ADD ("/sheet-writer/a-german-thread-writes-numbers-and-days", test_workbook_in_a_german_thread);
  ADD ("/sheet-writer/formulas-are-text", test_formulas_are_text);
  ADD ("/sheet-writer/only-an-earlier-table-is-replaced", test_other_files_stay);
  ADD ("/sheet-writer/another-ending-is-refused", test_other_endings);

  return g_test_run ();
}
