/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How wide the columns of a table are: measured once over all its rows. */

#include "tw-table-private.h"

const double tw_table_column_gap = 12;

static const double broken_share = 0.28;        /* of the table, for a column whose words are broken */
static const double two_lines = 0.62;           /* of the width of a heading on one line */

/**
 * tw_table_set_on_one_line:
 * @self: a table
 * @typesetter: what sets its text
 *
 * Returns: (transfer full) (element-type TwText): every cell on one line, row by row; a cell whose column is wide
 *   enough for that stays so
 */
GPtrArray *
tw_table_set_on_one_line (const TwTable *self,
                          TwTypesetter  *typesetter)
{
  GPtrArray *texts = g_ptr_array_new_full (self->rows->len * self->columns->len, (GDestroyNotify) tw_text_unref);

  for (guint r = 0; r < self->rows->len; r++)
    {
      const TwTableRow *row = &g_array_index (self->rows, TwTableRow, r);

      for (guint c = 0; c < self->columns->len; c++)
        g_ptr_array_add (texts, tw_typesetter_set (typesetter, row->style, row->cells[c], TW_ONE_LINE));
    }

  return texts;
}

/**
 * tw_table_width_on_one_line:
 * @self: a table
 * @texts: its cells, each on one line
 * @row: a row
 * @column: a column
 *
 * Returns: the width of a cell that does not wrap
 */
double
tw_table_width_on_one_line (const TwTable   *self,
                            const GPtrArray *texts,
                            guint            row,
                            guint            column)
{
  const TwText *text = g_ptr_array_index (texts, row * self->columns->len + column);

  return text->width;
}

/* The widths at which no cell of a column wraps. Headings over figures may: they are longer than
 * what they head. */
static double *
measure_natural (const TwTable   *self,
                 TwTypesetter    *typesetter,
                 const GPtrArray *texts)
{
  double *natural = g_new0 (double, self->columns->len);

  for (guint c = 0; c < self->columns->len; c++)
    {
      const TwTableColumn *column = &g_array_index (self->columns, TwTableColumn, c);

      natural[c] = tw_typesetter_longest_word (typesetter, TW_TEXT_CELL_HEAD, column->heading);
      natural[c] = MAX (natural[c], column->pen_room);
      if (column->align == TW_TABLE_START)
        {
          g_autoptr (TwText) heading = tw_typesetter_set (typesetter, TW_TEXT_CELL_HEAD, column->heading, TW_ONE_LINE);

          natural[c] = MAX (natural[c], heading->width);
        }

      for (guint r = 0; r < self->rows->len; r++)
        natural[c] = MAX (natural[c], tw_table_width_on_one_line (self, texts, r, c));
    }

  return natural;
}

/* The widths below which a word would have to be broken. No word is wider than the line it is in:
 * most lines need not be looked at. */
static double *
measure_words (const TwTable   *self,
               TwTypesetter    *typesetter,
               const GPtrArray *texts,
               const double    *natural)
{
  double *words = g_new0 (double, self->columns->len);

  for (guint c = 0; c < self->columns->len; c++)
    {
      const TwTableColumn *column = &g_array_index (self->columns, TwTableColumn, c);

      words[c] = tw_typesetter_longest_word (typesetter, TW_TEXT_CELL_HEAD, column->heading);
      words[c] = MAX (words[c], column->pen_room);
      if (column->align == TW_TABLE_DATES)
        words[c] = MAX (words[c], natural[c]);
      for (guint r = 0; r < self->rows->len; r++)
        {
          const TwText *text = g_ptr_array_index (texts, r * self->columns->len + c);
          double word = text->width > words[c] ? tw_text_longest_word (text) : 0;

          words[c] = MAX (words[c], word);
        }
    }

  return words;
}

static double
sum (const double *widths,
     guint         n)
{
  double total = 0;

  for (guint i = 0; i < n; i++)
    total += widths[i];

  return total;
}

