/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The built-in topics (D9): their names, and the words by which they are recognized in a list. */

#include "tw-topic-text.h"

static void
test_every_topic_is_found_by_its_names (void)
{
  g_autoptr (TwLanguage) german = tw_language_new ("de");
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  guint n_topics = 0;

  for (const char * const *area = tw_topic_areas (); *area != NULL; area++)
    {
      g_assert_cmpstr (tw_topic_area_name (german, *area), !=, *area);
      for (const char * const *key = tw_topic_keys (*area); *key != NULL; key++, n_topics++)
        {
          g_assert_cmpstr (tw_topic_name (german, *key), !=, *key);
          g_assert_cmpstr (tw_topic_key_from_words (*key), ==, *key);
          g_assert_cmpstr (tw_topic_key_from_words (tw_topic_name (german, *key)), ==, *key);
          g_assert_cmpstr (tw_topic_key_from_words (tw_topic_name (english, *key)), ==, *key);
        }
    }

  g_assert_cmpuint (n_topics, ==, 15);
}

static void
test_words_of_a_list (void)
{
  static const struct
  {
    const char *words;
    const char *key;
  } cases[] = {
    { "KI", "artificial-intelligence" },
    { "ki ", "artificial-intelligence" },
    { "AI", "artificial-intelligence" },
    { "KÜNSTLICHE INTELLIGENZ", "artificial-intelligence" },
    { "Kuenstliche  Intelligenz", "artificial-intelligence" },
    { "Ku\u0308nstliche Intelligenz", "artificial-intelligence" },
    { "Linked In", "linkedin" },
    { "Online-Marketing", "online-marketing" },
    { "onlinemarketing", "online-marketing" },
    { "E-Commerce", "online-sales" },
    { "Agiles Arbeiten", "agile-methods" },
    { "Agilita\u0308t", "agile-methods" },
    { "Migrationserfahrung", "migration-experience" },
    { "Brettspiele", NULL },
    { "", NULL },
    { "K", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (tw_topic_key_from_words (cases[i].words), ==, cases[i].key);
}

static void
test_own_topics_are_shown_as_typed (void)
{
  g_autoptr (TwLanguage) german = tw_language_new ("de");

  g_assert_cmpstr (tw_topic_name (german, "Brettspiele"), ==, "Brettspiele");
  g_assert_cmpstr (tw_topic_area_name (german, "own"), ==, "Eigene Themen");
  g_assert_cmpstr (tw_topic_name (german, "artificial-intelligence"), ==, "Künstliche Intelligenz");
  g_assert_null (*tw_topic_keys ("own"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/topics/every-topic-is-found-by-its-names", test_every_topic_is_found_by_its_names);
  g_test_add_func ("/text/topics/lists-say-them-in-many-words", test_words_of_a_list);
  g_test_add_func ("/text/topics/own-topics-are-shown-as-typed", test_own_topics_are_shown_as_typed);

  return g_test_run ();
}
