/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a setup begins with: what has proved itself for a new programme, what the last cohort had for the next one
 * (D14), what is in the file where something is changed. */

#include "tw-setup-commands.h"

#include "tw-cohort-private.h"
#include "tw-cohort-topic-table.h"
#include "tw-command-private.h"
#include "tw-company-commands.h"
#include "tw-holiday-commands.h"
#include "tw-language.h"
#include "tw-milestone-plan-private.h"
#include "tw-milestone-table.h"
#include "tw-next-cohort-name-private.h"
#include "tw-plain-date.h"
#include "tw-programme-private.h"
#include "tw-resource-table.h"
#include "tw-setup-private.h"
#include "tw-setup-sums.h"
#include "tw-tandem-term-private.h"
#include "tw-today-private.h"
#include "tw-weight-commands.h"

#include <string.h>

/* From the announcement to the start, and a little to prepare it. */
#define LEAD_DAYS 49

/* D14: one bank began with eight. */
#define USUAL_TANDEMS 8
#define USUAL_MONTHLY_MINUTES 180
#define USUAL_CADENCE_DAYS 14
#define USUAL_MEETING_MINUTES 60

typedef struct
{
  TwSetup *setup;
  TwWorkingDays *working_days;
  GDate start; /* of the cohort that is read */
  GDate end;
} Dates;

static void
set_day (TwSetup      *setup,
         TwSetupField  field,
         const GDate  *day)
{
  g_autofree char *iso_date = g_date_valid (day) ? tw_iso_date (day) : NULL;

  tw_setup_set_text (setup, field, iso_date);
}

/* The first of a month, far enough away to announce it. */
static void
propose_start (GDate *start)
{
  g_autofree char *today = tw_today ();

  tw_iso_date_read (today, start);
  g_date_add_days (start, LEAD_DAYS);
  if (g_date_get_day (start) > 1)
    {
      g_date_set_day (start, 1);
      g_date_add_months (start, 1);
    }
}

static void
propose_term (TwSetup     *setup,
              const GDate *start,
              guint        n_months)
{
  g_autofree char *starts_on = tw_iso_date (start);
  g_autofree char *ends_on = tw_term_end_after (starts_on, n_months);

  tw_setup_set_text (setup, TW_SETUP_STARTS_ON, starts_on);
  tw_setup_set_text (setup, TW_SETUP_ENDS_ON, ends_on);
}

static const char *
propose_currency (const char *holiday_calendar)
{
  if (holiday_calendar && g_str_has_prefix (holiday_calendar, "CH"))
    return "CHF";
  if (holiday_calendar && g_str_has_prefix (holiday_calendar, "GB"))
    return "GBP";

  return "EUR";
}

static void
read_company (TwWorkspace *self,
              TwSetup     *setup)
{
  g_auto (TwCompany) company = { 0 };

  tw_workspace_read_company (self, &company);
  tw_setup_set_text (setup, TW_SETUP_CONTACT_PERSON, company.contact_person);
  tw_setup_set_text (setup, TW_SETUP_CONTACT_EMAIL, company.contact_email);
  tw_setup_set_text (setup, TW_SETUP_CONTACT_PHONE, company.contact_phone);
  tw_setup_set_text (setup, TW_SETUP_GUIDELINE, company.guideline);
  tw_setup_set_text (setup, TW_SETUP_HOLIDAY_CALENDAR, company.holiday_calendar);
  tw_setup_set_text (setup, TW_SETUP_CURRENCY, propose_currency (company.holiday_calendar));
}

/* Where nothing else is known. */
static void
read_what_has_proved_itself (TwSetup *setup)
{
  tw_setup_set_text (setup, TW_SETUP_COHORT_NAME, tw_tr (N_("Cohort 1")));
  tw_setup_set_text (setup, TW_SETUP_GROUND_RULES,
                     tw_tr (N_("What is said in the tandem stays in the tandem.\n"
                               "Whoever cannot come says so in time and proposes the next date.\n"
                               "The dates are binding, and both prepare for them.")));
  tw_setup_set_number (setup, TW_SETUP_PLANNED_TANDEMS, USUAL_TANDEMS);
  tw_setup_set_number (setup, TW_SETUP_MONTHLY_MINUTES, USUAL_MONTHLY_MINUTES);
  tw_setup_set_number (setup, TW_SETUP_DIRECTION, TW_DIRECTION_AGE_ELSE_LEVEL);
  tw_setup_set_number (setup, TW_SETUP_REPORTING_STEPS, 2);
  tw_setup_set_number (setup, TW_SETUP_LEVEL_FROM, -1);
  tw_setup_set_number (setup, TW_SETUP_LEVEL_TO, -1);
  tw_setup_set_number (setup, TW_SETUP_MENTOR_CAPACITY, 1);
  tw_setup_set_number (setup, TW_SETUP_CADENCE_DAYS, USUAL_CADENCE_DAYS);
  tw_setup_set_number (setup, TW_SETUP_MEETING_MINUTES, USUAL_MEETING_MINUTES);
  tw_setup_set_number (setup, TW_SETUP_PULSE_MONTHS, TW_PULSE_USUAL_MONTHS);
}

