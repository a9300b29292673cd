/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-place.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_SIDEBAR (tw_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (TwSidebar, tw_sidebar, TW, SIDEBAR, AdwNavigationPage)

void     tw_sidebar_set_workspace (TwSidebar   *self,
                                   TwWorkspace *workspace);
TwAttentionFeed *tw_sidebar_get_attention (TwSidebar *self);
TwPlace *tw_sidebar_find_place    (TwSidebar   *self,
                                   const char  *key);
void     tw_sidebar_show_drafts   (TwSidebar   *self);
void     tw_sidebar_select_place  (TwSidebar   *self,
                                   TwPlace     *place);

G_END_DECLS
