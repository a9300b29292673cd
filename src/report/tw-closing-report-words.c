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
 * Returns: (transfer full): “5 of 6” in the language of the report
 */
char *
tw_closing_report_write_share (const TwClosingReport *self,
                               guint                  part,
                               guint                  whole)
{
  g_autofree char *first = tw_closing_report_write_count (self, part);
  g_autofree char *second = tw_closing_report_write_count (self, whole);

  /* Translators: a part of a whole, as in “5 of 6” meetings */
  return tw_language_format (self->language, "%1$s of %2$s", first, second);
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
