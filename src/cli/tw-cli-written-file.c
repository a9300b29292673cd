/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is told of a file that a verb has written. */

#include "tw-cli-written-file.h"

#include "tw-json-writer.h"

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
