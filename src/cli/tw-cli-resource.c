/* SPDX-License-Identifier: GPL-3.0-or-later */

/* resource …: budget, hours and rooms, planned and actual. Money is said in whole or hundredths (“1500.00”), hours in
 * minutes. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-json-writer.h"
#include "tw-resource-commands.h"
#include "tw-terminal-text.h"
#include "tw-text-table.h"

#include <string.h>

typedef struct
{
  TwLanguage *language;
  TwTextTable *table;
  TwJsonWriter *writer;
} Listing;

static char *
say_amount (TwLanguage *language,
            gint64      cents,
            gint64      minutes,
            const char *currency)
{
  if (cents >= 0)
    return tw_language_money (language, cents, currency);

  return minutes >= 0 ? tw_language_duration (language, minutes) : g_strdup ("");
}

static void
list_resource (const TwResourceRow *resource,
               gpointer             user_data)
{
  Listing *listing = user_data;
  const char *kind = tw_word (TW_TYPE_RESOURCE_KIND, resource->kind);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, resource->id);
  g_autofree char *planned = say_amount (listing->language, resource->planned_cents, resource->planned_minutes,
                                         resource->currency);
  g_autofree char *actual = say_amount (listing->language, resource->actual_cents, resource->actual_minutes,
                                        resource->currency);
  const char *cells[] = { number, resource->title, planned, actual };

  tw_text_table_add_row (listing->table, cells);
  tw_json_writer_begin_object (listing->writer, NULL);
  tw_json_writer_integer (listing->writer, "number", resource->id);
  tw_json_writer_string (listing->writer, "kind", kind);
  tw_json_writer_string (listing->writer, "title", resource->title);
  tw_json_writer_string (listing->writer, "currency", resource->currency);
  if (resource->planned_cents >= 0)
    tw_json_writer_hundredths (listing->writer, "planned", resource->planned_cents);
  if (resource->actual_cents >= 0)
    tw_json_writer_hundredths (listing->writer, "actual", resource->actual_cents);
  if (resource->planned_minutes >= 0)
    tw_json_writer_integer (listing->writer, "planned_minutes", resource->planned_minutes);
  if (resource->actual_minutes >= 0)
    tw_json_writer_integer (listing->writer, "actual_minutes", resource->actual_minutes);
  tw_json_writer_end_object (listing->writer);
}

static gboolean
run_list (TwCliCall  *call,
          GError    **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (TwTextTable) table = tw_text_table_new ("rlrr");
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  Listing listing = { language, table, writer };
  const char *headings[] = {
    "N", tw_language_tr (language, "For"), tw_language_tr (language, "Planned"), tw_language_tr (language, "Actual"),
  };

  if (cohort == NULL)
    return FALSE;

  tw_text_table_add_row (table, headings);
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "resources");
  if (!tw_workspace_each_resource (workspace, tw_cohort_get_id (cohort), list_resource, &listing, error))
    return FALSE;

  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_cli_call_has (call, "json") ? tw_json_writer_finish (writer)
                                                         : tw_text_table_to_text (table));

  return TRUE;
}

/* "1500", "1500.5" or "1500.50" as hundredths. */
static gboolean
read_cents (const char  *word,
            gint64      *cents,
            GError     **error)
{
  g_autofree char *said = tw_terminal_text_quote (word);
  g_auto (GStrv) parts = g_strsplit (word, ".", 3);
  const guint n_parts = g_strv_length (parts);
  guint64 whole = 0, hundredths = 0;

  if (n_parts >= 1 && n_parts <= 2 && g_ascii_string_to_unsigned (parts[0], 10, 0, 1000000000, &whole, NULL) &&
      (n_parts == 1 || (strlen (parts[1]) <= 2 &&
                        g_ascii_string_to_unsigned (parts[1], 10, 0, 99, &hundredths, NULL))))
    {
      if (n_parts == 2 && strlen (parts[1]) == 1)
        hundredths *= 10;
      *cents = (gint64) (whole * 100 + hundredths);
      return TRUE;
    }

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("“%s” is not an amount. Write it as in 1500.00."), said);

  return FALSE;
}

static gboolean
read_amount (const char      *word,
             TwResourceKind   kind,
             gint64          *cents,
             gint64          *minutes,
             GError         **error)
{
  int number = 0;

  if (kind != TW_RESOURCE_HOURS)
    return read_cents (word, cents, error);

  if (!tw_cli_read_number (word, &number, error))
    return FALSE;

  *minutes = number;

  return TRUE;
}

