/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is done with programmes and their cohorts. */

#include "tw-programme-commands.h"

#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-programme-table.h"
#include "tw-today-private.h"

#define MAX_NAME_LENGTH 200
#define MAX_MONTHS 120

static char *
tidy_name (const char  *name,
           GError     **error)
{
  g_autofree char *tidied = g_strstrip (g_strdup (name));

  if (!*tidied || !g_utf8_validate (tidied, -1, NULL) || g_utf8_strlen (tidied, -1) > MAX_NAME_LENGTH)
    {
      g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                   tw_tr (N_("The programme was not created, because its name must have 1 to %d characters. "
                             "Choose another name.")),
                   MAX_NAME_LENGTH);
      return NULL;
    }

  return g_steal_pointer (&tidied);
}

/* The last day of a term: the day before the same day so many months later. */
static char *
end_of_term (const GDate *starts_on,
             guint        n_months)
{
  GDate last = *starts_on;

  if (n_months == 0)
    return NULL;

  g_date_add_months (&last, n_months);
  g_date_subtract_days (&last, 1);

  return tw_iso_date (&last);
}

/**
 * tw_workspace_create_programme:
 * @name: its name, 1 to 200 characters
 * @starts_on: when its first cohort starts
 * @n_months: how long the cohort lasts, up to 120; 0: open-ended (D13)
 *
 * Creates a programme with its first cohort, which has the default rules of D1 and D2.
 *
 * Returns: the id of the cohort, or 0 on error
 */
gint64
tw_workspace_create_programme (TwWorkspace  *self,
                               const char   *name,
                               const GDate  *starts_on,
                               guint         n_months,
                               GError      **error)
{
  g_autofree char *programme_name = tidy_name (name, error);
  g_autofree char *start = NULL, *end = NULL, *label = NULL;
  g_autoptr (TwCommand) command = NULL;
  TwProgrammeRow programme = { 0 };
  TwCohortRow cohort = { .reporting_steps = 2, .target_level_from = -1, .target_level_to = -1 };

  if (!programme_name)
    return 0;

  if (!g_date_valid (starts_on) || n_months > MAX_MONTHS || g_date_get_year (starts_on) < 1900 ||
      g_date_get_year (starts_on) > 9000)
    {
      g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                   tw_tr (N_("The programme was not created, because a cohort starts on a real date and lasts at "
                             "most %d months. Correct the start or the months.")),
                   MAX_MONTHS);
      return 0;
    }

  start = tw_iso_date (starts_on);
  end = end_of_term (starts_on, n_months);
  label = tw_language_format (tw_language_session (), N_("Create Programme %s"), programme_name);

  programme.name = programme_name;
  cohort.name = (char *) tw_tr (N_("Cohort 1"));
  cohort.starts_on = start;
  cohort.ends_on = end;

  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  cohort.programme_id = tw_programme_table_insert (tw_command_connection (command), &programme, error);
  if (!cohort.programme_id)
    return 0;

  cohort.id = tw_cohort_table_insert (tw_command_connection (command), &cohort, error);
  if (!cohort.id || !tw_command_commit (g_steal_pointer (&command), error))
    return 0;

  return cohort.id;
}
