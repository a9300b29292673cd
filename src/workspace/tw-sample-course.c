/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of a cohort of the sample company, step by step, with nothing but the commands that a person has. */

#include "tw-publication.h"
#include "tw-sample-course-private.h"

#include "tw-company-statement-commands.h"
#include "tw-conflict-commands.h"
#include "tw-feedback-commands.h"
#include "tw-goal-commands.h"
#include "tw-language.h"
#include "tw-lesson-commands.h"
#include "tw-meeting-commands.h"
#include "tw-milestone-commands.h"
#include "tw-overview.h"
#include "tw-resource-commands.h"
#include "tw-tandem-commands.h"
#include "tw-tandem-course-commands.h"
#include "tw-today-private.h"

#include <string.h>

#define CADENCE_DAYS 14
#define TERM_MONTHS 6
#define MONTHLY_MINUTES 180
#define NOT_READ (-2)
#define PULSE_DAYS 45
/* Goals, and meetings that were moved or missed, are entered one by one: for so many tandems, which is a day's work. */
#define MOST_BY_HAND 60

typedef struct
{
  gint64 id;
  TwMilestoneKind kind;
  char *due_on;
} Due;

static void
due_clear (gpointer due)
{
  g_free (((Due *) due)->due_on);
}

static const gint64 *
get_ids (GArray *ids)
{
  return (const gint64 *) (gpointer) ids->data;
}

static guint
count_by_hand (TwSampleCourse *self)
{
  return MIN (self->tandems->len, MOST_BY_HAND);
}

static void
take_due (const TwMilestoneRow *milestone,
          gpointer              dues)
{
  Due due = { milestone->id, milestone->kind, g_strdup (milestone->due_on) };

  g_array_append_val (dues, due);
}

static void
take_resource (const TwResourceRow *resource,
               gpointer             ids)
{
  g_array_append_val (ids, resource->id);
}

static GArray *
list_participants (TwSampleCourse *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    {
      g_autoptr (GListModel) participants = tw_workspace_get_participants (self->workspace, self->cohort_id, role);

      for (guint i = 0; i < g_list_model_get_n_items (participants); i++)
        {
          g_autoptr (TwParticipant) participant = g_list_model_get_item (participants, i);
          gint64 id = tw_participant_get_id (participant);

          g_array_append_val (ids, id);
        }
    }

  return ids;
}

/* The past is done; everybody was invited to the kick-off, and most came. */
static gboolean
pass_milestone (TwSampleCourse  *self,
                const Due       *due,
                GArray          *participants,
                GError         **error)
{
  g_autofree char *today = tw_today ();
  const guint n_came = participants->len - participants->len / 9;
  GDate day;

  if (strcmp (due->due_on, today) > 0)
    return TRUE;

  tw_iso_date_read (due->due_on, &day);
  if (due->kind == TW_MILESTONE_KICK_OFF &&
      (!tw_workspace_invite (self->workspace, due->id, get_ids (participants), participants->len, error) ||
       !tw_workspace_set_came (self->workspace, due->id, get_ids (participants), n_came, TRUE, error) ||
       !tw_workspace_set_came (self->workspace, due->id, get_ids (participants) + n_came, participants->len - n_came,
                               FALSE, error)))
    return FALSE;

  return tw_workspace_set_milestone_done (self->workspace, due->id, &day, error);
}

/* While a cohort runs, its first tandem never met, the second has no next date, and the fourth is overdue (D21). */
static gboolean
is_odd (TwSampleCourse *self,
        guint           nth)
{
  return self->days == self->days_ago && (nth == 0 || nth == 1 || nth == 3);
}

static gboolean
plan_odd_meetings (TwSampleCourse  *self,
                   GError         **error)
{
  const GDate day = tw_sample_day (self->days_ago - 9), last = tw_sample_day (30), next = tw_sample_day (-12);
  g_autofree char *first_day = tw_iso_date (&day), *next_day = tw_iso_date (&next);
  g_autofree char *starts_at = g_strconcat (first_day, "T14:00", NULL), *next_at = g_strconcat (next_day, "T14:00", NULL);
  const TwMeetingPlan first = { starts_at, 60, NULL }, later = { next_at, 60, NULL };
  gint64 ids[2];

  if (!is_odd (self, 0) || self->tandems->len < 4)
    return TRUE;

  ids[0] = g_array_index (self->tandems, gint64, 1);
  ids[1] = g_array_index (self->tandems, gint64, 3);

  return tw_workspace_plan_series (self->workspace, ids, 2, &first, CADENCE_DAYS, &last, error) > 0 &&
         tw_workspace_plan_meeting (self->workspace, ids[1], &later, error) != 0;
}

