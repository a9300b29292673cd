/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Messages in a language given as an argument, whatever the locale of the process. */

#include "tw-language.h"

#include <locale.h>

static const char message[] = N_ ("{subject} has left the company.");
static const char german[] = "{subject} ist ausgeschieden.";

static void
test_german_in_an_english_session (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");

  g_assert_cmpstr (setlocale (LC_ALL, NULL), ==, "C");
  g_assert_cmpstr (tw_language_get_tag (language), ==, "de");
  g_assert_cmpstr (tw_language_tr (language, message), ==, german);
  g_assert_cmpstr (tw_tr (message), ==, message);
  g_assert_cmpstr (setlocale (LC_ALL, NULL), ==, "C");
}

static gpointer
speak (gpointer tag)
{
  gpointer differences = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (TwLanguage) language = tw_language_new (tag);
      const char *expected = g_str_equal (tag, "de") ? german : message;

      if (!g_str_equal (tw_language_tr (language, message), expected))
        differences = GINT_TO_POINTER (1);
    }

  return differences;
}

static void
test_two_languages_in_two_threads (void)
{
  GThread *threads[] = {
    g_thread_new ("de", speak, (gpointer) "de"),
    g_thread_new ("en", speak, (gpointer) "en"),
    g_thread_new ("de", speak, (gpointer) "de"),
  };

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_null (g_thread_join (threads[i]));
}

static gpointer
use_and_drop (gpointer language)
{
  gpointer differences = g_str_equal (tw_language_tr (language, message), german) ? NULL : GINT_TO_POINTER (1);

  tw_language_unref (language);

  return differences;
}

static void
test_one_language_is_shared_by_threads (void)
{
  TwLanguage *language = tw_language_new ("de");
  GThread *threads[8];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("shared", use_and_drop, tw_language_ref (language));

  tw_language_unref (language);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_assert_null (g_thread_join (threads[i]));
}

static void
assert_tag (const char *asked,
            const char *given)
{
  g_autoptr (TwLanguage) language = tw_language_new (asked);

  g_assert_cmpstr (tw_language_get_tag (language), ==, given);
}

static void
test_tags (void)
{
  assert_tag ("de", "de");
  assert_tag ("de_DE.UTF-8", "de_DE");
  assert_tag ("de-CH", "de_CH");
  assert_tag ("DE_at@euro", "de_AT");
  assert_tag ("en_GB", "en_GB");
  assert_tag ("en_US.UTF-8", "en_US");
  assert_tag ("C", "en");
  assert_tag ("", "en");
  assert_tag ("fr_FR", "en");
  assert_tag ("../../etc", "en");
  assert_tag ("de/../../x", "de");
  assert_tag ("de_C/", "de");
}

static void
test_a_region_takes_the_catalogue_of_its_language (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de_DE");

  g_assert_cmpstr (tw_language_tr (language, message), ==, german);
}

static void
test_swiss_german_has_no_sharp_s (void)
{
  g_autoptr (TwLanguage) germany = tw_language_new ("de");
  g_autoptr (TwLanguage) switzerland = tw_language_new ("de_CH");

  g_assert_cmpstr (tw_language_trc (germany, "quality", "Commitment and regularity"), ==,
                   "Verbindlichkeit und Regelmäßigkeit");
  g_assert_cmpstr (tw_language_trc (switzerland, "quality", "Commitment and regularity"), ==,
                   "Verbindlichkeit und Regelmässigkeit");
}

static void
test_unknown_messages_stay (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");

  g_assert_cmpstr (tw_language_tr (language, "Nobody translates this"), ==, "Nobody translates this");
  g_assert_cmpstr (tw_language_tr (language, ""), ==, "");
  g_assert_cmpstr (tw_language_trn (language, "one of those", "many of those", 1), ==, "one of those");
  g_assert_cmpstr (tw_language_trn (language, "one of those", "many of those", 0), ==, "many of those");
}

static void
test_context_tells_messages_apart (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");

  g_assert_cmpstr (tw_language_trc (language, "cohort", "Closed"), ==, "Abgeschlossen");
  g_assert_cmpstr (tw_language_trc (language, "another context", "Closed"), ==, "Closed");
}

static void
test_format (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");
  g_autofree char *level = tw_language_format (language, "Level %d", 2);
  g_autofree char *unknown = tw_language_formatn (language, "%s has %d apple", "%s has %d apples", 2, "Jana", 2);

  g_assert_cmpstr (level, ==, "Hierarchieebene 2");
  g_assert_cmpstr (unknown, ==, "Jana has 2 apples");
}

static void
assert_environment (const char *lc_all,
                    const char *lang,
                    const char *language,
                    const char *expected)
{
  g_autoptr (TwLanguage) found = NULL;

  g_setenv ("LC_ALL", lc_all, TRUE);
  g_setenv ("LANG", lang, TRUE);
  g_setenv ("LANGUAGE", language, TRUE);

  found = tw_language_new_from_environment ();
  g_assert_cmpstr (tw_language_get_tag (found), ==, expected);
}

static void
test_environment_child (void)
{
  assert_environment ("", "de_DE.UTF-8", "", "de_DE");
  assert_environment ("en_GB.UTF-8", "de_DE.UTF-8", "", "en_GB");
  assert_environment ("", "en_US.UTF-8", "fr:de_CH:en", "de_CH");
  assert_environment ("", "de_DE.UTF-8", "en_GB", "en_GB");
  assert_environment ("", "de_AT", "fr:es", "de_AT");
  assert_environment ("C", "de_DE.UTF-8", "de", "en");
  assert_environment ("", "", "de", "en");
  assert_environment ("", "ja_JP.UTF-8", "", "en");
}

/* The environment belongs to the whole process, and so to one of its own. */
static void
test_environment (void)
{
  g_test_trap_subprocess ("/text/language/subprocess/environment", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

static void
test_session_child (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");

  tw_language_set_session (language);
  g_assert_true (tw_language_session () == language);
  g_assert_cmpstr (tw_tr (message), ==, german);
}

static void
test_session (void)
{
  g_test_trap_subprocess ("/text/language/subprocess/session", 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/language/german-in-an-english-session", test_german_in_an_english_session);
  g_test_add_func ("/text/language/two-languages-in-two-threads", test_two_languages_in_two_threads);
  g_test_add_func ("/text/language/one-language-is-shared-by-threads", test_one_language_is_shared_by_threads);
  g_test_add_func ("/text/language/tags-are-read-in-every-spelling", test_tags);
  g_test_add_func ("/text/language/a-region-takes-the-catalogue-of-its-language",
                   test_a_region_takes_the_catalogue_of_its_language);
  g_test_add_func ("/text/language/swiss-german-has-no-sharp-s", test_swiss_german_has_no_sharp_s);
  g_test_add_func ("/text/language/unknown-messages-stay-as-they-are", test_unknown_messages_stay);
  g_test_add_func ("/text/language/the-context-tells-messages-apart", test_context_tells_messages_apart);
  g_test_add_func ("/text/language/sentences-are-filled-in", test_format);
  g_test_add_func ("/text/language/the-environment-chooses-as-for-gettext", test_environment);
  g_test_add_func ("/text/language/subprocess/environment", test_environment_child);
  g_test_add_func ("/text/language/main-chooses-the-language-of-the-session", test_session);
  g_test_add_func ("/text/language/subprocess/session", test_session_child);

  return g_test_run ();
}
