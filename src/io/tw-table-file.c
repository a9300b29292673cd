/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a file is, is decided by its first bytes and never by its name. */

#include "tw-table-file.h"

#include "tw-csv-reader.h"
#include "tw-input-file.h"
#include "tw-io-error.h"
#include "tw-language.h"
#include "tw-sheet-reader.h"

#include <string.h>

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

struct _TwTableFile
{
  char *name;
  GBytes *bytes;
  Format format;
};

/**
 * tw_table_file_open:
 * @path: the file
 * @error: return location of a #TwIoError
 *
 * Reads a file. What is no list is refused with a sentence that says what it is.
 *
 * Returns: (transfer full) (nullable): the file
 */
TwTableFile *
tw_table_file_open (const char  *path,
                    GError     **error)
{
  g_autoptr (TwTableFile) self = g_new0 (TwTableFile, 1);

  g_return_val_if_fail (path != NULL, NULL);

  self->name = g_filename_display_basename (path);
  self->bytes = tw_input_file_read (path, TW_TABLE_MAX_BYTES, error);
  if (self->bytes == NULL)
    return NULL;

  self->format = recognize_format (self->bytes);
  if (self->format == FORMAT_TEXT || self->format == FORMAT_WORKBOOK)
    return g_steal_pointer (&self);

  set_foreign_format (self->format, self->name, error);

  return NULL;
}

/**
 * tw_table_file_open_again:
 * @path: the file
 * @fingerprint: (nullable): what tw_table_file_take_fingerprint() said when somebody looked at it
 * @error: return location of a #TwIoError
 *
 * tw_table_file_open() for a file of which was told what is in it: if it is another by now that is an error, since
 * what was told would not be what happens.
 *
 * Returns: (transfer full) (nullable): the file
 */
TwTableFile *
tw_table_file_open_again (const char  *path,
                          const char  *fingerprint,
                          GError     **error)
{
  g_autoptr (TwTableFile) self = tw_table_file_open (path, error);
  g_autofree char *now = self != NULL && fingerprint != NULL ? tw_table_file_take_fingerprint (self) : NULL;

  if (now == NULL || g_str_equal (now, fingerprint))
    return g_steal_pointer (&self);

  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_CHANGED,
               tw_tr ("“%s” was saved anew since you looked at it. Look at it again, so that you see what would happen."),
               self->name);
  return NULL;
}

/**
 * tw_table_file_free:
 * @self: (transfer full): a file
 */
void
tw_table_file_free (TwTableFile *self)
{
  g_free (self->name);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self);
}

/**
 * tw_table_file_get_name:
 * @self: a file
 *
 * Returns: (transfer none): its name, to be shown
 */
const char *
tw_table_file_get_name (TwTableFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * tw_table_file_take_fingerprint:
 * @self: a file
 *
 * Returns: (transfer full): what tells these bytes from any others
 */
char *
tw_table_file_take_fingerprint (TwTableFile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->bytes);
}

/**
 * tw_table_file_list_sheets:
 * @self: a file
 * @error: return location of a #TwIoError
 *
 * Lists the sheets from which a person may choose: those that are not hidden.
 *
 * Returns: (transfer full) (nullable): their names in their order; empty for a file that has no sheets
 */
GStrv
tw_table_file_list_sheets (TwTableFile  *self,
                           GError      **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->format == FORMAT_WORKBOOK ? tw_sheet_reader_list_sheets (self->bytes, error) : g_new0 (char *, 1);
}

/**
 * tw_table_file_read:
 * @self: a file; it is not needed any more afterwards
 * @sheet: (nullable): the name of a sheet, %NULL for the first that is not hidden; passed over if the file has
 *   no sheets
 * @error: return location of a #TwIoError
 *
 * Begins to read a table.
 *
 * Returns: (transfer full) (nullable): a reader before the first row
 */
TwTableReader *
tw_table_file_read (TwTableFile  *self,
                    const char   *sheet,
                    GError      **error)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->format == FORMAT_WORKBOOK)
    return (TwTableReader *) tw_sheet_reader_new (self->bytes, sheet, error);

  return (TwTableReader *) tw_csv_reader_new (self->bytes, error);
}
