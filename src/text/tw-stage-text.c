/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the checklist of a cohort says: the five stages, what there is to do in each, and how it stands. */

#include "tw-stage-text.h"

static const char *const stage_names[TW_N_STAGES] = {
  [TW_STAGE_GUIDELINE] = NC_ ("stage", "Guideline"),
  [TW_STAGE_PREPARATION] = NC_ ("stage", "Preparation"),
  [TW_STAGE_MATCHING] = NC_ ("stage", "Matching"),
  [TW_STAGE_FRAMEWORK] = NC_ ("stage", "Framework"),
  [TW_STAGE_REVIEW] = NC_ ("stage", "Review"),
};

static const char *const state_names[] = {
  [TW_TASK_DONE] = NC_ ("task", "Done"),
  [TW_TASK_NEXT] = NC_ ("task", "Next"),
  [TW_TASK_MISSING] = NC_ ("task", "Missing"),
  [TW_TASK_TO_COME] = NC_ ("task", "Later"),
};

/* What is to be done, and why, which stands there as long as there is nothing to count. */
static const struct
{
  const char *title;
  const char *why;
} words[TW_N_TASKS] = {
  [TW_TASK_CONTACT_PERSON] = {
    N_ ("Name the contact person"),
    N_ ("One person for everybody, in all programmes.") },
  [TW_TASK_AIM] = {
    N_ ("Say what the programme is for"),
    N_ ("Whoever is asked to take part wants to know it first.") },
  [TW_TASK_SPONSOR] = {
    N_ ("Win a sponsor"),
    N_ ("Somebody at the top who stands for the programme.") },
  [TW_TASK_OBJECTIVE] = {
    N_ ("Put the objective down"),
    N_ ("What is to be achieved, and where in the company.") },
  [TW_TASK_RESOURCES] = {
    N_ ("Plan budget, hours and rooms"),
    N_ ("The time it takes is the first objection.") },
  [TW_TASK_WORKS_COUNCIL] = {
    N_ ("Involve the works council"),
    N_ ("When, and with what result.") },
  [TW_TASK_ENROLMENT] = {
    N_ ("Enrol mentors and mentees"),
    N_ ("From a list, from forms, or one by one.") },
  [TW_TASK_COMMITMENT] = {
    N_ ("Collect the commitments"),
    N_ ("Taking part is voluntary.") },
  [TW_TASK_CONSENT] = {
    N_ ("Collect the consents"),
    N_ ("To the use of personal data.") },
  [TW_TASK_TOP] = {
    N_ ("Win somebody from the top"),
    N_ ("It makes the programme visible and accepted. The cohort can begin without.") },
  [TW_TASK_PAIRING] = {
    N_ ("Form tandems"),
    N_ ("By suggestion or by hand, on the board.") },
  [TW_TASK_PUBLISHING] = {
    N_ ("Publish the tandems"),
    N_ ("From then on they are agreed, and their term begins.") },
  [TW_TASK_DATES] = {
    N_ ("Plan the dates of the cohort"),
    N_ ("Kick-off, feedback, review and close-out.") },
  [TW_TASK_KICK_OFF] = {
    N_ ("Hold the kick-off"),
    N_ ("It opens the cohort.") },
  [TW_TASK_AGREEMENTS] = {
    N_ ("Collect the tandem agreements"),
    N_ ("Expectations, goals, and how often the two meet.") },
  [TW_TASK_MEETINGS] = {
    N_ ("Plan the meetings"),
    N_ ("Regular and binding meetings make it fruitful.") },
  [TW_TASK_EXPECTATIONS] = {
    N_ ("Ask what is expected"),
    N_ ("Before it begins, so that it can be compared at the end.") },
  [TW_TASK_PULSES] = {
    N_ ("Ask for feedback regularly"),
    N_ ("Four plain questions to both sides.") },
  [TW_TASK_FULFILMENTS] = {
    N_ ("Ask what came of it"),
    N_ ("At the end, beside what was expected.") },
  [TW_TASK_LESSONS] = {
    N_ ("Write down the lessons learned"),
    N_ ("What the next cohort must do better.") },
  [TW_TASK_CLOSE_OUT] = {
    N_ ("Close the cohort"),
    N_ ("With a success review on paper.") },
};

static char *
say_of_all (TwLanguage   *language,
            const TwTask *task)
{
  g_autofree char *done = tw_language_integer (language, task->n_done);
  g_autofree char *all = tw_language_integer (language, task->n_all);

  return tw_language_format (language, N_ ("%s of %s"), done, all);
}

static char *
say_enrolment (TwLanguage   *language,
               const TwTask *task)
{
  g_autofree char *n_mentors = tw_language_integer (language, task->n_done);
  g_autofree char *n_mentees = tw_language_integer (language, task->n_other);
  g_autofree char *mentors = tw_language_formatn (language, "%s mentor", "%s mentors", task->n_done, n_mentors);
  g_autofree char *mentees = tw_language_formatn (language, "%s mentee", "%s mentees", task->n_other, n_mentees);

  return tw_language_format (language, N_ ("%s, %s"), mentors, mentees);
}

