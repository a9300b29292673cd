/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds the row of headings in a table and what each column is taken for (P11).
 *
 * The headings stand in the row, among the first ones, that names most. What the cells below say goes
 * against a heading that misleads: a "Title" with job titles, a "Führungskraft" with yes and no. What
 * was said by hand is certain. The same table always gives the same columns.
 */

#include "tw-columns.h"

#include "tw-cell-name.h"
#include "tw-cell-words.h"
#include "tw-cells.h"
#include "tw-headings.h"
#include "tw-io-error.h"
#include "tw-language.h"

#include <string.h>

/* How many rows are looked at, and among how many of them the headings are searched. */
#define SAMPLE_ROWS 100
#define MOST_ROWS_ABOVE 30

/* A longer cell is no heading, and not worth remembering here. */
#define MOST_HEADING_BYTES 200

struct _TwColumns
{
  GArray *columns;                  /* TwColumn */
  int by_field[TW_N_FIELDS];        /* the column, or -1 */
  int heading_row;
  TwListKind kind;
};

typedef struct
{
  TwField field;
  char *heading;                    /* "" if the list shall have no such field */
} Choice;

/* Possible meanings of columns, to be settled the surest first. */
typedef struct
{
  guint column;
  TwField field;
  int certainty;
} Claim;

typedef struct
{
  int number;
  guint n_cells;
  GStrv cells;
} SampleRow;

static void
sample_row_free (SampleRow *row)
{
  g_strfreev (row->cells);
  g_free (row);
}

static void
choice_clear (Choice *choice)
{
  g_free (choice->heading);
}

static void
column_clear (TwColumn *column)
{
  g_free (column->heading);
}

static SampleRow *
take_sample_row (const TwTableRow *row,
                 GString          *tidied)
{
  SampleRow *sample = g_new0 (SampleRow, 1);

  sample->number = row->number;
  sample->n_cells = row->n_cells;
  sample->cells = g_new0 (char *, row->n_cells + 1);

  for (guint i = 0; i < row->n_cells; i++)
    {
      tw_cell_tidy (row->cells[i], tidied);
      sample->cells[i] = tidied->len <= MOST_HEADING_BYTES ? g_strdup (tidied->str) : g_strdup ("");
    }

  return sample;
}

static GPtrArray *
take_sample (TwTableReader  *table,
             GError        **error)
{
  g_autoptr (GPtrArray) sample = g_ptr_array_new_with_free_func ((GDestroyNotify) sample_row_free);
  g_autoptr (GString) tidied = g_string_new (NULL);
  const TwTableRow *row;

  if (!tw_table_reader_rewind (table, error))
    return NULL;

  while (sample->len < SAMPLE_ROWS)
    {
      if (!tw_table_reader_next (table, &row, error))
        return NULL;
      if (row == NULL)
        break;

      g_ptr_array_add (sample, take_sample_row (row, tidied));
    }

  return tw_table_reader_rewind (table, error) ? g_steal_pointer (&sample) : NULL;
}

static char *
list_field_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < TW_N_FIELDS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", tw_field_get_name (i));

  return g_string_free_and_steal (names);
}

static gboolean
parse_choice (const char  *text,
              Choice      *choice,
              GError     **error)
{
  const char *sign = strchr (text, '=');
  g_autofree char *name = g_strndup (text, sign != NULL ? (gsize) (sign - text) : strlen (text));
  g_autoptr (GString) heading = g_string_new (NULL);

  if (sign == NULL || !tw_field_from_name (g_strstrip (name), &choice->field))
    {
      g_autofree char *names = list_field_names ();

      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FIELD,
                   tw_tr ("“%s” does not say which field has which heading. Write FIELD=HEADING with one of these fields: %s."),
                   text, names);
      return FALSE;
    }

  tw_cell_tidy (sign + 1, heading);
  choice->heading = g_strdup (heading->str);

  return TRUE;
}

