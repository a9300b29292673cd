/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column of dates. Which number of 03/04/79 is the day cannot be known from one cell: such dates wait
 * until the whole column was read, are then all read in one order, and that is said. A column that never
 * shows its order is read as the others of the list. Where a column shows both orders nobody knows what its
 * other dates mean, and they are left out.
 */

#include "tw-date-column.h"

#include "tw-finding.h"

/* A date of which it is not known yet whether the day stands first. */
typedef struct
{
  int row;
  char *iso;                   /* where it goes: in a row that was taken */
  TwCellDate date;
  char *cell;
} PendingDate;

struct _TwDateColumn
{
  const char *heading;
  TwCellDate current;          /* what the cell that was read says */
  char *current_cell;          /* kept only if it is unordered */
  guint n_day_first;           /* dates that exist in this order only */
  guint n_month_first;
  guint n_either;
  GArray *pending;             /* PendingDate */
};

static void
pending_date_clear (PendingDate *pending)
{
  g_free (pending->cell);
}

static void
settle_date (const TwDateColumn *self,
             const PendingDate  *pending,
             TwDateOrder         order,
             gboolean            contradictory,
             GPtrArray          *notes)
{
  gboolean day_first = tw_cell_date_can_be (&pending->date, TW_DATE_ORDER_DAY_FIRST);
  gboolean month_first = tw_cell_date_can_be (&pending->date, TW_DATE_ORDER_MONTH_FIRST);
  TwFinding *finding;

  if (contradictory && day_first && month_first)
    {
      finding = tw_finding_new (TW_FINDING_ROW_DATE_AMBIGUOUS, pending->row);
      finding->value = g_strdup (pending->cell);
      finding->object = g_strdup (self->heading);
      g_ptr_array_add (notes, finding);
      return;
    }

  if (!day_first || !month_first)
    order = day_first ? TW_DATE_ORDER_DAY_FIRST : TW_DATE_ORDER_MONTH_FIRST;

  tw_cell_date_to_iso (&pending->date, order, pending->iso);
}

static void
settle_column (TwDateColumn *self,
               TwDateOrder   order,
               GPtrArray    *notes)
{
  gboolean contradictory = self->n_day_first > 0 && self->n_month_first > 0;
  TwFinding *finding;

  for (guint i = 0; i < self->pending->len; i++)
    settle_date (self, &g_array_index (self->pending, PendingDate, i), order, contradictory, notes);

  if (self->pending->len == 0 || contradictory)
    return;

  finding = tw_finding_new (order == TW_DATE_ORDER_MONTH_FIRST ? TW_FINDING_LIST_DATES_MONTH_FIRST
                                                               : TW_FINDING_LIST_DATES_DAY_FIRST, 0);
  finding->object = g_strdup (self->heading);
  finding->number = self->n_either;
  g_ptr_array_add (notes, finding);
}

/* What a column says itself counts; one that could be read both ways is read as the others of the list are. */
static TwDateOrder
choose_order (const TwDateColumn *self,
              guint               n_day_first,
              guint               n_month_first)
{
  if (self->n_day_first > 0 || self->n_month_first > 0)
    return self->n_day_first > 0 ? TW_DATE_ORDER_DAY_FIRST : TW_DATE_ORDER_MONTH_FIRST;

  return n_month_first > 0 && n_day_first == 0 ? TW_DATE_ORDER_MONTH_FIRST : TW_DATE_ORDER_DAY_FIRST;
}

/**
 * tw_date_column_new:
 * @columns: the columns of the list; they must live as long
 * @field: a field with dates; a column for it need not be there
 *
 * Returns: (transfer full): the column before its first cell
 */
TwDateColumn *
tw_date_column_new (const TwColumns *columns,
                    TwField          field)
{
  TwDateColumn *self = g_new0 (TwDateColumn, 1);

  self->heading = tw_columns_get_heading (columns, field);
  self->pending = g_array_new (FALSE, FALSE, sizeof (PendingDate));
  g_array_set_clear_func (self->pending, (GDestroyNotify) pending_date_clear);

  return self;
}

/**
 * tw_date_column_free:
 * @self: (transfer full): a column
 */
void
tw_date_column_free (TwDateColumn *self)
{
  g_array_unref (self->pending);
  g_free (self->current_cell);
  g_free (self);
}

/**
 * tw_date_column_read:
 * @self: a column
 * @cell: (nullable): its tidied cell in the row that is read; %NULL if nothing stands there
 * @latest_year: the latest year that a year of two digits can mean
 *
 * Reads the cell of a row. Nothing is kept of it unless tw_date_column_take() follows.
 *
 * Returns: %FALSE if a date was to be there and cannot be read
 */
gboolean
tw_date_column_read (TwDateColumn *self,
                     const char   *cell,
                     int           latest_year)
{
  g_clear_pointer (&self->current_cell, g_free);
  self->current.kind = TW_CELL_DATE_UNREADABLE;
  if (cell == NULL)
    return TRUE;

  self->current = tw_cell_read_date (cell, latest_year);
  if (self->current.kind == TW_CELL_DATE_UNORDERED)
    self->current_cell = g_strdup (cell);

  return self->current.kind != TW_CELL_DATE_UNREADABLE;
}

/**
 * tw_date_column_witness:
 * @self: a column
 * @date: a date that stands there
 *
 * Notes in which order the date exists.
 */
void
tw_date_column_witness (TwDateColumn     *self,
                        const TwCellDate *date)
{
  gboolean day_first = tw_cell_date_can_be (date, TW_DATE_ORDER_DAY_FIRST);
  gboolean month_first = tw_cell_date_can_be (date, TW_DATE_ORDER_MONTH_FIRST);

  if (date->kind != TW_CELL_DATE_UNORDERED)
    return;

  self->n_day_first += day_first && !month_first;
  self->n_month_first += month_first && !day_first;
  self->n_either += day_first && month_first;
}

/**
 * tw_date_column_take:
 * @self: a column
 * @row: the row that was read last, counted as the spreadsheet counts
 * @iso: (out caller-allocates): where its date goes, %TW_ISO_DATE_SIZE bytes that live until the column
 *   is settled
 *
 * Takes the date of a row that is taken: at once, or once the whole column is known.
 */
void
tw_date_column_take (TwDateColumn *self,
                     int           row,
                     char         *iso)
{
  PendingDate pending = { row, iso, self->current, NULL };

  if (pending.date.kind != TW_CELL_DATE_UNORDERED)
    {
      tw_cell_date_to_iso (&pending.date, TW_DATE_ORDER_DAY_FIRST, iso);
      return;
    }

  tw_date_column_witness (self, &pending.date);
  pending.cell = g_steal_pointer (&self->current_cell);
  g_array_append_val (self->pending, pending);
}

/**
 * tw_date_columns_settle:
 * @columns: (array length=n_columns): columns of one list of which all cells were read
 * @n_columns: how many there are
 * @notes: (element-type TwFinding): where it is said
 *
 * Decides for each whole column which number of its dates is the day, and says so.
 */
void
tw_date_columns_settle (TwDateColumn **columns,
                        guint          n_columns,
                        GPtrArray     *notes)
{
  guint n_day_first = 0;
  guint n_month_first = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      n_day_first += columns[i]->n_day_first;
      n_month_first += columns[i]->n_month_first;
    }

  for (guint i = 0; i < n_columns; i++)
    settle_column (columns[i], choose_order (columns[i], n_day_first, n_month_first), notes);
}
