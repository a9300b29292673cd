/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How important each criterion of the match score is to a cohort. A weight never bans, and 0 leaves a criterion out
 * (P2). */

#include "tw-weight-commands.h"

#include "tw-command-private.h"
#include "tw-language.h"
#include "tw-score.h"
#include "tw-weight-table.h"

#define MAX_WEIGHT 100

static gboolean
take_weight (gpointer      weights,
             gconstpointer row)
{
  const TwWeightRow *weight = row;

  ((int *) weights)[weight->criterion] = weight->weight;

  return TRUE;
}

static gboolean
check_weights (const int  *weights,
               GError    **error)
{
  int sum = 0;

  for (int i = 0; i < TW_N_CRITERIA; i++)
    {
      if (weights[i] < 0 || weights[i] > MAX_WEIGHT)
        {
          g_set_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                       tw_tr (N_("The weights were not changed, because a weight is a whole number from 0 to %d. "
                                 "Correct it.")), MAX_WEIGHT);
          return FALSE;
        }
      sum += weights[i];
    }

  if (sum > 0)
    return TRUE;

  g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                       tw_tr (N_("The weights were not changed, because without any weight all pairs fit alike. "
                                 "Give one criterion at least a weight above 0.")));

  return FALSE;
}

static TwCommand *
begin (TwWorkspace  *self,
       gint64        cohort_id,
       GError      **error)
{
  g_autoptr (TwCohort) cohort = tw_workspace_require_cohort (self, cohort_id, error);
  g_autofree char *label = NULL;

  if (!cohort)
    return NULL;

  label = tw_language_format (tw_language_session (), N_("Change Weights of %s"), tw_cohort_get_name (cohort));

  return tw_command_begin (self, label, error);
}

/**
 * tw_weights_init:
 * @weights: (out) (array fixed-size=10): by #TwCriterion, the weights that are built in
 */
void
tw_weights_init (int *weights)
{
  TwScoreWeights built_in;

  tw_score_weights_init (&built_in);
  for (int i = 0; i < TW_N_CRITERIA; i++)
    weights[i] = built_in.weight[i];
}

/**
 * tw_workspace_get_weights:
 * @cohort_id: a cohort
 * @weights: (out) (array fixed-size=10): by #TwCriterion, 0–100 each
 *
 * Where nobody changed a weight, it is the one that is built in.
 */
gboolean
tw_workspace_get_weights (TwWorkspace  *self,
                          gint64        cohort_id,
                          int          *weights,
                          GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort)
    return FALSE;

  tw_weights_init (weights);

  return tw_weight_table_read (tw_workspace_reading (self), cohort_id, take_weight, weights, error);
}

/**
 * tw_workspace_set_weights:
 * @cohort_id: a cohort
 * @weights: (array fixed-size=10): by #TwCriterion, 0–100 each, not all 0
 *
 * From now on the scores of the cohort are made with these weights. Tandems that stand keep the score they were
 * formed with.
 */
gboolean
tw_workspace_set_weights (TwWorkspace  *self,
                          gint64        cohort_id,
                          const int    *weights,
                          GError      **error)
{
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (!check_weights (weights, error))
    return FALSE;

  command = begin (self, cohort_id, error);
  for (int i = 0; command && i < TW_N_CRITERIA; i++)
    if (!tw_weight_table_set (tw_command_connection (command), cohort_id, (TwCriterion) i, weights[i], error))
      return FALSE;

  return command && tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_reset_weights:
 * @cohort_id: a cohort
 *
 * Goes back to the weights that are built in.
 */
gboolean
tw_workspace_reset_weights (TwWorkspace  *self,
                            gint64        cohort_id,
                            GError      **error)
{
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  command = begin (self, cohort_id, error);

  return command && tw_weight_table_clear (tw_command_connection (command), cohort_id, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
