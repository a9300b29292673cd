/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * A row in which a day is chosen from a calendar. Properties: `date` (an ISO date, or NULL: no day), `optional`
 * (whether it may be left without a day).
 */
#define TW_TYPE_DATE_ROW (tw_date_row_get_type ())
G_DECLARE_FINAL_TYPE (TwDateRow, tw_date_row, TW, DATE_ROW, AdwActionRow)

const char *tw_date_row_get_date (TwDateRow  *self);
void        tw_date_row_set_date (TwDateRow  *self,
                                  const char *date);

G_END_DECLS
