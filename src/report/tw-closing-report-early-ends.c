/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What ended early in a closing report, and why, in numbers and without blame (D21, P6). */

#include "tw-closing-report-private.h"

#include "tw-bar-chart.h"
#include "tw-names.h"

static char *
say_early_ends (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  guint n = facts->n_ended_early;
  guint n_reached = facts->n_ended_reached;
  g_autofree char *ended = tw_language_formatn (self->language, "%1$u of %2$u tandem ended before its term.",
                                                "%1$u of %2$u tandems ended before their terms.", facts->tandems->len,
                                                n, facts->tandems->len);
  g_autofree char *reached = NULL;

  if (n_reached == 0)
    return g_steal_pointer (&ended);

  reached = tw_language_formatn (self->language, "%u of them had reached all its goals: that is a success.",
                                 "%u of them had reached all their goals: that is a success.", n_reached, n_reached);

  return g_strdup_printf ("%s %s", ended, reached);
}

static void
add_reasons (const TwClosingReport *self)
{
  const GPtrArray *reasons = self->facts->reasons;
  guint n = self->facts->n_ended_early - self->facts->n_ended_reached;
  g_autoptr (TwBarChart) chart = tw_bar_chart_new ("", NULL, NULL);
  g_autofree char *caption = tw_language_formatn (self->language, "Why the other tandem ended (n = %u).",
                                                  "Why the other tandems ended (n = %u).", n, n);

  for (guint i = 0; i < reasons->len; i++)
    {
      const TwReportReason *reason = g_ptr_array_index (reasons, i);

      tw_bar_chart_add (chart, tw_end_reason_name (self->language, reason->reason), reason->n_tandems, 0, NULL);
    }
  tw_document_keep_with_last (self->document);
  tw_document_add_bar_chart (self->document, chart);
  tw_document_add_caption (self->document, caption);
}

/**
 * tw_closing_report_add_early_ends:
 * @self: a report
 *
 * Adds what ended early, if anything did.
 */
void
tw_closing_report_add_early_ends (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *sentence = NULL;
  g_autofree char *withheld = NULL;

  if (facts->n_ended_early == 0)
    return;

  sentence = say_early_ends (self);
  tw_document_add_heading (self->document, tw_language_tr (self->language, "What ended early, and why"));
  tw_document_add_paragraph (self->document, sentence);
  if (facts->reasons_state == TW_REPORT_FIGURE_SHOWN)
    {
      add_reasons (self);
    }
  else if (facts->reasons_state != TW_REPORT_FIGURE_NONE)
    {
      /* Translators: %s is why they are not shown, as in “Suppressed (under 5)” */
      withheld = tw_language_format (self->language, "The reasons: %s.",
                                     tw_closing_report_say_withheld (self, facts->reasons_state));
      tw_document_add_paragraph (self->document, withheld);
    }
}
