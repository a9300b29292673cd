/* SPDX-License-Identifier: GPL-3.0-or-later */

/* lessons: the lessons learned of a cohort by their numbers, and which of them is done. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-lesson-commands.h"
#include "tw-plain-date.h"
#include "tw-terminal-text.h"
#include "tw-text-table.h"

static char *
say_date (TwLanguage *language,
          const char *iso)
{
  GDate date;

  return iso && tw_plain_date_read (iso, &date) ? tw_language_date (language, &date, TW_DATE_SHORT) : NULL;
}

static void
tell (TwCliCall       *call,
      const GPtrArray *lessons)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("rllll");
  const char *headings[] = {
    tw_language_tr (language, "Number"), tw_language_tr (language, "Lesson learned"),
    tw_language_tr (language, "Owner"), tw_language_tr (language, "Until"), tw_language_tr (language, "Done"),
  };

  if (lessons->len == 0)
    {
      tw_cli_call_say (call, N_ ("No lesson learned was taken down yet. “tandemwerk-cli lesson” does it."));
      return;
    }

  tw_text_table_add_row (table, headings);
  for (guint i = 0; i < lessons->len; i++)
    {
      const TwLesson *lesson = g_ptr_array_index (lessons, i);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, lesson->id);
      g_autofree char *until = say_date (language, lesson->due_on);
      g_autofree char *done = say_date (language, lesson->done_on);
      const char *cells[] = { number, lesson->lesson, lesson->owner, until, done };

      tw_text_table_add_row (table, cells);
    }
  tw_cli_call_take (call, tw_text_table_to_text (table));
}

static void
tell_as_json (TwCliCall       *call,
              const GPtrArray *lessons)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "lessons");
  for (guint i = 0; i < lessons->len; i++)
    {
      const TwLesson *lesson = g_ptr_array_index (lessons, i);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_integer (writer, "lesson", lesson->id);
      tw_json_writer_string (writer, "text", lesson->lesson);
      tw_json_writer_string (writer, "owner", lesson->owner);
      tw_json_writer_string (writer, "until", lesson->due_on);
      tw_json_writer_string (writer, "done", lesson->done_on);
      tw_json_writer_boolean (writer, "taken-over", lesson->taken_over);
      tw_json_writer_end_object (writer);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
has_lesson (const GPtrArray *lessons,
            gint64           id)
{
  for (guint i = 0; i < lessons->len; i++)
    if (((TwLesson *) g_ptr_array_index (lessons, i))->id == id)
      return TRUE;

  return FALSE;
}

/* A lesson of another cohort was named by mistake. */
static gboolean
finish (TwWorkspace      *workspace,
        const GPtrArray  *lessons,
        const char       *word,
        GError          **error)
{
  g_autofree char *said = tw_terminal_text_quote (word);
  guint64 id = 0;

  if (g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT64, &id, NULL) && has_lesson (lessons, (gint64) id))
    return tw_workspace_finish_lesson (workspace, (gint64) id, error);

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
               tw_tr ("The cohort has no lesson %s. “tandemwerk-cli lessons” lists those it has."), said);

  return FALSE;
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *done = tw_cli_call_get_value (call, "done");
  g_autoptr (TwWorkspace) workspace = done ? tw_cli_open_to_change (call, error) : tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (GPtrArray) lessons = NULL;

  if (cohort == NULL)
    return FALSE;

  lessons = tw_workspace_list_lessons (workspace, tw_cohort_get_id (cohort), error);
  if (lessons != NULL && done != NULL)
    {
      if (!finish (workspace, lessons, done, error))
        return FALSE;
      g_ptr_array_unref (lessons);
      lessons = tw_workspace_list_lessons (workspace, tw_cohort_get_id (cohort), error);
    }
  if (lessons == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, lessons);
  else
    tell (call, lessons);

  return TRUE;
}

const TwCliVerb tw_cli_lessons_verb = {
  .name = "lessons",
  .synopsis = "COHORT [--done N]",
  .summary = N_ ("List the lessons learned of a cohort, or say that one is done"),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .options = { "done" },
  .run = run,
};
