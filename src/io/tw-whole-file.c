/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Writes beside the place and moves there at the end: who reads meanwhile sees the earlier file, and a full disk leaves
 * it as it was. */

#include "tw-whole-file.h"

#include "tw-io-error.h"
#include "tw-language.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

struct _TwWholeFile
{
  char *path;
  char *unfinished_path; /* NULL once it stands in its place */
  int fd;
  int first_failure; /* errno, 0 if all went well */
};

static void
set_not_written (const char  *path,
                 int          reason,
                 GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);

  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_WRITING,
               tw_tr ("“%s” cannot be written: %s. Choose another folder or make room."),
               name, g_strerror (reason));
}

/**
 * tw_whole_file_new:
 * @path: the file to be written; a file that is there is replaced when all is written
 * @error: return location of a #TwIoError
 *
 * Returns: (transfer full) (nullable): a file with nothing in it yet
 */
TwWholeFile *
tw_whole_file_new (const char  *path,
                   GError     **error)
{
  g_autoptr (TwWholeFile) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = g_new0 (TwWholeFile, 1);
  self->path = g_strdup (path);
  self->unfinished_path = g_strdup_printf ("%s.XXXXXX", path);
  self->fd = g_mkstemp_full (self->unfinished_path, O_RDWR | O_CLOEXEC, 0600);

  if (self->fd < 0)
    {
      set_not_written (path, errno, error);
      g_clear_pointer (&self->unfinished_path, g_free);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * tw_whole_file_free:
 * @self: (transfer full): a file
 *
 * Ends the work; a file that is not finished leaves nothing behind.
 */
void
tw_whole_file_free (TwWholeFile *self)
{
  if (self->fd >= 0)
    close (self->fd);
  if (self->unfinished_path != NULL)
    g_unlink (self->unfinished_path);

  g_free (self->unfinished_path);
  g_free (self->path);
  g_free (self);
}

/**
 * tw_whole_file_append:
 * @self: a file
 * @bytes: (array length=n_bytes): what comes next
 * @n_bytes: how much
 *
 * That it could not be written is told by tw_whole_file_finish().
 */
void
tw_whole_file_append (TwWholeFile *self,
                      const char  *bytes,
                      gsize        n_bytes)
{
  while (n_bytes > 0 && self->first_failure == 0)
    {
      gssize n = write (self->fd, bytes, n_bytes);

      if (n < 0 && errno != EINTR)
        self->first_failure = errno;
      if (n <= 0)
        continue;

      bytes += n;
      n_bytes -= n;
    }
}

/**
 * tw_whole_file_finish:
 * @self: a file
 * @error: return location of a #TwIoError
 *
 * Puts the file in its place.
 *
 * Returns: whether it stands there, whole
 */
gboolean
tw_whole_file_finish (TwWholeFile  *self,
                      GError      **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->unfinished_path != NULL, FALSE);

  if (self->first_failure == 0 && fsync (self->fd) < 0)
    self->first_failure = errno;
  if (self->first_failure == 0 && g_rename (self->unfinished_path, self->path) < 0)
    self->first_failure = errno;

  if (self->first_failure != 0)
    {
      set_not_written (self->path, self->first_failure, error);
      return FALSE;
    }

  g_clear_pointer (&self->unfinished_path, g_free);

  return TRUE;
}
