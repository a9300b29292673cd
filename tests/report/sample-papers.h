/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-form-facts.h"
#include "tw-kick-off-sheet.h"
#include "tw-letterhead.h"
#include "tw-tandem-facts.h"

G_BEGIN_DECLS

TwLetterhead         *sample_letterhead_new           (void);
TwTandemFacts        *sample_tandem_new               (void);
TwTandemFacts        *sample_tandem_new_long_names    (void);
TwEnrolmentFormFacts *sample_enrolment_form_facts_new (void);
TwFeedbackFormFacts  *sample_feedback_form_facts_new  (TwPulseKind kind);
TwKickOffFacts       *sample_kick_off_facts_new       (guint n_guests);
GBytes               *sample_logo_new                 (void);

G_END_DECLS
