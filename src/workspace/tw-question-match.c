/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which question stands above a column that a survey tool exported: its key, or its text or name in one of the
 * languages, with whatever the tool writes around it ("Q3. …", "… [Scale]"). */

#include "tw-question-match-private.h"

#include "tw-fold.h"
#include "tw-question-text.h"

#include <string.h>

/* A shorter name is found in too many headings. */
#define LEAST_LETTERS_INSIDE 8

typedef enum
{
  NOT_MEANT,
  FOUND_INSIDE,
  THE_SAME,
} Meant;

static Meant
compare (const char *heading,
         const char *text)
{
  g_autofree char *key = tw_fold_search_key (text);

  if (g_str_equal (heading, key))
    return THE_SAME;

  return strlen (key) >= LEAST_LETTERS_INSIDE && strstr (heading, key) ? FOUND_INSIDE : NOT_MEANT;
}

static Meant
is_meant (const TwQuestion   *question,
          const char         *heading,
          TwLanguage * const *languages)
{
  const char *asked = tw_question_get (question);
  Meant meant = compare (heading, asked);

  for (; *languages && meant != THE_SAME; languages++)
    {
      meant = MAX (meant, compare (heading, tw_question_text (*languages, asked)));
      meant = MAX (meant, compare (heading, tw_question_name (*languages, asked)));
    }

  return meant;
}

/*
 * tw_question_match:
 * @questions: (element-type TwQuestion): what was asked
 * @heading: what stands above a column
 * @languages: (array zero-terminated=1): in which it may be asked
 *
 * Returns: (transfer none) (nullable): the question that is meant; %NULL if none is, or if several could be
 */
const TwQuestion *
tw_question_match (GPtrArray          *questions,
                   const char         *heading,
                   TwLanguage * const *languages)
{
  g_autofree char *key = tw_fold_search_key (heading);
  const TwQuestion *inside = NULL;
  guint n_inside = 0;

  if (!*key)
    return NULL;

  for (guint i = 0; i < questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (questions, i);
      const Meant meant = is_meant (question, key, languages);

      if (meant == THE_SAME)
        return question;
      if (meant == NOT_MEANT)
        continue;

      inside = question;
      n_inside++;
    }

  return n_inside == 1 ? inside : NULL;
}
