/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_ANNOUNCEMENT_DIALOG (tw_announcement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwAnnouncementDialog, tw_announcement_dialog, TW, ANNOUNCEMENT_DIALOG, AdwDialog)

AdwDialog *tw_announcement_dialog_new (TwWorkspace *workspace,
                                       gint64       cohort_id);

G_END_DECLS
