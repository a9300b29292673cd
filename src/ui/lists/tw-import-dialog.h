/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_IMPORT_DIALOG (tw_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwImportDialog, tw_import_dialog, TW, IMPORT_DIALOG, AdwDialog)

AdwDialog *tw_import_dialog_new_for_staff  (TwWorkspace       *workspace,
                                            const char *const *paths);
AdwDialog *tw_import_dialog_new_for_cohort (TwWorkspace       *workspace,
                                            gint64             cohort_id,
                                            const char *const *paths);

G_END_DECLS
