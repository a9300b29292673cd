/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The benefits of a closing report: what mentors and mentees expected before and found after, and what sponsor and
 * contact person say of those of the company, which are statements and no averages (D19). */

#include "tw-closing-report-private.h"

#include "tw-dumbbell-chart.h"
#include "tw-names.h"
#include "tw-question-text.h"

static const char *
name_benefit (const TwClosingReport *self,
              const TwReportBenefit *benefit)
{
  if (benefit->key != NULL)
    return tw_question_name (self->language, benefit->key);
  if (benefit->wording != NULL)
    return benefit->wording;

  return tw_language_tr (self->language, "All benefits of both sides together");
}

static char *
write_ns (const TwClosingReport *self,
          const TwReportBenefit *benefit)
{
  gboolean expected = tw_report_figure_is_shown (&benefit->expected);
  gboolean found = tw_report_figure_is_shown (&benefit->found);

  if (!expected && !found)
    return g_strdup ("");
  if (!expected)
    return tw_language_format (self->language, "n = – / %u", benefit->found.n);
  if (!found)
    return tw_language_format (self->language, "n = %u / –", benefit->expected.n);

  /* Translators: how many answered; %1$u before, %2$u after */
  return tw_language_format (self->language, "n = %1$u / %2$u", benefit->expected.n, benefit->found.n);
}

static void
add_row (const TwClosingReport *self,
         TwDumbbellChart       *chart,
         const TwReportBenefit *benefit)
{
  g_autofree char *expected = tw_report_figure_is_shown (&benefit->expected)
                                ? tw_closing_report_write_mean (self, &benefit->expected)
                                : NULL;
  g_autofree char *found = tw_report_figure_is_shown (&benefit->found)
                             ? tw_closing_report_write_mean (self, &benefit->found)
                             : NULL;
  const TwDumbbellValue before = { expected, benefit->expected.low, benefit->expected.high };
  const TwDumbbellValue after = { found, benefit->found.low, benefit->found.high };
  TwReportFigureState state = benefit->found.state != TW_REPORT_FIGURE_NONE ? benefit->found.state
                                                                            : benefit->expected.state;
  g_autofree char *ns = write_ns (self, benefit);

  tw_dumbbell_chart_add (chart, name_benefit (self, benefit), &before, &after,
                         tw_closing_report_say_withheld (self, state), ns);
}

static guint
count_benefits (const TwReportFacts *facts,
                TwReportSide         side)
{
  guint n = 0;

  for (guint i = 0; i < facts->benefits->len; i++)
    if (((const TwReportBenefit *) g_ptr_array_index (facts->benefits, i))->side == side)
      n++;

  return n;
}

static void
add_side (const TwClosingReport *self,
          TwReportSide           side,
          const char            *subheading)
{
  const TwReportFacts *facts = self->facts;
  g_autoptr (TwDumbbellChart) chart = NULL;

  if (count_benefits (facts, side) == 0)
    return;

  chart = tw_dumbbell_chart_new (1, 5, tw_language_tr (self->language, "expected before"),
                                 tw_language_tr (self->language, "found after"),
                                 tw_language_tr (self->language, "before / after"));
  for (guint i = 0; i < facts->benefits->len; i++)
    {
      const TwReportBenefit *benefit = g_ptr_array_index (facts->benefits, i);

      if (benefit->side == side)
        add_row (self, chart, benefit);
    }

  tw_document_add_subheading (self->document, subheading);
  tw_document_add_dumbbell_chart (self->document, chart);
}

/**
 * tw_closing_report_add_benefits:
 * @self: a report
 *
 * Adds the benefits expected and found, if they were asked for, as far as they may be shown (P8).
 */
void
tw_closing_report_add_benefits (const TwClosingReport *self)
{
  if (self->facts->benefits->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Benefits expected and found"));
  add_side (self, TW_REPORT_MENTORS, tw_role_plural_name (self->language, "mentor"));
  add_side (self, TW_REPORT_MENTEES, tw_role_plural_name (self->language, "mentee"));
  add_side (self, TW_REPORT_BOTH_SIDES, tw_language_tr (self->language, "Both sides"));
  tw_document_add_caption (self->document, tw_language_tr (self->language, "Averages of answers from 1 (not at all) to 5 "
                                                                           "(very); n is how many persons answered before "
                                                                           "and after."));
}

static const char *
name_speaker (const TwClosingReport *self,
              const char            *speaker)
{
  return g_str_equal (speaker, "sponsor") ? tw_language_tr (self->language, "Sponsor")
                                          : tw_language_tr (self->language, "Contact person");
}

/**
 * tw_closing_report_add_statements:
 * @self: a report
 *
 * Adds what sponsor and contact person say of the company's benefits, if they say anything.
 */
void
tw_closing_report_add_statements (const TwClosingReport *self)
{
  const GPtrArray *statements = self->facts->statements;

  if (statements->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Benefits for the company"));
  for (guint i = 0; i < statements->len; i++)
    {
      const TwReportStatement *statement = g_ptr_array_index (statements, i);
      g_autofree char *words = tw_closing_report_write_text (self, statement->words);

      if (statement->benefit != NULL)
        tw_document_add_subheading (self->document, tw_question_name (self->language, statement->benefit));
      tw_document_add_quotation (self->document, words, name_speaker (self, statement->speaker));
    }
}
