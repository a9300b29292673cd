/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a file that somebody else made, whole and once.
 *
 * Whoever chose the file may have chosen a folder, a pipe or a device, and another program may be
 * writing into it. So the file is opened without waiting, asked what it is through the descriptor
 * (not the path, which could change its meaning in between), read up to a limit, and asked again
 * whether it is still what it was. A symbolic link is followed: "latest.csv" of a nightly export is
 * one, and the questions are put to what it leads to. It is not mapped into memory, since a mapped
 * file that somebody shortens kills the reader.
 */

#include "tw-input-file.h"

#include "tw-io-error.h"
#include "tw-language.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
is_same_state (const struct stat *before,
               const struct stat *after)
{
  return before->st_size == after->st_size &&
         before->st_mtim.tv_sec == after->st_mtim.tv_sec &&
         before->st_mtim.tv_nsec == after->st_mtim.tv_nsec;
}

static gboolean
set_unreadable (const char  *name,
                int          reason,
                GError     **error)
{
  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNREADABLE,
               tw_tr ("“%s” cannot be read: %s. Check that the file is there and that you may open it."),
               name, g_strerror (reason));
  return FALSE;
}

static gboolean
check_kind (const char         *name,
            const struct stat  *state,
            gsize               max_bytes,
            GError            **error)
{
  if (!S_ISREG (state->st_mode))
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_NOT_A_FILE,
                   tw_tr ("“%s” is not a file. Choose the list itself."), name);
      return FALSE;
    }

  if (state->st_size == 0)
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_EMPTY,
                   tw_tr ("“%s” is empty. Save the list again and try once more."), name);
      return FALSE;
    }

  if ((guint64) state->st_size > max_bytes)
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_TOO_LARGE,
                   tw_tr ("“%s” is larger than %d MB. Save only the sheet with the list."),
                   name, (int) (max_bytes / (1024 * 1024)));
      return FALSE;
    }

  return TRUE;
}

/* Reads @size bytes and not one more; a file that ends before or goes on has changed. */
static gboolean
read_exactly (int          fd,
              char        *buffer,
              gsize        size,
              const char  *name,
              GError     **error)
{
  gsize done = 0;

  while (done <= size)
    {
      char beyond;
      gboolean whole = done == size;
      gssize n = whole ? read (fd, &beyond, 1) : read (fd, buffer + done, size - done);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return set_unreadable (name, errno, error);
      if (n == 0)
        break;
      done += n;
    }

  if (done == size)
    return TRUE;

  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_CHANGED,
               tw_tr ("“%s” was changed while it was read. Try again once it has been saved."), name);
  return FALSE;
}

/**
 * tw_input_file_read:
 * @path: the file
 * @max_bytes: more than that is refused
 * @error: return location of a #TwIoError
 *
 * Reads a file, trusting nothing about it.
 *
 * Returns: (transfer full) (nullable): all its bytes, at least one
 */
GBytes *
tw_input_file_read (const char  *path,
                    gsize        max_bytes,
                    GError     **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *buffer = NULL;
  struct stat before;
  struct stat after;
  g_autofd int fd = -1;

  g_return_val_if_fail (path != NULL, NULL);

  fd = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
  if (fd < 0 || fstat (fd, &before) < 0)
    {
      set_unreadable (name, errno, error);
      return NULL;
    }

  if (!check_kind (name, &before, max_bytes, error))
    return NULL;

  buffer = g_try_malloc (before.st_size);
  if (buffer == NULL)
    {
      set_unreadable (name, ENOMEM, error);
      return NULL;
    }

  if (!read_exactly (fd, buffer, before.st_size, name, error))
    return NULL;

  if (fstat (fd, &after) < 0 || !is_same_state (&before, &after))
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_CHANGED,
                   tw_tr ("“%s” was changed while it was read. Try again once it has been saved."), name);
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&buffer), before.st_size);
}
