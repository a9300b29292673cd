/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_AGREEMENT_DIALOG (tw_agreement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwAgreementDialog, tw_agreement_dialog, TW, AGREEMENT_DIALOG, AdwDialog)

AdwDialog *tw_agreement_dialog_new (TwWorkspace *workspace,
                                    gint64       tandem_id);

G_END_DECLS
