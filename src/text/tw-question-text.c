/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The questions that are built in: the four qualities (D16), the benefits of mentors, mentees and the company (D19),
 * whether the chemistry is right, and what is to be learned (D12). They are asked on forms and named in reports; a question without a key is a
 * company's own and is shown as typed.
 */

#include "tw-question-text.h"

#include "tw-names.h"

#define MAX_KEYS 9

typedef struct
{
  const char *kind;
  const char *asked;
  const char *keys[MAX_KEYS];
} Questions;

/* The kinds and who is asked, as in the file. */
static const Questions questions[] = {
  { "quality", "both", { "trust", "openness", "gratitude", "commitment" } },
  { "chemistry", "both", { "chemistry" } },
  { "benefit", "mentor", { "visibility", "network", "appreciation", "skills", "access" } },
  { "benefit", "mentee", { "knowledge-gaps", "digital-skills", "new-ideas", "impulses" } },
  { "benefit", "company", { "dialogue", "understanding", "knowledge-exchange", "processes", "foresight",
                            "fit-for-the-future", "culture", "young-talent" } },
  { "in-words", "both", { "next-cohort" } },
};

typedef struct
{
  const char *key;
  const char *name;
} Benefit;

static const Benefit benefits[] = {
  { "visibility", NC_ ("benefit", "Becoming more visible in the company") },
  { "network", NC_ ("benefit", "A larger network") },
  { "appreciation", NC_ ("benefit", "Appreciation") },
  { "skills", NC_ ("benefit", "Professional and social skills") },
  { "access", NC_ ("benefit", "Access to the top of the company") },
  { "knowledge-gaps", NC_ ("benefit", "Closing gaps in knowledge") },
  { "digital-skills", NC_ ("benefit", "Digital skills") },
  { "new-ideas", NC_ ("benefit", "New ideas") },
  { "impulses", NC_ ("benefit", "Fresh impulses") },
  { "dialogue", NC_ ("benefit", "Dialogue between the generations") },
  { "understanding", NC_ ("benefit", "Understanding for each other") },
  { "knowledge-exchange", NC_ ("benefit", "Exchange of knowledge") },
  { "processes", NC_ ("benefit", "Modernised processes") },
  { "foresight", NC_ ("benefit", "Challenges and business models seen early") },
  { "fit-for-the-future", NC_ ("benefit", "Fit for the future") },
  { "culture", NC_ ("benefit", "Culture of the company") },
  { "young-talent", NC_ ("benefit", "Attractiveness for young talent") },
};

static const char *
find_benefit (TwLanguage *language,
              const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (benefits); i++)
    if (g_str_equal (benefits[i].key, key))
      return tw_language_trc (language, "benefit", benefits[i].name);

  return NULL;
}

/**
 * tw_question_keys:
 * @kind: “quality”, “chemistry”, “benefit” or “in-words”
 * @asked: who is asked: “both”, “mentor”, “mentee” or “company”
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys of the questions that are built in, in the order in
 *   which they are asked; none where there are none
 */
const char * const *
tw_question_keys (const char *kind,
                  const char *asked)
{
  static const char * const none[] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    if (g_str_equal (questions[i].kind, kind) && g_str_equal (questions[i].asked, asked))
      return questions[i].keys;

  return none;
}

/**
 * tw_question_scale_max:
 * @key: the key of a question that is built in
 *
 * Returns: the highest number it is answered with; the lowest is 1. The chemistry: 1 no, 2 not sure, 3 yes. 0: it is
 *   answered in words
 */
guint
tw_question_scale_max (const char *key)
{
  if (g_str_equal (key, "next-cohort"))
    return 0;

  return g_str_equal (key, "chemistry") ? 3 : 5;
}

/**
 * tw_question_text:
 * @language: the language to ask in
 * @key: the key of a question that is built in, or a company's own question
 *
 * Returns: (transfer none): what stands on a form: a question, or for a benefit what follows tw_question_lead_in()
 */
const char *
tw_question_text (TwLanguage *language,
                  const char *key)
{
  const char *benefit = find_benefit (language, key);

  if (benefit != NULL)
    return benefit;
  if (g_str_equal (key, "chemistry"))
    return tw_language_tr (language, "Is the chemistry between the two of you right?");
  if (g_str_equal (key, "next-cohort"))
    return tw_language_tr (language, "What should the next cohort do differently?");

  return tw_quality_question (language, key);
}

/**
 * tw_question_name:
 * @language: the language to say it in
 * @key: the key of a question that is built in, or a company's own question
 *
 * Returns: (transfer none): what it asks about, in few words, as in a report
 */
const char *
tw_question_name (TwLanguage *language,
                  const char *key)
{
  const char *benefit = find_benefit (language, key);

  if (benefit != NULL)
    return benefit;
  if (g_str_equal (key, "chemistry"))
    return tw_language_tr (language, "Chemistry");
  if (g_str_equal (key, "next-cohort"))
    return tw_language_tr (language, "What the next cohort should do differently");

  return tw_quality_name (language, key);
}

/**
 * tw_question_lead_in:
 * @language: the language to ask in
 * @pulse_kind: what is asked: “pulse”, “chemistry”, “expectation” or “fulfilment”
 *
 * Returns: (transfer none): the sentence above the questions
 */
const char *
tw_question_lead_in (TwLanguage *language,
                     const char *pulse_kind)
{
  if (g_str_equal (pulse_kind, "expectation"))
    return tw_language_tr (language, "How much do you expect of your tandem in each of these?");
  if (g_str_equal (pulse_kind, "fulfilment"))
    return tw_language_tr (language, "How much of it did your tandem bring you?");

  return tw_language_tr (language, "How do you see your tandem at the moment?");
}

/**
 * tw_question_scale_end:
 * @language: the language to say it in
 * @highest: whether the highest number of the scale is meant, not the lowest
 *
 * Returns: (transfer none): what the number means
 */
const char *
tw_question_scale_end (TwLanguage *language,
                       gboolean    highest)
{
  return highest
           ? tw_language_trc (language, "highest answer", "very")
           : tw_language_trc (language, "lowest answer", "not at all");
}
