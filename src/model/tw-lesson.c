/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A lesson learned: what the next cohort must do better, who sees to it and until when. */

#include "tw-lesson.h"

/**
 * tw_lesson_copy:
 * @self: a lesson
 *
 * Returns: (transfer full): a deep copy
 */
TwLesson *
tw_lesson_copy (const TwLesson *self)
{
  TwLesson *copy = g_memdup2 (self, sizeof *self);

  copy->lesson = g_strdup (self->lesson);
  copy->owner = g_strdup (self->owner);
  copy->due_on = g_strdup (self->due_on);
  copy->done_on = g_strdup (self->done_on);

  return copy;
}

/**
 * tw_lesson_free:
 * @self: (transfer full): a lesson
 */
void
tw_lesson_free (TwLesson *self)
{
  g_free (self->lesson);
  g_free (self->owner);
  g_free (self->due_on);
  g_free (self->done_on);
  g_free (self);
}