static void
read_programme (TwWorkspace *self,
                TwSetup     *setup,
                gint64       programme_id)
{
  g_autoptr (TwProgramme) programme = tw_workspace_get_programme (self, programme_id);
  const TwProgrammeRow *row = tw_programme_get_row (programme);

  tw_setup_set_text (setup, TW_SETUP_NAME, row->name);
  tw_setup_set_text (setup, TW_SETUP_AIM, row->aim);
  tw_setup_set_text (setup, TW_SETUP_SPONSOR, row->sponsor);
  tw_setup_set_text (setup, TW_SETUP_GUIDELINE_ADDITION, row->guideline_addition);
  tw_setup_set_text (setup, TW_SETUP_OBJECTIVE, row->objective);
  tw_setup_set_text (setup, TW_SETUP_OBJECTIVE_AREA, row->objective_area);
  tw_setup_set_text (setup, TW_SETUP_SUCCESS_MEASURES, row->success_measures);
  tw_setup_set_text (setup, TW_SETUP_WORKS_COUNCIL_ON, row->works_council_on);
  tw_setup_set_text (setup, TW_SETUP_WORKS_COUNCIL_RESULT, row->works_council_result);
}

static void
read_cohort (TwSetup  *setup,
             TwCohort *cohort)
{
  const TwCohortRow *row = tw_cohort_get_row (cohort);

  tw_setup_set_text (setup, TW_SETUP_COHORT_NAME, row->name);
  tw_setup_set_text (setup, TW_SETUP_STARTS_ON, row->starts_on);
  tw_setup_set_text (setup, TW_SETUP_ENDS_ON, row->ends_on);
  tw_setup_set_text (setup, TW_SETUP_MEETING_PLACE, row->meeting_place);
  tw_setup_set_text (setup, TW_SETUP_GROUND_RULES, row->ground_rules);
  tw_setup_set_text (setup, TW_SETUP_HOLIDAY_CALENDAR, row->holiday_calendar);
  tw_setup_set_number (setup, TW_SETUP_PLANNED_TANDEMS, row->planned_tandems ? row->planned_tandems : USUAL_TANDEMS);
  tw_setup_set_number (setup, TW_SETUP_DIRECTION, (int) row->direction);
  tw_setup_set_number (setup, TW_SETUP_REPORTING_STEPS, row->reporting_steps);
  tw_setup_set_number (setup, TW_SETUP_OWN_DEPARTMENT, row->own_department_allowed);
  tw_setup_set_number (setup, TW_SETUP_LEVEL_FROM, row->target_level_from);
  tw_setup_set_number (setup, TW_SETUP_LEVEL_TO, row->target_level_to);
  tw_setup_set_number (setup, TW_SETUP_MENTOR_AGE_LIMIT, row->mentor_age_limit);
  tw_setup_set_number (setup, TW_SETUP_MENTOR_CAPACITY, row->mentor_capacity);
  tw_setup_set_number (setup, TW_SETUP_CADENCE_DAYS, row->cadence_days);
  tw_setup_set_number (setup, TW_SETUP_MEETING_MINUTES, row->meeting_minutes);
}

/* The first of each kind is what the setup asks for; others stay as they are. */
static gboolean
read_resource (gpointer      setup_pointer,
               gconstpointer row)
{
  TwSetup *setup = setup_pointer;
  const TwResourceRow *resource = row;
  TwSetupSums sums;

  tw_setup_get_sums (setup, &sums);
  switch (resource->kind)
    {
    case TW_RESOURCE_BUDGET:
      if (!tw_setup_get_text (setup, TW_SETUP_BUDGET) && resource->planned_cents >= 0)
        {
          g_autofree char *amount =
            tw_language_number (tw_language_session (), (double) resource->planned_cents / 100.0,
                                resource->planned_cents % 100 ? 2 : 0);

          tw_setup_set_text (setup, TW_SETUP_BUDGET, amount);
          tw_setup_set_text (setup, TW_SETUP_CURRENCY, resource->currency);
        }
      break;
    case TW_RESOURCE_HOURS:
      if (tw_setup_get_number (setup, TW_SETUP_MONTHLY_MINUTES) == 0 && resource->planned_minutes >= 0)
        tw_setup_set_number (setup, TW_SETUP_MONTHLY_MINUTES,
                             (int) (resource->planned_minutes / (2 * MAX (1, sums.n_tandems) * sums.n_months)));
      break;
    case TW_RESOURCE_ROOM:
      if (!tw_setup_get_text (setup, TW_SETUP_ROOMS))
        tw_setup_set_text (setup, TW_SETUP_ROOMS, resource->title);
      break;
    }

  return TRUE;
}

