/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-import-lines.h"

G_BEGIN_DECLS

/*
 * What an import will do. Signals: `import` (no arguments): it is to be done; `add-again` (a string): the personnel
 * number of somebody who was erased and may come back (P9); `leave-out` (no arguments): none of these comes back.
 */
#define TW_TYPE_IMPORT_PREVIEW_PAGE (tw_import_preview_page_get_type ())
G_DECLARE_FINAL_TYPE (TwImportPreviewPage, tw_import_preview_page, TW, IMPORT_PREVIEW_PAGE, AdwNavigationPage)

void tw_import_preview_page_show (TwImportPreviewPage *self,
                                  TwImportOutcome     *outcome,
                                  const char          *name,
                                  const char          *label,
                                  guint                n_returning);

G_END_DECLS
