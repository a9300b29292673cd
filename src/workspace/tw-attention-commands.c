/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs attention (D21): found anew whenever it is asked for, snoozed until a day, and measured against thresholds
 * that each programme sets.
 *
 * What the list may say of answers: P8 keeps them on the tandem's own page. Two rules look at them (quality-falling,
 * sides-apart); of these the list tells the tandem, the rule and the day of the pulse, and neither the values, nor whose
 * they are, nor the threshold, on the screen and in --json alike. No report or spreadsheet takes the list over.
 */

#include "tw-attention-commands.h"

#include "tw-attention-table.h"
#include "tw-attention-text.h"
#include "tw-command-private.h"
#include "tw-today-private.h"

static TwAttentionFacts *
read_facts (TwWorkspace  *workspace,
            gint64        cohort_id,
            GError      **error)
{
  g_autofree char *today = tw_today ();

  return tw_attention_table_read (tw_workspace_reading (workspace), cohort_id, today, error);
}

static gboolean
is_found (TwWorkspace      *workspace,
          gint64            cohort_id,
          TwAttentionRule   rule,
          gint64            subject_id,
          GError          **error)
{
  g_autoptr (GPtrArray) findings = tw_workspace_find_attention (workspace, cohort_id, error);

  for (guint i = 0; findings && i < findings->len; i++)
    {
      const TwAttentionFinding *finding = g_ptr_array_index (findings, i);

      if (finding->rule == rule && finding->subject_id == subject_id)
        return TRUE;
    }

  if (findings)
    g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN,
                         tw_tr (N_("Nothing was changed, because this does not need attention any more. Look "
                                   "at the list again.")));

  return FALSE;
}

/**
 * tw_workspace_find_attention:
 * @cohort_id: a cohort, or 0 for all
 *
 * Finds what needs attention today (D21).
 *
 * Returns: (transfer full) (element-type TwAttentionFinding): the most urgent first; what is snoozed stands at the end;
 *   %NULL on error
 */
GPtrArray *
tw_workspace_find_attention (TwWorkspace  *self,
                             gint64        cohort_id,
                             GError      **error)
{
  g_autoptr (TwAttentionFacts) facts = NULL;
  g_autofree char *today = tw_today ();

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  facts = read_facts (self, cohort_id, error);

  return facts ? tw_attention_find (facts, today) : NULL;
}

/**
 * tw_workspace_snooze:
 * @cohort_id: a cohort
 * @rule: the rule of a finding
 * @subject_id: what it is about
 * @until: the day on which it comes up again, later than today
 *
 * Puts a finding off. It comes up again on that day if it still holds.
 */
gboolean
tw_workspace_snooze (TwWorkspace      *self,
                     gint64            cohort_id,
                     TwAttentionRule   rule,
                     gint64            subject_id,
                     const GDate      *until,
                     GError          **error)
{
  const char *word = tw_attention_rule_facts (rule)->word;
  g_autofree char *today = tw_today ();
  g_autofree char *day = NULL, *label = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);
  g_return_val_if_fail (g_date_valid (until), FALSE);

  day = tw_iso_date (until);
  if (g_strcmp0 (day, today) <= 0)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                           tw_tr (N_("Nothing was snoozed, because that day is not in the future. Choose a day after "
                                     "today.")));
      return FALSE;
    }

  if (!is_found (self, cohort_id, rule, subject_id, error))
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("Snooze “%s”"), tw_attention_title (tw_language_session (), rule));
  command = tw_command_begin (self, label, error);

  return command && tw_snooze_table_set (tw_command_connection (command), cohort_id, word, subject_id, day, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_wake:
 * @cohort_id: a cohort
 * @rule: the rule of a finding
 * @subject_id: what it is about
 *
 * Lets a finding come up again at once.
 */
gboolean
tw_workspace_wake (TwWorkspace      *self,
                   gint64            cohort_id,
                   TwAttentionRule   rule,
                   gint64            subject_id,
                   GError          **error)
{
  const char *word = tw_attention_rule_facts (rule)->word;
  g_autofree char *label = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!is_found (self, cohort_id, rule, subject_id, error))
    return FALSE;

  label = tw_language_format (tw_language_session (), N_("End Snoozing “%s”"),
                              tw_attention_title (tw_language_session (), rule));
  command = tw_command_begin (self, label, error);

  return command && tw_snooze_table_delete (tw_command_connection (command), cohort_id, word, subject_id, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_get_thresholds:
 * @cohort_id: a cohort
 * @thresholds: (out caller-allocates): those of its programme, each in the unit of its rule
 */
gboolean
tw_workspace_get_thresholds (TwWorkspace  *self,
                             gint64        cohort_id,
                             int           thresholds[TW_N_ATTENTION_RULES],
                             GError      **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_require_cohort (self, cohort_id, error);

  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    thresholds[i] = tw_attention_rule_facts (i)->threshold;

  return cohort && tw_attention_thresholds_read (tw_workspace_reading (self), tw_cohort_get_programme_id (cohort),
                                                 thresholds, error);
}

static gboolean
check_threshold (TwAttentionRule   rule,
                 int               threshold,
                 GError          **error)
{
  const TwAttentionRuleFacts *facts = tw_attention_rule_facts (rule);
  TwLanguage *language = tw_language_session ();
  g_autofree char *least = NULL, *most = NULL;

  if (threshold >= facts->least && threshold <= facts->most)
    return TRUE;

  least = tw_attention_threshold_text (language, rule, facts->least);
  most = tw_attention_threshold_text (language, rule, facts->most);
  g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
               tw_tr (N_("Nothing was changed, because the threshold of “%s” must lie between %s and %s. Correct "
                         "it.")),
               tw_attention_title (language, rule), least, most);

  return FALSE;
}

/* What is the default leaves no row: a later version may know a better one. */
static gboolean
write_threshold (TwCommand        *command,
                 gint64            programme_id,
                 TwAttentionRule   rule,
                 int               threshold,
                 GError          **error)
{
  const TwAttentionRuleFacts *facts = tw_attention_rule_facts (rule);
  TwConnection *connection = tw_command_connection (command);

  if (threshold == facts->threshold)
    return tw_attention_threshold_delete (connection, programme_id, facts->word, error);

  return tw_attention_threshold_set (connection, programme_id, facts->word, threshold, error);
}

/**
 * tw_workspace_set_thresholds:
 * @cohort_id: a cohort
 * @thresholds: for its programme, each in the unit of its rule
 *
 * Says from when on something needs attention, for all cohorts of the programme.
 */
gboolean
tw_workspace_set_thresholds (TwWorkspace  *self,
                             gint64        cohort_id,
                             const int     thresholds[TW_N_ATTENTION_RULES],
                             GError      **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_require_cohort (self, cohort_id, error);
  g_autoptr (TwCommand) command = NULL;

  if (!cohort)
    return FALSE;

  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    if (!check_threshold (i, thresholds[i], error))
      return FALSE;

  command = tw_command_begin (self, tw_tr (N_("Change Thresholds of Attention")), error);
  if (!command)
    return FALSE;

  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    if (!write_threshold (command, tw_cohort_get_programme_id (cohort), i, thresholds[i], error))
      return FALSE;

  return tw_command_commit (g_steal_pointer (&command), error);
}
