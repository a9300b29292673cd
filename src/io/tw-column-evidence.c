/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cells of a column say for and against what it may hold: addresses, dates of birth or of joining,
 * numbers that are other people's numbers. Cells alone are never as sure as a heading, and where they could
 * mean two things they mean nothing: a column of salaries is no personnel number until other people are named
 * by it.
 */

#include "tw-column-evidence.h"

#include "tw-cell-date.h"
#include "tw-cell-name.h"
#include "tw-cell-words.h"
#include "tw-cells.h"
#include "tw-fold.h"

#include <string.h>

/* Ages between which somebody works. */
#define LEAST_AGE 14
#define GREATEST_AGE 90

/* Nobody has been with a company for longer. */
#define LONGEST_SERVICE 60

/* From fewer cells nothing is concluded. */
#define FEWEST_CELLS 3

/* So many numbers run from 1 on by more than chance. */
#define FEWEST_RUNNING 5

/* Headings like "Nr.", which may number the rows. */
#define WEAK_HEADING 60

/* The longest personnel number. */
#define LONGEST_NUMBER 20

struct _TwColumnEvidence
{
  const TwListSample *sample;
  guint heading_row;
  int this_year;
  GHashTable *keys;            /* column → (GHashTable: folded cell → row + 1) */
};

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

/* Digits alone may mean anything, a personnel number above all. */
static gboolean
is_date (const char *cell)
{
  return strspn (cell, "0123456789") < strlen (cell) && tw_cell_read_date (cell, 9999).kind != TW_CELL_DATE_UNREADABLE;
}

static gboolean
is_level (const char *cell)
{
  int level;

  return tw_cell_read_level (cell, &level);
}

static gboolean
is_number (const char *cell)
{
  return strlen (cell) <= LONGEST_NUMBER && strpbrk (cell, "0123456789") != NULL && strpbrk (cell, " @,.:/") == NULL;
}

static const char *
get_filled (TwColumnEvidence *self,
            guint             row,
            guint             column)
{
  const char *cell = tw_list_sample_get_cell (self->sample, row, column);

  return tw_cell_is_blank (cell) ? NULL : cell;
}

/* How many percent of the cells that say anything pass the test; -1 if none says anything. */
static int
share_of_cells (TwColumnEvidence *self,
                guint             column,
                CellTest          test,
                guint            *n_filled)
{
  guint n_passed = 0;

  *n_filled = 0;
  for (guint i = self->heading_row + 1; i < tw_list_sample_get_n_rows (self->sample); i++)
    {
      const char *cell = get_filled (self, i, column);

      if (cell == NULL)
        continue;

      (*n_filled)++;
      n_passed += test (cell);
    }

  return *n_filled > 0 ? (int) (n_passed * 100 / *n_filled) : -1;
}

static int
share (TwColumnEvidence *self,
       guint             column,
       CellTest          test)
{
  guint n_filled;

  return share_of_cells (self, column, test, &n_filled);
}

/* The cells of a column by what they are compared by. */
static GHashTable *
get_keys (TwColumnEvidence *self,
          guint             column)
{
  GHashTable *keys = g_hash_table_lookup (self->keys, GUINT_TO_POINTER (column));

  if (keys != NULL)
    return keys;

  keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (self->keys, GUINT_TO_POINTER (column), keys);

  for (guint i = self->heading_row + 1; i < tw_list_sample_get_n_rows (self->sample); i++)
    {
      const char *cell = get_filled (self, i, column);

      if (cell != NULL)
        g_hash_table_insert (keys, tw_fold_identity_key (cell), GUINT_TO_POINTER (i + 1));
    }

  return keys;
}

/* How many percent of the cells of a column stand in another one as well, in another row; -1 if fewer than @fewest
 * say anything.
 */
static int
share_of_references (TwColumnEvidence *self,
                     guint             column,
                     guint             people_column,
                     guint             fewest)
{
  GHashTable *people = get_keys (self, people_column);
  guint n_filled = 0;
  guint n_found = 0;

  for (guint i = self->heading_row + 1; i < tw_list_sample_get_n_rows (self->sample); i++)
    {
      const char *cell = get_filled (self, i, column);
      g_autofree char *key = cell != NULL ? tw_fold_identity_key (cell) : NULL;
      guint row = key != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (people, key)) : 0;

      n_filled += cell != NULL;
      n_found += row > 0 && row != i + 1;
    }

  return n_filled >= fewest ? (int) (n_found * 100 / n_filled) : -1;
}

