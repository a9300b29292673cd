/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Finds people who stand in a staff list twice, and two people with one number (P11). Namesakes are not
 * one person as long as anything tells them apart.
 */

#include "tw-staff-twins.h"

#include "tw-fold.h"

struct _TwStaffTwins
{
  GPtrArray *rows;             /* TwStaffRow: the list's own */
  GHashTable *by_number;       /* number → TwStaffRow, both of the list */
  GHashTable *by_email;        /* e-mail → TwStaffRow, likewise */
  const TwStaffRow *same_email; /* whose e-mail address the row has that was looked for last */
  GHashTable *by_name;         /* key → TwStaffRow; NULL until a number is missing */
};

static char *
get_display_name (const TwStaffRow *row)
{
  return row->given_name != NULL ? g_strdup_printf ("%s %s", row->given_name, row->family_name)
                                 : g_strdup (row->family_name);
}

static void
append_key (GString    *key,
            const char *text)
{
  g_autofree char *folded = tw_fold_identity_key (text != NULL ? text : "");

  g_string_append (key, folded);
  g_string_append_c (key, '\x1f');
}

static gboolean
have_same_name (const TwStaffRow *one,
                const TwStaffRow *other)
{
  g_autoptr (GString) name = g_string_new (NULL);
  g_autoptr (GString) other_name = g_string_new (NULL);

  append_key (name, one->family_name);
  append_key (name, one->given_name);
  append_key (other_name, other->family_name);
  append_key (other_name, other->given_name);

  return g_string_equal (name, other_name);
}

/* Without a number a person is known by name and year of birth, or by name and department where no
 * year is known.
 */
static char *
make_name_key (const TwStaffRow *row)
{
  GString *key = g_string_new (NULL);

  append_key (key, row->family_name);
  append_key (key, row->given_name);

  if (row->birth_year > 0)
    g_string_append_printf (key, "%d", row->birth_year);
  else
    append_key (key, row->department);

  return g_string_free_and_steal (key);
}

static void
remember_name (TwStaffTwins *self,
               TwStaffRow   *row)
{
  g_autofree char *key = make_name_key (row);

  if (!g_hash_table_contains (self->by_name, key))
    g_hash_table_insert (self->by_name, g_steal_pointer (&key), row);
}

/* In most lists everybody has a number, and names need not be compared. */
static void
begin_comparing_names (TwStaffTwins *self)
{
  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < self->rows->len; i++)
    remember_name (self, g_ptr_array_index (self->rows, i));
}

static gboolean
are_told_apart (const TwStaffRow *one,
                const TwStaffRow *other)
{
  if (one->number != NULL && other->number != NULL)
    return TRUE;

  return one->email != NULL && other->email != NULL && !g_str_equal (one->email, other->email);
}

/* The row of the same person: the same name with the same e-mail address, or with a number missing
 * the same name with the same year of birth or department.
 */
static const TwStaffRow *
find_same_person (TwStaffTwins     *self,
                  const TwStaffRow *row)
{
  const TwStaffRow *other = row->email != NULL ? g_hash_table_lookup (self->by_email, row->email) : NULL;
  g_autofree char *key = NULL;

  self->same_email = other;
  if (other != NULL && have_same_name (row, other))
    return other;

  if (row->number == NULL && self->by_name == NULL)
    begin_comparing_names (self);
  if (self->by_name == NULL)
    return NULL;

  key = make_name_key (row);
  other = g_hash_table_lookup (self->by_name, key);

  return other != NULL && !are_told_apart (row, other) ? other : NULL;
}

/**
 * tw_staff_twins_new:
 * @rows: (element-type TwStaffRow): the rows of the list that are taken, all of them told by
 *   tw_staff_twins_add(); they must live as long
 *
 * Returns: (transfer full): nobody yet
 */
TwStaffTwins *
tw_staff_twins_new (GPtrArray *rows)
{
  TwStaffTwins *self = g_new0 (TwStaffTwins, 1);

  self->rows = rows;
  self->by_number = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_email = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * tw_staff_twins_free:
 * @self: (transfer full): who stands in the list
 */
void
tw_staff_twins_free (TwStaffTwins *self)
{
  g_hash_table_unref (self->by_number);
  g_hash_table_unref (self->by_email);
  g_clear_pointer (&self->by_name, g_hash_table_unref);
  g_free (self);
}

/**
 * tw_staff_twins_find:
 * @self: who stands in the list already
 * @row: a row that was read and not yet taken
 *
 * Returns: (transfer full) (nullable): the finding that the number of the row is another's, or that the
 *   person stands in the list already
 */
TwFinding *
tw_staff_twins_find (TwStaffTwins     *self,
                     const TwStaffRow *row)
{
  const TwStaffRow *other = row->number != NULL ? g_hash_table_lookup (self->by_number, row->number) : NULL;
  TwFinding *finding;

  if (other != NULL)
    {
      finding = tw_finding_new (TW_FINDING_ROW_NUMBER_TWICE, row->row);
      finding->value = g_strdup (row->number);
      finding->number = other->row;
      return finding;
    }

  other = find_same_person (self, row);
  if (other == NULL)
    return NULL;

  finding = tw_finding_new (TW_FINDING_ROW_PERSON_TWICE, row->row);
  finding->subject = get_display_name (row);
  finding->number = other->row;
  return finding;
}

/**
 * tw_staff_twins_add:
 * @self: who stands in the list already
 * @row: a row that is taken, for which tw_staff_twins_find() has just found nobody
 *
 * Remembers who stands in the row.
 */
void
tw_staff_twins_add (TwStaffTwins *self,
                    TwStaffRow   *row)
{
  if (row->number != NULL)
    g_hash_table_insert (self->by_number, (char *) row->number, row);
  if (row->email != NULL && self->same_email == NULL)
    g_hash_table_insert (self->by_email, (char *) row->email, row);
  if (self->by_name != NULL)
    remember_name (self, row);
}
