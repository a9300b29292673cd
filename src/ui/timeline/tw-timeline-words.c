/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everything a timeline shows, in words: for who does not see it, and for who rests the pointer on it. */

#include "tw-timeline-words.h"

#include <glib/gi18n.h>

#include "tw-attention-text.h"
#include "tw-holiday-text.h"
#include "tw-language.h"
#include "tw-names.h"

static char *
say_day (guint32     day,
         TwDateStyle style)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);

  return tw_language_date (tw_language_session (), &date, style);
}

/**
 * tw_timeline_say_day:
 * @day: a Julian day
 *
 * Returns: (transfer full): the day with its weekday
 */
char *
tw_timeline_say_day (guint32 day)
{
  return say_day (day, TW_DATE_WEEKDAY);
}

/**
 * tw_timeline_say_names:
 *
 * Returns: (transfer full): mentor and mentee
 */
char *
tw_timeline_say_names (const TwTimelineTandem *tandem)
{
  /* Translators: a tandem: the name of the mentor, that of the mentee */
  return g_strdup_printf (_("%s and %s"), tandem->mentor != NULL ? tandem->mentor : _("Erased person"),
                          tandem->mentee != NULL ? tandem->mentee : _("Erased person"));
}

static const TwTimelineMeeting *
find_next (TwTimelineEntry *entry)
{
  const TwTimelineTandem *tandem = tw_timeline_entry_get_tandem (entry);
  const guint32 today = tw_timeline_entry_get_timeline (entry)->today;

  for (guint i = 0; i < tandem->n_meetings; i++)
    if (tandem->meetings[i].state == TW_MEETING_PLANNED && tandem->meetings[i].day >= today)
      return &tandem->meetings[i];

  return NULL;
}

static char *
say_next (TwTimelineEntry *entry)
{
  const TwTimelineMeeting *next = find_next (entry);
  g_autofree char *when = next != NULL ? say_day (next->day, TW_DATE_MEDIUM) : NULL;

  /* Translators: %s is a day */
  return when != NULL ? g_strdup_printf (_("Next meeting %s"), when) : g_strdup (_("No meeting planned"));
}

/**
 * tw_timeline_say_status:
 * @entry: a tandem
 *
 * Returns: (transfer full): what is most worth knowing about it, in a few words: what needs attention, else what it is
 *   if it is not under way, else the next meeting
 */
char *
tw_timeline_say_status (TwTimelineEntry *entry)
{
  const TwTimelineTandem *tandem = tw_timeline_entry_get_tandem (entry);

  if (tandem->finding != NULL)
    return g_strdup (tw_attention_title (tw_language_session (), tandem->finding->rule));

  if (tandem->state != TW_TANDEM_AGREED)
    return g_strdup (tw_tandem_state_name (tw_language_session (), tw_word (TW_TYPE_TANDEM_STATE, (int) tandem->state)));

  return say_next (entry);
}

static void
count_meetings (const TwTimelineTandem *tandem,
                guint                   counts[TW_MEETING_MISSED + 1])
{
  for (guint i = 0; i < tandem->n_meetings; i++)
    counts[tandem->meetings[i].state]++;
}

static char *
say_term (const TwTimelineTandem *tandem)
{
  const guint32 end = tandem->ended != 0 ? tandem->ended : tandem->ends;
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_julian (&from, tandem->starts);
  if (end != 0)
    g_date_set_julian (&to, end);

  return tw_language_period (tw_language_session (), &from, end != 0 ? &to : NULL);
}

/**
 * tw_timeline_say_tandem:
 * @entry: a tandem
 *
 * Returns: (transfer full): all that its lane shows
 */