/* Whether no cell of the column stands there twice. */
static gboolean
is_distinct (TwColumnEvidence *self,
             guint             column)
{
  guint n_filled = 0;

  for (guint i = self->heading_row + 1; i < tw_list_sample_get_n_rows (self->sample); i++)
    n_filled += get_filled (self, i, column) != NULL;

  return n_filled >= FEWEST_CELLS && g_hash_table_size (get_keys (self, column)) == n_filled;
}

/* 1, 2, 3, … number the rows and not the people. */
static gboolean
is_running (TwColumnEvidence *self,
            guint             column)
{
  guint n_filled = 0;

  for (guint i = self->heading_row + 1; i < tw_list_sample_get_n_rows (self->sample); i++)
    {
      const char *cell = get_filled (self, i, column);
      g_autofree char *expected = g_strdup_printf ("%u", n_filled + 1);

      if (cell == NULL)
        continue;
      if (!g_str_equal (cell, expected))
        return FALSE;

      n_filled++;
    }

  return n_filled >= FEWEST_RUNNING;
}

/* "1" says yes, unless somebody has that number. */
static gboolean
names_somebody (TwColumnEvidence *self,
                guint             column)
{
  guint n_columns = tw_list_sample_get_n_columns (self->sample, self->heading_row);

  for (guint i = 0; i < n_columns; i++)
    if (i != column && share (self, i, is_number) == 100 && is_distinct (self, i) &&
        share_of_references (self, column, i, 1) >= 60)
      return TRUE;

  return FALSE;
}

/* The years of a column of dates, in their order; %NULL if it is none. */
static GArray *
collect_years (TwColumnEvidence *self,
               guint             column)
{
  g_autoptr (GArray) years = g_array_new (FALSE, FALSE, sizeof (int));
  guint n_filled;

  if (share_of_cells (self, column, is_date, &n_filled) < 80 || n_filled < FEWEST_CELLS)
    return NULL;

  for (guint i = self->heading_row + 1; i < tw_list_sample_get_n_rows (self->sample); i++)
    {
      const char *cell = get_filled (self, i, column);
      TwCellDate date = { TW_CELL_DATE_UNREADABLE };

      if (cell != NULL)
        date = tw_cell_read_date (cell, self->this_year);
      if (date.kind != TW_CELL_DATE_UNREADABLE && date.kind != TW_CELL_DATE_NEVER)
        g_array_append_val (years, date.year);
    }

  return years->len >= FEWEST_CELLS ? g_steal_pointer (&years) : NULL;
}

static gboolean
are_between (const GArray *years,
             int           earliest,
             int           latest)
{
  for (guint i = 0; i < years->len; i++)
    if (g_array_index (years, int, i) < earliest || g_array_index (years, int, i) > latest)
      return FALSE;

  return TRUE;
}

static int
average (const GArray *years)
{
  gint64 sum = 0;

  for (guint i = 0; i < years->len; i++)
    sum += g_array_index (years, int, i);

  return (int) (sum / years->len);
}

/**
 * tw_column_evidence_new:
 * @sample: the first rows of the table; they must live as long
 * @heading_row: which of them has the headings
 * @this_year: the current year, by which ages are judged; 0 if no dates are looked for
 *
 * Returns: (transfer full): the evidence
 */
TwColumnEvidence *
tw_column_evidence_new (const TwListSample *sample,
                        guint               heading_row,
                        int                 this_year)
{
  TwColumnEvidence *self = g_new0 (TwColumnEvidence, 1);

  self->sample = sample;
  self->heading_row = heading_row;
  self->this_year = this_year;
  self->keys = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);

  return self;
}

/**
 * tw_column_evidence_free:
 * @self: (transfer full): the evidence
 */
void
tw_column_evidence_free (TwColumnEvidence *self)
{
  g_hash_table_unref (self->keys);
  g_free (self);
}

/**
 * tw_column_evidence_weigh:
 * @self: the evidence
 * @column: a column
 * @guess: what its heading may mean
 *
 * Returns: how sure that is once its cells were looked at, in percent
 */
