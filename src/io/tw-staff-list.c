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
#include "tw-date-column.h"
#include "tw-list-cells.h"
#include "tw-list-private.h"
#include "tw-list-sheet.h"
#include "tw-staff-twins.h"

#include <string.h>

/* Ages between which somebody is on a staff list. */
#define LEAST_AGE 13
#define GREATEST_AGE 100

/* How far ahead a contract may end when its year has two digits only. */
#define MOST_YEARS_AHEAD 20

/* Columns of dates: joining and leaving. The year of birth needs no order itself. */
#define N_DATE_COLUMNS 2

/* What is needed while the list is read, and no longer. */
typedef struct
{
  TwList *list;
  TwListCells *cells;
  TwCellName name;
  TwCellName manager_name;
  TwNameOrder name_order;
  int this_year;
  TwDateColumn *dates[N_DATE_COLUMNS + 1];     /* and that of birth, which shows the order to the others */
  TwStaffTwins *twins;
} Reading;

static const TwField date_fields[N_DATE_COLUMNS] = { TW_FIELD_JOINED, TW_FIELD_LEFT };

static const gsize date_offsets[N_DATE_COLUMNS] = {
  G_STRUCT_OFFSET (TwStaffRow, joined),
  G_STRUCT_OFFSET (TwStaffRow, left),
};

static void
begin_reading (Reading *reading,
               TwList  *list,
               int      this_year)
{
  const TwColumns *columns = tw_list_get_columns (list);

  *reading = (Reading) { .list = list, .this_year = this_year };
  reading->cells = tw_list_cells_new (columns);
  reading->name_order = tw_columns_is_family_first (columns) ? TW_NAME_ORDER_FAMILY_FIRST
                                                             : TW_NAME_ORDER_GIVEN_FIRST;
  tw_cell_name_init (&reading->name);
  tw_cell_name_init (&reading->manager_name);
  reading->twins = tw_staff_twins_new (tw_list_get_rows (list));

  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    reading->dates[i] = tw_date_column_new (columns, date_fields[i]);
  reading->dates[N_DATE_COLUMNS] = tw_date_column_new (columns, TW_FIELD_BIRTH);
}

