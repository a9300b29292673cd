/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates that a setup will leave the cohort with (D11, D12). A new cohort gets those its term proposes; the next
 * one also the own dates of the last one, as far from the start (D14). Where a cohort is changed, only what depends on
 * a changed answer moves, what was done stays, and each date stays itself, so that calendars can follow it. */

#include "tw-setup-commands.h"

#include "tw-command-private.h"
#include "tw-holiday-commands.h"
#include "tw-milestone-plan-private.h"
#include "tw-milestone-table.h"
#include "tw-plain-date.h"
#include "tw-setup-private.h"
#include "tw-today-private.h"

typedef struct
{
  TwSetup *setup;
  TwWorkingDays *working_days;
  GPtrArray *known; /* TwSetupDate: what the cohort has */
  GPtrArray *dates; /* TwSetupDate */
} Listing;

void
tw_setup_date_free (TwSetupDate *self)
{
  g_free (self->title);
  g_free (self);
}

static void
add_new (Listing         *listing,
         TwMilestoneKind  kind,
         const char      *title,
         const GDate     *due_on)
{
  TwSetupDate *date = g_new0 (TwSetupDate, 1);

  date->kind = kind;
  date->title = g_strdup (title);
  date->due_on = *due_on;
  g_ptr_array_add (listing->dates, date);
}

static gboolean
take_known (gpointer      known,
            gconstpointer row)
{
  const TwMilestoneRow *milestone = row;
  TwSetupDate *date = g_new0 (TwSetupDate, 1);

  date->kind = milestone->kind;
  date->title = g_strdup (milestone->title);
  date->done = milestone->done_on != NULL;
  date->milestone_id = milestone->id;
  tw_plain_date_read (milestone->due_on, &date->due_on);
  date->was_on = date->due_on;
  g_ptr_array_add (known, date);

  return TRUE;
}

static GArray *
plan (Listing *listing)
{
  TwMilestoneTerm term = { .pulse_months = CLAMP (tw_setup_get_number (listing->setup, TW_SETUP_PULSE_MONTHS), 0, 12) };
  g_autofree char *today = tw_today ();

  if (!tw_setup_get_day (listing->setup, TW_SETUP_STARTS_ON, &term.start))
    return g_array_new (FALSE, FALSE, sizeof (TwPlannedMilestone));

  tw_setup_get_day (listing->setup, TW_SETUP_ENDS_ON, &term.end);
  tw_setup_get_day (listing->setup, TW_SETUP_KICK_OFF_ON, &term.kick_off);
  tw_setup_get_day (listing->setup, TW_SETUP_CLOSE_OUT_ON, &term.close_out);
  if (tw_setup_get_purpose (listing->setup) != TW_SETUP_CHANGE)
    tw_iso_date_read (today, &term.not_before);

  return tw_milestone_plan_new (&term, listing->working_days);
}

static gboolean
any_touched (TwSetup            *setup,
             const TwSetupField *fields,
             guint               n_fields)
{
  for (guint i = 0; i < n_fields; i++)
    if (tw_setup_is_field_touched (setup, fields[i]))
      return TRUE;

  return FALSE;
}

/* Whether an answer was changed on which dates of the kind depend. */
static gboolean
moves (TwSetup         *setup,
       TwMilestoneKind  kind)
{
  static const TwSetupField by_start[] = { TW_SETUP_STARTS_ON, TW_SETUP_HOLIDAY_CALENDAR };
  static const TwSetupField by_kick_off[] = { TW_SETUP_STARTS_ON, TW_SETUP_HOLIDAY_CALENDAR, TW_SETUP_KICK_OFF_ON };
  static const TwSetupField by_term[] = { TW_SETUP_STARTS_ON, TW_SETUP_ENDS_ON, TW_SETUP_HOLIDAY_CALENDAR };
  static const TwSetupField by_pulses[] = { TW_SETUP_STARTS_ON, TW_SETUP_ENDS_ON, TW_SETUP_HOLIDAY_CALENDAR,
                                            TW_SETUP_PULSE_MONTHS };
  static const TwSetupField by_close_out[] = { TW_SETUP_ENDS_ON, TW_SETUP_HOLIDAY_CALENDAR, TW_SETUP_CLOSE_OUT_ON };

  switch (kind)
    {
    case TW_MILESTONE_ANNOUNCEMENT:
    case TW_MILESTONE_GET_TO_KNOW:
      return any_touched (setup, by_start, G_N_ELEMENTS (by_start));
    case TW_MILESTONE_KICK_OFF:
      return any_touched (setup, by_kick_off, G_N_ELEMENTS (by_kick_off));
    case TW_MILESTONE_PULSE:
      return any_touched (setup, by_pulses, G_N_ELEMENTS (by_pulses));
    case TW_MILESTONE_REVIEW:
      return any_touched (setup, by_term, G_N_ELEMENTS (by_term));
    case TW_MILESTONE_CLOSE_OUT:
      return any_touched (setup, by_close_out, G_N_ELEMENTS (by_close_out));
    case TW_MILESTONE_OWN:
      return FALSE;
    }

  g_assert_not_reached ();
}

