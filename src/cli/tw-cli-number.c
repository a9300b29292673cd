/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The number of what was just created, alone on its line, so that a script can take it. */

#include "tw-cli-number.h"

#include "tw-json-writer.h"

/**
 * tw_cli_tell_number:
 * @call: a call
 * @name: what it is the number of, as JSON calls it
 * @number: the number
 */
void
tw_cli_tell_number (TwCliCall  *call,
                    const char *name,
                    gint64      number)
{
  g_autoptr (TwJsonWriter) writer = NULL;

  if (!tw_cli_call_has (call, "json"))
    {
      tw_cli_call_take (call, g_strdup_printf ("%" G_GINT64_FORMAT "\n", number));
      return;
    }

  writer = tw_json_writer_new ();
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, name, number);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}
