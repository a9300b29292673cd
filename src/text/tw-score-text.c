/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a match score is made of, in plain sentences: the facts that count, criterion by criterion. */

#include "tw-score-text.h"

#include "tw-language-private.h"
#include "tw-names.h"
#include "tw-topic-text.h"

/* In the order of TwCriterion. */
static const struct
{
  const char *name;
  const char *question;
} criteria[TW_N_CRITERIA] = {
  { NC_ ("criterion", "Topics"), N_ ("Does the mentor offer what the mentee wants to learn, and how well?") },
  { NC_ ("criterion", "Wishes"), N_ ("Did they wish for each other after the get-to-know event?") },
  { NC_ ("criterion", "Competences"), N_ ("Do they name the same competences and qualifications?") },
  { NC_ ("criterion", "Kind of mentor"), N_ ("Is the mentor of the kind the mentee would like?") },
  { NC_ ("criterion", "Motivation"), N_ ("Do both take part of their own accord, and say why?") },
  { NC_ ("criterion", "Language"), N_ ("Do they share a language?") },
  { NC_ ("criterion", "Availability"), N_ ("Do they have time at the same times?") },
  { NC_ ("criterion", "Site"), N_ ("Do they work at the same site, or meet remotely?") },
  { NC_ ("criterion", "Department"), N_ ("Do they see different departments?") },
  { NC_ ("criterion", "Area"), N_ ("Do they see different areas of the company?") },
};

static char *
say (const TwScoreShare *share,
     TwLanguage         *language,
     const char         *message,
     const char         *list)
{
  g_autofree char *number = tw_language_integer (language, share->n_wanted);
  const TwPlace places[] = {
    { "mentor", share->mentor }, { "mentee", share->mentee }, { "list", list }, { "number", number },
  };

  return tw_language_fill_places (message, places, G_N_ELEMENTS (places));
}

static char *
list_topics (const TwScoreShare *share,
             TwLanguage         *language)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (char **topic = share->common; *topic != NULL; topic++)
    g_strv_builder_add (names, tw_topic_name (language, *topic));
  list = g_strv_builder_end (names);

  return tw_language_list (language, (const char * const *) list);
}

static char *
say_topics (const TwScoreShare *share,
            TwLanguage         *language)
{
  g_autofree char *list = list_topics (share, language);

  if (*share->common != NULL)
    return say (share, language,
                tw_language_trn (language, "Of {number} topic that {mentee} wants {mentor} offers: {list}.",
                                 "Of {number} topics that {mentee} wants {mentor} offers: {list}.", share->n_wanted),
                list);

  return say (share, language,
              tw_language_trn (language, "{mentor} does not offer the {number} topic that {mentee} wants.",
                               "{mentor} offers none of the {number} topics that {mentee} wants.", share->n_wanted),
              list);
}

static const char *
choose_wish (const TwScoreShare *share)
{
  if (share->mentor_wish > 0 && share->mentee_wish > 0)
    return N_ ("{mentor} and {mentee} wished for each other.");
  if (share->mentor_wish > 0)
    return N_ ("{mentor} wished for {mentee}.");
  if (share->mentee_wish > 0)
    return N_ ("{mentee} wished for {mentor}.");

  return N_ ("Neither of them wished for the other, but for somebody else.");
}

static const char *
choose_motivation (const TwScoreShare *share)
{
  if (share->mentee_obliged)
    return N_ ("{mentee} was obliged to take part.");
  if (share->both_say_why)
    return N_ ("Both take part of their own accord and say why.");

  return N_ ("Both take part of their own accord; not both say why.");
}

static const char *
choose_style (const TwScoreShare *share)
{
  return share->value > 0 ? N_ ("{mentor} is the kind of mentor {mentee} would like.")
                          : N_ ("{mentor} is another kind of mentor than {mentee} would like.");
}

static const char *
choose_site (const TwScoreShare *share)
{
  if (share->value >= 10000)
    return N_ ("Both work at the same site.");

  return share->value > 0 ? N_ ("They work at different sites, but both meet remotely.")
                          : N_ ("They work at different sites.");
}

/* The message for criteria that need no plural, with a list of what meets in it or without. */
static const char *
choose_message (const TwScoreShare *share)
{
  const gboolean fits = share->value > 0;

  switch (share->criterion)
    {
    case TW_CRITERION_WISHES:
      return choose_wish (share);
    case TW_CRITERION_COMPETENCES:
      return fits ? N_ ("Both name: {list}.") : N_ ("They name no competence or qualification in common.");
    case TW_CRITERION_MENTOR_STYLE:
      return choose_style (share);
    case TW_CRITERION_MOTIVATION:
      return choose_motivation (share);
    case TW_CRITERION_LANGUAGE:
      return fits ? N_ ("Both speak: {list}.") : N_ ("They name no language in common.");
    case TW_CRITERION_AVAILABILITY:
      return fits ? N_ ("Both have time: {list}.") : N_ ("They name no time in common.");
    case TW_CRITERION_SITE:
      return choose_site (share);
    case TW_CRITERION_DEPARTMENT:
      return fits ? N_ ("They see different departments.") : N_ ("They work in the same department.");
    case TW_CRITERION_AREA:
      return fits ? N_ ("They see different areas of the company.")
                  : N_ ("They work in the same area of the company.");
    case TW_CRITERION_TOPICS:
    case TW_N_CRITERIA:
      break;
    }

  return "";
}

/**
 * tw_criterion_name:
 * @language: a language
 * @criterion: a criterion
 *
 * Returns: (transfer none): its name, as a heading
 */
const char *
tw_criterion_name (TwLanguage  *language,
                   TwCriterion  criterion)
{
  g_return_val_if_fail (criterion < TW_N_CRITERIA, NULL);

  return tw_language_trc (language, "criterion", criteria[criterion].name);
}

/**
 * tw_criterion_question:
 * @language: a language
 * @criterion: a criterion
 *
 * Returns: (transfer none): what it compares, as a question
 */
const char *
tw_criterion_question (TwLanguage  *language,
                       TwCriterion  criterion)
{
  g_return_val_if_fail (criterion < TW_N_CRITERIA, NULL);

  return tw_language_tr (language, criteria[criterion].question);
}

/**
 * tw_score_share_to_sentence:
 * @share: a share of a match score
 * @language: the language to say it in
 *
 * Returns: (transfer full): the facts that count, in one sentence
 */
char *
tw_score_share_to_sentence (const TwScoreShare *share,
                            TwLanguage         *language)
{
  g_autofree char *list = NULL;

  if (!share->answered)
    return g_strdup (tw_language_tr (language, "Not answered by both, so it does not count."));
  if (share->criterion == TW_CRITERION_TOPICS)
    return say_topics (share, language);

  list = tw_language_list (language, (const char * const *) share->common);

  return say (share, language, tw_language_tr (language, choose_message (share)), list);
}
