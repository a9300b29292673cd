/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-list-look.h"

G_BEGIN_DECLS

/*
 * One column of a list. Properties: `narrow` (boolean): the choice stands below the heading. Signal `chosen` (no
 * arguments): a person chose what the column holds.
 */
#define TW_TYPE_IMPORT_COLUMN_ROW (tw_import_column_row_get_type ())
G_DECLARE_FINAL_TYPE (TwImportColumnRow, tw_import_column_row, TW, IMPORT_COLUMN_ROW, GtkListBoxRow)

GtkWidget          *tw_import_column_row_new        (TwListKind         kind,
                                                     const TwListLook  *look,
                                                     guint              column);
const TwListColumn *tw_import_column_row_get_column (TwImportColumnRow *self);
void                tw_import_column_row_give_up    (TwImportColumnRow *self);

G_END_DECLS
