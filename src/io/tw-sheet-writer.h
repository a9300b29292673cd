/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tw-language.h"

G_BEGIN_DECLS

/**
 * TwSheetColumnKind:
 * @TW_SHEET_TEXT: what people typed; never a formula
 * @TW_SHEET_INTEGER: a whole number
 * @TW_SHEET_DECIMAL: a number with one decimal, as a match score
 * @TW_SHEET_MONEY: a number with two decimals
 * @TW_SHEET_DATE: a day
 * @TW_SHEET_TIME: a day with its local time
 *
 * What the cells of a column are.
 */
typedef enum
{
  TW_SHEET_TEXT,
  TW_SHEET_INTEGER,
  TW_SHEET_DECIMAL,
  TW_SHEET_MONEY,
  TW_SHEET_DATE,
  TW_SHEET_TIME,
} TwSheetColumnKind;

/**
 * TwSheetColumn:
 * @heading: what stands above it: a message with the context “heading”, or a text as it is
 * @kind: what its cells are
 * @width: in characters
 *
 * One column of a sheet.
 */
typedef struct
{
  const char *heading;
  TwSheetColumnKind kind;
  int width;
} TwSheetColumn;

/**
 * TwSheetWriter:
 *
 * Writes tables that open right in Excel, German and English, as a workbook (.xlsx) or as CSV by the ending of the
 * path. One sheet after the other is begun, and filled row by row, each row cell by cell:
 *
 *   TwSheetWriter *writer = tw_sheet_writer_new ("figures.xlsx", language, error);
 *
 *   static const TwSheetColumn columns[] = {
 *     { NC_ ("heading", "Quality"), TW_SHEET_TEXT, 30 },
 *     { NC_ ("heading", "Mean"), TW_SHEET_DECIMAL, 10 },
 *   };
 *
 *   tw_sheet_writer_begin (writer, tw_language_trc (language, "sheet", "Figures"), columns, G_N_ELEMENTS (columns));
 *   tw_sheet_writer_add_text (writer, "Trust and sympathy");
 *   tw_sheet_writer_add_number (writer, 4.2);
 *   tw_sheet_writer_end_row (writer);
 *
 *   return tw_sheet_writer_finish (writer, error);
 *
 * The file appears whole under its name or not at all, and only its owner can read it. A CSV file holds one sheet.
 */
typedef struct _TwSheetWriter TwSheetWriter;

TwSheetWriter *tw_sheet_writer_new        (const char          *path,
                                           TwLanguage          *language,
                                           GError             **error);
void           tw_sheet_writer_free       (TwSheetWriter       *self);
gboolean       tw_sheet_writer_is_one_sheet (const char        *path);
void           tw_sheet_writer_begin      (TwSheetWriter       *self,
                                           const char          *name,
                                           const TwSheetColumn *columns,
                                           guint                n_columns);
void           tw_sheet_writer_add_text   (TwSheetWriter       *self,
                                           const char          *text);
void           tw_sheet_writer_add_number (TwSheetWriter       *self,
                                           double               number);
void           tw_sheet_writer_add_date   (TwSheetWriter       *self,
                                           const char          *iso);
void           tw_sheet_writer_end_row    (TwSheetWriter       *self);
gboolean       tw_sheet_writer_finish     (TwSheetWriter       *self,
                                           GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwSheetWriter, tw_sheet_writer_free)

G_END_DECLS