/* Every fifth tandem begins on the same day of the week. */
static gboolean
plan_meetings (TwSampleCourse  *self,
               GError         **error)
{
  for (guint group = 0; group < 5; group++)
    {
      g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      const GDate day = tw_sample_day (self->days_ago - 7 - (int) group);
      g_autofree char *iso_date = tw_iso_date (&day);
      g_autofree char *starts_at = g_strdup_printf ("%sT%02u:00", iso_date, 9 + group);
      const TwMeetingPlan first = { starts_at, 60, NULL };

      for (guint i = group; i < self->tandems->len; i += 5)
        if (!is_odd (self, i))
          g_array_append_val (ids, g_array_index (self->tandems, gint64, i));
      if (ids->len > 0 &&
          tw_workspace_plan_series (self->workspace, get_ids (ids), ids->len, &first, CADENCE_DAYS, NULL, error) == 0)
        return FALSE;
    }

  return TRUE;
}

/* What was recorded of one meeting of the past. Four of five were held. */
static gboolean
record_meeting (TwSampleCourse      *self,
                const TwMeetingRow  *meeting,
                gboolean             by_hand,
                GArray              *held,
                GArray              *cancelled,
                GError             **error)
{
  const int chance = g_rand_int_range (self->rand, 0, 100);

  if (by_hand && chance < 4)
    {
      g_autofree char *later = g_strdup (meeting->starts_at);
      gint64 moved;

      later[strlen (later) - 5] = '1';
      later[strlen (later) - 4] = '7';
      moved = tw_workspace_move_meeting (self->workspace, meeting->id, later, error);
      if (moved != 0)
        g_array_append_val (held, moved);

      return moved != 0;
    }

  if (by_hand && chance < 8)
    return tw_workspace_log_missed (self->workspace, meeting->id, TW_MISSED_BY_MENTOR + chance % 3, error);

  g_array_append_val (chance < 16 ? cancelled : held, meeting->id);

  return TRUE;
}

static gboolean
record_past_of (TwSampleCourse  *self,
                guint            nth,
                GArray          *held,
                GArray          *cancelled,
                GError         **error)
{
  const GDate last = tw_sample_day (self->days_ago - self->days + 1);
  g_autofree char *until = tw_iso_date (&last);
  g_autoptr (GPtrArray) meetings =
    tw_workspace_read_meetings (self->workspace, g_array_index (self->tandems, gint64, nth), error);

  for (guint i = 0; meetings && i < meetings->len; i++)
    {
      const TwMeetingRow *meeting = meetings->pdata[i];

      if (meeting->state == TW_MEETING_PLANNED && strncmp (meeting->starts_at, until, strlen (until)) < 0 &&
          !record_meeting (self, meeting, nth < MOST_BY_HAND, held, cancelled, error))
        return FALSE;
    }

  return meetings != NULL;
}

static gboolean
record_past (TwSampleCourse  *self,
             GError         **error)
{
  g_autoptr (GArray) held = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) cancelled = g_array_new (FALSE, FALSE, sizeof (gint64));
  const TwMeetingRecord record = { 60, 20, 15, NULL }, longer = { 75, 30, 20, NULL };
  guint half;

  for (guint i = 0; i < self->tandems->len; i++)
    if (!record_past_of (self, i, held, cancelled, error))
      return FALSE;

  half = held->len / 2;

  return tw_workspace_log_held (self->workspace, get_ids (held), half, &record, error) &&
         tw_workspace_log_held (self->workspace, get_ids (held) + half, held->len - half, &longer, error) &&
         tw_workspace_cancel_meetings (self->workspace, get_ids (cancelled), cancelled->len, error);
}

