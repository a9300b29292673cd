/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The reader of separated values: encodings, separators, quotes, limits, and bytes that mean harm. */

#include "tw-csv-reader.h"
#include "tw-io-error.h"

#include <string.h>

typedef struct
{
  const char *path;
  const char *bytes;
  gsize size;
  TwCsvEncoding encoding;
  char separator;
  const char *rows;            /* number:cell|cell, one row a line; ¶ is a line break in a cell */
} Table;

#define TABLE(Path, Bytes, Encoding, Separator, Rows) \
  { "/csv-reader/" Path, Bytes, sizeof Bytes - 1, Encoding, Separator, Rows }

static const Table tables[] = {
  TABLE ("german-excel-writes-windows-1252-and-semicolons",
         "Name;Stra\xDF" "e\r\nM\xFCller;\x84Zum \xD6lberg\x93 \x80 5\r\n",
         TW_CSV_WINDOWS_1252, ';', "1:Name|Straße\n2:Müller|„Zum Ölberg“ € 5\n"),
  TABLE ("utf-8-with-a-mark-loses-the-mark",
         "\xEF\xBB\xBFName,Ort\nM\xC3\xBCller,K\xC3\xB6ln\n",
         TW_CSV_UTF_8, ',', "1:Name|Ort\n2:Müller|Köln\n"),
  TABLE ("utf-8-without-a-mark-is-recognized",
         "Name\tOrt\nM\xC3\xBCller\tK\xC3\xB6ln",
         TW_CSV_UTF_8, '\t', "1:Name|Ort\n2:Müller|Köln\n"),
  TABLE ("utf-16-little-end-first",
         "\xFF\xFE" "N\0\t\0\xFC\0\n\0" "a\0\t\0\x3D\xD8\x00\xDE\n\0",
         TW_CSV_UTF_16_LE, '\t', "1:N|ü\n2:a|😀\n"),
  TABLE ("utf-16-big-end-first",
         "\xFE\xFF" "\0N\0;\0\xFC\0\n" "\0a\0;\0b",
         TW_CSV_UTF_16_BE, ';', "1:N|ü\n2:a|b\n"),
  TABLE ("line-ends-of-all-three-kinds",
         "a;b\r\nc;d\ne;f\rg;h",
         TW_CSV_UTF_8, ';', "1:a|b\n2:c|d\n3:e|f\n4:g|h\n"),
  TABLE ("blank-rows-count-as-in-a-spreadsheet",
         "a;b\n\n\nc;d\n",
         TW_CSV_UTF_8, ';', "1:a|b\n2:\n3:\n4:c|d\n"),
  TABLE ("a-row-with-line-breaks-is-one-row",
         "a;b\r\n\"c\r\nd\";e\r\nf;g\r\n",
         TW_CSV_UTF_8, ';', "1:a|b\n2:c¶d|e\n3:f|g\n"),
  TABLE ("quotes-protect-separators-and-double-quotes-are-one",
         "a,b\n\"x, y\",\"say \"\"hi\"\"\"\n\"\",\"\"\"\"\n",
         TW_CSV_UTF_8, ',', "1:a|b\n2:x, y|say \"hi\"\n3:|\"\n"),
  TABLE ("a-quote-inside-a-cell-is-a-letter",
         "a;b\n5\" Rohr;x\n\"Zum Adler\" Filiale;y\n",
         TW_CSV_UTF_8, ';', "1:a|b\n2:5\" Rohr|x\n3:Zum Adler Filiale|y\n"),
  TABLE ("empty-cells-at-the-end-are-cells",
         "a;b;c\n1;;\n;;\n",
         TW_CSV_UTF_8, ';', "1:a|b|c\n2:1||\n3:||\n"),
  TABLE ("names-with-commas-do-not-make-commas-the-separator",
         "Nr;Name\n1;M\xC3\xBCller, Anna\n2;Weber, Jan\n3;Voss, Ida\n",
         TW_CSV_UTF_8, ';', "1:Nr|Name\n2:1|Müller, Anna\n3:2|Weber, Jan\n4:3|Voss, Ida\n"),
  TABLE ("title-rows-above-do-not-hide-the-separator",
         "Liste, Stand heute\n\nNr;Name;Ort\n1;A;B\n2;C;D\n",
         TW_CSV_UTF_8, ';', "1:Liste, Stand heute\n2:\n3:Nr|Name|Ort\n4:1|A|B\n5:2|C|D\n"),
  TABLE ("excel-is-told-the-separator-and-so-are-we",
         "sep=,\r\na,b;c\r\n",
         TW_CSV_UTF_8, ',', "1:a|b;c\n"),
  TABLE ("one-column-needs-no-separator",
         "Name\nAnna\n",
         TW_CSV_UTF_8, ';', "1:Name\n2:Anna\n"),
  TABLE ("windows-1252-bytes-that-are-no-letter-are-marked",
         "a;b\n\x81;\xFC\n",
         TW_CSV_WINDOWS_1252, ';', "1:a|b\n2:\xEF\xBF\xBD|ü\n"),
};

