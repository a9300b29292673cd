/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwFigure:
 * @section: the word of what it belongs to, as in meetings or qualities
 * @item: (nullable): what of it: a key, a level, the name of a department, an id; “own:” and a name where somebody
 *   typed it; %NULL for the whole or for not known
 * @measure: the word of what is told of it, as in held or mentors
 * @round: (nullable): the pulse it is of, ISO date, or two with a slash between
 * @label: (nullable): the name of an item that is an id, as typed
 * @unit: (nullable): the currency of an amount
 * @value: (nullable): a count as “12”, a mean as “3.8125”, a mean that is told as a range as “4.2000..5.0000”, a word
 *   or a day; %NULL where it is withheld
 * @n: how many persons answered; 0 for counts of participation
 * @withheld: (nullable): why, as in too-few (P8)
 *
 * One published figure of a cohort: it is printed, exported and kept, and never more than this (P8).
 */
typedef struct
{
  char *section;
  char *item;
  char *measure;
  char *round;
  char *label;
  char *unit;
  char *value;
  guint n;
  char *withheld;
} TwFigure;

TwFigure *tw_figure_new         (const char      *section,
                                 const char      *item,
                                 const char      *measure,
                                 const char      *round);
TwFigure *tw_figure_new_for_key (const char      *key);
void      tw_figure_free        (TwFigure        *self);
char     *tw_figure_get_key     (const TwFigure  *self);

void      tw_figure_set_count   (TwFigure        *self,
                                 gint64           count);
void      tw_figure_set_mean    (TwFigure        *self,
                                 double           low,
                                 double           high,
                                 guint            n);
void      tw_figure_withhold    (TwFigure        *self,
                                 const char      *reason,
                                 guint            n);

gint64    tw_figure_get_count   (const TwFigure  *self);
gboolean  tw_figure_is_mean     (const TwFigure  *self);
void      tw_figure_get_mean    (const TwFigure  *self,
                                 double          *low,
                                 double          *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwFigure, tw_figure_free)

G_END_DECLS
