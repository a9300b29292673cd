/* SPDX-License-Identifier: GPL-3.0-or-later */

/* next: the cohort that follows another one (D14). */

#include "tw-cli-date.h"
#include "tw-cli-file.h"
#include "tw-cli-number.h"
#include "tw-cli-verb.h"
#include "tw-next-cohort-commands.h"
#include "tw-terminal-text.h"

static gboolean
read_who (TwCliCall    *call,
          TwWhoGoesOn  *who,
          GError      **error)
{
  const char *word = tw_cli_call_get_value (call, "who");
  g_autofree char *said = NULL;

  *who = TW_GOES_ON_NOBODY;
  if (word == NULL)
    return TRUE;

  if (g_str_equal (word, "waiting"))
    *who = TW_GOES_ON_WAITING;
  else if (g_str_equal (word, "everybody"))
    *who = TW_GOES_ON_EVERYBODY;
  else
    {
      said = tw_terminal_text_quote (word);
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                   tw_tr ("Who goes on is “waiting” or “everybody”, not “%s”."), said);
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_next (TwCliCall     *call,
           TwNextCohort  *next,
           GError       **error)
{
  next->name = tw_cli_call_get_value (call, "name");
  next->same_pairs = tw_cli_call_has (call, "same-pairs");

  return tw_cli_read_date (call, "start", &next->starts_on, error) && read_who (call, &next->who, error);
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  TwNextCohort next = { 0 };
  gint64 cohort_id;

  if (!read_next (call, &next, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  cohort_id = cohort ? tw_workspace_begin_next_cohort (workspace, tw_cohort_get_id (cohort), &next, error) : 0;
  if (cohort_id == 0)
    return FALSE;

  tw_cli_tell_number (call, "cohort", cohort_id);

  return TRUE;
}

const TwCliVerb tw_cli_next_verb = {
  .name = "next",
  .synopsis = "COHORT --start YYYY-MM-DD [--name NAME] [--who waiting|everybody] [--same-pairs]",
  .summary = N_ ("Create the next cohort after a cohort and print its number"),
  .explanation = N_ ("It takes over rules, weights, topics, milestones, what was planned of budget, hours and rooms, and "
                     "the lessons learned that are not done yet. Who goes on is enrolled and asked for the commitment "
                     "anew. The same two people are not paired again, unless --same-pairs is given."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .options = { "start", "name", "who", "same-pairs" },
  .run = run,
};
