/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_THRESHOLDS_DIALOG (tw_thresholds_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwThresholdsDialog, tw_thresholds_dialog, TW, THRESHOLDS_DIALOG, AdwDialog)

AdwDialog *tw_thresholds_dialog_new (TwWorkspace *workspace,
                                     gint64       cohort_id);

G_END_DECLS
