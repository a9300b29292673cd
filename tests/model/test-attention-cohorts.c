/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of D21 that look at people and cohorts, each at its threshold and one day before it; the order of what is
 * found, and what is snoozed. */

#include "attention-fixture.h"

/* D12: nobody's: one finding for the cohort, none for the tandem. */
static void
test_pulse_unanswered (Fixture       *fixture,
                       gconstpointer  unused)
{
  const TwAttentionPulse pulse = { PULSE, COHORT, "2027-06-23" };
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_be_met (fixture);
  fixture_tandem (fixture)->pulse_due_on = "2027-06-23";
  g_array_append_val (fixture->facts->pulses, pulse);
  fixture_assert_found (fixture, "2027-06-29", "");

  finding = fixture_only (fixture, TODAY);
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_PULSE_UNANSWERED);
  g_assert_cmpint (finding->subject_id, ==, PULSE);
  g_assert_cmpint (finding->remedy, ==, TW_REMEDY_RECORD_FORMS);
}

static TwAttentionParticipant *
add_person (Fixture *fixture)
{
  const TwAttentionParticipant person = {
    .id = PERSON, .cohort_id = COHORT, .name = "Jana Kern", .enrolled_on = "2027-06-16",
  };

  fixture_be_met (fixture);
  g_array_append_val (fixture->facts->participants, person);

  return &g_array_index (fixture->facts->participants, TwAttentionParticipant, 0);
}

/* D3, D4, D21 */
static void
test_missing_commitment (Fixture       *fixture,
                         gconstpointer  unused)
{
  TwAttentionParticipant *person = add_person (fixture);
  g_autoptr (TwAttentionFinding) open = NULL, taken_back = NULL;

  fixture_assert_found (fixture, TODAY, "");
  person->lacks_commitment = TRUE;
  fixture_assert_found (fixture, "2027-06-29", "");

  open = fixture_only (fixture, TODAY);
  g_assert_cmpint (open->rule, ==, TW_ATTENTION_MISSING_COMMITMENT);
  g_assert_cmpint (open->remedy, ==, TW_REMEDY_RECORD_COMMITMENT);
  g_assert_cmpstr (open->since, ==, TODAY);

  person->commitment_on = "2027-06-20";
  fixture_assert_found (fixture, TODAY, "");

  person->took_back = person->in_tandem = TRUE;
  taken_back = fixture_only (fixture, TODAY);
  g_assert_cmpint (taken_back->severity, ==, TW_ATTENTION_NOW);
  g_assert_cmpint (taken_back->remedy, ==, TW_REMEDY_DISSOLVE);

  person->in_tandem = FALSE;
  fixture_assert_found (fixture, TODAY, "");
}

/* D21 */
static void
test_missing_consent (Fixture       *fixture,
                      gconstpointer  unused)
{
  TwAttentionParticipant *person = add_person (fixture);
  g_autoptr (TwAttentionFinding) never = NULL, withdrawn = NULL;

  person->lacks_consent = TRUE;
  fixture_assert_found (fixture, "2027-06-29", "");

  never = fixture_only (fixture, TODAY);
  g_assert_cmpint (never->rule, ==, TW_ATTENTION_MISSING_CONSENT);
  g_assert_cmpint (never->remedy, ==, TW_REMEDY_RECORD_CONSENT);

  person->consent_withdrawn_on = TODAY;
  withdrawn = fixture_only (fixture, TODAY);
  g_assert_cmpint (withdrawn->severity, ==, TW_ATTENTION_NOW);
  g_assert_cmpint (withdrawn->variant, ==, TW_ATTENTION_GRAVE);
}

/* D21: before the day comes, and after it. */
static void
test_leaver (Fixture       *fixture,
             gconstpointer  unused)
{
  TwAttentionParticipant *person = add_person (fixture);
  g_autoptr (TwAttentionFinding) leaves = NULL, left = NULL;

  person->left_on = "2027-07-15";
  fixture_assert_found (fixture, TODAY, "");

  person->left_on = "2027-07-14";
  leaves = fixture_only (fixture, TODAY);
  g_assert_cmpint (leaves->rule, ==, TW_ATTENTION_LEAVER);
  g_assert_cmpint (leaves->severity, ==, TW_ATTENTION_SOON);
  g_assert_cmpstr (leaves->since, ==, TODAY);
  g_assert_cmpstr (leaves->date, ==, "2027-07-14");

  person->left_on = "2027-06-30";
  left = fixture_only (fixture, TODAY);
  g_assert_cmpint (left->severity, ==, TW_ATTENTION_NOW);
  g_assert_cmpint (left->variant, ==, TW_ATTENTION_GRAVE);

  /* Who is in no tandem of a cohort that is over concerns nobody. */
  fixture_cohort (fixture)->running = FALSE;
  fixture_assert_found (fixture, TODAY, "");
  person->in_tandem = TRUE;
  fixture_assert_found (fixture, TODAY, "leaver");
}

