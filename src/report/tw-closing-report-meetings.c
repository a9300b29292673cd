/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The meetings of a closing report: planned and held, and what became of the others (D11, D21). Counts of
 * participation, not of answers. */

#include "tw-closing-report-private.h"

#include "tw-bar-chart.h"
#include "tw-names.h"

static void
add_bar (const TwClosingReport *self,
         TwBarChart            *chart,
         const char            *subject,
         guint                  count)
{
  g_autofree char *share = NULL;

  if (count == 0)
    return;

  share = tw_language_percent (self->language, 100.0 * count / self->facts->n_meetings_planned, 0);
  tw_bar_chart_add (chart, subject, count, 0, share);
}

static char *
say_meetings (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *share = tw_language_percent (self->language, 100.0 * facts->n_meetings_held / facts->n_meetings_planned, 0);
  g_autofree char *each = tw_language_number (self->language, (double) facts->n_meetings_held / facts->tandems->len, 1);

  /* Translators: %1$s is how many meetings were held for each tandem, as in “5.2”, %2$s a share as in “88 %” */
  return tw_language_format (self->language, "On average a tandem met %1$s times. Of the meetings planned, %2$s were held.",
                             each, share);
}

/**
 * tw_closing_report_add_meetings:
 * @self: a report
 *
 * Adds what became of the meetings, if any were planned.
 */
void
tw_closing_report_add_meetings (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autoptr (TwBarChart) chart = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *planned = NULL;

  if (facts->n_meetings_planned == 0 || facts->tandems->len == 0)
    return;

  sentence = say_meetings (self);
  chart = tw_bar_chart_new ("", NULL, tw_language_tr (self->language, "Share of planned"));
  tw_bar_chart_add (chart, tw_meeting_state_name (self->language, "planned"), facts->n_meetings_planned, 0, "");
  add_bar (self, chart, tw_meeting_state_name (self->language, "held"), facts->n_meetings_held);
  add_bar (self, chart, tw_meeting_state_name (self->language, "moved"), facts->n_meetings_moved);
  add_bar (self, chart, tw_meeting_state_name (self->language, "cancelled"), facts->n_meetings_cancelled);
  add_bar (self, chart, tw_meeting_state_name (self->language, "missed"), facts->n_meetings_missed);

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Meetings planned and held"));
  tw_document_add_paragraph (self->document, sentence);
  tw_document_keep_with_last (self->document);
  tw_document_add_bar_chart (self->document, chart);
  planned = tw_language_formatn (self->language, "Meetings of %u tandem. A meeting that was moved counts once as planned.",
                                 "Meetings of %u tandems. A meeting that was moved counts once as planned.",
                                 facts->tandems->len, facts->tandems->len);
  tw_document_add_caption (self->document, planned);
}