/* The fifth tandem falls, and in the sixth the two sides are far apart; the eighth does not answer (D21). */
static int
find_base (guint  nth,
           guint  round,
           TwRole role)
{
  if (nth == 4)
    return round < 2 ? 5 : 2;

  if (nth == 5)
    return role == TW_ROLE_MENTOR ? 5 : 2;

  return (int) (3 + (nth + round) % 2 + (round > 1));
}

/* What some say at the end that the next cohort should do differently; the others leave it out. */
static const char *
find_words (guint  nth,
            TwRole role)
{
  static const char *const words[] = {
    "Die Termine gleich für das halbe Jahr festlegen.",
    NULL,
    "Begin with a longer first meeting, without an agenda.",
    NULL,
    "Mehr Zeit zum Vorbereiten einplanen, auch in der Ausbildung.",
    "Tell our teams beforehand why we meet.",
    NULL,
  };

  return words[(2 * nth + (role == TW_ROLE_MENTEE)) % G_N_ELEMENTS (words)];
}

/* Most answer, the better the longer it lasts. */
static void
add_answers_of (TwSampleCourse  *self,
                gint64           pulse_id,
                TwPulseKind      kind,
                const char      *answered_on,
                guint            nth,
                guint            round,
                GPtrArray       *answers)
{
  g_autoptr (TwTandem) tandem =
    tw_workspace_get_tandem (self->workspace, g_array_index (self->tandems, gint64, nth));

  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    {
      g_autoptr (GPtrArray) questions = tw_workspace_get_questions (self->workspace, kind, role);

      if (g_rand_int_range (self->rand, 0, 10) == 0)
        continue;

      for (guint i = 0; i < questions->len; i++)
        {
          const TwQuestion *question = questions->pdata[i];
          const gboolean in_words = question->scale_max == 0;
          const char *words = in_words && kind == TW_PULSE_FULFILMENT ? find_words (nth, role) : NULL;
          const int value = in_words ? 0 : find_base (nth, round, role) + g_rand_int_range (self->rand, -1, 2);
          TwAnswer answer = {
            .pulse_id = pulse_id,
            .tandem_id = tw_tandem_get_id (tandem),
            .participant_id = role == TW_ROLE_MENTOR ? tw_tandem_get_mentor_id (tandem)
                                                     : tw_tandem_get_mentee_id (tandem),
            .question_id = question->id,
            .value = in_words ? 0 : CLAMP (value, 1, question->scale_max),
            .words = (char *) words,
          };

          if (in_words && words == NULL)
            continue;

          g_strlcpy (answer.answered_on, answered_on, sizeof answer.answered_on);
          g_ptr_array_add (answers, tw_answer_copy (&answer));
        }
    }
}


static gboolean
ask_round (TwSampleCourse  *self,
           TwPulseKind      kind,
           int              days_ago,
           guint            round,
           GError         **error)
{
  const GDate due = tw_sample_day (days_ago);
  g_autofree char *answered_on = tw_iso_date (&due);
  g_autoptr (GPtrArray) answers = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_answer_free);
  gint64 pulse_id = tw_workspace_ask (self->workspace, self->cohort_id, kind, &due, error);

  if (pulse_id == 0)
    return FALSE;

  for (guint i = 0; i < self->tandems->len; i++)
    if (i != 7)
      add_answers_of (self, pulse_id, kind, answered_on, i, round, answers);

  return answers->len == 0 || tw_workspace_answer (self->workspace, answers, error);
}

static gboolean
set_goal (TwSampleCourse  *self,
          guint            nth,
          GError         **error)
{
  static const char *const goals[][2] = {
    { "Das eigene Profil auf LinkedIn pflegen", "Zwei Beiträge im Monat" },
    { "Run the team meeting with a Kanban board", "Four weeks in a row" },
    { "Künstliche Intelligenz im Alltag einsetzen", "Drei Anwendungen, die bleiben" },
    { "Listen to trainees once a month", "Six conversations" },
  };
  const GDate target = tw_sample_day (self->days_ago - 150);
  g_autofree char *target_on = tw_iso_date (&target);
  const TwGoalRow goal = {
    .tandem_id = g_array_index (self->tandems, gint64, nth),
    .goal = goals[nth % 4][0],
    .measure = goals[nth % 4][1],
    .target_on = target_on,
    .progress = (int) MIN (100, (guint) self->days * 100 / 180 * (nth % 5 + 2) / 4),
  };
  const TwAgreementRow agreement = {
    .tandem_id = goal.tandem_id,
    .cadence_days = CADENCE_DAYS,
    .meeting_minutes = 60,
    .mentor_expectations = "Einblick, wie entschieden wird",
    .mentee_expectations = "Offene Worte",
    .ground_rules = "Was besprochen wird, bleibt unter uns.",
  };

  return tw_workspace_set_agreement (self->workspace, &agreement, error) &&
         tw_workspace_add_goal (self->workspace, &goal, error) != 0;
}