/* D11, D12, D21 */
static void
test_milestone_due (Fixture       *fixture,
                    gconstpointer  unused)
{
  TwAttentionMilestone milestone = { MILESTONE, COHORT, "review", NULL, "2027-07-08" };
  TwAttentionMilestone *row;
  g_autoptr (TwAttentionFinding) ahead = NULL, over = NULL;

  fixture_be_met (fixture);
  g_array_append_val (fixture->facts->milestones, milestone);
  row = &g_array_index (fixture->facts->milestones, TwAttentionMilestone, 0);
  fixture_assert_found (fixture, TODAY, "");

  row->due_on = "2027-07-07";
  ahead = fixture_only (fixture, TODAY);
  g_assert_cmpint (ahead->rule, ==, TW_ATTENTION_MILESTONE_DUE);
  g_assert_cmpint (ahead->severity, ==, TW_ATTENTION_NOTICE);
  g_assert_cmpstr (ahead->word, ==, "review");

  row->due_on = "2027-06-29";
  over = fixture_only (fixture, TODAY);
  g_assert_cmpint (over->severity, ==, TW_ATTENTION_SOON);
  g_assert_cmpstr (over->since, ==, "2027-06-22");
}

static void
assert_beyond (Fixture         *fixture,
               const char      *currency,
               TwAttentionRule  rule)
{
  TwAttentionResource resource = { RESOURCE, COHORT, "Trainer", currency, 1000, 1000 };
  TwAttentionResource *row;
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_be_met (fixture);
  g_array_append_val (fixture->facts->resources, resource);
  row = &g_array_index (fixture->facts->resources, TwAttentionResource, 0);
  fixture_assert_found (fixture, TODAY, "");

  row->actual = 1001;
  finding = fixture_only (fixture, TODAY);
  g_assert_cmpint (finding->rule, ==, rule);
  g_assert_cmpint (finding->number, ==, 1001);
  g_assert_cmpint (finding->planned, ==, 1000);
  g_assert_null (finding->since);

  fixture_cohort (fixture)->thresholds[rule] = 10;
  row->actual = 1100;
  fixture_assert_found (fixture, TODAY, "");
  row->actual = 1101;
  fixture_assert_found (fixture, TODAY, tw_attention_rule_facts (rule)->word);
}

/* D20, D21 */
static void
test_budget_beyond_plan (Fixture       *fixture,
                         gconstpointer  unused)
{
  assert_beyond (fixture, "EUR", TW_ATTENTION_BUDGET_BEYOND_PLAN);
}

/* D20, D21 */
static void
test_hours_beyond_plan (Fixture       *fixture,
                        gconstpointer  unused)
{
  assert_beyond (fixture, NULL, TW_ATTENTION_HOURS_BEYOND_PLAN);
}

/* D13, D21: where all end with the cohort, the cohort says so, once; when it is closed, each tandem does. */
static void
test_cohort_ends (Fixture       *fixture,
                  gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) finding = NULL;

  fixture_be_met (fixture);
  fixture_tandem (fixture)->ends_on = fixture_cohort (fixture)->ends_on = "2027-07-29";
  fixture_assert_found (fixture, TODAY, "");

  fixture_tandem (fixture)->ends_on = fixture_cohort (fixture)->ends_on = "2027-07-28";
  finding = fixture_only (fixture, TODAY);
  g_assert_cmpint (finding->rule, ==, TW_ATTENTION_COHORT_ENDS);
  g_assert_cmpint (finding->subject_id, ==, COHORT);
  g_assert_cmpint (finding->number, ==, 1);

  fixture_cohort (fixture)->n_ending = 0;
  fixture_assert_found (fixture, TODAY, "");

  fixture_cohort (fixture)->closed = TRUE;
  fixture_cohort (fixture)->running = FALSE;
  fixture_assert_found (fixture, TODAY, "term-ends");
}

