/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Who has not answered in a round of questions. */
#define TW_TYPE_AWAITED_DIALOG (tw_awaited_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwAwaitedDialog, tw_awaited_dialog, TW, AWAITED_DIALOG, AdwDialog)

AdwDialog *tw_awaited_dialog_new (GListModel *forms);

G_END_DECLS
