/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-partner.h"

G_BEGIN_DECLS

#define TW_TYPE_PARTNER_ROW (tw_partner_row_get_type ())
G_DECLARE_FINAL_TYPE (TwPartnerRow, tw_partner_row, TW, PARTNER_ROW, AdwBin)

GtkWidget *tw_partner_row_new          (void);

void       tw_partner_row_set_heading  (TwPartnerRow *self,
                                        const char   *heading);
void       tw_partner_row_set_partner  (TwPartnerRow *self,
                                        TwPartner    *partner,
                                        const char   *reasons,
                                        const char   *name_of_level_0);
char      *tw_partner_row_dup_spoken   (TwPartnerRow *self);

G_END_DECLS
