/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The close-out of a cohort (D12): what is missing is said and forbids nothing; the figures are kept as they are
 * published on that day, so that no later erasure changes them (P9), and nobody enrols any more. The tandems may run
 * on (D13). */

#include "tw-closing-commands.h"

#include "tw-close-out.h"
#include "tw-closing-facts-private.h"
#include "tw-closing-figures-private.h"
#include "tw-command-private.h"
#include "tw-counted-tandems.h"
#include "tw-language.h"
#include "tw-published-figure-table.h"
#include "tw-tandem-table.h"
#include "tw-today-private.h"

static void
add_finding (GPtrArray     *findings,
             TwFindingCode  code,
             guint          number)
{
  TwFinding *finding;

  if (number == 0)
    return;

  finding = tw_finding_new (code, 0);
  finding->number = number;
  g_ptr_array_add (findings, finding);
}

static GPtrArray *
list_findings (const TwOpenEnds *open_ends)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);

  add_finding (findings, TW_FINDING_CLOSE_WITHOUT_LAST_ANSWERS, open_ends->n_without_last_answers);
  add_finding (findings, TW_FINDING_CLOSE_GOALS_WITHOUT_RESULT, open_ends->n_goals_without_result);
  add_finding (findings, TW_FINDING_CLOSE_MEETINGS_OPEN, open_ends->n_meetings_open);
  add_finding (findings, TW_FINDING_CLOSE_TANDEMS_UNPUBLISHED, open_ends->n_tandems_unpublished);
  add_finding (findings, TW_FINDING_CLOSE_RESOURCES_WITHOUT_ACTUAL, open_ends->n_resources_without_actual);
  add_finding (findings, TW_FINDING_CLOSE_WITHOUT_STATEMENT, open_ends->n_statements == 0);
  add_finding (findings, TW_FINDING_CLOSE_WORDS_UNREAD, open_ends->n_words_unread);
  add_finding (findings, TW_FINDING_CLOSE_WITHOUT_LESSON, open_ends->n_lessons == 0);
  add_finding (findings, TW_FINDING_CLOSE_TANDEMS_RUN_ON, open_ends->n_tandems_running);

  return findings;
}

/* An open cohort, or an error. */
static TwCohort *
require_open (TwWorkspace  *self,
              gint64        cohort_id,
              GError      **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_require_cohort (self, cohort_id, error);

  if (cohort && tw_cohort_get_state (cohort) == TW_COHORT_CLOSED)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED,
                           tw_tr (N_ ("The cohort is closed already, and its figures are kept as they were published. "
                                      "Nothing was changed.")));
      return NULL;
    }

  return g_steal_pointer (&cohort);
}

static gboolean
keep_figures (TwConnection     *connection,
              gint64            cohort_id,
              const GPtrArray  *figures,
              GError          **error)
{
  for (guint i = 0; i < figures->len; i++)
    if (!tw_published_figure_table_insert (connection, cohort_id, g_ptr_array_index (figures, i), error))
      return FALSE;

  return TRUE;
}

/**
 * tw_workspace_list_figures:
 * @cohort_id: a cohort
 *
 * What is told of the cohort in figures: those of the closing report, and no more (P8). Of a closed cohort they are
 * those of the day it was closed. Figures of single tandems are not among them.
 *
 * Returns: (transfer full) (element-type TwFigure): the figures, or %NULL on error
 */
GPtrArray *
tw_workspace_list_figures (TwWorkspace  *self,
                           gint64        cohort_id,
                           GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwReportFacts) facts = NULL;
  g_autoptr (GPtrArray) figures = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  facts = cohort ? tw_closing_facts_collect (self, cohort, TW_CLOSING_FACTS_TO_SHOW, error) : NULL;
  if (!facts)
    return NULL;

  figures = tw_closing_figures_list (facts);
  for (guint i = figures->len; i > 0; i--)
    if (g_str_equal (((TwFigure *) g_ptr_array_index (figures, i - 1))->section, "tandems"))
      g_ptr_array_remove_index (figures, i - 1);

  return g_steal_pointer (&figures);
}

/**
 * tw_workspace_list_counted:
 * @cohort_id: a cohort
 * @counted: what a figure counts
 *
 * Returns: (transfer full) (element-type gint64): the tandems that are counted today, or whose meetings or goals are;
 *   %NULL on error
 */
GArray *
tw_workspace_list_counted (TwWorkspace  *self,
                           gint64        cohort_id,
                           TwCounted     counted,
                           GError      **error)
{
  g_autofree char *today = tw_today ();

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (counted < TW_N_COUNTED, NULL);

  return tw_counted_tandems_read (tw_workspace_reading (self), cohort_id, counted, today, error);
}

/**
 * tw_workspace_check_close:
 * @cohort_id: a cohort that is not closed
 *
 * Returns: (transfer full) (element-type TwFinding): what is missing before it is closed; nothing of it forbids that.
 *   %NULL on error
 */
GPtrArray *
tw_workspace_check_close (TwWorkspace  *self,
                          gint64        cohort_id,
                          GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autofree char *today = tw_today ();
  TwOpenEnds open_ends = { 0 };

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = require_open (self, cohort_id, error);
  if (!cohort || !tw_close_out_open_ends (tw_workspace_reading (self), cohort_id, today, &open_ends, error))
    return NULL;

  return list_findings (&open_ends);
}

/**
 * tw_workspace_close_cohort:
 * @cohort_id: a cohort that is not closed
 *
 * Closes the cohort and keeps its figures as they are published today. It cannot be undone: reports with these figures
 * go out.
 */
gboolean
tw_workspace_close_cohort (TwWorkspace  *self,
                           gint64        cohort_id,
                           GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwReportFacts) facts = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *today = tw_today ();
  g_autofree char *label = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort = require_open (self, cohort_id, error);
  if (!cohort || !tw_workspace_writing (self, error))
    return FALSE;

  facts = tw_closing_facts_collect (self, cohort, TW_CLOSING_FACTS_TO_KEEP, error);
  if (!facts)
    return FALSE;

  figures = tw_closing_figures_list (facts);
  label = tw_language_format (tw_language_session (), N_ ("Close %s"), tw_cohort_get_name (cohort));
  command = tw_command_begin_barrier (self, label, error);

  return command &&
         keep_figures (tw_command_connection (command), cohort_id, figures, error) &&
         tw_close_out_close (tw_command_connection (command), cohort_id, today, error) &&
         tw_history_table_add (tw_command_connection (command), "closed", cohort_id, 0, NULL, 0, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
