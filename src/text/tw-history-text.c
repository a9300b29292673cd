/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to a tandem, as a sentence in a language. A word of the file that is not known here was written by a
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
};

static const struct
{
  const char *word;
  const char *sentence;
} chemistries[] = {
  { "right", N_ ("The chemistry is right") },
  { "unsure", N_ ("The chemistry is not sure yet") },
  { "wrong", N_ ("The chemistry is not right") },
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

  for (guint i = 0; i < G_N_ELEMENTS (chemistries); i++)
    if (g_str_equal (facts->code, "chemistry") && g_strcmp0 (chemistries[i].word, facts->word) == 0)
      return g_strdup (tw_language_tr (language, chemistries[i].sentence));

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
