/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A table, row by row, whatever the file it stands in is called or made of.
 *
 * What a file is, is decided by its first bytes and never by its name. A reader gives one row at a
 * time, so that the memory it needs is bounded by its limits and not by its table.
 */

#include "tw-table-reader.h"

#include "tw-csv-reader.h"
#include "tw-input-file.h"
#include "tw-io-error.h"
#include "tw-language.h"
#include "tw-sheet-reader.h"

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (TwTableReader, tw_table_reader, G_TYPE_OBJECT)

typedef enum
{
  FORMAT_TEXT,
  FORMAT_OLD_EXCEL,
  FORMAT_WORKBOOK,
  FORMAT_PDF,
  FORMAT_MARKUP,
} Format;

static const struct
{
  const char *start;
  Format format;
} starts[] = {
  { "\xD0\xCF\x11\xE0", FORMAT_OLD_EXCEL },
  { "PK\x03\x04", FORMAT_WORKBOOK },
  { "%PDF", FORMAT_PDF },
  { "<", FORMAT_MARKUP },
  { "\xEF\xBB\xBF<", FORMAT_MARKUP },
};

static Format
recognize_format (GBytes *bytes)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      gsize length = strlen (starts[i].start);

      if (size >= length && memcmp (start, starts[i].start, length) == 0)
        return starts[i].format;
    }

  return FORMAT_TEXT;
}

static void
set_foreign_format (Format       format,
                    const char  *name,
                    GError     **error)
{
  const char *message = NULL;

  switch (format)
    {
    case FORMAT_OLD_EXCEL:
      message = tw_tr ("The file is an old Excel file (.xls) or protected by a password. Open it in Excel and save it as an Excel workbook (.xlsx) without a password.");
      break;

    case FORMAT_PDF:
      message = tw_tr ("The file is a PDF, not a list. Ask for the list as a spreadsheet or as a CSV file.");
      break;

    case FORMAT_MARKUP:
      message = tw_tr ("The file is a web page or XML, whatever it is called. Open it in Excel and save it as an Excel workbook (.xlsx).");
      break;

    case FORMAT_TEXT:
    case FORMAT_WORKBOOK:
      g_return_if_reached ();
    }

  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FORMAT, "%s: %s", name, message);
}

static void
tw_table_reader_class_init (TwTableReaderClass *klass)
{
}

static void
tw_table_reader_init (TwTableReader *self)
{
}

static GBytes *
read_table_file (const char  *path,
                 Format      *format,
                 GError     **error)
{
  g_autoptr (GBytes) bytes = tw_input_file_read (path, TW_TABLE_MAX_BYTES, error);
  g_autofree char *name = NULL;

  if (bytes == NULL)
    return NULL;

  *format = recognize_format (bytes);
  if (*format == FORMAT_TEXT || *format == FORMAT_WORKBOOK)
    return g_steal_pointer (&bytes);

  name = g_filename_display_basename (path);
  set_foreign_format (*format, name, error);

  return NULL;
}

/**
 * tw_table_reader_open:
 * @path: the file
 * @error: return location of a #TwIoError
 *
 * Opens the table in a file: a CSV file, or the first sheet of a workbook (.xlsx, .ods) that is not
 * hidden. The file is read at once and not needed afterwards.
 *
 * Returns: (transfer full) (nullable): a reader before the first row
 */
TwTableReader *
tw_table_reader_open (const char  *path,
                      GError     **error)
{
  return tw_table_reader_open_sheet (path, NULL, error);
}

/**
 * tw_table_reader_open_sheet:
 * @path: the file
 * @sheet: (nullable): the name of a sheet; passed over if the file has no sheets
 * @error: return location of a #TwIoError
 *
 * Opens one table of a file.
 *
 * Returns: (transfer full) (nullable): a reader before the first row
 */
TwTableReader *
tw_table_reader_open_sheet (const char  *path,
                            const char  *sheet,
                            GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  Format format;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = read_table_file (path, &format, error);
  if (bytes == NULL)
    return NULL;

  if (format == FORMAT_WORKBOOK)
    return (TwTableReader *) tw_sheet_reader_new (bytes, sheet, error);

  return (TwTableReader *) tw_csv_reader_new (bytes, error);
}

/**
 * tw_table_list_sheets:
 * @path: the file
 * @error: return location of a #TwIoError
 *
 * Lists the sheets from which a person may choose.
 *
 * Returns: (transfer full) (nullable): their names; empty for a file that has no sheets
 */
GStrv
tw_table_list_sheets (const char  *path,
                      GError     **error)
{
  g_autoptr (GBytes) bytes = NULL;
  Format format;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = read_table_file (path, &format, error);
  if (bytes == NULL)
    return NULL;

  return format == FORMAT_WORKBOOK ? tw_sheet_reader_list_sheets (bytes, error) : g_new0 (char *, 1);
}

/**
 * tw_table_reader_next:
 * @self: a reader
 * @row: (out) (transfer none) (nullable): the next row, %NULL after the last one
 * @error: return location of a #TwIoError
 *
 * Reads the next row.
 *
 * Returns: %FALSE if the table cannot be read on
 */
gboolean
tw_table_reader_next (TwTableReader     *self,
                      const TwTableRow **row,
                      GError           **error)
{
  g_return_val_if_fail (TW_IS_TABLE_READER (self), FALSE);
  g_return_val_if_fail (row != NULL, FALSE);

  *row = NULL;

  return TW_TABLE_READER_GET_CLASS (self)->next (self, row, error);
}

/**
 * tw_table_reader_rewind:
 * @self: a reader
 * @error: return location of a #TwIoError
 *
 * Goes back before the first row.
 *
 * Returns: whether that was possible
 */
gboolean
tw_table_reader_rewind (TwTableReader  *self,
                        GError        **error)
{
  g_return_val_if_fail (TW_IS_TABLE_READER (self), FALSE);

  return TW_TABLE_READER_GET_CLASS (self)->rewind (self, error);
}

/**
 * tw_table_reader_get_progress:
 * @self: a reader
 *
 * Returns: how much of the table has been read, 0 to 1
 */
double
tw_table_reader_get_progress (TwTableReader *self)
{
  g_return_val_if_fail (TW_IS_TABLE_READER (self), 0.0);

  return TW_TABLE_READER_GET_CLASS (self)->get_progress (self);
}
