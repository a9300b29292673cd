/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A published figure: what it is of, its value or why it is withheld, and the key it is kept under. */

#include "tw-figure.h"

#include <string.h>

#define RANGE ".."

static char *
escape (const char *part)
{
  return part ? g_uri_escape_string (part, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH_ELEMENT " ", TRUE) : g_strdup ("");
}

static char *
unescape (const char *part)
{
  return part && *part ? g_uri_unescape_string (part, NULL) : NULL;
}

/**
 * tw_figure_new:
 * @section: what it belongs to
 * @item: (nullable): what of it
 * @measure: what is told of it
 * @round: (nullable): the pulse it is of
 *
 * Returns: (transfer full): a figure without a value
 */
TwFigure *
tw_figure_new (const char *section,
               const char *item,
               const char *measure,
               const char *round)
{
  TwFigure *self = g_new0 (TwFigure, 1);

  self->section = g_strdup (section);
  self->item = g_strdup (item);
  self->measure = g_strdup (measure);
  self->round = g_strdup (round);

  return self;
}

/**
 * tw_figure_new_for_key:
 * @key: what tw_figure_get_key() returned
 *
 * Returns: (transfer full) (nullable): the figure it is of, without a value; %NULL where @key is none
 */
TwFigure *
tw_figure_new_for_key (const char *key)
{
  g_auto (GStrv) parts = g_strsplit (key, "/", 4);
  g_autofree char *item = NULL;
  g_autofree char *round = NULL;

  if (g_strv_length (parts) != 4)
    return NULL;

  item = unescape (parts[1]);
  round = unescape (parts[3]);

  return tw_figure_new (parts[0], item, parts[2], round);
}

/**
 * tw_figure_free:
 * @self: (transfer full): a figure
 */
void
tw_figure_free (TwFigure *self)
{
  g_free (self->section);
  g_free (self->item);
  g_free (self->measure);
  g_free (self->round);
  g_free (self->label);
  g_free (self->unit);
  g_free (self->value);
  g_free (self->withheld);
  g_free (self);
}

/**
 * tw_figure_get_key:
 *
 * Returns: (transfer full): what it is of, in one word: section, item, measure and round
 */
char *
tw_figure_get_key (const TwFigure *self)
{
  g_autofree char *item = escape (self->item);
  g_autofree char *round = escape (self->round);

  return g_strdup_printf ("%s/%s/%s/%s", self->section, item, self->measure, round);
}

/**
 * tw_figure_set_count:
 * @count: how many
 */
void
tw_figure_set_count (TwFigure *self,
                     gint64    count)
{
  g_free (self->value);
  self->value = g_strdup_printf ("%" G_GINT64_FORMAT, count);
}

/**
 * tw_figure_set_mean:
 * @low: the mean, or the lowest it may be
 * @high: the same, or the highest it may be
 * @n: how many persons' answers are in it
 */
void
tw_figure_set_mean (TwFigure *self,
                    double    low,
                    double    high,
                    guint     n)
{
  char first[G_ASCII_DTOSTR_BUF_SIZE];
  char second[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (first, sizeof first, "%.4f", low);
  g_ascii_formatd (second, sizeof second, "%.4f", high);

  g_free (self->value);
  self->value = g_str_equal (first, second) ? g_strdup (first) : g_strconcat (first, RANGE, second, NULL);
  self->n = n;
}

/**
 * tw_figure_withhold:
 * @reason: why
 * @n: how many persons answered
 */
void
tw_figure_withhold (TwFigure   *self,
                    const char *reason,
                    guint       n)
{
  g_clear_pointer (&self->value, g_free);
  g_set_str (&self->withheld, reason);
  self->n = n;
}

/**
 * tw_figure_get_count:
 *
 * Returns: the count; 0 where it is withheld
 */
gint64
tw_figure_get_count (const TwFigure *self)
{
  return self->value ? g_ascii_strtoll (self->value, NULL, 10) : 0;
}

/**
 * tw_figure_is_mean:
 *
 * Returns: whether the value is a mean and not a count, a word or a day
 */
gboolean
tw_figure_is_mean (const TwFigure *self)
{
  return self->value && strchr (self->value, '.');
}

/**
 * tw_figure_get_mean:
 * @low: (out): the mean, or the lowest it may be
 * @high: (out): the same, or the highest it may be
 */
void
tw_figure_get_mean (const TwFigure *self,
                    double         *low,
                    double         *high)
{
  const char *range = self->value ? strstr (self->value, RANGE) : NULL;

  *low = self->value ? g_ascii_strtod (self->value, NULL) : 0;
  *high = range ? g_ascii_strtod (range + strlen (RANGE), NULL) : *low;
}
