/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TW_TYPE_SHORTCUTS_DIALOG (tw_shortcuts_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwShortcutsDialog, tw_shortcuts_dialog, TW, SHORTCUTS_DIALOG, AdwDialog)

AdwDialog *tw_shortcuts_dialog_new (void);

G_END_DECLS
