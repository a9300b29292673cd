/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a finding says, in both languages: every rule in each of its forms is a whole sentence with the facts in it. */

#include "tw-attention-text.h"

#include <string.h>

/* The forms each rule has; the others have one. */
static guint
count_variants (TwAttentionRule rule)
{
  switch ((guint) rule)
    {
    case TW_ATTENTION_MISSING_PULSE:
      return 3;
    case TW_ATTENTION_OBLIGED_SLIPPING:
    case TW_ATTENTION_MISSING_COMMITMENT:
    case TW_ATTENTION_MISSING_CONSENT:
    case TW_ATTENTION_LEAVER:
    case TW_ATTENTION_MILESTONE_DUE:
    case TW_ATTENTION_TERM_ENDS:
    case TW_ATTENTION_COHORT_ENDS:
    case TW_ATTENTION_RETENTION_ENDS:
      return 2;
    default:
      return 1;
    }
}

static TwAttentionFinding
make_finding (TwAttentionRule rule,
              guint           variant)
{
  return (TwAttentionFinding) {
    .rule = rule, .variant = (int) variant, .person = (char *) "Jana Kern", .other = (char *) "Hans Adler",
    .word = (char *) (rule == TW_ATTENTION_MILESTONE_DUE ? "review" : NULL), .date = (char *) "2027-03-28",
    .since = (char *) "2027-04-01", .number = 3,
  };
}

static void
assert_whole (const char *sentence)
{
  g_test_message ("%s", sentence);
  g_assert_null (strpbrk (sentence, "{}"));
  g_assert_null (strstr (sentence, "  "));
  g_assert_true (g_str_has_suffix (sentence, "."));
}

static void
test_every_sentence (gconstpointer tag)
{
  g_autoptr (TwLanguage) language = tw_language_new (tag);
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint rule = 0; rule < TW_N_ATTENTION_RULES; rule++)
    {
      const TwAttentionSubject subject = tw_attention_rule_facts (rule)->subject;

      g_assert_true (g_hash_table_add (titles, (gpointer) tw_attention_title (language, rule)));
      for (guint variant = 0; variant < count_variants (rule); variant++)
        {
          const TwAttentionFinding finding = make_finding (rule, variant);
          g_autofree char *why = tw_attention_why (language, &finding);

          assert_whole (why);
          assert_whole (tw_attention_to_do (language, &finding));
          if (subject == TW_ATTENTION_OF_TANDEM || subject == TW_ATTENTION_OF_PARTICIPANT)
            g_assert_nonnull (strstr (why, "Jana Kern"));
          if (subject == TW_ATTENTION_OF_TANDEM)
            g_assert_nonnull (strstr (why, "Hans Adler"));
        }
    }
}

/* P8: neither a measure nor a side is in it, whatever the finding carries. */
static void
test_answers_are_not_told (void)
{
  g_autoptr (TwLanguage) language = tw_language_new ("de");

  for (guint rule = 0; rule < TW_N_ATTENTION_RULES; rule++)
    {
      TwAttentionFinding finding = make_finding (rule, 0);
      g_autofree char *why = NULL, *with_measures = NULL;

      if (!tw_attention_rule_facts (rule)->confidential)
        continue;

      why = tw_attention_why (language, &finding);
      finding.number = 987;
      finding.threshold = 654;
      with_measures = tw_attention_why (language, &finding);
      g_assert_cmpstr (why, ==, with_measures);
      g_assert_null (strstr (why, "Mentor:in"));
      g_assert_null (strstr (why, "Mentee"));
    }
}

static void
test_examples (void)
{
  g_autoptr (TwLanguage) german = tw_language_new ("de");
  g_autoptr (TwLanguage) english = tw_language_new ("en");
  TwAttentionFinding overdue = make_finding (TW_ATTENTION_OVERDUE, 0);
  TwAttentionFinding budget = make_finding (TW_ATTENTION_BUDGET_BEYOND_PLAN, 0);
  TwAttentionFinding erased = make_finding (TW_ATTENTION_LEAVER, TW_ATTENTION_GRAVE);
  g_autofree char *overdue_german = tw_attention_why (german, &overdue);
  g_autofree char *overdue_english = NULL, *budget_german = NULL, *erased_german = NULL;

  g_assert_cmpstr (overdue_german, ==, "Jana Kern und Hans Adler haben sich zuletzt am 28. März 2027 getroffen, "
                                       "vor 3 Tagen, und in nächster Zeit ist kein Treffen geplant.");
  overdue.number = 1;
  overdue_english = tw_attention_why (english, &overdue);
  g_assert_nonnull (strstr (overdue_english, "28 March 2027 for the last time, 1 day ago,"));

  budget.title = (char *) "Trainer";
  budget.word = (char *) "EUR";
  budget.planned = 100000;
  budget.number = 120050;
  budget_german = tw_attention_why (german, &budget);
  g_assert_nonnull (strstr (budget_german, "Trainer: Plan 1.000,00"));
  g_assert_nonnull (strstr (budget_german, "1.200,50"));

  erased.person = NULL;
  erased_german = tw_attention_why (german, &erased);
  g_assert_true (g_str_has_prefix (erased_german, "Gelöschte Person hat das Unternehmen"));
}

static void
test_thresholds (void)
{
  g_autoptr (TwLanguage) german = tw_language_new ("de");
  g_autofree char *days = tw_attention_threshold_text (german, TW_ATTENTION_NO_FIRST_MEETING, 21);
  g_autofree char *day = tw_attention_threshold_text (german, TW_ATTENTION_NO_FIRST_MEETING, 1);
  g_autofree char *points = tw_attention_threshold_text (german, TW_ATTENTION_SIDES_APART, 15);
  g_autofree char *meetings = tw_attention_threshold_text (german, TW_ATTENTION_FELL_THROUGH, 2);

  g_assert_cmpstr (days, ==, "21 Tage");
  g_assert_cmpstr (day, ==, "1 Tag");
  g_assert_cmpstr (points, ==, "1,5 Punkte");
  g_assert_cmpstr (meetings, ==, "2 Treffen");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/text/attention/every-sentence-is-whole-in-german", "de", test_every_sentence);
  g_test_add_data_func ("/text/attention/every-sentence-is-whole-in-english", "en", test_every_sentence);
  g_test_add_func ("/text/attention/answers-are-not-told-p8", test_answers_are_not_told);
  g_test_add_func ("/text/attention/facts-stand-in-the-sentence", test_examples);
  g_test_add_func ("/text/attention/thresholds-have-their-unit", test_thresholds);

  return g_test_run ();
}
