/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of a cohort: its published tandems with everything that happened and is to come, what needs attention,
 * and the days on which nobody works. */

#include "tw-timeline-reader.h"

#include "tw-attention-commands.h"
#include "tw-holidays.h"
#include "tw-own-holiday-table.h"
#include "tw-pulse-trends.h"
#include "tw-timeline-table.h"
#include "tw-today-private.h"
#include "tw-workspace-private.h"

typedef struct
{
  TwTimeline *timeline;
  const char *calendar;
} DaysOff;

static gboolean
take_own_day (gpointer      taker,
              gconstpointer row)
{
  DaysOff *days_off = taker;
  const TwOwnHolidayRow *holiday = row;
  TwTimelineDayOff day = {
    .day = tw_timeline_day (holiday->day),
    .name = tw_timeline_text (days_off->timeline, holiday->name),
  };

  if (holiday->calendar && g_strcmp0 (holiday->calendar, days_off->calendar) != 0)
    return FALSE;

  g_array_append_val (days_off->timeline->days_off, day);

  return TRUE;
}

static void
add_public_holidays (TwTimeline *timeline,
                     const char *calendar)
{
  GDate first, last;

  g_date_clear (&first, 1);
  g_date_clear (&last, 1);
  g_date_set_julian (&first, timeline->first);
  g_date_set_julian (&last, timeline->last);

  for (int year = g_date_get_year (&first); year <= g_date_get_year (&last); year++)
    {
      g_autoptr (GArray) holidays = tw_holidays_of_year (calendar, (GDateYear) year);

      for (guint i = 0; i < holidays->len; i++)
        {
          const TwHoliday *holiday = &g_array_index (holidays, TwHoliday, i);
          TwTimelineDayOff day = { .day = g_date_get_julian (&holiday->day), .key = holiday->key };

          g_array_append_val (timeline->days_off, day);
        }
    }
}

static int
compare_days_off (gconstpointer a,
                  gconstpointer b)
{
  const TwTimelineDayOff *one = a, *other = b;

  return one->day < other->day ? -1 : one->day > other->day;
}

static gboolean
read_days_off (TwWorkspace  *self,
               TwCohort     *cohort,
               TwTimeline   *timeline,
               GError      **error)
{
  DaysOff days_off = { timeline, tw_cohort_get_holiday_calendar (cohort) };

  if (days_off.calendar && tw_holiday_calendar_exists (days_off.calendar))
    add_public_holidays (timeline, days_off.calendar);
  if (!tw_own_holiday_table_read (tw_workspace_reading (self), take_own_day, &days_off, error))
    return FALSE;

  g_array_sort (timeline->days_off, compare_days_off);

  return TRUE;
}

static void
include_cohort (TwTimeline *timeline,
                TwCohort   *cohort)
{
  const guint32 starts = tw_timeline_day (tw_cohort_get_starts_on (cohort));
  const guint32 ends = tw_timeline_day (tw_cohort_get_ends_on (cohort));

  timeline->first = MIN (timeline->first, starts);
  timeline->last = MAX (timeline->last, ends);
}

/**
 * tw_workspace_read_timeline:
 * @cohort_id: a cohort
 *
 * Reads what stands on the timeline of a cohort today: one statement a table, however many tandems there are.
 *
 * Returns: (transfer full): the timeline, or %NULL on error
 */
TwTimeline *
tw_workspace_read_timeline (TwWorkspace  *self,
                            gint64        cohort_id,
                            GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwTimeline) timeline = NULL;
  g_autoptr (GPtrArray) findings = NULL;
  g_autofree char *today = tw_today ();

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  findings = cohort ? tw_workspace_find_attention (self, cohort_id, error) : NULL;
  if (!findings)
    return NULL;

  timeline = tw_timeline_new ();
  timeline->today = tw_timeline_day (today);
  g_clear_pointer (&timeline->findings, g_ptr_array_unref);
  timeline->findings = g_steal_pointer (&findings);
  if (!tw_timeline_table_read (tw_workspace_reading (self), cohort_id, timeline, error))
    return NULL;

  tw_timeline_put_together (timeline);
  include_cohort (timeline, cohort);
  g_array_unref (timeline->trends);
  timeline->trends = tw_workspace_read_cohort_trends (self, cohort_id);
  if (!read_days_off (self, cohort, timeline, error))
    return NULL;

  return g_steal_pointer (&timeline);
}
