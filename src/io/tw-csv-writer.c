/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes tables that a person opens in Excel.
 *
 * A cell that a spreadsheet would take for a formula is written as text, with an apostrophe before it:
 * whoever typed "=cmd|…" into a form must not run anything on the machine of whoever opens the table.
 * The file appears whole under its name or not at all, and only its owner can read it.
 */

#include "tw-csv-writer.h"

#include "tw-io-error.h"
#include "tw-language.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* Written out when that much has come together. */
#define BLOCK_BYTES (64 * 1024)

struct _TwCsvWriter
{
  char *path;
  char *unfinished_path;
  int fd;
  char separator;
  GString *block;
  int first_failure;           /* errno, 0 if all went well */
};

static void
set_not_written (const char  *path,
                 int          reason,
                 GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_WRITING,
               tw_tr ("“%s” cannot be written: %s. Choose another folder or make room."),
               name, g_strerror (reason));
}

static void
write_block (TwCsvWriter *self)
{
  const char *position = self->block->str;
  gsize left = self->block->len;

  while (left > 0 && self->first_failure == 0)
    {
      gssize n = write (self->fd, position, left);

      if (n < 0 && errno != EINTR)
        self->first_failure = errno;
      if (n <= 0)
        continue;

      position += n;
      left -= n;
    }

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
  g_autoptr (TwCsvWriter) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (separator == ';' || separator == ',' || separator == '\t', NULL);

  self = g_new0 (TwCsvWriter, 1);
  self->path = g_strdup (path);
  self->unfinished_path = g_strdup_printf ("%s.XXXXXX", path);
  self->separator = separator;
  self->block = g_string_new ("\xEF\xBB\xBF");
  self->fd = g_mkstemp_full (self->unfinished_path, O_RDWR | O_CLOEXEC, 0600);

  if (self->fd < 0)
    {
      set_not_written (path, errno, error);
      g_clear_pointer (&self->unfinished_path, g_free);
      return NULL;
    }

  return g_steal_pointer (&self);
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
  g_return_val_if_fail (self->unfinished_path != NULL, FALSE);

  write_block (self);
  if (self->first_failure == 0 && fsync (self->fd) < 0)
    self->first_failure = errno;
  if (self->first_failure == 0 && g_rename (self->unfinished_path, self->path) < 0)
    self->first_failure = errno;

  if (self->first_failure != 0)
    {
      set_not_written (self->path, self->first_failure, error);
      return FALSE;
    }

  g_clear_pointer (&self->unfinished_path, g_free);
  return TRUE;
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
  if (self->fd >= 0)
    close (self->fd);
  if (self->unfinished_path != NULL)
    g_unlink (self->unfinished_path);

  g_free (self->unfinished_path);
  g_free (self->path);
  g_string_free (self->block, TRUE);
  g_free (self);
}
