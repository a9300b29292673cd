/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/*
 * The four qualities over time (D16), as far as they may be shown (P8).
 */
#define TW_TYPE_QUALITIES_GROUP (tw_qualities_group_get_type ())
G_DECLARE_FINAL_TYPE (TwQualitiesGroup, tw_qualities_group, TW, QUALITIES_GROUP, AdwPreferencesGroup)

gboolean tw_qualities_group_show (TwQualitiesGroup *self,
                                  const GPtrArray  *figures);

G_END_DECLS
