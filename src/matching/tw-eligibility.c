/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The rules of D1–D4, D14, D21 and P1, applied to one cohort.
 *
 * Rules over two persons' own facts (direction, department) are checked where a
 * pair is asked for. Rules over relations (reporting line, excluded pairs) touch
 * few of the M×N pairs; they are found once and kept sorted by mentor and
 * mentee. A single pair and a whole row read the same relations and go through
 * the same checks, so they cannot disagree.
 */

#include "tw-eligibility.h"

#include <stdlib.h>
#include <string.h>

/* A rule that stands between two participants because of how they are related. */
typedef struct
{
  uint32_t mentor;
  uint32_t mentee;
  uint16_t refusal; /* one TwPairRefusal bit */
  int32_t  steps;   /* over the reporting line, else 0 */
} Relation;

/* Where a person stands on a side. */
typedef struct
{
  int64_t  person;
  uint32_t position;
} Place;

/* One side of the cohort, to be searched by person. */
typedef struct
{
  Place *places; /* by ascending person */
  size_t n_places;
} Register;

struct _TwEligibility
{
  TwEligibilityRules         rules;
  const TwEligibilityPerson *mentors;
  size_t                     n_mentors;
  const TwEligibilityPerson *mentees;
  size_t                     n_mentees;
  uint16_t                  *mentor_refusals;
  uint16_t                  *mentee_refusals;
  Relation                  *relations; /* sorted; see compare_relations() */
  size_t                     n_relations;
  size_t                     n_relations_allocated;
};

/* Sorting and searching */

static int
compare_numbers (int64_t a,
                 int64_t b)
{
  return (a > b) - (a < b);
}

static int
compare_places (const void *a,
                const void *b)
{
  const Place *one = a;
  const Place *other = b;
  int by_person = compare_numbers (one->person, other->person);

  return by_person != 0 ? by_person : compare_numbers (one->position, other->position);
}

static int
compare_relations (const void *a,
                   const void *b)
{
  const Relation *one = a;
  const Relation *other = b;

  if (one->mentor != other->mentor)
    return compare_numbers (one->mentor, other->mentor);
  if (one->mentee != other->mentee)
    return compare_numbers (one->mentee, other->mentee);
  if (one->refusal != other->refusal)
    return compare_numbers (one->refusal, other->refusal);
  return compare_numbers (one->steps, other->steps);
}

static bool
register_init (Register                  *self,
               const TwEligibilityPerson *persons,
               size_t                     n_persons)
{
  self->n_places = n_persons;
  self->places = calloc (n_persons + 1, sizeof *self->places);
  if (self->places == NULL)
    return false;

  for (size_t i = 0; i < n_persons; i++)
    self->places[i] = (Place) { .person = persons[i].person, .position = i };
  qsort (self->places, n_persons, sizeof *self->places, compare_places);

  return true;
}

/* The first place whose person is not below @person. */
static size_t
register_find (const Register *self,
               int64_t         person)
{
  size_t first = 0;
  size_t last = self->n_places;

  while (first < last)
    {
      size_t middle = first + (last - first) / 2;

      if (self->places[middle].person < person)
        first = middle + 1;
      else
        last = middle;
    }

  return first;
}

/* The first relation of @mentor with @mentee or somebody after. */
static size_t
find_relation (const TwEligibility *self,
               size_t               mentor,
               size_t               mentee)
{
  size_t first = 0;
  size_t last = self->n_relations;

  while (first < last)
    {
      size_t middle = first + (last - first) / 2;
      const Relation *relation = &self->relations[middle];

      if (relation->mentor < mentor || (relation->mentor == mentor && relation->mentee < mentee))
        first = middle + 1;
      else
        last = middle;
    }

  return first;
}

/* Relations */

static bool
add_relation (TwEligibility *self,
              Relation       relation)
{
  if (self->n_relations == self->n_relations_allocated)
    {
      size_t n = 2 * self->n_relations_allocated + 64;
      Relation *relations = realloc (self->relations, n * sizeof *relations);

      if (relations == NULL)
        return false;
      self->relations = relations;
      self->n_relations_allocated = n;
    }

  self->relations[self->n_relations++] = relation;
  return true;
}

