/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-finding.h"
#include "tw-score-share.h"
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
 * TwMatchingAim:
 * @TW_MATCHING_MOST_TANDEMS: as many tandems as possible, and of these the best
 * @TW_MATCHING_ONLY_GOOD_ONES: the greatest total score, with however many tandems
 *
 * What a suggestion is to be the best in.
 */
typedef enum
{
  TW_MATCHING_MOST_TANDEMS,
  TW_MATCHING_ONLY_GOOD_ONES,
} TwMatchingAim;

/**
 * TwPairCost:
 * @participant_id: a possible partner
 * @possible: whether the pair can be chosen at all
 * @tandems: how many tandems fewer there would be, if this pair were chosen and everybody else made the best of it
 * @score: how much total score would be lost, hundredths; negative where fewer tandems have more
 */
typedef struct
{
  gint64 participant_id;
  gboolean possible;
  int tandems;
  int score;
} TwPairCost;

/**
 * TwPartnerWorth:
 * @participant_id: somebody of the other side
 * @allowed: whether no rule forbids the pair and both have a place free
 * @suits: whether no rule forbids the pair, places aside
 * @score: the match score, hundredths, whether the pair is allowed or not (P2)
 * @cost: what choosing the pair costs all together
 *
 * What somebody is worth as a partner.
 */
typedef struct
{
  gint64 participant_id;
  gboolean allowed;
  gboolean suits;
  int score;
  TwPairCost cost;
} TwPartnerWorth;

/**
 * TwRearrangement:
 * @possible: whether it can be done
 * @tandems: how many tandems fewer there would be
 * @score: how much total score would be lost, hundredths
 * @made: (element-type TwSuggestedTandem): tandems that come to be
 * @parted: (element-type TwSuggestedTandem): suggested tandems that go
 * @aim: what the suggestion was to be the best in
 * @minimum_score: and the pairs that were left out of it, hundredths
 *
 * What would change in the suggestion.
 */
typedef struct
{
  gboolean possible;
  int tandems;
  int score;
  GArray *made;
  GArray *parted;
  TwMatchingAim aim;
  int minimum_score;
} TwRearrangement;

/* Any number of tandems may be parted. */
#define TW_MATCHING_ANY_MOVES 0

/* More tandems than anybody would move by hand. */
#define TW_MATCHING_MAX_MOVES 20

/**
 * TwSuggestedTandem:
 * @mentor_id: a participant
 * @mentee_id: a participant
 * @tandem_id: the tandem that stands, or 0 for a new pair
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
 * TwPairExplanation:
 * @findings: (element-type TwFinding): why they must not be paired; empty: they may
 * @score: hundredths, 0–10000, over the answered criteria
 * @answered: how much of the weight was answered, hundredths (P4)
 * @below_minimum: the cohort's minimum score in hundredths, where @score is less: the pair is not suggested, but may
 *   be paired by hand; otherwise 0
 * @shares: (element-type TwScoreShare): what each criterion with a weight adds
 * @common_topics: (array zero-terminated=1): keys or names of the topics that meet
 * @direction_check: "age", "level" or "both": which check of D1 was used, or %NULL where none could be
 * @direction: (nullable): the same as a finding, for a sentence; only true where nothing in @findings speaks against it
 */
typedef struct
{
  GPtrArray *findings;
  int score;
  int answered;
  int below_minimum;
  GPtrArray *shares;
  GStrv common_topics;
  const char *direction_check;
  TwFinding *direction;
} TwPairExplanation;

TwMatching        *tw_matching_new              (TwWorkspace        *workspace,
                                                 gint64              cohort_id,
                                                 GError            **error);
guint64            tw_matching_get_revision     (TwMatching         *self);
gboolean           tw_matching_follow           (TwMatching         *self);
void               tw_matching_lend             (TwMatching         *self);

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
void               tw_matching_set_aim          (TwMatching         *self,
                                                 TwMatchingAim       aim);
void               tw_matching_set_minimum_score (TwMatching        *self,
                                                 int                 minimum_score);
TwSuggestion      *tw_matching_suggest          (TwMatching         *self,
                                                 GError            **error);

GArray            *tw_matching_get_costs        (TwMatching         *self,
                                                 gint64              participant_id,
                                                 GError            **error);
GArray            *tw_matching_weigh_partners   (TwMatching         *self,
                                                 gint64              participant_id,
                                                 GError            **error);
gboolean           tw_matching_prepare          (TwMatching         *self,
                                                 GError            **error);
TwRearrangement   *tw_matching_choose           (TwMatching         *self,
                                                 gint64              mentor_id,
                                                 gint64              mentee_id,
                                                 guint               max_moves,
                                                 GError            **error);
TwRearrangement   *tw_matching_rule_out         (TwMatching         *self,
                                                 gint64              mentor_id,
                                                 gint64              mentee_id,
                                                 guint               max_moves,
                                                 GError            **error);
void               tw_rearrangement_free        (TwRearrangement    *self);

void               tw_pair_explanation_free     (TwPairExplanation  *self);
void               tw_suggestion_free           (TwSuggestion       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPairExplanation, tw_pair_explanation_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwSuggestion, tw_suggestion_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwRearrangement, tw_rearrangement_free)

G_END_DECLS
