/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The five stages of a cohort as a checklist (D7–D12): what is done, what is next, what was passed over. It knows
 * counts only, and forbids nothing. */

#include "tw-stage.h"

static const struct
{
  const char *word;
  TwStage stage;
} kinds[TW_N_TASKS] = {
  [TW_TASK_CONTACT_PERSON] = { "contact-person", TW_STAGE_GUIDELINE },
  [TW_TASK_AIM] = { "aim", TW_STAGE_GUIDELINE },
  [TW_TASK_SPONSOR] = { "sponsor", TW_STAGE_GUIDELINE },
  [TW_TASK_OBJECTIVE] = { "objective", TW_STAGE_PREPARATION },
  [TW_TASK_RESOURCES] = { "resources", TW_STAGE_PREPARATION },
  [TW_TASK_WORKS_COUNCIL] = { "works-council", TW_STAGE_PREPARATION },
  [TW_TASK_ENROLMENT] = { "enrolment", TW_STAGE_MATCHING },
  [TW_TASK_COMMITMENT] = { "commitment", TW_STAGE_MATCHING },
  [TW_TASK_CONSENT] = { "consent", TW_STAGE_MATCHING },
  [TW_TASK_TOP] = { "top", TW_STAGE_MATCHING },
  [TW_TASK_PAIRING] = { "pairing", TW_STAGE_MATCHING },
  [TW_TASK_PUBLISHING] = { "publishing", TW_STAGE_MATCHING },
  [TW_TASK_DATES] = { "dates", TW_STAGE_FRAMEWORK },
  [TW_TASK_KICK_OFF] = { "kick-off", TW_STAGE_FRAMEWORK },
  [TW_TASK_AGREEMENTS] = { "agreements", TW_STAGE_FRAMEWORK },
  [TW_TASK_MEETINGS] = { "meetings", TW_STAGE_FRAMEWORK },
  [TW_TASK_EXPECTATIONS] = { "expectations", TW_STAGE_REVIEW },
  [TW_TASK_PULSES] = { "pulses", TW_STAGE_REVIEW },
  [TW_TASK_FULFILMENTS] = { "fulfilments", TW_STAGE_REVIEW },
  [TW_TASK_LESSONS] = { "lessons", TW_STAGE_REVIEW },
  [TW_TASK_CLOSE_OUT] = { "close-out", TW_STAGE_REVIEW },
};

static const char *const stage_words[TW_N_STAGES] = {
  [TW_STAGE_GUIDELINE] = "guideline",
  [TW_STAGE_PREPARATION] = "preparation",
  [TW_STAGE_MATCHING] = "matching",
  [TW_STAGE_FRAMEWORK] = "framework",
  [TW_STAGE_REVIEW] = "review",
};

static const char *const state_words[] = {
  [TW_TASK_DONE] = "done",
  [TW_TASK_NEXT] = "next",
  [TW_TASK_MISSING] = "missing",
  [TW_TASK_TO_COME] = "to-come",
};

static void
count (TwTask *task,
       guint   n_done,
       guint   n_all)
{
  task->n_done = n_done;
  task->n_all = n_all;
}

static void
set_due (TwTask     *task,
         const char *due_on)
{
  g_strlcpy (task->due_on, due_on, sizeof task->due_on);
}

/* The facts that are told of a task. */
static void
take_facts (TwTask               *task,
            const TwCohortCounts *counts)
{
  switch (task->kind)
    {
    case TW_TASK_RESOURCES:
      count (task, counts->n_resources, 0);
      break;
    case TW_TASK_ENROLMENT:
      task->n_done = counts->n_mentors;
      task->n_other = counts->n_mentees;
      break;
    case TW_TASK_COMMITMENT:
      count (task, counts->n_committed, counts->n_asked);
      break;
    case TW_TASK_CONSENT:
      count (task, counts->n_consented, counts->n_asked);
      break;
    case TW_TASK_TOP:
      task->n_done = counts->n_from_top;
      break;
    case TW_TASK_PAIRING:
      task->n_done = counts->n_tandems;
      task->n_all = counts->n_waiting_mentors;
      task->n_other = counts->n_waiting_mentees;
      break;
    case TW_TASK_PUBLISHING:
      count (task, counts->n_published, counts->n_tandems);
      break;
    case TW_TASK_DATES:
      task->n_done = counts->n_milestones;
      break;
    case TW_TASK_KICK_OFF:
      set_due (task, counts->kick_off_due_on);
      break;
    case TW_TASK_AGREEMENTS:
      count (task, counts->n_with_agreement, counts->n_running);
      break;
    case TW_TASK_MEETINGS:
      count (task, counts->n_with_meeting, counts->n_running);
      break;
    case TW_TASK_PULSES:
      count (task, counts->n_last_answered, counts->n_last_asked);
      set_due (task, counts->next_round_due_on);
      break;
    case TW_TASK_LESSONS:
      task->n_done = counts->n_lessons;
      break;
    case TW_TASK_CLOSE_OUT:
      set_due (task, counts->ends_on);
      break;
    case TW_TASK_CONTACT_PERSON:
    case TW_TASK_AIM:
    case TW_TASK_SPONSOR:
    case TW_TASK_OBJECTIVE:
    case TW_TASK_WORKS_COUNCIL:
    case TW_TASK_EXPECTATIONS:
    case TW_TASK_FULFILMENTS:
    case TW_N_TASKS:
      break;
    }
}

static gboolean
is_all (guint n_done,
        guint n_all)
{
  return n_all > 0 && n_done >= n_all;
}

