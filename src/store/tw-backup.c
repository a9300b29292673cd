/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A backup is a whole new file, as private as the first, without anything that was deleted. It is written beside
 * its final name, looked at, brought to the disk, and only then given its name: where a backup stands, it is
 * complete. What an interrupted backup left is removed by the next one to the same name. */

#include "tw-backup.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

#include "tw-connection-private.h"
#include "tw-file-header.h"
#include "tw-store-error-private.h"

static gboolean
write_copy (TwConnection  *connection,
            const char    *path,
            GError       **error)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, "VACUUM INTO ?1");

  tw_statement_bind_text (statement, 1, path);

  return tw_statement_run (statement, error);
}

/**
 * tw_backup_open:
 * @path: a backup, made by this or an older version
 * @error: return location for an error
 *
 * Opens a backup for reading and reads it through.
 *
 * Returns: (transfer full) (nullable): a connection, or %NULL where the file is foreign, newer or damaged
 */
TwConnection *
tw_backup_open (const char  *path,
                GError     **error)
{
  g_autoptr (TwConnection) copy = tw_connection_open_copy (path, error);
  g_auto (GStrv) defects = NULL;

  if (copy == NULL)
    return NULL;
  defects = tw_connection_quick_check (copy, error);
  if (defects == NULL)
    return NULL;
  if (defects[0] != NULL)
    tw_store_error_from_sqlite (error, NULL, SQLITE_CORRUPT, path);

  return defects[0] == NULL ? g_steal_pointer (&copy) : NULL;
}

static gboolean
is_sound (const char  *path,
          GError     **error)
{
  g_autoptr (TwConnection) copy = tw_backup_open (path, error);

  return copy != NULL;
}

static gboolean
bring_to_disk (const char  *path,
               GError     **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC);

  if (fd < 0 || fsync (fd) != 0)
    {
      tw_store_error_from_errno (error, errno, path);
      return FALSE;
    }

  return TRUE;
}

/* Some file systems do not know how to rename without replacing; there, an earlier look has to do. */
static gboolean
give_name (const char    *temporary,
           const char    *target,
           unsigned int   rename_flags,
           GError       **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, target, rename_flags) != 0 &&
      (errno != EINVAL || g_rename (temporary, target) != 0))
    {
      tw_store_error_from_errno (error, errno, target);
      return FALSE;
    }

  return bring_to_disk (folder, error);
}

static gboolean
make_backup (TwConnection  *connection,
             const char    *temporary,
             GError       **error)
{
  return tw_file_header_create_file (temporary, error) &&
         write_copy (connection, temporary, error) &&
         is_sound (temporary, error) &&
         bring_to_disk (temporary, error);
}

static gboolean
back_up (TwConnection  *connection,
         const char    *target,
         unsigned int   rename_flags,
         GError       **error)
{
  g_autofree char *path = tw_file_header_resolve (target, error);
  g_autofree char *temporary = NULL;

  if (path == NULL)
    return FALSE;
  temporary = g_strconcat (path, ".part", NULL);
  g_unlink (temporary);
  if (!make_backup (connection, temporary, error) || !give_name (temporary, path, rename_flags, error))
    {
      g_unlink (temporary);
      return FALSE;
    }

  return TRUE;
}

/**
 * tw_backup_create:
 * @connection: a connection outside of a transaction
 * @target: a file that is not there yet, in a folder that is
 * @error: return location for an error
 *
 * Writes a backup of the file.
 *
 * Returns: whether there is a complete backup at @target; %TW_STORE_ERROR_EXISTS if something stood there, which is
 *   left alone
 */
gboolean
tw_backup_create (TwConnection  *connection,
                  const char    *target,
                  GError       **error)
{
  g_return_val_if_fail (TW_IS_CONNECTION (connection) && !tw_connection_in_transaction (connection), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  if (g_file_test (target, G_FILE_TEST_EXISTS) || g_file_test (target, G_FILE_TEST_IS_SYMLINK))
    {
      tw_store_error_from_errno (error, EEXIST, target);
      return FALSE;
    }

  return back_up (connection, target, RENAME_NOREPLACE, error);
}

/**
 * tw_backup_replace:
 * @connection: a connection outside of a transaction
 * @target: a file, in a folder that is there
 * @error: return location for an error
 *
 * Writes a backup of the file, in the place of what stood at @target before. It must not be open.
 *
 * Returns: whether there is a complete backup at @target; otherwise what stood there still does
 */
gboolean
tw_backup_replace (TwConnection  *connection,
                   const char    *target,
                   GError       **error)
{
  g_return_val_if_fail (TW_IS_CONNECTION (connection) && !tw_connection_in_transaction (connection), FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  return back_up (connection, target, 0, error);
}
