/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The line below a field of a form that says what is wrong with it and the way out. It stands in the same
 * AdwPreferencesGroup as the field (property `field`), marks it while there is a fault, and is not there otherwise.
 */
#define TW_TYPE_FAULT_ROW (tw_fault_row_get_type ())
G_DECLARE_FINAL_TYPE (TwFaultRow, tw_fault_row, TW, FAULT_ROW, AdwPreferencesRow)

void tw_fault_row_set_sentence (TwFaultRow *self,
                                const char *sentence);

G_END_DECLS
