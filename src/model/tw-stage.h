/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cohort-counts.h"

G_BEGIN_DECLS

/* The five stages of a programme (D7–D12). */
typedef enum
{
  TW_STAGE_GUIDELINE,
  TW_STAGE_PREPARATION,
  TW_STAGE_MATCHING,
  TW_STAGE_FRAMEWORK,
  TW_STAGE_REVIEW,

  TW_N_STAGES
} TwStage;

/* What there is to do, in the order of the stages. */
typedef enum
{
  TW_TASK_CONTACT_PERSON,
  TW_TASK_AIM,
  TW_TASK_SPONSOR,

  TW_TASK_OBJECTIVE,
  TW_TASK_RESOURCES,
  TW_TASK_WORKS_COUNCIL,

  TW_TASK_ENROLMENT,
  TW_TASK_COMMITMENT,
  TW_TASK_CONSENT,
  TW_TASK_TOP,
  TW_TASK_PAIRING,
  TW_TASK_PUBLISHING,

  TW_TASK_DATES,
  TW_TASK_KICK_OFF,
  TW_TASK_AGREEMENTS,
  TW_TASK_MEETINGS,

  TW_TASK_EXPECTATIONS,
  TW_TASK_PULSES,
  TW_TASK_FULFILMENTS,
  TW_TASK_LESSONS,
  TW_TASK_CLOSE_OUT,

  TW_N_TASKS
} TwTaskKind;

/**
 * TwTaskState:
 * @TW_TASK_DONE: nothing is left to do
 * @TW_TASK_NEXT: what is to be done now; one at most
 * @TW_TASK_MISSING: passed over; it would help, and never blocks
 * @TW_TASK_TO_COME: its time has not come
 *
 * How a task stands.
 */
typedef enum
{
  TW_TASK_DONE,
  TW_TASK_NEXT,
  TW_TASK_MISSING,
  TW_TASK_TO_COME,
} TwTaskState;

/**
 * TwTask:
 * @kind: what is to be done
 * @stage: to which stage it belongs
 * @state: how it stands
 * @n_done: where it is done piece by piece: so many of them
 * @n_all: so many there are; 0 where it is done at once
 * @n_other: a second count: mentees beside mentors, mentees who wait beside mentors who wait
 * @due_on: the day for which it is planned, or empty
 *
 * One entry of the checklist of a cohort.
 */
typedef struct
{
  TwTaskKind kind;
  TwStage stage;
  TwTaskState state;
  guint n_done;
  guint n_all;
  guint n_other;
  char due_on[TW_ISO_DATE_SIZE];
} TwTask;

void        tw_stage_list_tasks   (const TwCohortCounts *counts,
                                   TwTask                tasks[TW_N_TASKS]);
const char *tw_stage_word         (TwStage               stage);
const char *tw_task_word          (TwTaskKind            kind);
const char *tw_task_state_word    (TwTaskState           state);

G_END_DECLS
