/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the row of headings in a table and what each column is taken for (P11).
 *
 * The headings stand in the row, among the first ones, that names most; a heading may be parted over two
 * rows, as "Führungskraft" over "Nummer" and "Name". What the cells below say goes against a heading that
 * misleads, a "Title" with job titles, a "Führungskraft" with yes and no, and speaks for a column whose heading
 * says nothing. What a person said is certain, now or of an earlier list with the same headings. The same table
 * always gives the same columns.
 */

#include "tw-column-search-private.h"

#include "tw-cells.h"
#include "tw-column-choices.h"
#include "tw-headings.h"
#include "tw-io-error.h"
#include "tw-language.h"

/* Among so many rows the headings are searched. */
#define MOST_ROWS_ABOVE 30

/* How sure a person's word is: no guess is surer. */
#define BEYOND_GUESSES 1000

/* What a heading over two rows counts more than one of its rows alone. */
#define TWO_ROWS_BONUS 10

/* Whether columns are enough to take their row for the headings. */
typedef gboolean (*TwColumnsTest) (const TwColumns *self);

static void
claim_by_choice (const TwColumnSearch *search,
                 GArray               *claims,
                 const char           *heading,
                 guint                 column)
{
  for (guint i = 0; i < search->choices->len; i++)
    {
      const TwColumnChoice *choice = &g_array_index (search->choices, TwColumnChoice, i);

      if (tw_column_choice_means (choice, heading, column))
        tw_columns_claim (claims, column, choice->field, BEYOND_GUESSES, choice->origin);
    }
}

static void
read_column (TwColumns            *self,
             const TwColumnSearch *search,
             GArray               *claims,
             guint                 column)
{
  TwHeadingGuess guesses[TW_HEADING_MAX_GUESSES];
  const char *own = tw_list_sample_get_cell (search->sample, search->row, column);
  TwListColumn *read = g_new0 (TwListColumn, 1);
  guint n_guesses;
  gboolean over_two_rows;

  read->hidden = tw_table_reader_is_column_hidden (search->table, column);
  read->heading = tw_heading_row_read (search, column, guesses, &n_guesses, &over_two_rows);
  g_ptr_array_add (self->columns, read);
  g_ptr_array_add (self->own_cells, g_strdup (own));
  g_ptr_array_add (self->cells_above, g_strdup (tw_heading_row_get_above (search, column)));
  self->n_over_two_rows += over_two_rows;
  self->uses_row_above = self->uses_row_above || !g_str_equal (read->heading, own);

  for (guint i = 0; i < n_guesses; i++)
    if (tw_column_choices_find (search->choices, guesses[i].field) == NULL)
      tw_columns_claim (claims, column, guesses[i].field,
                        tw_column_evidence_weigh (search->evidence, column, &guesses[i]), TW_COLUMN_BY_HEADING);

  claim_by_choice (search, claims, read->heading, column);
}

static void
give_field (TwColumns *self,
            TwField    from,
            TwField    to)
{
  int column = self->by_field[from];

  tw_columns_at (self, (guint) column)->field = to;
  self->by_field[from] = -1;
  self->by_field[to] = column;
}

/* Two meanings that depend on the other columns: beside given names "Name" is the family name, and
 * the only unit that is given is the department (D2 needs one).
 */
static void
settle_names_and_units (TwColumns    *self,
                        const GArray *choices)
{
  if (self->by_field[TW_FIELD_NAME] >= 0 && self->by_field[TW_FIELD_GIVEN_NAME] >= 0 &&
      self->by_field[TW_FIELD_FAMILY_NAME] < 0 && tw_column_choices_find (choices, TW_FIELD_NAME) == NULL)
    give_field (self, TW_FIELD_NAME, TW_FIELD_FAMILY_NAME);

  if (self->kind == TW_LIST_STAFF && self->by_field[TW_FIELD_AREA] >= 0 &&
      self->by_field[TW_FIELD_DEPARTMENT] < 0 && tw_column_choices_find (choices, TW_FIELD_AREA) == NULL &&
      tw_column_choices_find (choices, TW_FIELD_DEPARTMENT) == NULL)
    give_field (self, TW_FIELD_AREA, TW_FIELD_DEPARTMENT);
}

/* What a list is known again by: the keys of its headings. */
static char *
join_headings (const TwColumns *self)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *key = tw_heading_to_key (tw_columns_at (self, i)->heading);

      g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", key);
    }

  while (joined->len > 0 && joined->str[joined->len - 1] == '|')
    g_string_truncate (joined, joined->len - 1);

  return g_string_free_and_steal (g_steal_pointer (&joined));
}