/* The next of the kind that is not done and has no new day yet. */
static TwSetupDate *
take_next_known (Listing         *listing,
                 TwMilestoneKind  kind)
{
  for (guint i = 0; i < listing->known->len; i++)
    {
      TwSetupDate *known = g_ptr_array_index (listing->known, i);

      if (known->kind == kind && !known->done)
        return g_ptr_array_steal_index (listing->known, i);
    }

  return NULL;
}

/* Whether one that was done stands in the place of what is planned. */
static gboolean
is_done_already (Listing                  *listing,
                 const TwPlannedMilestone *planned)
{
  for (guint i = 0; i < listing->dates->len; i++)
    {
      const TwSetupDate *date = g_ptr_array_index (listing->dates, i);

      if (date->done && date->kind == planned->kind &&
          (planned->kind != TW_MILESTONE_PULSE || g_date_compare (&planned->due_on, &date->due_on) <= 0))
        return TRUE;
    }

  return FALSE;
}

/* What stays as it is goes over first. */
static void
keep_what_stays (Listing *listing)
{
  for (guint i = 0; i < listing->known->len;)
    {
      TwSetupDate *known = g_ptr_array_index (listing->known, i);

      if (known->done || !moves (listing->setup, known->kind))
        g_ptr_array_add (listing->dates, g_ptr_array_steal_index (listing->known, i));
      else
        i++;
    }
}

static void
list_changed (Listing *listing)
{
  g_autoptr (GArray) planned = plan (listing);
  const gboolean is_first_plan = listing->known->len == 0;

  keep_what_stays (listing);
  for (guint i = 0; i < planned->len; i++)
    {
      const TwPlannedMilestone *milestone = &g_array_index (planned, TwPlannedMilestone, i);
      TwSetupDate *known;

      if ((!is_first_plan && !moves (listing->setup, milestone->kind)) || is_done_already (listing, milestone))
        continue;

      known = take_next_known (listing, milestone->kind);
      if (known)
        {
          known->due_on = milestone->due_on;
          g_ptr_array_add (listing->dates, known);
        }
      else
        add_new (listing, milestone->kind, NULL, &milestone->due_on);
    }
}

/* D14: the own dates of the cohort before, as far from the start. */
static void
add_own_of_before (Listing  *listing,
                   TwCohort *previous)
{
  GDate start, before;

  if (!tw_setup_get_day (listing->setup, TW_SETUP_STARTS_ON, &start))
    return;

  tw_iso_date_read (tw_cohort_get_starts_on (previous), &before);
  for (guint i = 0; i < listing->known->len; i++)
    {
      const TwSetupDate *known = g_ptr_array_index (listing->known, i);
      GDate day = start;
      const int n_days = g_date_days_between (&before, (GDate *) &known->due_on);

      if (known->kind != TW_MILESTONE_OWN)
        continue;

      if (n_days >= 0)
        g_date_add_days (&day, (guint) n_days);
      else
        g_date_subtract_days (&day, (guint) -n_days);
      tw_working_days_next (listing->working_days, &day);
      add_new (listing, TW_MILESTONE_OWN, known->title, &day);
    }
}

static void
list_new (Listing  *listing,
          TwCohort *previous)
{
  g_autoptr (GArray) planned = plan (listing);

  for (guint i = 0; i < planned->len; i++)
    {
      const TwPlannedMilestone *milestone = &g_array_index (planned, TwPlannedMilestone, i);

      add_new (listing, milestone->kind, NULL, &milestone->due_on);
    }
  if (previous)
    add_own_of_before (listing, previous);
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const TwSetupDate *one = a, *other = b;
  const int by_day = g_date_compare (&one->due_on, &other->due_on);

  return by_day != 0 ? by_day : (int) one->kind - (int) other->kind;
}

/**
 * tw_workspace_list_setup_dates:
 * @setup: as it is filled in
 *
 * Returns: (transfer full) (element-type TwSetupDate): the dates of the cohort as they will be, in the order of time;
 *   none where it has no start; %NULL on error
 */
GPtrArray *
tw_workspace_list_setup_dates (TwWorkspace  *self,
                               TwSetup      *setup,
                               GError      **error)
{
  g_autoptr (GPtrArray) known = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_setup_date_free);
  g_autoptr (GPtrArray) dates = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_setup_date_free);
  g_autoptr (TwWorkingDays) working_days = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  Listing listing;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (TW_IS_SETUP (setup), NULL);

  working_days = tw_workspace_get_working_days_of (self, tw_setup_get_text (setup, TW_SETUP_HOLIDAY_CALENDAR), error);
  if (!working_days)
    return NULL;

  if (tw_setup_get_purpose (setup) != TW_SETUP_PROGRAMME)
    {
      cohort = tw_workspace_require_cohort (self, tw_setup_get_cohort_id (setup), error);
      if (!cohort || !tw_milestone_table_read_cohort (tw_workspace_reading (self), tw_cohort_get_id (cohort), take_known,
                                                      known, error))
        return NULL;
    }

  listing = (Listing) { setup, working_days, known, dates };
  if (tw_setup_get_purpose (setup) == TW_SETUP_CHANGE)
    list_changed (&listing);
  else
    list_new (&listing, cohort);
  g_ptr_array_sort_values (dates, compare_dates);

  return g_steal_pointer (&dates);
}
