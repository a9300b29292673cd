/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a staff plan comes to is written, within one command: those who are new, and those who are not as the file
 * knows them. */

#include "tw-staff-import-private.h"

#include "tw-new-people.h"
#include "tw-organisation-table.h"
#include "tw-person-table.h"
#include "tw-rows.h"
#include "tw-table-indexes.h"

#include <string.h>

/* From so many new people on, undo keeps one range of ids instead of each, and they are in the order of their numbers
 * instead of that of the list. */
#define BULK_INSERTS 100

#define STEPS_PER_PROGRESS 1000

typedef struct
{
  guint64 beginning;       /* of the number, such that it is compared as the number is */
  TwPlannedPerson *person; /* not owned */
} NumberedPerson;

typedef struct
{
  TwPlannedPeople *people;
  TwConnection *connection;
  GHashTable *department_ids; /* name as written → id, of those met so far */
  GHashTable *site_ids;
  TwProgressFunc progress;
  gpointer progress_data;
  GCancellable *cancellable; /* not owned */
  GArray *new_people; /* NumberedPerson, in the order of their numbers */
  guint n_inserted;
} StaffImport;

static void
end_import (StaffImport *import)
{
  g_hash_table_unref (import->department_ids);
  g_hash_table_unref (import->site_ids);
  g_array_unref (import->new_people);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (StaffImport, end_import)

/* Lists name the same few departments and sites over and over. */
static gint64
remembered_id (GHashTable *ids,
               const char *name)
{
  const gint64 *id = name ? g_hash_table_lookup (ids, name) : NULL;

  return id ? *id : 0;
}

static gint64
remember_id (GHashTable *ids,
             const char *name,
             gint64      id)
{
  if (id)
    g_hash_table_insert (ids, g_strdup (name), g_memdup2 (&id, sizeof id));

  return id;
}

static gboolean
settle_organisation (StaffImport      *import,
                     TwPlannedPerson  *person,
                     GError          **error)
{
  TwPersonRow *after = &person->after;
  g_autoptr (GError) local_error = NULL;

  after->department_id = remembered_id (import->department_ids, after->department);
  if (!after->department_id)
    after->department_id = remember_id (import->department_ids, after->department,
                                        tw_department_table_get_id (import->connection, after->department,
                                                                    person->area, &local_error));

  after->site_id = remembered_id (import->site_ids, after->site);
  if (!after->site_id && !local_error)
    after->site_id = remember_id (import->site_ids, after->site,
                                  tw_site_table_get_id (import->connection, after->site, &local_error));

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return TRUE;
}

static gint64
id_of (StaffImport *import,
       int          index)
{
  return index >= 0 ? tw_planned_people_get (import->people, (guint) index)->after.id : 0;
}

/* What the plan says of others and of the organisation, in ids. */
static gboolean
settle_ids (StaffImport      *import,
            TwPlannedPerson  *person,
            GError          **error)
{
  person->after.manager_id = id_of (import, person->manager);
  person->after.functional_manager_id = id_of (import, person->functional_manager);

  return settle_organisation (import, person, error);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  const NumberedPerson *one = a, *other = b;

  if (one->beginning != other->beginning)
    return one->beginning < other->beginning ? -1 : 1;

  return g_strcmp0 (one->person->after.number, other->person->after.number);
}

/* However a long list is ordered, the index that keeps their numbers apart grows at its end. Those without a number
 * come first. */
static void
order_new_people (StaffImport *import)
{
  guint n_people = tw_planned_people_get_n (import->people);
  gboolean in_order = TRUE;

  for (guint i = tw_planned_people_get_n_known (import->people); i < n_people; i++)
    {
      NumberedPerson next = { .person = tw_planned_people_get (import->people, i) };
      const char *number = next.person->after.number;
      const guint n_before = import->new_people->len;

      if (number)
        memcpy (&next.beginning, number, strnlen (number, sizeof next.beginning));
      next.beginning = GUINT64_FROM_BE (next.beginning);
      in_order = in_order && (n_before == 0 ||
                              compare_numbers (&g_array_index (import->new_people, NumberedPerson, n_before - 1),
                                               &next) <= 0);
      g_array_append_val (import->new_people, next);
    }

  if (!in_order && import->new_people->len >= BULK_INSERTS)
    g_array_sort (import->new_people, compare_numbers);
}

/* New people get their ids before they are written: a manager may come later. */
static gboolean
give_ids (StaffImport  *import,
          GError      **error)
{
  gint64 next = tw_rows_next_id (import->connection, "person", error);

  if (!next)
    return FALSE;

  order_new_people (import);
  for (guint i = 0; i < import->new_people->len; i++)
    g_array_index (import->new_people, NumberedPerson, i).person->after.id = next++;

  return tw_connection_execute (import->connection, "PRAGMA defer_foreign_keys = ON", error);
}

static gboolean
tell_progress (StaffImport  *import,
               guint         n_done,
               GError      **error)
{
  if (g_cancellable_set_error_if_cancelled (import->cancellable, error))
    return FALSE;
  if (import->progress)
    import->progress (n_done, tw_planned_people_get_n (import->people), import->progress_data);

  return TRUE;
}

static gboolean
write_known_people (StaffImport  *import,
                    GError      **error)
{
  guint n_known = tw_planned_people_get_n_known (import->people);

  for (guint i = 0; i < n_known; i++)
    {
      TwPlannedPerson *person = tw_planned_people_get (import->people, i);

      if (i % STEPS_PER_PROGRESS == 0 && !tell_progress (import, i, error))
        return FALSE;
      if (tw_planned_people_is_written (import->people, i) &&
          (!settle_ids (import, person, error) ||
           !tw_person_table_update (import->connection, &person->after, error)))
        return FALSE;
    }

  return TRUE;
}

/* In the order of the list, as departments and sites are to be. */
static gboolean
settle_new_people (StaffImport  *import,
                   GError      **error)
{
  for (guint i = tw_planned_people_get_n_known (import->people); i < tw_planned_people_get_n (import->people); i++)
    if (!settle_ids (import, tw_planned_people_get (import->people, i), error))
      return FALSE;

  return TRUE;
}

/* A list in another order lies all over the memory: what somebody is made of is asked for before it is needed. */
static void
look_ahead (StaffImport *import)
{
  const guint soon = import->n_inserted + 8, later = import->n_inserted + 16;

  if (later >= import->new_people->len)
    return;

  __builtin_prefetch (g_array_index (import->new_people, NumberedPerson, later).person);
  __builtin_prefetch ((const char *) g_array_index (import->new_people, NumberedPerson, later).person + 64);
  for (gsize line = 0; line < 256; line += 64)
    __builtin_prefetch ((const char *) g_array_index (import->new_people, NumberedPerson, soon).person->listed + line);
}

static const TwPersonRow *
next_new_person (gpointer   import_pointer,
                 GError   **error)
{
  StaffImport *import = import_pointer;
  guint n_written = tw_planned_people_get_n_known (import->people) + import->n_inserted;

  if (import->n_inserted == import->new_people->len ||
      (n_written % STEPS_PER_PROGRESS == 0 && !tell_progress (import, n_written, error)))
    return NULL;

  look_ahead (import);

  return &g_array_index (import->new_people, NumberedPerson, import->n_inserted++).person->after;
}

static gboolean
write_people (StaffImport  *import,
              GError      **error)
{
  return write_known_people (import, error) &&
         settle_new_people (import, error) &&
         (import->new_people->len < BULK_INSERTS
            ? tw_new_people_insert (import->connection, next_new_person, import, error)
            : tw_new_people_insert_many (import->connection, next_new_person, import, error));
}

/**
 * tw_staff_import_carry_out:
 * @people: what a plan made of the people
 * @command: the command that imports
 * @progress: (nullable): told every thousand people
 *
 * Does what the plan says.
 */
gboolean
tw_staff_import_carry_out (TwPlannedPeople  *people,
                           TwCommand        *command,
                           TwProgressFunc    progress,
                           gpointer          user_data,
                           GCancellable     *cancellable,
                           GError          **error)
{
  static const char *const bulk[] = { "person", NULL };
  TwConnection *connection = tw_command_connection (command);
  guint n_known = tw_planned_people_get_n_known (people);
  guint n_new = tw_planned_people_get_n (people) - n_known;
  g_auto (GStrv) indexes = NULL;
  g_auto (StaffImport) import = {
    .people = people,
    .connection = connection,
    .department_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .site_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
    .progress = progress,
    .progress_data = user_data,
    .cancellable = cancellable,
    .new_people = g_array_new (FALSE, FALSE, sizeof (NumberedPerson)),
  };

  if (!give_ids (&import, error))
    return FALSE;

  if (n_new < BULK_INSERTS)
    return write_people (&import, error);

  if (!tw_command_bulk_inserts (command, bulk, error))
    return FALSE;

  if (n_new < n_known)
    return write_people (&import, error);

  indexes = tw_table_indexes_drop (connection, "person", error);

  return indexes &&
         write_people (&import, error) &&
         tw_table_indexes_restore (connection, (const char *const *) indexes, error);
}
