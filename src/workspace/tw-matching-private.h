/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-eligibility.h"
#include "tw-matching.h"
#include "tw-score.h"

G_BEGIN_DECLS

/* What the three files of a matching share: tw-matching-facts.c reads, tw-matching.c explains, tw-suggestion.c
 * solves. */

/* One side of the cohort, in the order of the participants' ids: the same index in every array. */
typedef struct
{
  GArray *ids;       /* gint64 */
  GPtrArray *names;  /* utf8 */
  GArray *eligible;  /* TwEligibilityPerson */
  GArray *scored;    /* TwScorePerson */
  GArray *commitments; /* TwCommitment */
  GHashTable *indices; /* gint64 id → index + 1 */
} TwSide;

struct _TwMatching
{
  GObject parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  guint64 revision;

  TwEligibilityRules rules;
  int minimum_score;
  TwScoreWeights weights;
  TwSide sides[2]; /* by TwRole */
  GArray *topics;  /* TwScoreTopic of all participants, those of one person together */
  GHashTable *topic_names; /* gint64 topic id → utf8 */
  GArray *reporting_lines; /* TwReportingLine */
  GArray *excluded;        /* TwExcludedPair */
  GPtrArray *exclusion_reasons; /* utf8 or NULL, beside excluded */
  GArray *tandems;         /* TwSuggestedTandem: those that have not ended */

  TwEligibility *eligibility;
};

void                 tw_side_init                (TwSide        *side);
void                 tw_side_clear               (TwSide        *side);
gboolean             tw_side_find                (const TwSide  *side,
                                                  gint64         participant_id,
                                                  guint         *index);
gint64               tw_side_id                  (const TwSide  *side,
                                                  guint          index);

void                 tw_matching_take_rules      (TwMatching    *self,
                                                  TwCohort      *cohort);
gboolean             tw_matching_read_facts      (TwMatching    *self,
                                                  GError       **error);
gboolean             tw_matching_apply_rules     (TwMatching    *self,
                                                  GError       **error);
const TwScorePerson *tw_matching_scored_person   (TwMatching    *self,
                                                  TwRole         role,
                                                  guint          index);
gint64               tw_matching_existing_tandem (TwMatching    *self,
                                                  gint64         mentor_id,
                                                  gint64         mentee_id);
void                 tw_matching_forget_tandem   (TwMatching    *self,
                                                  gint64         tandem_id);

G_END_DECLS
