/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Each criterion has a name and a question in every language, and says its facts in a sentence (P4). */

#include "tw-score-text.h"

static TwLanguage *german;
static TwLanguage *english;

static TwScoreShare
share_of (TwCriterion criterion,
          int         value)
{
  return (TwScoreShare) {
    .criterion = criterion, .answered = TRUE, .weight = 10, .value = value, .mentor = (char *) "Jana Kern",
    .mentee = (char *) "Michael Roth", .n_wanted = 2,
  };
}

static void
assert_said (TwScoreShare  share,
             char        **common,
             const char   *in_english,
             const char   *in_german)
{
  char *nothing[] = { NULL };
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  share.common = common ? common : nothing;
  one = tw_score_share_to_sentence (&share, english);
  other = tw_score_share_to_sentence (&share, german);
  g_assert_cmpstr (one, ==, in_english);
  g_assert_cmpstr (other, ==, in_german);
}

static void
test_every_criterion_is_said (void)
{
  char *nothing[] = { NULL };

  for (int i = 0; i < TW_N_CRITERIA; i++)
    {
      TwCriterion criterion = (TwCriterion) i;

      g_assert_cmpstr (tw_criterion_question (english, criterion), !=, tw_criterion_question (german, criterion));
      g_assert_cmpstr (tw_criterion_name (english, criterion), !=, "");
      g_assert_cmpstr (tw_criterion_name (german, criterion), !=, "");

      for (int value = 0; value <= 10000; value += 5000)
        {
          TwScoreShare share = share_of (criterion, value);
          g_autofree char *in_english = NULL;
          g_autofree char *in_german = NULL;

          share.common = nothing;
          in_english = tw_score_share_to_sentence (&share, english);
          in_german = tw_score_share_to_sentence (&share, german);
          g_assert_cmpstr (in_english, !=, "");
          g_assert_cmpstr (in_english, !=, in_german);
        }
    }
}

static void
test_what_meets_is_named (void)
{
  char *topics[] = { (char *) "artificial-intelligence", (char *) "Werkbank 4.0", NULL };
  char *languages[] = { (char *) "Polnisch", NULL };

  assert_said (share_of (TW_CRITERION_TOPICS, 9000), topics,
               "Of 2 topics that Michael Roth wants Jana Kern offers: Artificial intelligence and Werkbank 4.0.",
               "Von 2 Themen, die Michael Roth sich wünscht, bietet Jana Kern an: Künstliche Intelligenz und "
               "Werkbank 4.0.");
  assert_said (share_of (TW_CRITERION_TOPICS, 0), NULL,
               "Jana Kern offers none of the 2 topics that Michael Roth wants.",
               "Von den 2 Themen, die Michael Roth sich wünscht, bietet Jana Kern keines an.");
  assert_said (share_of (TW_CRITERION_LANGUAGE, 10000), languages, "Both speak: Polnisch.", "Beide sprechen: Polnisch.");
}

static void
test_wishes_are_told_apart (void)
{
  TwScoreShare share = share_of (TW_CRITERION_WISHES, 10000);

  share.mentor_wish = 1;
  share.mentee_wish = TW_WISH_UNSAID;
  assert_said (share, NULL, "Jana Kern wished for Michael Roth.", "Jana Kern hat sich Michael Roth gewünscht.");
  share.mentee_wish = 3;
  assert_said (share, NULL, "Jana Kern and Michael Roth wished for each other.",
               "Jana Kern und Michael Roth haben sich gegenseitig gewünscht.");
  share.mentor_wish = TW_WISH_FOR_OTHERS;
  assert_said (share, NULL, "Michael Roth wished for Jana Kern.", "Michael Roth hat sich Jana Kern gewünscht.");
}

/* P4 */
static void
test_missing_answer_is_said (void)
{
  TwScoreShare share = share_of (TW_CRITERION_SITE, 0);

  share.answered = FALSE;
  assert_said (share, NULL, "Not answered by both, so it does not count.",
               "Nicht von beiden beantwortet; zählt deshalb nicht.");
}

int
main (int   argc,
      char *argv[])
{
  int status;

  g_test_init (&argc, &argv, NULL);

  german = tw_language_new ("de");
  english = tw_language_new ("en");

  g_test_add_func ("/text/score/every-criterion-is-said-in-both-languages", test_every_criterion_is_said);
  g_test_add_func ("/text/score/what-meets-is-named", test_what_meets_is_named);
  g_test_add_func ("/text/score/wishes-are-told-apart", test_wishes_are_told_apart);
  g_test_add_func ("/text/score/missing-answer-is-said", test_missing_answer_is_said);

  status = g_test_run ();
  tw_language_unref (german);
  tw_language_unref (english);

  return status;
}
