/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The early signs in a tandem (D21). They hold for every tandem that runs, also after its cohort was closed (D13). While
 * it pauses, meetings and pulses are not looked at, and days of a pause do not count.
 *
 * What is found in answers names the tandem and the rule; values, side and threshold stay on the tandem's own page (P8).
 */

#include "tw-attention-search-private.h"

#include "tw-plain-date.h"

/* Where nobody said how often the two meet. */
#define USUAL_CADENCE_DAYS 28

/* What the meetings of one tandem come to. */
typedef struct
{
  const char *last_held;
  const char *next_planned;
  const char *fallen_on; /* the latest that fell through since then */
  guint n_in_row;        /* how many have, up to where we are */
  guint n_fallen;        /* how many in a row, in the longest row since then */
  const char *row_full;  /* the day of the one that made a row as long as the threshold */
} Meetings;

static TwAttentionFinding *
add_of_tandem (TwAttentionSearch       *search,
               TwAttentionRule          rule,
               TwAttentionSeverity      severity,
               TwAttentionRemedy        remedy,
               const TwAttentionTandem *tandem,
               const char              *date,
               char                    *since)
{
  TwAttentionFinding *finding = tw_attention_add (search, rule, severity, remedy, tandem->cohort_id, tandem->id, since);

  finding->person = g_strdup (tandem->mentor);
  finding->other = g_strdup (tandem->mentee);
  finding->date = g_strdup (date);

  return finding;
}

static int
threshold (const TwAttentionSearch *search,
           const TwAttentionTandem *tandem,
           TwAttentionRule          rule)
{
  return tw_attention_cohort (search, tandem->cohort_id)->thresholds[rule];
}

/* Meetings of a tandem */

static void
look_at_meeting (const TwAttentionSearch  *search,
                 const TwAttentionMeeting *meeting,
                 guint                     full,
                 Meetings                 *found)
{
  switch (meeting->state)
    {
    case TW_ATTENTION_PLANNED:
      if (g_strcmp0 (meeting->date, search->today) >= 0 &&
          (!found->next_planned || g_strcmp0 (meeting->date, found->next_planned) < 0))
        found->next_planned = meeting->date;
      found->n_in_row = 0;
      break;
    case TW_ATTENTION_HELD:
      found->last_held = tw_attention_later (found->last_held, meeting->date);
      found->n_in_row = found->n_fallen = 0;
      found->fallen_on = found->row_full = NULL;
      break;
    case TW_ATTENTION_FALLEN:
      found->n_in_row++;
      found->n_fallen = MAX (found->n_fallen, found->n_in_row);
      found->fallen_on = meeting->date;
      if (found->n_in_row == full && !found->row_full)
        found->row_full = meeting->date;
      break;
    }
}

static Meetings
look_at_meetings (const TwAttentionSearch *search,
                  const TwAttentionTandem *tandem,
                  guint                   *cursor)
{
  const GArray *rows = search->facts->meetings;
  const guint full = (guint) threshold (search, tandem, TW_ATTENTION_FELL_THROUGH);
  Meetings found = { 0 };

  while (*cursor < rows->len && g_array_index (rows, TwAttentionMeeting, *cursor).tandem_id < tandem->id)
    (*cursor)++;

  for (; *cursor < rows->len && g_array_index (rows, TwAttentionMeeting, *cursor).tandem_id == tandem->id; (*cursor)++)
    look_at_meeting (search, &g_array_index (rows, TwAttentionMeeting, *cursor), full, &found);

  return found;
}

