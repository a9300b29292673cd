/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cohort's board knows about pairs: who is in the hand of the person at the board, who may be paired with
 * whom, how well that fits, and every rule that forbids it. The answers are those of the matching as of the current
 * revision of the file; either of the two may be named first. */

#include "tw-pairing.h"

#include <glib/gi18n.h>
#include <gtk/gtk.h>

#include "tw-finding-text.h"
#include "tw-language.h"
#include "tw-topic-text.h"

/* Milliseconds, some frames. */
#define PREPARE_AFTER 100

struct _TwPairing
{
  GObject parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  GListModel *tandems;
  TwMatching *matching; /* of the revision it was asked for last */
  TwParticipant *lifted;
  GArray *worths;        /* TwPartnerWorth of the lifted one's partners */
  GHashTable *positions; /* gint64 participant → position in worths + 1 */

  TwMatchingAim aim;
  int minimum_score; /* hundredths; -1: that of the cohort */
  guint prepare_id;
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

/* ---- What everybody is worth to the one in the hand ---- */

static void
forget_worths (TwPairing *self)
{
  g_clear_pointer (&self->worths, g_array_unref);
  g_hash_table_remove_all (self->positions);
}

static void
weigh_partners (TwPairing *self)
{
  TwMatching *matching = tw_pairing_get_matching (self, NULL);

  forget_worths (self);
  if (matching != NULL)
    self->worths = tw_matching_weigh_partners (matching, tw_participant_get_id (self->lifted), NULL);

  for (guint i = 0; self->worths != NULL && i < self->worths->len; i++)
    g_hash_table_insert (self->positions, &g_array_index (self->worths, TwPartnerWorth, i).participant_id,
                         GUINT_TO_POINTER (i + 1));
}

static void
set_lifted (TwPairing     *self,
            TwParticipant *participant)
{
  if (!g_set_object (&self->lifted, participant))
    return;

  if (participant != NULL)
    weigh_partners (self);
  else
    forget_worths (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIFTED]);
}

/* The next card that is picked up needs not wait. */
static gboolean
prepare (gpointer user_data)
{
  TwPairing *self = user_data;
  TwMatching *matching;

  self->prepare_id = 0;
  matching = tw_workspace_get_busy (self->workspace) ? NULL : tw_pairing_get_matching (self, NULL);
  if (matching != NULL)
    tw_matching_prepare (matching, NULL);

  return G_SOURCE_REMOVE;
}

/* Solves anew, but not before the change is on the screen. */
static void
on_changed (TwPairing *self)
{
  if (self->matching != NULL && !tw_matching_follow (self->matching))
    g_clear_object (&self->matching);

  if (self->prepare_id == 0)
    self->prepare_id = g_timeout_add_full (G_PRIORITY_LOW, PREPARE_AFTER, prepare, self, NULL);
}

static void
tw_pairing_dispose (GObject *object)
{
  TwPairing *self = TW_PAIRING (object);

  g_clear_handle_id (&self->prepare_id, g_source_remove);

  G_OBJECT_CLASS (tw_pairing_parent_class)->dispose (object);
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

  g_clear_pointer (&self->worths, g_array_unref);
  g_hash_table_unref (self->positions);
  g_clear_object (&self->lifted);
  g_clear_object (&self->tandems);
  g_clear_object (&self->matching);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_pairing_parent_class)->finalize (object);
}

static void
tw_pairing_class_init (TwPairingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_pairing_get_property;
  object_class->dispose = tw_pairing_dispose;
  object_class->finalize = tw_pairing_finalize;

  properties[PROP_LIFTED] =
    g_param_spec_object ("lifted", NULL, NULL, TW_TYPE_PARTICIPANT, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tw_pairing_init (TwPairing *self)
{
  self->positions = g_hash_table_new (g_int64_hash, g_int64_equal);
  self->minimum_score = -1;
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
  self->tandems = tw_workspace_get_tandems (workspace, cohort_id);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);

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
  if (self->matching != NULL)
    {
      tw_matching_lend (self->matching);
      tw_matching_set_aim (self->matching, self->aim);
      if (self->minimum_score >= 0)
        tw_matching_set_minimum_score (self->matching, self->minimum_score);
    }

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
 * tw_pairing_find_worth:
 * @participant: anybody
 *
 * Returns: (transfer none) (nullable): what this one is worth as a partner of the one in the hand; %NULL where nobody
 *   is, or where the two are of one side
 */
const TwPartnerWorth *
tw_pairing_find_worth (TwPairing     *self,
                       TwParticipant *participant)
{
  gint64 id;
  guint found;

  g_return_val_if_fail (TW_IS_PAIRING (self), NULL);

  if (self->worths == NULL)
    return NULL;

  id = tw_participant_get_id (participant);
  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->positions, &id));

  return found > 0 ? &g_array_index (self->worths, TwPartnerWorth, found - 1) : NULL;
}

