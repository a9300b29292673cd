/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Proves that an assignment is the best there is, without knowing how it was
 * found.
 *
 * Each place of a person has a price of 0 or more, counted first in tandems and
 * then in hundredths of score; a pair is worth (1, its score), or (0, its score)
 * where only the score counts. If
 *   - a pair left out is worth at most the two prices,
 *   - a pair made is worth at least the two prices,
 *   - and whoever has a free place has price 0,
 * then no other assignment is worth more: its pairs are paid for, price by
 * price, by the places they take, and this assignment already gets all that the
 * places are worth. Pinned pairs stand outside: they only take places.
 *
 * One pass over the scores; nothing is shared with the solver.
 */

#include "tw-assignment-check.h"

#include <stdbool.h>
#include <stdlib.h>

typedef struct
{
  const TwAssignmentProblem *problem;
  uint32_t                  *mentor_places;  /* free beside all pairs; more than so many: none */
  uint32_t                  *mentee_places;
  TwAssignedPair            *pairs;          /* sorted */
  size_t                     n_pairs;
  TwAssignedPair            *pins;           /* sorted */
  size_t                     n_pins;
} Check;

static int
compare_pairs (const void *a,
               const void *b)
{
  const TwAssignedPair *one = a;
  const TwAssignedPair *other = b;

  if (one->mentor != other->mentor)
    return one->mentor < other->mentor ? -1 : 1;
  if (one->mentee != other->mentee)
    return one->mentee < other->mentee ? -1 : 1;
  return 0;
}

/* Copies and sorts pairs. */
static TwAssignedPair *
sort_pairs (const TwAssignedPair *pairs,
            size_t                n_pairs)
{
  TwAssignedPair *sorted = calloc (n_pairs + 1, sizeof *sorted);

  if (sorted == NULL)
    return NULL;

  for (size_t k = 0; k < n_pairs; k++)
    sorted[k] = pairs[k];
  qsort (sorted, n_pairs, sizeof *sorted, compare_pairs);

  return sorted;
}

/* Nobody can have more tandems than there are people on the other side. */
static uint32_t *
copy_places (const uint16_t *capacity,
             uint32_t        n,
             uint32_t        n_others)
{
  uint32_t *places = calloc ((size_t) n + 1, sizeof *places);

  if (places == NULL)
    return NULL;

  for (uint32_t i = 0; i < n; i++)
    {
      places[i] = capacity == NULL ? 1 : capacity[i];
      if (places[i] > n_others)
        places[i] = n_others;
    }

  return places;
}

static bool
check_init (Check                     *self,
            const TwAssignmentProblem *problem,
            const TwAssignedPair      *pairs,
            size_t                     n_pairs)
{
  *self = (Check) {
    .problem = problem,
    .mentor_places = copy_places (problem->mentor_capacity, problem->n_mentors, problem->n_mentees),
    .mentee_places = copy_places (problem->mentee_capacity, problem->n_mentees, problem->n_mentors),
    .pairs = sort_pairs (pairs, n_pairs),
    .n_pairs = n_pairs,
    .pins = sort_pairs (problem->pins, problem->n_pins),
    .n_pins = problem->n_pins,
  };

  return self->mentor_places != NULL && self->mentee_places != NULL &&
         self->pairs != NULL && self->pins != NULL;
}

static void
check_clear (Check *self)
{
  free (self->mentor_places);
  free (self->mentee_places);
  free (self->pairs);
  free (self->pins);
}

static bool
contains (const TwAssignedPair *pairs,
          size_t                n_pairs,
          const TwAssignedPair *pair)
{
  return bsearch (pair, pairs, n_pairs, sizeof *pairs, compare_pairs) != NULL;
}

static TwAssignmentVerdict
check_lists (const Check *self)
{
  for (size_t k = 0; k < self->n_pairs; k++)
    {
      const TwAssignedPair *pair = &self->pairs[k];

      if (pair->mentor >= self->problem->n_mentors || pair->mentee >= self->problem->n_mentees)
        return TW_ASSIGNMENT_UNPROVEN_PAIR;
      if (k > 0 && compare_pairs (pair - 1, pair) == 0)
        return TW_ASSIGNMENT_UNPROVEN_PAIR;
    }

  for (size_t k = 0; k < self->n_pins; k++)
    if (!contains (self->pairs, self->n_pairs, &self->pins[k]))
      return TW_ASSIGNMENT_UNPROVEN_PIN;

  return TW_ASSIGNMENT_PROVEN;
}

/* Pins take places first and may be one too many; the other pairs need what is left. */
static TwAssignmentVerdict
check_capacity (Check *self)
{
  for (size_t k = 0; k < self->n_pins; k++)
    {
      uint32_t *mentor = &self->mentor_places[self->pins[k].mentor];
      uint32_t *mentee = &self->mentee_places[self->pins[k].mentee];

      *mentor -= *mentor > 0;
      *mentee -= *mentee > 0;
    }

  for (size_t k = 0; k < self->n_pairs; k++)
    {
      uint32_t *mentor = &self->mentor_places[self->pairs[k].mentor];
      uint32_t *mentee = &self->mentee_places[self->pairs[k].mentee];

      if (contains (self->pins, self->n_pins, &self->pairs[k]))
        continue;
      if (*mentor == 0 || *mentee == 0)
        return TW_ASSIGNMENT_UNPROVEN_CAPACITY;
      *mentor -= 1;
      *mentee -= 1;
    }

  return TW_ASSIGNMENT_PROVEN;
}

