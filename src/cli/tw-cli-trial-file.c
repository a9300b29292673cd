/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A first staff list can be tried before there is a file, and no file is there afterwards. */

#include "tw-cli-trial-file.h"

#include <glib/gstdio.h>

#include "tw-cli-file.h"

struct _TwCliTrialFile
{
  TwWorkspace *workspace;
  char *folder; /* the private folder of an empty file, or NULL */
};

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) files = g_dir_open (folder, 0, NULL);
  const char *name;

  while (files != NULL && (name = g_dir_read_name (files)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }

  g_rmdir (folder);
}

static TwWorkspace *
begin_empty_file (TwCliTrialFile  *self,
                  GError         **error)
{
  g_autofree char *path = NULL;

  self->folder = g_dir_make_tmp ("tandemwerk-XXXXXX", error);
  if (self->folder == NULL)
    return NULL;

  path = g_build_filename (self->folder, "trial.tandemwerk", NULL);

  return tw_workspace_open (path, error);
}

/**
 * tw_cli_trial_file_open:
 * @call: a call
 *
 * Returns: (transfer full): a file to try a list on, or %NULL with @error set
 */
TwCliTrialFile *
tw_cli_trial_file_open (TwCliCall  *call,
                        GError    **error)
{
  g_autoptr (TwCliTrialFile) self = g_new0 (TwCliTrialFile, 1);

  self->workspace = tw_cli_has_file (call) ? tw_cli_open_to_read (call, error) : begin_empty_file (self, error);

  return self->workspace ? g_steal_pointer (&self) : NULL;
}

/**
 * tw_cli_trial_file_free:
 * @self: (transfer full): a file to try a list on
 */
void
tw_cli_trial_file_free (TwCliTrialFile *self)
{
  g_clear_object (&self->workspace);

  if (self->folder != NULL)
    remove_folder (self->folder);

  g_free (self->folder);
  g_free (self);
}

/**
 * tw_cli_trial_file_get_workspace:
 * @self: a file to try a list on
 *
 * Returns: (transfer none): the file
 */
TwWorkspace *
tw_cli_trial_file_get_workspace (TwCliTrialFile *self)
{
  return self->workspace;
}
