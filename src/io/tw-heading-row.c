/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads headings, which may be written over two rows, merged or not. Workbooks say which cells are merged only
 * behind the last row, and CSV never does: an empty cell is all that can be seen of it.
 */

#include "tw-column-search-private.h"

/**
 * tw_heading_row_get_above:
 * @search: the row of headings
 * @column: a column
 *
 * Returns: (transfer none): what stands above its heading
 */
const char *
tw_heading_row_get_above (const TwColumnSearch *search,
                          guint                 column)
{
  return search->row > 0 ? tw_list_sample_get_cell (search->sample, search->row - 1, column) : "";
}

/* "Führungskraft" over "Nummer" and "Name" is written once, over the first of them. */
static const char *
get_group (const TwColumnSearch *search,
           guint                 column)
{
  guint first = column;

  while (first > 0 && *tw_heading_row_get_above (search, first) == '\0' &&
         *tw_list_sample_get_cell (search->sample, search->row, first - 1) != '\0')
    first--;

  return tw_heading_row_get_above (search, first);
}

static gboolean
is_manager (const TwHeadingGuess *guesses,
            guint                 n_guesses)
{
  return n_guesses > 0 &&
         (guesses[0].field == TW_FIELD_MANAGER || guesses[0].field == TW_FIELD_FUNCTIONAL_MANAGER);
}

/* Only a heading that is known as a whole: a title above the table may say "manager" too. */
static gboolean
is_group_of_managers (const TwColumnSearch *search,
                      const char           *group)
{
  TwHeadingGuess guesses[TW_HEADING_MAX_GUESSES];
  guint n_guesses = tw_heading_guess (group, search->kind, guesses);

  return is_manager (guesses, n_guesses) && guesses[0].certainty >= 90;
}

/* What people are known by: under a manager it is the manager's. A department there could be anybody's. */
static gboolean
names_people (const TwHeadingGuess *guesses,
              guint                 n_guesses)
{
  return n_guesses > 0 &&
         (guesses[0].field == TW_FIELD_NUMBER || guesses[0].field == TW_FIELD_NAME ||
          guesses[0].field == TW_FIELD_FAMILY_NAME || guesses[0].field == TW_FIELD_EMAIL);
}

/**
 * tw_heading_row_read:
 * @search: the row of headings
 * @column: a column
 * @guesses: (out caller-allocates) (array fixed-size=4): what the heading may mean
 * @n_guesses: (out): how many meanings there are
 * @over_two_rows: (out): whether both rows have a part in it
 *
 * Reads the heading of a column. Where it is written over two rows only the upper one may say something, or only
 * both together: "Nummer" means a manager's under "Führungskraft".
 *
 * Returns: (transfer full): the heading, of both rows if both have a part
 */
char *
tw_heading_row_read (const TwColumnSearch *search,
                     guint                 column,
                     TwHeadingGuess       *guesses,
                     guint                *n_guesses,
                     gboolean             *over_two_rows)
{
  const char *own = tw_list_sample_get_cell (search->sample, search->row, column);
  const char *group = get_group (search, column);
  g_autofree char *both = NULL;

  *over_two_rows = FALSE;
  if (*own == '\0')
    {
      *n_guesses = tw_heading_guess (tw_heading_row_get_above (search, column), search->kind, guesses);
      return g_strdup (tw_heading_row_get_above (search, column));
    }

  *n_guesses = tw_heading_guess (own, search->kind, guesses);
  if (!names_people (guesses, *n_guesses) || !is_group_of_managers (search, group))
    return g_strdup (own);

  *over_two_rows = TRUE;
  both = g_strjoin (" ", group, own, NULL);
  *n_guesses = tw_heading_guess (both, search->kind, guesses);
  return g_steal_pointer (&both);
}
