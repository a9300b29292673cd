/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The built-in questions: those of D16 and D19, all of them, in German and in English. */

#include "tw-question-text.h"

static guint
assert_questions_are_translated (const char *kind,
                                 const char *asked)
{
  g_autoptr (TwLanguage) german = tw_language_new ("de");
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  guint n = 0;

  for (const char * const *key = tw_question_keys (kind, asked); *key != NULL; key++, n++)
    {
      g_assert_cmpstr (tw_question_text (english, *key), !=, *key);
      g_assert_cmpstr (tw_question_text (german, *key), !=, tw_question_text (english, *key));
      g_assert_cmpstr (tw_question_name (english, *key), !=, *key);
      g_assert_cmpstr (tw_question_name (german, *key), !=, tw_question_name (english, *key));
    }

  return n;
}

/* D16 */
static void
test_four_qualities_are_asked (void)
{
  g_assert_cmpuint (assert_questions_are_translated ("quality", "both"), ==, 4);
}

/* D19 */
static void
test_every_side_has_its_benefits (void)
{
  g_assert_cmpuint (assert_questions_are_translated ("benefit", "mentor"), ==, 5);
  g_assert_cmpuint (assert_questions_are_translated ("benefit", "mentee"), ==, 4);
  g_assert_cmpuint (assert_questions_are_translated ("benefit", "company"), ==, 8);
}

/* D21 */
static void
test_chemistry_is_asked_in_three_steps (void)
{
  g_assert_cmpuint (assert_questions_are_translated ("chemistry", "both"), ==, 1);
  g_assert_cmpuint (tw_question_scale_max ("chemistry"), ==, 3);
  g_assert_cmpuint (tw_question_scale_max ("trust"), ==, 5);
}

static void
test_own_questions_are_shown_as_typed (void)
{
  g_autoptr (TwLanguage) german = tw_language_new ("de");

  g_assert_cmpstr (tw_question_text (german, "How is the coffee?"), ==, "How is the coffee?");
  g_assert_cmpstr (tw_question_name (german, "How is the coffee?"), ==, "How is the coffee?");
  g_assert_null (tw_question_keys ("own", "both")[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/question-text/four-qualities-are-asked", test_four_qualities_are_asked);
  g_test_add_func ("/text/question-text/every-side-has-its-benefits", test_every_side_has_its_benefits);
  g_test_add_func ("/text/question-text/chemistry-is-asked-in-three-steps", test_chemistry_is_asked_in_three_steps);
  g_test_add_func ("/text/question-text/own-questions-are-shown-as-typed", test_own_questions_are_shown_as_typed);

  return g_test_run ();
}
