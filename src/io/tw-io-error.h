/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TW_IO_ERROR (tw_io_error_quark ())

/**
 * TwIoError:
 * @TW_IO_ERROR_UNREADABLE: the file cannot be opened or read
 * @TW_IO_ERROR_NOT_A_FILE: it is a folder, a device or a pipe
 * @TW_IO_ERROR_EMPTY: nothing stands in it
 * @TW_IO_ERROR_TOO_LARGE: more bytes, rows or columns than a list may have
 * @TW_IO_ERROR_CELL_TOO_LONG: one cell is longer than any spreadsheet allows
 * @TW_IO_ERROR_NOT_TEXT: bytes that are no text in any encoding that is known here
 * @TW_IO_ERROR_UNKNOWN_FORMAT: a spreadsheet or another file that is not read here
 * @TW_IO_ERROR_DAMAGED: the file breaks the rules of its own format
 * @TW_IO_ERROR_CHANGED: the file was changed while it was read
 * @TW_IO_ERROR_NO_HEADINGS: no row of headings was found that names what is needed
 * @TW_IO_ERROR_UNKNOWN_FIELD: a column was assigned by hand to a field that does not exist
 * @TW_IO_ERROR_UNKNOWN_HEADING: a field was assigned by hand to a heading that is not there
 * @TW_IO_ERROR_UNKNOWN_SHEET: the workbook has no sheet of that name
 * @TW_IO_ERROR_SEVERAL_SHEETS: several sheets hold such a list, and none was named
 * @TW_IO_ERROR_WRITING: the file cannot be written
 *
 * Why a list could not be read or written as a whole. The message says what happened, why, and what
 * to do. A row that is refused is no error but a #TwFinding.
 */
typedef enum
{
  TW_IO_ERROR_UNREADABLE,
  TW_IO_ERROR_NOT_A_FILE,
  TW_IO_ERROR_EMPTY,
  TW_IO_ERROR_TOO_LARGE,
  TW_IO_ERROR_CELL_TOO_LONG,
  TW_IO_ERROR_NOT_TEXT,
  TW_IO_ERROR_UNKNOWN_FORMAT,
  TW_IO_ERROR_DAMAGED,
  TW_IO_ERROR_CHANGED,
  TW_IO_ERROR_NO_HEADINGS,
  TW_IO_ERROR_UNKNOWN_FIELD,
  TW_IO_ERROR_UNKNOWN_HEADING,
  TW_IO_ERROR_UNKNOWN_SHEET,
  TW_IO_ERROR_SEVERAL_SHEETS,
  TW_IO_ERROR_WRITING,
} TwIoError;

GQuark tw_io_error_quark (void);

G_END_DECLS