typedef struct
{
  const char *path;
  const char *bytes;
  gsize size;
  TwIoError code;
} Refusal;

#define REFUSAL(Path, Bytes, Code) { "/csv-reader/" Path, Bytes, sizeof Bytes - 1, Code }

static const Refusal refusals[] = {
  REFUSAL ("a-zero-byte-is-no-text", "a;b\n1;\0\n", TW_IO_ERROR_NOT_TEXT),
  REFUSAL ("a-zero-in-utf-16-is-no-text", "\xFF\xFE" "a\0\0\0b\0", TW_IO_ERROR_NOT_TEXT),
  REFUSAL ("half-a-unit-of-utf-16-is-no-text", "\xFF\xFE" "a\0b", TW_IO_ERROR_NOT_TEXT),
  REFUSAL ("half-a-pair-of-utf-16-is-no-text", "\xFF\xFE" "a\0\x3D\xD8", TW_IO_ERROR_NOT_TEXT),
  REFUSAL ("utf-8-with-a-mark-must-be-utf-8", "\xEF\xBB\xBFM\xFCller\n", TW_IO_ERROR_NOT_TEXT),
  REFUSAL ("broken-utf-8-is-not-taken-for-windows-1252",
           "M\xC3\xBCller;K\xC3\xB6ln;Gr\xC3\xB6\xC3\x9F" "e\n\xFF;a;b\n", TW_IO_ERROR_NOT_TEXT),
  REFUSAL ("a-quote-that-is-never-closed-is-damage", "a;b\n1;\"x\n2;y\n", TW_IO_ERROR_DAMAGED),
};

static TwCsvReader *
open_bytes (const void  *bytes,
            gsize        size,
            GError     **error)
{
  g_autoptr (GBytes) copy = g_bytes_new (bytes, size);

  return tw_csv_reader_new (copy, error);
}

static char *
write_rows (TwTableReader  *table,
            GError        **error)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  const TwTableRow *row;

  while (TRUE)
    {
      if (!tw_table_reader_next (table, &row, error))
        return NULL;
      if (row == NULL)
        break;

      g_string_append_printf (rows, "%d:", row->number);
      for (guint i = 0; i < row->n_cells; i++)
        g_string_append_printf (rows, "%s%s", i > 0 ? "|" : "", row->cells[i]);
      g_string_append_c (rows, '\n');
    }

  return g_strdup (rows->str);
}

static char *
show_line_breaks (const char *rows)
{
  g_autoptr (GString) shown = g_string_new (rows);

  g_string_replace (shown, "\r\n", "¶", 0);

  return g_strdup (shown->str);
}

static void
test_table (gconstpointer user_data)
{
  const Table *expected = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwCsvReader) reader = open_bytes (expected->bytes, expected->size, &error);
  g_autofree char *rows = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  rows = write_rows (TW_TABLE_READER (reader), &error);
  g_assert_no_error (error);
  shown = show_line_breaks (rows);

  g_assert_cmpstr (shown, ==, expected->rows);
  g_assert_cmpint (tw_csv_reader_get_encoding (reader), ==, expected->encoding);
  g_assert_cmpint (tw_csv_reader_get_separator (reader), ==, expected->separator);
  g_assert_cmpfloat (tw_table_reader_get_progress (TW_TABLE_READER (reader)), ==, 1.0);

  g_assert_true (tw_table_reader_rewind (TW_TABLE_READER (reader), &error));
  again = write_rows (TW_TABLE_READER (reader), &error);
  g_assert_cmpstr (again, ==, rows);
}

static void
test_refusal (gconstpointer user_data)
{
  const Refusal *expected = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwCsvReader) reader = open_bytes (expected->bytes, expected->size, &error);
  g_autofree char *rows = NULL;

  if (reader != NULL)
    rows = write_rows (TW_TABLE_READER (reader), &error);

  g_assert_null (rows);
  g_assert_error (error, TW_IO_ERROR, (int) expected->code);
}

static void
check_refused (const GString *bytes,
               TwIoError      code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwCsvReader) reader = open_bytes (bytes->str, bytes->len, &error);
  g_autofree char *rows = NULL;

  g_assert_no_error (error);
  rows = write_rows (TW_TABLE_READER (reader), &error);
  g_assert_null (rows);
  g_assert_error (error, TW_IO_ERROR, (int) code);
}

static void
append_times (GString    *bytes,
              const char *text,
              guint       times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (bytes, text);
}

static void
test_endless_cell (void)
{
  g_autoptr (GString) bytes = g_string_new ("a;b\n1;");

  append_times (bytes, "xxxxxxxxxxxxxxxx", TW_TABLE_MAX_CELL_BYTES / 16 + 1);
  check_refused (bytes, TW_IO_ERROR_CELL_TOO_LONG);
}

static void
test_endless_quoted_cell (void)
{
  g_autoptr (GString) bytes = g_string_new ("a;b\n1;\"");

  append_times (bytes, "x;\"\"\n", TW_TABLE_MAX_CELL_BYTES / 4 + 1);
  g_string_append_c (bytes, '"');
  check_refused (bytes, TW_IO_ERROR_CELL_TOO_LONG);
}

