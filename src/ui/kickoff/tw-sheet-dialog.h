/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_SHEET_DIALOG (tw_sheet_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwSheetDialog, tw_sheet_dialog, TW, SHEET_DIALOG, AdwDialog)

AdwDialog *tw_sheet_dialog_new (TwWorkspace *workspace,
                                GListModel  *tandems,
                                guint        position);

G_END_DECLS
