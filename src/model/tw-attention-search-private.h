/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-attention-facts.h"

G_BEGIN_DECLS

/* What the rules of D21 have in common while they look. */
typedef struct
{
  const TwAttentionFacts *facts;
  const char *today;
  GHashTable *cohorts; /* by id, of TwAttentionCohort */
  GPtrArray *findings;
} TwAttentionSearch;

int                      tw_attention_days_since      (const TwAttentionSearch *search,
                                                       const char              *day);
char                    *tw_attention_shift           (const char              *day,
                                                       int                      n_days);
const char              *tw_attention_later           (const char              *one,
                                                       const char              *other);
const TwAttentionCohort *tw_attention_cohort          (const TwAttentionSearch *search,
                                                       gint64                   cohort_id);
TwAttentionFinding      *tw_attention_add             (TwAttentionSearch       *search,
                                                       TwAttentionRule          rule,
                                                       TwAttentionSeverity      severity,
                                                       TwAttentionRemedy        remedy,
                                                       gint64                   cohort_id,
                                                       gint64                   subject_id,
                                                       char                    *since);

void                     tw_attention_find_in_tandems (TwAttentionSearch       *search);
void                     tw_attention_find_in_people  (TwAttentionSearch       *search);
void                     tw_attention_find_in_cohorts (TwAttentionSearch       *search);

G_END_DECLS
