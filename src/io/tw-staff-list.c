/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a staff list as it comes from Excel or an HR system (P11).
 *
 * Every row is taken, or refused with its reason, or passed over because it is no row of the list
 * (blank, headings again, totals: these are noted). What is only odd is taken and noted. Nothing is
 * compared with the people of the file and no manager is looked up here: that needs the database.
 */

#include "tw-staff-list.h"

#include "tw-cell-date.h"
#include "tw-cell-manager.h"
#include "tw-cell-name.h"
#include "tw-cell-words.h"
#include "tw-cells.h"
#include "tw-fold.h"
#include "tw-list-cells.h"

#include <string.h>

/* Ages between which somebody is on a staff list. */
#define LEAST_AGE 13
#define GREATEST_AGE 100

/* How far ahead a contract may end when its year has two digits only. */
#define MOST_YEARS_AHEAD 20

/* Progress is told, and cancelling looked for, every so many rows. */
#define ROWS_AT_ONCE 2048

struct _TwStaffList
{
  TwColumns *columns;
  GPtrArray *rows;
  GPtrArray *refused;
  GPtrArray *refused_numbers;
  GPtrArray *notes;
};

/* A date of which it is not known yet whether the day stands first. */
typedef struct
{
  guint row;                   /* index of the row that was taken */
  TwCellDate date;
  char *cell;
} PendingDate;

/* A column of dates, with what its cells have shown so far. */
typedef struct
{
  TwField field;
  gsize offset;                /* of the ISO date in TwStaffRow */
  TwCellDate current;          /* what the row that is read says */
  guint n_day_first;           /* dates that exist in this order only */
  guint n_month_first;
  guint n_either;
  GArray *pending;             /* PendingDate */
} DateColumn;

#define N_DATE_COLUMNS 2

/* What is needed while the list is read, and no longer. */
typedef struct
{
  TwStaffList *list;
  TwListCells *cells;
  TwCellName name;
  TwCellName manager_name;
  TwNameOrder name_order;
  int this_year;
  DateColumn dates[N_DATE_COLUMNS];
  GHashTable *by_number;       /* number → TwStaffRow, both of the list */
  GHashTable *by_email;        /* e-mail → TwStaffRow, likewise */
  GHashTable *by_name;         /* key → TwStaffRow; NULL until a number is missing */
} Reading;

static void
pending_date_clear (PendingDate *pending)
{
  g_free (pending->cell);
}

static void
begin_reading (Reading     *reading,
               TwStaffList *list,
               int          this_year)
{
  static const TwField date_fields[N_DATE_COLUMNS] = { TW_FIELD_JOINED, TW_FIELD_LEFT };
  static const gsize date_offsets[N_DATE_COLUMNS] = {
    G_STRUCT_OFFSET (TwStaffRow, joined),
    G_STRUCT_OFFSET (TwStaffRow, left),
  };

  *reading = (Reading) { .list = list, .this_year = this_year };
  reading->cells = tw_list_cells_new (list->columns);
  reading->name_order = tw_columns_is_family_first (list->columns) ? TW_NAME_ORDER_FAMILY_FIRST
                                                                   : TW_NAME_ORDER_GIVEN_FIRST;
  tw_cell_name_init (&reading->name);
  tw_cell_name_init (&reading->manager_name);
  reading->by_number = g_hash_table_new (g_str_hash, g_str_equal);
  reading->by_email = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    {
      reading->dates[i].field = date_fields[i];
      reading->dates[i].offset = date_offsets[i];
      reading->dates[i].pending = g_array_new (FALSE, FALSE, sizeof (PendingDate));
      g_array_set_clear_func (reading->dates[i].pending, (GDestroyNotify) pending_date_clear);
    }
}

static void
end_reading (Reading *reading)
{
  tw_list_cells_free (reading->cells);
  tw_cell_name_clear (&reading->name);
  tw_cell_name_clear (&reading->manager_name);
  g_hash_table_unref (reading->by_number);
  g_hash_table_unref (reading->by_email);
  g_clear_pointer (&reading->by_name, g_hash_table_unref);

  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    g_array_unref (reading->dates[i].pending);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, end_reading)

static void
note_cell (Reading       *reading,
           TwFindingCode  code,
           TwField        field)
{
  g_ptr_array_add (reading->list->notes, tw_list_cells_find_cell (reading->cells, code, field));
}

