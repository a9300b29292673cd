/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a decision costs everybody together, and what it does to one person, in a few plain words. */

#include "tw-cost-text.h"

/**
 * tw_cost_to_text:
 * @language: a language
 * @tandems: how many tandems fewer there would be
 * @score: how much total score would be lost, hundredths; negative where fewer tandems have more
 * @moves: how many tandems would part for it
 *
 * Returns: (transfer full): as in "12.0 points overall; moves 3 tandems", without a full stop
 */
char *
tw_cost_to_text (TwLanguage *language,
                 int         tandems,
                 int         score,
                 guint       moves)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *points = tw_language_score (language, ABS (score));
  g_autofree char *n_tandems = tw_language_integer (language, tandems);
  g_autofree char *n_moves = tw_language_integer (language, moves);
  g_auto (GStrv) list = NULL;

  if (tandems <= 0 && score == 0 && moves == 0)
    return g_strdup (tw_language_tr (language, "costs nothing"));

  if (tandems > 0)
    g_strv_builder_take (parts, tw_language_formatn (language, "%s tandem fewer", "%s tandems fewer",
                                                     (guint64) tandems, n_tandems));
  if (score > 0)
    /* Translators: the price of a decision, in points of match score */
    g_strv_builder_take (parts, tw_language_format (language, "%s points overall", points));
  else if (score < 0)
    g_strv_builder_take (parts, tw_language_format (language, "%s points more overall", points));
  else if (tandems <= 0)
    g_strv_builder_add (parts, tw_language_tr (language, "costs nothing"));
  if (moves > 0)
    g_strv_builder_take (parts, tw_language_formatn (language, "moves %s tandem", "moves %s tandems", moves, n_moves));

  list = g_strv_builder_end (parts);

  return g_strjoinv ("; ", list);
}

/**
 * tw_partner_change_to_text:
 * @language: a language
 * @name: whose partner changes
 * @before: (nullable): the partner until now
 * @before_score: hundredths
 * @after: (nullable): the partner then; %NULL: the person waits
 * @after_score: hundredths
 *
 * Returns: (transfer full): what it does to this person, in one sentence
 */
char *
tw_partner_change_to_text (TwLanguage *language,
                           const char *name,
                           const char *before,
                           int         before_score,
                           const char *after,
                           int         after_score)
{
  g_autofree char *then = tw_language_score (language, after_score);
  g_autofree char *now = tw_language_score (language, before_score);

  if (after == NULL)
    /* Translators: a person, the partner and the match score that are lost */
    return tw_language_format (language, "%s would wait instead of being with %s (%s).", name, before, now);
  if (before == NULL)
    /* Translators: a person, the new partner and the match score */
    return tw_language_format (language, "%s would be with %s (%s) instead of waiting.", name, after, then);

  /* Translators: a person, the new partner with the match score, the partner before with the match score */
  return tw_language_format (language, "%s would be with %s (%s) instead of %s (%s).", name, after, then, before, now);
}
