/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lessons of a closing report: what the next cohort must do better, who sees to it and until when (D12). */

#include "tw-closing-report-private.h"

static char *
say_who_and_when (const TwClosingReport *self,
                  const TwReportLesson  *lesson)
{
  const char *owner = tw_closing_report_get_name (self, lesson->owner);
  g_autofree char *due = tw_write_day (self->language, lesson->due, TW_DATE_LONG);
  g_autofree char *done = tw_write_day (self->language, lesson->done, TW_DATE_LONG);
  g_autofree char *when = NULL;

  if (done != NULL)
    when = tw_language_format (self->language, "done on %s", done);
  else if (due != NULL)
    when = tw_language_format (self->language, "until %s", due);

  if (owner == NULL || when == NULL)
    return g_strdup (owner != NULL ? owner : when);

  return tw_language_format (self->language, "%1$s, %2$s", owner, when);
}

static void
add_lesson (const TwClosingReport *self,
            const TwReportLesson  *lesson)
{
  g_autofree char *text = tw_closing_report_write_text (self, lesson->text);
  g_autofree char *note = say_who_and_when (self, lesson);

  tw_document_add_paragraph (self->document, text);
  if (note != NULL)
    tw_document_add_caption (self->document, note);
}

/**
 * tw_closing_report_add_lessons:
 * @self: a report
 *
 * Adds the lessons learned, if there are any.
 */
void
tw_closing_report_add_lessons (const TwClosingReport *self)
{
  const GPtrArray *lessons = self->facts->lessons;

  if (lessons->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Lessons learned"));
  for (guint i = 0; i < lessons->len; i++)
    add_lesson (self, g_ptr_array_index (lessons, i));
}
