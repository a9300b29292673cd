/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a closing report writes counts and shares. */

#include "tw-closing-report-private.h"

/**
 * tw_closing_report_write_count:
 * @self: a report
 * @count: a count
 *
 * Returns: (transfer full): the count in the language of the report
 */
char *
tw_closing_report_write_count (const TwClosingReport *self,
                               guint                  count)
{
  return tw_language_integer (self->language, count);
}

/**
 * tw_closing_report_write_share:
 * @self: a report
 * @part: a part
 * @whole: of which whole
 *
 * Returns: (transfer full): “5 of 6” in the language of the report, in one piece
 */
char *
tw_closing_report_write_share (const TwClosingReport *self,
                               guint                  part,
                               guint                  whole)
{
  g_autofree char *first = tw_closing_report_write_count (self, part);
  g_autofree char *second = tw_closing_report_write_count (self, whole);
  g_autofree char *share = NULL;
  g_auto (GStrv) words = NULL;

  /* Translators: a part of a whole, as in “5 of 6” meetings */
  share = tw_language_format (self->language, "%1$s of %2$s", first, second);
  words = g_strsplit (share, " ", -1);

  return g_strjoinv ("\u00a0", words);
}

/**
 * tw_closing_report_count_mentors:
 * @self: a report
 * @n: how many
 *
 * Returns: (transfer full): “14 mentors” in the language of the report
 */
char *
tw_closing_report_count_mentors (const TwClosingReport *self,
                                 guint                  n)
{
  return tw_language_formatn (self->language, "%u mentor", "%u mentors", n, n);
}

/**
 * tw_closing_report_count_mentees:
 * @self: a report
 * @n: how many
 *
 * Returns: (transfer full): “13 mentees” in the language of the report
 */
char *
tw_closing_report_count_mentees (const TwClosingReport *self,
                                 guint                  n)
{
  return tw_language_formatn (self->language, "%u mentee", "%u mentees", n, n);
}

/**
 * tw_closing_report_say_withheld:
 * @self: a report
 * @state: what P8 says of a figure that is not shown
 *
 * Returns: (transfer none): why it is not
 */
const char *
tw_closing_report_say_withheld (const TwClosingReport *self,
                                TwReportFigureState    state)
{
  switch (state)
    {
    case TW_REPORT_FIGURE_NONE:
    case TW_REPORT_FIGURE_SHOWN:
      return "–";
    case TW_REPORT_FIGURE_TOO_FEW:
      return tw_language_tr (self->language, "Suppressed (under 5)");
    case TW_REPORT_FIGURE_MERGED:
      return tw_language_tr (self->language, "Shown with a larger group only");
    case TW_REPORT_FIGURE_AT_CLOSE:
      return tw_language_tr (self->language, "Shown once the cohort is closed");
    case TW_REPORT_FIGURE_ALIKE:
      return tw_language_tr (self->language, "Suppressed (all alike)");
    case TW_REPORT_FIGURE_NOT_YET:
      return tw_language_tr (self->language, "Not shown yet");
    }

  return "–";
}

/**
 * tw_closing_report_write_mean:
 * @self: a report
 * @figure: a figure that is shown
 *
 * Returns: (transfer full): the mean, or the range it lies in
 */
char *
tw_closing_report_write_mean (const TwClosingReport *self,
                              const TwReportFigure  *figure)
{
  g_autofree char *low = tw_language_number (self->language, figure->low, 1);
  g_autofree char *high = tw_language_number (self->language, figure->high, 1);

  return tw_report_figure_is_exact (figure) ? g_steal_pointer (&low) : g_strconcat (low, "–", high, NULL);
}

/**
 * tw_closing_report_write_n:
 * @self: a report
 * @figure: a figure that is shown
 *
 * Returns: (transfer full): how many answered, as “n = 24”
 */
char *
tw_closing_report_write_n (const TwClosingReport *self,
                           const TwReportFigure  *figure)
{
  /* Translators: how many answered */
  return tw_language_format (self->language, "n = %u", figure->n);
}