/* Whoever is @one among the mentors stands in this relation to whoever is @other among the mentees. */
static bool
relate (TwEligibility  *self,
        const Register *mentors,
        int64_t         one,
        const Register *mentees,
        int64_t         other,
        TwPairRefusal   refusal,
        int32_t         steps)
{
  for (size_t i = register_find (mentors, one);
       i < mentors->n_places && mentors->places[i].person == one; i++)
    for (size_t j = register_find (mentees, other);
         j < mentees->n_places && mentees->places[j].person == other; j++)
      {
        Relation relation = { .mentor = mentors->places[i].position,
                              .mentee = mentees->places[j].position,
                              .refusal = refusal,
                              .steps = steps };

        if (!add_relation (self, relation))
          return false;
      }

  return true;
}

static const TwReportingStep *
climb (const TwEligibility       *self,
       TwReportingClimb          *lines,
       const TwEligibilityPerson *person,
       size_t                    *n_reached)
{
  TwReportingLine start = { .person = person->person,
                            .line_manager = person->line_manager,
                            .functional_manager = person->functional_manager };
  int32_t max_steps = self->rules.reporting_steps;

  if (max_steps != TW_ELIGIBILITY_ANY_STEPS && max_steps < 1)
    max_steps = 1;

  return tw_reporting_climb_from (lines, &start, max_steps, n_reached);
}

/* D2, both directions: nobody mentors above, nobody mentors below. */
static bool
relate_reporting_lines (TwEligibility    *self,
                        TwReportingClimb *lines,
                        const Register   *mentors,
                        const Register   *mentees)
{
  const TwReportingStep *above;
  size_t n_above;

  for (size_t i = 0; i < self->n_mentors; i++)
    {
      above = climb (self, lines, &self->mentors[i], &n_above);
      for (size_t k = 0; k < n_above; k++)
        if (!relate (self, mentors, self->mentors[i].person, mentees, above[k].person,
                     TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE, above[k].steps))
          return false;
    }

  for (size_t j = 0; j < self->n_mentees; j++)
    {
      above = climb (self, lines, &self->mentees[j], &n_above);
      for (size_t k = 0; k < n_above; k++)
        if (!relate (self, mentors, above[k].person, mentees, self->mentees[j].person,
                     TW_PAIR_REFUSAL_MENTEE_REPORTS_TO_MENTOR, above[k].steps))
          return false;
    }

  return true;
}

static TwPairRefusal
refusal_of_exclusion (TwEligibilityExclusion reason)
{
  switch (reason)
    {
    case TW_ELIGIBILITY_EXCLUSION_RIVALS:
      return TW_PAIR_REFUSAL_RIVALS;
    case TW_ELIGIBILITY_EXCLUSION_NEVER_AGAIN:
      return TW_PAIR_REFUSAL_NEVER_AGAIN;
    case TW_ELIGIBILITY_EXCLUSION_REFUSED:
      break;
    }

  return TW_PAIR_REFUSAL_REFUSED;
}

/* D2, D21, P1: excluded whichever of the two is the mentor. */
static bool
relate_excluded_pairs (TwEligibility            *self,
                       const TwEligibilityFacts *facts,
                       const Register           *mentors,
                       const Register           *mentees)
{
  for (size_t k = 0; k < facts->n_excluded_pairs; k++)
    {
      const TwExcludedPair *pair = &facts->excluded_pairs[k];
      TwPairRefusal refusal = refusal_of_exclusion (pair->reason);

      if (!relate (self, mentors, pair->one, mentees, pair->other, refusal, 0) ||
          !relate (self, mentors, pair->other, mentees, pair->one, refusal, 0))
        return false;
    }

  return true;
}

static bool
find_relations (TwEligibility            *self,
                const TwEligibilityFacts *facts)
{
  Register mentors = { 0 };
  Register mentees = { 0 };
  TwReportingClimb *lines = tw_reporting_climb_new (facts->reporting_lines, facts->n_reporting_lines);
  bool found = lines != NULL &&
               register_init (&mentors, self->mentors, self->n_mentors) &&
               register_init (&mentees, self->mentees, self->n_mentees) &&
               relate_reporting_lines (self, lines, &mentors, &mentees) &&
               relate_excluded_pairs (self, facts, &mentors, &mentees);

  if (found && self->n_relations > 0)
    qsort (self->relations, self->n_relations, sizeof *self->relations, compare_relations);

  tw_reporting_climb_free (lines);
  free (mentors.places);
  free (mentees.places);
  return found;
}

/* Rules over one person */

