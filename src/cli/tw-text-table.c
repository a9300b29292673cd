/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lays a table out for a terminal. */

#include "tw-text-table.h"

#include <string.h>

#include "tw-terminal-text.h"

#define GAP 2

struct _TwTextTable
{
  char *alignment;
  gsize *widths;
  GPtrArray *rows; /* of GStrv, one cell a column */
};

static char *
make_cell (const char *text)
{
  g_autofree char *cell = tw_terminal_text_clean (text);

  g_strdelimit (cell, "\n", ' ');

  return g_steal_pointer (&cell);
}

static void
append_spaces (GString *page,
               gsize    n_spaces)
{
  g_string_append_printf (page, "%*s", (int) n_spaces, "");
}

static void
append_row (TwTextTable *self,
            GStrv        cells,
            GString     *page)
{
  const gsize n_columns = strlen (self->alignment);

  for (gsize i = 0; i < n_columns; i++)
    {
      const gsize room = self->widths[i] - tw_terminal_text_columns (cells[i]);
      const gboolean is_last = i + 1 == n_columns;

      if (self->alignment[i] == 'r')
        append_spaces (page, room);

      g_string_append (page, cells[i]);

      if (self->alignment[i] == 'l' && !is_last)
        append_spaces (page, room);

      if (!is_last)
        append_spaces (page, GAP);
    }

  while (page->len > 0 && page->str[page->len - 1] == ' ')
    g_string_truncate (page, page->len - 1);

  g_string_append_c (page, '\n');
}

/**
 * tw_text_table_new:
 * @alignment: one letter a column: l for left, r for right
 *
 * Returns: (transfer full): an empty table
 */
TwTextTable *
tw_text_table_new (const char *alignment)
{
  TwTextTable *self = g_new0 (TwTextTable, 1);

  self->alignment = g_strdup (alignment);
  self->widths = g_new0 (gsize, strlen (alignment));
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

/**
 * tw_text_table_free:
 * @self: (transfer full): a table
 */
void
tw_text_table_free (TwTextTable *self)
{
  g_free (self->alignment);
  g_free (self->widths);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

/**
 * tw_text_table_add_row:
 * @self: a table
 * @cells: one text a column; %NULL is an empty cell
 */
void
tw_text_table_add_row (TwTextTable        *self,
                       const char * const *cells)
{
  const gsize n_columns = strlen (self->alignment);
  GStrv row = g_new0 (char *, n_columns + 1);

  for (gsize i = 0; i < n_columns; i++)
    {
      row[i] = make_cell (cells[i] ? cells[i] : "");
      self->widths[i] = MAX (self->widths[i], tw_terminal_text_columns (row[i]));
    }

  g_ptr_array_add (self->rows, row);
}

/**
 * tw_text_table_to_text:
 * @self: a table
 *
 * Returns: (transfer full): its rows, one a line
 */
char *
tw_text_table_to_text (TwTextTable *self)
{
  GString *page = g_string_new (NULL);

  for (guint i = 0; i < self->rows->len; i++)
    append_row (self, g_ptr_array_index (self->rows, i), page);

  return g_string_free_and_steal (page);
}
