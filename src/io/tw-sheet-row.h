/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-sheet.h"

G_BEGIN_DECLS

/**
 * TwSheetRow:
 *
 * A row of a workbook while its cells come in.
 */
typedef struct _TwSheetRow TwSheetRow;

TwSheetRow    *tw_sheet_row_new      (void);
void           tw_sheet_row_free     (TwSheetRow         *self);
void           tw_sheet_row_clear    (TwSheetRow         *self);
void           tw_sheet_row_hide     (TwSheetRow         *self);
gboolean       tw_sheet_row_is_blank (const TwSheetRow   *self);
TwSheetFailure tw_sheet_row_put_cell (TwSheetRow         *self,
                                      guint               column,
                                      const char         *text,
                                      gsize               length);
TwSheetFailure tw_sheet_row_give     (TwSheetRow         *self,
                                      guint64             number,
                                      const TwSheetTaker *taker);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwSheetRow, tw_sheet_row_free)

G_END_DECLS
