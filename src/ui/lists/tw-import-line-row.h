/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-import-line.h"

G_BEGIN_DECLS

/* One line of what an import does. Its button activates the action `preview.add-again` with the personnel number. */
#define TW_TYPE_IMPORT_LINE_ROW (tw_import_line_row_get_type ())
G_DECLARE_FINAL_TYPE (TwImportLineRow, tw_import_line_row, TW, IMPORT_LINE_ROW, AdwBin)

GtkWidget *tw_import_line_row_new        (void);
void       tw_import_line_row_set_line   (TwImportLineRow *self,
                                          TwImportLine    *line);
char      *tw_import_line_row_dup_spoken (TwImportLineRow *self);

G_END_DECLS
