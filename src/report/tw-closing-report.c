/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closing report of a cohort (D12): first what a board wants to know, then what stands behind it.
 *
 * It shows what the facts hold and nothing else: a section without facts is left out, a figure made
 * from the answers of fewer than five is withheld and says so (P8), and ages appear nowhere (P10).
 * Each of its parts has a file of its own. */

#include "tw-closing-report-private.h"

#include "tw-signatures.h"

static void
add_lesson (const TwClosingReport *self,
            const TwReportLesson  *lesson)
{
  g_autofree char *due = tw_write_day (self->language, lesson->due, TW_DATE_LONG);
  g_autofree char *until = NULL;
  g_autofree char *note = NULL;

  tw_document_add_paragraph (self->document, lesson->text);
  if (due != NULL)
    until = tw_language_format (self->language, "until %s", due);

  if (lesson->owner != NULL && until != NULL)
    note = tw_language_format (self->language, "%1$s, %2$s", lesson->owner, until);
  else if (lesson->owner != NULL || until != NULL)
    note = g_strdup (lesson->owner != NULL ? lesson->owner : until);
  if (note != NULL)
    tw_document_add_caption (self->document, note);
}

static void
add_lessons (const TwClosingReport *self)
{
  const GPtrArray *lessons = self->facts->lessons;

  if (lessons->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Lessons learned"));
  for (guint i = 0; i < lessons->len; i++)
    add_lesson (self, g_ptr_array_index (lessons, i));
}

/* Below a line to sign on there is room for a name, not for what was written in its place. */
static const char *
name_to_sign (const char *name)
{
  return name != NULL && g_utf8_strlen (name, -1) <= TW_CLOSING_REPORT_MAX_NAME ? name : NULL;
}

static void
add_signatures (const TwClosingReport *self)
{
  const TwSignature signatures[] = {
    { NULL, tw_language_tr (self->language, "Place and date") },
    { name_to_sign (self->facts->sponsor), tw_language_tr (self->language, "Sponsor") },
    { name_to_sign (self->facts->contact), tw_language_tr (self->language, "Contact person") },
  };

  tw_document_add_space (self->document, 20);
  tw_document_add_signatures (self->document, signatures, G_N_ELEMENTS (signatures));
}

static void
set_running_texts (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *subject = tw_language_format (self->language, "%1$s · %2$s", facts->programme, facts->cohort);
  g_autofree char *title = tw_language_format (self->language, "Closing report: %s", subject);
  g_autofree char *printed = tw_write_day (self->language, facts->printed, TW_DATE_LONG);
  /* Translators: at the foot of a page; %s is a date */
  g_autofree char *foot = tw_language_format (self->language, "%s · created with Tandemwerk",
                                              printed != NULL ? printed : facts->printed);

  tw_document_set_title (self->document, title, facts->company);
  tw_document_set_running_head (self->document, facts->company, subject);
  tw_document_set_running_foot (self->document, foot);
}

/**
 * tw_closing_report_new:
 * @facts: what there is to tell
 * @language: the language to tell it in
 * @paper: the paper to lay it out for
 * @names: whether the tandems are named
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the report, or %NULL if the typeface is missing
 */
TwDocument *
tw_closing_report_new (const TwReportFacts  *facts,
                       TwLanguage           *language,
                       TwPaper               paper,
                       TwReportNames         names,
                       GError              **error)
{
  TwClosingReport self = { facts, language, names, tw_document_new (language, paper, error) };

  if (self.document == NULL)
    return NULL;

  set_running_texts (&self);
  tw_closing_report_add_summary (&self);
  tw_closing_report_add_topics (&self);
  tw_closing_report_add_participation (&self);
  tw_closing_report_add_tandems (&self);
  tw_closing_report_add_qualities (&self);
  add_lessons (&self);
  add_signatures (&self);

  return self.document;
}
