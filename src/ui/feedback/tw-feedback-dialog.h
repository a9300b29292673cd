/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_FEEDBACK_DIALOG (tw_feedback_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwFeedbackDialog, tw_feedback_dialog, TW, FEEDBACK_DIALOG, AdwDialog)

AdwDialog *tw_feedback_dialog_new (TwWorkspace *workspace,
                                   gint64       cohort_id,
                                   const char  *kind);

AdwDialog *tw_feedback_dialog_new_for_round (TwWorkspace *workspace,
                                             gint64       cohort_id,
                                             gint64       pulse_id);

G_END_DECLS