/* D3: taking part is voluntary. */
static uint16_t
check_commitment (const TwEligibilityPerson *person,
                  bool                       may_be_obliged)
{
  switch (person->commitment)
    {
    case TW_ELIGIBILITY_COMMITMENT_GIVEN:
      return 0;
    case TW_ELIGIBILITY_COMMITMENT_OBLIGED:
      return may_be_obliged ? 0 : TW_PERSON_REFUSAL_MENTOR_OBLIGED;
    case TW_ELIGIBILITY_COMMITMENT_OPEN:
    case TW_ELIGIBILITY_COMMITMENT_DECLINED:
    case TW_ELIGIBILITY_COMMITMENT_WITHDRAWN:
      break;
    }

  return TW_PERSON_REFUSAL_NOT_COMMITTED;
}

/* D4: both sides are willing to learn from each other. */
static uint16_t
check_willingness (const TwEligibilityPerson *person)
{
  return person->willingness == TW_ELIGIBILITY_WILLINGNESS_UNWILLING ? TW_PERSON_REFUSAL_NOT_WILLING : 0;
}

static uint16_t
check_presence (const TwEligibilityPerson *person)
{
  uint16_t refusals = 0;

  if (person->left)
    refusals |= TW_PERSON_REFUSAL_LEFT;
  if (person->capacity == 0)
    refusals |= TW_PERSON_REFUSAL_NO_CAPACITY;

  return refusals;
}

/* D14: a cohort may be for some levels only. */
static uint16_t
check_target_level (const TwEligibilityRules  *rules,
                    const TwEligibilityPerson *mentee)
{
  bool has_from = rules->target_level_from >= 0;
  bool has_to = rules->target_level_to >= 0;

  if (!has_from && !has_to)
    return 0;
  if (mentee->level < 0)
    return TW_PERSON_REFUSAL_LEVEL_UNKNOWN;
  if ((has_from && mentee->level < rules->target_level_from) ||
      (has_to && mentee->level > rules->target_level_to))
    return TW_PERSON_REFUSAL_LEVEL_OUTSIDE_TARGET;

  return 0;
}

/* D14: "mentors under 35"; age = year of the cohort's start − year of birth (D1). */
static uint16_t
check_age_limit (const TwEligibilityRules  *rules,
                 const TwEligibilityPerson *mentor)
{
  if (rules->mentor_age_limit <= 0)
    return 0;
  if (mentor->birth_year == 0)
    return TW_PERSON_REFUSAL_AGE_UNKNOWN;
  if (rules->start_year - mentor->birth_year >= rules->mentor_age_limit)
    return TW_PERSON_REFUSAL_OVER_AGE_LIMIT;

  return 0;
}

static uint16_t
check_mentor (const TwEligibilityRules  *rules,
              const TwEligibilityPerson *mentor)
{
  return check_commitment (mentor, false) |
         check_willingness (mentor) |
         check_presence (mentor) |
         check_age_limit (rules, mentor);
}

static uint16_t
check_mentee (const TwEligibilityRules  *rules,
              const TwEligibilityPerson *mentee)
{
  return check_commitment (mentee, true) |
         check_willingness (mentee) |
         check_presence (mentee) |
         check_target_level (rules, mentee);
}

/* Rules over two persons */

static bool
both_ages_known (const TwEligibilityPerson *mentor,
                 const TwEligibilityPerson *mentee)
{
  return mentor->birth_year != 0 && mentee->birth_year != 0;
}

static bool
both_levels_known (const TwEligibilityPerson *mentor,
                   const TwEligibilityPerson *mentee)
{
  return mentor->level >= 0 && mentee->level >= 0;
}

/* Which facts are to be compared, as the cohort says and as far as they are known. */
static TwDirectionCheck
choose_direction_check (const TwEligibilityRules  *rules,
                        const TwEligibilityPerson *mentor,
                        const TwEligibilityPerson *mentee)
{
  bool ages = both_ages_known (mentor, mentee);
  bool levels = both_levels_known (mentor, mentee);
  bool equal_age = ages && mentor->birth_year == mentee->birth_year;
  TwDirectionCheck by_level = levels ? TW_DIRECTION_CHECK_LEVEL : TW_DIRECTION_CHECK_NONE;
  TwDirectionCheck by_age = ages ? TW_DIRECTION_CHECK_AGE : TW_DIRECTION_CHECK_NONE;

  if (equal_age)
    by_age = levels ? TW_DIRECTION_CHECK_EQUAL_AGE_LEVEL : TW_DIRECTION_CHECK_NONE;

  switch (rules->direction)
    {
    case TW_ELIGIBILITY_DIRECTION_BY_AGE:
      return by_age;
    case TW_ELIGIBILITY_DIRECTION_BY_LEVEL:
      return by_level;
    case TW_ELIGIBILITY_DIRECTION_BY_BOTH:
      if (!ages || !levels)
        return TW_DIRECTION_CHECK_NONE;
      return equal_age ? TW_DIRECTION_CHECK_EQUAL_AGE_LEVEL : TW_DIRECTION_CHECK_BOTH;
    case TW_ELIGIBILITY_DIRECTION_DEFAULT:
      break;
    }

  return ages ? by_age : by_level;
}

