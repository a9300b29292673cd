/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The facts of a timeline, put together: each tandem gets its part of the rows that were read for all of them. */

#include "tw-timeline.h"

#include <stdlib.h>

#include "tw-plain-date.h"

/**
 * tw_timeline_new:
 *
 * Returns: (transfer full): a timeline without anything on it, counted by references
 */
TwTimeline *
tw_timeline_new (void)
{
  TwTimeline *self = g_atomic_rc_box_new0 (TwTimeline);

  self->texts = g_string_chunk_new (4096);
  self->tandems = g_array_new (FALSE, TRUE, sizeof (TwTimelineTandem));
  self->meetings = g_array_new (FALSE, TRUE, sizeof (TwTimelineMeeting));
  self->pulses = g_array_new (FALSE, TRUE, sizeof (TwTimelinePulse));
  self->pauses = g_array_new (FALSE, TRUE, sizeof (TwTimelinePause));
  self->milestones = g_array_new (FALSE, TRUE, sizeof (TwTimelineMilestone));
  self->days_off = g_array_new (FALSE, TRUE, sizeof (TwTimelineDayOff));
  self->trends = g_array_new (FALSE, TRUE, sizeof (TwPulseTrend));
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_attention_finding_free);

  return self;
}

/**
 * tw_timeline_ref:
 *
 * Returns: (transfer full): @self
 */
TwTimeline *
tw_timeline_ref (TwTimeline *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer timeline)
{
  TwTimeline *self = timeline;

  g_string_chunk_free (self->texts);
  g_array_unref (self->tandems);
  g_array_unref (self->meetings);
  g_array_unref (self->pulses);
  g_array_unref (self->pauses);
  g_array_unref (self->milestones);
  g_array_unref (self->days_off);
  g_array_unref (self->trends);
  g_ptr_array_unref (self->findings);
}

/**
 * tw_timeline_unref:
 * @self: (transfer full): a timeline
 */
void
tw_timeline_unref (TwTimeline *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * tw_timeline_text:
 * @text: (nullable): a text
 *
 * Returns: (nullable): the same text, kept as long as the timeline is
 */
const char *
tw_timeline_text (TwTimeline *self,
                  const char *text)
{
  return text ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

/**
 * tw_timeline_day:
 * @iso_date: (nullable): a day, or a local time, as the file has it
 *
 * Returns: the Julian day; 0 where there is none
 */
guint32
tw_timeline_day (const char *iso_date)
{
  char day[11];
  GDate date;

  if (!iso_date)
    return 0;

  g_strlcpy (day, iso_date, sizeof day);

  return tw_plain_date_read (day, &date) ? g_date_get_julian (&date) : 0;
}

static int
compare_id (gconstpointer id_pointer,
            gconstpointer tandem_pointer)
{
  gint64 id = *(const gint64 *) id_pointer;
  const TwTimelineTandem *tandem = tandem_pointer;

  return id < tandem->id ? -1 : id > tandem->id;
}

static TwTimelineTandem *
find_tandem (TwTimeline *self,
             gint64      tandem_id)
{
  return self->tandems->len == 0 ? NULL
                                 : bsearch (&tandem_id, self->tandems->data, self->tandems->len,
                                            sizeof (TwTimelineTandem), compare_id);
}

/**
 * tw_timeline_find_tandem:
 * @tandem_id: a tandem
 *
 * Returns: (nullable): what stands there of it
 */
const TwTimelineTandem *
tw_timeline_find_tandem (TwTimeline *self,
                         gint64      tandem_id)
{
  return find_tandem (self, tandem_id);
}

static void
include_day (TwTimeline *self,
             guint32     day)
{
  if (day == 0)
    return;

  self->first = self->first == 0 ? day : MIN (self->first, day);
  self->last = MAX (self->last, day);
}

static void
hand_out_meetings (TwTimeline *self)
{
  for (guint i = 0; i < self->meetings->len; i++)
    {
      const TwTimelineMeeting *meeting = &g_array_index (self->meetings, TwTimelineMeeting, i);
      TwTimelineTandem *tandem = find_tandem (self, meeting->tandem_id);

      include_day (self, meeting->day);
      if (!tandem)
        continue;
      if (tandem->n_meetings++ == 0)
        tandem->meetings = meeting;
    }
}

static void
hand_out_pulses (TwTimeline *self)
{
  for (guint i = 0; i < self->pulses->len; i++)
    {
      const TwTimelinePulse *pulse = &g_array_index (self->pulses, TwTimelinePulse, i);
      TwTimelineTandem *tandem = find_tandem (self, pulse->tandem_id);

      include_day (self, pulse->day);
      if (tandem && tandem->n_pulses++ == 0)
        tandem->pulses = pulse;
    }
}

static void
hand_out_pauses (TwTimeline *self)
{
  for (guint i = 0; i < self->pauses->len; i++)
    {
      const TwTimelinePause *pause = &g_array_index (self->pauses, TwTimelinePause, i);
      TwTimelineTandem *tandem = find_tandem (self, pause->tandem_id);

      if (tandem && tandem->n_pauses++ == 0)
        tandem->pauses = pause;
    }
}

static void
hand_out_findings (TwTimeline *self)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const TwAttentionFinding *finding = g_ptr_array_index (self->findings, i);
      TwTimelineTandem *tandem = NULL;

      if (tw_attention_rule_facts (finding->rule)->subject == TW_ATTENTION_OF_TANDEM && !finding->snoozed_until)
        tandem = find_tandem (self, finding->subject_id);
      if (!tandem || tandem->n_findings++ > 0)
        continue;

      tandem->finding = finding;
      tandem->urgency = i;
    }
}

/**
 * tw_timeline_put_together:
 *
 * To be called when everything was read: hands each tandem its meetings, pulses, pauses and findings, and finds the
 * first and the last day.
 */
void
tw_timeline_put_together (TwTimeline *self)
{
  for (guint i = 0; i < self->tandems->len; i++)
    {
      TwTimelineTandem *tandem = &g_array_index (self->tandems, TwTimelineTandem, i);

      tandem->urgency = G_MAXUINT;
      include_day (self, tandem->starts);
      include_day (self, tandem->ends);
      include_day (self, tandem->ended);
    }

  for (guint i = 0; i < self->milestones->len; i++)
    include_day (self, g_array_index (self->milestones, TwTimelineMilestone, i).day);

  hand_out_meetings (self);
  hand_out_pulses (self);
  hand_out_pauses (self);
  hand_out_findings (self);
  if (self->first == 0)
    self->first = self->last = self->today;
}
