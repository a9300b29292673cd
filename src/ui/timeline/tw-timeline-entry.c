/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A tandem on a timeline: the object stays the same while the facts about it are read anew, so that selection and focus
 * stay where they are.
 *
 * P8: of a round of questions it knows who answered. How the answers go it is told on the page of the tandem alone; on
 * the timeline of a cohort nobody tells it, and so no lane there can show it. */

#include "tw-timeline-entry.h"

struct _TwTimelineEntry
{
  GObject parent_instance;

  TwTimeline *timeline;
  const TwTimelineTandem *tandem; /* in the timeline */
  GArray *trends;                 /* of TwPulseTrend; NULL: they are not for here */
  GArray *marks;                  /* of TwTimelineMark, by day */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwTimelineEntry, tw_timeline_entry, G_TYPE_OBJECT)

static TwTimelineGlyph
choose_meeting_glyph (const TwTimelineMeeting *meeting)
{
  switch (meeting->state)
    {
    case TW_MEETING_PLANNED:
      return TW_GLYPH_PLANNED;
    case TW_MEETING_HELD:
      return TW_GLYPH_HELD;
    case TW_MEETING_MOVED:
      return TW_GLYPH_MOVED;
    case TW_MEETING_CANCELLED:
      return TW_GLYPH_CANCELLED;
    case TW_MEETING_MISSED:
      return TW_GLYPH_MISSED;
    }

  g_return_val_if_reached (TW_GLYPH_PLANNED);
}

static TwTimelineGlyph
choose_pulse_glyph (const TwTimelinePulse *pulse)
{
  const guint n_asked = (pulse->mentor_asked ? 1 : 0) + (pulse->mentee_asked ? 1 : 0);
  const guint n_answered = (pulse->mentor_answered ? 1 : 0) + (pulse->mentee_answered ? 1 : 0);

  if (n_answered == 0)
    return TW_GLYPH_UNANSWERED;

  return n_answered < n_asked ? TW_GLYPH_PARTLY_ANSWERED : TW_GLYPH_ANSWERED;
}

static int
compare_marks (gconstpointer a,
               gconstpointer b)
{
  const TwTimelineMark *one = a, *other = b;

  return one->day < other->day ? -1 : one->day > other->day;
}

static const TwPulseTrend *
find_trend (TwTimelineEntry       *self,
            const TwTimelinePulse *pulse)
{
  for (guint i = 0; self->trends != NULL && i < self->trends->len; i++)
    {
      const TwPulseTrend *trend = &g_array_index (self->trends, TwPulseTrend, i);

      if (trend->pulse_id == pulse->id)
        return trend;
    }

  return NULL;
}

static void
find_marks (TwTimelineEntry *self)
{
  const TwTimelineTandem *tandem = self->tandem;

  g_array_set_size (self->marks, 0);
  for (guint i = 0; i < tandem->n_meetings; i++)
    {
      const TwTimelineMeeting *meeting = &tandem->meetings[i];
      TwTimelineMark mark = { choose_meeting_glyph (meeting), meeting->day, .meeting = meeting };

      g_array_append_val (self->marks, mark);
    }

  for (guint i = 0; i < tandem->n_pulses; i++)
    {
      const TwTimelinePulse *pulse = &tandem->pulses[i];
      TwTimelineMark mark = { choose_pulse_glyph (pulse), pulse->day, .pulse = pulse, .trend = find_trend (self, pulse) };

      g_array_append_val (self->marks, mark);
    }

  if (tandem->ended != 0)
    {
      TwTimelineMark mark = { tandem->state == TW_TANDEM_COMPLETED ? TW_GLYPH_COMPLETED : TW_GLYPH_DISSOLVED,
                              tandem->ended };

      g_array_append_val (self->marks, mark);
    }

  g_array_sort (self->marks, compare_marks);
}

static void
tw_timeline_entry_finalize (GObject *object)
{
  TwTimelineEntry *self = TW_TIMELINE_ENTRY (object);

  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->trends, g_array_unref);
  g_clear_pointer (&self->timeline, tw_timeline_unref);

  G_OBJECT_CLASS (tw_timeline_entry_parent_class)->finalize (object);
}

static void
tw_timeline_entry_class_init (TwTimelineEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_timeline_entry_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
}

static void
tw_timeline_entry_init (TwTimelineEntry *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (TwTimelineMark));
}

/**
 * tw_timeline_entry_new:
 * @timeline: the facts
 * @tandem: a tandem in them
 *
 * Returns: (transfer full): the entry
 */
TwTimelineEntry *
tw_timeline_entry_new (TwTimeline             *timeline,
                       const TwTimelineTandem *tandem)
{
  TwTimelineEntry *self = g_object_new (TW_TYPE_TIMELINE_ENTRY, NULL);

  tw_timeline_entry_set_facts (self, timeline, tandem);

  return self;
}

/**
 * tw_timeline_entry_set_facts:
 * @timeline: the facts, read anew
 * @tandem: the same tandem in them
 */
void
tw_timeline_entry_set_facts (TwTimelineEntry        *self,
                             TwTimeline             *timeline,
                             const TwTimelineTandem *tandem)
{
  TwTimeline *old = self->timeline;

  g_return_if_fail (TW_IS_TIMELINE_ENTRY (self));

  self->timeline = tw_timeline_ref (timeline);
  self->tandem = tandem;
  g_clear_pointer (&old, tw_timeline_unref);
  find_marks (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tw_timeline_entry_set_trends:
 * @trends: (element-type TwPulseTrend): how the answers of the tandem go
 *
 * For the tandem's own page alone (P8).
 */
void
tw_timeline_entry_set_trends (TwTimelineEntry *self,
                              GArray          *trends)
{
  GArray *old = self->trends;

  g_return_if_fail (TW_IS_TIMELINE_ENTRY (self));

  self->trends = g_array_ref (trends);
  g_clear_pointer (&old, g_array_unref);
  find_marks (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * tw_timeline_entry_get_timeline:
 *
 * Returns: (transfer none): the facts of the whole cohort
 */
TwTimeline *
tw_timeline_entry_get_timeline (TwTimelineEntry *self)
{
  return self->timeline;
}

/**
 * tw_timeline_entry_get_tandem:
 *
 * Returns: (transfer none): the facts about the tandem, until the signal `changed`
 */
const TwTimelineTandem *
tw_timeline_entry_get_tandem (TwTimelineEntry *self)
{
  return self->tandem;
}

/**
 * tw_timeline_entry_get_n_marks:
 *
 * Returns: how many signs stand on its lane
 */
guint
tw_timeline_entry_get_n_marks (TwTimelineEntry *self)
{
  return self->marks->len;
}

/**
 * tw_timeline_entry_get_mark:
 * @index: which; the earliest is 0
 *
 * Returns: (transfer none): the sign, until the signal `changed`
 */
const TwTimelineMark *
tw_timeline_entry_get_mark (TwTimelineEntry *self,
                            guint            index)
{
  g_return_val_if_fail (index < self->marks->len, NULL);

  return &g_array_index (self->marks, TwTimelineMark, index);
}
