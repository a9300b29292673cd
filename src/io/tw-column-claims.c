/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Settles who gets a column when it may mean several things, or several columns may mean one. */

#include "tw-column-search-private.h"

static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  const TwColumnClaim *first = a;
  const TwColumnClaim *second = b;

  if (first->certainty != second->certainty)
    return second->certainty - first->certainty;
  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;

  return (int) first->field - (int) second->field;
}

/**
 * tw_columns_claim:
 * @claims: (element-type TwColumnClaim): what was claimed so far
 * @column: a column
 * @field: what it may hold
 * @certainty: how sure that is; nothing is claimed with 0
 * @origin: where it is known from
 */
void
tw_columns_claim (GArray         *claims,
                  guint           column,
                  TwField         field,
                  int             certainty,
                  TwColumnOrigin  origin)
{
  TwColumnClaim claim = { column, field, certainty, origin };

  if (certainty > 0)
    g_array_append_val (claims, claim);
}

/**
 * tw_columns_assign:
 * @self: columns
 * @claims: (element-type TwColumnClaim): what they may hold
 *
 * Settles the claims, the surest first: a column holds one field, and a field stands in one column.
 */
void
tw_columns_assign (TwColumns *self,
                   GArray    *claims)
{
  g_array_sort (claims, compare_claims);

  for (guint i = 0; i < claims->len; i++)
    {
      const TwColumnClaim *claim = &g_array_index (claims, TwColumnClaim, i);
      TwListColumn *column = tw_columns_at (self, claim->column);

      if (column->used || self->by_field[claim->field] >= 0)
        continue;

      column->used = TRUE;
      column->field = claim->field;
      column->certainty = MIN (claim->certainty, 100);
      column->origin = claim->origin;
      self->by_field[claim->field] = claim->column;
    }
}