/* D21: the two have not met at all, and no date is set. */
static void
find_no_first_meeting (TwAttentionSearch       *search,
                       const TwAttentionTandem *tandem,
                       const Meetings          *meetings)
{
  const int limit = threshold (search, tandem, TW_ATTENTION_NO_FIRST_MEETING);
  const char *from = tw_attention_later (tandem->starts_on, tandem->resumed_on);
  TwAttentionFinding *finding;

  if (meetings->last_held || meetings->next_planned || tw_attention_days_since (search, from) < limit)
    return;

  finding = add_of_tandem (search, TW_ATTENTION_NO_FIRST_MEETING, TW_ATTENTION_SOON, TW_REMEDY_PLAN_MEETING, tandem,
                           tandem->starts_on, tw_attention_shift (from, limit));
  finding->number = tw_attention_days_since (search, from);
}

/* D21: the last meeting is longer ago than the cadence and the share of it that is let pass, and none is planned that
 * would soon settle it. Returns whether it is so. */
static gboolean
find_overdue (TwAttentionSearch       *search,
              const TwAttentionTandem *tandem,
              const Meetings          *meetings)
{
  const int cadence = tandem->cadence_days ? tandem->cadence_days : USUAL_CADENCE_DAYS;
  const int grace = cadence * threshold (search, tandem, TW_ATTENTION_OVERDUE) / 100;
  const char *from = tw_attention_later (meetings->last_held, tandem->resumed_on);
  TwAttentionFinding *finding;

  if (!meetings->last_held || tw_attention_days_since (search, from) <= cadence + grace ||
      (meetings->next_planned && -tw_attention_days_since (search, meetings->next_planned) <= grace))
    return FALSE;

  finding = add_of_tandem (search, TW_ATTENTION_OVERDUE, TW_ATTENTION_SOON, TW_REMEDY_PLAN_MEETING, tandem,
                           meetings->last_held, tw_attention_shift (from, cadence + grace + 1));
  finding->number = tw_attention_days_since (search, meetings->last_held);

  return TRUE;
}

/* D21: the two have met, and the next meeting has no date. Not where the term is over before one is due. */
static void
find_no_next_date (TwAttentionSearch       *search,
                   const TwAttentionTandem *tandem,
                   const Meetings          *meetings)
{
  const int cadence = tandem->cadence_days ? tandem->cadence_days : USUAL_CADENCE_DAYS;
  const int limit = threshold (search, tandem, TW_ATTENTION_NO_NEXT_DATE);
  const char *from = tw_attention_later (meetings->last_held, tandem->resumed_on);
  TwAttentionFinding *finding;

  if (!meetings->last_held || meetings->next_planned || tw_attention_days_since (search, from) < limit ||
      (tandem->ends_on && tw_plain_date_days_between (meetings->last_held, tandem->ends_on) < cadence))
    return;

  finding = add_of_tandem (search, TW_ATTENTION_NO_NEXT_DATE, TW_ATTENTION_NOTICE, TW_REMEDY_PLAN_MEETING, tandem,
                           meetings->last_held, tw_attention_shift (from, limit));
  finding->number = tw_attention_days_since (search, meetings->last_held);
}

/* D21: one meeting after the other was moved, cancelled or missed. */
static void
find_fell_through (TwAttentionSearch       *search,
                   const TwAttentionTandem *tandem,
                   const Meetings          *meetings)
{
  TwAttentionFinding *finding;

  if (meetings->n_fallen < (guint) threshold (search, tandem, TW_ATTENTION_FELL_THROUGH))
    return;

  finding = add_of_tandem (search, TW_ATTENTION_FELL_THROUGH, TW_ATTENTION_SOON, TW_REMEDY_PLAN_MEETING, tandem,
                           meetings->fallen_on, g_strdup (meetings->row_full));
  finding->number = meetings->n_fallen;
}

/* D3, D21: a mentee who was obliged is followed more closely: one meeting that falls through is enough, and so is too
 * long a time with neither a meeting nor a check-in. A check-in settles both. */
