/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-form-entry.h"

G_BEGIN_DECLS

/*
 * The row in which a form is entered. Properties: `narrow` (whether the answers stand below the name), `by-name`
 * (whether it says the name in place of the code). Signal `finished`: the last answer was typed, or Enter was pressed,
 * or the row was left.
 */
#define TW_TYPE_FORM_ROW (tw_form_row_get_type ())
G_DECLARE_FINAL_TYPE (TwFormRow, tw_form_row, TW, FORM_ROW, AdwBin)

GtkWidget   *tw_form_row_new       (void);
void         tw_form_row_set_entry (TwFormRow   *self,
                                    TwFormEntry *entry);
TwFormEntry *tw_form_row_get_entry (TwFormRow   *self);

G_END_DECLS
