/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The topics that are built in (D9): their areas and keys, what they are called in a language, and
 * the words by which people name them in a list. A topic without a key is a company's own and is
 * shown as typed.
 */

#include "tw-topic-text.h"

#include <string.h>

#include "tw-fold.h"

#define MAX_WORDS 10
#define MAX_TOPICS_OF_AREA 9

typedef struct
{
  const char *key;
  const char *name;
  const char *words[MAX_WORDS];         /* in lists, German ones and others, beside the key and the name */
} Topic;

typedef struct
{
  const char *key;
  const char *name;
  Topic topics[MAX_TOPICS_OF_AREA];
} Area;

static const Area areas[] = {
  {
    "new-work", NC_ ("area of topics", "New work"),
    {
      { "agile-methods", NC_ ("topic", "Agile methods"),
        { "Agile Methoden", "Agile", "Agilität", "Agiles Arbeiten", "Agile Arbeitsweisen", "Agile Methodik" } },
      { "scrum", NC_ ("topic", "Scrum"), { NULL } },
      { "kanban", NC_ ("topic", "Kanban"), { NULL } },
    },
  },
  {
    "digitalisation", NC_ ("area of topics", "Digitalisation"),
    {
      { "linkedin", NC_ ("topic", "LinkedIn"), { "Linked In" } },
      { "tiktok", NC_ ("topic", "TikTok"), { "Tik Tok" } },
      { "online-marketing", NC_ ("topic", "Online marketing"),
        { "Onlinemarketing", "Digitales Marketing", "Digital Marketing" } },
      { "online-sales", NC_ ("topic", "Online sales"),
        { "Online-Vertrieb", "Online-Verkauf", "Digitaler Vertrieb", "E-Commerce", "Online-Handel" } },
      { "media-literacy", NC_ ("topic", "Media literacy"),
        { "Medienkompetenz", "Digitale Medienkompetenz", "Media competence", "Media skills" } },
      { "modern-software", NC_ ("topic", "Modern software"),
        { "Moderne Software", "Neue Software", "Software" } },
      { "apps", NC_ ("topic", "Apps"), { "App", "Mobile Apps", "Handy-Apps", "Smartphone-Apps" } },
      { "artificial-intelligence", NC_ ("topic", "Artificial intelligence"),
        { "Künstliche Intelligenz", "KI", "AI", "A.I.", "K.I.", "Künstliche Intelligenz (KI)",
          "Artificial intelligence (AI)", "Generative KI", "Generative AI" } },
    },
  },
  {
    "sustainability", NC_ ("area of topics", "Sustainability"),
    {
      { "careful-use-of-resources", NC_ ("topic", "Careful use of resources"),
        { "Schonender Umgang mit Ressourcen", "Ressourcenschonung", "Ressourcen schonen", "Saving resources" } },
      { "sustainability-strategy", NC_ ("topic", "Sustainability strategy"),
        { "Nachhaltigkeitsstrategie", "Strategie der Nachhaltigkeit", "Nachhaltigkeit", "Sustainability" } },
    },
  },
  {
    "diversity", NC_ ("area of topics", "Diversity"),
    {
      { "internationality", NC_ ("topic", "Internationality"),
        { "Internationalität", "Internationales", "International" } },
      { "migration-experience", NC_ ("topic", "Migration experience"),
        { "Migrationserfahrung", "Migration", "Migrationsgeschichte" } },
    },
  },
};

static const Area *
find_area (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    if (g_str_equal (areas[i].key, key))
      return &areas[i];

  return NULL;
}

static const Topic *
find_topic (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    for (const Topic *topic = areas[i].topics; topic->key != NULL; topic++)
      if (g_str_equal (topic->key, key))
        return topic;

  return NULL;
}

/* “Online-Marketing”, “online marketing” and “Onlinemarketing” are the same words. */
static char *
fold_words (const char *words)
{
  char *folded = tw_fold_search_key (words);
  char *end = folded;

  for (const char *letter = folded; *letter != '\0'; letter++)
    if (*letter != ' ')
      *end++ = *letter;

  *end = '\0';

  return folded;
}

