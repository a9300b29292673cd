/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file before SQLite sees it: where it really lies, whether it is ours and how new, and that nobody else can
 * read it. The header is read by hand, so that a file of another program is refused without being touched.
 *
 * Closing a descriptor drops every POSIX lock of the process on that file, SQLite's too: the header must never be
 * read while a connection of this process has the file open. tw-connection.c sees to that. */

#include "tw-file-header.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tw-connection.h"
#include "tw-language.h"
#include "tw-store-error-private.h"

/* https://www.sqlite.org/fileformat.html, "The Database Header" */
#define HEADER_SIZE           100
#define HEADER_MAGIC          "SQLite format 3"
#define HEADER_USER_VERSION   60
#define HEADER_APPLICATION_ID 68

static guint32
read_number (const guint8 *header,
             gsize         offset)
{
  guint32 number;

  memcpy (&number, header + offset, sizeof number);

  return GUINT32_FROM_BE (number);
}

static void
set_foreign (GError     **error,
             const char  *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *sentence = tw_language_format (tw_language_session (),
                                                  N_ ("“%s” is not a Tandemwerk file, and it was left alone. "
                                                      "Choose a file that was made with Tandemwerk, or a new name."),
                                                  name);

  g_set_error_literal (error, TW_STORE_ERROR, TW_STORE_ERROR_FOREIGN, sentence);
}

static int
open_ordinary_file (const char  *path,
                    GError     **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat status;

  if (fd < 0 || fstat (fd, &status) != 0)
    {
      tw_store_error_from_errno (error, errno, path);
      return -1;
    }
  if (!S_ISREG (status.st_mode))
    {
      tw_store_error_from_errno (error, ELOOP, path);
      return -1;
    }

  return g_steal_fd (&fd);
}

/**
 * tw_file_header_resolve:
 * @path: a file that need not be there
 * @error: return location for an error
 *
 * Follows the links in the folders of @path, which are common (/home on some systems), and leaves its last part
 * as it is, so that a link in the place of the file itself can still be refused.
 *
 * Returns: (transfer full) (nullable): the absolute path, or %NULL if the folder cannot be found
 */
char *
tw_file_header_resolve (const char  *path,
                        GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  char *real_folder = realpath (folder, NULL);
  char *resolved;

  if (real_folder == NULL)
    {
      tw_store_error_from_errno (error, errno, path);
      return NULL;
    }
  resolved = g_build_filename (real_folder, name, NULL);
  free (real_folder);

  return resolved;
}

/**
 * tw_file_header_make_folder:
 * @path: a file that is to be made
 * @error: return location for an error
 *
 * Makes the folders above @path that are missing, for nobody but the user.
 *
 * Returns: whether the folder is there
 */
gboolean
tw_file_header_make_folder (const char  *path,
                            GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      tw_store_error_from_errno (error, errno, folder);
      return FALSE;
    }

  return TRUE;
}

/**
 * tw_file_header_read:
 * @path: a resolved path
 * @header: (out): what stands there
 * @error: return location for an error
 *
 * Reads the first bytes of the file and changes nothing. A missing file is no error.
 *
 * Returns: %FALSE with %TW_STORE_ERROR_FOREIGN if the file is not ours, or with another code if it is no
 *   ordinary file or cannot be read
 */
gboolean
tw_file_header_read (const char    *path,
                     TwFileHeader  *header,
                     GError       **error)
{
  guint8 bytes[HEADER_SIZE];
  g_autofd int fd = -1;
  struct stat status;
  gssize length;

  *header = (TwFileHeader) { .is_new = TRUE };
  if (lstat (path, &status) != 0 && errno == ENOENT)
    return TRUE;

  fd = open_ordinary_file (path, error);
  if (fd < 0)
    return FALSE;
  header->exists = TRUE;

  length = pread (fd, bytes, sizeof bytes, 0);
  if (length < 0)
    {
      tw_store_error_from_errno (error, errno, path);
      return FALSE;
    }
  if (length == 0)
    return TRUE;
  if (length < HEADER_SIZE || memcmp (bytes, HEADER_MAGIC, sizeof HEADER_MAGIC) != 0 ||
      read_number (bytes, HEADER_APPLICATION_ID) != TW_STORE_APPLICATION_ID)
    {
      set_foreign (error, path);
      return FALSE;
    }

  header->version = (gint32) read_number (bytes, HEADER_USER_VERSION);
  header->is_new = header->version == 0;

  return TRUE;
}

/**
 * tw_file_header_create_file:
 * @path: a resolved path where nothing is yet
 * @error: return location for an error
 *
 * Makes an empty file that only the user may read. SQLite gives what it makes beside it the same mode.
 *
 * Returns: whether the file was made; %TW_STORE_ERROR_EXISTS if there was one
 */
gboolean
tw_file_header_create_file (const char  *path,
                            GError     **error)
{
  g_autofd int fd = open (path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);

  if (fd < 0 || fchmod (fd, 0600) != 0)
    {
      tw_store_error_from_errno (error, errno, path);
      return FALSE;
    }

  return TRUE;
}

/**
 * tw_file_header_make_private:
 * @path: a file of ours
 *
 * Takes the file, and what SQLite may have left beside it, away from everybody but the user. A file of somebody
 * else stays as it is.
 */
void
tw_file_header_make_private (const char *path)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *beside = g_strconcat (path, endings[i], NULL);

      if (fchmodat (AT_FDCWD, beside, 0600, AT_SYMLINK_NOFOLLOW) != 0 && errno != ENOENT)
        g_debug ("“%s” keeps its mode: %s", beside, g_strerror (errno));
    }
}
