/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What all workbooks that are written have in common. libxlsxwriter prints numbers in the locale of the thread, where
 * a German one would write a comma into the XML: from the first call to the last the thread counts as in C.
 */

#include "tw-workbook-private.h"

#include "tw-io-error.h"
#include "tw-language.h"
#include "tw-whole-file.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The most characters of the name of a sheet, and those it cannot have. */
#define MOST_NAME_CHARACTERS 31
#define NOT_IN_NAMES "[]:*?/\\"

struct _TwWorkbook
{
  TwWholeFile *file;
  lxw_workbook *workbook;      /* NULL once it is closed */
  const char *bytes;
  size_t n_bytes;
  char *path;
  locale_t plain;
  locale_t before;
};

static void
set_not_written (TwWorkbook  *self,
                 lxw_error    reason,
                 GError     **error)
{
  g_autofree char *name = g_filename_display_basename (self->path);

  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_WRITING,
               tw_tr ("“%s” cannot be written: %s. Choose another folder or make room."), name, lxw_strerror (reason));
}

static void
close_workbook (TwWorkbook *self)
{
  if (self->workbook != NULL)
    workbook_close (g_steal_pointer (&self->workbook));
}

/*
 * tw_workbook_new:
 * @path: where it will stand
 * @row_by_row: whether each row is written before the next one, in memory that does not grow with them
 *
 * Returns: (transfer full) (nullable): a workbook without sheets
 */
TwWorkbook *
tw_workbook_new (const char  *path,
                 gboolean     row_by_row,
                 GError     **error)
{
  g_autoptr (TwWholeFile) file = tw_whole_file_new (path, error);
  lxw_workbook_options options = { .constant_memory = row_by_row ? LXW_TRUE : LXW_FALSE };
  TwWorkbook *self;

  if (file == NULL)
    return NULL;

  self = g_new0 (TwWorkbook, 1);
  self->file = g_steal_pointer (&file);
  self->path = g_strdup (path);
  self->plain = newlocale (LC_ALL_MASK, "C", (locale_t) 0);
  self->before = uselocale (self->plain);
  options.output_buffer = &self->bytes;
  options.output_buffer_size = &self->n_bytes;
  self->workbook = workbook_new_opt (NULL, &options);

  return self;
}

/*
 * tw_workbook_free:
 * @self: (transfer full): a workbook, finished or not
 */
void
tw_workbook_free (TwWorkbook *self)
{
  close_workbook (self);
  uselocale (self->before);
  freelocale (self->plain);
  free ((void *) self->bytes);
  tw_whole_file_free (self->file);
  g_free (self->path);
  g_free (self);
}

/*
 * tw_workbook_get:
 * @self: a workbook that is not finished
 *
 * Returns: (transfer none): what libxlsxwriter knows it as
 */
lxw_workbook *
tw_workbook_get (TwWorkbook *self)
{
  return self->workbook;
}

/*
 * tw_workbook_add_sheet:
 * @self: a workbook that is not finished
 * @name: what the sheet is called; what a name cannot be is made to fit
 *
 * Returns: (transfer none): the sheet
 */
lxw_worksheet *
tw_workbook_add_sheet (TwWorkbook *self,
                       const char *name)
{
  g_autofree char *fitting = g_utf8_substring (name, 0, MIN (g_utf8_strlen (name, -1), MOST_NAME_CHARACTERS));

  return workbook_add_worksheet (self->workbook, g_strdelimit (fitting, NOT_IN_NAMES, ' '));
}

/*
 * tw_workbook_finish:
 * @self: a workbook
 *
 * Puts the workbook in its place.
 *
 * Returns: whether it stands there, whole
 */
gboolean
tw_workbook_finish (TwWorkbook  *self,
                    GError     **error)
{
  lxw_error reason = workbook_close (g_steal_pointer (&self->workbook));

  if (reason != LXW_NO_ERROR)
    {
      set_not_written (self, reason, error);
      return FALSE;
    }

  tw_whole_file_append (self->file, self->bytes, self->n_bytes);

  return tw_whole_file_finish (self->file, error);
}

/*
 * tw_workbook_set_time:
 * @time: (out caller-allocates): the time for a cell
 * @iso: "YYYY-MM-DD", or with "THH:MM" behind it
 *
 * Returns: whether @iso is one that a workbook can hold
 */
gboolean
tw_workbook_set_time (lxw_datetime *time,
                      const char   *iso)
{
  memset (time, 0, sizeof *time);

  return sscanf (iso, "%4d-%2d-%2dT%2d:%2d", &time->year, &time->month, &time->day, &time->hour, &time->min) >= 3 &&
         time->year >= 1900;
}
