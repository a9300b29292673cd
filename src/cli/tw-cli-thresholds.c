/* SPDX-License-Identifier: GPL-3.0-or-later */

/* thresholds: from when on something needs attention, for all cohorts of a programme (D21). */

#include "tw-attention-commands.h"
#include "tw-attention-text.h"
#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-terminal-text.h"
#include "tw-text-table.h"

#include <string.h>

/* As far as the file goes; what a rule allows is checked with the sentence of the rule. */
#define MAX_THRESHOLD 100000

static gboolean
read_setting (const char  *word,
              int         *thresholds,
              GError     **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals ? g_strndup (word, (gsize) (equals - word)) : g_strdup (word);
  g_autofree char *said = tw_terminal_text_quote (word);
  TwAttentionRule rule;
  guint64 number;

  if (equals != NULL && tw_attention_rule_from_word (name, &rule))
    {
      if (g_str_equal (equals + 1, "default"))
        {
          thresholds[rule] = tw_attention_rule_facts (rule)->threshold;
          return TRUE;
        }
      if (g_ascii_string_to_unsigned (equals + 1, 10, 0, MAX_THRESHOLD, &number, NULL))
        {
          thresholds[rule] = (int) number;
          return TRUE;
        }
    }

  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” does not set a threshold. Write RULE=N with one of the rules that “tandemwerk-cli thresholds” "
                      "lists and a whole number, or RULE=default."), said);

  return FALSE;
}

/* Every word is understood before anything is changed. */
static gboolean
read_settings (TwCliCall  *call,
               int        *thresholds,
               GError    **error)
{
  const char *const *words = tw_cli_call_get_values (call, "set");

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!read_setting (words[i], thresholds, error))
      return FALSE;

  return TRUE;
}

static void
tell (TwCliCall *call,
      const int *thresholds)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("lrlll");
  const char *headings[] = {
    tw_language_tr (language, "Rule"), "N", tw_language_tr (language, "Threshold"),
    tw_language_tr (language, "Default"), tw_language_tr (language, "Finds"),
  };

  tw_text_table_add_row (table, headings);
  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    {
      const TwAttentionRuleFacts *rule = tw_attention_rule_facts (i);
      g_autofree char *number = g_strdup_printf ("%d", thresholds[i]);
      g_autofree char *threshold = tw_attention_threshold_text (language, i, thresholds[i]);
      g_autofree char *usual = tw_attention_threshold_text (language, i, rule->threshold);
      const char *cells[] = { rule->word, number, threshold, usual, tw_attention_title (language, i) };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_take (call, tw_text_table_to_text (table));
}

static void
tell_as_json (TwCliCall *call,
              const int *thresholds)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "thresholds");
  for (guint i = 0; i < TW_N_ATTENTION_RULES; i++)
    {
      tw_json_writer_begin_object (writer, NULL);
      tw_json_writer_string (writer, "rule", tw_attention_rule_facts (i)->word);
      tw_json_writer_integer (writer, "threshold", thresholds[i]);
      tw_json_writer_integer (writer, "default", tw_attention_rule_facts (i)->threshold);
      tw_json_writer_end_object (writer);
    }
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const gboolean is_change = tw_cli_call_has (call, "set");
  g_autoptr (TwWorkspace) workspace = is_change ? tw_cli_open_to_change (call, error) : tw_cli_open_to_read (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  int thresholds[TW_N_ATTENTION_RULES];

  if (cohort == NULL || !tw_workspace_get_thresholds (workspace, tw_cohort_get_id (cohort), thresholds, error) ||
      !read_settings (call, thresholds, error) ||
      (is_change && !tw_workspace_set_thresholds (workspace, tw_cohort_get_id (cohort), thresholds, error)))
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, thresholds);
  else
    tell (call, thresholds);

  return TRUE;
}

const TwCliVerb tw_cli_thresholds_verb = {
  .name = "thresholds",
  .synopsis = "COHORT [--set RULE=N]...",
  .summary = N_ ("List or set from when on something needs attention"),
  .explanation = N_ ("Thresholds belong to the programme and hold for all its cohorts. N counts days, meetings, percent, "
                     "or tenths of a point from 1 to 5, as the list says."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .options = { "set" },
  .run = run,
};