static GArray *
parse_choices (const char *const  *by_hand,
               GError            **error)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, TRUE, sizeof (Choice));

  g_array_set_clear_func (choices, (GDestroyNotify) choice_clear);

  for (guint i = 0; by_hand != NULL && by_hand[i] != NULL; i++)
    {
      g_auto (GStrv) unused = NULL;
      Choice choice = { 0, NULL };

      if (!g_utf8_validate (by_hand[i], -1, NULL) || !parse_choice (by_hand[i], &choice, error))
        {
          if (error != NULL && *error == NULL)
            g_set_error_literal (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FIELD,
                                 tw_tr ("An assigned heading is not written in UTF-8."));
          return NULL;
        }

      g_array_append_val (choices, choice);
    }

  return g_steal_pointer (&choices);
}

static gboolean
is_chosen_heading (const char   *heading,
                   const Choice *choice)
{
  g_autofree char *key = tw_heading_to_key (heading);
  g_autofree char *chosen = tw_heading_to_key (choice->heading);

  return *chosen != '\0' ? g_str_equal (key, chosen) : *choice->heading != '\0' && g_str_equal (heading, choice->heading);
}

static const Choice *
find_choice_for_field (const GArray *choices,
                       TwField       field)
{
  for (guint i = 0; i < choices->len; i++)
    if (g_array_index (choices, Choice, i).field == field)
      return &g_array_index (choices, Choice, i);

  return NULL;
}

static int
compare_claims (gconstpointer a,
                gconstpointer b)
{
  const Claim *first = a;
  const Claim *second = b;

  if (first->certainty != second->certainty)
    return second->certainty - first->certainty;
  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;

  return (int) first->field - (int) second->field;
}

/* The heading of a column; where headings are merged over two rows it stands in the upper one. */
static const char *
get_heading (const GPtrArray *sample,
             guint            heading_index,
             guint            column)
{
  const SampleRow *row = g_ptr_array_index (sample, heading_index);
  const SampleRow *above = heading_index > 0 ? g_ptr_array_index (sample, heading_index - 1) : NULL;

  if (*row->cells[column] != '\0' || above == NULL || column >= above->n_cells)
    return row->cells[column];

  return above->cells[column];
}

typedef gboolean (*CellTest) (const char *cell);

static gboolean
is_email (const char *cell)
{
  g_autoptr (GString) email = NULL;

  if (strchr (cell, '@') == NULL)
    return FALSE;

  email = g_string_new (cell);

  return tw_cell_tidy_email (email);
}

/* How many percent of the cells below the heading that say anything pass the test; -1 if none does. */
static int
share_of_cells (const GPtrArray *sample,
                guint            heading_index,
                guint            column,
                CellTest         test)
{
  guint n_filled = 0;
  guint n_passed = 0;

  for (guint i = heading_index + 1; i < sample->len; i++)
    {
      const SampleRow *row = g_ptr_array_index (sample, i);

      if (column >= row->n_cells || tw_cell_is_blank (row->cells[column]))
        continue;

      n_filled++;
      n_passed += test (row->cells[column]);
    }

  return n_filled > 0 ? (int) (n_passed * 100 / n_filled) : -1;
}

/* What the cells say against (or for) the meaning that the heading has. */
static int
weigh_by_cells (const GPtrArray      *sample,
                guint                 heading_index,
                guint                 column,
                const TwHeadingGuess *guess)
{
  int share;

  switch ((int) guess->field)
    {
    case TW_FIELD_MANAGER:
    case TW_FIELD_FUNCTIONAL_MANAGER:
      return share_of_cells (sample, heading_index, column, tw_cell_is_yes_or_no) == 100 ? 0 : guess->certainty;

    case TW_FIELD_TITLE:
      share = share_of_cells (sample, heading_index, column, tw_cell_is_title);
      if (share < 0)
        return guess->certainty;
      return share >= 50 ? MAX (guess->certainty, 90) : MIN (guess->certainty, 40);

    case TW_FIELD_EMAIL:
      share = share_of_cells (sample, heading_index, column, is_email);
      return share >= 0 && share < 50 ? guess->certainty / 2 : guess->certainty;

    default:
      return guess->certainty;
    }
}

