/* SPDX-License-Identifier: GPL-3.0-or-later */

/* holiday …: the days that proposed dates are kept off. */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-cli-words.h"
#include "tw-holiday-commands.h"
#include "tw-holiday-text.h"
#include "tw-holidays.h"
#include "tw-json-writer.h"
#include "tw-text-table.h"

static gboolean
require_calendar (const char  *calendar,
                  GError     **error)
{
  if (tw_holiday_calendar_exists (calendar))
    return TRUE;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("There is no calendar of holidays “%s”. “tandemwerk-cli holiday calendars” lists them."), calendar);

  return FALSE;
}

static gboolean
run_calendars (TwCliCall  *call,
               GError    **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("ll");
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_strings (writer, "calendars", tw_holiday_calendars ());
  tw_json_writer_end_object (writer);
  for (const char * const *calendar = tw_holiday_calendars (); *calendar != NULL; calendar++)
    {
      const char *cells[] = { *calendar, tw_holiday_calendar_name (language, *calendar) };

      tw_text_table_add_row (table, cells);
    }
  tw_cli_call_take (call, tw_cli_call_has (call, "json") ? tw_json_writer_finish (writer)
                                                         : tw_text_table_to_text (table));

  return TRUE;
}

static gboolean
run_list (TwCliCall  *call,
          GError    **error)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  const char *calendar = tw_cli_call_get_argument (call, 0);
  g_autoptr (TwTextTable) table = tw_text_table_new ("ll");
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  g_autoptr (GArray) holidays = NULL;
  int year = 0;

  if (!require_calendar (calendar, error) || !tw_cli_read_number (tw_cli_call_get_argument (call, 1), &year, error))
    return FALSE;

  holidays = tw_holidays_of_year (calendar, (GDateYear) CLAMP (year, 1583, 9000));
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "holidays");
  for (guint i = 0; i < holidays->len; i++)
    {
      const TwHoliday *holiday = &g_array_index (holidays, TwHoliday, i);
      g_autofree char *day = tw_language_date (language, &holiday->day, TW_DATE_WEEKDAY);
      char iso_date[11];
      const char *cells[] = { day, tw_holiday_name (language, holiday->key) };

      g_date_strftime (iso_date, sizeof iso_date, "%Y-%m-%d", &holiday->day);
      tw_text_table_add_row (table, cells);
      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "day", iso_date);
      tw_json_writer_string (writer, "name", cells[1]);
      tw_json_writer_boolean (writer, "substitute", holiday->substitute);
      tw_json_writer_end_object (writer);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_cli_call_has (call, "json") ? tw_json_writer_finish (writer)
                                                         : tw_text_table_to_text (table));

  return TRUE;
}

static gboolean
run_add (TwCliCall  *call,
         GError    **error)
{
  GDate day;
  const char *calendar = tw_cli_call_get_value (call, "calendar");
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_day (tw_cli_call_get_argument (call, 0), &day, error) ? tw_cli_open_to_change (call, error) : NULL;

  if (workspace == NULL ||
      !tw_workspace_add_own_holiday (workspace, &day, calendar, tw_cli_call_get_value (call, "note"), error))
    return FALSE;

  tw_cli_tell_done (call, workspace, 0);

  return TRUE;
}

static gboolean
run_remove (TwCliCall  *call,
            GError    **error)
{
  GDate day;
  g_autoptr (TwWorkspace) workspace =
    tw_cli_read_day (tw_cli_call_get_argument (call, 0), &day, error) ? tw_cli_open_to_change (call, error) : NULL;

  if (workspace == NULL ||
      !tw_workspace_remove_own_holiday (workspace, &day, tw_cli_call_get_value (call, "calendar"), error))
    return FALSE;

  tw_cli_tell_done (call, workspace, 0);

  return TRUE;
}

static const TwCliVerb calendars_verb = {
  .name = "holiday calendars", .synopsis = "", .summary = N_ ("List the calendars of public holidays"),
  .run = run_calendars,
};

static const TwCliVerb list_verb = {
  .name = "holiday list", .synopsis = "CALENDAR YEAR", .summary = N_ ("List the public holidays of a year"),
  .n_arguments = 2, .run = run_list,
};

static const TwCliVerb add_verb = {
  .name = "holiday add", .synopsis = "YYYY-MM-DD [--calendar CALENDAR] [--note TEXT]",
  .summary = N_ ("Add a day on which the company does not work"),
  .n_arguments = 1, .options = { "calendar", "note" }, .run = run_add,
};

static const TwCliVerb remove_verb = {
  .name = "holiday remove", .synopsis = "YYYY-MM-DD [--calendar CALENDAR]",
  .summary = N_ ("Remove a day that was added"), .n_arguments = 1, .options = { "calendar" }, .run = run_remove,
};

static const TwCliVerb * const actions[] = { &calendars_verb, &list_verb, &add_verb, &remove_verb, NULL };

const TwCliVerb tw_cli_holiday_verb = {
  .name = "holiday",
  .synopsis = "ACTION …",
  .summary = N_ ("Know the days that proposed dates are kept off, and add your own"),
  .actions = actions,
};
