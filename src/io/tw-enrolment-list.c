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
#include "tw-list-private.h"
#include "tw-list-sheet.h"

/* More tandems than anybody can have at once. */
#define MOST_TANDEMS 8

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

/* What is needed while the list is read, and no longer. */
typedef struct
{
  TwList *list;
  TwListCells *cells;
  GHashTable *by_person;       /* number or e-mail → TwEnrolmentRow, both of the list */
  TwDateColumn *dates[N_DATE_COLUMNS];
  int latest_year;
} Reading;

static void
begin_reading (Reading *reading,
               TwList  *list)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  reading->list = list;
  reading->cells = tw_list_cells_new (tw_list_get_columns (list));
  reading->by_person = g_hash_table_new (g_str_hash, g_str_equal);
  reading->latest_year = g_date_time_get_year (now) + MOST_YEARS_AHEAD;
  for (guint i = 0; i < N_DATE_COLUMNS; i++)
    reading->dates[i] = tw_date_column_new (tw_list_get_columns (list), date_fields[i]);
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
  g_ptr_array_add (tw_list_get_notes (reading->list), tw_list_cells_find_cell (reading->cells, code, field));
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

  if (style != NULL && !tw_cell_read_mentor_style (style, &row->mentor_style))
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
  g_ptr_array_add (tw_list_get_notes (reading->list), finding);
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
  g_ptr_array_add (tw_list_get_rows (reading->list), row);

  if (row->number != NULL)
    g_hash_table_insert (reading->by_person, row->number, row);
  if (row->email != NULL)
    g_hash_table_insert (reading->by_person, row->email, row);
}

static void
read_table_row (const TwTableRow *table_row,
                gpointer          user_data)
{
  Reading *reading = user_data;
  g_autoptr (TwEnrolmentRow) row = NULL;
  TwFinding *refused;

  tw_list_cells_set_row (reading->cells, table_row);
  if (tw_list_cells_is_passed_over (reading->cells, tw_list_get_notes (reading->list)))
    return;

  if (tw_list_leaves_out (reading->list, table_row))
    return;

  row = tw_enrolment_row_new (table_row->number);
  refused = read_row (reading, row);
  if (refused != NULL)
    g_ptr_array_add (tw_list_get_refused (reading->list), refused);
  else
    take_row (reading, g_steal_pointer (&row));
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
fill_list (TwList         *self,
           TwTableReader  *table,
           GCancellable   *cancellable,
           GError        **error)
{
  GPtrArray *rows = tw_list_get_rows (self);
  g_auto (Reading) reading;

  begin_reading (&reading, self);
  if (!tw_list_read_rows (self, table, read_table_row, &reading, NULL, NULL, cancellable, error))
    return FALSE;

  tw_date_columns_settle (reading.dates, N_DATE_COLUMNS, tw_list_get_notes (self));
  for (guint i = 0; i < rows->len; i++)
    understand_dates (g_ptr_array_index (rows, i));

  return TRUE;
}

/**
 * tw_enrolment_list_read:
 * @request: the file, and what was said by hand about it
 * @remembered: (nullable): what was said of earlier lists, see tw_columns_guess()
 * @this_year: the current year
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location of a #TwIoError, or %G_IO_ERROR_CANCELLED
 *
 * Reads an enrolment list (D10). Whether the persons exist is not known here. It may run in any thread.
 *
 * Returns: (transfer full) (nullable): the list, of #TwEnrolmentRow
 */
TwList *
tw_enrolment_list_read (const TwListRequest  *request,
                        GHashTable           *remembered,
                        int                   this_year,
                        GCancellable         *cancellable,
                        GError              **error)
{
  TwFinding *note = NULL;
  g_autoptr (TwTableReader) table = tw_list_sheet_open (request, TW_LIST_ENROLMENTS, remembered, this_year, &note, error);
  TwList *self = NULL;

  if (table != NULL)
    self = tw_enrolment_list_read_table (table, request, remembered, this_year, cancellable, error);
  if (self != NULL)
    tw_list_note (self, g_steal_pointer (&note));

  g_clear_pointer (&note, tw_finding_free);
  return self;
}

/**
 * tw_enrolment_list_read_table:
 * @table: the table
 * @request: what was said by hand about it
 * @remembered: (nullable): what was said of earlier lists, see tw_columns_guess()
 * @this_year: the current year
 * @cancellable: (nullable): to stop it from another thread
 * @error: return location of a #TwIoError, or %G_IO_ERROR_CANCELLED
 *
 * Reads an enrolment list from a table that is open already.
 *
 * Returns: (transfer full) (nullable): the list, of #TwEnrolmentRow
 */
TwList *
tw_enrolment_list_read_table (TwTableReader        *table,
                              const TwListRequest  *request,
                              GHashTable           *remembered,
                              int                   this_year,
                              GCancellable         *cancellable,
                              GError              **error)
{
  g_autoptr (TwList) self = tw_list_open (table, TW_LIST_ENROLMENTS, request, remembered, this_year,
                                          (GDestroyNotify) tw_enrolment_row_free, error);

  return self != NULL && fill_list (self, table, cancellable, error) ? g_steal_pointer (&self) : NULL;
}