static TwFinding *
read_name (Reading    *reading,
           TwStaffRow *row)
{
  const char *whole = tw_list_cells_get (reading->cells, TW_FIELD_NAME);
  const char *family = tw_list_cells_get (reading->cells, TW_FIELD_FAMILY_NAME);
  const char *given = tw_list_cells_get (reading->cells, TW_FIELD_GIVEN_NAME);
  const char *title = tw_list_cells_get (reading->cells, TW_FIELD_TITLE);
  TwCellName *name = &reading->name;

  if (family != NULL || given != NULL)
    {
      tw_cell_read_name_parts (title != NULL ? title : "", given != NULL ? given : "",
                               family != NULL ? family : "", name);
    }
  else
    {
      tw_cell_read_name (whole != NULL ? whole : "", reading->name_order, name);
      if (title != NULL && name->title->len == 0)
        g_string_assign (name->title, title);
    }

  if (name->family_name->len == 0)
    return tw_finding_new (TW_FINDING_ROW_WITHOUT_NAME, row->row);

  row->family_name = name->family_name->str;
  row->given_name = name->given_name->len > 0 ? name->given_name->str : NULL;
  row->title = name->title->len > 0 ? name->title->str : NULL;

  return NULL;
}

/* Only the year is kept (P10). */
static TwFinding *
read_birth (Reading    *reading,
            TwStaffRow *row)
{
  const char *cell = tw_list_cells_get (reading->cells, TW_FIELD_BIRTH);
  TwCellDate date;

  if (cell == NULL)
    return NULL;

  date = tw_cell_read_date (cell, reading->this_year - LEAST_AGE);
  if (date.kind == TW_CELL_DATE_UNREADABLE || date.kind == TW_CELL_DATE_NEVER)
    return tw_list_cells_find_cell (reading->cells, TW_FINDING_ROW_DATE_UNREADABLE, TW_FIELD_BIRTH);

  if (date.year > reading->this_year - LEAST_AGE || date.year < reading->this_year - GREATEST_AGE)
    return tw_list_cells_find_cell (reading->cells, TW_FINDING_ROW_BIRTH_YEAR_IMPOSSIBLE, TW_FIELD_BIRTH);

  row->birth_year = date.year;
  return NULL;
}

static void
read_level (Reading    *reading,
            TwStaffRow *row)
{
  const char *cell = tw_list_cells_get (reading->cells, TW_FIELD_LEVEL);

  if (cell == NULL || tw_cell_read_level (cell, &row->level))
    return;

  row->level = TW_LEVEL_UNKNOWN;
  note_cell (reading, TW_FINDING_ROW_LEVEL_UNREADABLE, TW_FIELD_LEVEL);
}

static void
read_email (Reading    *reading,
            TwStaffRow *row)
{
  GString *cell = tw_list_cells_edit (reading->cells, TW_FIELD_EMAIL);

  if (tw_list_cells_get (reading->cells, TW_FIELD_EMAIL) == NULL)
    return;

  if (tw_cell_tidy_email (cell))
    row->email = cell->str;
  else
    note_cell (reading, TW_FINDING_ROW_EMAIL_UNREADABLE, TW_FIELD_EMAIL);
}

static const char *
read_number (Reading *reading)
{
  tw_cell_tidy_number (tw_list_cells_edit (reading->cells, TW_FIELD_NUMBER));

  return tw_list_cells_get (reading->cells, TW_FIELD_NUMBER);
}

static const char *
read_manager (Reading *reading,
              TwField  field)
{
  GString *cell = tw_list_cells_edit (reading->cells, field);

  if (tw_list_cells_get (reading->cells, field) == NULL)
    return NULL;

  tw_cell_tidy_manager (cell, reading->name_order, &reading->manager_name);

  return cell->str;
}

static TwFinding *
read_dates (Reading    *reading,
            TwStaffRow *row)
{
  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    {
      DateColumn *column = &reading->dates[i];
      const char *cell = tw_list_cells_get (reading->cells, column->field);

      column->current.kind = TW_CELL_DATE_UNREADABLE;
      if (cell == NULL)
        continue;

      column->current = tw_cell_read_date (cell, reading->this_year + MOST_YEARS_AHEAD);
      if (column->current.kind == TW_CELL_DATE_UNREADABLE)
        return tw_list_cells_find_cell (reading->cells, TW_FINDING_ROW_DATE_UNREADABLE, column->field);

      if (column->current.kind != TW_CELL_DATE_UNORDERED)
        tw_cell_date_to_iso (&column->current, TW_DATE_ORDER_DAY_FIRST, G_STRUCT_MEMBER_P (row, column->offset));
    }

  return NULL;
}