static void
find_obliged_slipping (TwAttentionSearch       *search,
                       const TwAttentionTandem *tandem,
                       const Meetings          *meetings)
{
  const int limit = threshold (search, tandem, TW_ATTENTION_OBLIGED_SLIPPING);
  const char *contact = tw_attention_later (tw_attention_later (tandem->starts_on, tandem->obliged_on),
                               tw_attention_later (tw_attention_later (meetings->last_held, tandem->checked_in_on), tandem->resumed_on));
  TwAttentionFinding *finding;

  if (!tandem->obliged_on)
    return;

  if (meetings->fallen_on && tw_attention_days_since (search, meetings->fallen_on) >= 0 &&
      g_strcmp0 (meetings->fallen_on, tandem->checked_in_on) > 0)
    {
      finding = add_of_tandem (search, TW_ATTENTION_OBLIGED_SLIPPING, TW_ATTENTION_NOW, TW_REMEDY_CHECK_IN, tandem,
                               meetings->fallen_on, g_strdup (meetings->fallen_on));
      finding->variant = TW_ATTENTION_GRAVE;
    }
  else if (tw_attention_days_since (search, contact) >= limit)
    {
      finding = add_of_tandem (search, TW_ATTENTION_OBLIGED_SLIPPING, TW_ATTENTION_NOW, TW_REMEDY_CHECK_IN, tandem,
                               contact, tw_attention_shift (contact, limit));
      finding->number = tw_attention_days_since (search, contact);
    }
}

/* Answers of a tandem */

/* The latest and the one before, of each side: [0] the mentor's, [1] the mentee's. */
typedef struct
{
  const TwAttentionMark *latest[2];
  const TwAttentionMark *before[2];
} Marks;

static Marks
look_at_marks (const TwAttentionSearch *search,
               const TwAttentionTandem *tandem,
               guint                   *cursor)
{
  const GArray *rows = search->facts->marks;
  Marks found = { 0 };

  while (*cursor < rows->len && g_array_index (rows, TwAttentionMark, *cursor).tandem_id < tandem->id)
    (*cursor)++;

  for (; *cursor < rows->len && g_array_index (rows, TwAttentionMark, *cursor).tandem_id == tandem->id; (*cursor)++)
    {
      const TwAttentionMark *mark = &g_array_index (rows, TwAttentionMark, *cursor);
      const guint side = mark->of_mentee ? 1 : 0;

      found.before[side] = found.latest[side];
      found.latest[side] = mark;
    }

  return found;
}

/* D16, D21: what one side answered has fallen since that side answered before. Which side, and how far, is not told. */
static void
find_quality_falling (TwAttentionSearch       *search,
                      const TwAttentionTandem *tandem,
                      const Marks             *marks)
{
  const int limit = threshold (search, tandem, TW_ATTENTION_QUALITY_FALLING) * 10;
  const char *since = NULL;

  for (guint side = 0; side < 2; side++)
    if (marks->before[side] && marks->before[side]->hundredths - marks->latest[side]->hundredths >= limit)
      since = tw_attention_later (since, marks->latest[side]->due_on);

  if (since)
    add_of_tandem (search, TW_ATTENTION_QUALITY_FALLING, TW_ATTENTION_SOON, TW_REMEDY_OPEN_TANDEM, tandem, since,
                   g_strdup (since));
}

/* D21: in the latest pulse that both answered, the two sides are far apart. */
static void
find_sides_apart (TwAttentionSearch       *search,
                  const TwAttentionTandem *tandem,
                  const Marks             *marks)
{
  const int limit = threshold (search, tandem, TW_ATTENTION_SIDES_APART) * 10;
  const TwAttentionMark *mentor = marks->latest[0];
  const TwAttentionMark *mentee = marks->latest[1];

  if (mentor && mentee && g_strcmp0 (mentor->due_on, mentee->due_on) > 0)
    mentor = marks->before[0];
  else if (mentor && mentee && g_strcmp0 (mentor->due_on, mentee->due_on) < 0)
    mentee = marks->before[1];

  if (mentor && mentee && g_strcmp0 (mentor->due_on, mentee->due_on) == 0 &&
      ABS (mentor->hundredths - mentee->hundredths) >= limit)
    add_of_tandem (search, TW_ATTENTION_SIDES_APART, TW_ATTENTION_SOON, TW_REMEDY_OPEN_TANDEM, tandem, mentor->due_on,
                   g_strdup (mentor->due_on));
}

