/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-attention-feed.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_ATTENTION_PAGE (tw_attention_page_get_type ())
G_DECLARE_FINAL_TYPE (TwAttentionPage, tw_attention_page, TW, ATTENTION_PAGE, AdwNavigationPage)

TwAttentionPage *tw_attention_page_new         (TwWorkspace     *workspace,
                                                TwAttentionFeed *feed);
void             tw_attention_page_show_cohort (TwAttentionPage *self,
                                                gint64           cohort_id);

G_END_DECLS