/* Keeps the unordered dates of a row that is being taken, until the whole column is known. */
static void
remember_dates (Reading *reading,
                guint    row)
{
  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    {
      DateColumn *column = &reading->dates[i];
      PendingDate pending = { row, column->current, NULL };
      gboolean day_first = tw_cell_date_can_be (&pending.date, TW_DATE_ORDER_DAY_FIRST);
      gboolean month_first = tw_cell_date_can_be (&pending.date, TW_DATE_ORDER_MONTH_FIRST);

      if (pending.date.kind != TW_CELL_DATE_UNORDERED)
        continue;

      column->n_day_first += day_first && !month_first;
      column->n_month_first += month_first && !day_first;
      column->n_either += day_first && month_first;
      pending.cell = g_strdup (tw_list_cells_get (reading->cells, column->field));
      g_array_append_val (column->pending, pending);
    }
}

static char *
get_display_name (const TwStaffRow *row)
{
  return row->given_name != NULL ? g_strdup_printf ("%s %s", row->given_name, row->family_name)
                                 : g_strdup (row->family_name);
}

static void
append_key (GString    *key,
            const char *text)
{
  g_autofree char *folded = tw_fold_identity_key (text != NULL ? text : "");

  g_string_append (key, folded);
  g_string_append_c (key, '\x1f');
}

static gboolean
have_same_name (const TwStaffRow *one,
                const TwStaffRow *other)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) other_name = g_string_new (NULL);

  append_key (name, one->family_name);
  append_key (name, one->given_name);
  append_key (other_name, other->family_name);
  append_key (other_name, other->given_name);

  return g_string_equal (name, other_name);
}

/* Without a number a person is known by name and year of birth, or by name and department where no
 * year is known.
 */
static char *
make_name_key (const TwStaffRow *row)
{
  GString *key = g_string_new (NULL);

  append_key (key, row->family_name);
  append_key (key, row->given_name);

  if (row->birth_year > 0)
    g_string_append_printf (key, "%d", row->birth_year);
  else
    append_key (key, row->department);

  return g_string_free_and_steal (key);
}

static void
remember_name (Reading    *reading,
               TwStaffRow *row)
{
  g_autofree char *key = make_name_key (row);

  if (!g_hash_table_contains (reading->by_name, key))
    g_hash_table_insert (reading->by_name, g_steal_pointer (&key), row);
}

/* In most lists everybody has a number, and names need not be compared. */
static void
begin_comparing_names (Reading *reading)
{
  reading->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < reading->list->rows->len; i++)
    remember_name (reading, g_ptr_array_index (reading->list->rows, i));
}

static gboolean
are_told_apart (const TwStaffRow *one,
                const TwStaffRow *other)
{
  if (one->number != NULL && other->number != NULL)
    return TRUE;

  return one->email != NULL && other->email != NULL && !g_str_equal (one->email, other->email);
}

/* The row of the same person: the same name with the same e-mail address, or with a number missing
 * the same name with the same year of birth or department.
 */
static const TwStaffRow *
find_same_person (Reading          *reading,
                  const TwStaffRow *row)
{
  const TwStaffRow *other = row->email != NULL ? g_hash_table_lookup (reading->by_email, row->email) : NULL;
  g_autofree char *key = NULL;

  if (other != NULL && have_same_name (row, other))
    return other;

  if (row->number == NULL && reading->by_name == NULL)
    begin_comparing_names (reading);
  if (reading->by_name == NULL)
    return NULL;

  key = make_name_key (row);
  other = g_hash_table_lookup (reading->by_name, key);

  return other != NULL && !are_told_apart (row, other) ? other : NULL;
}

static TwFinding *
find_twice (Reading          *reading,
            const TwStaffRow *row)
{
  const TwStaffRow *other = row->number != NULL ? g_hash_table_lookup (reading->by_number, row->number) : NULL;
  TwFinding *finding;

  if (other != NULL)
    {
      finding = tw_finding_new (TW_FINDING_ROW_NUMBER_TWICE, row->row);
      finding->value = g_strdup (row->number);
      finding->number = other->row;
      return finding;
    }

  other = find_same_person (reading, row);
  if (other == NULL)
    return NULL;

  finding = tw_finding_new (TW_FINDING_ROW_PERSON_TWICE, row->row);
  finding->subject = get_display_name (row);
  finding->number = other->row;
  return finding;
}

