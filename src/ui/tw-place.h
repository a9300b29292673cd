/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "attention/tw-attention-feed.h"
#include "tw-cohort.h"

G_BEGIN_DECLS

#define TW_TYPE_PLACE (tw_place_get_type ())
G_DECLARE_FINAL_TYPE (TwPlace, tw_place, TW, PLACE, GObject)

TwPlace    *tw_place_new_attention  (TwAttentionFeed *feed);
TwPlace    *tw_place_new_people     (void);
TwPlace    *tw_place_new_cohort     (TwCohort *cohort);

TwCohort   *tw_place_get_cohort     (TwPlace  *self);
const char *tw_place_get_title      (TwPlace  *self);
const char *tw_place_get_icon_name  (TwPlace  *self);
const char *tw_place_get_key        (TwPlace  *self);
gboolean    tw_place_get_counts     (TwPlace  *self);
guint       tw_place_get_count      (TwPlace  *self);

G_END_DECLS
