/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* A group of rows that is filled anew after each command; the row that had the focus gets it back. */
#define TW_TYPE_TANDEM_SECTION (tw_tandem_section_get_type ())
G_DECLARE_FINAL_TYPE (TwTandemSection, tw_tandem_section, TW, TANDEM_SECTION, AdwPreferencesGroup)

void       tw_tandem_section_begin    (TwTandemSection *self);
void       tw_tandem_section_add      (TwTandemSection *self,
                                       GtkWidget       *row);
void       tw_tandem_section_end      (TwTandemSection *self);

GtkWidget *tw_tandem_section_add_fact (TwTandemSection *self,
                                       const char      *title,
                                       const char      *text);

G_END_DECLS