/* D1: the mentor is the younger, the mentee the one higher up. */
static uint16_t
check_direction (const TwEligibilityRules  *rules,
                 const TwEligibilityPerson *mentor,
                 const TwEligibilityPerson *mentee)
{
  uint16_t not_younger = mentor->birth_year <= mentee->birth_year ? TW_PAIR_REFUSAL_MENTOR_NOT_YOUNGER : 0;
  uint16_t not_higher = mentee->level >= mentor->level ? TW_PAIR_REFUSAL_MENTEE_NOT_HIGHER : 0;

  switch (choose_direction_check (rules, mentor, mentee))
    {
    case TW_DIRECTION_CHECK_AGE:
      return not_younger;
    case TW_DIRECTION_CHECK_LEVEL:
    case TW_DIRECTION_CHECK_EQUAL_AGE_LEVEL:
      return not_higher;
    case TW_DIRECTION_CHECK_BOTH:
      return not_younger | not_higher;
    case TW_DIRECTION_CHECK_NONE:
      break;
    }

  return TW_PAIR_REFUSAL_DIRECTION_UNKNOWN;
}

/* D2: not within the own department; an unknown one is nobody's own. */
static uint16_t
check_department (const TwEligibilityRules  *rules,
                  const TwEligibilityPerson *mentor,
                  const TwEligibilityPerson *mentee)
{
  if (rules->own_department_allowed || mentor->department == 0)
    return 0;

  return mentor->department == mentee->department ? TW_PAIR_REFUSAL_SAME_DEPARTMENT : 0;
}

/* Everything but relations. */
static uint16_t
check_pair (const TwEligibility *self,
            size_t               mentor,
            size_t               mentee)
{
  const TwEligibilityPerson *one = &self->mentors[mentor];
  const TwEligibilityPerson *other = &self->mentees[mentee];
  uint16_t refusals = check_direction (&self->rules, one, other) |
                      check_department (&self->rules, one, other);

  if (one->person == other->person)
    refusals |= TW_PAIR_REFUSAL_SAME_PERSON;
  if (self->mentor_refusals[mentor] != 0)
    refusals |= TW_PAIR_REFUSAL_MENTOR;
  if (self->mentee_refusals[mentee] != 0)
    refusals |= TW_PAIR_REFUSAL_MENTEE;

  return refusals;
}

/* Public functions */

/**
 * tw_eligibility_rules_init:
 * @rules: (out): the rules as they are without anybody's wish
 * @start_year: the year the cohort starts
 *
 * Direction by age, else by level (D1); the manager and that manager's manager
 * and the own department are barred (D2); everybody is the target group (D14).
 */
void
tw_eligibility_rules_init (TwEligibilityRules *rules,
                           int32_t             start_year)
{
  *rules = (TwEligibilityRules) {
    .direction = TW_ELIGIBILITY_DIRECTION_DEFAULT,
    .start_year = start_year,
    .reporting_steps = 2,
    .target_level_from = -1,
    .target_level_to = -1,
  };
}

/**
 * tw_eligibility_new:
 * @facts: rules, participants, reporting lines and excluded pairs
 *
 * Applies the rules to a cohort. The arrays of mentors and mentees must stay
 * where they are as long as the eligibility lives; the others may go.
 *
 * Returns: (transfer full) (nullable): the eligibility; %NULL without memory
 */
