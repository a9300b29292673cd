/* SPDX-License-Identifier: GPL-3.0-or-later */

/* SQLite sorts texts by their bytes, which puts Ärzte behind Zentrale. Names of people have a folded column to be
 * sorted by; for the few names of departments and sites, this collation folds while it compares. */

#include "tw-name-collation-private.h"

#include "tw-fold.h"

#include <string.h>

static int
compare (void       *unused,
         int         one_length,
         const void *one,
         int         other_length,
         const void *other)
{
  g_autofree char *one_name = g_strndup (one, (gsize) one_length);
  g_autofree char *other_name = g_strndup (other, (gsize) other_length);
  g_autofree char *one_key = tw_fold_sort_key (one_name);
  g_autofree char *other_key = tw_fold_sort_key (other_name);
  int order = strcmp (one_key, other_key);

  return order ? order : strcmp (one_name, other_name);
}

/**
 * tw_name_collation_register:
 * @database: a connection
 *
 * Returns: a result code of SQLite
 */
int
tw_name_collation_register (sqlite3 *database)
{
  return sqlite3_create_collation_v2 (database, "names", SQLITE_UTF8, NULL, compare, NULL);
}
