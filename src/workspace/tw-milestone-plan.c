/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The dates that a cohort's term proposes, each on a working day (D11, D12). */

#include "tw-milestone-plan-private.h"

#include "tw-tandem-term-private.h"

#define ANNOUNCEMENT_DAYS 42
#define GET_TO_KNOW_DAYS 14

static void
add (GArray          *plan,
     TwMilestoneKind  kind,
     const GDate     *due_on)
{
  TwPlannedMilestone planned = { kind, *due_on };

  g_array_append_val (plan, planned);
}

/* What has to happen before the kick-off, as early as it can be where it is late already. */
static void
add_before (GArray                *plan,
            const TwMilestoneTerm *term,
            TwWorkingDays         *working_days,
            TwMilestoneKind        kind,
            guint                  days_before,
            const GDate           *kick_off)
{
  GDate day = term->start;

  g_date_subtract_days (&day, days_before);
  if (g_date_valid (&term->not_before) && g_date_compare (&day, &term->not_before) < 0)
    day = term->not_before;
  tw_working_days_next (working_days, &day);

  if (!g_date_valid (&term->not_before) || g_date_compare (&day, kick_off) < 0)
    add (plan, kind, &day);
}

static void
add_pulses (GArray                *plan,
            const TwMilestoneTerm *term,
            TwWorkingDays         *working_days,
            const GDate           *end)
{
  for (guint months = (guint) term->pulse_months; term->pulse_months > 0; months += (guint) term->pulse_months)
    {
      GDate day = term->start;

      g_date_add_months (&day, months);
      if (g_date_compare (&day, end) >= 0)
        return;

      tw_working_days_next (working_days, &day);
      if (g_date_compare (&day, end) > 0)
        tw_working_days_previous (working_days, &day);
      add (plan, TW_MILESTONE_PULSE, &day);
    }
}

/**
 * tw_milestone_plan_new:
 * @term: what the dates are made of
 * @working_days: the days on which they may be
 *
 * Announcement, get-to-know event, kick-off, pulses, review and close-out. An open-ended cohort gets those of half a
 * year, and no close-out.
 *
 * Returns: (transfer full) (element-type TwPlannedMilestone): the dates, pulse by pulse
 */
GArray *
tw_milestone_plan_new (const TwMilestoneTerm *term,
                       TwWorkingDays         *working_days)
{
  GArray *plan = g_array_new (FALSE, FALSE, sizeof (TwPlannedMilestone));
  GDate kick_off = g_date_valid (&term->kick_off) ? term->kick_off : term->start;
  GDate end = term->end, review = term->start, close_out;

  if (!g_date_valid (&end))
    {
      end = term->start;
      g_date_add_months (&end, TW_TERM_USUAL_MONTHS);
    }

  tw_working_days_next (working_days, &kick_off);
  add_before (plan, term, working_days, TW_MILESTONE_ANNOUNCEMENT, ANNOUNCEMENT_DAYS, &kick_off);
  add_before (plan, term, working_days, TW_MILESTONE_GET_TO_KNOW, GET_TO_KNOW_DAYS, &kick_off);
  add (plan, TW_MILESTONE_KICK_OFF, &kick_off);
  add_pulses (plan, term, working_days, &end);

  g_date_add_days (&review, (guint) g_date_days_between (&term->start, &end) / 2);
  tw_working_days_next (working_days, &review);
  add (plan, TW_MILESTONE_REVIEW, &review);

  close_out = g_date_valid (&term->close_out) ? term->close_out : term->end;
  if (g_date_valid (&close_out))
    {
      tw_working_days_previous (working_days, &close_out);
      add (plan, TW_MILESTONE_CLOSE_OUT, &close_out);
    }

  return plan;
}
