/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/* A question before people are erased; emits `erased` when they were. */
#define TW_TYPE_PEOPLE_ERASER (tw_people_eraser_get_type ())
G_DECLARE_FINAL_TYPE (TwPeopleEraser, tw_people_eraser, TW, PEOPLE_ERASER, AdwAlertDialog)

AdwDialog *tw_people_eraser_new            (TwWorkspace *workspace,
                                            GArray      *person_ids);
AdwDialog *tw_people_eraser_new_for_person (TwWorkspace *workspace,
                                            TwPerson    *person);

G_END_DECLS
