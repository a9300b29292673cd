/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs attention in a cohort and with its people (D21): in cohorts that are not closed,
 * and of those that are whether their people's data is still here (P9). */

#include "tw-attention-search-private.h"

#include "tw-plain-date.h"

/* People */

static TwAttentionFinding *
add_of_person (TwAttentionSearch            *search,
               TwAttentionRule               rule,
               TwAttentionSeverity           severity,
               TwAttentionRemedy             remedy,
               const TwAttentionParticipant *person,
               const char                   *date,
               char                         *since)
{
  TwAttentionFinding *finding = tw_attention_add (search, rule, severity, remedy, person->cohort_id, person->id, since);

  finding->person = g_strdup (person->name);
  finding->date = g_strdup (date);
  finding->number = tw_attention_days_since (search, date);

  return finding;
}

/* D3, D4: nobody takes part without having said so. Who took it back and is in a tandem cannot wait. */
static void
find_missing_commitment (TwAttentionSearch            *search,
                         const TwAttentionParticipant *person)
{
  const int limit = tw_attention_cohort (search, person->cohort_id)->thresholds[TW_ATTENTION_MISSING_COMMITMENT];
  const char *from = tw_attention_later (person->enrolled_on, person->commitment_on);

  if (!person->lacks_commitment)
    return;

  if (person->took_back && person->in_tandem)
    add_of_person (search, TW_ATTENTION_MISSING_COMMITMENT, TW_ATTENTION_NOW, TW_REMEDY_DISSOLVE, person, from,
                   g_strdup (from))->variant = TW_ATTENTION_GRAVE;
  else if (!person->took_back && tw_attention_days_since (search, from) >= limit)
    add_of_person (search, TW_ATTENTION_MISSING_COMMITMENT, TW_ATTENTION_NOTICE, TW_REMEDY_RECORD_COMMITMENT, person,
                   from, tw_attention_shift (from, limit));
}

/* Nobody's data are used without consent. */
static void
find_missing_consent (TwAttentionSearch            *search,
                      const TwAttentionParticipant *person)
{
  const int limit = tw_attention_cohort (search, person->cohort_id)->thresholds[TW_ATTENTION_MISSING_CONSENT];

  if (!person->lacks_consent || (person->took_back && !person->in_tandem))
    return;

  if (person->consent_withdrawn_on)
    add_of_person (search, TW_ATTENTION_MISSING_CONSENT, TW_ATTENTION_NOW, TW_REMEDY_DISSOLVE, person,
                   person->consent_withdrawn_on, g_strdup (person->consent_withdrawn_on))->variant = TW_ATTENTION_GRAVE;
  else if (tw_attention_days_since (search, person->enrolled_on) >= limit)
    add_of_person (search, TW_ATTENTION_MISSING_CONSENT, TW_ATTENTION_NOTICE, TW_REMEDY_RECORD_CONSENT, person,
                   person->enrolled_on, tw_attention_shift (person->enrolled_on, limit));
}

/* Somebody leaves, or has left, and the other of the tandem stays alone. */
static void
find_leaver (TwAttentionSearch            *search,
             const TwAttentionParticipant *person)
{
  const int limit = tw_attention_cohort (search, person->cohort_id)->thresholds[TW_ATTENTION_LEAVER];
  gboolean has_left;

  if (!person->left_on || -tw_attention_days_since (search, person->left_on) > limit)
    return;

  has_left = tw_attention_days_since (search, person->left_on) >= 0;
  add_of_person (search, TW_ATTENTION_LEAVER, has_left ? TW_ATTENTION_NOW : TW_ATTENTION_SOON, TW_REMEDY_DISSOLVE,
                 person, person->left_on, tw_attention_shift (person->left_on, -limit))->variant =
    has_left ? TW_ATTENTION_GRAVE : TW_ATTENTION_MILD;
}

/**
 * tw_attention_find_in_people:
 *
 * Looks at everybody of whom something is missing: in a running cohort, or in a tandem.
 */
void
tw_attention_find_in_people (TwAttentionSearch *search)
{
  for (guint i = 0; i < search->facts->participants->len; i++)
    {
      const TwAttentionParticipant *person = &g_array_index (search->facts->participants, TwAttentionParticipant, i);

      if (!person->in_tandem && !tw_attention_cohort (search, person->cohort_id)->running)
        continue;

      find_leaver (search, person);
      find_missing_commitment (search, person);
      find_missing_consent (search, person);
    }
}

/* The cohort */

/* D11, D12: what was planned for a day. */
static void
find_milestone_due (TwAttentionSearch          *search,
                    const TwAttentionMilestone *milestone)
{
  const int limit = tw_attention_cohort (search, milestone->cohort_id)->thresholds[TW_ATTENTION_MILESTONE_DUE];
  const int days = tw_attention_days_since (search, milestone->due_on);
  TwAttentionFinding *finding;

  if (-days > limit)
    return;

  finding = tw_attention_add (search, TW_ATTENTION_MILESTONE_DUE, days > 0 ? TW_ATTENTION_SOON : TW_ATTENTION_NOTICE,
                 TW_REMEDY_FINISH_MILESTONE, milestone->cohort_id, milestone->id, tw_attention_shift (milestone->due_on, -limit));
  finding->title = g_strdup (milestone->title);
  finding->word = g_strdup (milestone->kind);
  finding->date = g_strdup (milestone->due_on);
  finding->variant = days > 0 ? TW_ATTENTION_GRAVE : TW_ATTENTION_MILD;
  finding->number = -days;
}

