/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a chart shows, for those who do not see it: a line a subject, with each of its figures and what that is. */

#include "tw-chart-words.h"

/**
 * tw_chart_words_new:
 * @subject: what the figures are of
 *
 * Returns: (transfer full): a line without figures
 */
GString *
tw_chart_words_new (const char *subject)
{
  return g_string_new (subject);
}

/**
 * tw_chart_words_add:
 * @self: a line
 * @label: (nullable): what the figure is; %NULL or empty if the subject says it
 * @figure: (nullable): a figure; %NULL or empty if there is none to tell
 */
void
tw_chart_words_add (GString    *self,
                    const char *label,
                    const char *figure)
{
  if (figure == NULL || *figure == '\0')
    return;

  if (label == NULL || *label == '\0')
    g_string_append_printf (self, ": %s", figure);
  else
    g_string_append_printf (self, " – %s: %s", label, figure);
}
