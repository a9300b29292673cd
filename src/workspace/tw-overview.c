/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cohort at a glance: the stages as a checklist, the figures beside it, and how much of it needs attention. */

#include "tw-overview.h"

#include "tw-attention-commands.h"
#include "tw-cohort-counts-table.h"
#include "tw-cohort-figures.h"
#include "tw-today-private.h"
#include "tw-workspace-private.h"

static void
topic_demand_free (TwTopicDemand *self)
{
  g_free (self->key);
  g_free (self->name);
  g_free (self);
}

static gboolean
take_topic (gpointer      topics,
            gconstpointer row)
{
  const TwTopicFigure *figure = row;
  TwTopicDemand *demand;

  if (figure->n_wanted + figure->n_offered == 0)
    return TRUE;

  demand = g_new0 (TwTopicDemand, 1);
  demand->key = g_strdup (figure->key);
  demand->name = g_strdup (figure->name);
  demand->n_wanted = figure->n_wanted;
  demand->n_offered = figure->n_offered;
  g_ptr_array_add (topics, demand);

  return TRUE;
}

/* Where more want it than offer it first; then what is wanted most. */
static int
compare_demands (gconstpointer a,
                 gconstpointer b)
{
  const TwTopicDemand *one = *(const TwTopicDemand *const *) a, *other = *(const TwTopicDemand *const *) b;
  const int missing = (int) one->n_wanted - (int) one->n_offered, missing_other = (int) other->n_wanted - (int) other->n_offered;

  if (MAX (missing, 0) != MAX (missing_other, 0))
    return MAX (missing, 0) > MAX (missing_other, 0) ? -1 : 1;
  if (one->n_wanted != other->n_wanted)
    return one->n_wanted > other->n_wanted ? -1 : 1;

  return 0;
}

static gboolean
count_attention (TwOverview   *self,
                 TwWorkspace  *workspace,
                 gint64        cohort_id,
                 GError      **error)
{
  g_autoptr (GPtrArray) findings = tw_workspace_find_attention (workspace, cohort_id, error);
  g_autoptr (GHashTable) tandems = g_hash_table_new (g_int64_hash, g_int64_equal);

  if (!findings)
    return FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      TwAttentionFinding *finding = g_ptr_array_index (findings, i);

      if (finding->snoozed_until)
        continue;

      self->n_findings++;
      if (finding->severity != TW_ATTENTION_NOTICE &&
          tw_attention_rule_facts (finding->rule)->subject == TW_ATTENTION_OF_TANDEM)
        g_hash_table_add (tandems, &finding->subject_id);
    }

  self->n_tandems_at_risk = g_hash_table_size (tandems);

  return TRUE;
}

/**
 * tw_workspace_read_overview:
 * @cohort_id: a cohort
 *
 * Returns: (transfer full): the cohort at a glance, or %NULL on error
 */
TwOverview *
tw_workspace_read_overview (TwWorkspace  *self,
                            gint64        cohort_id,
                            GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwOverview) overview = NULL;
  g_autofree char *today = tw_today ();

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_cohort (self, cohort_id, error);
  if (!cohort)
    return NULL;

  overview = g_new0 (TwOverview, 1);
  overview->topics = g_ptr_array_new_with_free_func ((GDestroyNotify) topic_demand_free);
  if (!tw_cohort_counts_read (tw_workspace_reading (self), cohort_id, today, &overview->counts, error) ||
      !tw_cohort_figures_topics (tw_workspace_reading (self), cohort_id, take_topic, overview->topics, error) ||
      !count_attention (overview, self, cohort_id, error))
    return NULL;

  g_ptr_array_sort (overview->topics, compare_demands);
  tw_stage_list_tasks (&overview->counts, overview->tasks);

  return g_steal_pointer (&overview);
}

/**
 * tw_overview_free:
 * @self: (transfer full): an overview
 */
void
tw_overview_free (TwOverview *self)
{
  g_ptr_array_unref (self->topics);
  g_free (self);
}