/* The days that are other than proposed are said; how often is asked shows in the first pulse. */
static gboolean
read_milestone (gpointer      dates_pointer,
                gconstpointer row)
{
  Dates *dates = dates_pointer;
  const TwMilestoneRow *milestone = row;
  GDate day, proposed;
  int months;

  if (!tw_plain_date_read (milestone->due_on, &day))
    return TRUE;

  switch (milestone->kind)
    {
    case TW_MILESTONE_KICK_OFF:
      proposed = dates->start;
      tw_working_days_next (dates->working_days, &proposed);
      tw_setup_set_text (dates->setup, TW_SETUP_KICK_OFF_PLACE, milestone->place);
      if (g_date_compare (&day, &proposed) != 0)
        set_day (dates->setup, TW_SETUP_KICK_OFF_ON, &day);
      break;
    case TW_MILESTONE_PULSE:
      months = (int) ((g_date_days_between (&dates->start, &day) + 15) / 30);
      if (tw_setup_get_number (dates->setup, TW_SETUP_PULSE_MONTHS) == 0)
        tw_setup_set_number (dates->setup, TW_SETUP_PULSE_MONTHS, CLAMP (months, 1, 12));
      break;
    case TW_MILESTONE_CLOSE_OUT:
      proposed = dates->end;
      if (g_date_valid (&proposed))
        tw_working_days_previous (dates->working_days, &proposed);
      if (!g_date_valid (&proposed) || g_date_compare (&day, &proposed) != 0)
        set_day (dates->setup, TW_SETUP_CLOSE_OUT_ON, &day);
      break;
    case TW_MILESTONE_ANNOUNCEMENT:
    case TW_MILESTONE_GET_TO_KNOW:
    case TW_MILESTONE_REVIEW:
    case TW_MILESTONE_OWN:
      break;
    }

  return TRUE;
}

static gboolean
count_milestone (gpointer      n_milestones,
                 gconstpointer row)
{
  (*(guint *) n_milestones)++;

  return TRUE;
}

static gboolean
read_milestones (TwWorkspace  *self,
                 TwSetup      *setup,
                 gint64        cohort_id,
                 GError      **error)
{
  g_autoptr (TwWorkingDays) working_days = tw_workspace_get_working_days (self, cohort_id, error);
  Dates dates = { setup, working_days };
  guint n_milestones = 0;

  tw_setup_get_day (setup, TW_SETUP_STARTS_ON, &dates.start);
  tw_setup_get_day (setup, TW_SETUP_ENDS_ON, &dates.end);
  if (!working_days ||
      !tw_milestone_table_read_cohort (tw_workspace_reading (self), cohort_id, read_milestone, &dates, error) ||
      !tw_milestone_table_read_cohort (tw_workspace_reading (self), cohort_id, count_milestone, &n_milestones, error))
    return FALSE;

  if (n_milestones == 0)
    tw_setup_set_number (setup, TW_SETUP_PULSE_MONTHS, TW_PULSE_USUAL_MONTHS);

  return TRUE;
}

static gboolean
read_weights (TwWorkspace  *self,
              TwSetup      *setup,
              gint64        cohort_id,
              GError      **error)
{
  int weights[TW_N_CRITERIA];

  if (!tw_workspace_get_weights (self, cohort_id, weights, error))
    return FALSE;

  for (int i = 0; i < TW_N_CRITERIA; i++)
    tw_setup_set_number (setup, TW_SETUP_FIRST_WEIGHT + (TwSetupField) i, weights[i]);

  return TRUE;
}

static gboolean
read_topics (TwWorkspace  *self,
             TwSetup      *setup,
             gint64        cohort_id,
             GError      **error)
{
  g_auto (GStrv) topics = tw_cohort_topic_table_read (tw_workspace_reading (self), cohort_id, error);
  g_autofree char *lines = topics ? g_strjoinv ("\n", topics) : NULL;

  tw_setup_set_text (setup, TW_SETUP_TOPICS, lines);

  return topics != NULL;
}

