/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two folded columns by which people are sorted and found. */

#include "tw-person-keys.h"

#include "tw-fold.h"

/**
 * tw_person_keys_fold:
 * @row: a person
 * @sort_key: set to what puts the person in the right place
 * @search_key: set to what is searched: everything one may know of a person
 */
void
tw_person_keys_fold (const TwPersonRow *row,
                     GString           *sort_key,
                     GString           *search_key)
{
  const char *const fields[] = { row->title, row->given_name, row->family_name, row->number, row->email,
                                 row->job_title, row->department, row->site };

  g_string_truncate (sort_key, 0);
  tw_fold_append_person_sort_key (sort_key, row->family_name, row->given_name);

  g_string_truncate (search_key, 0);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (fields[i] != NULL)
      tw_fold_append_search_key (search_key, fields[i]);
}
