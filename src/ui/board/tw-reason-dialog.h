/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TW_TYPE_REASON_DIALOG (tw_reason_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwReasonDialog, tw_reason_dialog, TW, REASON_DIALOG, AdwDialog)

AdwDialog *tw_reason_dialog_new (const char *title,
                                 const char *description,
                                 const char *confirm);

G_END_DECLS