static gboolean
read_cohort_whole (TwWorkspace  *self,
                   TwSetup      *setup,
                   TwCohort     *cohort,
                   GError      **error)
{
  gint64 cohort_id = tw_cohort_get_id (cohort);

  read_programme (self, setup, tw_cohort_get_programme_id (cohort));
  read_cohort (setup, cohort);
  if (!read_topics (self, setup, cohort_id, error) ||
      !tw_resource_table_read_cohort (tw_workspace_reading (self), cohort_id, read_resource, setup, error) ||
      !read_milestones (self, setup, cohort_id, error) || !read_weights (self, setup, cohort_id, error))
    return FALSE;

  if (tw_setup_get_number (setup, TW_SETUP_MONTHLY_MINUTES) == 0)
    tw_setup_set_number (setup, TW_SETUP_MONTHLY_MINUTES, USUAL_MONTHLY_MINUTES);

  return TRUE;
}

/* The kick-off and the close-out as far from start and end as they were, and the term as long (D14). */
static void
move_on (TwSetup *setup)
{
  GDate start, end, next, day;
  guint n_months = (guint) tw_setup_get_months (setup);
  gboolean has_end;

  tw_setup_get_day (setup, TW_SETUP_STARTS_ON, &start);
  has_end = tw_setup_get_day (setup, TW_SETUP_ENDS_ON, &end);
  propose_start (&next);
  if (has_end && g_date_compare (&end, &next) >= 0)
    {
      next = end;
      g_date_set_day (&next, 1);
      g_date_add_months (&next, 1);
    }
  while (g_date_compare (&next, &start) <= 0)
    g_date_add_months (&next, 1);

  if (tw_setup_get_day (setup, TW_SETUP_KICK_OFF_ON, &day))
    {
      g_date_add_days (&day, (guint) g_date_days_between (&start, &next));
      if (g_date_compare (&day, &next) < 0)
        g_date_clear (&day, 1);
      set_day (setup, TW_SETUP_KICK_OFF_ON, &day);
    }
  tw_setup_set_text (setup, TW_SETUP_CLOSE_OUT_ON, NULL);
  propose_term (setup, &next, n_months);
  if (!has_end)
    tw_setup_set_text (setup, TW_SETUP_ENDS_ON, NULL);
}

static gboolean
fill_new_programme (TwWorkspace  *self,
                    TwSetup      *setup)
{
  GDate start;
  int weights[TW_N_CRITERIA];

  read_company (self, setup);
  read_what_has_proved_itself (setup);
  propose_start (&start);
  propose_term (setup, &start, TW_TERM_USUAL_MONTHS);
  tw_weights_init (weights);
  for (int i = 0; i < TW_N_CRITERIA; i++)
    tw_setup_set_number (setup, TW_SETUP_FIRST_WEIGHT + (TwSetupField) i, weights[i]);

  return TRUE;
}

static gboolean
fill_next_cohort (TwWorkspace  *self,
                  TwSetup      *setup,
                  GError      **error)
{
  g_autoptr (TwCohort) previous = tw_workspace_require_cohort (self, tw_setup_get_cohort_id (setup), error);
  g_autofree char *name = previous ? tw_next_cohort_number_name (self, previous, error) : NULL;

  if (!name)
    return FALSE;

  read_company (self, setup);
  if (!read_cohort_whole (self, setup, previous, error))
    return FALSE;

  tw_setup_set_text (setup, TW_SETUP_COHORT_NAME, name);
  move_on (setup);

  return TRUE;
}

static gboolean
fill_change (TwWorkspace  *self,
             TwSetup      *setup,
             GError      **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_require_open_cohort (self, tw_setup_get_cohort_id (setup), error);

  if (!cohort)
    return FALSE;

  read_company (self, setup);

  return read_cohort_whole (self, setup, cohort, error);
}

/**
 * tw_workspace_begin_setup:
 * @purpose: what is set up
 * @cohort_id: the cohort before, or the one that is changed; 0 for a new programme
 *
 * Returns: (transfer full): a setup with what it begins with, or %NULL on error
 */
TwSetup *
tw_workspace_begin_setup (TwWorkspace     *self,
                          TwSetupPurpose   purpose,
                          gint64           cohort_id,
                          GError         **error)
{
  g_autoptr (TwSetup) setup = NULL;
  gboolean filled = FALSE;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  setup = tw_setup_new (purpose, cohort_id);
  switch (purpose)
    {
    case TW_SETUP_PROGRAMME:
      filled = fill_new_programme (self, setup);
      break;
    case TW_SETUP_NEXT_COHORT:
      filled = fill_next_cohort (self, setup, error);
      break;
    case TW_SETUP_CHANGE:
      filled = fill_change (self, setup, error);
      break;
    }

  if (!filled)
    return NULL;

  tw_setup_remember (setup);

  return g_steal_pointer (&setup);
}
