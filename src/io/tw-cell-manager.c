/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads what a cell says of a manager. Lists name managers by number, by e-mail address or by name, and
 * often by two of them at once: "Müller, Anna (4711)", "Anna Müller <anna@example.com>". What tells
 * people apart best is kept, so that it can be looked up.
 */

#include "tw-cell-manager.h"

#include "tw-cells.h"

#include <string.h>

#define DIGITS "0123456789"

/* Of "Müller, Anna (4711)" the number is kept, of "Müller, Anna (Einkauf)" the name. */
static void
open_brackets (GString *manager)
{
  const char *open = strrchr (manager->str, '(');
  const char *close = open != NULL ? strchr (open, ')') : NULL;
  g_autofree char *inside = NULL;

  if (close == NULL || close[1] != '\0' || open == manager->str)
    return;

  inside = g_strndup (open + 1, close - open - 1);
  if (strpbrk (inside, DIGITS) != NULL && strchr (inside, ' ') == NULL)
    {
      g_string_assign (manager, inside);
      return;
    }

  g_string_truncate (manager, open - manager->str);
  g_string_set_size (manager, strlen (g_strchomp (manager->str)));
}

static void
keep_name (GString     *manager,
           TwNameOrder  order,
           TwCellName  *name)
{
  tw_cell_read_name (manager->str, order, name);
  if (name->family_name->len == 0)
    return;

  g_string_assign (manager, name->given_name->str);
  if (manager->len > 0)
    g_string_append_c (manager, ' ');
  g_string_append_len (manager, name->family_name->str, name->family_name->len);
}

/**
 * tw_cell_tidy_manager:
 * @manager: (inout): a tidied cell
 * @order: how a name without a comma is read
 * @name: for the parts of the name
 *
 * Makes a number, an e-mail address, or a name as "Anna Müller" without titles of what a cell says of a
 * manager (P11).
 */
void
tw_cell_tidy_manager (GString     *manager,
                      TwNameOrder  order,
                      TwCellName  *name)
{
  open_brackets (manager);

  if (strchr (manager->str, '@') != NULL)
    {
      g_autoptr (GString) email = g_string_new (manager->str);

      if (tw_cell_tidy_email (email))
        g_string_assign (manager, email->str);
      return;
    }

  tw_cell_tidy_number (manager);
  if (strpbrk (manager->str, DIGITS) == NULL)
    keep_name (manager, order, name);
}
