/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-attention-facts.h"

G_BEGIN_DECLS

#define TODAY "2027-06-30"
#define COHORT 1
#define TANDEM 11
#define PERSON 21
#define MILESTONE 31
#define RESOURCE 41
#define PULSE 51

typedef struct
{
  TwAttentionFacts *facts;
} Fixture;

void                fixture_set_up       (Fixture                 *fixture,
                                          gconstpointer            unused);
void                fixture_tear_down    (Fixture                 *fixture,
                                          gconstpointer            unused);
TwAttentionCohort  *fixture_cohort       (Fixture                 *fixture);
TwAttentionTandem  *fixture_tandem       (Fixture                 *fixture);
void                fixture_meet         (Fixture                 *fixture,
                                          const char              *date,
                                          TwAttentionMeetingState  state);
void                fixture_be_met       (Fixture                 *fixture);
void                fixture_mark         (Fixture                 *fixture,
                                          gboolean                 of_mentee,
                                          const char              *due_on,
                                          int                      hundredths);
void                fixture_assert_found (Fixture                 *fixture,
                                          const char              *today,
                                          const char              *words);
TwAttentionFinding *fixture_only         (Fixture                 *fixture,
                                          const char              *today);

G_END_DECLS
