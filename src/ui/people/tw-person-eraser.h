/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_PERSON_ERASER (tw_person_eraser_get_type ())
G_DECLARE_FINAL_TYPE (TwPersonEraser, tw_person_eraser, TW, PERSON_ERASER, AdwAlertDialog)

AdwDialog *tw_person_eraser_new (TwWorkspace *workspace,
                                 TwPerson    *person);

G_END_DECLS