static void
add_claim (GArray  *claims,
           guint    column,
           TwField  field,
           int      certainty)
{
  Claim claim = { column, field, MIN (certainty, 100) };

  if (certainty > 0)
    g_array_append_val (claims, claim);
}

static void
claim_by_heading (GArray          *claims,
                  const GPtrArray *sample,
                  guint            heading_index,
                  guint            column,
                  TwListKind       kind,
                  const GArray    *choices)
{
  TwHeadingGuess guesses[TW_HEADING_MAX_GUESSES];
  guint n_guesses = tw_heading_guess (get_heading (sample, heading_index, column), kind, guesses);

  for (guint i = 0; i < n_guesses; i++)
    if (find_choice_for_field (choices, guesses[i].field) == NULL)
      add_claim (claims, column, guesses[i].field, weigh_by_cells (sample, heading_index, column, &guesses[i]));

  if (n_guesses == 0 && find_choice_for_field (choices, TW_FIELD_EMAIL) == NULL &&
      share_of_cells (sample, heading_index, column, is_email) >= 80)
    add_claim (claims, column, TW_FIELD_EMAIL, 50);
}

/* More than any guess can be: a column that was assigned by hand is gone for the others. */
#define BY_HAND 1000

static void
assign_claims (TwColumns *self,
               GArray    *claims)
{
  g_array_sort (claims, compare_claims);

  for (guint i = 0; i < claims->len; i++)
    {
      const Claim *claim = &g_array_index (claims, Claim, i);
      TwColumn *column = &g_array_index (self->columns, TwColumn, claim->column);

      if (column->used || self->by_field[claim->field] >= 0)
        continue;

      column->used = TRUE;
      column->field = claim->field;
      column->certainty = MIN (claim->certainty, 100);
      self->by_field[claim->field] = claim->column;
    }
}

static void
give_field (TwColumns *self,
            TwField    from,
            TwField    to)
{
  int column = self->by_field[from];

  g_array_index (self->columns, TwColumn, column).field = to;
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
      self->by_field[TW_FIELD_FAMILY_NAME] < 0 && find_choice_for_field (choices, TW_FIELD_NAME) == NULL)
    give_field (self, TW_FIELD_NAME, TW_FIELD_FAMILY_NAME);

  if (self->kind == TW_LIST_STAFF && self->by_field[TW_FIELD_AREA] >= 0 &&
      self->by_field[TW_FIELD_DEPARTMENT] < 0 && find_choice_for_field (choices, TW_FIELD_AREA) == NULL &&
      find_choice_for_field (choices, TW_FIELD_DEPARTMENT) == NULL)
    give_field (self, TW_FIELD_AREA, TW_FIELD_DEPARTMENT);
}

static TwColumns *
read_headings (const GPtrArray *sample,
               guint            index,
               TwListKind       kind,
               const GArray    *choices)
{
  const SampleRow *row = g_ptr_array_index (sample, index);
  g_autoptr (GArray) claims = g_array_new (FALSE, FALSE, sizeof (Claim));
  TwColumns *self = g_new0 (TwColumns, 1);

  self->columns = g_array_new (FALSE, TRUE, sizeof (TwColumn));
  g_array_set_clear_func (self->columns, (GDestroyNotify) column_clear);
  self->heading_row = row->number;
  self->kind = kind;
  for (guint i = 0; i < TW_N_FIELDS; i++)
    self->by_field[i] = -1;

  for (guint i = 0; i < row->n_cells; i++)
    {
      const char *heading = get_heading (sample, index, i);
      TwColumn column = { g_strdup (heading), FALSE, 0, 0 };
      Claim claim = { i, 0, BY_HAND };

      g_array_append_val (self->columns, column);
      claim_by_heading (claims, sample, index, i, kind, choices);

      for (guint j = 0; j < choices->len; j++)
        {
          const Choice *choice = &g_array_index (choices, Choice, j);

          claim.field = choice->field;
          if (is_chosen_heading (heading, choice))
            g_array_append_val (claims, claim);
        }
    }

  assign_claims (self, claims);
  settle_names_and_units (self, choices);

  return self;
}

