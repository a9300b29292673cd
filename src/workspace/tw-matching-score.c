/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why two people fit as well as they do: what each criterion adds, with the facts behind it. */

#include "tw-matching-private.h"

#include "tw-score-share.h"

/* The criteria of the file are those of the score. */
G_STATIC_ASSERT ((int) TW_N_CRITERIA == (int) TW_SCORE_N_CRITERIA);
G_STATIC_ASSERT ((int) TW_CRITERION_TOPICS == (int) TW_SCORE_TOPICS);
G_STATIC_ASSERT ((int) TW_CRITERION_WISHES == (int) TW_SCORE_WISHES);
G_STATIC_ASSERT ((int) TW_CRITERION_COMPETENCES == (int) TW_SCORE_COMPETENCES);
G_STATIC_ASSERT ((int) TW_CRITERION_MENTOR_STYLE == (int) TW_SCORE_MENTOR_STYLE);
G_STATIC_ASSERT ((int) TW_CRITERION_MOTIVATION == (int) TW_SCORE_MOTIVATION);
G_STATIC_ASSERT ((int) TW_CRITERION_LANGUAGE == (int) TW_SCORE_LANGUAGE);
G_STATIC_ASSERT ((int) TW_CRITERION_AVAILABILITY == (int) TW_SCORE_AVAILABILITY);
G_STATIC_ASSERT ((int) TW_CRITERION_SITE == (int) TW_SCORE_SITE);
G_STATIC_ASSERT ((int) TW_CRITERION_DEPARTMENT == (int) TW_SCORE_DEPARTMENT);
G_STATIC_ASSERT ((int) TW_CRITERION_AREA == (int) TW_SCORE_AREA);

static GStrv
common_topics (TwMatching          *self,
               const TwScorePerson *mentor,
               const TwScorePerson *mentee)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (gsize wanted = 0; wanted < mentee->n_topics; wanted++)
    for (gsize offered = 0; offered < mentor->n_topics; offered++)
      if (mentee->topics[wanted].topic == mentor->topics[offered].topic)
        g_strv_builder_add (names, g_hash_table_lookup (self->topic_names, &mentee->topics[wanted].topic));

  return g_strv_builder_end (names);
}

static GStrv
common_names (const TwNames      *names,
              const TwScoreNames *one,
              const TwScoreNames *other)
{
  g_autoptr (GStrvBuilder) common = g_strv_builder_new ();

  for (gsize i = 0; i < one->n_names; i++)
    for (gsize j = 0; j < other->n_names; j++)
      if (one->names[i] == other->names[j])
        g_strv_builder_add (common, g_ptr_array_index (names->typed, one->names[i] - 1));

  return g_strv_builder_end (common);
}

static GStrv
what_is_common (TwMatching          *self,
                TwCriterion          criterion,
                const TwScorePerson *mentor,
                const TwScorePerson *mentee)
{
  if (criterion == TW_CRITERION_TOPICS)
    return common_topics (self, mentor, mentee);
  if (criterion == TW_CRITERION_LANGUAGE)
    return common_names (&self->names[TW_NAMES_LANGUAGES], &mentor->languages, &mentee->languages);
  if (criterion == TW_CRITERION_AVAILABILITY)
    return common_names (&self->names[TW_NAMES_TIMES], &mentor->availability, &mentee->availability);
  if (criterion == TW_CRITERION_COMPETENCES)
    return common_names (&self->names[TW_NAMES_COMPETENCES], &mentor->competences, &mentee->competences);

  return g_new0 (char *, 1);
}

static int
rank_of_wish (const TwScorePerson *wishing,
              const TwScorePerson *wished)
{
  if (wishing->wishes[0] == 0)
    return TW_WISH_UNSAID;

  for (int i = 0; i < TW_SCORE_MAX_WISHES; i++)
    if (wishing->wishes[i] == wished->person)
      return i + 1;

  return TW_WISH_FOR_OTHERS;
}

static TwScoreShare *
make_share (TwMatching          *self,
            guint                mentor,
            guint                mentee,
            TwCriterion          criterion,
            const TwScorePart   *part)
{
  const TwScorePerson *one = tw_matching_scored_person (self, TW_ROLE_MENTOR, mentor);
  const TwScorePerson *other = tw_matching_scored_person (self, TW_ROLE_MENTEE, mentee);
  TwScoreShare *share = g_new0 (TwScoreShare, 1);

  share->criterion = criterion;
  share->answered = part->answered;
  share->weight = part->weight;
  share->value = part->value;
  share->mentor = g_strdup (g_ptr_array_index (self->sides[TW_ROLE_MENTOR].names, mentor));
  share->mentee = g_strdup (g_ptr_array_index (self->sides[TW_ROLE_MENTEE].names, mentee));
  share->common = what_is_common (self, criterion, one, other);
  share->n_wanted = (guint) other->n_topics;
  share->mentor_wish = rank_of_wish (one, other);
  share->mentee_wish = rank_of_wish (other, one);
  share->mentor_style = (TwMentorStyle) one->mentor_style;
  share->wanted_style = (TwMentorStyle) other->mentor_style;
  share->mentee_obliged = other->accord == TW_SCORE_ACCORD_OBLIGED;
  share->both_say_why = one->accord == TW_SCORE_ACCORD_OWN_REASONS && other->accord == TW_SCORE_ACCORD_OWN_REASONS;

  return share;
}

/* Fills in the score of a pair with what it is made of. */
void
tw_matching_explain_score (TwMatching        *self,
                           guint              mentor,
                           guint              mentee,
                           TwPairExplanation *explanation)
{
  const TwScorePerson *one = tw_matching_scored_person (self, TW_ROLE_MENTOR, mentor);
  const TwScorePerson *other = tw_matching_scored_person (self, TW_ROLE_MENTEE, mentee);
  TwScore score;

  tw_score_explain (&self->weights, one, other, &score);

  explanation->score = score.total;
  explanation->answered = score.answered;
  explanation->common_topics = common_topics (self, one, other);
  for (int i = 0; i < TW_N_CRITERIA; i++)
    if (score.parts[i].weight > 0)
      g_ptr_array_add (explanation->shares, make_share (self, mentor, mentee, (TwCriterion) i, &score.parts[i]));
}