static TwColumns *
columns_new (const TwColumnSearch *search)
{
  TwColumns *self = g_new0 (TwColumns, 1);

  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_list_column_free);
  self->own_cells = g_ptr_array_new_with_free_func (g_free);
  self->cells_above = g_ptr_array_new_with_free_func (g_free);
  self->heading_row = tw_list_sample_get_row_number (search->sample, search->row);
  self->kind = search->kind;
  for (guint i = 0; i < TW_N_FIELDS; i++)
    self->by_field[i] = -1;

  return self;
}

/* How a person names a column: by its heading, if no other column answers to it. */
static void
name_column (const TwColumns *self,
             guint            column)
{
  TwListColumn *named = tw_columns_at (self, column);
  const TwColumnChoice choice = { 0, named->heading, TW_COLUMN_BY_HAND };
  guint n_meant = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n_meant += tw_column_choice_means (&choice, tw_columns_at (self, i)->heading, i);

  named->choice = n_meant == 1 && tw_column_choice_means (&choice, named->heading, column)
                  ? g_strdup (named->heading)
                  : g_strdup_printf ("#%u", column + 1);
}

static TwColumns *
read_headings (const TwColumnSearch *search)
{
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (TwColumnClaim));
  TwColumns *self = columns_new (search);

  for (guint i = 0; i < tw_list_sample_get_n_columns (search->sample, search->row); i++)
    read_column (self, search, claims, i);

  tw_columns_assign (self, claims);
  settle_names_and_units (self, search->choices);
  self->headings = join_headings (self);
  for (guint i = 0; i < self->columns->len; i++)
    name_column (self, i);

  return self;
}

static gboolean
has_what_is_needed (const TwColumns *self)
{
  return tw_list_kind_find_gap (self->kind, self->columns) == TW_LIST_COMPLETE;
}

static gboolean
has_any_field (const TwColumns *self)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (tw_columns_at (self, i)->used)
      return TRUE;

  return FALSE;
}

/* How much the row says if it is taken for the headings; 0 if it cannot be them. */
static int
weigh_headings (const TwColumns *self,
                TwColumnsTest    suffice)
{
  int weight = self->n_over_two_rows * TWO_ROWS_BONUS;

  if (!suffice (self))
    return 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const TwListColumn *column = tw_columns_at (self, i);

      if (column->used)
        weight += column->certainty;
    }

  return weight;
}

/* Whether any cell of the row may be a heading: most rows need no closer look. */
static gboolean
may_be_headings (const TwColumnSearch *search)
{
  TwHeadingGuess guesses[TW_HEADING_MAX_GUESSES];

  for (guint i = 0; i < tw_list_sample_get_n_columns (search->sample, search->row); i++)
    {
      const char *cell = tw_list_sample_get_cell (search->sample, search->row, i);

      if (tw_heading_guess (cell, search->kind, guesses) > 0)
        return TRUE;

      for (guint j = 0; j < search->choices->len; j++)
        if (tw_column_choice_means (&g_array_index (search->choices, TwColumnChoice, j), cell, i))
          return TRUE;
    }

  return FALSE;
}

/* The columns if the headings stand in the row that is searched; %NULL if they cannot. */
static TwColumns *
try_row (const TwColumnSearch *search,
         GHashTable           *remembered)
{
  g_autoptr (TwColumns) columns = NULL;
  const char *const *said;

  if (!may_be_headings (search) && (remembered == NULL || g_hash_table_size (remembered) == 0))
    return NULL;

  columns = read_headings (search);
  said = remembered != NULL ? g_hash_table_lookup (remembered, columns->headings) : NULL;
  if (said == NULL || !tw_column_choices_add (search->choices, said, TW_COLUMN_REMEMBERED, NULL))
    return g_steal_pointer (&columns);

  return read_headings (search);
}

static TwColumns *
find_headings (TwTableReader      *table,
               const TwListSample *sample,
               TwListKind          kind,
               const char *const  *by_hand,
               GHashTable         *remembered,
               int                 this_year,
               TwColumnsTest       suffice)
{
  TwColumns *best = NULL;
  int best_weight = 0;

  for (guint i = 0; i < MIN (tw_list_sample_get_n_rows (sample), MOST_ROWS_ABOVE); i++)
    {
      g_autoptr (GArray) choices = tw_column_choices_new ();
      g_autoptr (TwColumnEvidence) evidence = tw_column_evidence_new (sample, i, this_year);
      TwColumnSearch search = { table, sample, i, kind, choices, evidence };
      g_autoptr (TwColumns) columns = NULL;
      int weight;

      tw_column_choices_add (choices, by_hand, TW_COLUMN_BY_HAND, NULL);
      columns = try_row (&search, remembered);
      weight = columns != NULL ? weigh_headings (columns, suffice) : 0;
      if (weight <= best_weight)
        continue;

      tw_columns_assign_by_cells (columns, &search);
      g_clear_pointer (&best, tw_columns_free);
      best = g_steal_pointer (&columns);
      best_weight = weight;
    }

  return best;
}

