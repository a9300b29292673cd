/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-matching.h"

G_BEGIN_DECLS

/* So many tandems moved are few. */
#define TW_PAIR_APPRAISAL_FEW_MOVES 3

/**
 * TwPairAppraisal:
 * @explanation: the rules and the score; a tandem of the two that stands is passed over
 * @tandem_id: that tandem, or 0
 * @is_suggested: whether they are a pair of the best matching
 * @best: (nullable): what it changes, at best for all, to choose the pair, or where it is suggested to do without it;
 *   %NULL where they must not be paired
 * @few: (nullable): the same with no more than %TW_PAIR_APPRAISAL_FEW_MOVES tandems moved; %NULL where @best moves no
 *   more
 *
 * All there is to say about a pair before it is decided on.
 */
typedef struct
{
  TwPairExplanation *explanation;
  gint64 tandem_id;
  gboolean is_suggested;
  TwRearrangement *best;
  TwRearrangement *few;
} TwPairAppraisal;

/**
 * TwPartnerChange:
 * @participant_id: whose partner changes
 * @before_id: the partner until now; 0: none
 * @before_score: hundredths
 * @after_id: the partner then; 0: none, the person waits
 * @after_score: hundredths
 */
typedef struct
{
  gint64 participant_id;
  gint64 before_id;
  int before_score;
  gint64 after_id;
  int after_score;
} TwPartnerChange;

TwPairAppraisal *tw_matching_appraise            (TwMatching             *self,
                                                  gint64                  mentor_id,
                                                  gint64                  mentee_id,
                                                  GError                **error);
GArray          *tw_rearrangement_list_changes   (const TwRearrangement  *self);
void             tw_pair_appraisal_free          (TwPairAppraisal        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPairAppraisal, tw_pair_appraisal_free)

G_END_DECLS