static void
take_row (Reading          *reading,
          const TwStaffRow *row)
{
  TwStaffRow *taken = tw_staff_row_copy (row);

  remember_dates (reading, reading->list->rows->len);
  g_ptr_array_add (reading->list->rows, taken);

  if (taken->number != NULL)
    g_hash_table_insert (reading->by_number, (char *) taken->number, taken);
  if (taken->email != NULL && !g_hash_table_contains (reading->by_email, taken->email))
    g_hash_table_insert (reading->by_email, (char *) taken->email, taken);
  if (reading->by_name != NULL)
    remember_name (reading, taken);
}

static TwFinding *
read_row (Reading    *reading,
          TwStaffRow *row)
{
  TwListCells *cells = reading->cells;
  TwFinding *refused = tw_list_cells_find_too_long (cells);

  if (refused == NULL)
    refused = read_name (reading, row);
  if (refused == NULL)
    refused = read_birth (reading, row);
  if (refused == NULL)
    refused = read_dates (reading, row);
  if (refused != NULL)
    return refused;

  row->number = read_number (reading);
  row->manager = read_manager (reading, TW_FIELD_MANAGER);
  row->functional_manager = read_manager (reading, TW_FIELD_FUNCTIONAL_MANAGER);
  row->department = tw_list_cells_get (cells, TW_FIELD_DEPARTMENT);
  row->area = tw_list_cells_get (cells, TW_FIELD_AREA);
  row->site = tw_list_cells_get (cells, TW_FIELD_SITE);
  row->job_title = tw_list_cells_get (cells, TW_FIELD_JOB_TITLE);
  read_email (reading, row);
  read_level (reading, row);

  return find_twice (reading, row);
}

static void
refuse_row (Reading   *reading,
            TwFinding *reason)
{
  const char *number = read_number (reading);

  g_ptr_array_add (reading->list->refused, reason);
  if (number != NULL)
    g_ptr_array_add (reading->list->refused_numbers, g_strdup (number));
}

static void
read_table_row (Reading          *reading,
                const TwTableRow *table_row)
{
  TwStaffRow row = { .row = table_row->number, .level = TW_LEVEL_UNKNOWN };
  TwFinding *refused;

  if (table_row->number <= tw_columns_get_heading_row (reading->list->columns))
    return;

  tw_list_cells_set_row (reading->cells, table_row);
  if (tw_list_cells_is_passed_over (reading->cells, reading->list->notes))
    return;

  refused = read_row (reading, &row);
  if (refused != NULL)
    refuse_row (reading, refused);
  else
    take_row (reading, &row);
}

static void
settle_date (Reading           *reading,
             const DateColumn  *column,
             const PendingDate *pending,
             TwDateOrder        order,
             gboolean           contradictory)
{
  TwStaffRow *row = g_ptr_array_index (reading->list->rows, pending->row);
  gboolean day_first = tw_cell_date_can_be (&pending->date, TW_DATE_ORDER_DAY_FIRST);
  gboolean month_first = tw_cell_date_can_be (&pending->date, TW_DATE_ORDER_MONTH_FIRST);
  TwFinding *finding;

  if (contradictory && day_first && month_first)
    {
      finding = tw_finding_new (TW_FINDING_ROW_DATE_AMBIGUOUS, row->row);
      finding->value = g_strdup (pending->cell);
      finding->object = g_strdup (tw_columns_get_heading (reading->list->columns, column->field));
      g_ptr_array_add (reading->list->notes, finding);
      return;
    }

  if (!day_first || !month_first)
    order = day_first ? TW_DATE_ORDER_DAY_FIRST : TW_DATE_ORDER_MONTH_FIRST;

  tw_cell_date_to_iso (&pending->date, order, G_STRUCT_MEMBER_P (row, column->offset));
}

/* Decides for a whole column which number of its dates is the day, and says so. */
static void
settle_dates (Reading          *reading,
              const DateColumn *column)
{
  gboolean contradictory = column->n_day_first > 0 && column->n_month_first > 0;
  gboolean month_first = column->n_month_first > 0 && column->n_day_first == 0;
  TwDateOrder order = month_first ? TW_DATE_ORDER_MONTH_FIRST : TW_DATE_ORDER_DAY_FIRST;
  TwFinding *finding;

  for (guint i = 0; i < column->pending->len; i++)
    settle_date (reading, column, &g_array_index (column->pending, PendingDate, i), order, contradictory);

  if (column->pending->len == 0 || contradictory)
    return;

  finding = tw_finding_new (month_first ? TW_FINDING_LIST_DATES_MONTH_FIRST : TW_FINDING_LIST_DATES_DAY_FIRST, 0);
  finding->object = g_strdup (tw_columns_get_heading (reading->list->columns, column->field));
  finding->number = column->n_either;
  g_ptr_array_add (reading->list->notes, finding);
}

