/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes apart a cell that names several people (D10: up to three wishes). A comma may stand between two
 * people or inside a name: "Weiß, Mia" is one person, "4711, 4712" and "Mia Weiß, Tom Schmidt" are two.
 */

#include "tw-cell-wishes.h"

#include "tw-cell-manager.h"
#include "tw-cells.h"

#include <string.h>

/* Whether a comma in the tidied words stands inside a name. */
static gboolean
is_one_person (const char *people)
{
  const char *comma = strchr (people, ',');
  const char *bracket = strpbrk (people, "(<");
  const char *family_end;

  if (bracket != NULL)
    return strpbrk (bracket + 1, "(<") == NULL;
  if (comma == NULL || strchr (comma + 1, ',') != NULL || strpbrk (people, "0123456789@") != NULL)
    return FALSE;

  family_end = strchr (people, ' ');

  return family_end == NULL || family_end > comma || strchr (comma + 1 + strspn (comma + 1, " "), ' ') == NULL;
}

static void
take_person (const char   *said,
             GStrvBuilder *people)
{
  g_autoptr (GString) person = g_string_new (NULL);
  g_auto (TwCellName) name;

  tw_cell_name_init (&name);
  tw_cell_tidy (said, person);
  if (tw_cell_is_blank (person->str))
    return;

  tw_cell_tidy_manager (person, TW_NAME_ORDER_GIVEN_FIRST, &name);
  g_strv_builder_add (people, person->str);
}

/**
 * tw_cell_split_people:
 * @cell: a cell that names people, not tidied
 *
 * Returns: (transfer full): the people in the order of the cell, each a number, an e-mail address in lower case, or a
 *   name as "Anna Müller"
 */
GStrv
tw_cell_split_people (const char *cell)
{
  g_autoptr (GStrvBuilder) people = g_strv_builder_new ();
  g_autoptr (GString) tidied = g_string_new (NULL);
  g_auto (GStrv) parts = g_strsplit_set (cell, ";|/\r\n", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      g_auto (GStrv) said = NULL;

      tw_cell_tidy (*part, tidied);
      if (is_one_person (tidied->str))
        {
          take_person (tidied->str, people);
          continue;
        }

      said = g_strsplit (tidied->str, ",", -1);
      for (char **one = said; *one != NULL; one++)
        take_person (*one, people);
    }

  return g_strv_builder_end (people);
}
