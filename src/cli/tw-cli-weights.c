/* SPDX-License-Identifier: GPL-3.0-or-later */

/* weights: how important each criterion of the match score is to a cohort, and how to change it. */

#include <string.h>

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-json-writer.h"
#include "tw-score-text.h"
#include "tw-terminal-text.h"
#include "tw-text-table.h"
#include "tw-weight-commands.h"

#define MAX_WEIGHT 100

static char *
list_criteria (void)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (int i = 0; i < TW_N_CRITERIA; i++)
    g_strv_builder_add (words, tw_word (TW_TYPE_CRITERION, i));
  list = g_strv_builder_end (words);

  return g_strjoinv (", ", list);
}

/* CRITERION=WEIGHT */
static gboolean
read_weight (const char  *word,
             int         *weights,
             GError     **error)
{
  const char *sign = strchr (word, '=');
  g_autofree char *name = sign ? g_strndup (word, (gsize) (sign - word)) : NULL;
  g_autofree char *said = NULL;
  g_autofree char *criteria = NULL;
  guint64 weight = 0;
  int criterion = 0;

  if (name != NULL && tw_word_to_value (TW_TYPE_CRITERION, name, &criterion) &&
      g_ascii_string_to_unsigned (sign + 1, 10, 0, MAX_WEIGHT, &weight, NULL))
    {
      weights[criterion] = (int) weight;
      return TRUE;
    }

  said = tw_terminal_text_quote (word);
  criteria = list_criteria ();
  g_set_error (error, TW_CLI_ERROR, TW_CLI_ERROR_USAGE,
               tw_tr ("“%s” does not give a criterion a weight. Write CRITERION=WEIGHT, with a weight from 0 to %d and "
                      "one of these criteria: %s."), said, MAX_WEIGHT, criteria);

  return FALSE;
}

static gboolean
read_weights (TwCliCall  *call,
              int        *weights,
              GError    **error)
{
  const char * const *words = tw_cli_call_get_values (call, "set");

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (!read_weight (words[i], weights, error))
      return FALSE;

  return TRUE;
}

static void
tell_as_json (TwCliCall *call,
              const int *weights)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  for (int i = 0; i < TW_N_CRITERIA; i++)
    tw_json_writer_integer (writer, tw_word (TW_TYPE_CRITERION, i), weights[i]);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static void
tell (TwCliCall *call,
      const int *weights)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autoptr (TwTextTable) table = tw_text_table_new ("lrll");
  const char *headings[] = {
    tw_language_tr (language, "Criterion"),
    tw_language_tr (language, "Weight"),
    NULL,
    tw_language_tr (language, "Written as"),
  };

  tw_text_table_add_row (table, headings);
  for (int i = 0; i < TW_N_CRITERIA; i++)
    {
      g_autofree char *weight = tw_language_integer (language, weights[i]);
      const char *cells[] = {
        tw_criterion_name (language, (TwCriterion) i), weight, tw_criterion_question (language, (TwCriterion) i),
        tw_word (TW_TYPE_CRITERION, i),
      };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_take (call, tw_text_table_to_text (table));
}

static gboolean
change (TwCliCall    *call,
        TwWorkspace  *workspace,
        gint64        cohort_id,
        GError      **error)
{
  int weights[TW_N_CRITERIA];

  if (tw_cli_call_has (call, "reset") && !tw_workspace_reset_weights (workspace, cohort_id, error))
    return FALSE;
  if (tw_cli_call_get_values (call, "set") == NULL)
    return TRUE;

  return tw_workspace_get_weights (workspace, cohort_id, weights, error) && read_weights (call, weights, error) &&
         tw_workspace_set_weights (workspace, cohort_id, weights, error);
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  const gboolean is_change = tw_cli_call_has (call, "set") || tw_cli_call_has (call, "reset");
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwCohort) cohort = NULL;
  int weights[TW_N_CRITERIA] = { 0 };

  /* What was typed is checked before the file is touched. */
  if (!read_weights (call, weights, error))
    return FALSE;

  workspace = is_change ? tw_cli_open_to_change (call, error) : tw_cli_open_to_read (call, error);
  cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  if (cohort == NULL || (is_change && !change (call, workspace, tw_cohort_get_id (cohort), error)) ||
      !tw_workspace_get_weights (workspace, tw_cohort_get_id (cohort), weights, error))
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, weights);
  else
    tell (call, weights);

  return TRUE;
}

const TwCliVerb tw_cli_weights_verb = {
  .name = "weights",
  .synopsis = "COHORT [--set CRITERION=WEIGHT]... [--reset]",
  .summary = N_ ("Show or change how important each criterion of the match score is"),
  .explanation = N_ ("A weight is a number from 0 to 100; 0 leaves the criterion out. Weights never forbid a pair: that "
                     "is what the rules of the cohort are for."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .options = { "set", "reset" },
  .run = run,
};