/**
 * tw_sample_day:
 *
 * Returns: the day so many days ago, or ahead where the number is negative
 */
GDate
tw_sample_day (int days_ago)
{
  g_autofree char *today = tw_today ();
  GDate day;

  tw_iso_date_read (today, &day);
  g_date_set_julian (&day, (guint32) ((int) g_date_get_julian (&day) - days_ago));

  return day;
}

/**
 * tw_sample_course_form:
 *
 * Suggests, accepts and publishes the tandems.
 */
gboolean
tw_sample_course_form (TwSampleCourse  *self,
                       GError         **error)
{
  g_autoptr (TwMatching) matching = tw_matching_new (self->workspace, self->cohort_id, error);
  g_autoptr (TwSuggestion) suggestion = matching ? tw_matching_suggest (matching, error) : NULL;
  g_autoptr (GListModel) tandems = NULL;
  const GDate start = tw_sample_day (self->days_ago);

  if (!suggestion || tw_workspace_accept_suggestion (self->workspace, self->cohort_id, suggestion, error) == 0 ||
      tw_workspace_publish_tandems (self->workspace, self->cohort_id, &start, error) == 0)
    return FALSE;

  tandems = tw_workspace_get_tandems (self->workspace, self->cohort_id);
  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);
      gint64 id = tw_tandem_get_id (tandem);

      g_array_append_val (self->tandems, id);
    }

  return TRUE;
}

/**
 * tw_sample_course_plan:
 *
 * Proposes the dates that the cohort before did not hand on, and passes those of the past.
 */
