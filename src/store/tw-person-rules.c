/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The CHECKs of the table of people, said once more for those who come in by the hundred thousand: SQLite's own look at
 * twenty conditions a person takes a tenth of an import. Whom this refuses the table would refuse, or nobody is like
 * that; tests/store/test-person-rules.c holds the two together. */

#include "tw-person-rules.h"

#include <stdlib.h>
#include <string.h>

#define GREATEST_LEVEL 99
#define FIRST_YEAR     1900
#define LAST_YEAR      2100

/* "" stands for nothing, as %NULL does. SQLite trims spaces, and counts characters. */
static gboolean
is_text (const char *text,
         gsize       most_characters)
{
  if (text == NULL || *text == '\0')
    return TRUE;

  return text[strspn (text, " ")] != '\0' &&
         (strlen (text) <= most_characters || g_utf8_strlen (text, -1) <= (glong) most_characters);
}

static gboolean
is_date (const char *text)
{
  static const char form[] = "dddd-dd-dd";

  if (text == NULL || *text == '\0')
    return TRUE;

  for (guint i = 0; i < sizeof form; i++)
    if (form[i] == 'd' ? !g_ascii_isdigit (text[i]) : text[i] != form[i])
      return FALSE;

  return g_date_valid_dmy ((GDateDay) atoi (text + 8), (GDateMonth) atoi (text + 5), (GDateYear) atoi (text));
}

static gboolean
are_dates (const TwPersonRow *row)
{
  return is_date (row->joined_on) && is_date (row->left_on) &&
         (row->joined_on == NULL || row->left_on == NULL || *row->left_on == '\0' ||
          strcmp (row->left_on, row->joined_on) >= 0);
}

static gboolean
is_other (const TwPersonRow *row,
          gint64             id)
{
  return id == 0 || id != row->id;
}

/**
 * tw_person_rules_hold:
 * @row: somebody who was not erased
 *
 * Returns: whether the table takes the person, as far as that can be seen from the person alone
 */
gboolean
tw_person_rules_hold (const TwPersonRow *row)
{
  return row->family_name != NULL && *row->family_name != '\0' &&
         is_text (row->number, 100) && is_text (row->title, 100) && is_text (row->given_name, 200) &&
         is_text (row->family_name, 200) && is_text (row->email, 320) && is_text (row->job_title, 200) &&
         row->level <= GREATEST_LEVEL && (row->level >= 0 || row->level == -1) &&
         (row->birth_year == 0 || (row->birth_year >= FIRST_YEAR && row->birth_year <= LAST_YEAR)) &&
         is_other (row, row->manager_id) && is_other (row, row->functional_manager_id) && are_dates (row);
}
