/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How ready a cohort is to be matched: what is missing, and what would help. It never blocks anything (D5). */

#include "tw-prospects-private.h"
#include "tw-readiness-private.h"

#include "tw-answers-forecast.h"
#include "tw-cohort-rules-private.h"

typedef gboolean (*IsMissing) (const TwSide *side,
                               guint         index);

static const TwEligibilityPerson *
person_at (const TwSide *side,
           guint         index)
{
  return &g_array_index (side->eligible, TwEligibilityPerson, index);
}

static gboolean
takes_part (const TwSide *side,
            guint         index)
{
  const TwEligibilityPerson *person = person_at (side, index);

  return !person->left && (person->commitment == TW_ELIGIBILITY_COMMITMENT_GIVEN ||
                           person->commitment == TW_ELIGIBILITY_COMMITMENT_OBLIGED);
}

/* Who said no has answered. */
static gboolean
misses_commitment (const TwSide *side,
                   guint         index)
{
  const TwEligibilityPerson *person = person_at (side, index);

  return !person->left && person->commitment == TW_ELIGIBILITY_COMMITMENT_OPEN;
}

static gboolean
misses_willingness (const TwSide *side,
                    guint         index)
{
  return takes_part (side, index) && person_at (side, index)->willingness == TW_ELIGIBILITY_WILLINGNESS_UNASKED;
}

static gboolean
misses_form (const TwSide *side,
             guint         index)
{
  return takes_part (side, index) && g_array_index (side->scored, TwScorePerson, index).n_topics == 0;
}

static gboolean
is_from_top (const TwSide *side,
             guint         index)
{
  return person_at (side, index)->level == 0 && !person_at (side, index)->left;
}

/* D5: start at the top. */
static void
check_top (TwReadinessCheck *check)
{
  const TwSide *mentees = &check->matching->sides[TW_ROLE_MENTEE];
  TwFindingCode code = TW_FINDING_READY_NOBODY_FROM_TOP;
  TwFinding *finding;

  for (guint i = 0; i < mentees->ids->len; i++)
    if (is_from_top (mentees, i) && takes_part (mentees, i))
      code = TW_FINDING_READY_TOP_TAKES_PART;
    else if (is_from_top (mentees, i) && code == TW_FINDING_READY_NOBODY_FROM_TOP)
      code = TW_FINDING_READY_TOP_NOT_COMMITTED;

  /* A later cohort may go further down (D14). */
  if (code == TW_FINDING_READY_NOBODY_FROM_TOP && tw_cohort_get_previous_id (check->cohort) != 0)
    return;

  finding = tw_readiness_add (check, TW_READINESS_TOP,
                              code == TW_FINDING_READY_TOP_TAKES_PART ? TW_READINESS_GOOD : TW_READINESS_OPEN, code);
  finding->object = tw_workspace_get_setting (check->matching->workspace, "level-0-name");

  for (guint i = 0; i < mentees->ids->len; i++)
    if (is_from_top (mentees, i) && (takes_part (mentees, i) || code == TW_FINDING_READY_TOP_NOT_COMMITTED))
      tw_readiness_name (check, TW_ROLE_MENTEE, i);
}

static gboolean
check_answer (TwReadinessCheck *check,
              IsMissing         is_missing,
              TwFindingCode     code)
{
  TwFinding *finding = NULL;

  for (TwRole role = TW_ROLE_MENTOR; role <= TW_ROLE_MENTEE; role++)
    for (guint i = 0; i < check->matching->sides[role].ids->len; i++)
      {
        if (!is_missing (&check->matching->sides[role], i))
          continue;

        if (!finding)
          finding = tw_readiness_add (check, TW_READINESS_ANSWERS, TW_READINESS_OPEN, code);
        finding->number++;
        tw_readiness_name (check, role, i);
      }

  return finding == NULL;
}

/* D3, D4, D10. */
static void
check_answers (TwReadinessCheck *check)
{
  gboolean all = check_answer (check, misses_commitment, TW_FINDING_READY_COMMITMENT_OPEN);

  all = check_answer (check, misses_willingness, TW_FINDING_READY_WILLINGNESS_OPEN) && all;
  all = check_answer (check, misses_form, TW_FINDING_READY_FORM_OPEN) && all;
  if (all)
    tw_readiness_add (check, TW_READINESS_ANSWERS, TW_READINESS_GOOD, TW_FINDING_READY_ALL_ANSWERED);
}

/* ---- Topics and places ---- */

typedef struct
{
  gint64 topic_id;
  guint n_wanted;
  guint n_places;
} Demand;

