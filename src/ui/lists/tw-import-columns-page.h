/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-list-look.h"

G_BEGIN_DECLS

/*
 * Property: `narrow` (boolean): there is room for one thing beside another only below it. Signals: `continue` (no
 * arguments): what the columns hold is settled; `sheet-chosen` (a string); `forget` (no arguments): what was said of
 * earlier lists is not to count; `corrected` (no arguments): something was chosen that would be lost.
 */
#define TW_TYPE_IMPORT_COLUMNS_PAGE (tw_import_columns_page_get_type ())
G_DECLARE_FINAL_TYPE (TwImportColumnsPage, tw_import_columns_page, TW, IMPORT_COLUMNS_PAGE, AdwNavigationPage)

void     tw_import_columns_page_show              (TwImportColumnsPage *self,
                                                   TwListKind           kind,
                                                   const TwListLook    *look,
                                                   const char          *path);
GStrv    tw_import_columns_page_dup_said          (TwImportColumnsPage *self);
gboolean tw_import_columns_page_leaves_out_hidden (TwImportColumnsPage *self);

G_END_DECLS