static gboolean
is_done (TwTaskKind            kind,
         const TwCohortCounts *counts)
{
  switch (kind)
    {
    case TW_TASK_CONTACT_PERSON:
      return counts->has_contact_person;
    case TW_TASK_AIM:
      return counts->has_aim;
    case TW_TASK_SPONSOR:
      return counts->has_sponsor;
    case TW_TASK_OBJECTIVE:
      return counts->has_objective;
    case TW_TASK_RESOURCES:
      return counts->n_resources > 0;
    case TW_TASK_WORKS_COUNCIL:
      return counts->has_works_council;
    case TW_TASK_ENROLMENT:
      return counts->n_mentors > 0 && counts->n_mentees > 0;
    case TW_TASK_COMMITMENT:
      return is_all (counts->n_committed, counts->n_asked);
    case TW_TASK_CONSENT:
      return is_all (counts->n_consented, counts->n_asked);
    case TW_TASK_TOP:
      return counts->n_from_top > 0;
    case TW_TASK_PAIRING:
      return counts->n_tandems > 0;
    case TW_TASK_PUBLISHING:
      return is_all (counts->n_published, counts->n_tandems);
    case TW_TASK_DATES:
      return counts->n_milestones > 0;
    case TW_TASK_KICK_OFF:
      return counts->kick_off_done;
    case TW_TASK_AGREEMENTS:
      return is_all (counts->n_with_agreement, counts->n_running);
    case TW_TASK_MEETINGS:
      return is_all (counts->n_with_meeting, counts->n_running);
    case TW_TASK_EXPECTATIONS:
      return counts->n_rounds[TW_PULSE_EXPECTATION] > 0;
    case TW_TASK_PULSES:
      return counts->n_rounds[TW_PULSE_REGULAR] > 0 && *counts->next_round_due_on == '\0';
    case TW_TASK_FULFILMENTS:
      return counts->n_rounds[TW_PULSE_FULFILMENT] > 0;
    case TW_TASK_LESSONS:
      return counts->n_lessons > 0;
    case TW_TASK_CLOSE_OUT:
      return counts->state == TW_COHORT_CLOSED;
    case TW_N_TASKS:
      break;
    }

  g_return_val_if_reached (FALSE);
}

static gboolean
is_any_done (const TwTask *tasks,
             TwStage       stage)
{
  for (guint i = 0; i < TW_N_TASKS; i++)
    if (tasks[i].stage == stage && tasks[i].state == TW_TASK_DONE)
      return TRUE;

  return FALSE;
}

static gboolean
are_all_done (const TwTask *tasks,
              TwStage       stage)
{
  for (guint i = 0; i < TW_N_TASKS; i++)
    if (tasks[i].stage == stage && tasks[i].state != TW_TASK_DONE)
      return FALSE;

  return TRUE;
}

/* What people did says where they are: nobody fills every field of the guideline in before the first enrolment. */
static TwStage
find_stage (const TwTask         *tasks,
            const TwCohortCounts *counts)
{
  if (counts->n_published > 0 && counts->n_published == counts->n_tandems)
    return counts->kick_off_done || counts->n_meetings_held > 0 ? TW_STAGE_REVIEW : TW_STAGE_FRAMEWORK;
  if (counts->n_mentors + counts->n_mentees > 0 || are_all_done (tasks, TW_STAGE_PREPARATION))
    return TW_STAGE_MATCHING;
  if (is_any_done (tasks, TW_STAGE_PREPARATION) || are_all_done (tasks, TW_STAGE_GUIDELINE))
    return TW_STAGE_PREPARATION;

  return TW_STAGE_GUIDELINE;
}

/* The first that is open behind the last that is done: what lies before that was passed over. */
static guint
find_next (const TwTask *tasks,
           TwStage       stage)
{
  guint next = TW_N_TASKS;

  for (guint i = TW_N_TASKS; i > 0 && tasks[i - 1].stage >= stage; i--)
    if (tasks[i - 1].state != TW_TASK_DONE)
      next = i - 1;
    else if (tasks[i - 1].stage == stage && next < TW_N_TASKS && tasks[next].stage == stage)
      break;

  return next;
}

/**
 * tw_stage_list_tasks:
 * @counts: how the cohort stands
 * @tasks: (out caller-allocates) (array fixed-size=21): everything there is to do, in the order of the stages
 */
void
tw_stage_list_tasks (const TwCohortCounts *counts,
                     TwTask                tasks[TW_N_TASKS])
{
  const gboolean is_closed = counts->state == TW_COHORT_CLOSED;
  guint next;

  for (guint i = 0; i < TW_N_TASKS; i++)
    {
      tasks[i] = (TwTask) { .kind = i, .stage = kinds[i].stage, .state = TW_TASK_TO_COME };
      take_facts (&tasks[i], counts);
      if (is_done (i, counts))
        tasks[i].state = TW_TASK_DONE;
    }

  next = is_closed ? TW_N_TASKS : find_next (tasks, find_stage (tasks, counts));
  for (guint i = 0; i < TW_N_TASKS; i++)
    if (tasks[i].state != TW_TASK_DONE && i <= next)
      tasks[i].state = i == next ? TW_TASK_NEXT : TW_TASK_MISSING;
}

/**
 * tw_stage_word:
 *
 * Returns: (transfer none): the word for programs
 */
const char *
tw_stage_word (TwStage stage)
{
  g_return_val_if_fail (stage < TW_N_STAGES, NULL);

  return stage_words[stage];
}

/**
 * tw_task_word:
 *
 * Returns: (transfer none): the word for programs
 */
const char *
tw_task_word (TwTaskKind kind)
{
  g_return_val_if_fail (kind < TW_N_TASKS, NULL);

  return kinds[kind].word;
}

/**
 * tw_task_state_word:
 *
 * Returns: (transfer none): the word for programs
 */
const char *
tw_task_state_word (TwTaskState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (state_words), NULL);

  return state_words[state];
}
