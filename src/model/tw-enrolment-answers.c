/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a participant has answered when enrolling (D10), as a plain fact that can be copied and compared. */

#include "tw-enrolment-answers.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (TwEnrolmentAnswer, tw_enrolment_answer,
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_CAPACITY, "capacity"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_COMMITMENT, "commitment"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_WILLINGNESS, "willingness"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_CONSENT, "consent"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_MENTOR_STYLE, "mentor-style"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_MOTIVATION, "motivation"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_TOPICS, "topics"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_COMPETENCES, "competences"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_QUALIFICATIONS, "qualifications"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_LANGUAGES, "languages"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_AVAILABILITY, "availability"),
                    G_DEFINE_ENUM_VALUE (TW_ANSWER_WISHES, "wishes"))

static void
topic_clear (TwEnrolledTopic *topic)
{
  g_free (topic->name);
}

static gboolean
has_topic (const TwEnrolmentAnswers *self,
           const TwEnrolledTopic    *topic)
{
  for (guint i = 0; i < self->topics->len; i++)
    {
      const TwEnrolledTopic *other = &g_array_index (self->topics, TwEnrolledTopic, i);

      if (g_str_equal (other->name, topic->name))
        return other->strength == topic->strength;
    }

  return FALSE;
}

static gboolean
have_other_topics (const TwEnrolmentAnswers *self,
                   const TwEnrolmentAnswers *other)
{
  if (self->topics->len != other->topics->len)
    return TRUE;

  for (guint i = 0; i < self->topics->len; i++)
    if (!has_topic (other, &g_array_index (self->topics, TwEnrolledTopic, i)))
      return TRUE;

  return FALSE;
}

/* In whatever order. */
static gboolean
have_other_strengths (const TwEnrolmentAnswers *self,
                      const TwEnrolmentAnswers *other,
                      int                       kind)
{
  if (g_strv_length (self->strengths[kind]) != g_strv_length (other->strengths[kind]))
    return TRUE;

  for (char **strength = self->strengths[kind]; *strength != NULL; strength++)
    if (!g_strv_contains ((const char *const *) other->strengths[kind], *strength))
      return TRUE;

  return FALSE;
}

/**
 * tw_enrolment_answers_new:
 *
 * Returns: (transfer full): the answers of somebody who has not answered anything: one tandem, all else open
 */
TwEnrolmentAnswers *
tw_enrolment_answers_new (void)
{
  TwEnrolmentAnswers *self = g_new0 (TwEnrolmentAnswers, 1);

  self->capacity = 1;
  self->topics = g_array_new (FALSE, FALSE, sizeof (TwEnrolledTopic));
  g_array_set_clear_func (self->topics, (GDestroyNotify) topic_clear);
  for (guint kind = 0; kind < TW_N_STRENGTH_KINDS; kind++)
    self->strengths[kind] = g_new0 (char *, 1);

  return self;
}

/**
 * tw_enrolment_answers_copy:
 * @self: answers
 *
 * Returns: (transfer full): a deep copy
 */
TwEnrolmentAnswers *
tw_enrolment_answers_copy (const TwEnrolmentAnswers *self)
{
  TwEnrolmentAnswers *copy = g_memdup2 (self, sizeof *self);

  copy->motivation = g_strdup (self->motivation);
  copy->topics = g_array_new (FALSE, FALSE, sizeof (TwEnrolledTopic));
  g_array_set_clear_func (copy->topics, (GDestroyNotify) topic_clear);
  for (guint i = 0; i < self->topics->len; i++)
    {
      const TwEnrolledTopic *topic = &g_array_index (self->topics, TwEnrolledTopic, i);

      tw_enrolment_answers_add_topic (copy, topic->name, topic->strength);
    }
  for (guint kind = 0; kind < TW_N_STRENGTH_KINDS; kind++)
    copy->strengths[kind] = g_strdupv (self->strengths[kind]);

  return copy;
}

/**
 * tw_enrolment_answers_free:
 * @self: (transfer full): answers
 */
void
tw_enrolment_answers_free (TwEnrolmentAnswers *self)
{
  g_free (self->motivation);
  g_array_unref (self->topics);
  for (guint kind = 0; kind < TW_N_STRENGTH_KINDS; kind++)
    g_strfreev (self->strengths[kind]);
  g_free (self);
}

/**
 * tw_enrolment_answers_add_topic:
 * @self: answers
 * @name: key or name of a topic
 * @strength: 1 to 3
 */
void
tw_enrolment_answers_add_topic (TwEnrolmentAnswers *self,
                                const char         *name,
                                int                 strength)
{
  TwEnrolledTopic topic = { g_strdup (name), strength };

  g_array_append_val (self->topics, topic);
}

/**
 * tw_enrolment_answers_strength_kind:
 * @answer: which answer
 *
 * Returns: the #TwStrengthKind that is answered, or -1 if it is something else
 */
int
tw_enrolment_answers_strength_kind (TwEnrolmentAnswer answer)
{
  if (answer < TW_ANSWER_COMPETENCES || answer > TW_ANSWER_AVAILABILITY)
    return -1;

  return (int) answer - TW_ANSWER_COMPETENCES + TW_STRENGTH_COMPETENCE;
}

/**
 * tw_enrolment_answers_differ_in:
 * @self: answers
 * @other: other answers
 * @answer: which of them
 *
 * Returns: whether the two say something else there
 */
gboolean
tw_enrolment_answers_differ_in (const TwEnrolmentAnswers *self,
                                const TwEnrolmentAnswers *other,
                                TwEnrolmentAnswer         answer)
{
  switch (answer)
    {
    case TW_ANSWER_CAPACITY:
      return self->capacity != other->capacity;

    case TW_ANSWER_COMMITMENT:
      return self->commitment != other->commitment || !g_str_equal (self->commitment_on, other->commitment_on);

    case TW_ANSWER_WILLINGNESS:
      return self->willingness != other->willingness;

    case TW_ANSWER_CONSENT:
      return self->consent != other->consent || !g_str_equal (self->consent_on, other->consent_on);

    case TW_ANSWER_MENTOR_STYLE:
      return self->mentor_style != other->mentor_style;

    case TW_ANSWER_MOTIVATION:
      return g_strcmp0 (self->motivation, other->motivation) != 0;

    case TW_ANSWER_TOPICS:
      return have_other_topics (self, other);

    case TW_ANSWER_COMPETENCES:
    case TW_ANSWER_QUALIFICATIONS:
    case TW_ANSWER_LANGUAGES:
    case TW_ANSWER_AVAILABILITY:
      return have_other_strengths (self, other, tw_enrolment_answers_strength_kind (answer));

    case TW_ANSWER_WISHES:
      return memcmp (self->wishes, other->wishes, sizeof self->wishes) != 0;
    }

  return FALSE;
}

/**
 * tw_enrolment_answers_equal:
 * @self: answers
 * @other: other answers
 *
 * Returns: whether they say the same, wherever each of them comes from
 */
gboolean
tw_enrolment_answers_equal (const TwEnrolmentAnswers *self,
                            const TwEnrolmentAnswers *other)
{
  for (int answer = TW_ANSWER_CAPACITY; answer <= TW_ANSWER_WISHES; answer++)
    if (tw_enrolment_answers_differ_in (self, other, (TwEnrolmentAnswer) answer))
      return FALSE;

  return TRUE;
}
