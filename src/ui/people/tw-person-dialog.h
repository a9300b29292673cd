/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_PERSON_DIALOG (tw_person_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwPersonDialog, tw_person_dialog, TW, PERSON_DIALOG, AdwDialog)

AdwDialog *tw_person_dialog_new (TwWorkspace *workspace,
                                 TwPerson    *person);

G_END_DECLS
