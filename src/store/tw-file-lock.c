/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lock beside the file: FILE.lock is locked by the one program that writes FILE, and says in three lines who
 * that is (process, machine, program). The lock belongs to the open file description, so the system takes it back
 * when the holder dies, and two connections of one process exclude each other like two programs do. The file
 * itself stays: removing it would let two programs each lock one of their own. */

#include "tw-file-lock.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tw-language.h"
#include "tw-store-error-private.h"

struct _TwFileLock
{
  int fd;
};

#define LONGEST_HOLDER 1024

static char *
lock_path (const char *path)
{
  return g_strconcat (path, ".lock", NULL);
}

/* Opened through no link, and nothing but an ordinary file. */
static int
open_lock_file (const char  *path,
                GError     **error)
{
  g_autofd int fd = open (path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
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
  (void) fchmod (fd, 0600);

  return g_steal_fd (&fd);
}

static void
write_holder (int fd)
{
  g_autofree char *holder = g_strdup_printf ("%d\n%s\n%s\n", (int) getpid (), g_get_host_name (),
                                             g_get_prgname () != NULL ? g_get_prgname () : "tandemwerk");

  /* Only for people to read: the lock holds without it. */
  if (ftruncate (fd, 0) != 0 || pwrite (fd, holder, strlen (holder), 0) < 0)
    g_debug ("The lock could not be signed: %s", g_strerror (errno));
}

/* The three lines, each without what does not belong into a sentence; NULL when they are not all there. */
static char **
read_holder (int fd)
{
  char text[LONGEST_HOLDER + 1];
  gssize length = pread (fd, text, LONGEST_HOLDER, 0);
  g_auto (GStrv) lines = NULL;

  if (length <= 0)
    return NULL;
  text[length] = '\0';
  lines = g_strsplit (text, "\n", 4);
  if (g_strv_length (lines) != 4)
    return NULL;
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *valid = g_utf8_make_valid (lines[i], -1);

      g_set_str (&lines[i], g_strstrip (g_strdelimit (valid, "\t\r", ' ')));
      if (*lines[i] == '\0')
        return NULL;
    }

  return g_steal_pointer (&lines);
}

static void
set_in_use (GError     **error,
            int          fd,
            const char  *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_auto (GStrv) holder = read_holder (fd);
  g_autofree char *sentence = NULL;

  if (holder != NULL)
    sentence = tw_language_format (tw_language_session (),
                                   N_ ("“%s” is in use by %s (process %s on %s). "
                                       "Close it there, or wait until it has finished."),
                                   name, holder[2], holder[0], holder[1]);
  else
    sentence = tw_language_format (tw_language_session (),
                                   N_ ("“%s” is in use by another program. Close that program, "
                                       "or wait until it has finished."),
                                   name);
  g_set_error_literal (error, TW_STORE_ERROR, TW_STORE_ERROR_IN_USE, sentence);
}

/**
 * tw_file_lock_take:
 * @path: the file to be written
 * @error: return location for an error
 *
 * Takes the lock on @path without waiting, and signs it.
 *
 * Returns: (transfer full) (nullable): the lock, or %NULL with %TW_STORE_ERROR_IN_USE naming who holds it, or
 *   with %TW_STORE_ERROR_READ_ONLY and the like if the lock cannot even be made
 */
TwFileLock *
tw_file_lock_take (const char  *path,
                   GError     **error)
{
  g_autofree char *beside = lock_path (path);
  g_autofd int fd = open_lock_file (beside, error);
  struct flock whole = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
  TwFileLock *self;

  if (fd < 0)
    return NULL;
  if (fcntl (fd, F_OFD_SETLK, &whole) != 0)
    {
      if (errno == EAGAIN || errno == EACCES)
        set_in_use (error, fd, path);
      else
        tw_store_error_from_errno (error, errno, beside);
      return NULL;
    }

  write_holder (fd);
  self = g_new0 (TwFileLock, 1);
  self->fd = g_steal_fd (&fd);

  return self;
}

/**
 * tw_file_lock_release:
 * @self: (transfer full): a lock
 *
 * Gives the lock back.
 */
void
tw_file_lock_release (TwFileLock *self)
{
  if (ftruncate (self->fd, 0) != 0)
    g_debug ("The lock could not be emptied: %s", g_strerror (errno));
  g_clear_fd (&self->fd, NULL);
  g_free (self);
}
