/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads an enrolment list: who wants to take part, as what, for which topics (D4, D10).
 *
 * A row needs a person and a role; it is refused without them, or when it enrols somebody again. An
 * answer that cannot be read counts as not given, and is noted: nobody takes part by a guess (D3).
 */

#include "tw-enrolment-list.h"

#include "tw-cell-date.h"
#include "tw-cell-strength.h"
#include "tw-cell-wishes.h"
#include "tw-cell-words.h"
#include "tw-cells.h"
#include "tw-date-column.h"
#include "tw-list-cells.h"

/* More tandems than anybody can have at once. */
#define MOST_TANDEMS 8

#define ROWS_AT_ONCE 2048

/* Answers are given today or before; a day of next year may be meant on the eve of one. */
#define MOST_YEARS_AHEAD 1

#define N_DATE_COLUMNS 2

static const TwField date_fields[N_DATE_COLUMNS] = { TW_FIELD_COMMITMENT_ON, TW_FIELD_CONSENT_ON };
static const gsize date_offsets[N_DATE_COLUMNS] = {
  G_STRUCT_OFFSET (TwEnrolmentRow, commitment_on),
  G_STRUCT_OFFSET (TwEnrolmentRow, consent_on),
};

static const TwField strength_fields[TW_N_STRENGTH_KINDS] = {
  [TW_STRENGTH_COMPETENCE] = TW_FIELD_COMPETENCES,
  [TW_STRENGTH_QUALIFICATION] = TW_FIELD_QUALIFICATIONS,
  [TW_STRENGTH_LANGUAGE] = TW_FIELD_LANGUAGES,
  [TW_STRENGTH_AVAILABILITY] = TW_FIELD_AVAILABILITY,
};

static const TwField wish_fields[] = { TW_FIELD_WISHES, TW_FIELD_SECOND_WISH, TW_FIELD_THIRD_WISH };

struct _TwEnrolmentList
{
  TwColumns *columns;
  GPtrArray *rows;
  GPtrArray *refused;
  GPtrArray *notes;
};

/* What is needed while the list is read, and no longer. */
typedef struct
{
  TwEnrolmentList *list;
  TwListCells *cells;
  GHashTable *by_person;       /* number or e-mail → TwEnrolmentRow, both of the list */
  TwDateColumn *dates[N_DATE_COLUMNS];
  int latest_year;
} Reading;

static void
begin_reading (Reading         *reading,
               TwEnrolmentList *list)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  reading->list = list;
  reading->cells = tw_list_cells_new (list->columns);
  reading->by_person = g_hash_table_new (g_str_hash, g_str_equal);
  reading->latest_year = g_date_time_get_year (now) + MOST_YEARS_AHEAD;
  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    reading->dates[i] = tw_date_column_new (list->columns, date_fields[i]);
}

