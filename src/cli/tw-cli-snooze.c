/* SPDX-License-Identifier: GPL-3.0-or-later */

/* snooze, wake: what needs attention is put off until a day, or comes up again at once. */

#include "tw-attention-commands.h"
#include "tw-cli-date.h"
#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-terminal-text.h"

typedef struct
{
  TwAttentionRule rule;
  gint64 subject_id;
} Entry;

static gboolean
read_entry (TwCliCall  *call,
            Entry      *entry,
            GError    **error)
{
  const char *rule = tw_cli_call_get_argument (call, 1);
  const char *subject = tw_cli_call_get_argument (call, 2);
  g_autofree char *said_rule = tw_terminal_text_quote (rule);
  g_autofree char *said_subject = tw_terminal_text_quote (subject);
  guint64 number = 0;

  if (!tw_attention_rule_from_word (rule, &entry->rule))
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                 tw_tr ("“%s” is not a rule. “tandemwerk-cli attention” names the rule of each entry."), said_rule);
  else if (!g_ascii_string_to_unsigned (subject, 10, 1, G_MAXINT64, &number, NULL))
    g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
                 tw_tr ("“%s” is not the number of an entry. “tandemwerk-cli attention” lists them."), said_subject);
  entry->subject_id = (gint64) number;

  return number != 0;
}

static void
tell (TwCliCall   *call,
      const char  *until)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  g_autofree char *day = tw_language_iso_date (language, until, TW_DATE_LONG);

  if (tw_cli_call_has (call, "json"))
    {
      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "snoozed_until", until);
      tw_json_writer_end_object (writer);
      tw_cli_call_take (call, tw_json_writer_finish (writer));
    }
  else if (day != NULL)
    tw_cli_call_take (call, tw_language_format (language, "Snoozed until %s.\n", day));
  else
    tw_cli_call_say (call, N_ ("It is no longer snoozed."));
}

static gboolean
run_snooze (TwCliCall  *call,
            GError    **error)
{
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  Entry entry;
  GDate until;

  if (!read_entry (call, &entry, error) || !tw_cli_read_date (call, "until", &until, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  if (cohort == NULL ||
      !tw_workspace_snooze (workspace, tw_cohort_get_id (cohort), entry.rule, entry.subject_id, &until, error))
    return FALSE;

  tell (call, tw_cli_call_get_value (call, "until"));

  return TRUE;
}

static gboolean
run_wake (TwCliCall  *call,
          GError    **error)
{
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  Entry entry;

  if (!read_entry (call, &entry, error))
    return FALSE;

  workspace = tw_cli_open_to_change (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  if (cohort == NULL || !tw_workspace_wake (workspace, tw_cohort_get_id (cohort), entry.rule, entry.subject_id, error))
    return FALSE;

  tell (call, NULL);

  return TRUE;
}

const TwCliVerb tw_cli_snooze_verb = {
  .name = "snooze",
  .synopsis = "COHORT RULE SUBJECT --until YYYY-MM-DD",
  .summary = N_ ("Put something that needs attention off until a day"),
  .explanation = N_ ("Cohort, rule and subject stand in brackets in the list of “tandemwerk-cli attention”."),
  .n_arguments = 3,
  .begins_with_cohort = TRUE,
  .options = { "until" },
  .run = run_snooze,
};

const TwCliVerb tw_cli_wake_verb = {
  .name = "wake",
  .synopsis = "COHORT RULE SUBJECT",
  .summary = N_ ("Let something that is snoozed come up again at once"),
  .n_arguments = 3,
  .begins_with_cohort = TRUE,
  .run = run_wake,
};