/* D20: more was used than planned. */
static void
find_beyond_plan (TwAttentionSearch         *search,
                  const TwAttentionResource *resource)
{
  const TwAttentionRule rule = resource->currency ? TW_ATTENTION_BUDGET_BEYOND_PLAN : TW_ATTENTION_HOURS_BEYOND_PLAN;
  const int limit = tw_attention_cohort (search, resource->cohort_id)->thresholds[rule];
  TwAttentionFinding *finding;

  if (resource->actual * 100 <= resource->planned * (100 + limit))
    return;

  finding = tw_attention_add (search, rule, TW_ATTENTION_NOTICE, TW_REMEDY_CHANGE_RESOURCE, resource->cohort_id, resource->id, NULL);
  finding->title = g_strdup (resource->title);
  finding->word = g_strdup (resource->currency);
  finding->number = resource->actual;
  finding->planned = resource->planned;
}

/* D12: nobody's form of a pulse was read in: one finding, not one for each tandem. */
static void
find_pulse_unanswered (TwAttentionSearch      *search,
                       const TwAttentionPulse *pulse)
{
  const int limit = tw_attention_cohort (search, pulse->cohort_id)->thresholds[TW_ATTENTION_PULSE_UNANSWERED];
  TwAttentionFinding *finding;

  if (tw_attention_days_since (search, pulse->due_on) < limit)
    return;

  finding = tw_attention_add (search, TW_ATTENTION_PULSE_UNANSWERED, TW_ATTENTION_NOTICE, TW_REMEDY_RECORD_FORMS, pulse->cohort_id,
                 pulse->id, tw_attention_shift (pulse->due_on, limit));
  finding->date = g_strdup (pulse->due_on);
  finding->number = tw_attention_days_since (search, pulse->due_on);
}

/* D13: the term of the cohort is about to end, or over, and tandems that end with it run. */
static void
find_cohort_ends (TwAttentionSearch       *search,
                  const TwAttentionCohort *cohort)
{
  const int limit = cohort->thresholds[TW_ATTENTION_COHORT_ENDS];
  TwAttentionFinding *finding;
  gboolean is_over;

  if (cohort->closed || !cohort->ends_on || cohort->n_ending == 0 || -tw_attention_days_since (search, cohort->ends_on) > limit)
    return;

  is_over = tw_attention_days_since (search, cohort->ends_on) > 0;
  finding = tw_attention_add (search, TW_ATTENTION_COHORT_ENDS, is_over ? TW_ATTENTION_SOON : TW_ATTENTION_NOTICE,
                 TW_REMEDY_CLOSE_COHORT, cohort->id, cohort->id, tw_attention_shift (cohort->ends_on, -limit));
  finding->date = g_strdup (cohort->ends_on);
  finding->variant = is_over ? TW_ATTENTION_GRAVE : TW_ATTENTION_MILD;
  finding->number = cohort->n_ending;
}

static char *
add_months (const char *day,
            int         n_months)
{
  GDate date;
  char text[16];

  if (!tw_plain_date_read (day, &date))
    return NULL;

  g_date_add_months (&date, (guint) n_months);
  g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);

  return g_strdup (text);
}

/* P9: the company said how long personal data is kept after the close-out, and that is over, or about to be. */
static void
find_retention_ends (TwAttentionSearch       *search,
                     const TwAttentionCohort *cohort)
{
  const int limit = cohort->thresholds[TW_ATTENTION_RETENTION_ENDS];
  g_autofree char *ends_on = NULL;
  TwAttentionFinding *finding;
  gboolean is_over;

  if (search->facts->retention_months == 0 || !cohort->closed_on || cohort->n_kept == 0)
    return;

  ends_on = add_months (cohort->closed_on, search->facts->retention_months);
  if (!ends_on || -tw_attention_days_since (search, ends_on) > limit)
    return;

  is_over = tw_attention_days_since (search, ends_on) >= 0;
  finding = tw_attention_add (search, TW_ATTENTION_RETENTION_ENDS, is_over ? TW_ATTENTION_NOW : TW_ATTENTION_NOTICE,
                              TW_REMEDY_ERASE, cohort->id, cohort->id, tw_attention_shift (ends_on, -limit));
  finding->date = g_steal_pointer (&ends_on);
  finding->variant = is_over ? TW_ATTENTION_GRAVE : TW_ATTENTION_MILD;
  finding->number = cohort->n_kept;
}

/**
 * tw_attention_find_in_cohorts:
 *
 * Looks at what cohorts planned and used.
 */
void
tw_attention_find_in_cohorts (TwAttentionSearch *search)
{
  const TwAttentionFacts *facts = search->facts;

  for (guint i = 0; i < facts->cohorts->len; i++)
    {
      find_cohort_ends (search, &g_array_index (facts->cohorts, TwAttentionCohort, i));
      find_retention_ends (search, &g_array_index (facts->cohorts, TwAttentionCohort, i));
    }
  for (guint i = 0; i < facts->milestones->len; i++)
    find_milestone_due (search, &g_array_index (facts->milestones, TwAttentionMilestone, i));
  for (guint i = 0; i < facts->pulses->len; i++)
    find_pulse_unanswered (search, &g_array_index (facts->pulses, TwAttentionPulse, i));
  for (guint i = 0; i < facts->resources->len; i++)
    find_beyond_plan (search, &g_array_index (facts->resources, TwAttentionResource, i));
}
