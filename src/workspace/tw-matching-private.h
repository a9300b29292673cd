/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment.h"
#include "tw-eligibility.h"
#include "tw-matching.h"
#include "tw-score.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

/* What the files of a matching share: tw-matching-facts.c and tw-matching-names.c read, tw-matching.c says who may be
 * paired, tw-matching-score.c how well they fit, tw-suggestion.c solves. */

/* What people name, to be compared by name (D10). */
typedef enum
{
  TW_NAMES_LANGUAGES,
  TW_NAMES_TIMES,
  TW_NAMES_COMPETENCES, /* and qualifications */
  TW_N_NAMES
} TwNamesKind;

/* One side of the cohort, in the order of the participants' ids: the same index in every array. */
typedef struct
{
  GArray *ids;       /* gint64 */
  GPtrArray *names;  /* utf8 */
  GArray *eligible;  /* TwEligibilityPerson */
  GArray *scored;    /* TwScorePerson */
  GArray *commitments; /* TwCommitment */
  GPtrArray *names_of[TW_N_NAMES]; /* GArray of guint32, numbers of names */
  GHashTable *indices; /* gint64 id → index + 1 */
  GArray *n_tandems; /* guint: how many stand */
} TwSide;

/* Names by number. The same name is the same number however it was typed. */
typedef struct
{
  GHashTable *numbers; /* folded name → number */
  GPtrArray *typed;    /* utf8, as it was typed first; the first number is 1 */
} TwNames;

struct _TwMatching
{
  GObject parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  guint64 revision;
  gboolean forgetful; /* tandems were taken out of it that stand in the file */

  TwEligibilityRules rules;
  int minimum_score;
  TwScoreWeights weights;
  TwSide sides[2]; /* by TwRole */
  GArray *topics;  /* TwScoreTopic of all participants, those of one person together */
  GHashTable *topic_names; /* gint64 topic id → utf8 */
  TwNames names[TW_N_NAMES];
  TwNames areas;
  GArray *reporting_lines; /* TwReportingLine */
  GArray *excluded;        /* TwExcludedPair */
  GPtrArray *exclusion_reasons; /* utf8 or NULL, beside excluded */
  GArray *tandems;         /* TwSuggestedTandem: those that stand: accepted or later and not ended, or pinned (P3) */
  GArray *drafts;          /* TwSuggestedTandem: those a suggestion may replace (P5) */
  GHashTable *standing;    /* gint64 mentor << 32 | mentee, by position → index in tandems + 1 */

  TwEligibility *eligibility;

  TwMatchingAim aim;
  uint16_t *scores;         /* of all pairs, which the assignment reads */
  TwAssignment *assignment; /* solved when it is first asked for */
  gboolean optimal;         /* the independent check proved it */
};

void                 tw_names_init               (TwNames       *names);
void                 tw_names_clear              (TwNames       *names);
guint32              tw_names_number             (TwNames       *names,
                                                  const char    *name);
gboolean             tw_matching_read_names      (TwMatching    *self,
                                                  TwConnection  *connection,
                                                  GError       **error);
void                 tw_matching_explain_score   (TwMatching    *self,
                                                  guint          mentor,
                                                  guint          mentee,
                                                  TwPairExplanation *explanation);

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
gboolean             tw_matching_read_tandems    (TwMatching    *self,
                                                  GError       **error);
gboolean             tw_matching_apply_rules     (TwMatching    *self,
                                                  GError       **error);
const TwScorePerson *tw_matching_scored_person   (TwMatching    *self,
                                                  TwRole         role,
                                                  guint          index);
TwAssignment        *tw_matching_solve           (TwMatching    *self,
                                                  GError       **error);
void                 tw_matching_forget_assignment (TwMatching  *self);
TwSuggestedTandem    tw_matching_describe_pair   (TwMatching    *self,
                                                  guint          mentor,
                                                  guint          mentee);
gint64               tw_matching_standing_tandem (TwMatching    *self,
                                                  guint          mentor,
                                                  guint          mentee);
gint64               tw_matching_draft_tandem    (TwMatching    *self,
                                                  gint64         mentor_id,
                                                  gint64         mentee_id);
guint                tw_matching_count_tandems   (TwMatching    *self,
                                                  TwRole         role,
                                                  guint          index);
gboolean             tw_matching_suits           (TwMatching    *self,
                                                  guint          mentor,
                                                  guint          mentee);
gboolean             tw_matching_is_allowed      (TwMatching    *self,
                                                  guint          mentor,
                                                  guint          mentee);
void                 tw_matching_forget_tandem   (TwMatching    *self,
                                                  gint64         tandem_id);
guint                tw_matching_take_out        (TwMatching    *self,
                                                  gint64         tandem_id,
                                                  TwSuggestedTandem *tandem);
void                 tw_matching_put_back        (TwMatching    *self,
                                                  guint          place,
                                                  const TwSuggestedTandem *tandem);
TwMatching          *tw_matching_borrow          (TwWorkspace   *workspace,
                                                  gint64         cohort_id,
                                                  GError       **error);

G_END_DECLS
