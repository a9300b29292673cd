/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a participant answers once a row of an enrolment list is taken: what the row says, and of the rest what was
 * known before. An empty cell, or a column the list does not have, says nothing; what was entered by hand stays
 * (P5). */

#include "tw-enrolment-merge-private.h"

#include "tw-fold.h"
#include "tw-topic-text.h"

#include <string.h>

/* How strongly a topic counts that a list just names: "well". */
#define NAMED_STRENGTH 2

typedef struct
{
  const TwEnrolmentRow *row;
  const gint64 *wishes;
  const char *today;
} Said;

static void
set_date (char       *date,
          const char *said,
          const char *otherwise)
{
  g_strlcpy (date, *said ? said : otherwise, TW_ISO_DATE_SIZE);
}

/* Who has not answered yet has no day of an answer. */
static void
apply_commitment (TwEnrolmentAnswers *answers,
                  const Said         *said)
{
  const TwEnrolmentRow *row = said->row;

  if (row->commitment == TW_COMMITMENT_OPEN)
    return;

  if (row->commitment == TW_COMMITMENT_ASKED)
    answers->commitment_on[0] = '\0';
  else if (row->commitment != answers->commitment)
    set_date (answers->commitment_on, row->commitment_on, said->today);
  else
    set_date (answers->commitment_on, row->commitment_on, answers->commitment_on);
  answers->commitment = row->commitment;
}

/* Nothing is withdrawn that was never given. */
static void
apply_consent (TwEnrolmentAnswers *answers,
               const Said         *said)
{
  const TwEnrolmentRow *row = said->row;

  if (row->consent == TW_CONSENT_UNKNOWN ||
      (row->consent == TW_CONSENT_REFUSED && answers->consent != TW_CONSENT_GIVEN))
    return;

  set_date (answers->consent_on, row->consent_on,
            row->consent == answers->consent ? answers->consent_on : said->today);
  answers->consent = row->consent;
}

static const TwEnrolledTopic *
find_topic (const TwEnrolmentAnswers *answers,
            const char               *name)
{
  g_autofree char *key = tw_fold_identity_key (name);

  for (guint i = 0; i < answers->topics->len; i++)
    {
      const TwEnrolledTopic *topic = &g_array_index (answers->topics, TwEnrolledTopic, i);
      g_autofree char *other = tw_fold_identity_key (topic->name);

      if (g_str_equal (key, other))
        return topic;
    }

  return NULL;
}

static void
apply_topics (TwEnrolmentAnswers *answers,
              const Said         *said)
{
  g_autoptr (TwEnrolmentAnswers) named = tw_enrolment_answers_new ();
  const TwEnrolmentRow *row = said->row;

  if (!*row->topics)
    return;

  for (guint i = 0; row->topics[i]; i++)
    {
      const char *key = tw_topic_key_from_words (row->topics[i]);
      const TwEnrolledTopic *known = find_topic (answers, key ? key : row->topics[i]);
      int strength = row->topic_strengths ? row->topic_strengths[i] : 0;

      if (find_topic (named, key ? key : row->topics[i]))
        continue;
      if (!strength)
        strength = known ? known->strength : NAMED_STRENGTH;
      tw_enrolment_answers_add_topic (named, known ? known->name : key ? key : row->topics[i], strength);
    }

  g_array_unref (answers->topics);
  answers->topics = g_array_ref (named->topics);
}

static void
apply_strengths (TwEnrolmentAnswers *answers,
                 const Said         *said,
                 int                 kind)
{
  if (!*said->row->strengths[kind])
    return;

  g_strfreev (answers->strengths[kind]);
  answers->strengths[kind] = g_strdupv (said->row->strengths[kind]);
}

static void
apply (TwEnrolmentAnswers *answers,
       const Said         *said,
       TwEnrolmentAnswer   answer)
{
  const TwEnrolmentRow *row = said->row;

  switch (answer)
    {
    case TW_ANSWER_CAPACITY:
      if (row->capacity > 0)
        answers->capacity = row->capacity;
      break;

    case TW_ANSWER_COMMITMENT:
      apply_commitment (answers, said);
      break;

    case TW_ANSWER_WILLINGNESS:
      if (row->willingness != TW_WILLINGNESS_UNKNOWN)
        answers->willingness = row->willingness;
      break;

    case TW_ANSWER_CONSENT:
      apply_consent (answers, said);
      break;

    case TW_ANSWER_MENTOR_STYLE:
      if (row->mentor_style != TW_MENTOR_STYLE_UNKNOWN)
        answers->mentor_style = row->mentor_style;
      break;

    case TW_ANSWER_MOTIVATION:
      if (row->motivation)
        g_set_str (&answers->motivation, row->motivation);
      break;

    case TW_ANSWER_TOPICS:
      apply_topics (answers, said);
      break;

    case TW_ANSWER_COMPETENCES:
    case TW_ANSWER_QUALIFICATIONS:
    case TW_ANSWER_LANGUAGES:
    case TW_ANSWER_AVAILABILITY:
      apply_strengths (answers, said, tw_enrolment_answers_strength_kind (answer));
      break;

    case TW_ANSWER_WISHES:
      if (said->wishes[0])
        memcpy (answers->wishes, said->wishes, sizeof answers->wishes);
      break;
    }
}

static gboolean
would_change (const TwEnrolmentAnswers *before,
              const Said               *said,
              TwEnrolmentAnswer         answer)
{
  g_autoptr (TwEnrolmentAnswers) after = tw_enrolment_answers_copy (before);

  apply (after, said, answer);

  return tw_enrolment_answers_differ_in (before, after, answer);
}

/**
 * tw_enrolment_merge:
 * @before: what is known
 * @row: what a list says
 * @wishes: (array fixed-size=3): whom the row wishes for, as ids of persons; 0 after the last one
 * @today: ISO date, the day of an answer that comes without one
 * @some_stay: (out): whether the row says something else than what was entered by hand
 *
 * Returns: (transfer full): what is known afterwards
 */
TwEnrolmentAnswers *
tw_enrolment_merge (const TwEnrolmentAnswers *before,
                    const TwEnrolmentRow     *row,
                    const gint64             *wishes,
                    const char               *today,
                    gboolean                 *some_stay)
{
  const Said said = { row, wishes, today };
  TwEnrolmentAnswers *after = tw_enrolment_answers_copy (before);

  *some_stay = FALSE;
  for (int answer = TW_ANSWER_CAPACITY; answer <= TW_ANSWER_WISHES; answer++)
    {
      if (!(before->by_hand & (1u << answer)))
        apply (after, &said, (TwEnrolmentAnswer) answer);
      else if (would_change (before, &said, (TwEnrolmentAnswer) answer))
        *some_stay = TRUE;
    }

  return after;
}
