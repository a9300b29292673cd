/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The goals of a closing report: how far the tandems got with them (D18). */

#include "tw-closing-report-private.h"

#include "tw-bar-chart.h"

static void
add_bar (const TwClosingReport *self,
         TwBarChart            *chart,
         const char            *subject,
         guint                  count)
{
  g_autofree char *share = tw_language_percent (self->language, 100.0 * count / self->facts->n_goals, 0);

  tw_bar_chart_add (chart, subject, count, 0, share);
}

static void
add_chart (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autoptr (TwBarChart) chart = tw_bar_chart_new ("", NULL, tw_language_tr (self->language, "Share of settled"));
  g_autofree char *goals = tw_language_formatn (self->language, "%u goal", "%u goals", facts->n_goals, facts->n_goals);
  g_autofree char *caption = tw_language_formatn (self->language, "%1$s of %2$u tandem.", "%1$s of %2$u tandems.",
                                                  facts->n_goal_tandems, goals, facts->n_goal_tandems);

  add_bar (self, chart, tw_language_trc (self->language, "figure", "Reached"), facts->n_goals_reached);
  add_bar (self, chart, tw_language_trc (self->language, "figure", "Half the way or further"), facts->n_goals_advanced);
  add_bar (self, chart, tw_language_trc (self->language, "figure", "Begun"), facts->n_goals_begun);
  add_bar (self, chart, tw_language_trc (self->language, "figure", "Not begun"), facts->n_goals_not_begun);
  tw_document_add_bar_chart (self->document, chart);
  tw_document_add_caption (self->document, caption);
}

/**
 * tw_closing_report_add_goals:
 * @self: a report
 *
 * Adds how far the goals got, if there are any.
 */
void
tw_closing_report_add_goals (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;

  if (facts->n_goals == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Goals of the tandems"));
  if (tw_report_may_show_answers (facts->n_goal_tandems))
    add_chart (self);
  else
    tw_document_add_paragraph (self->document, tw_language_tr (self->language, "Suppressed (under 5)"));
}