static gboolean
check_choices (const TwColumns  *self,
               const GArray     *choices,
               GError          **error)
{
  for (guint i = 0; i < choices->len; i++)
    {
      const TwColumnChoice *choice = &g_array_index (choices, TwColumnChoice, i);
      int column = self->by_field[choice->field];

      if (*choice->heading == '\0' ||
          (column >= 0 && tw_column_choice_means (choice, tw_columns_at (self, (guint) column)->heading, (guint) column)))
        continue;

      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_HEADING,
                   tw_tr ("The list has no free column “%s” for the field “%s”. Its headings were looked for in row %d."),
                   choice->heading, tw_field_get_name (choice->field), self->heading_row);
      return FALSE;
    }

  return TRUE;
}

static void
set_no_headings (TwListKind   kind,
                 GError     **error)
{
  const char *message = kind == TW_LIST_STAFF
    ? tw_tr ("No row of headings with a name was found. A staff list needs at least a column “Name” or “Last name”; assign it by hand if it is called otherwise.")
    : tw_tr ("No row of headings with a person and a role was found. An enrolment list needs a column “Personnel number” or “E-mail” and a column “Role”; assign them by hand if they are called otherwise.");

  g_set_error_literal (error, TW_IO_ERROR, TW_IO_ERROR_NO_HEADINGS, message);
}

/* Whether the used columns of a row hold these cells. */
static gboolean
is_same_row (const TwColumns  *self,
             const TwTableRow *row,
             const GPtrArray  *cells,
             GString          *tidied)
{
  guint n_same = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const char *cell = g_ptr_array_index (cells, i);

      if (!tw_columns_at (self, i)->used)
        continue;

      tw_cell_tidy (i < row->n_cells ? row->cells[i] : "", tidied);
      if (!g_str_equal (tidied->str, cell))
        return FALSE;

      n_same += *cell != '\0';
    }

  return n_same > 0;
}

/**
 * tw_columns_guess:
 * @table: a table; it stands before its first row afterwards
 * @kind: which list it is
 * @by_hand: (nullable) (array zero-terminated=1): what a person said, each as `FIELD=HEADING` with a
 *   field of tw_field_get_name(), or `FIELD=#3` for the third column; without a heading the list has no such
 *   field
 * @remembered: (nullable) (element-type utf8 GStrv): what was said of earlier lists, by their
 *   tw_columns_get_headings()
 * @this_year: the current year, by which ages are judged
 * @error: return location of a #TwIoError
 *
 * Finds the headings of a table and what its columns hold.
 *
 * Returns: (transfer full) (nullable): the columns
 */
TwColumns *
tw_columns_guess (TwTableReader      *table,
                  TwListKind          kind,
                  const char *const  *by_hand,
                  GHashTable         *remembered,
                  int                 this_year,
                  GError            **error)
{
  g_autoptr (GArray) choices = tw_column_choices_new ();
  g_autoptr (TwListSample) sample = NULL;
  g_autoptr (TwColumns) columns = NULL;

  g_return_val_if_fail (TW_IS_TABLE_READER (table), NULL);

  if (!tw_column_choices_add (choices, by_hand, TW_COLUMN_BY_HAND, error))
    return NULL;

  sample = tw_list_sample_take (table, error);
  if (sample == NULL)
    return NULL;

  columns = find_headings (table, sample, kind, by_hand, remembered, this_year, has_what_is_needed);
  if (columns == NULL)
    {
      set_no_headings (kind, error);
      return NULL;
    }

  return check_choices (columns, choices, error) ? g_steal_pointer (&columns) : NULL;
}

/* The first row in which anything stands, whatever it says. */
static TwColumns *
take_first_row (TwTableReader      *table,
                const TwListSample *sample,
                TwListKind          kind,
                int                 this_year)
{
  g_autoptr (GArray) choices = tw_column_choices_new ();
  g_autoptr (TwColumnEvidence) evidence = NULL;
  guint row = 0;

  while (row + 1 < tw_list_sample_get_n_rows (sample) && tw_list_sample_is_blank (sample, row))
    row++;

  evidence = tw_column_evidence_new (sample, row, this_year);

  return read_headings (&(TwColumnSearch) { table, sample, row, kind, choices, evidence });
}

