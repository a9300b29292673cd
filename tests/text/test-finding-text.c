/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every code a reader, a rule or a check may find has a sentence in every language, and says its facts. */

#include "tw-finding-text.h"

#include <string.h>

static TwLanguage *german;
static TwLanguage *english;

static void
test_every_code_is_said_in_german (void)
{
  static const gint64 numbers[] = { 0, 1, 2 };
  static char * const values[] = { NULL, (char *) "4711" };

  for (int code = 0; code < TW_N_FINDINGS; code++)
    for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
      for (guint j = 0; j < G_N_ELEMENTS (values); j++)
        {
          TwFinding finding = {
            .code = (TwFindingCode) code, .subject = (char *) "Jana", .object = (char *) "Michael",
            .value = values[j], .number = numbers[i],
          };
          g_autofree char *in_english = tw_finding_to_sentence (&finding, english);
          g_autofree char *in_german = tw_finding_to_sentence (&finding, german);

          g_test_message ("%d: %s / %s", code, in_english, in_german);
          g_assert_cmpstr (in_english, !=, "");
          g_assert_cmpstr (in_german, !=, in_english);
          g_assert_null (strpbrk (in_english, "{}"));
          g_assert_null (strpbrk (in_german, "{}"));
        }
}

/* P1: a translation that forgets a fact is wrong. */
static void
test_german_says_the_same_facts (void)
{
  static const char * const facts[] = { "‹subject›", "‹object›", "‹value›", "4242", "42.4", "42,4" };

  for (int code = 0; code < TW_N_FINDINGS; code++)
    {
      TwFinding finding = {
        .code = (TwFindingCode) code, .subject = (char *) "‹subject›", .object = (char *) "‹object›",
        .value = (char *) "‹value›", .number = 4242,
      };
      g_autofree char *in_english = tw_finding_to_sentence (&finding, english);
      g_autofree char *in_german = tw_finding_to_sentence (&finding, german);

      g_test_message ("%s / %s", in_english, in_german);
      for (guint i = 0; i < 4; i++)
        g_assert_cmpint (strstr (in_english, facts[i]) != NULL, ==, strstr (in_german, facts[i]) != NULL);
      g_assert_cmpint (strstr (in_english, "42.4") != NULL, ==, strstr (in_german, "42,4") != NULL);
    }
}

static void
assert_sentence (TwFinding   finding,
                 const char *expected_english,
                 const char *expected_german)
{
  g_autofree char *in_english = tw_finding_to_sentence (&finding, english);
  g_autofree char *in_german = tw_finding_to_sentence (&finding, german);

  g_assert_cmpstr (in_english, ==, expected_english);
  g_assert_cmpstr (in_german, ==, expected_german);
}

/* D2 */
static void
test_steps_are_counted (void)
{
  TwFinding finding = {
    .code = TW_FINDING_PAIR_MENTOR_REPORTS, .subject = (char *) "Jana Kern", .object = (char *) "Michael Roth",
  };

  finding.number = 1;
  assert_sentence (finding, "Jana Kern reports to Michael Roth directly.",
                   "Michael Roth ist die direkte Führungskraft von Jana Kern.");

  finding.number = 2;
  assert_sentence (finding, "Jana Kern reports to Michael Roth over 2 steps.",
                   "Michael Roth steht in der Berichtslinie 2 Stufen über Jana Kern.");
}

static void
test_a_reason_may_be_missing (void)
{
  TwFinding finding = {
    .code = TW_FINDING_PAIR_EXCLUDED, .subject = (char *) "Jana Kern", .object = (char *) "Michael Roth",
  };

  assert_sentence (finding, "Jana Kern and Michael Roth are an excluded pair.",
                   "Jana Kern und Michael Roth sind eine ausgeschlossene Paarung.");

  finding.value = (char *) "Both want the same post";
  assert_sentence (finding, "Jana Kern and Michael Roth are an excluded pair: Both want the same post",
                   "Jana Kern und Michael Roth sind eine ausgeschlossene Paarung: Both want the same post");
}

static void
test_scores_are_not_hundredths (void)
{
  TwFinding finding = {
    .code = TW_FINDING_PAIR_SCORE_TOO_LOW, .subject = (char *) "A", .object = (char *) "B",
    .value = (char *) "5000", .number = 4250,
  };

  assert_sentence (finding, "The match score of A and B is 42.5, less than the minimum of 50.0.",
                   "Die Passung von A und B beträgt 42,5 und liegt unter der Mindestpassung von 50,0.");
}

/* What somebody typed is shown as typed. */
static void
test_operands_are_not_read_as_patterns (void)
{
  TwFinding finding = { .code = TW_FINDING_PERSON_LEFT, .subject = (char *) "{value} %s %n", .value = (char *) "x" };

  assert_sentence (finding, "{value} %s %n has left the company.", "{value} %s %n ist ausgeschieden.");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  german = tw_language_new ("de");
  english = tw_language_new ("en");

  g_test_add_func ("/text/findings/every-code-is-said-in-german", test_every_code_is_said_in_german);
  g_test_add_func ("/text/findings/german-says-the-same-facts", test_german_says_the_same_facts);
  g_test_add_func ("/text/findings/steps-of-the-reporting-line-are-counted", test_steps_are_counted);
  g_test_add_func ("/text/findings/a-reason-may-be-missing", test_a_reason_may_be_missing);
  g_test_add_func ("/text/findings/scores-are-not-hundredths", test_scores_are_not_hundredths);
  g_test_add_func ("/text/findings/operands-are-not-read-as-patterns", test_operands_are_not_read_as_patterns);

  status = g_test_run ();
  tw_language_unref (german);
  tw_language_unref (english);

  return status;
}
