/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with the file as a whole. */

#include "tw-file-commands.h"

#include "tw-backup.h"
#include "tw-person-table.h"
#include "tw-programme-table.h"
#include "tw-workspace-private.h"

/**
 * tw_workspace_back_up:
 * @path: where the copy goes; nothing may be there
 *
 * Writes a copy of the whole file that only its owner can read. Works beside a window that is open.
 */
gboolean
tw_workspace_back_up (TwWorkspace  *self,
                      const char   *path,
                      GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  return tw_backup_create (tw_workspace_reading (self), path, error);
}

/**
 * tw_workspace_check:
 *
 * Reads the whole file and compares it with itself.
 *
 * Returns: (transfer full) (element-type utf8): what is wrong, a sentence each; empty if nothing is; %NULL on error
 */
GPtrArray *
tw_workspace_check (TwWorkspace  *self,
                    GError      **error)
{
  g_auto (GStrv) faults = NULL;
  GPtrArray *sentences;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  faults = tw_connection_check (tw_workspace_reading (self), error);
  if (!faults)
    return NULL;

  sentences = g_ptr_array_new_with_free_func (g_free);
  for (char **fault = faults; *fault; fault++)
    g_ptr_array_add (sentences, g_strdup (*fault));

  return sentences;
}

/**
 * tw_backup_look_into:
 * @backup: a file that was made by tw_workspace_back_up(), by this or an older version
 * @contents: (out caller-allocates): what it holds
 *
 * Reads a backup through, and changes nothing.
 *
 * Returns: whether it can be restored; %FALSE with an error that says why not
 */
gboolean
tw_backup_look_into (const char        *backup,
                     TwBackupContents  *contents,
                     GError           **error)
{
  g_autoptr (TwConnection) connection = tw_backup_open (backup, error);
  g_autoptr (GArray) cohorts = connection ? tw_cohort_table_ids (connection, error) : NULL;
  g_autoptr (GError) local_error = NULL;

  if (!cohorts)
    return FALSE;

  contents->n_cohorts = cohorts->len;
  contents->n_people = tw_person_table_count (connection, &local_error);
  if (local_error)
    g_propagate_error (error, g_steal_pointer (&local_error));

  return !local_error;
}

/**
 * tw_backup_restore:
 * @backup: a backup
 * @path: the file whose place it takes; nobody may have it open
 *
 * Puts a copy of the backup in the place of the file. What was in the file is gone.
 *
 * Returns: whether it was done; otherwise the file is as it was
 */
gboolean
tw_backup_restore (const char  *backup,
                   const char  *path,
                   GError     **error)
{
  g_autoptr (TwConnection) connection = tw_backup_open (backup, error);
  g_autoptr (TwConnection) current = NULL;

  if (!connection)
    return FALSE;

  /* Whoever else has the file is named in the error; closing it empties what its write-ahead log still held. */
  current = tw_connection_open (path, error);
  if (!current)
    return FALSE;
  tw_connection_close (current);

  return tw_backup_replace (connection, path, error);
}
