/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-printout.h"

G_BEGIN_DECLS

/*
 * The pages of a printout below each other, to scroll through, as wide as there is room or at a zoom of one's own.
 * Actions: `pages.zoom-in`, `pages.zoom-out`, `pages.fit-width`. Property `zoom-label`: how large they are, as “80 %”.
 * Signal `page-painted`: one more is to be seen.
 */
#define TW_TYPE_PAPER_PAGES (tw_paper_pages_get_type ())
G_DECLARE_FINAL_TYPE (TwPaperPages, tw_paper_pages, TW, PAPER_PAGES, AdwBin)

void tw_paper_pages_show      (TwPaperPages *self,
                               TwPrintout   *printout);
void tw_paper_pages_show_more (TwPaperPages *self);

G_END_DECLS