static gboolean
read_all_rows (Reading         *reading,
               TwTableReader   *table,
               TwListProgress   progress,
               gpointer         user_data,
               GCancellable    *cancellable,
               GError         **error)
{
  guint n_rows = 0;

  while (TRUE)
    {
      const TwTableRow *row;

      if (n_rows++ % ROWS_AT_ONCE == 0)
        {
          if (g_cancellable_set_error_if_cancelled (cancellable, error))
            return FALSE;
          if (progress != NULL)
            progress (tw_table_reader_get_progress (table), user_data);
        }

      if (!tw_table_reader_next (table, &row, error))
        return FALSE;
      if (row == NULL)
        return TRUE;

      read_table_row (reading, row);
    }
}

static gboolean
fill_list (TwStaffList     *self,
           TwTableReader   *table,
           int              this_year,
           TwListProgress   progress,
           gpointer         user_data,
           GCancellable    *cancellable,
           GError         **error)
{
  g_auto (Reading) reading;

  begin_reading (&reading, self, this_year);
  if (!read_all_rows (&reading, table, progress, user_data, cancellable, error))
    return FALSE;

  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    settle_dates (&reading, &reading.dates[i]);

  return TRUE;
}

/**
 * tw_staff_list_read:
 * @path: the file
 * @by_hand: (nullable) (array zero-terminated=1): assigned columns, see tw_columns_guess()
 * @this_year: the current year, by which ages are judged
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location of a #TwIoError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a staff list (P11). It may run in any thread.
 *
 * Returns: (transfer full) (nullable): the list
 */
TwStaffList *
tw_staff_list_read (const char         *path,
                    const char *const  *by_hand,
                    int                 this_year,
                    TwListProgress      progress,
                    gpointer            user_data,
                    GCancellable       *cancellable,
                    GError            **error)
{
  g_autoptr (TwTableReader) table = tw_table_reader_open (path, error);

  if (table == NULL)
    return NULL;

  return tw_staff_list_read_table (table, by_hand, this_year, progress, user_data, cancellable, error);
}

/**
 * tw_staff_list_read_table:
 * @table: the table
 * @by_hand: (nullable) (array zero-terminated=1): assigned columns, see tw_columns_guess()
 * @this_year: the current year, by which ages are judged
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location of a #TwIoError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a staff list from a table that is open already.
 *
 * Returns: (transfer full) (nullable): the list
 */
TwStaffList *
tw_staff_list_read_table (TwTableReader      *table,
                          const char *const  *by_hand,
                          int                 this_year,
                          TwListProgress      progress,
                          gpointer            user_data,
                          GCancellable       *cancellable,
                          GError            **error)
{
  g_autoptr (TwStaffList) self = NULL;
  TwColumns *columns = tw_columns_guess (table, TW_LIST_STAFF, by_hand, error);

  if (columns == NULL)
    return NULL;

  self = g_new0 (TwStaffList, 1);
  self->columns = columns;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_staff_row_free);
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  self->refused_numbers = g_ptr_array_new_with_free_func (g_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);

  if (!fill_list (self, table, this_year, progress, user_data, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_staff_list_free:
 * @self: (transfer full): a list
 */
void
tw_staff_list_free (TwStaffList *self)
{
  tw_columns_free (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->refused);
  g_ptr_array_unref (self->refused_numbers);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * tw_staff_list_get_rows:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TwStaffRow): the rows that can be taken, in the list's order
 */
GPtrArray *
tw_staff_list_get_rows (TwStaffList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

/**
 * tw_staff_list_get_refused:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TwFinding): the rows that cannot be taken, and why, in the
 *   list's order
 */
GPtrArray *
tw_staff_list_get_refused (TwStaffList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->refused;
}

/**
 * tw_staff_list_get_refused_numbers:
 * @self: a list
 *
 * Returns: (transfer none) (element-type utf8): the personnel numbers in rows that cannot be taken: these people are
 *   in the list, whatever else is wrong with their rows
 */
GPtrArray *
tw_staff_list_get_refused_numbers (TwStaffList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->refused_numbers;
}

/**
 * tw_staff_list_get_notes:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TwFinding): what else is to be said: of rows that were taken
 *   without a cell that cannot be read, of totals, of columns
 */
GPtrArray *
tw_staff_list_get_notes (TwStaffList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notes;
}

/**
 * tw_staff_list_get_columns:
 * @self: a list
 *
 * Returns: (transfer none): what its columns were taken for
 */
const TwColumns *
tw_staff_list_get_columns (TwStaffList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->columns;
}
