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

#include <string.h>

G_DEFINE_ABSTRACT_TYPE (TwTableReader, tw_table_reader, G_TYPE_OBJECT)

typedef struct
{
  const char *start;
  gsize length;
  const char *message;
} ForeignFormat;

#define FOREIGN(Start, Message) { Start, sizeof Start - 1, Message }

static const ForeignFormat foreign_formats[] = {
  FOREIGN ("\xD0\xCF\x11\xE0",
           N_("“%s” is an old Excel file (.xls). Open it in Excel and save it as “CSV (UTF-8)”.")),
  FOREIGN ("PK\x03\x04",
           N_("“%s” is a workbook. Open it in Excel or LibreOffice and save the sheet as “CSV (UTF-8)”.")),
  FOREIGN ("%PDF",
           N_("“%s” is a PDF, not a list. Ask for the list as a spreadsheet or as a CSV file.")),
  FOREIGN ("<",
           N_("“%s” is a web page or XML, even if it is called a spreadsheet. Open it in Excel and save it as “CSV (UTF-8)”.")),
};

static gboolean
refuse_foreign_format (GBytes      *bytes,
                       const char  *name,
                       GError     **error)
{
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);

  if (size >= 3 && memcmp (start, "\xEF\xBB\xBF", 3) == 0)
    {
      start += 3;
      size -= 3;
    }

  for (guint i = 0; i < G_N_ELEMENTS (foreign_formats); i++)
    {
      const ForeignFormat *format = &foreign_formats[i];

      if (size < format->length || memcmp (start, format->start, format->length) != 0)
        continue;

      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FORMAT, tw_tr (format->message), name);
      return FALSE;
    }

  return TRUE;
}

static void
tw_table_reader_class_init (TwTableReaderClass *klass)
{
}

static void
tw_table_reader_init (TwTableReader *self)
{
}

/**
 * tw_table_reader_open:
 * @path: the file
 * @error: return location of a #TwIoError
 *
 * Opens the table in a file. The file is read at once and not needed afterwards.
 *
 * Returns: (transfer full) (nullable): a reader before the first row
 */
TwTableReader *
tw_table_reader_open (const char  *path,
                      GError     **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  TwCsvReader *reader;

  g_return_val_if_fail (path != NULL, NULL);

  bytes = tw_input_file_read (path, TW_TABLE_MAX_BYTES, error);
  if (bytes == NULL)
    return NULL;

  name = g_filename_display_basename (path);
  if (!refuse_foreign_format (bytes, name, error))
    return NULL;

  reader = tw_csv_reader_new (bytes, error);

  return reader != NULL ? TW_TABLE_READER (reader) : NULL;
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
