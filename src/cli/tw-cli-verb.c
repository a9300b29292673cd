/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verbs of the command line, in the order in which a programme needs them. */

#include "tw-cli-verb.h"

#include "tw-cli-option.h"

static const TwCliVerb * const verbs[] = {
  &tw_cli_import_staff_verb,
  &tw_cli_create_verb,
  &tw_cli_enrol_verb,
  &tw_cli_enter_verb,
  &tw_cli_cohorts_verb,
  &tw_cli_participants_verb,
  &tw_cli_overview_verb,
  &tw_cli_forecast_verb,
  &tw_cli_readiness_verb,
  &tw_cli_announcement_verb,
  &tw_cli_weights_verb,
  &tw_cli_match_verb,
  &tw_cli_explain_verb,
  &tw_cli_cohort_verb,
  &tw_cli_participant_verb,
  &tw_cli_tandem_verb,
  &tw_cli_meeting_verb,
  &tw_cli_goal_verb,
  &tw_cli_milestone_verb,
  &tw_cli_resource_verb,
  &tw_cli_holiday_verb,
  &tw_cli_figures_verb,
  &tw_cli_paper_verb,
  &tw_cli_form_verb,
  &tw_cli_ask_verb,
  &tw_cli_rounds_verb,
  &tw_cli_record_verb,
  &tw_cli_answer_verb,
  &tw_cli_add_question_verb,
  &tw_cli_attention_verb,
  &tw_cli_snooze_verb,
  &tw_cli_wake_verb,
  &tw_cli_thresholds_verb,
  &tw_cli_report_verb,
  &tw_cli_statement_verb,
  &tw_cli_lesson_verb,
  &tw_cli_lessons_verb,
  &tw_cli_close_verb,
  &tw_cli_next_verb,
  &tw_cli_export_verb,
  &tw_cli_export_staff_verb,
  &tw_cli_sample_verb,
  &tw_cli_history_verb,
  &tw_cli_erase_verb,
  &tw_cli_backup_verb,
  &tw_cli_check_verb,
  NULL
};

/**
 * tw_cli_verbs:
 *
 * Returns: (transfer none) (array zero-terminated=1): all verbs
 */
const TwCliVerb * const *
tw_cli_verbs (void)
{
  return verbs;
}

/**
 * tw_cli_verb_find:
 * @name: what was typed
 *
 * Returns: (transfer none) (nullable): the verb of this name
 */
const TwCliVerb *
tw_cli_verb_find (const char *name)
{
  for (guint i = 0; verbs[i] != NULL; i++)
    if (g_str_equal (name, verbs[i]->name))
      return verbs[i];

  return NULL;
}

/**
 * tw_cli_verb_find_action:
 * @self: a group of verbs
 * @word: what was typed after it
 *
 * Returns: (transfer none) (nullable): the verb of the group
 */
const TwCliVerb *
tw_cli_verb_find_action (const TwCliVerb *self,
                         const char      *word)
{
  g_autofree char *name = g_strconcat (self->name, " ", word, NULL);

  for (guint i = 0; self->actions[i] != NULL; i++)
    if (g_str_equal (name, self->actions[i]->name))
      return self->actions[i];

  return NULL;
}

/**
 * tw_cli_verb_takes:
 * @self: a verb
 * @option: the name of an option
 *
 * Returns: whether the option says anything to the verb
 */
gboolean
tw_cli_verb_takes (const TwCliVerb *self,
                   const char      *option)
{
  const TwCliOption *found = tw_cli_option_find (option);

  if (found != NULL && found->everywhere)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (self->options) && self->options[i] != NULL; i++)
    if (g_str_equal (option, self->options[i]))
      return TRUE;

  return FALSE;
}
