/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * The setups that were left half-filled, each to be continued or discarded. Not there where there are none.
 */
#define TW_TYPE_DRAFT_LIST (tw_draft_list_get_type ())
G_DECLARE_FINAL_TYPE (TwDraftList, tw_draft_list, TW, DRAFT_LIST, GtkBox)

guint tw_draft_list_show (TwDraftList *self,
                          TwWorkspace *workspace);

G_END_DECLS