static char *
say_pairing (TwLanguage   *language,
             const TwTask *task)
{
  g_autofree char *n_tandems = tw_language_integer (language, task->n_done);
  g_autofree char *n_waiting = tw_language_integer (language, task->n_all + task->n_other);
  g_autofree char *tandems = tw_language_formatn (language, "%s tandem", "%s tandems", task->n_done, n_tandems);
  g_autofree char *waiting = NULL;

  if (task->n_all + task->n_other == 0)
    return g_steal_pointer (&tandems);

  waiting = tw_language_formatn (language, "%s person waits", "%s people wait", task->n_all + task->n_other, n_waiting);

  return tw_language_format (language, N_ ("%s, %s"), tandems, waiting);
}

static char *
say_feedback (TwLanguage   *language,
              const TwTask *task)
{
  g_autofree char *answered = tw_language_integer (language, task->n_done);
  g_autofree char *asked = tw_language_integer (language, task->n_all);
  g_autofree char *next = tw_language_iso_date (language, *task->due_on ? task->due_on : NULL, TW_DATE_LONG);

  if (task->n_all > 0 && next != NULL)
    return tw_language_format (language, N_ ("Last time %s of %s answered. Next on %s."), answered, asked, next);
  if (task->n_all > 0)
    return tw_language_format (language, N_ ("Last time %s of %s answered."), answered, asked);

  return next != NULL ? tw_language_format (language, N_ ("Planned for %s."), next) : NULL;
}

static char *
say_planned (TwLanguage   *language,
             const TwTask *task)
{
  g_autofree char *day = tw_language_iso_date (language, *task->due_on ? task->due_on : NULL, TW_DATE_LONG);

  return day != NULL ? tw_language_format (language, N_ ("Planned for %s."), day) : NULL;
}

static char *
say_term (TwLanguage   *language,
          const TwTask *task)
{
  g_autofree char *day = tw_language_iso_date (language, *task->due_on ? task->due_on : NULL, TW_DATE_LONG);

  return day != NULL ? tw_language_format (language, N_ ("The term ends on %s."), day) : NULL;
}

/* NULL where there is nothing to count yet. */
static char *
say_facts (TwLanguage   *language,
           const TwTask *task)
{
  switch (task->kind)
    {
    case TW_TASK_ENROLMENT:
      return task->n_done + task->n_other > 0 ? say_enrolment (language, task) : NULL;
    case TW_TASK_COMMITMENT:
    case TW_TASK_CONSENT:
    case TW_TASK_PUBLISHING:
    case TW_TASK_AGREEMENTS:
    case TW_TASK_MEETINGS:
      return task->n_all > 0 ? say_of_all (language, task) : NULL;
    case TW_TASK_PAIRING:
      return task->n_done > 0 ? say_pairing (language, task) : NULL;
    case TW_TASK_KICK_OFF:
      return task->state != TW_TASK_DONE ? say_planned (language, task) : NULL;
    case TW_TASK_PULSES:
      return say_feedback (language, task);
    case TW_TASK_CLOSE_OUT:
      return task->state != TW_TASK_DONE ? say_term (language, task) : NULL;
    case TW_TASK_CONTACT_PERSON:
    case TW_TASK_AIM:
    case TW_TASK_SPONSOR:
    case TW_TASK_OBJECTIVE:
    case TW_TASK_RESOURCES:
    case TW_TASK_WORKS_COUNCIL:
    case TW_TASK_TOP:
    case TW_TASK_DATES:
    case TW_TASK_EXPECTATIONS:
    case TW_TASK_FULFILMENTS:
    case TW_TASK_LESSONS:
    case TW_N_TASKS:
      break;
    }

  return NULL;
}

/**
 * tw_stage_name:
 *
 * Returns: (transfer none): what the stage is called
 */
const char *
tw_stage_name (TwLanguage *language,
               TwStage     stage)
{
  return tw_language_trc (language, "stage", stage_names[stage]);
}

/**
 * tw_task_title:
 *
 * Returns: (transfer none): what is to be done, in a few words
 */
const char *
tw_task_title (TwLanguage *language,
               TwTaskKind  kind)
{
  return tw_language_tr (language, words[kind].title);
}

/**
 * tw_task_sentence:
 * @task: an entry of the checklist
 *
 * Returns: (transfer full): how it stands, or where nothing can be counted yet, what it is good for
 */
char *
tw_task_sentence (TwLanguage   *language,
                  const TwTask *task)
{
  char *facts = say_facts (language, task);

  return facts != NULL ? facts : g_strdup (tw_language_tr (language, words[task->kind].why));
}

/**
 * tw_task_state_name:
 *
 * Returns: (transfer none): how it stands, in a word
 */
const char *
tw_task_state_name (TwLanguage  *language,
                    TwTaskState  state)
{
  return tw_language_trc (language, "task", state_names[state]);
}
