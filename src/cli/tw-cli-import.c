/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the two imports of lists have in common: the columns named by hand, and what is told of the outcome. */

#include "tw-cli-import.h"

#include <string.h>

#include "tw-field-text.h"
#include "tw-finding-text.h"
#include "tw-json-writer.h"
#include "tw-terminal-text.h"
#include "tw-text-table.h"

/* So many rows are told in full; a list with every row wrong has one reason, not ten thousand. Scripts get all. */
#define MOST_ROWS_TOLD 50

static gboolean
is_column_choice (const char *word)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals ? g_strndup (word, (gsize) (equals - word)) : NULL;

  return name != NULL && g_strv_contains (tw_workspace_list_fields (), g_strstrip (name));
}

static void
add_count (TwTextTable *table,
           TwLanguage  *language,
           const char  *what,
           guint        count)
{
  g_autofree char *number = tw_language_integer (language, count);
  const char *cells[] = { what, number };

  tw_text_table_add_row (table, cells);
}

static void
tell_counts (TwCliCall             *call,
             const TwImportOutcome *outcome)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("lr");

  add_count (table, language, tw_language_tr (language, "Added"), outcome->n_added);
  add_count (table, language, tw_language_tr (language, "Changed"), outcome->n_changed);
  add_count (table, language, tw_language_tr (language, "Unchanged"), outcome->n_unchanged);
  if (outcome->n_left > 0)
    add_count (table, language, tw_language_tr (language, "Left the company"), outcome->n_left);
  add_count (table, language, tw_language_tr (language, "Refused"), outcome->refused->len);
  tw_cli_call_take (call, tw_text_table_to_text (table));
}

static void
tell_findings (TwCliCall  *call,
               const char *heading,
               GPtrArray  *findings)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("rl");

  if (findings->len == 0)
    return;

  for (guint i = 0; i < MIN (findings->len, MOST_ROWS_TOLD); i++)
    {
      const TwFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *row = tw_language_format (language, "Row %d", finding->row);
      g_autofree char *sentence = tw_finding_to_sentence (finding, language);
      const char *cells[] = { finding->row ? row : NULL, sentence };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_take (call, g_strdup_printf ("\n%s\n", heading));
  tw_cli_call_take (call, tw_text_table_to_text (table));

  if (findings->len > MOST_ROWS_TOLD)
    tw_cli_call_take (call, tw_language_formatn (language, "… and %u more\n", "… and %u more\n",
                                                 findings->len - MOST_ROWS_TOLD, findings->len - MOST_ROWS_TOLD));
}

static void
tell_column (TwTextTable        *table,
             TwLanguage         *language,
             guint               index,
             const TwListColumn *column)
{
  g_autofree char *place = g_strdup_printf ("#%u", index + 1);
  g_autofree char *field = NULL;
  const char *cells[] = { place, column->heading, NULL, NULL };

  if (column->used)
    {
      field = g_strdup_printf ("%s (%s)", tw_field_heading (language, column->field), tw_field_get_name (column->field));
      cells[2] = field;
      cells[3] = tw_column_certainty (language, column);
    }
  else
    {
      cells[2] = tw_language_tr (language, N_ ("not used"));
    }

  tw_text_table_add_row (table, cells);
}

/* Where guesses can be wrong they are shown, with the words by which --map corrects them. */
static void
tell_columns (TwCliCall             *call,
              const TwImportOutcome *outcome)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("llll");

  for (guint i = 0; i < outcome->columns->len; i++)
    tell_column (table, language, i, g_ptr_array_index (outcome->columns, i));

  tw_cli_call_take (call, tw_language_format (language, N_ ("Columns, by the headings in row %d"),
                                              outcome->heading_row));
  tw_cli_call_print (call, "\n");
  tw_cli_call_take (call, tw_text_table_to_text (table));
  tw_cli_call_print (call, "\n");
}

static void
write_findings (TwCliCall    *call,
                TwJsonWriter *writer,
                const char   *name,
                GPtrArray    *findings,
                const char   *sentence_name)
{
  tw_json_writer_begin_array (writer, name);

  for (guint i = 0; i < findings->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *sentence = tw_finding_to_sentence (finding, tw_cli_call_get_language (call));

      tw_json_writer_begin_object (writer, NULL);
      if (finding->row > 0)
        tw_json_writer_integer (writer, "row", finding->row);
      tw_json_writer_string (writer, sentence_name, sentence);
      tw_json_writer_end_object (writer);
    }

  tw_json_writer_end_array (writer);
}

