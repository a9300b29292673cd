/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cohort's board knows about pairs: who is in the hand of the person at the board, who may be paired with
 * whom, how well that fits, and every rule that forbids it. The answers are those of the matching as of the current
 * revision of the file; either of the two may be named first. */

#include "tw-pairing.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "tw-finding-text.h"
#include "tw-language.h"
#include "tw-partner.h"
#include "tw-topic-text.h"

struct _TwPairing
{
  GObject parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  TwMatching *matching; /* of the revision it was asked for last */
  TwParticipant *lifted;
};

typedef enum
{
  PROP_LIFTED = 1,
} TwPairingProperty;

static GParamSpec *properties[PROP_LIFTED + 1];

G_DEFINE_FINAL_TYPE (TwPairing, tw_pairing, G_TYPE_OBJECT)

static gint64
mentor_id (TwParticipant *one,
           TwParticipant *other)
{
  return tw_participant_get_id (tw_participant_get_role (one) == TW_ROLE_MENTOR ? one : other);
}

static gint64
mentee_id (TwParticipant *one,
           TwParticipant *other)
{
  return tw_participant_get_id (tw_participant_get_role (one) == TW_ROLE_MENTEE ? one : other);
}

/* Topics that meet, by name in the language of the session. */
static GStrv
dup_topic_names (GStrv topics)
{
  TwLanguage *language = tw_language_session ();
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; topics != NULL && topics[i] != NULL; i++)
    g_strv_builder_add (names, tw_topic_name (language, topics[i]));

  return g_strv_builder_end (names);
}

static TwPartner *
judge (TwPairing     *self,
       TwParticipant *participant,
       TwParticipant *candidate)
{
  g_autofree char *reasons = NULL;
  g_auto (GStrv) obstacles = NULL;

  if (tw_pairing_may_pair (self, participant, candidate))
    {
      reasons = tw_pairing_dup_merits (self, participant, candidate);

      return tw_partner_new_possible (candidate, tw_pairing_get_score (self, participant, candidate), reasons);
    }

  obstacles = tw_pairing_dup_obstacles (self, participant, candidate);
  reasons = g_strjoinv (" ", obstacles);

  return tw_partner_new_impossible (candidate, reasons);
}

/* The best first; equal ones by name. */
static int
compare_partners (gconstpointer a,
                  gconstpointer b)
{
  TwPartner *one = *(TwPartner *const *) a;
  TwPartner *other = *(TwPartner *const *) b;
  int by_score = tw_partner_get_score (other) - tw_partner_get_score (one);

  if (by_score != 0)
    return by_score;

  return g_strcmp0 (tw_participant_get_sort_key (tw_partner_get_participant (one)),
                    tw_participant_get_sort_key (tw_partner_get_participant (other)));
}

static GListStore *
create_store (GPtrArray *partners)
{
  GListStore *store = g_list_store_new (TW_TYPE_PARTNER);

  g_ptr_array_sort (partners, compare_partners);
  g_list_store_splice (store, 0, 0, partners->pdata, partners->len);

  return store;
}

static void
set_lifted (TwPairing     *self,
            TwParticipant *participant)
{
  if (g_set_object (&self->lifted, participant))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIFTED]);
}

static void
tw_pairing_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  TwPairing *self = TW_PAIRING (object);

  switch ((TwPairingProperty) prop_id)
    {
    case PROP_LIFTED:
      g_value_set_object (value, self->lifted);
      break;
    }
}

static void
tw_pairing_finalize (GObject *object)
{
  TwPairing *self = TW_PAIRING (object);

  g_clear_object (&self->lifted);
  g_clear_object (&self->matching);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_pairing_parent_class)->finalize (object);
}

