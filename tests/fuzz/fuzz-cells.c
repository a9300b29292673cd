/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any text as a cell, read as everything a cell can be: tidying changes nothing the second time, and what comes out
 * is text.
 */

#include "fuzz.h"

#include "tw-cell-date.h"
#include "tw-cell-manager.h"
#include "tw-cell-name.h"
#include "tw-cell-strength.h"
#include "tw-cell-wishes.h"
#include "tw-cell-words.h"
#include "tw-cells.h"
#include "tw-headings.h"
#include "tw-staff-row.h"

#include <string.h>

static void
read_date (const char *cell)
{
  char iso[TW_ISO_DATE_SIZE];
  TwCellDate date = tw_cell_read_date (cell, 2026);
  GDate day;

  for (TwDateOrder order = TW_DATE_ORDER_DAY_FIRST; order <= TW_DATE_ORDER_MONTH_FIRST; order++)
    {
      if (date.kind == TW_CELL_DATE_UNORDERED && !tw_cell_date_can_be (&date, order))
        continue;

      tw_cell_date_to_iso (&date, order, iso);
      if (*iso == '\0')
        continue;

      g_date_clear (&day, 1);
      g_date_set_parse (&day, iso);
      g_assert_true (g_date_valid (&day));
    }
}

static void
read_name (const char  *cell,
           TwNameOrder  order)
{
  g_autoptr (GString) manager = g_string_new (cell);
  TwCellName name;

  tw_cell_name_init (&name);
  tw_cell_read_name (cell, order, &name);
  fuzz_assert_text (name.title->str);
  fuzz_assert_text (name.given_name->str);
  fuzz_assert_text (name.family_name->str);
  tw_cell_tidy_manager (manager, order, &name);
  fuzz_assert_text (manager->str);
  tw_cell_name_clear (&name);
}

static void
read_word (const char *cell)
{
  TwHeadingGuess guesses[TW_HEADING_MAX_GUESSES];
  TwCommitment commitment;
  TwWillingness willingness;
  TwRole role;
  int number;

  tw_cell_is_blank (cell);
  tw_cell_is_total (cell);
  tw_cell_is_title (cell);
  tw_cell_read_role (cell, &role);
  tw_cell_read_commitment (cell, &commitment);
  tw_cell_read_willingness (cell, &willingness);
  if (tw_cell_read_level (cell, &number))
    g_assert_cmpint (number, <=, 99);
  if (tw_cell_read_count (cell, 8, &number))
    g_assert_cmpint (number, <=, 8);
  g_assert_cmpuint (tw_heading_guess (cell, TW_LIST_STAFF, guesses), <=, TW_HEADING_MAX_GUESSES);
  g_assert_cmpuint (tw_heading_guess (cell, TW_LIST_ENROLMENTS, guesses), <=, TW_HEADING_MAX_GUESSES);
}

static void
read_several (const char *cell)
{
  g_auto (GStrv) topics = tw_cell_split_topics (cell);
  g_auto (GStrv) people = tw_cell_split_people (cell);
  g_autofree char *text = tw_cell_tidy_text (cell);

  fuzz_assert_text (text);
  for (guint i = 0; topics[i] != NULL; i++)
    {
      tw_cell_take_strength (topics[i]);
      fuzz_assert_text (topics[i]);
    }
  for (guint i = 0; people[i] != NULL; i++)
    fuzz_assert_text (people[i]);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *cell = fuzz_string (data, size);
  g_autoptr (GString) tidied = g_string_new (NULL);
  g_autoptr (GString) again = g_string_new (NULL);

  tw_cell_tidy (cell, tidied);
  tw_cell_tidy (tidied->str, again);
  g_assert_cmpstr (tidied->str, ==, again->str);
  fuzz_assert_text (tidied->str);

  read_date (tidied->str);
  read_name (tidied->str, TW_NAME_ORDER_GIVEN_FIRST);
  read_name (tidied->str, TW_NAME_ORDER_FAMILY_FIRST);
  read_word (tidied->str);
  read_several (cell);

  tw_cell_tidy_number (again);
  fuzz_assert_text (again->str);
  tw_cell_tidy_email (tidied);
  fuzz_assert_text (tidied->str);

  return 0;
}
