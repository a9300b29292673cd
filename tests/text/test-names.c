/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words of the file have a name in every language; what is no such word is shown as typed. */

#include "tw-names.h"

#include "tw-words.h"

static TwLanguage *german;
static TwLanguage *english;

typedef const char *(*Namer) (TwLanguage *language,
                              const char *word);

/* Every value of an enumeration of the model has a name, and it is not the word itself. */
static void
assert_all_named (GType type,
                  Namer name)
{
  g_autoptr (GEnumClass) words = g_type_class_ref (type);

  for (guint i = 0; i < words->n_values; i++)
    {
      const char *word = words->values[i].value_nick;

      g_assert_cmpstr (name (english, word), !=, word);
      g_assert_cmpstr (name (german, word), !=, word);
    }
}

static void
test_words_of_the_model (void)
{
  assert_all_named (TW_TYPE_ROLE, tw_role_name);
  assert_all_named (TW_TYPE_ROLE, tw_role_plural_name);
  assert_all_named (TW_TYPE_COMMITMENT, tw_commitment_name);
  assert_all_named (TW_TYPE_COHORT_STATE, tw_cohort_state_name);
  assert_all_named (TW_TYPE_DIRECTION, tw_direction_name);
  assert_all_named (TW_TYPE_TANDEM_STATE, tw_tandem_state_name);
}

static void
test_german_words (void)
{
  g_assert_cmpstr (tw_role_name (german, "mentor"), ==, "Mentor:in");
  g_assert_cmpstr (tw_role_plural_name (german, "mentor"), ==, "Mentorinnen und Mentoren");
  g_assert_cmpstr (tw_role_name (german, "mentee"), ==, "Mentee");
  g_assert_cmpstr (tw_commitment_name (german, "obliged"), ==, "Verpflichtet");
  g_assert_cmpstr (tw_tandem_state_name (german, "draft"), ==, "Entwurf");
  g_assert_cmpstr (tw_tandem_state_name (german, "agreed"), ==, "Freigegeben");
  g_assert_cmpstr (tw_meeting_state_name (german, "missed"), ==, "Nicht erschienen");
  g_assert_cmpstr (tw_milestone_name (german, "review"), ==, "Erfolgskontrolle");
  g_assert_cmpstr (tw_end_reason_name (german, "goals-reached"), ==, "Alle Ziele sind erreicht");
  g_assert_cmpstr (tw_mentor_style_name (german, "connects"), ==, "Vernetzt");
}

static void
test_what_is_typed_is_shown (void)
{
  g_assert_cmpstr (tw_milestone_name (german, "Sommerfest"), ==, "Sommerfest");
  g_assert_cmpstr (tw_role_name (german, ""), ==, "");
}

/* D16: four qualities, one question each */
static void
test_qualities (void)
{
  static const char * const qualities[] = { "trust", "openness", "gratitude", "commitment" };

  for (guint i = 0; i < G_N_ELEMENTS (qualities); i++)
    {
      g_assert_cmpstr (tw_quality_name (german, qualities[i]), !=, tw_quality_name (english, qualities[i]));
      g_assert_cmpstr (tw_quality_question (german, qualities[i]), !=, tw_quality_question (english, qualities[i]));
      g_assert_true (g_str_has_suffix (tw_quality_question (german, qualities[i]), "?"));
      g_assert_true (g_str_has_suffix (tw_quality_question (english, qualities[i]), "?"));
    }
}

static void
assert_level (char       *name,
              const char *expected)
{
  g_autofree char *said = name;

  g_assert_cmpstr (said, ==, expected);
}

/* The name of level 0 is a setting of the company. */
static void
test_levels (void)
{
  assert_level (tw_level_name (german, 0, "Geschäftsführung"), "Geschäftsführung");
  assert_level (tw_level_name (german, 5, "Geschäftsführung"), "Hierarchieebene 5");
  assert_level (tw_level_name (english, 5, NULL), "Level 5");
  assert_level (tw_level_name (german, 0, NULL), "Geschäftsleitung");
  assert_level (tw_management_level_name (german, 0, "Vorstand"), "Vorstand");
  assert_level (tw_management_level_name (german, 1, "Vorstand"), "Führungsebene 1");
  assert_level (tw_management_level_name (english, 2, NULL), "Management level 2");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  german = tw_language_new ("de");
  english = tw_language_new ("en");

  g_test_add_func ("/text/names/every-word-of-the-model-has-one", test_words_of_the_model);
  g_test_add_func ("/text/names/german-words-are-those-of-the-domain", test_german_words);
  g_test_add_func ("/text/names/what-is-typed-is-shown", test_what_is_typed_is_shown);
  g_test_add_func ("/text/names/each-quality-has-one-question", test_qualities);
  g_test_add_func ("/text/names/level-0-is-called-as-the-company-says", test_levels);

  status = g_test_run ();
  tw_language_unref (german);
  tw_language_unref (english);

  return status;
}
