/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the papers of a tandem name it, its topics and the rhythm of its meetings. */

#include "tw-tandem-words-private.h"

#include "tw-topic-text.h"

/**
 * tw_write_tandem:
 * @language: the language to write it in
 * @facts: a tandem
 *
 * Returns: (transfer full): the names of both, or the number where one of them was erased
 */
char *
tw_write_tandem (TwLanguage          *language,
                 const TwTandemFacts *facts)
{
  if (facts->mentor == NULL || facts->mentee == NULL)
    return tw_language_format (language, "Tandem %u", facts->number);

  /* Translators: names a tandem; %1$s is the mentor, %2$s the mentee */
  return tw_language_format (language, "%1$s and %2$s", facts->mentor, facts->mentee);
}

/**
 * tw_write_cadence:
 * @language: the language to write it in
 * @days: how often a tandem meets, in days
 *
 * Returns: (transfer full): how often that is
 */
char *
tw_write_cadence (TwLanguage *language,
                  guint       days)
{
  if (days % 7 == 0)
    return tw_language_formatn (language, "every week", "every %u weeks", days / 7, days / 7);
  if (days == 30 || days == 31)
    return g_strdup (tw_language_tr (language, "every month"));

  return tw_language_formatn (language, "every day", "every %u days", days, days);
}

/**
 * tw_write_topics:
 * @language: the language to write them in
 * @topics: (element-type utf8): keys, or names as typed
 *
 * Returns: (transfer full): the topics as a list in a sentence
 */
char *
tw_write_topics (TwLanguage      *language,
                 const GPtrArray *topics)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < topics->len; i++)
    g_strv_builder_add (builder, tw_topic_name (language, g_ptr_array_index (topics, i)));
  names = g_strv_builder_end (builder);

  return tw_language_list (language, (const char * const *) names);
}
