/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * Who fits whom in one cohort, as of one revision of the file: the rules, the scores and the best assignment.
 * Facts are read once; asking about a pair costs no query. When `revision` of the workspace has moved on,
 * make a new one.
 */
#define TW_TYPE_MATCHING (tw_matching_get_type ())
G_DECLARE_FINAL_TYPE (TwMatching, tw_matching, TW, MATCHING, GObject)

/**
 * TwSuggestedTandem:
 * @mentor_id: a participant
 * @mentee_id: a participant
 * @tandem_id: the existing tandem, or 0 for a new pair
 * @score: hundredths, 0–10000
 * @pinned: it stood before and was respected (P3)
 */
typedef struct
{
  gint64 mentor_id;
  gint64 mentee_id;
  gint64 tandem_id;
  int score;
  gboolean pinned;
} TwSuggestedTandem;

/**
 * TwSuggestion:
 * @tandems: (element-type TwSuggestedTandem): existing and new, in the order of the mentors' ids
 * @waiting_mentors: (element-type gint64): participants without a tandem
 * @waiting_mentees: (element-type gint64): participants without a tandem
 * @total_score: hundredths, over all @tandems
 * @optimal: the independent check proved that no assignment is better
 */
typedef struct
{
  GArray *tandems;
  GArray *waiting_mentors;
  GArray *waiting_mentees;
  gint64 total_score;
  gboolean optimal;
} TwSuggestion;

/**
 * TwScoreCriterionShare:
 * @criterion: the word of the file: "topics", "department", "site", "language"
 * @answered: whether both sides answered it; only then it counts (P4)
 * @weight: 0–100
 * @value: hundredths, 0–10000
 */
typedef struct
{
  const char *criterion;
  gboolean answered;
  int weight;
  int value;
} TwScoreCriterionShare;

/**
 * TwPairExplanation:
 * @findings: (element-type TwFinding): why they must not be paired; empty: they may
 * @score: hundredths, 0–10000, over the answered criteria
 * @answered: how much of the weight was answered, hundredths (P4)
 * @criteria: (element-type TwScoreCriterionShare): by criterion
 * @common_topics: (array zero-terminated=1): keys or names of the topics that meet
 * @n_wanted_topics: how many the mentee wants
 * @direction_check: "age", "level" or "both": which check of D1 was used, or %NULL where none could be
 */
typedef struct
{
  GPtrArray *findings;
  int score;
  int answered;
  GArray *criteria;
  GStrv common_topics;
  guint n_wanted_topics;
  const char *direction_check;
} TwPairExplanation;

TwMatching        *tw_matching_new              (TwWorkspace        *workspace,
                                                 gint64              cohort_id,
                                                 GError            **error);
guint64            tw_matching_get_revision     (TwMatching         *self);

gboolean           tw_matching_may_pair         (TwMatching         *self,
                                                 gint64              mentor_id,
                                                 gint64              mentee_id);
int                tw_matching_get_score        (TwMatching         *self,
                                                 gint64              mentor_id,
                                                 gint64              mentee_id);
TwPairExplanation *tw_matching_explain          (TwMatching         *self,
                                                 gint64              mentor_id,
                                                 gint64              mentee_id);
GPtrArray         *tw_matching_explain_person   (TwMatching         *self,
                                                 gint64              participant_id);
TwSuggestion      *tw_matching_suggest          (TwMatching         *self,
                                                 GError            **error);

void               tw_pair_explanation_free     (TwPairExplanation  *self);
void               tw_suggestion_free           (TwSuggestion       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPairExplanation, tw_pair_explanation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwSuggestion, tw_suggestion_free)

G_END_DECLS