char *
tw_timeline_say_tandem (TwTimelineEntry *entry)
{
  const TwTimelineTandem *tandem = tw_timeline_entry_get_tandem (entry);
  g_autofree char *names = tw_timeline_say_names (tandem);
  g_autofree char *status = tw_timeline_say_status (entry);
  g_autofree char *term = say_term (tandem);
  g_autofree char *held = NULL, *planned = NULL, *fell_through = NULL;
  guint counts[TW_MEETING_MISSED + 1] = { 0 };
  guint n_fell_through;

  count_meetings (tandem, counts);
  n_fell_through = counts[TW_MEETING_MOVED] + counts[TW_MEETING_CANCELLED] + counts[TW_MEETING_MISSED];
  held = g_strdup_printf (ngettext ("%u meeting held", "%u meetings held", counts[TW_MEETING_HELD]),
                          counts[TW_MEETING_HELD]);
  planned = g_strdup_printf (ngettext ("%u planned", "%u planned", counts[TW_MEETING_PLANNED]),
                             counts[TW_MEETING_PLANNED]);
  fell_through = g_strdup_printf (ngettext ("%u fell through", "%u fell through", n_fell_through), n_fell_through);

  /* Translators: names of a tandem; what is worth knowing; its term; meetings held; planned; fallen through */
  return g_strdup_printf (_("%s: %s. %s; %s, %s, %s"), names, status, term, held, planned, fell_through);
}

static char *
say_meeting_state (const TwTimelineMeeting *meeting)
{
  g_autofree char *moved_to = NULL;

  switch (meeting->state)
    {
    case TW_MEETING_PLANNED:
      return g_strdup (_("meeting planned"));
    case TW_MEETING_HELD:
      return g_strdup (_("meeting held"));
    case TW_MEETING_MOVED:
      if (meeting->moved_to == 0)
        return g_strdup (_("meeting moved"));
      moved_to = say_day (meeting->moved_to, TW_DATE_MEDIUM);
      /* Translators: %s is a day */
      return g_strdup_printf (_("meeting moved to %s"), moved_to);
    case TW_MEETING_CANCELLED:
      return g_strdup (_("meeting cancelled"));
    case TW_MEETING_MISSED:
      return g_strdup (meeting->missed_by == TW_MISSED_BY_MENTOR   ? _("meeting missed by the mentor")
                       : meeting->missed_by == TW_MISSED_BY_MENTEE ? _("meeting missed by the mentee")
                                                                   : _("meeting missed by both"));
    }

  g_return_val_if_reached (NULL);
}

static char *
say_meeting (const TwTimelineMeeting *meeting)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *when = tw_language_moment (language, meeting->starts_at, TW_DATE_WEEKDAY);
  g_autofree char *state = say_meeting_state (meeting);
  g_autofree char *duration = tw_language_duration (language, meeting->minutes);

  if (meeting->place == NULL)
    /* Translators: when; what became of a meeting; how long it takes */
    return g_strdup_printf (_("%s: %s, %s"), when, state, duration);

  /* Translators: when; what became of a meeting; how long it takes; where */
  return g_strdup_printf (_("%s: %s, %s, %s"), when, state, duration, meeting->place);
}

static const char *
say_who_answered (const TwTimelinePulse *pulse)
{
  if (pulse->mentor_answered && pulse->mentee_answered)
    return _("both answered");
  if (pulse->mentor_answered)
    return pulse->mentee_asked ? _("the mentor answered, the mentee did not") : _("the mentor answered");
  if (pulse->mentee_answered)
    return pulse->mentor_asked ? _("the mentee answered, the mentor did not") : _("the mentee answered");

  return _("nobody has answered yet");
}

static char *
say_trend (const TwPulseTrend *trend)
{
  g_autofree char *now = tw_language_number (tw_language_session (), trend->now, 1);
  g_autofree char *before = tw_language_number (tw_language_session (), trend->before, 1);

  switch (trend->trend)
    {
    case TW_TREND_UNKNOWN:
      break;
    case TW_TREND_UP:
      /* Translators: means of answers from 1 to 5: now, and in the pulse before */
      return g_strdup_printf (_("answers better than before: %s on average, up from %s"), now, before);
    case TW_TREND_LEVEL:
      return g_strdup_printf (_("answers about as before: %s on average, before %s"), now, before);
    case TW_TREND_DOWN:
      return g_strdup_printf (_("answers worse than before: %s on average, down from %s"), now, before);
    }

  g_return_val_if_reached (NULL);
}

