/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody somebody could be paired with, in the order in which they are offered: who may be chosen, whom only a tandem
 * that stands keeps from it, and who must not. */

#include "tw-partner-ranking.h"

#include "tw-partner.h"

/* The best first; equal ones, and those who must not be chosen, by name. */
static int
compare_partners (gconstpointer a,
                  gconstpointer b)
{
  TwPartner *one = *(TwPartner *const *) a;
  TwPartner *other = *(TwPartner *const *) b;
  int by_score = tw_partner_get_score (other) - tw_partner_get_score (one);

  if (by_score != 0 && tw_partner_get_choice (one) != TW_PARTNER_IMPOSSIBLE)
    return by_score;

  return g_strcmp0 (tw_participant_get_sort_key (tw_partner_get_participant (one)),
                    tw_participant_get_sort_key (tw_partner_get_participant (other)));
}

static void
add_in_order (GListStore *store,
              GPtrArray  *partners)
{
  g_ptr_array_sort (partners, compare_partners);
  g_list_store_splice (store, g_list_model_get_n_items (G_LIST_MODEL (store)), 0, partners->pdata, partners->len);
}

static void
note_tandem (GHashTable *standing,
             gint64      participant_id,
             TwTandem   *tandem)
{
  TwTandem *noted = g_hash_table_lookup (standing, &participant_id);

  if (noted == NULL || tw_tandem_get_score (tandem) < tw_tandem_get_score (noted))
    g_hash_table_replace (standing, g_memdup2 (&participant_id, sizeof participant_id), g_object_ref (tandem));
}

/* By participant the tandem that stands; of several the one that is worth least. Drafts give way anyhow (P5). */
static GHashTable *
list_standing (TwPairing *pairing)
{
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (tw_pairing_get_workspace (pairing),
                                                             tw_pairing_get_cohort_id (pairing));
  GHashTable *standing = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);

      if (tw_tandem_get_state (tandem) == TW_TANDEM_DRAFT)
        continue;

      note_tandem (standing, tw_tandem_get_mentor_id (tandem), tandem);
      note_tandem (standing, tw_tandem_get_mentee_id (tandem), tandem);
    }

  return standing;
}

/* The tandem whose place the two could take; 0 where they need none, or may not. */
static gint64
find_replaceable (GHashTable           *standing,
                  const TwPartnerWorth *worth,
                  gboolean              has_place)
{
  TwTandem *tandem = has_place && worth->suits && !worth->allowed
                       ? g_hash_table_lookup (standing, &worth->participant_id) : NULL;

  return tandem != NULL ? tw_tandem_get_id (tandem) : 0;
}

static void
sort_out (TwPairing     *pairing,
          TwParticipant *participant,
          const GArray  *worths,
          GPtrArray    **partners)
{
  TwWorkspace *workspace = tw_pairing_get_workspace (pairing);
  g_autoptr (GHashTable) standing = list_standing (pairing);
  const gboolean has_place = tw_pairing_count_places (pairing, participant) > 0;

  for (guint i = 0; i < worths->len; i++)
    {
      const TwPartnerWorth *worth = &g_array_index (worths, TwPartnerWorth, i);
      g_autoptr (TwParticipant) candidate = tw_workspace_get_participant (workspace, worth->participant_id);
      TwPartner *partner;

      if (candidate == NULL)
        continue;

      partner = tw_partner_new (candidate, worth, find_replaceable (standing, worth, has_place));
      g_ptr_array_add (partners[tw_partner_get_choice (partner)], partner);
    }
}

/**
 * tw_partner_ranking_new:
 * @pairing: what the board knows about pairs
 * @participant: who needs a partner
 *
 * Returns: (transfer full): a list of #TwPartner: who may be chosen, the best first; after them those in a tandem whose
 *   place the two could take, likewise; and after them who must not, by name
 */
GListModel *
tw_partner_ranking_new (TwPairing     *pairing,
                        TwParticipant *participant)
{
  TwMatching *matching = tw_pairing_get_matching (pairing, NULL);
  g_autoptr (GArray) worths = NULL;
  GPtrArray *partners[TW_PARTNER_IMPOSSIBLE + 1];
  GListStore *ranking = g_list_store_new (TW_TYPE_PARTNER);

  for (guint choice = 0; choice < G_N_ELEMENTS (partners); choice++)
    partners[choice] = g_ptr_array_new_with_free_func (g_object_unref);

  if (matching != NULL)
    worths = tw_matching_weigh_partners (matching, tw_participant_get_id (participant), NULL);
  if (worths != NULL)
    sort_out (pairing, participant, worths, partners);

  for (guint choice = 0; choice < G_N_ELEMENTS (partners); choice++)
    {
      add_in_order (ranking, partners[choice]);
      g_ptr_array_unref (partners[choice]);
    }

  return G_LIST_MODEL (ranking);
}