static void
tw_pairing_class_init (TwPairingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_pairing_get_property;
  object_class->finalize = tw_pairing_finalize;

  properties[PROP_LIFTED] =
    g_param_spec_object ("lifted", NULL, NULL, TW_TYPE_PARTICIPANT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tw_pairing_init (TwPairing *self)
{
}

/**
 * tw_pairing_new:
 * @workspace: the open file
 * @cohort_id: the cohort of the board
 *
 * Returns: (transfer full): what is known about its pairs
 */
TwPairing *
tw_pairing_new (TwWorkspace *workspace,
                gint64       cohort_id)
{
  TwPairing *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_PAIRING, NULL);
  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;

  return self;
}

/**
 * tw_pairing_get_workspace:
 *
 * Returns: (transfer none): the open file
 */
TwWorkspace *
tw_pairing_get_workspace (TwPairing *self)
{
  g_return_val_if_fail (TW_IS_PAIRING (self), NULL);

  return self->workspace;
}

gint64
tw_pairing_get_cohort_id (TwPairing *self)
{
  g_return_val_if_fail (TW_IS_PAIRING (self), 0);

  return self->cohort_id;
}

/**
 * tw_pairing_get_matching:
 * @error: why the file could not be asked
 *
 * Returns: (transfer none) (nullable): the matching as of the current revision
 */
TwMatching *
tw_pairing_get_matching (TwPairing  *self,
                         GError    **error)
{
  g_return_val_if_fail (TW_IS_PAIRING (self), NULL);

  if (self->matching != NULL &&
      tw_matching_get_revision (self->matching) == tw_workspace_get_revision (self->workspace))
    return self->matching;

  g_clear_object (&self->matching);
  self->matching = tw_matching_new (self->workspace, self->cohort_id, error);

  return self->matching;
}

/**
 * tw_pairing_get_lifted:
 *
 * Returns: (transfer none) (nullable): whose card is being dragged
 */
TwParticipant *
tw_pairing_get_lifted (TwPairing *self)
{
  g_return_val_if_fail (TW_IS_PAIRING (self), NULL);

  return self->lifted;
}

/**
 * tw_pairing_lift:
 * @participant: whose card is picked up
 *
 * From now on every card says what it would be worth as a partner.
 */
void
tw_pairing_lift (TwPairing     *self,
                 TwParticipant *participant)
{
  g_return_if_fail (TW_IS_PAIRING (self));
  g_return_if_fail (TW_IS_PARTICIPANT (participant));

  set_lifted (self, participant);
}

/**
 * tw_pairing_put_down:
 *
 * Nobody is in the hand any more, wherever the card was let go.
 */
void
tw_pairing_put_down (TwPairing *self)
{
  g_return_if_fail (TW_IS_PAIRING (self));

  set_lifted (self, NULL);
}

/**
 * tw_pairing_may_pair:
 * @one: a participant
 * @other: another one
 *
 * Returns: whether no rule forbids the pair
 */
gboolean
tw_pairing_may_pair (TwPairing     *self,
                     TwParticipant *one,
                     TwParticipant *other)
{
  TwMatching *matching = tw_pairing_get_matching (self, NULL);

  if (matching == NULL || tw_participant_get_role (one) == tw_participant_get_role (other))
    return FALSE;

  return tw_matching_may_pair (matching, mentor_id (one, other), mentee_id (one, other));
}

/**
 * tw_pairing_get_score:
 * @one: a participant
 * @other: another one
 *
 * Returns: hundredths, 0–10000
 */
int
tw_pairing_get_score (TwPairing     *self,
                      TwParticipant *one,
                      TwParticipant *other)
{
  TwMatching *matching = tw_pairing_get_matching (self, NULL);

  if (matching == NULL)
    return 0;

  return tw_matching_get_score (matching, mentor_id (one, other), mentee_id (one, other));
}

/**
 * tw_pairing_dup_obstacles:
 * @one: a participant
 * @other: another one
 *
 * Returns: (transfer full): every rule that forbids the pair, a sentence each (P1); empty where they may be paired
 */
GStrv
tw_pairing_dup_obstacles (TwPairing     *self,
                          TwParticipant *one,
                          TwParticipant *other)
{
  g_autoptr (GError) error = NULL;
  TwMatching *matching = tw_pairing_get_matching (self, &error);
  g_autoptr (GStrvBuilder) sentences = g_strv_builder_new ();
  g_autoptr (TwPairExplanation) explanation = NULL;

  if (matching == NULL)
    {
      g_strv_builder_add (sentences, error->message);

      return g_strv_builder_end (sentences);
    }

  explanation = tw_matching_explain (matching, mentor_id (one, other), mentee_id (one, other));
  for (guint i = 0; explanation != NULL && i < explanation->findings->len; i++)
    g_strv_builder_take (sentences, tw_finding_to_sentence (g_ptr_array_index (explanation->findings, i),
                                                            tw_language_session ()));

  return g_strv_builder_end (sentences);
}

/**
 * tw_pairing_dup_merits:
 * @one: a participant
 * @other: another one
 *
 * Returns: (transfer full): a sentence on the topics that meet
 */
char *
tw_pairing_dup_merits (TwPairing     *self,
                       TwParticipant *one,
                       TwParticipant *other)
{
  TwMatching *matching = tw_pairing_get_matching (self, NULL);
  g_autoptr (TwPairExplanation) explanation = NULL;
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  if (matching != NULL)
    explanation = tw_matching_explain (matching, mentor_id (one, other), mentee_id (one, other));

  if (explanation == NULL)
    return g_strdup ("");

  if (explanation->common_topics == NULL || explanation->common_topics[0] == NULL)
    return g_strdup (_("No topic in common"));

  names = dup_topic_names (explanation->common_topics);
  list = tw_language_list (tw_language_session (), (const char * const *) names);

  /* Translators: a list of topics that the mentor offers and the mentee wants */
  return g_strdup_printf (_("In common: %s"), list);
}

/**
 * tw_pairing_rank_partners:
 * @participant: who needs a partner
 *
 * Returns: (transfer full): a list of #TwPartner in two sections: who may be chosen, the best first, and who must
 *   not, by name
 */
GListModel *
tw_pairing_rank_partners (TwPairing     *self,
                          TwParticipant *participant)
{
  TwRole wanted = tw_participant_get_role (participant) == TW_ROLE_MENTOR ? TW_ROLE_MENTEE : TW_ROLE_MENTOR;
  g_autoptr (GListModel) candidates = tw_workspace_get_participants (self->workspace, self->cohort_id, wanted);
  g_autoptr (GPtrArray) possible = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) impossible = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GListStore) first = NULL;
  g_autoptr (GListStore) second = NULL;
  GListStore *sections;

  for (guint i = 0; i < g_list_model_get_n_items (candidates); i++)
    {
      g_autoptr (TwParticipant) candidate = g_list_model_get_item (candidates, i);
      TwPartner *partner = judge (self, participant, candidate);

      g_ptr_array_add (tw_partner_get_possible (partner) ? possible : impossible, partner);
    }

  first = create_store (possible);
  second = create_store (impossible);
  sections = g_list_store_new (G_TYPE_LIST_MODEL);
  g_list_store_append (sections, first);
  g_list_store_append (sections, second);

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (sections)));
}
