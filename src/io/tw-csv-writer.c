/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes tables that a person opens in Excel.
 *
 * A cell that a spreadsheet would take for a formula is written as text, with an apostrophe before it:
 * whoever typed "=cmd|…" into a form must not run anything on the machine of whoever opens the table.
 */

#include "tw-csv-writer.h"

#include "tw-whole-file.h"

#include <string.h>

/* Written out when that much has come together. */
#define BLOCK_BYTES (64 * 1024)

struct _TwCsvWriter
{
  TwWholeFile *file;
  char separator;
  GString *block;
};

static void
write_block (TwCsvWriter *self)
{
  tw_whole_file_append (self->file, self->block->str, self->block->len);
  g_string_truncate (self->block, 0);
}

/* A number keeps its sign: "-5,25" is no formula. */
static gboolean
is_number (const char *cell)
{
  const char *digits = *cell == '-' || *cell == '+' ? cell + 1 : cell;

  return *digits != '\0' && digits[strspn (digits, "0123456789.,")] == '\0' && g_ascii_isdigit (*digits);
}

static gboolean
is_formula (const char *cell)
{
  static const char *const wide_signs[] = { "＝", "＋", "－", "＠" };
  const char *first = cell + strspn (cell, " ");

  if (*first == '\0' || is_number (cell))
    return FALSE;
  if (strchr ("=+-@\t\r\n", *first) != NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (wide_signs); i++)
    if (g_str_has_prefix (first, wide_signs[i]))
      return TRUE;

  return FALSE;
}

static gboolean
needs_quotes (const char *cell,
              char        separator)
{
  return strchr (cell, separator) != NULL || strpbrk (cell, "\"\r\n") != NULL ||
         *cell == ' ' || g_str_has_suffix (cell, " ");
}

static void
append_cell (GString    *block,
             const char *cell,
             char        separator)
{
  gboolean quoted = needs_quotes (cell, separator);

  if (quoted)
    g_string_append_c (block, '"');
  if (is_formula (cell))
    g_string_append_c (block, '\'');

  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (block, '"');
      g_string_append_c (block, *p);
    }

  if (quoted)
    g_string_append_c (block, '"');
}

/**
 * tw_csv_writer_new:
 * @path: the file to be written; a file that is there is replaced when all is written
 * @separator: `;` for German Excel, `,` for English
 * @error: return location of a #TwIoError
 *
 * Begins a table.
 *
 * Returns: (transfer full) (nullable): a writer
 */
TwCsvWriter *
tw_csv_writer_new (const char  *path,
                   char         separator,
                   GError     **error)
{
  g_autoptr (TwWholeFile) file = NULL;
  TwCsvWriter *self;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (separator == ';' || separator == ',' || separator == '\t', NULL);

  file = tw_whole_file_new (path, error);
  if (file == NULL)
    return NULL;

  self = g_new0 (TwCsvWriter, 1);
  self->file = g_steal_pointer (&file);
  self->separator = separator;
  self->block = g_string_new ("\xEF\xBB\xBF");

  return self;
}

/**
 * tw_csv_writer_add_row:
 * @self: a writer
 * @cells: (array zero-terminated=1): the cells
 *
 * Adds a row. That it could not be written is told by tw_csv_writer_finish().
 */
void
tw_csv_writer_add_row (TwCsvWriter       *self,
                       const char *const *cells)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (cells != NULL);

  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (self->block, self->separator);
      append_cell (self->block, cells[i], self->separator);
    }

  g_string_append (self->block, "\r\n");
  if (self->block->len >= BLOCK_BYTES)
    write_block (self);
}

/**
 * tw_csv_writer_finish:
 * @self: a writer
 * @error: return location of a #TwIoError
 *
 * Puts the table in its place.
 *
 * Returns: whether it stands there, whole
 */
gboolean
tw_csv_writer_finish (TwCsvWriter  *self,
                      GError      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  write_block (self);

  return tw_whole_file_finish (self->file, error);
}

/**
 * tw_csv_writer_free:
 * @self: (transfer full): a writer
 *
 * Ends the work; a table that is not finished leaves nothing behind.
 */
void
tw_csv_writer_free (TwCsvWriter *self)
{
  tw_whole_file_free (self->file);
  g_string_free (self->block, TRUE);
  g_free (self);
}