static void
end_reading (Reading *reading)
{
  tw_list_cells_free (reading->cells);
  tw_cell_name_clear (&reading->name);
  tw_cell_name_clear (&reading->manager_name);
  tw_staff_twins_free (reading->twins);

  for (guint i = 0; i < G_N_ELEMENTS (reading->dates); i++)
    tw_date_column_free (reading->dates[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, end_reading)

static void
note_cell (Reading       *reading,
           TwFindingCode  code,
           TwField        field)
{
  g_ptr_array_add (tw_list_get_notes (reading->list), tw_list_cells_find_cell (reading->cells, code, field));
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

  tw_date_column_witness (reading->dates[N_DATE_COLUMNS], &date);
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
read_dates (Reading *reading)
{
  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    {
      const char *cell = tw_list_cells_get (reading->cells, date_fields[i]);

      if (!tw_date_column_read (reading->dates[i], cell, reading->this_year + MOST_YEARS_AHEAD))
        return tw_list_cells_find_cell (reading->cells, TW_FINDING_ROW_DATE_UNREADABLE, date_fields[i]);
    }

  return NULL;
}

static void
take_row (Reading          *reading,
          const TwStaffRow *row)
{
  TwStaffRow *taken = tw_staff_row_copy (row);

  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    tw_date_column_take (reading->dates[i], taken->row, G_STRUCT_MEMBER_P (taken, date_offsets[i]));

  g_ptr_array_add (tw_list_get_rows (reading->list), taken);
  tw_staff_twins_add (reading->twins, taken);
}

/* What tells one person from another, beside the name. */
static void
read_identity (Reading    *reading,
               TwStaffRow *row)
{
  GString *email = tw_list_cells_edit (reading->cells, TW_FIELD_EMAIL);

  row->number = read_number (reading);
  row->department = tw_list_cells_get (reading->cells, TW_FIELD_DEPARTMENT);
  if (tw_list_cells_get (reading->cells, TW_FIELD_EMAIL) != NULL && tw_cell_tidy_email (email))
    row->email = email->str;
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
    refused = read_dates (reading);
  if (refused != NULL)
    return refused;

  read_identity (reading, row);
  row->manager = read_manager (reading, TW_FIELD_MANAGER);
  row->functional_manager = read_manager (reading, TW_FIELD_FUNCTIONAL_MANAGER);
  row->area = tw_list_cells_get (cells, TW_FIELD_AREA);
  row->site = tw_list_cells_get (cells, TW_FIELD_SITE);
  row->job_title = tw_list_cells_get (cells, TW_FIELD_JOB_TITLE);
  if (row->email == NULL && tw_list_cells_get (cells, TW_FIELD_EMAIL) != NULL)
    note_cell (reading, TW_FINDING_ROW_EMAIL_UNREADABLE, TW_FIELD_EMAIL);
  read_level (reading, row);

  return tw_staff_twins_find (reading->twins, row);
}

/* Who stands there is in the list all the same: what tells so is read however wrong the rest is. */
static void
note_presence (Reading    *reading,
               TwStaffRow *row)
{
  TwFinding *nobody = row->family_name == NULL ? read_name (reading, row) : NULL;

  g_clear_pointer (&nobody, tw_finding_free);
  read_identity (reading, row);
  g_ptr_array_add (tw_list_get_untaken (reading->list), tw_staff_row_copy (row));
}

static void
refuse_row (Reading    *reading,
            TwStaffRow *row,
            TwFinding  *reason)
{
  g_ptr_array_add (tw_list_get_refused (reading->list), reason);
  note_presence (reading, row);
}

static void
read_table_row (const TwTableRow *table_row,
                gpointer          user_data)
{
  Reading *reading = user_data;
  TwStaffRow row = { .row = table_row->number, .level = TW_LEVEL_UNKNOWN };
  TwFinding *refused;

  tw_list_cells_set_row (reading->cells, table_row);
  if (tw_list_cells_is_passed_over (reading->cells, tw_list_get_notes (reading->list)))
    return;

  if (tw_list_leaves_out (reading->list, table_row))
    {
      note_presence (reading, &row);
      return;
    }

  refused = read_row (reading, &row);
  if (refused != NULL)
    refuse_row (reading, &row, refused);
  else
    take_row (reading, &row);
}

static gboolean
fill_list (TwList          *self,
           TwTableReader   *table,
           int              this_year,
           TwListProgress   progress,
           gpointer         user_data,
           GCancellable    *cancellable,
           GError         **error)
{
  g_auto (Reading) reading;

  begin_reading (&reading, self, this_year);
  if (!tw_list_read_rows (self, table, read_table_row, &reading, progress, user_data, cancellable, error))
    return FALSE;

  tw_date_columns_settle (reading.dates, G_N_ELEMENTS (reading.dates), tw_list_get_notes (self));

  return TRUE;
}

/**
 * tw_staff_list_read:
 * @request: the file, and what was said by hand about it
 * @remembered: (nullable): what was said of earlier lists, see tw_columns_guess()
 * @this_year: the current year, by which ages are judged
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location of a #TwIoError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a staff list (P11). It may run in any thread.
 *
 * Returns: (transfer full) (nullable): the list, of #TwStaffRow
 */
TwList *
tw_staff_list_read (const TwListRequest  *request,
                    GHashTable           *remembered,
                    int                   this_year,
                    TwListProgress        progress,
                    gpointer              user_data,
                    GCancellable         *cancellable,
                    GError              **error)
{
  TwFinding *note = NULL;
  g_autoptr (TwTableReader) table = tw_list_sheet_open (request, TW_LIST_STAFF, remembered, this_year, &note, error);
  TwList *self = NULL;

  if (table != NULL)
    self = tw_staff_list_read_table (table, request, remembered, this_year, progress, user_data, cancellable, error);
  if (self != NULL)
    tw_list_note (self, g_steal_pointer (&note));

  g_clear_pointer (&note, tw_finding_free);
  return self;
}

/**
 * tw_staff_list_read_table:
 * @table: the table
 * @request: what was said by hand about it
 * @remembered: (nullable): what was said of earlier lists, see tw_columns_guess()
 * @this_year: the current year, by which ages are judged
 * @progress: (nullable) (scope call): told how far it is
 * @user_data: for @progress
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location of a #TwIoError, or %G_IO_ERROR_CANCELLED
 *
 * Reads a staff list from a table that is open already.
 *
 * Returns: (transfer full) (nullable): the list, of #TwStaffRow
 */
TwList *
tw_staff_list_read_table (TwTableReader        *table,
                          const TwListRequest  *request,
                          GHashTable           *remembered,
                          int                   this_year,
                          TwListProgress        progress,
                          gpointer              user_data,
                          GCancellable         *cancellable,
                          GError              **error)
{
  g_autoptr (TwList) self = tw_list_open (table, TW_LIST_STAFF, request, remembered, this_year,
                                          (GDestroyNotify) tw_staff_row_free, error);

  return self != NULL && fill_list (self, table, this_year, progress, user_data, cancellable, error)
         ? g_steal_pointer (&self)
         : NULL;
}
