/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-printout.h"

G_BEGIN_DECLS

/*
 * One page of a printout on the screen, white as paper. Property `words`: what the page says, once it was painted.
 * Signal `painted`: it is to be seen from now on.
 */
#define TW_TYPE_PAPER_SHEET (tw_paper_sheet_get_type ())
G_DECLARE_FINAL_TYPE (TwPaperSheet, tw_paper_sheet, TW, PAPER_SHEET, GtkWidget)

GtkWidget *tw_paper_sheet_new        (void);
void       tw_paper_sheet_show_page  (TwPaperSheet *self,
                                      TwPrintout   *printout,
                                      guint         page);
void       tw_paper_sheet_renew      (TwPaperSheet *self);
char      *tw_paper_sheet_write_name (TwPaperSheet *self);
void       tw_paper_sheet_clear      (TwPaperSheet *self);
guint      tw_paper_sheet_get_page   (TwPaperSheet *self);
void       tw_paper_sheet_set_scale  (TwPaperSheet *self,
                                      double        scale);
void       tw_paper_sheet_paint      (TwPaperSheet *self);
void       tw_paper_sheet_forget     (TwPaperSheet *self);

G_END_DECLS
