/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that a verb writes: which may be replaced, and what is told of them. */

#include "tw-cli-written-file.h"

#include "tw-json-writer.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#define MAX_SIGNATURE 32

/**
 * tw_cli_may_write:
 * @path: where a verb is to write
 * @signature: what a file of that kind begins with
 *
 * An earlier file of the same kind is replaced. Anything else that stands there was named by mistake: the database
 * itself, for one.
 *
 * Returns: whether the verb may write there
 */
gboolean
tw_cli_may_write (const char *path,
                  const char *signature)
{
  const gsize length = strlen (signature);
  char beginning[MAX_SIGNATURE];
  g_autofd int file = -1;
  GStatBuf facts;

  g_return_val_if_fail (length <= MAX_SIGNATURE, FALSE);

  if (g_lstat (path, &facts) != 0)
    return TRUE;

  if (!S_ISREG (facts.st_mode))
    return FALSE;

  file = g_open (path, O_RDONLY | O_CLOEXEC, 0);

  return file >= 0 && read (file, beginning, length) == (gssize) length && memcmp (beginning, signature, length) == 0;
}

/**
 * tw_cli_tell_written_file:
 * @call: a call
 * @path: what was written
 */
void
tw_cli_tell_written_file (TwCliCall  *call,
                          const char *path)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  if (!tw_cli_call_has (call, "json"))
    {
      tw_cli_call_take (call, tw_language_format (tw_cli_call_get_language (call), "“%s” was written.\n", path));
      return;
    }

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_string (writer, "written", path);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}
