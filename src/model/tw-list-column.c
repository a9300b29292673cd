/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of a list and what it is taken for. */

#include "tw-list-column.h"

static const char *const origin_names[TW_N_COLUMN_ORIGINS] = {
  [TW_COLUMN_BY_HEADING] = "heading",
  [TW_COLUMN_BY_CELLS] = "cells",
  [TW_COLUMN_BY_HAND] = "hand",
  [TW_COLUMN_REMEMBERED] = "remembered",
};

/**
 * tw_list_column_copy:
 * @self: a column
 *
 * Returns: (transfer full): a copy
 */
TwListColumn *
tw_list_column_copy (const TwListColumn *self)
{
  TwListColumn *copy = g_memdup2 (self, sizeof *self);

  copy->heading = g_strdup (self->heading);

  return copy;
}

/**
 * tw_list_column_free:
 * @self: (transfer full): a column
 */
void
tw_list_column_free (TwListColumn *self)
{
  g_free (self->heading);
  g_free (self);
}

/**
 * tw_column_origin_get_name:
 * @origin: where something is known from
 *
 * Returns: (transfer none): its name for scripts
 */
const char *
tw_column_origin_get_name (TwColumnOrigin origin)
{
  g_return_val_if_fail ((guint) origin < TW_N_COLUMN_ORIGINS, NULL);

  return origin_names[origin];
}