TwMatchingAim
tw_pairing_get_aim (TwPairing *self)
{
  g_return_val_if_fail (TW_IS_PAIRING (self), TW_MATCHING_MOST_TANDEMS);

  return self->aim;
}

/**
 * tw_pairing_get_minimum:
 *
 * Returns: below what score nobody is suggested, hundredths
 */
int
tw_pairing_get_minimum (TwPairing *self)
{
  g_autoptr (TwCohort) cohort = NULL;

  g_return_val_if_fail (TW_IS_PAIRING (self), 0);

  if (self->minimum_score >= 0)
    return self->minimum_score;

  cohort = tw_workspace_get_cohort (self->workspace, self->cohort_id);

  return cohort != NULL ? tw_cohort_get_minimum_score (cohort) : 0;
}

/**
 * tw_pairing_set_aim:
 * @aim: what suggestions are to be the best in
 * @minimum_score: below what score nobody is suggested, hundredths; -1: as the cohort says
 *
 * Suggestions and costs are as of this from now on.
 */
void
tw_pairing_set_aim (TwPairing     *self,
                    TwMatchingAim  aim,
                    int            minimum_score)
{
  g_return_if_fail (TW_IS_PAIRING (self));

  if (self->aim == aim && self->minimum_score == minimum_score)
    return;

  self->aim = aim;
  self->minimum_score = minimum_score;
  g_clear_object (&self->matching);
}

/**
 * tw_pairing_count_places:
 * @participant: somebody
 *
 * Returns: how many tandems more this person could have; drafts take a place
 */
int
tw_pairing_count_places (TwPairing     *self,
                         TwParticipant *participant)
{
  const gint64 id = tw_participant_get_id (participant);
  int n_places;

  g_return_val_if_fail (TW_IS_PAIRING (self), 0);

  n_places = tw_participant_get_capacity (participant);
  for (guint i = 0; i < g_list_model_get_n_items (self->tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (self->tandems, i);

      n_places -= tw_tandem_get_mentor_id (tandem) == id || tw_tandem_get_mentee_id (tandem) == id;
    }

  return MAX (n_places, 0);
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
 * tw_pairing_dup_rule:
 * @one: a participant
 * @other: another one
 *
 * Returns: (transfer full): the first rule that forbids the pair, in a sentence, places aside; empty where none does
 */
char *
tw_pairing_dup_rule (TwPairing     *self,
                     TwParticipant *one,
                     TwParticipant *other)
{
  TwMatching *matching = tw_pairing_get_matching (self, NULL);
  g_autoptr (TwPairExplanation) explanation = NULL;

  if (matching != NULL)
    explanation = tw_matching_explain (matching, mentor_id (one, other), mentee_id (one, other));

  for (guint i = 0; explanation != NULL && i < explanation->findings->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (explanation->findings, i);

      if (finding->code != TW_FINDING_PERSON_WITHOUT_CAPACITY)
        return tw_finding_to_sentence (finding, tw_language_session ());
    }

  return g_strdup ("");
}

static char *
dup_merits (const TwPairExplanation *explanation)
{
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  if (explanation->common_topics == NULL || explanation->common_topics[0] == NULL)
    return g_strdup (_("No topic in common"));

  names = dup_topic_names (explanation->common_topics);
  list = tw_language_list (tw_language_session (), (const char * const *) names);

  /* Translators: a list of topics that the mentor offers and the mentee wants */
  return g_strdup_printf (_("In common: %s"), list);
}

/**
 * tw_pairing_dup_reasons:
 * @one: a participant
 * @other: another one
 *
 * Returns: (transfer full): on one line the topics that meet, or every rule that forbids the pair (P1)
 */
char *
tw_pairing_dup_reasons (TwPairing     *self,
                        TwParticipant *one,
                        TwParticipant *other)
{
  TwMatching *matching = tw_pairing_get_matching (self, NULL);
  g_autoptr (TwPairExplanation) explanation = NULL;
  g_auto (GStrv) obstacles = NULL;

  if (matching != NULL)
    explanation = tw_matching_explain (matching, mentor_id (one, other), mentee_id (one, other));

  if (explanation != NULL && explanation->findings->len == 0)
    return dup_merits (explanation);

  obstacles = tw_pairing_dup_obstacles (self, one, other);

  return g_strjoinv (" ", obstacles);
}
