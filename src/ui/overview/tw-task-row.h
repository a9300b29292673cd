/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-stage.h"

G_BEGIN_DECLS

/*
 * An entry of the checklist of a cohort: what is to be done, how it stands, and the button that leads there.
 */
#define TW_TYPE_TASK_ROW (tw_task_row_get_type ())
G_DECLARE_FINAL_TYPE (TwTaskRow, tw_task_row, TW, TASK_ROW, AdwActionRow)

GtkWidget *tw_task_row_new  (TwTaskKind          kind,
                             AdwViewStack       *views);
void       tw_task_row_show (TwTaskRow          *self,
                             const TwTask       *task);

G_END_DECLS