int
tw_column_evidence_weigh (TwColumnEvidence     *self,
                          guint                 column,
                          const TwHeadingGuess *guess)
{
  int passed;

  switch ((int) guess->field)
    {
    case TW_FIELD_NUMBER:
      return guess->certainty <= WEAK_HEADING && is_running (self, column) ? 0 : guess->certainty;

    case TW_FIELD_MANAGER:
    case TW_FIELD_FUNCTIONAL_MANAGER:
      return share (self, column, tw_cell_is_yes_or_no) == 100 && !names_somebody (self, column) ? 0
                                                                                                 : guess->certainty;

    case TW_FIELD_JOINED:
    case TW_FIELD_LEFT:
      return share (self, column, tw_cell_is_yes_or_no) == 100 ? 0 : guess->certainty;

    case TW_FIELD_TITLE:
      passed = share (self, column, tw_cell_is_title);
      if (passed < 0)
        return guess->certainty;
      return passed >= 50 ? MAX (guess->certainty, 90) : MIN (guess->certainty, 40);

    case TW_FIELD_EMAIL:
      passed = share (self, column, is_email);
      return passed >= 0 && passed < 50 ? guess->certainty / 2 : guess->certainty;

    case TW_FIELD_LEVEL:
      passed = share (self, column, is_level);
      return passed >= 0 && passed < 20 ? guess->certainty / 2 : guess->certainty;

    default:
      return guess->certainty;
    }
}

/**
 * tw_column_evidence_of_email:
 * @self: the evidence
 * @column: a column
 *
 * Returns: how sure it holds e-mail addresses, in percent; surer if no address stands there twice
 */
int
tw_column_evidence_of_email (TwColumnEvidence *self,
                             guint             column)
{
  if (share (self, column, is_email) < 80)
    return 0;

  return is_distinct (self, column) ? 55 : 50;
}

/**
 * tw_column_evidence_of_birth:
 * @self: the evidence
 * @column: a column
 *
 * Returns: how sure it holds dates of birth, in percent; surer the longer ago they are
 */
int
tw_column_evidence_of_birth (TwColumnEvidence *self,
                             guint             column)
{
  g_autoptr (GArray) years = collect_years (self, column);

  if (years == NULL || !are_between (years, self->this_year - GREATEST_AGE, self->this_year - LEAST_AGE))
    return 0;

  return 40 + CLAMP ((self->this_year - average (years)) / 4, 0, 15);
}

/**
 * tw_column_evidence_of_joining:
 * @self: the evidence
 * @column: a column
 *
 * Returns: how sure it holds dates on which people joined, in percent
 */
int
tw_column_evidence_of_joining (TwColumnEvidence *self,
                               guint             column)
{
  g_autoptr (GArray) years = collect_years (self, column);

  return years != NULL && are_between (years, self->this_year - LONGEST_SERVICE, self->this_year + 1) ? 40 : 0;
}

/**
 * tw_column_evidence_of_numbers:
 * @self: the evidence
 * @column: a column
 * @referring_column: another one
 * @is_manager: whether it is known that @referring_column names managers
 *
 * Returns: how sure @column holds personnel numbers and @referring_column those of other people, in percent
 */
int
tw_column_evidence_of_numbers (TwColumnEvidence *self,
                               guint             column,
                               guint             referring_column,
                               gboolean          is_manager)
{
  if (share (self, column, is_number) < 100 || !is_distinct (self, column) || is_distinct (self, referring_column) ||
      (!is_manager && is_running (self, column)))
    return 0;

  return share_of_references (self, referring_column, column, FEWEST_CELLS) >= 60 ? 50 : 0;
}

/**
 * tw_column_evidence_of_managers:
 * @self: the evidence
 * @column: a column
 * @people_column: the one that holds numbers, e-mail addresses or names
 *
 * Returns: how sure @column names other people by what stands in @people_column, in percent
 */
int
tw_column_evidence_of_managers (TwColumnEvidence *self,
                                guint             column,
                                guint             people_column)
{
  if (is_distinct (self, column))
    return 0;

  return share_of_references (self, column, people_column, FEWEST_CELLS) >= 60 ? 45 : 0;
}