static void
test_too_many_columns (void)
{
  g_autoptr (GString) bytes = g_string_new ("a;b\n");

  append_times (bytes, ";", 1000000);
  check_refused (bytes, TW_IO_ERROR_TOO_LARGE);
}

static void
test_too_many_rows (void)
{
  g_autoptr (GString) bytes = g_string_sized_new (TW_TABLE_MAX_ROWS + 1);

  append_times (bytes, "\n", TW_TABLE_MAX_ROWS + 1);
  check_refused (bytes, TW_IO_ERROR_TOO_LARGE);
}

static void
test_full_cell_and_row (void)
{
  g_autoptr (GString) bytes = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwCsvReader) reader = NULL;
  const TwTableRow *row;

  append_times (bytes, "x", TW_TABLE_MAX_CELL_BYTES);
  append_times (bytes, ";", TW_TABLE_MAX_COLUMNS - 1);
  reader = open_bytes (bytes->str, bytes->len, &error);

  g_assert_true (tw_table_reader_next (TW_TABLE_READER (reader), &row, &error));
  g_assert_cmpuint (row->n_cells, ==, TW_TABLE_MAX_COLUMNS);
  g_assert_cmpuint (strlen (row->cells[0]), ==, TW_TABLE_MAX_CELL_BYTES);
}

static void
test_nothing (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwCsvReader) reader = open_bytes ("", 0, &error);

  g_assert_null (reader);
  g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_EMPTY);
}

static void
test_mark_alone (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwCsvReader) reader = open_bytes ("\xEF\xBB\xBF", 3, &error);
  const TwTableRow *row;

  g_assert_true (tw_table_reader_next (TW_TABLE_READER (reader), &row, &error));
  g_assert_null (row);
}

/* Whatever the bytes are, a reader gives valid UTF-8 within its limits, or an error that says why. */
static void
check_any_bytes (const GString *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwCsvReader) reader = open_bytes (bytes->str, bytes->len, &error);
  const TwTableRow *row = NULL;
  int number = 0;

  while (reader != NULL && tw_table_reader_next (TW_TABLE_READER (reader), &row, &error) && row != NULL)
    {
      g_assert_cmpint (row->number, ==, ++number);
      g_assert_cmpuint (row->n_cells, <=, TW_TABLE_MAX_COLUMNS);
      for (guint i = 0; i < row->n_cells; i++)
        g_assert_true (g_utf8_validate (row->cells[i], -1, NULL));
    }

  if (reader == NULL || row != NULL)
    g_assert_true (error == NULL || error->domain == TW_IO_ERROR);
  if (error != NULL)
    g_assert_cmpuint (strlen (error->message), >, 10);
}

static void
mutate (GString *bytes)
{
  static const char spice[] = ";,\t\"\"\r\n\xC3\xBC\xFC\xFF\xFE=x ";
  guint n_changes = g_test_rand_int_range (1, 8);

  for (guint i = 0; i < n_changes && bytes->len > 0; i++)
    {
      gsize at = g_test_rand_int_range (0, bytes->len);
      char letter = spice[g_test_rand_int_range (0, sizeof spice)];

      switch (g_test_rand_int_range (0, 4))
        {
        case 0:
          bytes->str[at] = letter;
          break;
        case 1:
          g_string_insert_c (bytes, at, letter);
          break;
        case 2:
          g_string_erase (bytes, at, 1);
          break;
        default:
          g_string_truncate (bytes, at);
          break;
        }
    }
}

static void
test_mutations (void)
{
  for (guint i = 0; i < 8000; i++)
    {
      const Table *table = &tables[g_test_rand_int_range (0, G_N_ELEMENTS (tables))];
      g_autoptr (GString) bytes = g_string_new_len (table->bytes, table->size);

      mutate (bytes);
      check_any_bytes (bytes);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_test_add_data_func (tables[i].path, &tables[i], test_table);
  for (guint i = 0; i < G_N_ELEMENTS (refusals); i++)
    g_test_add_data_func (refusals[i].path, &refusals[i], test_refusal);

  g_test_add_func ("/csv-reader/an-endless-cell-is-refused", test_endless_cell);
  g_test_add_func ("/csv-reader/an-endless-quoted-cell-is-refused", test_endless_quoted_cell);
  g_test_add_func ("/csv-reader/a-million-columns-are-refused", test_too_many_columns);
  g_test_add_func ("/csv-reader/more-than-a-million-rows-are-refused", test_too_many_rows);
  g_test_add_func ("/csv-reader/the-longest-cell-and-the-widest-row-are-read", test_full_cell_and_row);
  g_test_add_func ("/csv-reader/nothing-is-no-list", test_nothing);
  g_test_add_func ("/csv-reader/a-mark-alone-has-no-rows", test_mark_alone);
  g_test_add_func ("/csv-reader/changed-bytes-give-text-or-an-error", test_mutations);

  return g_test_run ();
}
