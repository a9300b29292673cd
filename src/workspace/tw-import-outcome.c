/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import does, told before it happens and counted while it does (P11). */

#include "tw-import-outcome-private.h"

#include "tw-finding.h"

/**
 * tw_import_outcome_new:
 *
 * Returns: (transfer full): an outcome that counts nothing yet
 */
TwImportOutcome *
tw_import_outcome_new (void)
{
  TwImportOutcome *self = g_new0 (TwImportOutcome, 1);

  self->refused = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  self->kept = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_list_column_free);
  self->files = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_list_request_free);

  return self;
}

static void
copy_findings (GPtrArray  *from,
               GPtrArray  *to,
               const char *file)
{
  for (guint i = 0; i < from->len; i++)
    {
      TwFinding *finding = tw_finding_copy (g_ptr_array_index (from, i));

      if (file)
        g_set_str (&finding->file, file);
      g_ptr_array_add (to, finding);
    }
}

/**
 * tw_import_outcome_take_over:
 * @list: a list that was read
 *
 * Takes over what its reader refused and remarked, and what it took the columns for.
 */
void
tw_import_outcome_take_over (TwImportOutcome *self,
                             TwList          *list)
{
  GPtrArray *columns = tw_columns_get_all (tw_list_get_columns (list));

  copy_findings (tw_list_get_refused (list), self->refused, NULL);
  copy_findings (tw_list_get_notes (list), self->notes, NULL);

  self->heading_row = tw_columns_get_heading_row (tw_list_get_columns (list));
  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (self->columns, tw_list_column_copy (g_ptr_array_index (columns, i)));
}

/**
 * tw_import_outcome_absorb:
 * @other: (transfer full): what another file comes to
 * @file: (nullable): the name of that file; %NULL where its findings say theirs
 *
 * Counts @other too.
 */
void
tw_import_outcome_absorb (TwImportOutcome *self,
                          TwImportOutcome *other,
                          const char      *file)
{
  self->n_added += other->n_added;
  self->n_changed += other->n_changed;
  self->n_unchanged += other->n_unchanged;
  self->n_left += other->n_left;
  copy_findings (other->refused, self->refused, file);
  copy_findings (other->notes, self->notes, file);
  copy_findings (other->changes, self->changes, file);
  copy_findings (other->kept, self->kept, file);

  tw_import_outcome_free (other);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const TwFinding *one = a, *other = b;
  const int by_file = g_strcmp0 (one->file, other->file);

  return by_file ? by_file : (one->row > other->row) - (one->row < other->row);
}

/**
 * tw_import_outcome_sort:
 *
 * Puts the findings in the order of the files and of their rows.
 */
void
tw_import_outcome_sort (TwImportOutcome *self)
{
  g_ptr_array_sort_values (self->refused, compare_rows);
  g_ptr_array_sort_values (self->notes, compare_rows);
  g_ptr_array_sort_values (self->changes, compare_rows);
  g_ptr_array_sort_values (self->kept, compare_rows);
}

/**
 * tw_import_outcome_free:
 */
void
tw_import_outcome_free (TwImportOutcome *self)
{
  g_ptr_array_unref (self->refused);
  g_ptr_array_unref (self->notes);
  g_ptr_array_unref (self->changes);
  g_ptr_array_unref (self->kept);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->files);
  g_free (self);
}