static gboolean
has_what_is_needed (const TwColumns *self)
{
  const int *by_field = self->by_field;

  if (self->kind == TW_LIST_ENROLMENTS)
    return by_field[TW_FIELD_ROLE] >= 0 && (by_field[TW_FIELD_NUMBER] >= 0 || by_field[TW_FIELD_EMAIL] >= 0);

  return by_field[TW_FIELD_NAME] >= 0 || by_field[TW_FIELD_FAMILY_NAME] >= 0;
}

/* How much the row says if it is taken for the headings; 0 if it cannot be them. */
static int
weigh_headings (const TwColumns *self)
{
  int weight = 0;

  if (!has_what_is_needed (self))
    return 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const TwColumn *column = &g_array_index (self->columns, TwColumn, i);

      if (column->used)
        weight += column->certainty;
    }

  return weight;
}

/* Whether any cell of the row may be a heading: most rows need no closer look. */
static gboolean
may_be_headings (const SampleRow *row,
                 TwListKind       kind,
                 const GArray    *choices)
{
  TwHeadingGuess guesses[TW_HEADING_MAX_GUESSES];

  for (guint i = 0; row->cells[i] != NULL; i++)
    {
      if (tw_heading_guess (row->cells[i], kind, guesses) > 0)
        return TRUE;

      for (guint j = 0; j < choices->len; j++)
        if (is_chosen_heading (row->cells[i], &g_array_index (choices, Choice, j)))
          return TRUE;
    }

  return FALSE;
}

static TwColumns *
find_headings (const GPtrArray *sample,
               TwListKind       kind,
               const GArray    *choices)
{
  TwColumns *best = NULL;
  int best_weight = 0;

  for (guint i = 0; i < MIN (sample->len, MOST_ROWS_ABOVE); i++)
    {
      g_autoptr (TwColumns) columns = NULL;
      int weight;

      if (!may_be_headings (g_ptr_array_index (sample, i), kind, choices))
        continue;

      columns = read_headings (sample, i, kind, choices);
      weight = weigh_headings (columns);
      if (weight <= best_weight)
        continue;

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
      const Choice *choice = &g_array_index (choices, Choice, i);
      int column = self->by_field[choice->field];

      if (*choice->heading == '\0' ||
          (column >= 0 && is_chosen_heading (g_array_index (self->columns, TwColumn, column).heading, choice)))
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

/**
 * tw_columns_guess:
 * @table: a table; it stands before its first row afterwards
 * @kind: which list it is
 * @by_hand: (nullable) (array zero-terminated=1): what a person said, each as `FIELD=HEADING` with a
 *   field of tw_field_get_name(); without a heading the list has no such field
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
                  GError            **error)
{
  g_autoptr (GArray) choices = NULL;
  g_autoptr (GPtrArray) sample = NULL;
  g_autoptr (TwColumns) columns = NULL;

  g_return_val_if_fail (TW_IS_TABLE_READER (table), NULL);

  choices = parse_choices (by_hand, error);
  if (choices == NULL)
    return NULL;

  sample = take_sample (table, error);
  if (sample == NULL)
    return NULL;

  columns = find_headings (sample, kind, choices);
  if (columns == NULL)
    {
      set_no_headings (kind, error);
      return NULL;
    }

  return check_choices (columns, choices, error) ? g_steal_pointer (&columns) : NULL;
}

/**
 * tw_columns_free:
 * @self: (transfer full): columns
 */
void
tw_columns_free (TwColumns *self)
{
  g_array_unref (self->columns);
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
 * tw_columns_get_n_columns:
 * @self: columns
 *
 * Returns: how many columns have a heading cell
 */
guint
tw_columns_get_n_columns (const TwColumns *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->columns->len;
}

/**
 * tw_columns_get_column:
 * @self: columns
 * @column: which one, the first is 0
 *
 * Returns: (transfer none): what the column is taken for
 */
const TwColumn *
tw_columns_get_column (const TwColumns *self,
                       guint            column)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column < self->columns->len, NULL);

  return &g_array_index (self->columns, TwColumn, column);
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

  return column >= 0 ? g_array_index (self->columns, TwColumn, column).heading : NULL;
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
