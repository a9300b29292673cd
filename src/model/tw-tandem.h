/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

#define TW_TYPE_TANDEM (tw_tandem_get_type ())
G_DECLARE_FINAL_TYPE (TwTandem, tw_tandem, TW, TANDEM, GObject)

gint64         tw_tandem_get_id        (TwTandem *self);
gint64         tw_tandem_get_cohort_id (TwTandem *self);
gint64         tw_tandem_get_mentor_id (TwTandem *self);
gint64         tw_tandem_get_mentee_id (TwTandem *self);
TwTandemState  tw_tandem_get_state     (TwTandem *self);
TwTandemOrigin tw_tandem_get_origin    (TwTandem *self);
gboolean       tw_tandem_get_pinned    (TwTandem *self);
int            tw_tandem_get_score     (TwTandem *self);
const char *   tw_tandem_get_starts_on (TwTandem *self);
const char *   tw_tandem_get_ends_on   (TwTandem *self);
const char *   tw_tandem_get_ended_on  (TwTandem *self);
TwEndReason    tw_tandem_get_end_reason (TwTandem *self);
const char *   tw_tandem_get_end_note  (TwTandem *self);
TwChemistry    tw_tandem_get_chemistry (TwTandem *self);

G_END_DECLS
