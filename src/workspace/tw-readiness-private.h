/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-matching-private.h"
#include "tw-readiness.h"

G_BEGIN_DECLS

/* The check of a cohort while it is made: tw-readiness.c looks at people, topics and rules, tw-readiness-partners.c
 * at who is left without anybody. */
typedef struct
{
  TwMatching *matching;
  TwCohort *cohort;
  GPtrArray *items; /* TwReadinessItem */
} TwReadinessCheck;

TwFinding *tw_readiness_add            (TwReadinessCheck *check,
                                        TwReadinessArea   area,
                                        TwReadinessState  state,
                                        TwFindingCode     code);
void       tw_readiness_name           (TwReadinessCheck *check,
                                        TwRole            role,
                                        guint             index);
gboolean   tw_readiness_is_available   (TwReadinessCheck *check,
                                        TwRole            role,
                                        guint             index);
void       tw_readiness_check_partners (TwReadinessCheck *check);

G_END_DECLS
