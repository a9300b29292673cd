/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a suggestion leaves people waiting, one by one, and what would help them together: a further tandem for a mentor
 * of whom it is certain that it leaves one person fewer, topics that are short, more people on the other side. */

#include "tw-waiting.h"

#include "tw-assignment-update.h"
#include "tw-language.h"
#include "tw-prospects-private.h"

/* Tried one after the other; who is behind these is no better. */
#define MOST_TRIES 24

/* Named; more would be a list, not help. */
#define MOST_NAMED 3

/* ---- Why somebody waits ---- */

static TwWaiting *
explain (TwMatching        *self,
         TwRole             role,
         gint64             participant_id,
         const TwProspects *prospects)
{
  TwWaiting *waiting = g_new0 (TwWaiting, 1);
  guint index;

  waiting->participant_id = participant_id;
  waiting->role = role;
  waiting->findings = tw_matching_explain_person (self, participant_id);
  if (waiting->findings->len > 0 || !tw_side_find (&self->sides[role], participant_id, &index))
    return waiting;

  if (prospects[index].n_possible == 0)
    g_ptr_array_add (waiting->findings, tw_matching_find_alone (self, role, index, &prospects[index]));
  else
    g_ptr_array_add (waiting->findings,
                     tw_finding_new (self->aim == TW_MATCHING_ONLY_GOOD_ONES ? TW_FINDING_WAITS_FOR_BETTER
                                                                             : TW_FINDING_WAITS_ALL_TAKEN, 0));

  return waiting;
}

/**
 * tw_matching_explain_waiting:
 * @suggestion: what tw_matching_suggest() returned
 *
 * Why each person waits: something about the person, rules that leave nobody, or others who fit better.
 *
 * Returns: (transfer full) (element-type TwWaiting): mentors first, in the order of the suggestion
 */
GPtrArray *
tw_matching_explain_waiting (TwMatching         *self,
                             const TwSuggestion *suggestion)
{
  GPtrArray *waiting = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_waiting_free);
  const GArray *ids[] = { suggestion->waiting_mentors, suggestion->waiting_mentees };
  g_autofree TwProspects *mentors = NULL, *mentees = NULL;
  const TwProspects *prospects[2];

  g_return_val_if_fail (TW_IS_MATCHING (self), waiting);

  prospects[TW_ROLE_MENTOR] = mentors = g_new0 (TwProspects, self->sides[TW_ROLE_MENTOR].ids->len + 1);
  prospects[TW_ROLE_MENTEE] = mentees = g_new0 (TwProspects, self->sides[TW_ROLE_MENTEE].ids->len + 1);
  if (ids[TW_ROLE_MENTOR]->len + ids[TW_ROLE_MENTEE]->len > 0)
    tw_matching_find_prospects (self, mentors, mentees);

  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    for (guint i = 0; i < ids[role]->len; i++)
      g_ptr_array_add (waiting, explain (self, role, g_array_index (ids[role], gint64, i), prospects[role]));

  return waiting;
}

/* ---- What would help ---- */

static guint
count_who_could (TwMatching   *self,
                 TwRole        role,
                 const GArray *waiting)
{
  guint n = 0, index;

  for (guint i = 0; i < waiting->len; i++)
    n += tw_side_find (&self->sides[role], g_array_index (waiting, gint64, i), &index) &&
         tw_matching_is_available (self, role, index);

  return n;
}

static gsize
count_pairs (TwAssignment *assignment)
{
  gsize n_pairs;

  tw_assignment_get_pairs (assignment, &n_pairs);

  return n_pairs;
}

/* Whether one more place of this mentor leaves one person fewer waiting. Tried, and taken back. */
static gboolean
would_help (TwMatching *self,
            guint       mentor,
            gboolean   *failed)
{
  const guint16 capacity = (guint16) g_array_index (self->sides[TW_ROLE_MENTOR].eligible, TwEligibilityPerson,
                                                    mentor).capacity;
  const gsize before = count_pairs (self->assignment);
  gsize after;

  if (tw_assignment_set_capacity (self->assignment, TW_ASSIGNMENT_MENTOR, mentor, capacity + 1) != TW_ASSIGNMENT_OK)
    {
      *failed = TRUE;
      return FALSE;
    }

  after = count_pairs (self->assignment);
  *failed = tw_assignment_set_capacity (self->assignment, TW_ASSIGNMENT_MENTOR, mentor, capacity) != TW_ASSIGNMENT_OK;

  return !*failed && after > before;
}

/* Only whose place is worth a whole tandem by its price can help. */
static gboolean
add_further_tandems (TwMatching *self,
                     GPtrArray  *help)
{
  guint n_tries = 0, n_named = 0;
  gboolean failed = FALSE;

  for (guint i = 0; i < self->sides[TW_ROLE_MENTOR].ids->len && n_tries < MOST_TRIES && n_named < MOST_NAMED; i++)
    {
      TwFinding *finding;

      if (!tw_matching_is_available (self, TW_ROLE_MENTOR, i) ||
          tw_assignment_get_mentor_prices (self->assignment)[i].tandems <= 0)
        continue;

      n_tries++;
      if (would_help (self, i, &failed))
        {
          finding = tw_finding_new (TW_FINDING_HELP_FURTHER_TANDEM, 0);
          finding->subject = g_strdup (g_ptr_array_index (self->sides[TW_ROLE_MENTOR].names, i));
          g_ptr_array_add (help, finding);
          n_named++;
        }
      if (failed)
        return FALSE;
    }

  return TRUE;
}

