/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-words.h"

G_BEGIN_DECLS

/*
 * Dates on a line from the first to the last, told apart by shape. What each is, and when, stands in a list beside it:
 * the line is decoration to who does not see it.
 */
#define TW_TYPE_DATE_LINE (tw_date_line_get_type ())
G_DECLARE_FINAL_TYPE (TwDateLine, tw_date_line, TW, DATE_LINE, GtkWidget)

void       tw_date_line_clear      (TwDateLine      *self);
void       tw_date_line_add        (TwDateLine      *self,
                                    TwMilestoneKind  kind,
                                    const GDate     *day);

/* The shape of one kind, as it stands on the line. */
GtkWidget *tw_date_line_new_symbol (TwMilestoneKind  kind);

G_END_DECLS
