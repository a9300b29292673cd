/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Participants in the words of a list: cells, rows as they are read aloud, and the orders they are sorted in, all from
 * the same facts. */

#include "tw-participant-facts.h"

#include <glib/gi18n.h>
#include <string.h>

#include "board/tw-participant-text.h"
#include "people/tw-person-text.h"
#include "tw-fold.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-participation.h"

struct _TwParticipantFacts
{
  GObject parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  GListModel *tandems;
  GHashTable *partners;   /* id of a participant → names of the partners */
  GHashTable *consenting; /* ids of participants */
  char *name_of_level_0;
  gboolean narrow;
  guint64 revision;
};

typedef enum
{
  PROP_NARROW = 1,
  PROP_REVISION,
} TwParticipantFactsProperty;

static GParamSpec *properties[PROP_REVISION + 1];

G_DEFINE_FINAL_TYPE (TwParticipantFacts, tw_participant_facts, G_TYPE_OBJECT)

static const char *
name_of (TwParticipant *participant)
{
  const char *name = tw_participant_get_name (participant);

  return name != NULL ? name : _("Erased person");
}

/* As the list is sorted: the family name first. */
static char *
dup_sorted_name (TwParticipantFacts *self,
                 TwParticipant      *participant)
{
  g_autoptr (TwPerson) person = tw_workspace_get_person (self->workspace, tw_participant_get_person_id (participant));
  gboolean is_known = person != NULL && tw_person_get_family_name (person) != NULL;

  return is_known ? tw_person_dup_sorted_name (person) : g_strdup (_("Erased person"));
}

static const char *
role_of (TwParticipant *participant)
{
  return tw_role_name (tw_language_session (), tw_word (TW_TYPE_ROLE, (int) tw_participant_get_role (participant)));
}

/* Two names stand one above the other: side by side one of them would be cut. */
static void
add_partner (TwParticipantFacts *self,
             gint64              id,
             gint64              partner_id)
{
  g_autoptr (TwParticipant) partner = tw_workspace_get_participant (self->workspace, partner_id);
  const char *before = g_hash_table_lookup (self->partners, &id);
  const char *name = partner != NULL ? name_of (partner) : _("Erased person");
  const char *between = before != NULL && strchr (before, '\n') == NULL ? ",\n" : ", ";
  char *names = before != NULL ? g_strjoin (between, before, name, NULL) : g_strdup (name);

  g_hash_table_insert (self->partners, g_memdup2 (&id, sizeof id), names);
}

static void
read_partners (TwParticipantFacts *self)
{
  g_hash_table_remove_all (self->partners);

  for (guint i = 0; i < g_list_model_get_n_items (self->tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (self->tandems, i);

      if (tw_tandem_get_state (tandem) == TW_TANDEM_DISSOLVED)
        continue;
      add_partner (self, tw_tandem_get_mentor_id (tandem), tw_tandem_get_mentee_id (tandem));
      add_partner (self, tw_tandem_get_mentee_id (tandem), tw_tandem_get_mentor_id (tandem));
    }
}

static void
read_consents (TwParticipantFacts *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids = tw_workspace_list_consenting (self->workspace, self->cohort_id, &error);

  g_hash_table_remove_all (self->consenting);
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    g_hash_table_add (self->consenting, g_memdup2 (&g_array_index (ids, gint64, i), sizeof (gint64)));
}

static void
tell_revision (TwParticipantFacts *self)
{
  self->revision++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVISION]);
}