static bool
is_price_right (const TwAssignmentPrice *price,
                uint32_t                 places)
{
  if (places > 0)
    return price->tandems == 0 && price->score == 0;

  return price->tandems > 0 || (price->tandems == 0 && price->score >= 0);
}

static TwAssignmentVerdict
check_prices (const Check             *self,
              const TwAssignmentPrice *mentor_prices,
              const TwAssignmentPrice *mentee_prices)
{
  for (uint32_t i = 0; i < self->problem->n_mentors; i++)
    if (!is_price_right (&mentor_prices[i], self->mentor_places[i]))
      return TW_ASSIGNMENT_UNPROVEN_PRICE;

  for (uint32_t j = 0; j < self->problem->n_mentees; j++)
    if (!is_price_right (&mentee_prices[j], self->mentee_places[j]))
      return TW_ASSIGNMENT_UNPROVEN_PRICE;

  return TW_ASSIGNMENT_PROVEN;
}

/* Less than 0, 0 or more than 0: the pair is worth less than its prices, as much, or more. */
static int
compare_worth (TwAssignmentAim          aim,
               uint16_t                 score,
               const TwAssignmentPrice *mentor,
               const TwAssignmentPrice *mentee)
{
  int64_t of_pair = aim == TW_ASSIGNMENT_MOST_TANDEMS ? 1 : 0;
  int64_t tandems = of_pair - ((int64_t) mentor->tandems + mentee->tandems);
  int64_t rest = score - ((int64_t) mentor->score + mentee->score);
  int64_t first = tandems != 0 ? tandems : rest;

  return (first > 0) - (first < 0);
}

/* Checks one mentor with everybody. @pair and @pin walk along the sorted lists. */
static TwAssignmentVerdict
check_row (const Check             *self,
           uint32_t                 mentor,
           size_t                  *pair,
           size_t                  *pin,
           const TwAssignmentPrice *mentor_price,
           const TwAssignmentPrice *mentee_prices)
{
  const uint16_t *scores = self->problem->scores + mentor * self->problem->row_length;

  for (uint32_t j = 0; j < self->problem->n_mentees; j++)
    {
      TwAssignedPair here = { .mentor = mentor, .mentee = j };
      bool made = *pair < self->n_pairs && compare_pairs (&self->pairs[*pair], &here) == 0;
      bool pinned = *pin < self->n_pins && compare_pairs (&self->pins[*pin], &here) == 0;
      int worth = compare_worth (self->problem->aim, scores[j], mentor_price, &mentee_prices[j]);

      *pair += made;
      *pin += pinned;
      if (pinned || (!made && scores[j] == TW_ASSIGNMENT_FORBIDDEN))
        continue;
      if (made && scores[j] == TW_ASSIGNMENT_FORBIDDEN)
        return TW_ASSIGNMENT_UNPROVEN_PAIR;
      if ((made && worth < 0) || (!made && worth > 0))
        return TW_ASSIGNMENT_UNPROVEN_OPTIMUM;
    }

  return TW_ASSIGNMENT_PROVEN;
}

static TwAssignmentVerdict
check_optimum (const Check             *self,
               const TwAssignmentPrice *mentor_prices,
               const TwAssignmentPrice *mentee_prices)
{
  TwAssignmentVerdict verdict = TW_ASSIGNMENT_PROVEN;
  size_t pair = 0;
  size_t pin = 0;

  for (uint32_t i = 0; i < self->problem->n_mentors && verdict == TW_ASSIGNMENT_PROVEN; i++)
    verdict = check_row (self, i, &pair, &pin, &mentor_prices[i], mentee_prices);

  return verdict;
}

/**
 * tw_assignment_check:
 * @problem: what was to be solved
 * @pairs: all tandems, the pinned ones among them, in any order
 * @n_pairs: how many
 * @mentor_prices: one for each mentor
 * @mentee_prices: one for each mentee
 *
 * Checks that the pairs are allowed and that the prices prove them to be the
 * best assignment.
 *
 * Returns: %TW_ASSIGNMENT_PROVEN, or what is wrong
 */
TwAssignmentVerdict
tw_assignment_check (const TwAssignmentProblem *problem,
                     const TwAssignedPair      *pairs,
                     size_t                     n_pairs,
                     const TwAssignmentPrice   *mentor_prices,
                     const TwAssignmentPrice   *mentee_prices)
{
  TwAssignmentVerdict verdict = TW_ASSIGNMENT_UNPROVEN_NO_MEMORY;
  Check self;

  if (check_init (&self, problem, pairs, n_pairs))
    verdict = check_lists (&self);
  if (verdict == TW_ASSIGNMENT_PROVEN)
    verdict = check_capacity (&self);
  if (verdict == TW_ASSIGNMENT_PROVEN)
    verdict = check_prices (&self, mentor_prices, mentee_prices);
  if (verdict == TW_ASSIGNMENT_PROVEN)
    verdict = check_optimum (&self, mentor_prices, mentee_prices);

  check_clear (&self);
  return verdict;
}
