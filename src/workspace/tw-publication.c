/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Publishing: from here on both of each tandem know of each other. It happens only on purpose, after a look at what is
 * told to whom, and cannot be taken back. Each pair is checked once more, and drafts are nobody's business yet. */

#include "tw-publication.h"

#include "tw-language.h"
#include "tw-pair-private.h"
#include "tw-programme-table.h"
#include "tw-tandem-formation-private.h"
#include "tw-tandem-table.h"
#include "tw-tandem-term-private.h"
#include "tw-typed-private.h"

#include <string.h>

/* The cohort runs as soon as the first tandems know of each other. */
static gboolean
let_cohort_run (TwCommand  *command,
                TwCohort   *cohort,
                GError    **error)
{
  TwCohortRow row = *tw_cohort_get_row (cohort);

  if (row.state != TW_COHORT_PREPARING)
    return TRUE;

  row.state = TW_COHORT_RUNNING;

  return tw_cohort_table_update (tw_command_connection (command), &row, error);
}

static gboolean
publish (TwCommand    *command,
         TwMatching   *matching,
         TwCohort     *cohort,
         const TwPair *pair,
         const char   *starts_on,
         GError      **error)
{
  TwTandemRow row = *tw_tandem_get_row (pair->tandem);
  g_autofree char *ends_on = tw_tandem_term_end (cohort, starts_on);
  const TwHistoryOperand operands[] = { { "from", starts_on }, { "to", ends_on } };

  if (!tw_tandem_formation_still_holds (matching, tw_command_connection (command), pair->tandem, error))
    return FALSE;

  row.state = TW_TANDEM_AGREED;
  row.starts_on = (char *) starts_on;
  row.ends_on = ends_on;

  return tw_tandem_table_update (tw_command_connection (command), &row, error) &&
         tw_pair_remember (pair, command, "published", operands, G_N_ELEMENTS (operands), error);
}

/* As it was typed; else today, but not before the cohort starts. */
static char *
find_start (TwCohort     *cohort,
            const GDate  *starts_on,
            GError      **error)
{
  g_autofree char *start = NULL;

  if (!tw_typed_date (starts_on, &start, error))
    return NULL;

  if (!starts_on && strcmp (start, tw_cohort_get_starts_on (cohort)) < 0)
    g_set_str (&start, tw_cohort_get_starts_on (cohort));

  return g_steal_pointer (&start);
}

static GStrv
find_obstacles (TwWorkspace *workspace,
                TwMatching  *matching,
                GPtrArray   *tandems)
{
  g_autoptr (GStrvBuilder) obstacles = g_strv_builder_new ();

  for (guint i = 0; i < tandems->len; i++)
    {
      g_autoptr (GError) error = NULL;

      if (!tw_tandem_formation_still_holds (matching, tw_workspace_reading (workspace),
                                            g_ptr_array_index (tandems, i), &error) && error)
        g_strv_builder_add (obstacles, error->message);
    }

  return g_strv_builder_end (obstacles);
}

static GPtrArray *
list_tandems (TwWorkspace   *self,
              gint64         cohort_id,
              TwTandemState  state)
{
  g_autoptr (GListModel) all = tw_workspace_get_tandems (self, cohort_id);
  GPtrArray *tandems = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (all, i);

      if (tw_tandem_get_state (tandem) == state)
        g_ptr_array_add (tandems, g_steal_pointer (&tandem));
    }

  return tandems;
}

/**
 * tw_workspace_plan_publication:
 * @cohort_id: a cohort that is not closed
 * @starts_on: (nullable): first day of the terms; %NULL: today, but not before the cohort starts
 *
 * Looks at what tw_workspace_publish_tandems() would do, and does nothing.
 *
 * Returns: (transfer full): what would be told, or %NULL on error
 */
TwPublication *
tw_workspace_plan_publication (TwWorkspace  *self,
                               gint64        cohort_id,
                               const GDate  *starts_on,
                               GError      **error)
{
  g_autoptr (TwPublication) publication = g_new0 (TwPublication, 1);
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (GPtrArray) tandems = NULL;
  g_autoptr (GPtrArray) drafts = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  cohort = tw_workspace_require_open_cohort (self, cohort_id, error);
  matching = cohort ? tw_matching_new (self, cohort_id, error) : NULL;
  publication->starts_on = matching ? find_start (cohort, starts_on, error) : NULL;
  if (!publication->starts_on)
    return NULL;

  tandems = list_tandems (self, cohort_id, TW_TANDEM_ACCEPTED);
  drafts = list_tandems (self, cohort_id, TW_TANDEM_DRAFT);
  publication->n_drafts = drafts->len;
  publication->ends_on = tw_tandem_term_end (cohort, publication->starts_on);
  publication->term_is_short = tw_term_is_short (publication->starts_on, publication->ends_on);
  publication->tandem_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < tandems->len; i++)
    {
      const gint64 id = tw_tandem_get_id (g_ptr_array_index (tandems, i));

      g_array_append_val (publication->tandem_ids, id);
    }
  publication->obstacles = find_obstacles (self, matching, tandems);

  return g_steal_pointer (&publication);
}

/**
 * tw_workspace_publish_tandems:
 * @cohort_id: a cohort that is not closed
 * @starts_on: (nullable): first day of their terms; %NULL: today, but not before the cohort starts
 *
 * Tells: all tandems of the cohort that were accepted are agreed from here on, each with its term (D13). A barrier:
 * what people were told cannot be undone. Each pair is checked once more; one that may no longer be a tandem keeps all
 * from being published.
 *
 * Returns: how many tandems were published; 0 with @error, also where there was nothing to publish
 */
guint
tw_workspace_publish_tandems (TwWorkspace  *self,
                              gint64        cohort_id,
                              const GDate  *starts_on,
                              GError      **error)
{
  g_autoptr (TwCohort) cohort = NULL;
  g_autoptr (TwMatching) matching = NULL;
  g_autoptr (GPtrArray) tandems = NULL;
  g_autoptr (TwCommand) command = NULL;
  g_autofree char *start = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), 0);

  cohort = tw_workspace_require_open_cohort (self, cohort_id, error);
  matching = cohort ? tw_matching_new (self, cohort_id, error) : NULL;
  start = matching ? find_start (cohort, starts_on, error) : NULL;
  if (!start)
    return 0;

  tandems = list_tandems (self, cohort_id, TW_TANDEM_ACCEPTED);
  if (tandems->len == 0)
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING,
                           tw_tr (N_("There is no tandem to publish. Form tandems first, or accept a suggestion.")));
      return 0;
    }

  command = tw_command_begin_barrier (self, tw_tr (N_("Publish Tandems")), error);
  if (!command)
    return 0;

  for (guint i = 0; i < tandems->len; i++)
    {
      g_autoptr (TwPair) pair = tw_pair_get (self, tw_tandem_get_id (g_ptr_array_index (tandems, i)), error);

      if (!pair || !publish (command, matching, cohort, pair, start, error))
        return 0;
    }

  return let_cohort_run (command, cohort, error) && tw_command_commit (g_steal_pointer (&command), error)
           ? tandems->len : 0;
}

/**
 * tw_publication_free:
 */
void
tw_publication_free (TwPublication *self)
{
  g_clear_pointer (&self->tandem_ids, g_array_unref);
  g_clear_pointer (&self->obstacles, g_strfreev);
  g_free (self->starts_on);
  g_free (self->ends_on);
  g_free (self);
}
