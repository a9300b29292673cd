/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs attention (D21): each rule looks at plain facts and at the day, and nothing else. The same facts give the
 * same findings in the same order. */

#include "tw-attention-search-private.h"

#include "tw-plain-date.h"

static int
compare_numbers (gint64 one,
                 gint64 other)
{
  return (one > other) - (one < other);
}

/* The most urgent first, then the longest, then the order of the rules; what is snoozed last. */
static int
compare (gconstpointer first,
         gconstpointer second)
{
  const TwAttentionFinding *one = *(TwAttentionFinding *const *) first;
  const TwAttentionFinding *other = *(TwAttentionFinding *const *) second;
  const int keys[] = {
    (one->snoozed_until != NULL) - (other->snoozed_until != NULL),
    compare_numbers (one->severity, other->severity),
    (one->since == NULL) - (other->since == NULL),
    g_strcmp0 (one->since, other->since),
    compare_numbers (one->rule, other->rule),
    compare_numbers (one->cohort_id, other->cohort_id),
    compare_numbers (one->subject_id, other->subject_id),
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i] != 0)
      return keys[i];

  return 0;
}

static char *
snooze_key (gint64          cohort_id,
            TwAttentionRule rule,
            gint64          subject_id)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT " %d %" G_GINT64_FORMAT, cohort_id, rule, subject_id);
}

static void
mark_snoozed (TwAttentionSearch *search)
{
  g_autoptr (GHashTable) until = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < search->facts->snoozes->len; i++)
    {
      const TwAttentionSnooze *snooze = &g_array_index (search->facts->snoozes, TwAttentionSnooze, i);

      if (g_strcmp0 (snooze->until, search->today) > 0)
        g_hash_table_insert (until, snooze_key (snooze->cohort_id, snooze->rule, snooze->subject_id),
                             (gpointer) snooze->until);
    }

  for (guint i = 0; i < search->findings->len; i++)
    {
      TwAttentionFinding *finding = g_ptr_array_index (search->findings, i);
      g_autofree char *key = snooze_key (finding->cohort_id, finding->rule, finding->subject_id);

      finding->snoozed_until = g_strdup (g_hash_table_lookup (until, key));
    }
}

/**
 * tw_attention_days_since:
 * @day: a day
 *
 * Returns: how many days ago it was; negative for days to come
 */
int
tw_attention_days_since (const TwAttentionSearch *search,
                         const char              *day)
{
  return tw_plain_date_days_between (day, search->today);
}

/**
 * tw_attention_shift:
 * @day: a day
 * @n_days: how many later; negative for earlier
 *
 * Returns: (transfer full) (nullable): that day
 */
char *
tw_attention_shift (const char *day,
                    int         n_days)
{
  GDate date;
  char text[16];

  if (!tw_plain_date_read (day, &date))
    return NULL;

  if (n_days < 0)
    g_date_subtract_days (&date, (guint) -n_days);
  else
    g_date_add_days (&date, (guint) n_days);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);

  return g_strdup (text);
}

/**
 * tw_attention_later:
 * @one: (nullable): a day
 * @other: (nullable): another
 *
 * Returns: (transfer none) (nullable): the later of the two; a day is later than none
 */
const char *
tw_attention_later (const char *one,
                    const char *other)
{
  return g_strcmp0 (one, other) > 0 ? one : other;
}

/**
 * tw_attention_cohort:
 * @cohort_id: the cohort of one of the rows
 *
 * Returns: (transfer none): the cohort
 */
const TwAttentionCohort *
tw_attention_cohort (const TwAttentionSearch *search,
                     gint64                   cohort_id)
{
  return g_hash_table_lookup (search->cohorts, &cohort_id);
}

/**
 * tw_attention_add:
 * @rule: which rule found it
 * @severity: how urgent it is
 * @remedy: what settles it
 * @cohort_id: in which cohort
 * @subject_id: what it is about
 * @since: (transfer full) (nullable): from which day on it holds; made to be no later than today
 *
 * Returns: (transfer none): a new finding among the others
 */
TwAttentionFinding *
tw_attention_add (TwAttentionSearch   *search,
                  TwAttentionRule      rule,
                  TwAttentionSeverity  severity,
                  TwAttentionRemedy    remedy,
                  gint64               cohort_id,
                  gint64               subject_id,
                  char                *since)
{
  TwAttentionFinding *finding = g_new0 (TwAttentionFinding, 1);

  finding->rule = rule;
  finding->severity = severity;
  finding->remedy = remedy;
  finding->cohort_id = cohort_id;
  finding->subject_id = subject_id;
  finding->since = since;
  if (!tw_attention_rule_facts (rule)->confidential)
    finding->threshold = tw_attention_cohort (search, cohort_id)->thresholds[rule];
  if (g_strcmp0 (since, search->today) > 0)
    g_set_str (&finding->since, search->today);

  g_ptr_array_add (search->findings, finding);

  return finding;
}

/**
 * tw_attention_find:
 * @facts: what there is
 * @today: the day, as an ISO date
 *
 * Returns: (transfer full) (element-type TwAttentionFinding): what needs attention, the most urgent first; what is
 *   snoozed stands at the end
 */
GPtrArray *
tw_attention_find (const TwAttentionFacts *facts,
                   const char             *today)
{
  g_autoptr (GHashTable) cohorts = g_hash_table_new (g_int64_hash, g_int64_equal);
  TwAttentionSearch search = {
    .facts = facts,
    .today = today,
    .cohorts = cohorts,
    .findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_attention_finding_free),
  };

  for (guint i = 0; i < facts->cohorts->len; i++)
    {
      TwAttentionCohort *cohort = &g_array_index (facts->cohorts, TwAttentionCohort, i);

      g_hash_table_insert (cohorts, &cohort->id, cohort);
    }

  tw_attention_find_in_tandems (&search);
  tw_attention_find_in_people (&search);
  tw_attention_find_in_cohorts (&search);
  mark_snoozed (&search);
  g_ptr_array_sort (search.findings, compare);

  return search.findings;
}