/**
 * tw_columns_look:
 * @table: a table
 * @sample: its first rows
 * @kind: see tw_columns_guess()
 * @by_hand: (nullable) (array zero-terminated=1): likewise
 * @remembered: (nullable) (element-type utf8 GStrv): likewise
 * @this_year: likewise
 * @error: return location of a #TwIoError
 *
 * tw_columns_guess() for whoever can ask a person: where a needed column is not found the others are guessed all the
 * same, and where no heading says anything the first row is taken for the headings.
 *
 * Returns: (transfer full) (nullable): the columns, see tw_list_kind_find_gap()
 */
TwColumns *
tw_columns_look (TwTableReader       *table,
                 const TwListSample  *sample,
                 TwListKind           kind,
                 const char *const   *by_hand,
                 GHashTable          *remembered,
                 int                  this_year,
                 GError             **error)
{
  g_autoptr (GArray) choices = tw_column_choices_new ();
  g_autoptr (TwColumns) columns = NULL;

  if (!tw_column_choices_add (choices, by_hand, TW_COLUMN_BY_HAND, error))
    return NULL;

  if (tw_list_sample_get_n_rows (sample) == 0)
    {
      set_no_headings (kind, error);
      return NULL;
    }

  columns = find_headings (table, sample, kind, by_hand, remembered, this_year, has_what_is_needed);
  if (columns == NULL)
    columns = find_headings (table, sample, kind, by_hand, remembered, this_year, has_any_field);
  if (columns == NULL)
    columns = take_first_row (table, sample, kind, this_year);

  return check_choices (columns, choices, error) ? g_steal_pointer (&columns) : NULL;
}

/**
 * tw_columns_free:
 * @self: (transfer full): columns
 */
void
tw_columns_free (TwColumns *self)
{
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->own_cells);
  g_ptr_array_unref (self->cells_above);
  g_free (self->headings);
  g_free (self);
}

/**
 * tw_columns_get_heading_row:
 * @self: columns
 *
 * Returns: the row of the headings, counted as the spreadsheet counts
 */
int
tw_columns_get_heading_row (const TwColumns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->heading_row;
}

/**
 * tw_columns_get_headings:
 * @self: columns
 *
 * Returns: (transfer none): what another list with the same headings is known by; "" if no heading says anything
 */
const char *
tw_columns_get_headings (const TwColumns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->headings;
}

/**
 * tw_columns_get_all:
 * @self: columns
 *
 * Returns: (transfer none) (element-type TwListColumn): all columns in their order and what they are taken for
 */
GPtrArray *
tw_columns_get_all (const TwColumns *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->columns;
}

/**
 * tw_columns_find:
 * @self: columns
 * @field: a field
 *
 * Returns: the column that holds it, the first is 0; -1 if none does
 */
int
tw_columns_find (const TwColumns *self,
                 TwField          field)
{
  g_return_val_if_fail (self != NULL, -1);
  g_return_val_if_fail ((guint) field < TW_N_FIELDS, -1);

  return self->by_field[field];
}

/**
 * tw_columns_get_heading:
 * @self: columns
 * @field: a field
 *
 * Returns: (transfer none) (nullable): the heading over the field, %NULL if no column holds it
 */
const char *
tw_columns_get_heading (const TwColumns *self,
                        TwField          field)
{
  int column = tw_columns_find (self, field);

  return column >= 0 ? tw_columns_at (self, (guint) column)->heading : NULL;
}

/**
 * tw_columns_is_family_first:
 * @self: columns
 *
 * Returns: whether the heading over whole names says that the family name stands first
 */
gboolean
tw_columns_is_family_first (const TwColumns *self)
{
  const char *heading = tw_columns_get_heading (self, TW_FIELD_NAME);

  return heading != NULL && tw_heading_is_family_first (heading);
}

/**
 * tw_columns_stand_in:
 * @self: columns
 * @row: a row below the headings
 * @tidied: for its cells, one after another
 *
 * Returns: whether the headings stand in the row again, as they do on every page of some lists
 */
gboolean
tw_columns_stand_in (const TwColumns  *self,
                     const TwTableRow *row,
                     GString          *tidied)
{
  return is_same_row (self, row, self->own_cells, tidied) ||
         (self->uses_row_above && is_same_row (self, row, self->cells_above, tidied));
}
