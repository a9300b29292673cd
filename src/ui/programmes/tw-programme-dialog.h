/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_PROGRAMME_DIALOG (tw_programme_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwProgrammeDialog, tw_programme_dialog, TW, PROGRAMME_DIALOG, AdwDialog)

AdwDialog *tw_programme_dialog_new (TwWorkspace *workspace);

G_END_DECLS
