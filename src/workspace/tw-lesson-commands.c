/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with lessons learned (D12). They can be written down and done after the close-out too: they are no
 * figures. */

#include "tw-lesson-commands.h"

#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-lesson-table.h"
#include "tw-plain-date.h"
#include "tw-today-private.h"

#define MAX_LENGTH 2000
#define MAX_OWNER_LENGTH 200

static gboolean
is_fine (const char *text,
         long        max_length)
{
  return g_utf8_validate (text, -1, NULL) && g_utf8_strlen (text, -1) <= max_length;
}

/* A day may be missing; one that is there is on the calendar. */
static gboolean
is_day (const char *iso)
{
  GDate day;

  return !iso || tw_plain_date_read (iso, &day);
}

static TwLesson *
tidy_lesson (const TwLesson  *lesson,
             GError         **error)
{
  g_autoptr (TwLesson) tidied = tw_lesson_copy (lesson);

  if (!tidied->lesson || !*g_strstrip (tidied->lesson) || !is_fine (tidied->lesson, MAX_LENGTH))
    g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                 tw_tr (N_ ("The lesson was not stored, because it must have 1 to %d characters. Shorten it or say "
                            "what is to be better.")),
                 MAX_LENGTH);
  else if (tidied->owner && !is_fine (g_strstrip (tidied->owner), MAX_OWNER_LENGTH))
    g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                 tw_tr (N_ ("The lesson was not stored, because the name of who sees to it may have %d characters at most. "
                            "Shorten it.")),
                 MAX_OWNER_LENGTH);
  else if (!is_day (tidied->due_on) || !is_day (tidied->done_on))
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                         tw_tr (N_ ("The lesson was not stored, because its date is not on the calendar. Correct "
                                    "the date.")));
  else
    return g_steal_pointer (&tidied);

  return NULL;
}

static TwLesson *
require_lesson (TwWorkspace  *self,
                gint64        lesson_id,
                GError      **error)
{
  GError *cause = NULL;
  TwLesson *lesson = tw_lesson_table_read (tw_workspace_reading (self), lesson_id, &cause);

  if (cause)
    g_propagate_error (error, cause);
  else if (!lesson)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_ ("Nothing was changed, because this lesson is not there any more.")));

  return lesson;
}

static gboolean
take_lesson (gpointer      lessons,
             gconstpointer lesson)
{
  g_ptr_array_add (lessons, tw_lesson_copy (lesson));

  return TRUE;
}

static gboolean
update (TwWorkspace     *self,
        const TwLesson  *lesson,
        const char      *label,
        GError         **error)
{
  g_autoptr (TwCommand) command = tw_command_begin (self, label, error);

  return command && tw_lesson_table_update (tw_command_connection (command), lesson, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_list_lessons:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full) (element-type TwLesson): its lessons in the order they were written down, or %NULL on error
 */
GPtrArray *
tw_workspace_list_lessons (TwWorkspace  *self,
                           gint64        cohort_id,
                           GError      **error)
{
  g_autoptr (GPtrArray) lessons = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_lesson_free);
  g_autoptr (TwCohort) cohort = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort || !tw_lesson_table_each (tw_workspace_reading (self), cohort_id, take_lesson, lessons, error))
    return NULL;

  return g_steal_pointer (&lessons);
}

/**
 * tw_workspace_add_lesson:
 * @lesson: a lesson of a cohort; its id does not count
 *
 * Returns: the id of the lesson, or 0 on error
 */
gint64
tw_workspace_add_lesson (TwWorkspace     *self,
                         const TwLesson  *lesson,
                         GError         **error)
{
  g_autoptr (TwLesson) tidied = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwCommand) command = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  tidied = tidy_lesson (lesson, error);
  cohort = tidied ? tw_workspace_require_cohort (self, lesson->cohort_id, error) : NULL;
  command = cohort ? tw_command_begin (self, tw_tr (N_ ("Add Lesson Learned")), error) : NULL;
  if (!command)
    return 0;

  id = tw_lesson_table_insert (tw_command_connection (command), tidied, error);

  return id && tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}

/**
 * tw_workspace_change_lesson:
 * @lesson: a lesson as it is to be
 */
gboolean
tw_workspace_change_lesson (TwWorkspace     *self,
                            const TwLesson  *lesson,
                            GError         **error)
{
  g_autoptr (TwLesson) tidied = NULL;
  g_autoptr (TwLesson) before = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  tidied = tidy_lesson (lesson, error);
  before = tidied ? require_lesson (self, lesson->id, error) : NULL;

  return before && update (self, tidied, tw_tr (N_ ("Change Lesson Learned")), error);
}

/**
 * tw_workspace_finish_lesson:
 * @lesson_id: a lesson
 *
 * Says that it was done today.
 */
gboolean
tw_workspace_finish_lesson (TwWorkspace  *self,
                            gint64        lesson_id,
                            GError      **error)
{
  g_autoptr (TwLesson) lesson = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  lesson = require_lesson (self, lesson_id, error);
  if (!lesson)
    return FALSE;

  g_free (lesson->done_on);
  lesson->done_on = tw_today ();

  return update (self, lesson, tw_tr (N_ ("Finish Lesson Learned")), error);
}

/**
 * tw_workspace_remove_lesson:
 * @lesson_id: a lesson
 */
gboolean
tw_workspace_remove_lesson (TwWorkspace  *self,
                            gint64        lesson_id,
                            GError      **error)
{
  g_autoptr (TwLesson) lesson = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  lesson = require_lesson (self, lesson_id, error);
  command = lesson ? tw_command_begin (self, tw_tr (N_ ("Remove Lesson Learned")), error) : NULL;

  return command && tw_lesson_table_delete (tw_command_connection (command), lesson_id, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
