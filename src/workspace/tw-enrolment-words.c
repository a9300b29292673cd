/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a participant answered, in the words in which an enrolment list or form says it, so that it can be read
 * again. */

#include "tw-enrolment-words-private.h"

#include "tw-names.h"
#include "tw-topic-text.h"

static char *
topics_in_words (const TwEnrolmentAnswers *answers,
                 TwLanguage               *language)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) topics = NULL;

  for (guint i = 0; i < answers->topics->len; i++)
    {
      const TwEnrolledTopic *topic = &g_array_index (answers->topics, TwEnrolledTopic, i);

      g_strv_builder_take (words, g_strdup_printf ("%s (%s)", tw_topic_name (language, topic->name),
                                                   tw_topic_strength_name (language, topic->strength)));
    }
  topics = g_strv_builder_end (words);

  return g_strjoinv (", ", topics);
}

/* By number where there is one, for no two people share it. */
static char *
wish_in_words (TwWorkspace              *workspace,
               const TwEnrolmentAnswers *answers,
               guint                     rank)
{
  g_autoptr (TwPerson) person =
    answers->wishes[rank] ? tw_workspace_get_person (workspace, answers->wishes[rank]) : NULL;

  if (!person || tw_person_get_erased_on (person))
    return NULL;
  if (tw_person_get_number (person))
    return g_strdup (tw_person_get_number (person));
  if (tw_person_get_given_name (person))
    return g_strdup_printf ("%s %s", tw_person_get_given_name (person), tw_person_get_family_name (person));

  return g_strdup (tw_person_get_family_name (person));
}

static char *
email_of (TwWorkspace   *workspace,
          TwParticipant *participant)
{
  g_autoptr (TwPerson) person = tw_workspace_get_person (workspace, tw_participant_get_person_id (participant));

  return person ? g_strdup (tw_person_get_email (person)) : NULL;
}

static char *
yes_or_no (TwLanguage *language,
           gboolean    yes)
{
  return g_strdup (yes ? tw_language_trc (language, "answer", "yes") : tw_language_trc (language, "answer", "no"));
}

static char *
commitment_in_words (const TwEnrolmentAnswers *answers,
                     TwLanguage               *language)
{
  if (answers->commitment == TW_COMMITMENT_OPEN)
    return NULL;

  return g_strdup (tw_commitment_name (language, tw_word (TW_TYPE_COMMITMENT, (int) answers->commitment)));
}

static char *
answer_in_words (const TwEnrolmentAnswers *answers,
                 TwField                   field,
                 TwLanguage               *language)
{
  switch ((int) field)
    {
    case TW_FIELD_TOPICS:
      return topics_in_words (answers, language);

    case TW_FIELD_COMMITMENT:
      return commitment_in_words (answers, language);

    case TW_FIELD_COMMITMENT_ON:
      return g_strdup (answers->commitment_on);

    case TW_FIELD_WILLINGNESS:
      return answers->willingness ? yes_or_no (language, answers->willingness == TW_WILLINGNESS_YES) : NULL;

    case TW_FIELD_CONSENT:
      return answers->consent ? yes_or_no (language, answers->consent == TW_CONSENT_GIVEN) : NULL;

    case TW_FIELD_CONSENT_ON:
      return g_strdup (answers->consent_on);

    case TW_FIELD_CAPACITY:
      return g_strdup_printf ("%d", answers->capacity);

    case TW_FIELD_MENTOR_STYLE:
      return answers->mentor_style
               ? g_strdup (tw_mentor_style_name (language, tw_word (TW_TYPE_MENTOR_STYLE, (int) answers->mentor_style)))
               : NULL;

    case TW_FIELD_COMPETENCES:
      return g_strjoinv (", ", answers->strengths[TW_STRENGTH_COMPETENCE]);

    case TW_FIELD_QUALIFICATIONS:
      return g_strjoinv (", ", answers->strengths[TW_STRENGTH_QUALIFICATION]);

    case TW_FIELD_LANGUAGES:
      return g_strjoinv (", ", answers->strengths[TW_STRENGTH_LANGUAGE]);

    case TW_FIELD_AVAILABILITY:
      return g_strjoinv (", ", answers->strengths[TW_STRENGTH_AVAILABILITY]);

    case TW_FIELD_MOTIVATION:
      return g_strdup (answers->motivation);

    default:
      return NULL;
    }
}

/*
 * tw_enrolment_words:
 * @participant: whose answers they are
 * @answers: what was answered
 * @field: which of them, or who it is
 * @language: the language to say it in
 *
 * Returns: (transfer full) (nullable): what stands in the cell; %NULL where nothing was answered
 */
char *
tw_enrolment_words (TwWorkspace              *workspace,
                    TwParticipant            *participant,
                    const TwEnrolmentAnswers *answers,
                    TwField                   field,
                    TwLanguage               *language)
{
  switch ((int) field)
    {
    case TW_FIELD_NUMBER:
      return g_strdup (tw_participant_get_number (participant));

    case TW_FIELD_EMAIL:
      return email_of (workspace, participant);

    case TW_FIELD_NAME:
      return g_strdup (tw_participant_get_name (participant));

    case TW_FIELD_ROLE:
      return g_strdup (tw_role_name (language, tw_word (TW_TYPE_ROLE, (int) tw_participant_get_role (participant))));

    case TW_FIELD_WISHES:
      return wish_in_words (workspace, answers, 0);

    case TW_FIELD_SECOND_WISH:
      return wish_in_words (workspace, answers, 1);

    case TW_FIELD_THIRD_WISH:
      return wish_in_words (workspace, answers, 2);

    default:
      return answer_in_words (answers, field, language);
    }
}
