/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_FORMS_DIALOG (tw_forms_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwFormsDialog, tw_forms_dialog, TW, FORMS_DIALOG, AdwDialog)

AdwDialog *tw_forms_dialog_new (TwWorkspace *workspace,
                                gint64       cohort_id);

G_END_DECLS
