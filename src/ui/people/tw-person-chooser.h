/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-person-query.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_PERSON_CHOOSER (tw_person_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TwPersonChooser, tw_person_chooser, TW, PERSON_CHOOSER, AdwDialog)

AdwDialog *tw_person_chooser_new             (TwWorkspace         *workspace,
                                              const char          *title);
AdwDialog *tw_person_chooser_new_for_several (TwWorkspace         *workspace,
                                              const char          *title,
                                              const char          *verb);
void       tw_person_chooser_narrow          (TwPersonChooser     *self,
                                              const TwPersonQuery *query);

G_END_DECLS