static char *
say_pulse (const TwTimelineMark *mark)
{
  static const char *const kinds[] = {
    [TW_PULSE_REGULAR] = N_ ("pulse"),
    [TW_PULSE_CHEMISTRY] = N_ ("question after the chemistry"),
    [TW_PULSE_EXPECTATION] = N_ ("question after expectations"),
    [TW_PULSE_FULFILMENT] = N_ ("question after benefits"),
  };
  const TwTimelinePulse *pulse = mark->pulse;
  g_autofree char *when = tw_timeline_say_day (pulse->day);
  g_autofree char *trend = mark->trend != NULL ? say_trend (mark->trend) : NULL;

  if (trend != NULL)
    /* Translators: when; a round of questions; who answered; how the answers stand to those before */
    return g_strdup_printf (_("%s: %s, %s; %s"), when, gettext (kinds[pulse->kind]), say_who_answered (pulse), trend);

  /* Translators: when; a round of questions; who answered */
  return g_strdup_printf (_("%s: %s, %s"), when, gettext (kinds[pulse->kind]), say_who_answered (pulse));
}

static char *
say_end (const TwTimelineTandem *tandem)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *when = tw_timeline_say_day (tandem->ended);

  /* Translators: when; "Completed" or "Dissolved"; why */
  return g_strdup_printf (_("%s: %s. %s"), when,
                          tw_tandem_state_name (language, tw_word (TW_TYPE_TANDEM_STATE, (int) tandem->state)),
                          tw_end_reason_name (language, tw_word (TW_TYPE_END_REASON, (int) tandem->end_reason)));
}

/**
 * tw_timeline_say_mark:
 * @entry: a tandem
 * @mark: a sign on its lane
 *
 * Returns: (transfer full): what the sign says
 */
char *
tw_timeline_say_mark (TwTimelineEntry      *entry,
                      const TwTimelineMark *mark)
{
  if (mark->meeting != NULL)
    return say_meeting (mark->meeting);
  if (mark->pulse != NULL)
    return say_pulse (mark);

  return say_end (tw_timeline_entry_get_tandem (entry));
}

/**
 * tw_timeline_say_milestone:
 *
 * Returns: (transfer full): when it is due, what it is, and whether it is done
 */
char *
tw_timeline_say_milestone (const TwTimelineMilestone *milestone)
{
  g_autofree char *when = tw_timeline_say_day (milestone->day);
  const char *name = milestone->title != NULL
                       ? milestone->title
                       : tw_milestone_name (tw_language_session (),
                                            tw_word (TW_TYPE_MILESTONE_KIND, (int) milestone->kind));

  /* Translators: when; a milestone */
  return g_strdup_printf (milestone->done != 0 ? _("%s: %s, done") : _("%s: %s"), when, name);
}

/**
 * tw_timeline_say_cohort_trend:
 * @trend: of the answers of a cohort, from its published figures
 *
 * Returns: (transfer full): how they stand to those before
 */
char *
tw_timeline_say_cohort_trend (const TwPulseTrend *trend)
{
  g_autofree char *words = say_trend (trend);

  /* Translators: %s: "answers better than before: …" */
  return g_strdup_printf (_("in the whole cohort, %s"), words);
}

/**
 * tw_timeline_say_day_off:
 * @timeline: the facts
 * @day: a Julian day
 *
 * Returns: (transfer full) (nullable): what day off it is; %NULL: none, or a weekend
 */
char *
tw_timeline_say_day_off (TwTimeline *timeline,
                         guint32     day)
{
  for (guint i = 0; i < timeline->days_off->len; i++)
    {
      const TwTimelineDayOff *day_off = &g_array_index (timeline->days_off, TwTimelineDayOff, i);

      if (day_off->day != day)
        continue;

      if (day_off->key != NULL)
        return g_strdup (tw_holiday_name (tw_language_session (), day_off->key));

      return g_strdup (day_off->name != NULL ? day_off->name : _("Day off"));
    }

  return NULL;
}
