/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_CHEMISTRY_DIALOG (tw_chemistry_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwChemistryDialog, tw_chemistry_dialog, TW, CHEMISTRY_DIALOG, AdwDialog)

AdwDialog *tw_chemistry_dialog_new (TwWorkspace *workspace,
                                    TwTandem    *tandem);

G_END_DECLS
