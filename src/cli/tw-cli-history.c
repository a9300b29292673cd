/* SPDX-License-Identifier: GPL-3.0-or-later */

/* history: what happened to a person over all programmes. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-person-history.h"
#include "tw-terminal-text.h"
#include "tw-text-table.h"

static void
tell (TwCliCall *call,
      GPtrArray *events)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("lll");

  if (events->len == 0)
    {
      tw_cli_call_say (call, N_ ("Nothing has happened to this person yet."));
      return;
    }

  for (guint i = 0; i < events->len; i++)
    {
      const TwPersonEvent *event = g_ptr_array_index (events, i);
      g_autofree char *day = tw_language_iso_date (language, event->day, TW_DATE_SHORT);
      g_autofree char *circumstances = g_strjoin (" · ", event->where ? event->where : "", event->with, NULL);
      const char *cells[] = { day, event->sentence, circumstances };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_take (call, tw_text_table_to_text (table));
}

static void
write_if_known (TwJsonWriter *writer,
                const char   *name,
                const char   *value)
{
  if (value != NULL)
    tw_json_writer_string (writer, name, value);
}

static void
tell_as_json (TwCliCall *call,
              GPtrArray *events)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "history");
  for (guint i = 0; i < events->len; i++)
    {
      const TwPersonEvent *event = g_ptr_array_index (events, i);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "day", event->day);
      tw_json_writer_string (writer, "what", event->sentence);
      write_if_known (writer, "where", event->where);
      write_if_known (writer, "with", event->with);
      write_if_known (writer, "by", event->by);
      tw_json_writer_end_object (writer);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const char *number = tw_cli_call_get_argument (call, 0);
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autofree char *said = tw_terminal_text_quote (number);
  g_autoptr (GPtrArray) events = NULL;
  gint64 person_id;

  if (workspace == NULL)
    return FALSE;

  person_id = tw_workspace_find_person (workspace, number);
  if (person_id == 0)
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED, tw_tr ("Nobody has the personnel number %s."), said);
      return FALSE;
    }

  events = tw_workspace_read_person_history (workspace, person_id, tw_cli_call_get_language (call), error);
  if (events == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, events);
  else
    tell (call, events);

  return TRUE;
}

const TwCliVerb tw_cli_history_verb = {
  .name = "history",
  .synopsis = "NUMBER",
  .summary = N_ ("Tell what happened to a person in all programmes, the latest first"),
  .explanation = N_ ("NUMBER is the personnel number. Who was paired with whom, when and why, what was agreed, and who "
                     "recorded it. What somebody answered is not told."),
  .n_arguments = 1,
  .run = run,
};
