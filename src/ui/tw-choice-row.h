/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A question that is answered by choosing, where the choices are too long to stand beside it: what is asked, why, and
 * below it the choice. Properties: `title` (inherited), `subtitle` (why it is asked, or what is wrong), `selected` (the
 * position of the choice), `enable-search`.
 */
#define TW_TYPE_CHOICE_ROW (tw_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (TwChoiceRow, tw_choice_row, TW, CHOICE_ROW, AdwPreferencesRow)

void tw_choice_row_set_choices (TwChoiceRow   *self,
                                GtkStringList *choices);
void tw_choice_row_set_selected (TwChoiceRow  *self,
                                guint          position);

G_END_DECLS