/* P9: where the company said how long, the data of a closed cohort is not forgotten; before, and once it is over. */
static void
test_retention_ends (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr (TwAttentionFinding) before = NULL, after = NULL;

  g_array_set_size (fixture->facts->tandems, 0);
  fixture_cohort (fixture)->running = FALSE;
  fixture_cohort (fixture)->closed = TRUE;
  fixture_cohort (fixture)->closed_on = "2027-01-15";
  fixture_cohort (fixture)->n_kept = 12;
  fixture_assert_found (fixture, TODAY, "");

  fixture->facts->retention_months = 6;
  fixture_assert_found (fixture, TODAY, "");
  before = fixture_only (fixture, "2027-07-01");
  g_assert_cmpint (before->severity, ==, TW_ATTENTION_NOTICE);
  g_assert_cmpstr (before->date, ==, "2027-07-15");
  after = fixture_only (fixture, "2027-07-15");
  g_assert_cmpint (after->rule, ==, TW_ATTENTION_RETENTION_ENDS);
  g_assert_cmpint (after->severity, ==, TW_ATTENTION_NOW);
  g_assert_cmpint (after->number, ==, 12);

  fixture_cohort (fixture)->n_kept = 0;
  fixture_assert_found (fixture, "2027-09-15", "");
}

/* The most urgent first, then the longest; the same whatever the order of the rows. */
static void
test_order (Fixture       *fixture,
            gconstpointer  unused)
{
  TwAttentionParticipant *person = add_person (fixture);
  const TwAttentionMilestone milestones[] = {
    { MILESTONE + 1, COHORT, "review", NULL, "2027-06-29" },
    { MILESTONE, COHORT, "close-out", NULL, "2027-06-29" },
    { MILESTONE + 2, COHORT, "own", "Party", "2027-06-01" },
  };
  const gint64 in_order[] = { MILESTONE + 2, MILESTONE, MILESTONE + 1 };
  g_autoptr (GPtrArray) findings = NULL;

  person->left_on = TODAY;
  person->lacks_consent = TRUE;
  g_array_append_vals (fixture->facts->milestones, milestones, G_N_ELEMENTS (milestones));

  fixture_assert_found (fixture, TODAY, "leaver milestone-due milestone-due milestone-due missing-consent");
  findings = tw_attention_find (fixture->facts, TODAY);
  for (guint i = 0; i < G_N_ELEMENTS (in_order); i++)
    g_assert_cmpint (((TwAttentionFinding *) findings->pdata[i + 1])->subject_id, ==, in_order[i]);
}

/* D21: snoozed until a day, and on that day it is there again. */
static void
test_snooze (Fixture       *fixture,
             gconstpointer  unused)
{
  TwAttentionParticipant *person = add_person (fixture);
  const TwAttentionSnooze snoozes[] = {
    { COHORT, TW_ATTENTION_LEAVER, PERSON, "2027-07-02" },
    { COHORT, TW_ATTENTION_MISSING_CONSENT, PERSON + 1, "2027-07-02" },
    { COHORT + 1, TW_ATTENTION_MISSING_CONSENT, PERSON, "2027-07-02" },
  };

  person->left_on = TODAY;
  person->lacks_consent = TRUE;
  g_array_append_vals (fixture->facts->snoozes, snoozes, G_N_ELEMENTS (snoozes));

  fixture_assert_found (fixture, "2027-07-01", "missing-consent leaver*");
  fixture_assert_found (fixture, "2027-07-02", "leaver missing-consent");
}

static void
test_words (void)
{
  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    {
      const TwAttentionRuleFacts *facts = tw_attention_rule_facts (i);
      TwAttentionRule rule;

      g_assert_true (tw_attention_rule_from_word (facts->word, &rule));
      g_assert_cmpint (rule, ==, i);
      g_assert_cmpint (facts->threshold, >=, facts->least);
      g_assert_cmpint (facts->threshold, <=, facts->most);
    }
}

#define ADD(name, test) g_test_add ("/model/attention/" name, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("pulse-that-nobody-answered-is-found-once-d21", test_pulse_unanswered);
  ADD ("missing-commitment-is-found-d21", test_missing_commitment);
  ADD ("missing-consent-is-found-d21", test_missing_consent);
  ADD ("leaver-is-found-d21", test_leaver);
  ADD ("milestone-due-is-found-d21", test_milestone_due);
  ADD ("budget-beyond-plan-is-found-d21", test_budget_beyond_plan);
  ADD ("hours-beyond-plan-are-found-d21", test_hours_beyond_plan);
  ADD ("term-of-the-cohort-is-found-once-d21", test_cohort_ends);
  ADD ("retention-period-that-ends-is-found-p9", test_retention_ends);
  ADD ("most-urgent-stands-first", test_order);
  ADD ("snoozed-comes-back-on-its-day", test_snooze);
  g_test_add_func ("/model/attention/each-rule-has-its-word", test_words);

  return g_test_run ();
}
