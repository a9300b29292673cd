/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes columns whose headings say nothing for what their cells say. */

#include "tw-column-search-private.h"

#include "tw-column-choices.h"

/* So many columns without a heading that says something are looked at. */
#define MOST_COLUMNS 64

/* Whether cells may decide what the column holds: nothing else does, and nobody said otherwise. */
static gboolean
is_open (const TwColumns      *self,
         const TwColumnSearch *search,
         TwField               field)
{
  return self->by_field[field] < 0 && tw_column_choices_find (search->choices, field) == NULL;
}

static void
claim_by_cells (TwColumns            *self,
                const TwColumnSearch *search,
                GArray               *claims,
                guint                 column)
{
  if (is_open (self, search, TW_FIELD_EMAIL))
    tw_columns_claim (claims, column, TW_FIELD_EMAIL, tw_column_evidence_of_email (search->evidence, column),
                      TW_COLUMN_BY_CELLS);

  if (self->kind != TW_LIST_STAFF)
    return;

  if (is_open (self, search, TW_FIELD_BIRTH))
    tw_columns_claim (claims, column, TW_FIELD_BIRTH, tw_column_evidence_of_birth (search->evidence, column),
                      TW_COLUMN_BY_CELLS);

  /* Many dates could be those of joining: only where no heading says what else they are. */
  if (is_open (self, search, TW_FIELD_JOINED) && *tw_columns_at (self, column)->heading == '\0')
    tw_columns_claim (claims, column, TW_FIELD_JOINED, tw_column_evidence_of_joining (search->evidence, column),
                      TW_COLUMN_BY_CELLS);
}

static void
claim_number_by_reference (const TwColumnSearch *search,
                           GArray               *claims,
                           guint                 column,
                           guint                 referring,
                           gboolean              is_manager)
{
  if (column != referring)
    tw_columns_claim (claims, column, TW_FIELD_NUMBER,
                      tw_column_evidence_of_numbers (search->evidence, column, referring, is_manager),
                      TW_COLUMN_BY_CELLS);
}

/* The personnel number is what other people's managers are named by. */
static void
claim_numbers_by_cells (TwColumns            *self,
                        const TwColumnSearch *search,
                        GArray               *claims,
                        const GArray         *unused)
{
  int managers = self->by_field[TW_FIELD_MANAGER];

  for (guint i = 0; is_open (self, search, TW_FIELD_NUMBER) && i < unused->len; i++)
    {
      guint column = g_array_index (unused, guint, i);

      if (managers >= 0)
        claim_number_by_reference (search, claims, column, (guint) managers, TRUE);

      for (guint k = 0; k < unused->len; k++)
        claim_number_by_reference (search, claims, column, g_array_index (unused, guint, k), FALSE);
    }
}

static void
claim_managers_by_cells (TwColumns            *self,
                         const TwColumnSearch *search,
                         GArray               *claims,
                         guint                 column)
{
  static const TwField people_fields[] = { TW_FIELD_NUMBER, TW_FIELD_EMAIL, TW_FIELD_NAME, TW_FIELD_FAMILY_NAME };

  if (!is_open (self, search, TW_FIELD_MANAGER) || tw_heading_names_others (tw_columns_at (self, column)->heading))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (people_fields); i++)
    if (self->by_field[people_fields[i]] >= 0)
      tw_columns_claim (claims, column, TW_FIELD_MANAGER,
                 tw_column_evidence_of_managers (search->evidence, column, (guint) self->by_field[people_fields[i]]),
                 TW_COLUMN_BY_CELLS);
}

/* The columns whose headings mean nothing known. */
static GArray *
collect_unused (const TwColumns *self)
{
  GArray *unused = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 0; i < self->columns->len && unused->len < MOST_COLUMNS; i++)
    if (!tw_columns_at (self, i)->used)
      g_array_append_val (unused, i);

  return unused;
}

/**
 * tw_columns_assign_by_cells:
 * @self: the columns, as far as their headings and what a person said go
 * @search: what they were looked for by
 *
 * Looks at the cells of the columns that are left. Managers are looked for last: they are known by the numbers,
 * addresses or names of others.
 */
void
tw_columns_assign_by_cells (TwColumns            *self,
                            const TwColumnSearch *search)
{
  g_autoptr (GArray) unused = collect_unused (self);
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (TwColumnClaim));

  for (guint i = 0; i < unused->len; i++)
    claim_by_cells (self, search, claims, g_array_index (unused, guint, i));
  if (self->kind == TW_LIST_STAFF)
    claim_numbers_by_cells (self, search, claims, unused);
  tw_columns_assign (self, claims);

  g_array_set_size (claims, 0);
  for (guint i = 0; self->kind == TW_LIST_STAFF && i < unused->len; i++)
    claim_managers_by_cells (self, search, claims, g_array_index (unused, guint, i));
  tw_columns_assign (self, claims);
}
