/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The figures of one section of the closing report, a row an item. Properties: `section` (its word), `action` (what a row
 * leads to, or NULL: an action that takes the item).
 */
#define TW_TYPE_REACHED_GROUP (tw_reached_group_get_type ())
G_DECLARE_FINAL_TYPE (TwReachedGroup, tw_reached_group, TW, REACHED_GROUP, AdwPreferencesGroup)

void tw_reached_group_show (TwReachedGroup  *self,
                            const GPtrArray *figures);

G_END_DECLS