/* The heading of a column of figures may wrap, but where there is room, not more than once. */
static void
widen_headings (const TwTable *self,
                TwTypesetter  *typesetter,
                double        *widths,
                double        *surplus)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      const TwTableColumn *column = &g_array_index (self->columns, TwTableColumn, i);
      g_autoptr (TwText) heading = NULL;
      double wanted = 0;

      if (column->align != TW_TABLE_END)
        continue;

      heading = tw_typesetter_set (typesetter, TW_TEXT_CELL_HEAD, column->heading, TW_ONE_LINE);
      wanted = MIN (MAX (heading->width * two_lines - widths[i], 0), *surplus);
      widths[i] += wanted;
      *surplus -= wanted;
    }
}

/* Gives what is left over to the columns of words, each in proportion to what it shows. */
static void
stretch (const TwTable *self,
         double        *widths,
         double         surplus)
{
  double words = 0;

  for (guint i = 0; i < self->columns->len; i++)
    if (g_array_index (self->columns, TwTableColumn, i).align == TW_TABLE_START)
      words += widths[i];

  for (guint i = 0; words > 0 && i < self->columns->len; i++)
    if (g_array_index (self->columns, TwTableColumn, i).align == TW_TABLE_START)
      widths[i] += surplus * widths[i] / words;
}

/* Cuts the widest columns down to one width, so that together they take what there is. A date stays
 * whole where a long name can wrap. No column is cut below its floor. */
static void
level_down (double       *widths,
            const double *floor_widths,
            guint         n,
            double        available)
{
  double low = 0;
  double high = available;

  for (int step = 0; step < 40; step++)
    {
      double level = (low + high) / 2;
      double total = 0;

      for (guint i = 0; i < n; i++)
        total += MAX (floor_widths[i], MIN (widths[i], level));
      if (total > available)
        high = level;
      else
        low = level;
    }

  for (guint i = 0; i < n; i++)
    widths[i] = MAX (floor_widths[i], MIN (widths[i], low));
}

/* No column goes below its longest word. Where the longest words alone are wider than the page, those that take most of
 * it are broken, but neither figures nor dates, as long as these leave room. */
static void
shrink (const TwTable *self,
        double        *widths,
        double        *words,
        double         available)
{
  guint n = self->columns->len;
  g_autofree double *nothing = g_new0 (double, n);

  for (guint i = 0; sum (words, n) > available && i < n; i++)
    if (g_array_index (self->columns, TwTableColumn, i).align == TW_TABLE_START)
      words[i] = MIN (words[i], broken_share * available);

  level_down (widths, sum (words, n) <= available ? words : nothing, n, available);
}

/**
 * tw_table_share_width:
 * @self: a table
 * @typesetter: what sets its text
 * @texts: its cells, each on one line
 * @width: the width of the whole
 *
 * Returns: (transfer full): the width of each column
 */
double *
tw_table_share_width (const TwTable   *self,
                      TwTypesetter    *typesetter,
                      const GPtrArray *texts,
                      double           width)
{
  guint n = self->columns->len;
  double available = width - tw_table_column_gap * (n - 1);
  double *widths = measure_natural (self, typesetter, texts);
  double natural = sum (widths, n);

  if (natural > available)
    {
      g_autofree double *words = measure_words (self, typesetter, texts, widths);

      shrink (self, widths, words, available);
    }
  else
    {
      double surplus = available - natural;

      widen_headings (self, typesetter, widths, &surplus);
      stretch (self, widths, surplus);
    }

  return widths;
}

/**
 * tw_table_fits:
 * @self: a table
 * @typesetter: what sets its text
 * @width: a width
 *
 * Returns: whether the table can be that narrow without breaking a word
 */
gboolean
tw_table_fits (const TwTable *self,
               TwTypesetter  *typesetter,
               double         width)
{
  g_autoptr (GPtrArray) texts = tw_table_set_on_one_line (self, typesetter);
  g_autofree double *natural = measure_natural (self, typesetter, texts);
  g_autofree double *words = measure_words (self, typesetter, texts, natural);

  return sum (words, self->columns->len) + tw_table_column_gap * (self->columns->len - 1) <= width;
}
