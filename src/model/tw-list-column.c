/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of a list and what it is taken for; what a list of a kind can hold and what it must. */

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
  copy->choice = g_strdup (self->choice);

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
  g_free (self->choice);
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

/**
 * tw_list_kind_has_field:
 * @kind: a kind of list
 * @field: a field
 *
 * Returns: whether such a list can hold it
 */
gboolean
tw_list_kind_has_field (TwListKind kind,
                        TwField    field)
{
  if (kind == TW_LIST_STAFF)
    return field < TW_FIELD_ROLE;

  return field == TW_FIELD_NUMBER || field == TW_FIELD_NAME || field == TW_FIELD_FAMILY_NAME ||
         field == TW_FIELD_GIVEN_NAME || field == TW_FIELD_EMAIL || field >= TW_FIELD_ROLE;
}

static const TwListColumn *
find_column (GPtrArray *columns,
             TwField    field)
{
  for (guint i = 0; i < columns->len; i++)
    {
      const TwListColumn *column = g_ptr_array_index (columns, i);

      if (column->used && column->field == field)
        return column;
    }

  return NULL;
}

/**
 * tw_list_kind_find_gap:
 * @kind: a kind of list
 * @columns: (element-type TwListColumn): its columns and what they are taken for
 *
 * Returns: what such a list cannot be read without and none of them holds
 */
TwListGap
tw_list_kind_find_gap (TwListKind  kind,
                       GPtrArray  *columns)
{
  if (kind == TW_LIST_STAFF)
    return find_column (columns, TW_FIELD_NAME) != NULL || find_column (columns, TW_FIELD_FAMILY_NAME) != NULL
           ? TW_LIST_COMPLETE
           : TW_LIST_WITHOUT_NAME;

  if (find_column (columns, TW_FIELD_NUMBER) == NULL && find_column (columns, TW_FIELD_EMAIL) == NULL)
    return TW_LIST_WITHOUT_PERSON;

  return find_column (columns, TW_FIELD_ROLE) != NULL ? TW_LIST_COMPLETE : TW_LIST_WITHOUT_ROLE;
}

/**
 * tw_list_kind_say_columns:
 * @kind: a kind of list
 * @columns: (element-type TwListColumn): its columns and what they are to be taken for
 *
 * Says it of every field such a list can hold, so that nothing is left to guess.
 *
 * Returns: (transfer full): as the columns of a #TwListRequest
 */
GStrv
tw_list_kind_say_columns (TwListKind  kind,
                          GPtrArray  *columns)
{
  g_autoptr (GStrvBuilder) said = g_strv_builder_new ();

  for (TwField field = 0; field < TW_N_FIELDS; field++)
    {
      const TwListColumn *column = find_column (columns, field);

      if (tw_list_kind_has_field (kind, field))
        g_strv_builder_take (said, g_strconcat (tw_field_get_name (field), "=", column != NULL ? column->choice : "",
                                                NULL));
    }

  return g_strv_builder_end (said);
}
