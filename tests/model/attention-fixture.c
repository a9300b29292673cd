/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One running tandem in which all is well; a test spoils one of its facts and asks what is found. */

#include "attention-fixture.h"

TwAttentionCohort *
fixture_cohort (Fixture *fixture)
{
  return &g_array_index (fixture->facts->cohorts, TwAttentionCohort, 0);
}

TwAttentionTandem *
fixture_tandem (Fixture *fixture)
{
  return &g_array_index (fixture->facts->tandems, TwAttentionTandem, 0);
}

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  unused)
{
  TwAttentionCohort row = { .id = COHORT, .running = TRUE, .ends_on = "2027-12-31", .n_ending = 1 };
  TwAttentionTandem both = {
    .id = TANDEM, .cohort_id = COHORT, .mentor = "Jana Kern", .mentee = "Hans Adler", .starts_on = "2027-01-15",
    .ends_on = "2027-12-31", .ends_with_cohort = TRUE, .cadence_days = 28,
  };

  fixture->facts = tw_attention_facts_new ();
  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    row.thresholds[i] = tw_attention_rule_facts (i)->threshold;
  g_array_append_val (fixture->facts->cohorts, row);
  g_array_append_val (fixture->facts->tandems, both);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  unused)
{
  tw_attention_facts_free (fixture->facts);
}

void
fixture_meet (Fixture                 *fixture,
              const char              *date,
              TwAttentionMeetingState  state)
{
  TwAttentionMeeting meeting = { TANDEM, date, state };

  g_array_append_val (fixture->facts->meetings, meeting);
}

void
fixture_mark (Fixture    *fixture,
              gboolean    of_mentee,
              const char *due_on,
              int         hundredths)
{
  TwAttentionMark row = { TANDEM, of_mentee, due_on, hundredths };

  g_array_append_val (fixture->facts->marks, row);
}

/* The rules that find something today, as one word each, in their order. */
static char *
found_on (Fixture    *fixture,
          const char *today)
{
  g_autoptr (GPtrArray) findings = tw_attention_find (fixture->facts, today);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      const TwAttentionFinding *finding = g_ptr_array_index (findings, i);

      g_string_append_printf (words, "%s%s%s", i > 0 ? " " : "", tw_attention_rule_facts (finding->rule)->word,
                              finding->snoozed_until ? "*" : "");
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

void
fixture_assert_found (Fixture    *fixture,
                      const char *today,
                      const char *words)
{
  g_autofree char *found = found_on (fixture, today);

  g_assert_cmpstr (found, ==, words);
}

/* The only finding of a day. */
TwAttentionFinding *
fixture_only (Fixture    *fixture,
              const char *today)
{
  g_autoptr (GPtrArray) findings = tw_attention_find (fixture->facts, today);

  g_assert_cmpuint (findings->len, ==, 1);

  return g_ptr_array_steal_index (findings, 0);
}

void
fixture_be_met (Fixture *fixture)
{
  fixture_meet (fixture, "2027-06-20", TW_ATTENTION_HELD);
  fixture_meet (fixture, "2027-07-18", TW_ATTENTION_PLANNED);
}
