/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/* A question before several people are erased. */
#define TW_TYPE_PEOPLE_ERASER (tw_people_eraser_get_type ())
G_DECLARE_FINAL_TYPE (TwPeopleEraser, tw_people_eraser, TW, PEOPLE_ERASER, AdwAlertDialog)

AdwDialog *tw_people_eraser_new (TwWorkspace *workspace,
                                 GArray      *person_ids);

G_END_DECLS
