/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_GOAL_DIALOG (tw_goal_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwGoalDialog, tw_goal_dialog, TW, GOAL_DIALOG, AdwDialog)

#define TW_NEW_GOAL 0

AdwDialog *tw_goal_dialog_new (TwWorkspace *workspace,
                               gint64       tandem_id,
                               gint64       goal_id);

G_END_DECLS