static gboolean
run_plan (TwCliCall  *call,
          GError    **error)
{
  const char *currency = tw_cli_call_get_value (call, "currency");
  TwResourceRow resource = {
    .cohort_id = tw_cli_call_get_cohort (call),
    .title = tw_cli_call_get_argument (call, 2),
    .planned_cents = -1, .actual_cents = -1, .planned_minutes = -1, .actual_minutes = -1,
  };
  int kind = 0;
  g_autoptr (TwWorkspace) workspace = NULL;
  gint64 id;

  if (!tw_cli_read_choice (tw_cli_call_get_argument (call, 1), TW_TYPE_RESOURCE_KIND, &kind, error) ||
      !read_amount (tw_cli_call_get_argument (call, 3), kind, &resource.planned_cents, &resource.planned_minutes, error))
    return FALSE;

  resource.kind = kind;
  if (kind != TW_RESOURCE_HOURS)
    resource.currency = currency ? currency : "EUR";
  workspace = tw_cli_open_to_change (call, error);
  id = workspace ? tw_workspace_add_resource (workspace, &resource, error) : 0;
  if (id != 0)
    tw_cli_tell_done (call, workspace, id);

  return id != 0;
}

typedef struct
{
  gint64 id;
  TwResourceRow row;
  char *title;
  char *currency;
} Found;

static void
find_resource (const TwResourceRow *resource,
               gpointer             user_data)
{
  Found *found = user_data;

  if (resource->id != found->id)
    return;

  found->row = *resource;
  found->row.title = found->title = g_strdup (resource->title);
  found->row.currency = found->currency = g_strdup (resource->currency);
}

static gboolean
run_actual (TwCliCall  *call,
            GError    **error)
{
  Found found = { 0 };
  g_autofree char *title = NULL, *currency = NULL;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_id (call, 1, &found.id, error) ? tw_cli_open_to_change (call, error) : NULL;
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;

  if (cohort == NULL ||
      !tw_workspace_each_resource (workspace, tw_cohort_get_id (cohort), find_resource, &found, error))
    return FALSE;

  title = found.title;
  currency = found.currency;
  found.row.id = found.id;
  if (!read_amount (tw_cli_call_get_argument (call, 2), found.row.kind, &found.row.actual_cents,
                    &found.row.actual_minutes, error) ||
      !tw_workspace_change_resource (workspace, &found.row, error))
    return FALSE;

  tw_cli_tell_done (call, workspace, 0);

  return TRUE;
}

static gboolean
run_remove (TwCliCall  *call,
            GError    **error)
{
  gint64 id;
  g_autoptr (TwWorkspace) workspace = tw_cli_read_id (call, 0, &id, error) ? tw_cli_open_to_change (call, error) : NULL;

  if (workspace == NULL || !tw_workspace_remove_resource (workspace, id, error))
    return FALSE;

  tw_cli_tell_done (call, workspace, 0);

  return TRUE;
}

static const TwCliVerb list_verb = {
  .name = "resource list", .synopsis = "COHORT", .summary = N_ ("List budget, hours and rooms, planned and actual"),
  .n_arguments = 1, .begins_with_cohort = TRUE, .run = run_list,
};

static const TwCliVerb plan_verb = {
  .name = "resource plan", .synopsis = "COHORT budget|hours|room TITLE AMOUNT [--currency EUR]",
  .summary = N_ ("Plan a budget, hours or a room and print its number"),
  .explanation = N_ ("Money is written as in 1500.00, hours in minutes."),
  .n_arguments = 4, .begins_with_cohort = TRUE, .options = { "currency" }, .run = run_plan,
};

static const TwCliVerb actual_verb = {
  .name = "resource actual", .synopsis = "COHORT RESOURCE AMOUNT", .summary = N_ ("Record what it came to"),
  .n_arguments = 3, .begins_with_cohort = TRUE, .run = run_actual,
};

static const TwCliVerb remove_verb = {
  .name = "resource remove", .synopsis = "RESOURCE", .summary = N_ ("Remove a budget, hours or a room"),
  .n_arguments = 1, .run = run_remove,
};

static const TwCliVerb * const actions[] = { &list_verb, &plan_verb, &actual_verb, &remove_verb, NULL };

const TwCliVerb tw_cli_resource_verb = {
  .name = "resource",
  .synopsis = "ACTION …",
  .summary = N_ ("Plan budget, hours and rooms, and record what they came to"),
  .actions = actions,
};
