/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-paper-commands.h"

G_BEGIN_DECLS

/*
 * A paper before it is printed: its very pages, and how they are printed.
 */
#define TW_TYPE_PAPER_PREVIEW (tw_paper_preview_get_type ())
G_DECLARE_FINAL_TYPE (TwPaperPreview, tw_paper_preview, TW, PAPER_PREVIEW, AdwDialog)

AdwDialog *tw_paper_preview_new (TwWorkspace *workspace,
                                 gint64       cohort_id,
                                 TwPaperKind  kind,
                                 gint64       tandem_id);

G_END_DECLS
