/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The file a verb works on, and what is named in it: cohorts and people by their numbers. Only a verb that can begin a
 * file makes a new one: a mistyped --database leaves no empty file behind.
 */

#include "tw-cli-file.h"

#include <stdio.h>

#include "tw-terminal-text.h"

static char *
get_path (TwCliCall *call)
{
  const char *given = tw_cli_call_get_value (call, "database");

  return given ? g_strdup (given) : tw_workspace_default_path ();
}

static char *
get_existing_path (TwCliCall  *call,
                   GError    **error)
{
  g_autofree char *path = get_path (call);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
               tw_tr ("There is no file “%s” yet. Import a staff list first, or name another file after --database."),
               path);

  return NULL;
}

/**
 * tw_cli_has_file:
 * @call: a call
 *
 * Returns: whether there is a file where the call works
 */
gboolean
tw_cli_has_file (TwCliCall *call)
{
  g_autofree char *path = get_path (call);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/**
 * tw_cli_open_or_begin:
 * @call: a call
 *
 * Returns: (transfer full): the file the call works on, made if there is none, or %NULL with @error set
 */
TwWorkspace *
tw_cli_open_or_begin (TwCliCall  *call,
                      GError    **error)
{
  g_autofree char *path = get_path (call);

  return tw_workspace_open (path, error);
}

/**
 * tw_cli_open_to_change:
 * @call: a call
 *
 * Returns: (transfer full): the file the call works on, or %NULL with @error set
 */
TwWorkspace *
tw_cli_open_to_change (TwCliCall  *call,
                       GError    **error)
{
  g_autofree char *path = get_existing_path (call, error);

  return path ? tw_workspace_open (path, error) : NULL;
}

/**
 * tw_cli_open_to_read:
 * @call: a call
 *
 * Returns: (transfer full): the file the call works on, for reading only and whoever else has it open, or %NULL with
 *   @error set
 */
TwWorkspace *
tw_cli_open_to_read (TwCliCall  *call,
                     GError    **error)
{
  g_autofree char *path = get_existing_path (call, error);

  return path ? tw_workspace_open_read_only (path, error) : NULL;
}

/**
 * tw_cli_open_to_show:
 * @call: a call that shows figures made from answers
 *
 * What is shown of answers is kept in the file (P8), which takes the file for itself. While somebody else has it, only
 * what was shown before can be shown again, and that is said.
 *
 * Returns: (transfer full): the file the call works on, or %NULL with @error set
 */
TwWorkspace *
tw_cli_open_to_show (TwCliCall  *call,
                     GError    **error)
{
  g_autoptr (GError) refusal = NULL;
  TwWorkspace *workspace = tw_cli_open_to_change (call, &refusal);

  if (workspace != NULL)
    return workspace;

  if (!g_error_matches (refusal, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_IN_USE))
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return NULL;
    }

  fprintf (stderr, "%s\n",
           tw_tr ("The file is open elsewhere. Answers are shown as far as they were shown before; close the other "
                  "window and try again to see all that may be shown."));

  return tw_cli_open_to_read (call, error);
}

/**
 * tw_cli_find_cohort:
 * @call: a call whose verb begins with a cohort
 * @workspace: a file
 *
 * Returns: (transfer full): the cohort, or %NULL with @error set
 */
TwCohort *
tw_cli_find_cohort (TwCliCall    *call,
                    TwWorkspace  *workspace,
                    GError      **error)
{
  TwCohort *cohort = tw_workspace_get_cohort (workspace, tw_cli_call_get_cohort (call));

  if (cohort == NULL)
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
                 tw_tr ("There is no cohort %s. “tandemwerk-cli cohorts” lists those there are."),
                 tw_cli_call_get_argument (call, 0));

  return cohort;
}

/**
 * tw_cli_find_tandem:
 * @call: a call with the option “--tandem”
 * @workspace: a file
 * @cohort: one of its cohorts
 *
 * Returns: the id of the tandem of the cohort that the option names, or 0 with @error set
 */
gint64
tw_cli_find_tandem (TwCliCall    *call,
                    TwWorkspace  *workspace,
                    TwCohort     *cohort,
                    GError      **error)
{
  const char *word = tw_cli_call_get_value (call, "tandem");
  g_autofree char *said = tw_terminal_text_quote (word);
  g_autoptr (TwTandem) tandem = NULL;
  guint64 number;

  if (!g_ascii_string_to_unsigned (word, 10, 1, G_MAXINT64, &number, NULL))
    {
      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE, tw_tr ("“%s” is not the number of a tandem."), said);
      return 0;
    }

  tandem = tw_workspace_get_tandem (workspace, (gint64) number);
  if (tandem != NULL && tw_tandem_get_cohort_id (tandem) == tw_cohort_get_id (cohort))
    return (gint64) number;

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED, tw_tr ("There is no tandem %s in this cohort."), said);

  return 0;
}

/**
 * tw_cli_find_participant:
 * @workspace: a file
 * @cohort: one of its cohorts
 * @number: the personnel number of a person in it
 *
 * Returns: (transfer full): the participant, or %NULL with @error set
 */
TwParticipant *
tw_cli_find_participant (TwWorkspace  *workspace,
                         TwCohort     *cohort,
                         const char   *number,
                         GError      **error)
{
  const gint64 id = tw_workspace_find_participant (workspace, tw_cohort_get_id (cohort), number);
  TwParticipant *participant = id ? tw_workspace_get_participant (workspace, id) : NULL;

  if (participant == NULL)
    {
      g_autofree char *said = tw_terminal_text_quote (number);

      g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_FAILED,
                   tw_tr ("Nobody with the personnel number “%s” takes part in this cohort. Enrol the person first."),
                   said);
    }

  return participant;
}

/**
 * tw_cli_participant_name:
 * @participant: a participant
 *
 * Returns: (transfer full): the name, with the personnel number where there is one
 */
char *
tw_cli_participant_name (TwParticipant *participant)
{
  const char *number = tw_participant_get_number (participant);
  const char *name = tw_participant_get_name (participant);

  return number ? g_strdup_printf ("%s (%s)", name, number) : g_strdup (name);
}