static void
write_columns (TwJsonWriter *writer,
               GPtrArray    *columns)
{
  tw_json_writer_begin_array (writer, "columns");

  for (guint i = 0; i < columns->len; i++)
    {
      const TwListColumn *column = g_ptr_array_index (columns, i);

      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_integer (writer, "column", i + 1);
      tw_json_writer_string (writer, "heading", column->heading);
      if (column->used)
        {
          tw_json_writer_string (writer, "field", tw_field_get_name (column->field));
          tw_json_writer_integer (writer, "certainty", column->certainty);
          tw_json_writer_string (writer, "origin", tw_column_origin_get_name (column->origin));
        }
      tw_json_writer_boolean (writer, "hidden", column->hidden);
      tw_json_writer_end_object (writer);
    }

  tw_json_writer_end_array (writer);
}

/**
 * tw_cli_import_request:
 * @call: a call
 * @file: which of its arguments is the list
 *
 * Returns: which list is meant, and what was said about it; it lives as long as the call
 */
TwListRequest
tw_cli_import_request (TwCliCall *call,
                       guint      file)
{
  return (TwListRequest) {
    .path = tw_cli_call_get_argument (call, file),
    .sheet = tw_cli_call_get_value (call, "sheet"),
    .columns = tw_cli_call_get_values (call, "map"),
    .without_hidden_rows = tw_cli_call_has (call, "without-hidden-rows"),
    .forget_columns = tw_cli_call_has (call, "forget-map"),
    .add_again = tw_cli_call_get_values (call, "add-again"),
  };
}

/**
 * tw_cli_import_check_columns:
 * @call: a call that may take --map
 *
 * Returns: whether each --map names a field; if not, @error is %TW_CLI_ERROR_USAGE
 */
gboolean
tw_cli_import_check_columns (TwCliCall  *call,
                             GError    **error)
{
  const char * const *words = tw_cli_call_get_values (call, "map");

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      g_autofree char *said = tw_terminal_text_quote (words[i]);
      g_autofree char *fields = NULL;

      if (is_column_choice (words[i]))
        continue;

      fields = g_strjoinv (", ", (GStrv) tw_workspace_list_fields ());
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                   tw_tr ("“%s” does not say which field has which heading. "
                          "Write FIELD=HEADING with one of these fields: %s."), said, fields);
      return FALSE;
    }

  return TRUE;
}

/**
 * tw_cli_import_tell:
 * @call: a call
 * @outcome: what an import did, or would do
 *
 * Tells it to people.
 */
void
tw_cli_import_tell (TwCliCall             *call,
                    const TwImportOutcome *outcome)
{
  TwLanguage *language = tw_cli_call_get_language (call);

  if (tw_cli_call_has (call, "dry-run"))
    tell_columns (call, outcome);
  tell_counts (call, outcome);
  if (tw_cli_call_has (call, "dry-run"))
    tell_findings (call, tw_language_tr (language, N_ ("What would change")), outcome->changes);
  tell_findings (call, tw_language_tr (language, "Refused rows"), outcome->refused);
  tell_findings (call, tw_language_tr (language, "Taken with a remark"), outcome->notes);

  if (tw_cli_call_has (call, "dry-run"))
    {
      tw_cli_call_print (call, "\n");
      tw_cli_call_say (call, N_ ("This was a dry run: nothing was changed."));
    }
}

/**
 * tw_cli_import_tell_as_json:
 * @call: a call
 * @outcome: what an import did, or would do
 *
 * Tells it to a script, as one object: added, changed, unchanged, left (numbers), refused, notes and, of a dry run,
 * changes and kept (arrays of objects with the row, if there is one, and a sentence), and columns (an array of objects: what
 * each was taken for, and how sure that is in percent).
 */
void
tw_cli_import_tell_as_json (TwCliCall             *call,
                            const TwImportOutcome *outcome)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, "added", outcome->n_added);
  tw_json_writer_integer (writer, "changed", outcome->n_changed);
  tw_json_writer_integer (writer, "unchanged", outcome->n_unchanged);
  tw_json_writer_integer (writer, "left", outcome->n_left);
  write_findings (call, writer, "refused", outcome->refused, "reason");
  write_findings (call, writer, "notes", outcome->notes, "note");
  if (tw_cli_call_has (call, "dry-run"))
    {
      write_findings (call, writer, "changes", outcome->changes, "change");
      write_findings (call, writer, "kept", outcome->kept, "kept");
    }
  tw_json_writer_integer (writer, "heading-row", outcome->heading_row);
  write_columns (writer, outcome->columns);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}