static void
tw_participant_facts_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  TwParticipantFacts *self = TW_PARTICIPANT_FACTS (object);

  switch ((TwParticipantFactsProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      return;
    case PROP_REVISION:
      g_value_set_uint64 (value, self->revision);
      return;
    }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_participant_facts_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  TwParticipantFacts *self = TW_PARTICIPANT_FACTS (object);

  if (prop_id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (self->narrow == g_value_get_boolean (value))
    return;

  self->narrow = !self->narrow;
  g_object_notify_by_pspec (object, pspec);
  tell_revision (self);
}

static void
tw_participant_facts_finalize (GObject *object)
{
  TwParticipantFacts *self = TW_PARTICIPANT_FACTS (object);

  g_clear_object (&self->tandems);
  g_clear_object (&self->workspace);
  g_hash_table_unref (self->partners);
  g_hash_table_unref (self->consenting);
  g_free (self->name_of_level_0);

  G_OBJECT_CLASS (tw_participant_facts_parent_class)->finalize (object);
}

static void
tw_participant_facts_class_init (TwParticipantFactsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_participant_facts_get_property;
  object_class->set_property = tw_participant_facts_set_property;
  object_class->finalize = tw_participant_facts_finalize;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_REVISION] =
    g_param_spec_uint64 ("revision", NULL, NULL, 0, G_MAXUINT64, 0, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tw_participant_facts_init (TwParticipantFacts *self)
{
  self->partners = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  self->consenting = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * tw_participant_facts_new:
 * @workspace: an open file
 * @cohort_id: a cohort of it
 *
 * Returns: (transfer full): the facts as they are now
 */
TwParticipantFacts *
tw_participant_facts_new (TwWorkspace *workspace,
                          gint64       cohort_id)
{
  TwParticipantFacts *self = g_object_new (TW_TYPE_PARTICIPANT_FACTS, NULL);

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  self->tandems = tw_workspace_get_tandems (workspace, cohort_id);
  tw_participant_facts_refresh (self);

  return self;
}

/**
 * tw_participant_facts_refresh:
 *
 * Reads anew what is known besides the participants themselves.
 */
void
tw_participant_facts_refresh (TwParticipantFacts *self)
{
  g_free (self->name_of_level_0);
  self->name_of_level_0 = tw_workspace_get_setting (self->workspace, "level-0-name");
  read_partners (self);
  read_consents (self);
  tell_revision (self);
}

char *
tw_participant_describe_role (gpointer participant,
                              gpointer facts)
{
  return g_strdup (role_of (participant));
}

char *
tw_participant_describe_department (gpointer participant,
                                    gpointer facts)
{
  return g_strdup (tw_participant_get_department (participant));
}

char *
tw_participant_describe_level (gpointer participant,
                               gpointer facts)
{
  int level = tw_participant_get_level (participant);

  return level >= 0 ? tw_level_name (tw_language_session (), level, TW_PARTICIPANT_FACTS (facts)->name_of_level_0) : NULL;
}

char *
tw_participant_describe_topics (gpointer participant,
                                gpointer facts)
{
  g_auto (GStrv) topics = tw_participant_dup_topics (participant);

  return g_strjoinv (", ", topics);
}

char *
tw_participant_describe_commitment (gpointer participant,
                                    gpointer facts)
{
  gboolean obliged = tw_participant_get_obliged_on (participant) != NULL;
  const char *word = tw_word (TW_TYPE_COMMITMENT, (int) tw_participant_get_commitment (participant));

  return g_strdup (tw_commitment_name (tw_language_session (), obliged ? "obliged" : word));
}

/**
 * tw_participant_facts_has_consent:
 *
 * Returns: whether the consent to the use of the participant's data is in force
 */
gboolean
tw_participant_facts_has_consent (TwParticipantFacts *self,
                                  TwParticipant      *participant)
{
  gint64 id = tw_participant_get_id (participant);

  return g_hash_table_contains (self->consenting, &id);
}

char *
tw_participant_describe_consent (gpointer participant,
                                 gpointer facts)
{
  return g_strdup (tw_participant_facts_has_consent (facts, participant) ? _("Given") : _("Missing"));
}

/**
 * tw_participant_facts_get_partners:
 *
 * Returns: (nullable): with whom the participant is in a tandem
 */
const char *
tw_participant_facts_get_partners (TwParticipantFacts *self,
                                   TwParticipant      *participant)
{
  gint64 id = tw_participant_get_id (participant);

  return g_hash_table_lookup (self->partners, &id);
}

char *
tw_participant_describe_tandem (gpointer participant,
                                gpointer facts)
{
  const char *partners = tw_participant_facts_get_partners (facts, participant);

  if (partners != NULL)
    return g_strdup (partners);

  return tw_participant_get_waiting_list (participant) ? g_strdup (_("Waiting list")) : NULL;
}

/* "Given" alone says too little where no heading stands above it. */
static char *
describe_commitment_in_full (TwParticipant *participant,
                             gpointer       facts)
{
  if (tw_participant_get_commitment (participant) == TW_COMMITMENT_GIVEN && tw_participant_get_obliged_on (participant) == NULL)
    return g_strdup (_("Commitment given"));

  return tw_participant_describe_commitment (participant, facts);
}

/* In a narrow window the name carries what the hidden columns say. */
char *
tw_participant_describe_name (gpointer participant,
                              gpointer facts)
{
  g_autofree char *name = dup_sorted_name (facts, participant);
  g_autofree char *commitment = describe_commitment_in_full (participant, facts);

  if (!TW_PARTICIPANT_FACTS (facts)->narrow)
    return g_steal_pointer (&name);

  return g_strdup_printf ("%s\n%s · %s", name, role_of (participant), commitment);
}

/* The whole row, as it is read aloud. */
char *
tw_participant_describe_row (gpointer participant,
                             gpointer facts)
{
  TwParticipantFacts *self = TW_PARTICIPANT_FACTS (facts);
  g_autofree char *name = dup_sorted_name (self, participant);
  g_autofree char *place = tw_participant_dup_facts (participant, self->name_of_level_0);
  g_autofree char *commitment = describe_commitment_in_full (participant, facts);
  g_autofree char *tandem = tw_participant_describe_tandem (participant, facts);

  return g_strjoin (", ", name, role_of (participant), commitment, place != NULL ? place : tandem,
                    place != NULL ? tandem : NULL, NULL);
}

/* The order */

static int
compare_texts (const char *one,
               const char *other)
{
  g_autofree char *one_key = tw_fold_sort_key (one != NULL ? one : "");
  g_autofree char *other_key = tw_fold_sort_key (other != NULL ? other : "");

  return strcmp (one_key, other_key);
}

int
tw_participant_compare_names (gconstpointer one,
                              gconstpointer other,
                              gpointer      unused)
{
  return g_strcmp0 (tw_participant_get_sort_key ((gpointer) one), tw_participant_get_sort_key ((gpointer) other));
}

int
tw_participant_compare_roles (gconstpointer one,
                              gconstpointer other,
                              gpointer      unused)
{
  return (int) tw_participant_get_role ((gpointer) one) - (int) tw_participant_get_role ((gpointer) other);
}

int
tw_participant_compare_departments (gconstpointer one,
                                    gconstpointer other,
                                    gpointer      unused)
{
  return compare_texts (tw_participant_get_department ((gpointer) one),
                        tw_participant_get_department ((gpointer) other));
}

int
tw_participant_compare_levels (gconstpointer one,
                               gconstpointer other,
                               gpointer      unused)
{
  return tw_participant_get_level ((gpointer) one) - tw_participant_get_level ((gpointer) other);
}

int
tw_participant_compare_commitments (gconstpointer one,
                                    gconstpointer other,
                                    gpointer      unused)
{
  return (int) tw_participant_get_commitment ((gpointer) one) - (int) tw_participant_get_commitment ((gpointer) other);
}

int
tw_participant_compare_consents (gconstpointer one,
                                 gconstpointer other,
                                 gpointer      facts)
{
  return tw_participant_facts_has_consent (facts, (gpointer) one) -
         tw_participant_facts_has_consent (facts, (gpointer) other);
}

int
tw_participant_compare_tandems (gconstpointer one,
                                gconstpointer other,
                                gpointer      facts)
{
  return compare_texts (tw_participant_facts_get_partners (facts, (gpointer) one),
                        tw_participant_facts_get_partners (facts, (gpointer) other));
}
