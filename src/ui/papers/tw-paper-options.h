/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-paper-commands.h"

G_BEGIN_DECLS

/*
 * How a paper is printed: for whom, in which language, on which paper, with what. Signal `changed` (no arguments).
 */
#define TW_TYPE_PAPER_OPTIONS (tw_paper_options_get_type ())
G_DECLARE_FINAL_TYPE (TwPaperOptions, tw_paper_options, TW, PAPER_OPTIONS, AdwBin)

void   tw_paper_options_set_paper     (TwPaperOptions *self,
                                       TwPaperKind     kind,
                                       gint64          tandem_id,
                                       const char     *name_of_tandem);
gint64 tw_paper_options_get_tandem_id (TwPaperOptions *self);
void   tw_paper_options_get_options   (TwPaperOptions *self,
                                       TwPrintOptions *options);

G_END_DECLS
