/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of lists share: tables out of text, fixtures, and findings as readable lines. */

#include "list-table.h"

#include "tw-table-file.h"

/* The table that @text is. */
TwTableReader *
list_table_from_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  TwCsvReader *reader = tw_csv_reader_new (bytes, &error);

  g_assert_no_error (error);

  return TW_TABLE_READER (reader);
}

TwTableReader *
list_table_open (const char  *path,
                 const char  *sheet,
                 GError     **error)
{
  g_autoptr (TwTableFile) file = tw_table_file_open (path, error);

  return file != NULL ? tw_table_file_read (file, sheet, error) : NULL;
}

GStrv
list_table_sheets (const char *path)
{
  g_autoptr (TwTableFile) file = tw_table_file_open (path, NULL);

  return tw_table_file_list_sheets (file, NULL);
}

char *
list_fixture_path (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "fixtures", name, NULL);
}

/* One line a finding: row, code as a number, subject, object, value, number. */
char *
list_show_findings (const GPtrArray *findings)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (lines, "%d %d %s/%s/%s/%" G_GINT64_FORMAT "\n", finding->row, finding->code,
                              finding->subject != NULL ? finding->subject : "",
                              finding->object != NULL ? finding->object : "",
                              finding->value != NULL ? finding->value : "", finding->number);
    }

  return g_string_free_and_steal (lines);
}