static GHashTable *
collect_words (void)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
    for (const Topic *topic = areas[i].topics; topic->key != NULL; topic++)
      {
        g_hash_table_insert (keys, fold_words (topic->key), (gpointer) topic->key);
        g_hash_table_insert (keys, fold_words (topic->name), (gpointer) topic->key);
        for (guint j = 0; j < MAX_WORDS && topic->words[j] != NULL; j++)
          g_hash_table_insert (keys, fold_words (topic->words[j]), (gpointer) topic->key);
      }

  return keys;
}

/**
 * tw_topic_areas:
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys of the areas of the built-in topics
 */
const char * const *
tw_topic_areas (void)
{
  static const char *keys[G_N_ELEMENTS (areas) + 1];
  static gsize once;

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
        keys[i] = areas[i].key;
      g_once_init_leave (&once, 1);
    }

  return keys;
}

/**
 * tw_topic_keys:
 * @area: the key of an area
 *
 * Returns: (transfer none) (array zero-terminated=1): the keys of the built-in topics of @area;
 *   none where it has none
 */
const char * const *
tw_topic_keys (const char *area)
{
  static const char *keys[G_N_ELEMENTS (areas)][MAX_TOPICS_OF_AREA];
  static const char * const none[] = { NULL };
  static gsize once;
  const Area *found;

  g_return_val_if_fail (area != NULL, none);

  if (g_once_init_enter (&once))
    {
      for (guint i = 0; i < G_N_ELEMENTS (areas); i++)
        for (guint j = 0; areas[i].topics[j].key != NULL; j++)
          keys[i][j] = areas[i].topics[j].key;
      g_once_init_leave (&once, 1);
    }

  found = find_area (area);

  return found ? keys[found - areas] : none;
}

/**
 * tw_topic_name:
 * @language: the language to say it in
 * @topic: the key of a built-in topic, or the name of a company's own
 *
 * Returns: (transfer none): the name of the topic; @topic itself where it is no key
 */
const char *
tw_topic_name (TwLanguage *language,
               const char *topic)
{
  const Topic *found;

  g_return_val_if_fail (language != NULL && topic != NULL, topic);

  found = find_topic (topic);

  return found ? tw_language_trc (language, "topic", found->name) : topic;
}

/**
 * tw_topic_area_name:
 * @language: the language to say it in
 * @area: the key of an area, or “own” for the topics of the company
 *
 * Returns: (transfer none): the name of the area; @area itself where it is no key
 */
const char *
tw_topic_area_name (TwLanguage *language,
                    const char *area)
{
  const Area *found;

  g_return_val_if_fail (language != NULL && area != NULL, area);

  if (g_str_equal (area, "own"))
    return tw_language_trc (language, "area of topics", "Own topics");

  found = find_area (area);

  return found ? tw_language_trc (language, "area of topics", found->name) : area;
}

/**
 * tw_topic_strength_name:
 * @language: the language to say it in
 * @strength: 1 to 3
 *
 * Returns: (transfer none): how strongly a topic is offered or wanted, in a word by which the readers of lists know it
 *   again
 */
const char *
tw_topic_strength_name (TwLanguage *language,
                        int         strength)
{
  static const char * const names[] = {
    NC_ ("strength of a topic", "a little"), NC_ ("strength of a topic", "good"), NC_ ("strength of a topic", "very good"),
  };

  g_return_val_if_fail (strength >= 1 && strength <= (int) G_N_ELEMENTS (names), "");

  return tw_language_trc (language, "strength of a topic", names[strength - 1]);
}

/**
 * tw_topic_key_from_words:
 * @words: a topic as somebody typed it into a list, in German or English
 *
 * Case, umlauts, hyphens and spaces do not matter: “Künstliche Intelligenz”, “KI” and “AI” are one.
 *
 * Returns: (transfer none) (nullable): the key of the built-in topic, or %NULL for any other topic
 */
const char *
tw_topic_key_from_words (const char *words)
{
  static GHashTable *keys;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (words != NULL, NULL);

  if (g_once_init_enter_pointer (&keys))
    g_once_init_leave_pointer (&keys, collect_words ());

  folded = fold_words (words);

  return g_hash_table_lookup (keys, folded);
}
