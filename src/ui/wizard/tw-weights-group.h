/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-setup.h"

G_BEGIN_DECLS

/*
 * The weights of a setup, a scale a criterion, with a live example of what they do.
 */
#define TW_TYPE_WEIGHTS_GROUP (tw_weights_group_get_type ())
G_DECLARE_FINAL_TYPE (TwWeightsGroup, tw_weights_group, TW, WEIGHTS_GROUP, AdwPreferencesGroup)

void       tw_weights_group_bind    (TwWeightsGroup *self,
                                     TwSetup        *setup);
void       tw_weights_group_update  (TwWeightsGroup *self);
GtkWidget *tw_weights_group_get_row (TwWeightsGroup *self);

G_END_DECLS
