/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean   tw_workspace_back_up (TwWorkspace  *self,
                                 const char   *path,
                                 GError      **error);
GPtrArray *tw_workspace_check   (TwWorkspace  *self,
                                 GError      **error);

/**
 * TwBackupContents:
 * @n_people: people who are in it
 * @n_cohorts: cohorts that are in it
 *
 * What a backup holds, told before it replaces anything.
 */
typedef struct
{
  gint64 n_people;
  guint n_cohorts;
} TwBackupContents;

gboolean   tw_backup_look_into  (const char        *backup,
                                 TwBackupContents  *contents,
                                 GError           **error);
gboolean   tw_backup_restore    (const char        *backup,
                                 const char        *path,
                                 GError           **error);

G_END_DECLS