TwEligibility *
tw_eligibility_new (const TwEligibilityFacts *facts)
{
  TwEligibility *self = calloc (1, sizeof *self);

  if (self == NULL)
    return NULL;

  self->rules = facts->rules;
  self->mentors = facts->mentors;
  self->n_mentors = facts->n_mentors;
  self->mentees = facts->mentees;
  self->n_mentees = facts->n_mentees;
  self->mentor_refusals = calloc (self->n_mentors + 1, sizeof *self->mentor_refusals);
  self->mentee_refusals = calloc (self->n_mentees + 1, sizeof *self->mentee_refusals);
  if (self->mentor_refusals == NULL || self->mentee_refusals == NULL || !find_relations (self, facts))
    {
      tw_eligibility_free (self);
      return NULL;
    }

  for (size_t i = 0; i < self->n_mentors; i++)
    self->mentor_refusals[i] = check_mentor (&self->rules, &self->mentors[i]);
  for (size_t j = 0; j < self->n_mentees; j++)
    self->mentee_refusals[j] = check_mentee (&self->rules, &self->mentees[j]);

  return self;
}

void
tw_eligibility_free (TwEligibility *self)
{
  if (self == NULL)
    return;

  free (self->mentor_refusals);
  free (self->mentee_refusals);
  free (self->relations);
  free (self);
}

/**
 * tw_eligibility_get_mentor:
 * @self: the eligibility
 * @mentor: position of a mentor
 *
 * Returns: the #TwPersonRefusal bits that keep this mentor out; 0 = may be paired
 */
uint16_t
tw_eligibility_get_mentor (const TwEligibility *self,
                           size_t               mentor)
{
  return self->mentor_refusals[mentor];
}

/**
 * tw_eligibility_get_mentee:
 * @self: the eligibility
 * @mentee: position of a mentee
 *
 * Returns: the #TwPersonRefusal bits that keep this mentee out; 0 = may be paired
 */
uint16_t
tw_eligibility_get_mentee (const TwEligibility *self,
                           size_t               mentee)
{
  return self->mentee_refusals[mentee];
}

/**
 * tw_eligibility_get_pair:
 * @self: the eligibility
 * @mentor: position of a mentor
 * @mentee: position of a mentee
 * @finding: (out): all rules that stand between the two, with their facts
 *
 * Says everything there is to say about one pair (P1).
 */
void
tw_eligibility_get_pair (const TwEligibility *self,
                         size_t               mentor,
                         size_t               mentee,
                         TwPairFinding       *finding)
{
  *finding = (TwPairFinding) {
    .refusals = check_pair (self, mentor, mentee),
    .mentor_refusals = self->mentor_refusals[mentor],
    .mentee_refusals = self->mentee_refusals[mentee],
    .direction_check = choose_direction_check (&self->rules, &self->mentors[mentor], &self->mentees[mentee]),
  };

  for (size_t k = find_relation (self, mentor, mentee); k < self->n_relations; k++)
    {
      const Relation *relation = &self->relations[k];

      if (relation->mentor != mentor || relation->mentee != mentee)
        break;

      finding->refusals |= relation->refusal;
      /* Sorted by steps: the first one is the shortest way. */
      if (relation->refusal == TW_PAIR_REFUSAL_MENTOR_REPORTS_TO_MENTEE && finding->mentor_steps == 0)
        finding->mentor_steps = relation->steps;
      if (relation->refusal == TW_PAIR_REFUSAL_MENTEE_REPORTS_TO_MENTOR && finding->mentee_steps == 0)
        finding->mentee_steps = relation->steps;
    }
}

/**
 * tw_eligibility_get_row:
 * @self: the eligibility
 * @mentor: position of a mentor
 * @refusals: (out): room for one number for each mentee
 *
 * Fills in the #TwPairRefusal bits of one mentor with every mentee; 0 = may pair.
 */
void
tw_eligibility_get_row (const TwEligibility *self,
                        size_t               mentor,
                        uint16_t            *refusals)
{
  for (size_t j = 0; j < self->n_mentees; j++)
    refusals[j] = check_pair (self, mentor, j);

  for (size_t k = find_relation (self, mentor, 0); k < self->n_relations; k++)
    {
      const Relation *relation = &self->relations[k];

      if (relation->mentor != mentor)
        break;
      refusals[relation->mentee] |= relation->refusal;
    }
}

/**
 * tw_eligibility_get_matrix:
 * @self: the eligibility
 * @refusals: (out): room for mentors × mentees numbers, mentor after mentor
 *
 * Fills in what tw_eligibility_get_row() says, for all mentors.
 */
void
tw_eligibility_get_matrix (const TwEligibility *self,
                           uint16_t            *refusals)
{
  for (size_t i = 0; i < self->n_mentors; i++)
    tw_eligibility_get_row (self, i, refusals + i * self->n_mentees);
}
