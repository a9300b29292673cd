/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwLesson:
 * @id: its row
 * @cohort_id: the cohort that taught it, or that took it over
 * @lesson: what the next cohort must do better, as typed
 * @owner: (nullable): who sees to it
 * @due_on: (nullable): until when, ISO date
 * @done_on: (nullable): the day it was done, ISO date
 * @taken_over: whether it comes from the cohort before (D14)
 *
 * One lesson learned (D12).
 */
typedef struct
{
  gint64 id;
  gint64 cohort_id;
  char *lesson;
  char *owner;
  char *due_on;
  char *done_on;
  gboolean taken_over;
} TwLesson;

TwLesson *tw_lesson_copy (const TwLesson *self);
void      tw_lesson_free (TwLesson       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwLesson, tw_lesson_free)

G_END_DECLS
