/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-column-evidence.h"
#include "tw-columns.h"
#include "tw-list-sample.h"

G_BEGIN_DECLS

/* For the files that guess columns together, each by something else. */

struct _TwColumns
{
  GPtrArray *columns;               /* TwListColumn */
  GPtrArray *own_cells;             /* what stands in the heading row itself */
  GPtrArray *cells_above;           /* what stands in the row above it */
  char *headings;
  int by_field[TW_N_FIELDS];        /* the column, or -1 */
  int heading_row;
  TwListKind kind;
  int n_over_two_rows;              /* headings of which both rows have a part */
  gboolean uses_row_above;
};

/* What the columns of one row of headings are looked for by. */
typedef struct
{
  TwTableReader *table;
  const TwListSample *sample;
  guint row;
  TwListKind kind;
  GArray *choices;                  /* TwColumnChoice */
  TwColumnEvidence *evidence;
} TwColumnSearch;

/* Possible meanings of columns, to be settled the surest first. */
typedef struct
{
  guint column;
  TwField field;
  int certainty;
  TwColumnOrigin origin;
} TwColumnClaim;

static inline TwListColumn *
tw_columns_at (const TwColumns *self,
               guint            column)
{
  return g_ptr_array_index (self->columns, column);
}

void        tw_columns_claim            (GArray                *claims,
                                         guint                  column,
                                         TwField                field,
                                         int                    certainty,
                                         TwColumnOrigin         origin);
void        tw_columns_assign           (TwColumns             *self,
                                         GArray                *claims);
void        tw_columns_assign_by_cells  (TwColumns             *self,
                                         const TwColumnSearch  *search);

const char *tw_heading_row_get_above    (const TwColumnSearch  *search,
                                         guint                  column);
char       *tw_heading_row_read         (const TwColumnSearch  *search,
                                         guint                  column,
                                         TwHeadingGuess        *guesses,
                                         guint                 *n_guesses,
                                         gboolean              *over_two_rows);

G_END_DECLS