static int
compare_demands (gconstpointer a,
                 gconstpointer b)
{
  const Demand *one = a, *other = b;

  /* The greatest want first; then in the order of the topics, so that the same facts give the same list. */
  if (one->n_wanted - one->n_places != other->n_wanted - other->n_places)
    return one->n_wanted - one->n_places > other->n_wanted - other->n_places ? -1 : 1;

  return (one->topic_id > other->topic_id) - (one->topic_id < other->topic_id);
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

/* Mentees who want it, and room with the mentors who offer it. */
static Demand
count_demand (TwReadinessCheck *check,
              gint64            topic_id)
{
  const TwSide *mentors = &check->matching->sides[TW_ROLE_MENTOR], *mentees = &check->matching->sides[TW_ROLE_MENTEE];
  Demand demand = { .topic_id = topic_id };

  for (guint i = 0; i < mentees->ids->len; i++)
    demand.n_wanted += tw_readiness_is_available (check, TW_ROLE_MENTEE, i) &&
                       names_topic (&g_array_index (mentees->scored, TwScorePerson, i), topic_id);
  for (guint i = 0; i < mentors->ids->len; i++)
    if (tw_readiness_is_available (check, TW_ROLE_MENTOR, i) &&
        names_topic (&g_array_index (mentors->scored, TwScorePerson, i), topic_id))
      demand.n_places += person_at (mentors, i)->capacity;

  return demand;
}

static void
tell_demand (TwReadinessCheck *check,
             const Demand     *demand)
{
  const TwSide *mentors = &check->matching->sides[TW_ROLE_MENTOR];
  TwFinding *finding = tw_readiness_add (check, TW_READINESS_TOPICS, TW_READINESS_OPEN,
                                         demand->n_places ? TW_FINDING_READY_TOPIC_SHORT
                                                          : TW_FINDING_READY_TOPIC_UNOFFERED);

  finding->subject = g_strdup (g_hash_table_lookup (check->matching->topic_names, &demand->topic_id));
  finding->number = demand->n_wanted;
  finding->object = g_strdup_printf ("%u", demand->n_places);
  for (guint i = 0; i < mentors->ids->len; i++)
    if (tw_readiness_is_available (check, TW_ROLE_MENTOR, i) &&
        names_topic (&g_array_index (mentors->scored, TwScorePerson, i), demand->topic_id))
      tw_readiness_name (check, TW_ROLE_MENTOR, i);
}

/* D9: topics wanted more often than there is room with those who offer them. */
static void
check_topics (TwReadinessCheck *check)
{
  g_autoptr (GArray) demands = g_array_new (FALSE, FALSE, sizeof (Demand));
  GHashTableIter topics;
  gpointer topic_id;

  g_hash_table_iter_init (&topics, check->matching->topic_names);
  while (g_hash_table_iter_next (&topics, &topic_id, NULL))
    {
      Demand demand = count_demand (check, *(gint64 *) topic_id);

      if (demand.n_wanted > demand.n_places)
        g_array_append_val (demands, demand);
    }

  g_array_sort (demands, compare_demands);
  for (guint i = 0; i < demands->len; i++)
    tell_demand (check, &g_array_index (demands, Demand, i));
  if (demands->len == 0)
    tw_readiness_add (check, TW_READINESS_TOPICS, TW_READINESS_GOOD, TW_FINDING_READY_TOPICS_MATCH);
}

static guint
count_available (TwReadinessCheck *check,
                 TwRole            role,
                 guint            *n_places)
{
  const TwSide *side = &check->matching->sides[role];
  guint n = 0;

  *n_places = 0;
  for (guint i = 0; i < side->ids->len; i++)
    if (tw_readiness_is_available (check, role, i))
      {
        n++;
        *n_places += person_at (side, i)->capacity;
      }

  return n;
}

static void
check_places (TwReadinessCheck *check)
{
  guint mentor_places, mentee_places;
  const guint n_mentors = count_available (check, TW_ROLE_MENTOR, &mentor_places);
  const guint n_mentees = count_available (check, TW_ROLE_MENTEE, &mentee_places);

  if (n_mentors == 0)
    tw_readiness_add (check, TW_READINESS_TOPICS, TW_READINESS_OPEN, TW_FINDING_READY_NO_MENTORS);
  if (n_mentees == 0)
    tw_readiness_add (check, TW_READINESS_TOPICS, TW_READINESS_OPEN, TW_FINDING_READY_NO_MENTEES);
  if (n_mentors > 0 && n_mentees > mentor_places)
    {
      TwFinding *finding =
        tw_readiness_add (check, TW_READINESS_TOPICS, TW_READINESS_OPEN, TW_FINDING_READY_PLACES_SHORT);

      finding->number = n_mentees - mentor_places;
      finding->object = g_strdup_printf ("%u", mentor_places);
    }
  if (n_mentors > 0 && n_mentees > 0)
    check_topics (check);
}

/* ---- Rules and size ---- */

/* What is unwise about the rules and the term (D2, D13, P10), and that age comes first where nothing else was said. */
static void
check_rules (TwReadinessCheck *check)
{
  g_autoptr (GPtrArray) unwise = tw_cohort_rules_find_unwise (tw_cohort_get_row (check->cohort));

  if (check->matching->rules.direction == TW_ELIGIBILITY_DIRECTION_DEFAULT)
    tw_readiness_add (check, TW_READINESS_RULES, TW_READINESS_NOTE, TW_FINDING_READY_DIRECTION_BY_AGE_FIRST);

  for (guint i = 0; i < unwise->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (unwise, i);
      TwFinding *note;

      /* Said with the partners, where it can be said for whom. */
      if (finding->code == TW_FINDING_COHORT_ANY_STEPS)
        continue;

      note = tw_readiness_add (check, TW_READINESS_RULES, TW_READINESS_NOTE, finding->code);
      note->subject = g_strdup (finding->subject);
      note->number = finding->number;
    }
}

static guint
count_taking_part (const TwSide *side)
{
  guint n = 0;

  for (guint i = 0; i < side->ids->len; i++)
    n += takes_part (side, i);

  return n;
}

/* P8: what a cohort of this size will be able to show. */
static void
check_size (TwReadinessCheck *check)
{
  const guint n_mentors = count_taking_part (&check->matching->sides[TW_ROLE_MENTOR]);
  const guint n_mentees = count_taking_part (&check->matching->sides[TW_ROLE_MENTEE]);
  g_autoptr (GPtrArray) forecast = tw_answers_forecast (n_mentors, n_mentees);
  const TwFinding *size = g_ptr_array_index (forecast, 0);
  TwFinding *finding = tw_readiness_add (check, TW_READINESS_SIZE, TW_READINESS_NOTE, size->code);

  finding->number = size->number;
  finding->object = g_strdup (size->object);
}

/* ---- Items ---- */

/* Adds an item, and returns its finding to be filled in. */
TwFinding *
tw_readiness_add (TwReadinessCheck *check,
                  TwReadinessArea   area,
                  TwReadinessState  state,
                  TwFindingCode     code)
{
  TwReadinessItem *item = g_new0 (TwReadinessItem, 1);

  item->area = area;
  item->state = state;
  item->finding = tw_finding_new (code, 0);
  item->participant_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_ptr_array_add (check->items, item);

  return item->finding;
}

/* The item that was added last is about this person, too. */
void
tw_readiness_name (TwReadinessCheck *check,
                   TwRole            role,
                   guint             index)
{
  TwReadinessItem *item = g_ptr_array_index (check->items, check->items->len - 1);
  const TwSide *side = &check->matching->sides[role];
  const char *name = g_ptr_array_index (side->names, index);
  g_autofree char *before = g_steal_pointer (&item->finding->value);

  item->finding->value = before ? g_strjoin ("\n", before, name, NULL) : g_strdup (name);
  g_array_append_val (item->participant_ids, g_array_index (side->ids, gint64, index));
}

/* Whether nothing about the person alone stands against a tandem. */
gboolean
tw_readiness_is_available (TwReadinessCheck *check,
                           TwRole            role,
                           guint             index)
{
  return tw_matching_is_available (check->matching, role, index);
}

void
tw_readiness_item_free (TwReadinessItem *item)
{
  tw_finding_free (item->finding);
  g_array_unref (item->participant_ids);
  g_free (item);
}

/**
 * tw_workspace_check_readiness:
 * @cohort_id: a cohort
 *
 * Looks at a cohort before it is matched: somebody from the top (D5), answers that are missing (D3, D4, D10), topics
 * wanted more often than offered (D9), people whom the rules leave without anybody, what the rules bring along (D2,
 * P10), and what a cohort of this size will be able to show (P8).
 *
 * Returns: (transfer full) (element-type TwReadinessItem): what there is to say, by area; %NULL on error
 */
GPtrArray *
tw_workspace_check_readiness (TwWorkspace  *self,
                              gint64        cohort_id,
                              GError      **error)
{
  g_autoptr (TwMatching) matching = tw_matching_new (self, cohort_id, error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_readiness_item_free);
  g_autoptr (TwCohort) cohort = matching ? tw_workspace_require_cohort (self, cohort_id, error) : NULL;
  TwReadinessCheck check = { matching, cohort, items };

  if (!cohort)
    return NULL;

  check_top (&check);
  check_answers (&check);
  check_places (&check);
  tw_readiness_check_partners (&check);
  check_rules (&check);
  check_size (&check);

  return g_steal_pointer (&items);
}
