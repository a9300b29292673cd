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
  const char *options[8];
  gboolean (*run) (TwCliCall  *call,
                   GError    **error);
};

extern const TwCliVerb tw_cli_import_staff_verb;
extern const TwCliVerb tw_cli_create_verb;
extern const TwCliVerb tw_cli_enrol_verb;
extern const TwCliVerb tw_cli_cohorts_verb;
extern const TwCliVerb tw_cli_participants_verb;
extern const TwCliVerb tw_cli_readiness_verb;
extern const TwCliVerb tw_cli_weights_verb;
extern const TwCliVerb tw_cli_match_verb;
extern const TwCliVerb tw_cli_explain_verb;
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
extern const TwCliVerb tw_cli_erase_verb;
extern const TwCliVerb tw_cli_backup_verb;
extern const TwCliVerb tw_cli_check_verb;

const TwCliVerb * const *tw_cli_verbs           (void);
const TwCliVerb         *tw_cli_verb_find       (const char      *name);
gboolean                 tw_cli_verb_takes      (const TwCliVerb *self,
                                                 const char      *option);

G_END_DECLS
