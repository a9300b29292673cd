/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The next cohort of a programme takes over what the last one was set to and what it taught (D14). */

#include "tw-next-cohort-commands.h"

#include "tw-command-private.h"
#include "tw-holiday-commands.h"
#include "tw-language.h"
#include "tw-next-cohort-name-private.h"
#include "tw-next-cohort.h"
#include "tw-plain-date.h"
#include "tw-today-private.h"

#define MAX_NAME_LENGTH 200

static gboolean
check_start (TwCohort     *previous,
             const GDate  *starts_on,
             GError      **error)
{
  GDate before;

  if (g_date_valid (starts_on) && g_date_get_year (starts_on) <= 9000 &&
      tw_plain_date_read (tw_cohort_get_starts_on (previous), &before) && g_date_compare (starts_on, &before) > 0)
    return TRUE;

  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_ ("The next cohort was not created, because it has to start after “%s”. Choose a later "
                          "day.")),
               tw_cohort_get_name (previous));

  return FALSE;
}

/* The lowest number that is free. */
char *
tw_next_cohort_number_name (TwWorkspace  *self,
                            TwCohort     *previous,
                            GError      **error)
{
  for (guint number = 2;; number++)
    {
      g_autofree char *name = tw_language_format (tw_language_session (), N_ ("Cohort %u"), number);
      gboolean taken;

      if (!tw_next_cohort_name_is_taken (tw_workspace_reading (self), tw_cohort_get_id (previous), name, &taken, error))
        return NULL;
      if (!taken)
        return g_steal_pointer (&name);
    }
}

static char *
choose_name (TwWorkspace  *self,
             TwCohort     *previous,
             const char   *wanted,
             GError      **error)
{
  g_autofree char *name = wanted ? g_strstrip (g_strdup (wanted)) : NULL;
  gboolean taken = FALSE;

  if (!name)
    return tw_next_cohort_number_name (self, previous, error);

  if (!*name || !g_utf8_validate (name, -1, NULL) || g_utf8_strlen (name, -1) > MAX_NAME_LENGTH)
    {
      g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                   tw_tr (N_ ("The next cohort was not created, because its name must have 1 to %d characters. Choose "
                              "another name.")),
                   MAX_NAME_LENGTH);
      return NULL;
    }

  if (!tw_next_cohort_name_is_taken (tw_workspace_reading (self), tw_cohort_get_id (previous), name, &taken, error))
    return NULL;
  if (!taken)
    return g_steal_pointer (&name);

  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_ ("The next cohort was not created, because the programme has a cohort “%s” already. Choose "
                          "another name.")),
               name);

  return NULL;
}

/* As long as the one before: as many months where it lasted whole months, else as many days. */
static char *
choose_end (TwCohort    *previous,
            const GDate *starts_on)
{
  GDate first, last, end;

  if (!tw_plain_date_read (tw_cohort_get_starts_on (previous), &first) || !tw_cohort_get_ends_on (previous) ||
      !tw_plain_date_read (tw_cohort_get_ends_on (previous), &last))
    return NULL;

  for (guint n_months = 1; n_months <= 120; n_months++)
    {
      GDate end_of_months = first;

      g_date_add_months (&end_of_months, n_months);
      g_date_subtract_days (&end_of_months, 1);
      if (g_date_compare (&end_of_months, &last) != 0)
        continue;

      end = *starts_on;
      g_date_add_months (&end, n_months);
      g_date_subtract_days (&end, 1);
      return tw_iso_date (&end);
    }

  end = *starts_on;
  g_date_add_days (&end, (guint) g_date_days_between (&first, &last));

  return tw_iso_date (&end);
}

static gboolean
take_over (TwWorkspace         *self,
           TwConnection        *connection,
           TwCohort            *previous,
           gint64               cohort_id,
           const TwNextCohort  *next,
           GError             **error)
{
  gint64 previous_id = tw_cohort_get_id (previous);
  g_autoptr (TwWorkingDays) working_days = NULL;
  g_autofree char *today = tw_today ();
  g_autofree char *reason = g_strdup (tw_tr (N_ ("They were a tandem in an earlier cohort.")));

  working_days = tw_workspace_get_working_days (self, previous_id, error);
  if (!working_days ||
      !tw_next_cohort_take_settings (connection, previous_id, cohort_id, error) ||
      !tw_next_cohort_take_milestones (connection, previous_id, cohort_id, working_days, error))
    return FALSE;

  if (next->who != TW_GOES_ON_NOBODY &&
      !tw_next_cohort_take_participants (connection, previous_id, cohort_id, next->who == TW_GOES_ON_WAITING, today,
                                         error))
    return FALSE;

  return next->same_pairs ||
         tw_next_cohort_exclude_pairs (connection, previous_id, cohort_id, reason, today, error);
}

/**
 * tw_workspace_begin_next_cohort:
 * @cohort_id: the cohort before
 * @next: what is said of the next one
 *
 * Creates the cohort that follows: with the settings, rules, weights, topics, milestones and plans of the one before,
 * and the lessons that are not done yet. It lasts as long. Pairs of before are excluded, unless they are wanted again.
 *
 * Returns: the id of the new cohort, or 0 on error
 */
gint64
tw_workspace_begin_next_cohort (TwWorkspace         *self,
                                gint64               cohort_id,
                                const TwNextCohort  *next,
                                GError             **error)
{
  g_autoptr (TwCohort) previous = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *name = NULL, *start = NULL, *end = NULL, *label = NULL;
  gint64 id;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  previous = tw_workspace_require_cohort (self, cohort_id, error);
  if (!previous || !check_start (previous, &next->starts_on, error))
    return 0;

  name = choose_name (self, previous, next->name, error);
  if (!name)
    return 0;

  start = tw_iso_date (&next->starts_on);
  end = choose_end (previous, &next->starts_on);
  label = tw_language_format (tw_language_session (), N_ ("Create %s"), name);
  command = tw_command_begin (self, label, error);
  if (!command)
    return 0;

  id = tw_next_cohort_insert (tw_command_connection (command), cohort_id, name, start, end, error);

  return id && take_over (self, tw_command_connection (command), previous, id, next, error) &&
         tw_command_commit (g_steal_pointer (&command), error) ? id : 0;
}