gboolean
tw_sample_course_plan (TwSampleCourse  *self,
                       GError         **error)
{
  g_autoptr (GArray) dues = g_array_new (FALSE, FALSE, sizeof (Due));
  g_autoptr (GArray) participants = list_participants (self);
  g_autoptr (GError) local_error = NULL;

  g_array_set_clear_func (dues, due_clear);
  if (tw_workspace_propose_milestones (self->workspace, self->cohort_id, &local_error) == 0 &&
      !g_error_matches (local_error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  if (!tw_workspace_each_milestone (self->workspace, self->cohort_id, take_due, dues, error))
    return FALSE;

  for (guint i = 0; i < dues->len; i++)
    if (!pass_milestone (self, &g_array_index (dues, Due, i), participants, error))
      return FALSE;

  return TRUE;
}

/**
 * tw_sample_course_meet:
 *
 * Plans the meetings and records those of the past.
 */
gboolean
tw_sample_course_meet (TwSampleCourse  *self,
                       GError         **error)
{
  return plan_meetings (self, error) && plan_odd_meetings (self, error) && record_past (self, error);
}

/**
 * tw_sample_course_set_goals:
 *
 * What the tandems settled, and their goals with how far they got.
 */
gboolean
tw_sample_course_set_goals (TwSampleCourse  *self,
                            GError         **error)
{
  for (guint i = 0; i < count_by_hand (self); i++)
    if (!set_goal (self, i, error))
      return FALSE;

  return TRUE;
}

/**
 * tw_sample_course_ask:
 *
 * Expectations at the start, pulses every six weeks or so, and fulfilment at the end (D16, D19).
 */
gboolean
tw_sample_course_ask (TwSampleCourse  *self,
                      GError         **error)
{
  guint round = 1;

  if (!ask_round (self, TW_PULSE_EXPECTATION, self->days_ago - 5, 0, error))
    return FALSE;

  /* In the cohort that runs the forms on the chemistry were handed out, and nobody has read one in (D21). */
  if (self->days == self->days_ago)
    {
      const GDate due = tw_sample_day (self->days_ago - 28);

      if (tw_workspace_ask (self->workspace, self->cohort_id, TW_PULSE_CHEMISTRY, &due, error) == 0)
        return FALSE;
    }

  for (int day = PULSE_DAYS; day + 7 < self->days; day += PULSE_DAYS)
    if (!ask_round (self, TW_PULSE_REGULAR, self->days_ago - day, round++, error))
      return FALSE;

  return self->days < 180 || ask_round (self, TW_PULSE_FULFILMENT, self->days_ago - self->days + 3, round, error);
}

/* What both sides spent, as soon as the cohort is over; until then nobody has said so. */
static gint64
find_minutes_used (TwSampleCourse  *self,
                   GError         **error)
{
  g_autoptr (TwOverview) overview = NULL;

  if (self->days == self->days_ago)
    return -1;

  overview = tw_workspace_read_overview (self->workspace, self->cohort_id, error);

  return overview != NULL ? overview->counts.minutes_used : NOT_READ;
}

/**
 * tw_sample_course_pay:
 *
 * Budget, hours and rooms, planned and actual (D8, D20), the hours as the wizard reckons them; those that the cohort before handed on are planned anew.
 */
gboolean
tw_sample_course_pay (TwSampleCourse  *self,
                      GError         **error)
{
  const gint64 n = self->tandems->len;
  const gint64 planned = 2 * n * TERM_MONTHS * MONTHLY_MINUTES;
  const gint64 used = find_minutes_used (self, error);
  const TwResourceRow resources[] = {
    { 0, self->cohort_id, TW_RESOURCE_BUDGET, "Kick-off", "EUR", 15000 * n, 16200 * n, -1, -1 },
    { 0, self->cohort_id, TW_RESOURCE_BUDGET, "Workshops", "EUR", 40000 * n, 31000 * n, -1, -1 },
    { 0, self->cohort_id, TW_RESOURCE_ROOM, "Treffpunkt im Erdgeschoss", "EUR", 120000, 90000, -1, -1 },
    { 0, self->cohort_id, TW_RESOURCE_HOURS, "Begleitung durch die Personalentwicklung", NULL, -1, -1, 300 * n, 330 * n },
    { 0, self->cohort_id, TW_RESOURCE_HOURS, tw_tr (N_("Hours of mentors and mentees")), NULL, -1, -1, planned, used },
  };

  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (used == NOT_READ || !tw_workspace_each_resource (self->workspace, self->cohort_id, take_resource, known, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (resources); i++)
    {
      TwResourceRow resource = resources[i];

      if (i < known->len)
        resource.id = g_array_index (known, gint64, i);
      if (resource.id != 0 ? !tw_workspace_change_resource (self->workspace, &resource, error)
                           : tw_workspace_add_resource (self->workspace, &resource, error) == 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * tw_sample_course_learn:
 *
 * What the next cohort must do better, and what sponsor and contact person say (D12, D19).
 */
gboolean
tw_sample_course_learn (TwSampleCourse  *self,
                        GError         **error)
{
  const GDate due = tw_sample_day (self->days_ago - 210);
  g_autofree char *due_on = tw_iso_date (&due);
  const TwLesson lessons[] = {
    { 0, self->cohort_id, (char *) "Termine vor dem Kick-off in die Kalender eintragen", (char *) "Personalentwicklung",
      due_on, NULL, FALSE },
    { 0, self->cohort_id, (char *) "Tell line managers of mentors how much time it takes", (char *) "HR Leeds", due_on,
      NULL, FALSE },
    { 0, self->cohort_id, (char *) "Den zweiten Monat enger begleiten", NULL, NULL, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (lessons); i++)
    if (tw_workspace_add_lesson (self->workspace, &lessons[i], error) == 0)
      return FALSE;

  return tw_workspace_add_company_statement (self->workspace, self->cohort_id, TW_SPEAKER_SPONSOR, NULL,
                                             "Im Vorstand reden wir seitdem anders über Neues.", error) != 0 &&
         tw_workspace_add_company_statement (self->workspace, self->cohort_id, TW_SPEAKER_CONTACT_PERSON, NULL,
                                             "Three departments asked to be part of the next cohort.", error) != 0;
}

static TwTandem *
find_obliged (TwSampleCourse *self)
{
  for (guint i = 0; i < self->tandems->len; i++)
    {
      g_autoptr (TwTandem) tandem =
        tw_workspace_get_tandem (self->workspace, g_array_index (self->tandems, gint64, i));
      g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (self->workspace, tw_tandem_get_mentee_id (tandem));

      if (tw_participant_get_obliged_on (mentee))
        return g_steal_pointer (&tandem);
    }

  return NULL;
}

/* The latest meetings of the past, as many as are said, were missed by the mentee, or cancelled. */
static gboolean
spoil_latest (TwSampleCourse  *self,
              gint64           tandem_id,
              guint            n_spoilt,
              TwMissedBy       missed_by,
              GError         **error)
{
  g_autofree char *today = tw_today ();
  g_autoptr (GPtrArray) meetings = tw_workspace_read_meetings (self->workspace, tandem_id, error);

  for (guint i = meetings ? meetings->len : 0; i > 0 && n_spoilt > 0; i--)
    {
      const TwMeetingRow *meeting = meetings->pdata[i - 1];

      if (meeting->state == TW_MEETING_MOVED || strncmp (meeting->starts_at, today, strlen (today)) >= 0)
        continue;

      if (missed_by != TW_MISSED_BY_NOBODY
            ? !tw_workspace_log_missed (self->workspace, meeting->id, missed_by, error)
            : !tw_workspace_cancel_meetings (self->workspace, &meeting->id, 1, error))
        return FALSE;

      n_spoilt--;
    }

  return meetings != NULL;
}

static gboolean
end_some (TwSampleCourse  *self,
          GError         **error)
{
  const GDate lately = tw_sample_day (4), soon = tw_sample_day (-14);
  const TwTandemEnd reached = { &lately, TW_END_REASON_GOALS_REACHED, "Schneller als gedacht" };
  const TwTandemEnd wrong = { &lately, TW_END_REASON_CHEMISTRY, NULL };
  const gint64 *tandems = get_ids (self->tandems);

  return tw_workspace_complete_tandems (self->workspace, &tandems[8], 1, &reached, error) &&
         tw_workspace_set_tandem_end (self->workspace, tandems[9], &soon, error) &&
         tw_workspace_set_chemistry (self->workspace, tandems[10], TW_CHEMISTRY_UNSURE, error) &&
         tw_workspace_pause_tandem (self->workspace, tandems[11], &lately, "Elternzeit", error) &&
         tw_workspace_dissolve_tandem (self->workspace, tandems[12], &wrong, error);
}

/**
 * tw_sample_course_raise_attention:
 *
 * What goes wrong in a running cohort, so that there is something to look after (D21).
 */
gboolean
tw_sample_course_raise_attention (TwSampleCourse  *self,
                                  GError         **error)
{
  const GDate due = tw_sample_day (-3), noted = tw_sample_day (12), met = tw_sample_day (10), long_ago = tw_sample_day (30);
  const TwMeetingRecord record = { 60, 20, 15, NULL };
  g_autofree char *due_on = tw_iso_date (&due);
  const TwMilestoneRow lunch = {
    .cohort_id = self->cohort_id, .kind = TW_MILESTONE_OWN, .title = "Mittagessen mit dem Vorstand", .due_on = due_on,
    .place = "Kantine",
  };
  g_autoptr (TwTandem) obliged = find_obliged (self);

  if (self->tandems->len < 13)
    return TRUE;

  return tw_workspace_log_met (self->workspace, &g_array_index (self->tandems, gint64, 1), 1, &met, &record, error) &&
         tw_workspace_log_met (self->workspace, &g_array_index (self->tandems, gint64, 3), 1, &long_ago, &record, error) &&
         spoil_latest (self, g_array_index (self->tandems, gint64, 2), 2, TW_MISSED_BY_NOBODY, error) &&
         (!obliged || spoil_latest (self, tw_tandem_get_id (obliged), 3, TW_MISSED_BY_MENTEE, error)) &&
         tw_workspace_note_conflict (self->workspace, g_array_index (self->tandems, gint64, 5), &noted,
                                     "Die eine Seite findet die Treffen zu selten.", error) &&
         tw_workspace_add_milestone (self->workspace, &lunch, error) != 0 &&
         end_some (self, error);
}
