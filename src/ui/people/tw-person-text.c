/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person in words, the same wherever people are listed. */

#include "tw-person-text.h"

static char *
join_facts (const char *separator,
            const char *first,
            const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);

  return g_strjoin (separator, first, second, NULL);
}

static void
append_fact (GString    *text,
             const char *fact)
{
  if (fact != NULL)
    g_string_append_printf (text, ", %s", fact);
}

/**
 * tw_person_dup_sorted_name:
 *
 * Returns: (transfer full): the name as lists are sorted: "Family, Dr. Given"
 */
char *
tw_person_dup_sorted_name (TwPerson *person)
{
  g_autofree char *given = join_facts (" ", tw_person_get_title (person), tw_person_get_given_name (person));

  return join_facts (", ", tw_person_get_family_name (person), given);
}

/**
 * tw_person_dup_name:
 *
 * Returns: (transfer full): the name as it is spoken: "Dr. Given Family"
 */
char *
tw_person_dup_name (TwPerson *person)
{
  g_autofree char *given = join_facts (" ", tw_person_get_title (person), tw_person_get_given_name (person));

  return join_facts (" ", given, tw_person_get_family_name (person));
}

/**
 * tw_person_dup_facts:
 *
 * Returns: (transfer full) (nullable): job title and department, for a second line
 */
char *
tw_person_dup_facts (TwPerson *person)
{
  return join_facts (" · ", tw_person_get_job_title (person), tw_person_get_department (person));
}

/**
 * tw_person_dup_spoken:
 *
 * Returns: (transfer full): the whole row of a list, as it is read aloud
 */
char *
tw_person_dup_spoken (TwPerson *person)
{
  g_autofree char *name = tw_person_dup_sorted_name (person);
  GString *text = g_string_new (name);

  append_fact (text, tw_person_get_number (person));
  append_fact (text, tw_person_get_job_title (person));
  append_fact (text, tw_person_get_department (person));
  append_fact (text, tw_person_get_site (person));

  return g_string_free_and_steal (text);
}
