/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_PREFERENCES_DIALOG (tw_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwPreferencesDialog, tw_preferences_dialog, TW, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *tw_preferences_dialog_new (TwWorkspace *workspace);

G_END_DECLS
