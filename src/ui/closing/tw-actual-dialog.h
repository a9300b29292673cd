/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * What was actually used of a budget, of hours or of a room (D20).
 */
#define TW_TYPE_ACTUAL_DIALOG (tw_actual_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwActualDialog, tw_actual_dialog, TW, ACTUAL_DIALOG, AdwDialog)

AdwDialog *tw_actual_dialog_new (TwWorkspace *workspace,
                                 gint64       cohort_id,
                                 gint64       resource_id);

G_END_DECLS
