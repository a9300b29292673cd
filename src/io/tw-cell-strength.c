/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How strongly somebody offers or wants a topic, as it stands behind the topic in a list: "Scrum (sehr)",
 * "Scrum: 3", "Scrum ++". What else stands in brackets belongs to the topic: "Künstliche Intelligenz (KI)".
 */

#include "tw-cell-strength.h"

#include "tw-fold.h"

#include <string.h>

/* As tw_fold_identity_key() writes them. */
static const struct
{
  const char *word;
  int strength;
} words[] = {
  { "1", 1 }, { "+", 1 }, { "*", 1 }, { "etwas", 1 }, { "ein wenig", 1 }, { "wenig", 1 }, { "grundlagen", 1 },
  { "grundkenntnisse", 1 }, { "a little", 1 }, { "little", 1 }, { "basic", 1 }, { "basics", 1 }, { "some", 1 },
  { "2", 2 }, { "++", 2 }, { "**", 2 }, { "gut", 2 }, { "mittel", 2 }, { "good", 2 }, { "well", 2 }, { "medium", 2 },
  { "3", 3 }, { "+++", 3 }, { "***", 3 }, { "sehr", 3 }, { "sehr gut", 3 }, { "stark", 3 }, { "viel", 3 },
  { "expertin", 3 }, { "experte", 3 }, { "very", 3 }, { "very good", 3 }, { "very well", 3 }, { "strong", 3 },
  { "much", 3 }, { "expert", 3 },
};

static int
find_strength (const char *said)
{
  g_autofree char *key = tw_fold_identity_key (said);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, key))
      return words[i].strength;

  return 0;
}

/* Where in the topic its strength may begin, without the brackets or the colon around it. */
static char *
find_beginning (char *topic)
{
  gsize length = strlen (topic);
  char *colon = strrchr (topic, ':');
  char *space;

  if (length > 0 && topic[length - 1] == ')')
    return strrchr (topic, '(');
  if (colon != NULL)
    return colon;

  space = strrchr (topic, ' ');

  return space != NULL && strspn (space + 1, "+*") == strlen (space + 1) ? space : NULL;
}

/**
 * tw_cell_take_strength:
 * @topic: (inout): a tidied topic
 *
 * Takes the strength off that is said behind a topic.
 *
 * Returns: the strength, 1 a little, 2 well, 3 very; 0 if none is said, and then @topic is as it was
 */
int
tw_cell_take_strength (char *topic)
{
  char *beginning = find_beginning (topic);
  g_autofree char *said = NULL;
  int strength;

  if (beginning == NULL || beginning == topic)
    return 0;

  said = g_strdup (beginning + 1);
  if (*beginning == '(')
    said[strlen (said) - 1] = '\0';

  strength = find_strength (said);
  if (strength == 0)
    return 0;

  *beginning = '\0';
  g_strchomp (topic);

  return strength;
}