static gboolean
names_topic (const TwScorePerson *person,
             gint64               topic_id)
{
  for (gsize i = 0; i < person->n_topics; i++)
    if (person->topics[i].topic == topic_id)
      return TRUE;

  return FALSE;
}

static void
count_topics (TwMatching   *self,
              const GArray *waiting_mentees,
              GHashTable   *counts)
{
  const TwSide *mentees = &self->sides[TW_ROLE_MENTEE];
  guint index;

  for (guint i = 0; i < waiting_mentees->len; i++)
    if (tw_side_find (mentees, g_array_index (waiting_mentees, gint64, i), &index) &&
        tw_matching_is_available (self, TW_ROLE_MENTEE, index))
      {
        const TwScorePerson *person = tw_matching_scored_person (self, TW_ROLE_MENTEE, index);

        for (gsize k = 0; k < person->n_topics; k++)
          {
            const gint64 topic = person->topics[k].topic;
            guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, &topic));

            g_hash_table_insert (counts, g_memdup2 (&topic, sizeof topic), GUINT_TO_POINTER (count + 1));
          }
      }
}

/* The topic that is wanted most; of several the one that is older. Taken out of @counts. */
static gint64
take_most_wanted (GHashTable *counts,
                  guint      *n_wanted)
{
  GHashTableIter iter;
  gpointer key, value;
  gint64 topic = 0;

  *n_wanted = 0;
  g_hash_table_iter_init (&iter, counts);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      const guint count = GPOINTER_TO_UINT (value);
      const gint64 candidate = *(gint64 *) key;

      if (count > *n_wanted || (count == *n_wanted && candidate < topic))
        {
          topic = candidate;
          *n_wanted = count;
        }
    }
  g_hash_table_remove (counts, &topic);

  return topic;
}

static char *
list_who_offer (TwMatching *self,
                gint64      topic)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < self->sides[TW_ROLE_MENTOR].ids->len; i++)
    if (tw_matching_is_available (self, TW_ROLE_MENTOR, i) &&
        names_topic (tw_matching_scored_person (self, TW_ROLE_MENTOR, i), topic))
      g_strv_builder_add (builder, g_ptr_array_index (self->sides[TW_ROLE_MENTOR].names, i));

  names = g_strv_builder_end (builder);

  return names[0] ? g_strjoinv ("\n", names) : NULL;
}

static void
add_topics (TwMatching   *self,
            const GArray *waiting_mentees,
            GPtrArray    *help)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  count_topics (self, waiting_mentees, counts);
  for (guint i = 0; i < MOST_NAMED && g_hash_table_size (counts) > 0; i++)
    {
      TwFinding *finding = tw_finding_new (TW_FINDING_HELP_TOPIC, 0);
      guint n_wanted;
      const gint64 topic = take_most_wanted (counts, &n_wanted);

      finding->subject = g_strdup (g_hash_table_lookup (self->topic_names, &topic));
      finding->number = n_wanted;
      finding->value = list_who_offer (self, topic);
      g_ptr_array_add (help, finding);
    }
}

/**
 * tw_matching_find_help:
 * @suggestion: what tw_matching_suggest() returned
 *
 * What would help those who wait together, the surest first.
 *
 * Returns: (transfer full) (element-type TwFinding): empty where nobody waits whom that would help; %NULL on error
 */
GPtrArray *
tw_matching_find_help (TwMatching          *self,
                       const TwSuggestion  *suggestion,
                       GError             **error)
{
  g_autoptr (GPtrArray) help = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_finding_free);
  guint n_mentors, n_mentees;

  g_return_val_if_fail (TW_IS_MATCHING (self), NULL);

  if (!tw_matching_solve (self, error))
    return NULL;

  n_mentors = count_who_could (self, TW_ROLE_MENTOR, suggestion->waiting_mentors);
  n_mentees = count_who_could (self, TW_ROLE_MENTEE, suggestion->waiting_mentees);

  if (n_mentees > 0)
    {
      gboolean worked = self->aim == TW_MATCHING_ONLY_GOOD_ONES || add_further_tandems (self, help);

      /* A try may have settled on another of several best assignments; the next question is answered from the one
       * that is suggested. */
      g_clear_pointer (&self->assignment, tw_assignment_free);
      if (!worked)
        {
          g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                               tw_tr (N_("The matching could not be computed, because there is not enough memory. "
                                         "Close other programs and try again.")));
          return NULL;
        }
      add_topics (self, suggestion->waiting_mentees, help);
    }
  else if (n_mentors > 0)
    {
      g_ptr_array_add (help, tw_finding_new (TW_FINDING_HELP_MORE_MENTEES, 0));
      ((TwFinding *) g_ptr_array_index (help, 0))->number = n_mentors;
    }

  return g_steal_pointer (&help);
}

/**
 * tw_waiting_free:
 */
void
tw_waiting_free (TwWaiting *self)
{
  g_ptr_array_unref (self->findings);
  g_free (self);
}
