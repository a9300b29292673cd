/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to a tandem or to one of its people, as a sentence in a language. A word of the file that is not known here was written by a
 * newer version and is shown as it is. */

#include "tw-history-text.h"

#include "tw-language-private.h"
#include "tw-names.h"

typedef enum
{
  WITH_NOTHING,
  WITH_MOMENT,
  WITH_DAY,
  WITH_LAST_DAY,
  WITH_REASON,
  WITH_COMMITMENT,
  WITH_WORD,
  WITH_WHO,
} Operand;

static const struct
{
  const char *code;
  const char *sentence;
  Operand operand;
} sentences[] = {
  { "paired", N_ ("The two were paired"), WITH_NOTHING },
  { "published", N_ ("The tandem was published, its last day is {what}"), WITH_LAST_DAY },
  { "pinned", N_ ("The tandem was pinned"), WITH_NOTHING },
  { "unpinned", N_ ("The tandem is not pinned any more"), WITH_NOTHING },
  { "series", N_ ("A series of meetings was planned, the first on {what}"), WITH_MOMENT },
  { "planned", N_ ("A meeting was planned for {what}"), WITH_MOMENT },
  { "held", N_ ("The meeting of {what} was logged as held"), WITH_MOMENT },
  { "moved", N_ ("A meeting was moved to {what}"), WITH_MOMENT },
  { "cancelled", N_ ("The meeting of {what} was cancelled"), WITH_MOMENT },
  { "missed", N_ ("The meeting of {what} was logged as missed"), WITH_MOMENT },
  { "agreement", N_ ("The agreement was recorded"), WITH_NOTHING },
  { "goal-added", N_ ("A goal was added"), WITH_NOTHING },
  { "goal-removed", N_ ("A goal was removed"), WITH_NOTHING },
  { "conflict", N_ ("A conflict was noted, of {what}"), WITH_DAY },
  { "conflict-settled", N_ ("What was open was settled on {what}"), WITH_DAY },
  { "paused", N_ ("The tandem rests from {what} on"), WITH_DAY },
  { "resumed", N_ ("The tandem went on on {what}"), WITH_DAY },
  { "term", N_ ("The last day became {what}"), WITH_LAST_DAY },
  { "completed", N_ ("The tandem was completed: {what}"), WITH_REASON },
  { "dissolved", N_ ("The tandem was dissolved: {what}"), WITH_REASON },
  { "parted", N_ ("The two were taken apart before the tandem was published"), WITH_NOTHING },
  { "excluded", N_ ("The two became an excluded pair"), WITH_NOTHING },
  { "allowed", N_ ("The two are no longer an excluded pair"), WITH_NOTHING },
  { "commitment", N_ ("Commitment to take part: {what}"), WITH_COMMITMENT },
  { "capacity", N_ ("Possible tandems: {what}"), WITH_WORD },
  { "obliged", N_ ("Was obliged to take part, by {what}"), WITH_WHO },
  { "released", N_ ("Is not obliged to take part any more"), WITH_NOTHING },
  { "check-in", N_ ("A check-in was recorded, of {what}"), WITH_DAY },
  { "waiting-list", N_ ("Was put on the waiting list"), WITH_NOTHING },
  { "no-waiting-list", N_ ("Was taken off the waiting list"), WITH_NOTHING },
  { "note", N_ ("The note was changed"), WITH_NOTHING },
};

static const struct
{
  const char *code;
  const char *word;
  const char *sentence;
} answers[] = {
  { "consent", "given", N_ ("Consented to the use of personal data") },
  { "consent", "refused", N_ ("Does not consent to the use of personal data") },
  { "willingness", "yes", N_ ("Is willing to learn") },
  { "willingness", "no", N_ ("Is not willing to learn") },
  { "chemistry", "right", N_ ("The chemistry is right") },
  { "chemistry", "unsure", N_ ("The chemistry is not sure yet") },
  { "chemistry", "wrong", N_ ("The chemistry is not right") },
};

static char *
find_operand (TwLanguage           *language,
              const TwHistoryFacts *facts,
              Operand               operand)
{
  switch (operand)
    {
    case WITH_NOTHING:
      break;
    case WITH_MOMENT:
      return facts->at ? tw_language_moment (language, facts->at, TW_DATE_MEDIUM) : NULL;
    case WITH_DAY:
      return tw_language_iso_date (language, facts->on, TW_DATE_MEDIUM);
    case WITH_LAST_DAY:
      return facts->to ? tw_language_iso_date (language, facts->to, TW_DATE_MEDIUM)
                       : g_strdup (tw_language_tr (language, N_ ("open")));
    case WITH_REASON:
      return facts->word ? g_strdup (tw_end_reason_name (language, facts->word)) : NULL;
    case WITH_COMMITMENT:
      return facts->word ? g_strdup (tw_commitment_name (language, facts->word)) : NULL;
    case WITH_WORD:
      return g_strdup (facts->word);
    case WITH_WHO:
      return g_strdup (facts->by);
    }

  return NULL;
}

static char *
say_what (TwLanguage           *language,
          const TwHistoryFacts *facts)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    {
      g_autofree char *operand = NULL;
      const char *sentence;

      if (!g_str_equal (sentences[i].code, facts->code))
        continue;

      sentence = tw_language_tr (language, sentences[i].sentence);
      if (sentences[i].operand == WITH_NOTHING)
        return g_strdup (sentence);

      operand = find_operand (language, facts, sentences[i].operand);
      const TwPlace places[] = { { "what", operand ? operand : "–" } };

      return tw_language_fill_places (sentence, places, G_N_ELEMENTS (places));
    }

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_str_equal (facts->code, answers[i].code) && g_strcmp0 (answers[i].word, facts->word) == 0)
      return g_strdup (tw_language_tr (language, answers[i].sentence));

  if (g_str_equal (facts->code, "goal") && facts->progress >= 0)
    {
      g_autofree char *percent = tw_language_percent (language, facts->progress, 0);

      return tw_language_format (language, N_ ("A goal was changed, it got as far as %s"), percent);
    }

  return g_strdup (facts->code);
}

/**
 * tw_history_sentence:
 * @language: a language
 * @facts: what happened
 *
 * Returns: (transfer full): what happened, with what was typed of it
 */
char *
tw_history_sentence (TwLanguage           *language,
                     const TwHistoryFacts *facts)
{
  g_autofree char *what = say_what (language, facts);

  if (!facts->words)
    return g_steal_pointer (&what);

  return g_strdup_printf ("%s. %s", what, facts->words);
}
