/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What takes long to read is read in a worker, through a workspace of its own, while the window answers. It is all of
 * one state of the file, and changes nothing in it. */

#include "tw-reading-task-private.h"

#include "tw-workspace-private.h"

typedef struct
{
  TwWorkspace *workspace; /* not owned: the outer task, which the main thread drops, keeps it */
  TwReadingWork work;
  gpointer question;
  GDestroyNotify free_question;
  GDestroyNotify free_answer;
} TwReadingTask;

static void
reading_task_free (gpointer task)
{
  TwReadingTask *self = task;

  self->free_question (self->question);
  g_free (self);
}

static gpointer
read_beside (const TwReadingTask  *self,
             GError              **error)
{
  g_autoptr (TwWorkspace) reading = tw_workspace_open_beside (self->workspace, error);

  if (!reading || !tw_connection_begin_reading (tw_workspace_reading (reading), error))
    return NULL;

  return self->work (reading, self->question, error);
}

static void
read_in_worker (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  TwReadingTask *self = task_data;
  GError *error = NULL;
  gpointer answer;

  if (g_task_return_error_if_cancelled (task))
    return;

  answer = read_beside (self, &error);
  if (answer)
    g_task_return_pointer (task, answer, self->free_answer);
  else
    g_task_return_error (task, error);
}

static void
was_read (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  TwReadingTask *self = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;
  gpointer answer = g_task_propagate_pointer (G_TASK (result), &error);

  if (answer)
    g_task_return_pointer (outer, answer, self->free_answer);
  else
    g_task_return_error (outer, error);
}

/*
 * tw_reading_task_run:
 * @outer: a task of a workspace, which returns the answer; its cancellable throws the answer away
 * @work: what the worker reads
 * @question: (transfer full): what is asked
 * @free_question: frees @question
 * @free_answer: frees what @work returns
 *
 * Reads in a worker what a workspace is asked.
 */
void
tw_reading_task_run (GTask          *outer,
                     TwReadingWork   work,
                     gpointer        question,
                     GDestroyNotify  free_question,
                     GDestroyNotify  free_answer)
{
  TwReadingTask *self = g_new0 (TwReadingTask, 1);
  g_autoptr (GTask) inner = g_task_new (NULL, g_task_get_cancellable (outer), was_read, g_object_ref (outer));

  self->workspace = g_task_get_source_object (outer);
  self->work = work;
  self->question = question;
  self->free_question = free_question;
  self->free_answer = free_answer;
  g_task_set_task_data (inner, self, reading_task_free);
  g_task_run_in_thread (inner, read_in_worker);
}