/* D12, D21: a form of the latest pulse is missing, while others have come back. That somebody has not answered is no
 * answer (P8), and answering is voluntary (D3). */
static void
find_missing_pulse (TwAttentionSearch       *search,
                    const TwAttentionTandem *tandem)
{
  const int limit = threshold (search, tandem, TW_ATTENTION_MISSING_PULSE);
  TwAttentionFinding *finding;

  if (!tandem->pulse_due_on || !tandem->pulse_answered || g_strcmp0 (tandem->starts_on, tandem->pulse_due_on) > 0 ||
      tw_attention_days_since (search, tandem->pulse_due_on) < limit || (tandem->mentor_answered && tandem->mentee_answered))
    return;

  finding = add_of_tandem (search, TW_ATTENTION_MISSING_PULSE, TW_ATTENTION_NOTICE, TW_REMEDY_RECORD_FORMS, tandem,
                           tandem->pulse_due_on, tw_attention_shift (tandem->pulse_due_on, limit));
  if (!tandem->mentor_answered && !tandem->mentee_answered)
    finding->variant = TW_ATTENTION_BOTH;
  else
    finding->variant = tandem->mentee_answered ? TW_ATTENTION_MENTOR : TW_ATTENTION_MENTEE;
  finding->number = tw_attention_days_since (search, tandem->pulse_due_on);
}

/* D13: the term is about to end, or over. Where all end with their cohort, the cohort says so, once. */
static void
find_term_ends (TwAttentionSearch       *search,
                const TwAttentionTandem *tandem)
{
  const int limit = threshold (search, tandem, TW_ATTENTION_TERM_ENDS);
  TwAttentionFinding *finding;
  gboolean is_over;

  if (!tandem->ends_on || -tw_attention_days_since (search, tandem->ends_on) > limit ||
      (tandem->ends_with_cohort && !tw_attention_cohort (search, tandem->cohort_id)->closed))
    return;

  is_over = tw_attention_days_since (search, tandem->ends_on) > 0;
  finding = add_of_tandem (search, TW_ATTENTION_TERM_ENDS, is_over ? TW_ATTENTION_SOON : TW_ATTENTION_NOTICE,
                           TW_REMEDY_END_TANDEM, tandem, tandem->ends_on, tw_attention_shift (tandem->ends_on, -limit));
  finding->variant = is_over ? TW_ATTENTION_GRAVE : TW_ATTENTION_MILD;
  finding->number = -tw_attention_days_since (search, tandem->ends_on);
}

/**
 * tw_attention_find_in_tandems:
 *
 * Looks at every tandem, its meetings and its answers.
 */
void
tw_attention_find_in_tandems (TwAttentionSearch *search)
{
  guint meeting_cursor = 0, mark_cursor = 0;

  for (guint i = 0; i < search->facts->tandems->len; i++)
    {
      const TwAttentionTandem *tandem = &g_array_index (search->facts->tandems, TwAttentionTandem, i);
      Meetings meetings = look_at_meetings (search, tandem, &meeting_cursor);
      Marks marks = look_at_marks (search, tandem, &mark_cursor);

      find_term_ends (search, tandem);
      find_quality_falling (search, tandem, &marks);
      find_sides_apart (search, tandem, &marks);

      if (tandem->paused)
        continue;

      find_no_first_meeting (search, tandem, &meetings);
      if (!find_overdue (search, tandem, &meetings))
        find_no_next_date (search, tandem, &meetings);
      find_fell_through (search, tandem, &meetings);
      find_obliged_slipping (search, tandem, &meetings);
      if (!tw_attention_cohort (search, tandem->cohort_id)->closed)
        find_missing_pulse (search, tandem);
    }
}
