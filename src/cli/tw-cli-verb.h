/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"

G_BEGIN_DECLS

/**
 * TwCliVerb:
 * @name: what is typed
 * @synopsis: its arguments and options, as they stand in the help
 * @summary: what it does, in one line, in English
 * @explanation: (nullable): what else there is to know, in English
 * @n_arguments: how many arguments it takes
 * @n_optional: how many more it may take
 * @actions: (nullable) (array zero-terminated=1): what there is to do with it, where it is a group of verbs; such a verb
 *   has a name of two words ("tandem pair"), and the group itself nothing but its summary
 * @begins_with_cohort: whether the first of them is the number of a cohort
 * @options: the names of its own options; those that every verb takes are not repeated
 * @run: does it. Prints to the call; %FALSE with @error set if the work failed.
 *
 * One thing the command line can do.
 */
struct _TwCliVerb
{
  const char *name;
  const char *synopsis;
  const char *summary;
  const char *explanation;
  guint n_arguments;
  guint n_optional;
  gboolean begins_with_cohort;
  const TwCliVerb * const *actions;
  const char *options[8];
  gboolean (*run) (TwCliCall  *call,
                   GError    **error);
};

extern const TwCliVerb tw_cli_import_staff_verb;
extern const TwCliVerb tw_cli_create_verb;
extern const TwCliVerb tw_cli_enrol_verb;
extern const TwCliVerb tw_cli_cohorts_verb;
extern const TwCliVerb tw_cli_participants_verb;
extern const TwCliVerb tw_cli_overview_verb;
extern const TwCliVerb tw_cli_forecast_verb;
extern const TwCliVerb tw_cli_readiness_verb;
extern const TwCliVerb tw_cli_announcement_verb;
extern const TwCliVerb tw_cli_weights_verb;
extern const TwCliVerb tw_cli_match_verb;
extern const TwCliVerb tw_cli_explain_verb;
extern const TwCliVerb tw_cli_cohort_verb;
extern const TwCliVerb tw_cli_participant_verb;
extern const TwCliVerb tw_cli_tandem_verb;
extern const TwCliVerb tw_cli_meeting_verb;
extern const TwCliVerb tw_cli_goal_verb;
extern const TwCliVerb tw_cli_milestone_verb;
extern const TwCliVerb tw_cli_resource_verb;
extern const TwCliVerb tw_cli_holiday_verb;
extern const TwCliVerb tw_cli_figures_verb;
extern const TwCliVerb tw_cli_paper_verb;
extern const TwCliVerb tw_cli_attention_verb;
extern const TwCliVerb tw_cli_snooze_verb;
extern const TwCliVerb tw_cli_wake_verb;
extern const TwCliVerb tw_cli_thresholds_verb;
extern const TwCliVerb tw_cli_report_verb;
extern const TwCliVerb tw_cli_statement_verb;
extern const TwCliVerb tw_cli_lesson_verb;
extern const TwCliVerb tw_cli_lessons_verb;
extern const TwCliVerb tw_cli_close_verb;
extern const TwCliVerb tw_cli_next_verb;
extern const TwCliVerb tw_cli_enter_verb;
extern const TwCliVerb tw_cli_form_verb;
extern const TwCliVerb tw_cli_ask_verb;
extern const TwCliVerb tw_cli_rounds_verb;
extern const TwCliVerb tw_cli_record_verb;
extern const TwCliVerb tw_cli_answer_verb;
extern const TwCliVerb tw_cli_add_question_verb;
extern const TwCliVerb tw_cli_export_verb;
extern const TwCliVerb tw_cli_export_staff_verb;
extern const TwCliVerb tw_cli_sample_verb;
extern const TwCliVerb tw_cli_erase_verb;
extern const TwCliVerb tw_cli_history_verb;
extern const TwCliVerb tw_cli_backup_verb;
extern const TwCliVerb tw_cli_check_verb;

const TwCliVerb * const *tw_cli_verbs           (void);
const TwCliVerb         *tw_cli_verb_find       (const char      *name);
const TwCliVerb         *tw_cli_verb_find_action (const TwCliVerb *self,
                                                  const char      *word);
gboolean                 tw_cli_verb_takes      (const TwCliVerb *self,
                                                 const char      *option);

G_END_DECLS
