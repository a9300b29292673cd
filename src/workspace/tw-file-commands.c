/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with the file as a whole. */

#include "tw-file-commands.h"

#include "tw-backup.h"
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