static void
end_reading (Reading *reading)
{
  tw_list_cells_free (reading->cells);
  g_hash_table_unref (reading->by_person);
  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    tw_date_column_free (reading->dates[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, end_reading)

static const char *
get_person (const TwEnrolmentRow *row)
{
  return row->number != NULL ? row->number : row->email;
}

static void
note (Reading       *reading,
      TwFindingCode  code,
      TwField        field)
{
  g_ptr_array_add (reading->list->notes, tw_list_cells_find_cell (reading->cells, code, field));
}

static char *
read_whole_name (TwListCells *cells)
{
  const char *whole = tw_list_cells_get (cells, TW_FIELD_NAME);
  const char *family = tw_list_cells_get (cells, TW_FIELD_FAMILY_NAME);
  const char *given = tw_list_cells_get (cells, TW_FIELD_GIVEN_NAME);

  if (family != NULL && given != NULL)
    return g_strdup_printf ("%s %s", given, family);
  if (family != NULL)
    return g_strdup (family);

  return g_strdup (whole);
}

static TwFinding *
read_person (Reading        *reading,
             TwEnrolmentRow *row)
{
  GString *number = tw_list_cells_edit (reading->cells, TW_FIELD_NUMBER);
  GString *email = tw_list_cells_edit (reading->cells, TW_FIELD_EMAIL);

  tw_cell_tidy_number (number);
  row->number = g_strdup (tw_list_cells_get (reading->cells, TW_FIELD_NUMBER));
  row->name = read_whole_name (reading->cells);

  if (tw_list_cells_get (reading->cells, TW_FIELD_EMAIL) != NULL)
    {
      if (tw_cell_tidy_email (email))
        row->email = g_strdup (email->str);
      else
        note (reading, TW_FINDING_ROW_EMAIL_UNREADABLE, TW_FIELD_EMAIL);
    }

  return get_person (row) != NULL ? NULL : tw_finding_new (TW_FINDING_ROW_PERSON_MISSING, row->row);
}

static TwFinding *
find_enrolled_before (Reading              *reading,
                      const TwEnrolmentRow *row)
{
  const TwEnrolmentRow *other = NULL;
  TwFinding *finding;

  if (row->number != NULL)
    other = g_hash_table_lookup (reading->by_person, row->number);
  if (other == NULL && row->email != NULL)
    other = g_hash_table_lookup (reading->by_person, row->email);
  if (other == NULL)
    return NULL;

  finding = tw_finding_new (other->role == row->role ? TW_FINDING_ROW_ENROLLED_TWICE
                                                     : TW_FINDING_ROW_ENROLLED_OTHER_ROLE,
                            row->row);
  finding->subject = g_strdup (row->name != NULL ? row->name : get_person (row));
  finding->number = other->row;

  return finding;
}

/* Some lists answer with the day on which somebody said yes. */
static gboolean
read_day (Reading    *reading,
          const char *cell,
          char       *iso)
{
  TwCellDate date = tw_cell_read_date (cell, reading->latest_year);

  if (date.kind != TW_CELL_DATE_DAY)
    return FALSE;

  tw_cell_date_to_iso (&date, TW_DATE_ORDER_DAY_FIRST, iso);
  return TRUE;
}

static void
read_dates (Reading *reading)
{
  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    if (!tw_date_column_read (reading->dates[i], tw_list_cells_get (reading->cells, date_fields[i]),
                              reading->latest_year))
      note (reading, TW_FINDING_ROW_ANSWER_DATE_UNREADABLE, date_fields[i]);
}

static void
read_consent (Reading        *reading,
              TwEnrolmentRow *row)
{
  const char *consent = tw_list_cells_get (reading->cells, TW_FIELD_CONSENT);

  if (consent == NULL || tw_cell_read_consent (consent, &row->consent) || read_day (reading, consent, row->consent_on))
    return;

  note (reading, TW_FINDING_ROW_CONSENT_UNKNOWN, TW_FIELD_CONSENT);
}

static void
read_answers (Reading        *reading,
              TwEnrolmentRow *row)
{
  const char *commitment = tw_list_cells_get (reading->cells, TW_FIELD_COMMITMENT);
  const char *willingness = tw_list_cells_get (reading->cells, TW_FIELD_WILLINGNESS);
  const char *capacity = tw_list_cells_get (reading->cells, TW_FIELD_CAPACITY);
  const char *style = tw_list_cells_get (reading->cells, TW_FIELD_MENTOR_STYLE);

  read_dates (reading);
  read_consent (reading, row);
  if (commitment != NULL && !tw_cell_read_commitment (commitment, &row->commitment) &&
      !read_day (reading, commitment, row->commitment_on))
    note (reading, TW_FINDING_ROW_COMMITMENT_UNKNOWN, TW_FIELD_COMMITMENT);

  if (style != NULL && row->role == TW_ROLE_MENTOR && !tw_cell_read_mentor_style (style, &row->mentor_style))
    note (reading, TW_FINDING_ROW_MENTOR_STYLE_UNKNOWN, TW_FIELD_MENTOR_STYLE);

  if (willingness != NULL && !tw_cell_read_willingness (willingness, &row->willingness))
    note (reading, TW_FINDING_ROW_WILLINGNESS_UNKNOWN, TW_FIELD_WILLINGNESS);

  if (capacity != NULL && (!tw_cell_read_count (capacity, MOST_TANDEMS, &row->capacity) || row->capacity == 0))
    {
      row->capacity = 0;
      note (reading, TW_FINDING_ROW_CAPACITY_UNREADABLE, TW_FIELD_CAPACITY);
    }
}

static void
read_topics (Reading        *reading,
             TwEnrolmentRow *row)
{
  guint n_topics;

  g_strfreev (row->topics);
  row->topics = tw_cell_split_topics (tw_list_cells_get_raw (reading->cells, TW_FIELD_TOPICS));

  n_topics = g_strv_length (row->topics);
  row->topic_strengths = g_new0 (int, n_topics);
  for (guint i = 0; i < n_topics; i++)
    row->topic_strengths[i] = tw_cell_take_strength (row->topics[i]);
}

/* D10: up to three wishes, in one column or in three. */
static void
read_wishes (Reading        *reading,
             TwEnrolmentRow *row)
{
  g_autoptr (GStrvBuilder) wishes = g_strv_builder_new ();
  guint n_wishes = 0;

  for (guint i = 0; i < G_N_ELEMENTS (wish_fields); i++)
    {
      g_auto (GStrv) people = tw_cell_split_people (tw_list_cells_get_raw (reading->cells, wish_fields[i]));

      for (char **person = people; *person != NULL; person++)
        if (n_wishes++ < TW_MOST_WISHES)
          g_strv_builder_add (wishes, *person);
    }

  g_strfreev (row->wishes);
  row->wishes = g_strv_builder_end (wishes);
  if (n_wishes > TW_MOST_WISHES)
    note (reading, TW_FINDING_ROW_WISHES_TOO_MANY, TW_FIELD_WISHES);
}

static void
read_strengths (Reading        *reading,
                TwEnrolmentRow *row)
{
  for (guint kind = 0; kind < TW_N_STRENGTH_KINDS; kind++)
    {
      g_strfreev (row->strengths[kind]);
      row->strengths[kind] =
        tw_cell_split_topics (tw_list_cells_get_raw (reading->cells, strength_fields[kind]));
    }
}

static void
read_texts (Reading        *reading,
            TwEnrolmentRow *row)
{
  g_autofree char *motivation = tw_cell_tidy_text (tw_list_cells_get_raw (reading->cells, TW_FIELD_MOTIVATION));
  TwFinding *finding;

  if (!tw_cell_is_blank (motivation))
    row->motivation = g_steal_pointer (&motivation);

  read_strengths (reading, row);
  read_wishes (reading, row);
  read_topics (reading, row);
  if (row->topics[0] != NULL)
    return;

  finding = tw_finding_new (TW_FINDING_ROW_WITHOUT_TOPIC, row->row);
  finding->subject = g_strdup (row->name != NULL ? row->name : get_person (row));
  g_ptr_array_add (reading->list->notes, finding);
}

static TwFinding *
read_row (Reading        *reading,
          TwEnrolmentRow *row)
{
  TwFinding *refused = tw_list_cells_find_too_long (reading->cells);
  const char *role;

  if (refused == NULL)
    refused = read_person (reading, row);
  if (refused != NULL)
    return refused;

  role = tw_list_cells_get (reading->cells, TW_FIELD_ROLE);
  if (role == NULL || !tw_cell_read_role (role, &row->role))
    return tw_list_cells_find_cell (reading->cells, TW_FINDING_ROW_ROLE_UNKNOWN, TW_FIELD_ROLE);

  refused = find_enrolled_before (reading, row);
  if (refused != NULL)
    return refused;

  read_answers (reading, row);
  read_texts (reading, row);

  return NULL;
}

static void
take_row (Reading        *reading,
          TwEnrolmentRow *row)
{
  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    if (tw_list_cells_get (reading->cells, date_fields[i]) != NULL)
      tw_date_column_take (reading->dates[i], row->row, G_STRUCT_MEMBER_P (row, date_offsets[i]));
  g_ptr_array_add (reading->list->rows, row);

  if (row->number != NULL)
    g_hash_table_insert (reading->by_person, row->number, row);
  if (row->email != NULL)
    g_hash_table_insert (reading->by_person, row->email, row);
}

static void
read_table_row (Reading          *reading,
                const TwTableRow *table_row)
{
  g_autoptr (TwEnrolmentRow) row = NULL;
  TwFinding *refused;

  if (table_row->number <= tw_columns_get_heading_row (reading->list->columns))
    return;

  tw_list_cells_set_row (reading->cells, table_row);
  if (tw_list_cells_is_passed_over (reading->cells, reading->list->notes))
    return;

  row = tw_enrolment_row_new (table_row->number);
  refused = read_row (reading, row);
  if (refused != NULL)
    g_ptr_array_add (reading->list->refused, refused);
  else
    take_row (reading, g_steal_pointer (&row));
}

static gboolean
read_all_rows (Reading        *reading,
               TwTableReader  *table,
               GCancellable   *cancellable,
               GError        **error)
{
  guint n_rows = 0;

  while (TRUE)
    {
      const TwTableRow *row;

      if (n_rows++ % ROWS_AT_ONCE == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!tw_table_reader_next (table, &row, error))
        return FALSE;
      if (row == NULL)
        return TRUE;

      read_table_row (reading, row);
    }
}

/* Who says when said yes, if nothing else is said. */
static void
understand_dates (TwEnrolmentRow *row)
{
  if (row->commitment == TW_COMMITMENT_OPEN && *row->commitment_on != '\0')
    row->commitment = TW_COMMITMENT_GIVEN;
  if (row->consent == TW_CONSENT_UNKNOWN && *row->consent_on != '\0')
    row->consent = TW_CONSENT_GIVEN;
}

static gboolean
fill_list (TwEnrolmentList  *self,
           TwTableReader    *table,
           GCancellable     *cancellable,
           GError          **error)
{
  g_auto (Reading) reading;

  begin_reading (&reading, self);
  if (!read_all_rows (&reading, table, cancellable, error))
    return FALSE;

  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    tw_date_column_settle (reading.dates[i], self->notes);
  for (guint i = 0; i < self->rows->len; i++)
    understand_dates (g_ptr_array_index (self->rows, i));

  return TRUE;
}

/**
 * tw_enrolment_list_read:
 * @path: the file
 * @by_hand: (nullable) (array zero-terminated=1): assigned columns, see tw_columns_guess()
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location of a #TwIoError, or %G_IO_ERROR_CANCELLED
 *
 * Reads an enrolment list (D10). It may run in any thread.
 *
 * Returns: (transfer full) (nullable): the list
 */
TwEnrolmentList *
tw_enrolment_list_read (const char         *path,
                        const char *const  *by_hand,
                        GCancellable       *cancellable,
                        GError            **error)
{
  g_autoptr (TwTableReader) table = tw_table_reader_open (path, error);

  return table != NULL ? tw_enrolment_list_read_table (table, by_hand, cancellable, error) : NULL;
}

/**
 * tw_enrolment_list_read_table:
 * @table: the table
 * @by_hand: (nullable) (array zero-terminated=1): assigned columns, see tw_columns_guess()
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location of a #TwIoError, or %G_IO_ERROR_CANCELLED
 *
 * Reads an enrolment list from a table that is open already.
 *
 * Returns: (transfer full) (nullable): the list
 */
TwEnrolmentList *
tw_enrolment_list_read_table (TwTableReader      *table,
                              const char *const  *by_hand,
                              GCancellable       *cancellable,
                              GError            **error)
{
  g_autoptr (TwEnrolmentList) self = NULL;
  TwColumns *columns = tw_columns_guess (table, TW_LIST_ENROLMENTS, by_hand, error);

  if (columns == NULL)
    return NULL;

  self = g_new0 (TwEnrolmentList, 1);
  self->columns = columns;
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_enrolment_row_free);
  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);

  return fill_list (self, table, cancellable, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tw_enrolment_list_free:
 * @self: (transfer full): a list
 */
void
tw_enrolment_list_free (TwEnrolmentList *self)
{
  tw_columns_free (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->refused);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/**
 * tw_enrolment_list_get_rows:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TwEnrolmentRow): the rows that can be taken, in the list's
 *   order
 */
GPtrArray *
tw_enrolment_list_get_rows (TwEnrolmentList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->rows;
}

/**
 * tw_enrolment_list_get_refused:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TwFinding): the rows that cannot be taken, and why
 */
GPtrArray *
tw_enrolment_list_get_refused (TwEnrolmentList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->refused;
}

/**
 * tw_enrolment_list_get_notes:
 * @self: a list
 *
 * Returns: (transfer none) (element-type TwFinding): what is to be said of rows that were taken
 */
GPtrArray *
tw_enrolment_list_get_notes (TwEnrolmentList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->notes;
}

/**
 * tw_enrolment_list_get_columns:
 * @self: a list
 *
 * Returns: (transfer none): what its columns were taken for
 */
const TwColumns *
tw_enrolment_list_get_columns (TwEnrolmentList *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->columns;
}
