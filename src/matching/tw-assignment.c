/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The door to the assignment: takes a problem, sets the pinned pairs aside,
 * turns scores into costs, has the best assignment found, and gives it back
 * with the prices that prove it.
 *
 * The work is done in three files behind it: tw-assignment-network.c keeps who
 * is with whom, tw-assignment-bids.c makes most pairs quickly,
 * tw-assignment-paths.c the rest. Everything is whole numbers and a fixed order,
 * so the same problem has the same result on every machine (P4).
 */

#include "tw-assignment.h"

#include "tw-assignment-bids-private.h"
#include "tw-assignment-core-private.h"
#include "tw-assignment-paths-private.h"
#include "tw-assignment-private.h"

#include <stdlib.h>
#include <string.h>

/* How many tandems each side can still have beside the pins. */
typedef struct
{
  uint32_t *mentors;
  uint32_t *mentees;
} OpenPlaces;

static int
compare_pairs (const void *a,
               const void *b)
{
  const TwAssignedPair *one = a;
  const TwAssignedPair *other = b;

  if (one->mentor != other->mentor)
    return one->mentor < other->mentor ? -1 : 1;
  return (one->mentee > other->mentee) - (one->mentee < other->mentee);
}

static int
compare_pins (const void *a,
              const void *b)
{
  return compare_pairs (&((const TwPin *) a)->pair, &((const TwPin *) b)->pair);
}

static uint32_t *
copy_places (const uint16_t *capacity,
             uint32_t        n)
{
  uint32_t *places = calloc ((size_t) n + 1, sizeof *places);

  for (uint32_t i = 0; places != NULL && i < n; i++)
    places[i] = capacity != NULL ? capacity[i] : 1;

  return places;
}

/* Nobody can have more tandems than there are people on the other side. */
static uint32_t *
copy_open_places (const uint32_t *places,
                  uint32_t        n,
                  uint32_t        n_others)
{
  uint32_t *open = calloc ((size_t) n + 1, sizeof *open);

  for (uint32_t i = 0; open != NULL && i < n; i++)
    open[i] = places[i] < n_others ? places[i] : n_others;

  return open;
}

static uint64_t
sum_places (const uint32_t *places,
            uint32_t        n)
{
  uint64_t sum = 0;

  for (uint32_t i = 0; i < n; i++)
    sum += places[i];

  return sum;
}

/* P3: pins come first and take their places. */
static TwAssignmentStatus
take_pins (TwAssignment              *self,
           const TwAssignmentProblem *problem,
           OpenPlaces                *open)
{
  self->pins = calloc (problem->n_pins + 1, sizeof *self->pins);
  if (self->pins == NULL)
    return TW_ASSIGNMENT_NO_MEMORY;

  for (size_t k = 0; k < problem->n_pins; k++)
    {
      TwAssignedPair pin = problem->pins[k];

      if (pin.mentor >= self->n_mentors || pin.mentee >= self->n_mentees)
        return TW_ASSIGNMENT_BAD_PIN;
      if (open->mentors[pin.mentor] > 0)
        open->mentors[pin.mentor]--;
      if (open->mentees[pin.mentee] > 0)
        open->mentees[pin.mentee]--;
      self->pins[self->n_pins++] = (TwPin) { .pair = pin };
    }

  qsort (self->pins, self->n_pins, sizeof *self->pins, compare_pins);
  for (size_t k = 1; k < self->n_pins; k++)
    if (compare_pins (&self->pins[k - 1], &self->pins[k]) == 0)
      return TW_ASSIGNMENT_BAD_PIN;

  return TW_ASSIGNMENT_OK;
}

/* The side with fewer places left makes the rows: fewer paths, and seldom one in vain. */
static bool
init_network (TwAssignment     *self,
              TwAssignmentAim   aim,
              const OpenPlaces *open)
{
  uint64_t of_mentors = sum_places (open->mentors, self->n_mentors);
  uint64_t of_mentees = sum_places (open->mentees, self->n_mentees);

  self->mentors_are_rows = of_mentors <= of_mentees;
  if (self->mentors_are_rows)
    return tw_network_init (&self->network, aim, self->n_mentors, open->mentors, self->n_mentees, open->mentees);

  return tw_network_init (&self->network, aim, self->n_mentees, open->mentees, self->n_mentors, open->mentors);
}

/* A pinned pair counts, and does not exist for the solver. */
static void
set_pins_aside (TwAssignment *self)
{
  for (size_t k = 0; k < self->n_pins; k++)
    tw_assignment_write_score (self, self->pins[k].pair, TW_ASSIGNMENT_FORBIDDEN);
}

static bool
is_row_of_scores (const TwAssignmentProblem *problem,
                  uint32_t                   mentor)
{
  return tw_assignment_are_scores (problem->scores + mentor * problem->row_length, problem->n_mentees);
}

/* Nobody changes scores for the sake of a pin if one of the two has no place left: then nothing leads to that pair. */
static bool
are_pins_out_of_the_way (const TwAssignment *self,
                         const OpenPlaces   *open)
{
  for (size_t k = 0; k < self->n_pins; k++)
    if (open->mentors[self->pins[k].pair.mentor] > 0 && open->mentees[self->pins[k].pair.mentee] > 0)
      return false;

  return true;
}

static bool
copy_scores (TwAssignment              *self,
             const TwAssignmentProblem *problem)
{
  if (!tw_network_own_scores (&self->network))
    return false;

  for (uint32_t i = 0; i < self->n_mentors; i++)
    for (uint32_t j = 0; j < self->n_mentees; j++)
      tw_assignment_write_score (self, (TwAssignedPair) { i, j }, problem->scores[i * problem->row_length + j]);
  set_pins_aside (self);

  return true;
}

static TwAssignmentStatus
read_scores (TwAssignment              *self,
             const TwAssignmentProblem *problem,
             const OpenPlaces          *open)
{
  for (uint32_t i = 0; i < self->n_mentors; i++)
    if (!is_row_of_scores (problem, i))
      return TW_ASSIGNMENT_BAD_SCORE;
  for (size_t k = 0; k < self->n_pins; k++)
    self->pins[k].score = problem->scores[self->pins[k].pair.mentor * problem->row_length + self->pins[k].pair.mentee];

  if (!self->mentors_are_rows || problem->row_length != tw_assignment_row_length (self->n_mentees) ||
      !are_pins_out_of_the_way (self, open))
    return copy_scores (self, problem) ? TW_ASSIGNMENT_OK : TW_ASSIGNMENT_NO_MEMORY;

  tw_network_borrow_scores (&self->network, problem->scores);
  return TW_ASSIGNMENT_OK;
}

static TwAssignmentStatus
read_problem (TwAssignment              *self,
              const TwAssignmentProblem *problem)
{
  OpenPlaces open = { .mentors = copy_open_places (self->mentor_places, self->n_mentors, self->n_mentees),
                      .mentees = copy_open_places (self->mentee_places, self->n_mentees, self->n_mentors) };
  TwAssignmentStatus status = TW_ASSIGNMENT_NO_MEMORY;

  if (open.mentors != NULL && open.mentees != NULL)
    status = take_pins (self, problem, &open);
  if (status == TW_ASSIGNMENT_OK && !init_network (self, problem->aim, &open))
    status = TW_ASSIGNMENT_NO_MEMORY;
  if (status == TW_ASSIGNMENT_OK)
    status = read_scores (self, problem, &open);

  free (open.mentors);
  free (open.mentees);
  return status;
}

/* From prices to what a place is worth: costs count from the best score down. */
static TwAssignmentPrice
price_of_row (const TwNetwork *network,
              uint32_t         row)
{
  const TwNetworkSide *rows = &network->rows;

  if (rows->capacity[row] == 0)
    return TW_ASSIGNMENT_PRICE_OF_NO_PLACE;
  if (rows->scarce[row])
    return (TwAssignmentPrice) { .score = -rows->price[row] };

  return (TwAssignmentPrice) { .tandems = tw_network_is_level (network) ? 0 : 1,
                               .score = TW_ASSIGNMENT_SCORE_MAX - rows->price[row] };
}

static TwAssignmentPrice
price_of_column (const TwNetwork *network,
                 uint32_t         column)
{
  const TwNetworkSide *columns = &network->columns;

  if (columns->capacity[column] == 0)
    return TW_ASSIGNMENT_PRICE_OF_NO_PLACE;
  if (columns->scarce[column])
    return (TwAssignmentPrice) { .tandems = 1, .score = TW_ASSIGNMENT_SCORE_MAX - columns->price[column] };

  return (TwAssignmentPrice) { .score = -columns->price[column] };
}

static void
publish_prices (TwAssignment *self)
{
  const TwNetwork *network = &self->network;
  TwAssignmentPrice *of_rows = self->mentors_are_rows ? self->mentor_prices : self->mentee_prices;
  TwAssignmentPrice *of_columns = self->mentors_are_rows ? self->mentee_prices : self->mentor_prices;

  for (uint32_t i = 0; i < network->rows.n; i++)
    of_rows[i] = price_of_row (network, i);
  for (uint32_t j = 0; j < network->columns.n; j++)
    of_columns[j] = price_of_column (network, j);
}

static void
publish_pair (TwAssignment *self,
              uint32_t      row,
              uint32_t      column)
{
  TwAssignedPair pair = { .mentor = self->mentors_are_rows ? row : column,
                          .mentee = self->mentors_are_rows ? column : row };

  self->pairs[self->n_pairs++] = pair;
  self->total_score += tw_assignment_find_score (self, pair);
}

static void
publish_pin (TwAssignment *self,
             const TwPin  *pin)
{
  self->pairs[self->n_pairs++] = pin->pair;
  if (pin->score != TW_ASSIGNMENT_FORBIDDEN)
    self->total_score += pin->score;
}

uint16_t
tw_assignment_find_score (const TwAssignment *self,
                          TwAssignedPair      pair)
{
  return tw_network_scores (&self->network, tw_assignment_row_of (self, pair))[tw_assignment_column_of (self, pair)];
}

/* The network must own its scores. */
void
tw_assignment_write_score (TwAssignment   *self,
                           TwAssignedPair  pair,
                           uint16_t        score)
{
  tw_network_set_score (&self->network, tw_assignment_row_of (self, pair), tw_assignment_column_of (self, pair), score);
}

/* From here on scores may be written. Returns whether there was memory. */
bool
tw_assignment_own_scores (TwAssignment *self)
{
  if (self->network.own_scores != NULL)
    return true;
  if (!tw_network_own_scores (&self->network))
    return false;

  set_pins_aside (self);
  return true;
}

bool
tw_assignment_are_scores (const uint16_t *scores,
                          uint32_t        n_scores)
{
  bool are_scores = true;

  for (uint32_t k = 0; k < n_scores; k++)
    are_scores &= scores[k] <= TW_ASSIGNMENT_SCORE_MAX || scores[k] == TW_ASSIGNMENT_FORBIDDEN;

  return are_scores;
}

/* What the places of the two are worth beyond the pair: 0 or more for a pair not made, 0 or less for one that is. */
int64_t
tw_assignment_find_slack (const TwAssignment *self,
                          TwAssignedPair      pair)
{
  const TwAssignmentPrice *mentor = &self->mentor_prices[pair.mentor];
  const TwAssignmentPrice *mentee = &self->mentee_prices[pair.mentee];
  int64_t tandems = (int64_t) mentor->tandems + mentee->tandems - (tw_network_is_level (&self->network) ? 0 : 1);
  int64_t score = (int64_t) mentor->score + mentee->score - tw_assignment_find_score (self, pair);

  return tandems * TW_REACH_TANDEM + score;
}

/* Makes the list of all pairs anew. Returns whether there was memory. */
bool
tw_assignment_publish_pairs (TwAssignment *self)
{
  const TwNetworkSide *rows = &self->network.rows;
  size_t n_pairs = self->n_pins;

  for (uint32_t i = 0; i < rows->n; i++)
    n_pairs += rows->n_partners[i];

  free (self->pairs);
  self->pairs = calloc (n_pairs + 1, sizeof *self->pairs);
  if (self->pairs == NULL)
    return false;

  self->n_pairs = 0;
  self->total_score = 0;
  for (size_t k = 0; k < self->n_pins; k++)
    publish_pin (self, &self->pins[k]);
  for (uint32_t i = 0; i < rows->n; i++)
    for (uint32_t k = 0; k < rows->n_partners[i]; k++)
      publish_pair (self, i, tw_network_side_partners (rows, i)[k]);

  qsort (self->pairs, self->n_pairs, sizeof *self->pairs, compare_pairs);
  return true;
}

/* They hold for the pairs and prices they were made from, and no others. */
void
tw_assignment_forget_cores (TwAssignment *self)
{
  for (size_t k = 0; k < sizeof self->cores / sizeof *self->cores; k++)
    {
      tw_assignment_core_free (self->cores[k]);
      self->cores[k] = NULL;
    }
}

/**
 * tw_assignment_row_length:
 * @n_mentees: how many mentees
 *
 * Returns: how far apart the rows of a problem's scores best lie: then nothing is copied to read them
 */
size_t
tw_assignment_row_length (uint32_t n_mentees)
{
  return (size_t) tw_network_count_blocks (n_mentees) * TW_LANES_BLOCK;
}

/**
 * tw_assignment_new:
 * @problem: what is to be solved
 * @assignment: (out) (transfer full): the assignment, not solved yet; %NULL on error
 *
 * Takes a problem in. Its scores must stay where and as they are for as long as
 * the assignment lives; nothing else of @problem is needed afterwards. They are
 * copied, two bytes for each pair, if the mentees have fewer places than the
 * mentors, if their rows do not lie as tw_assignment_row_length() says, if a
 * pinned pair could be made again, or with the first change of the assignment.
 *
 * Returns: %TW_ASSIGNMENT_OK, or why it cannot be
 */
TwAssignmentStatus
tw_assignment_new (const TwAssignmentProblem  *problem,
                   TwAssignment              **assignment)
{
  uint32_t smaller = problem->n_mentors < problem->n_mentees ? problem->n_mentors : problem->n_mentees;
  TwAssignmentStatus status;
  TwAssignment *self;

  *assignment = NULL;
  if (smaller > TW_ASSIGNMENT_MAX_SIDE)
    return TW_ASSIGNMENT_TOO_LARGE;
  self = calloc (1, sizeof *self);
  if (self == NULL)
    return TW_ASSIGNMENT_NO_MEMORY;

  self->n_mentors = problem->n_mentors;
  self->n_mentees = problem->n_mentees;
  self->mentor_prices = calloc ((size_t) self->n_mentors + 1, sizeof *self->mentor_prices);
  self->mentee_prices = calloc ((size_t) self->n_mentees + 1, sizeof *self->mentee_prices);
  self->mentor_places = copy_places (problem->mentor_capacity, self->n_mentors);
  self->mentee_places = copy_places (problem->mentee_capacity, self->n_mentees);
  if (self->mentor_prices == NULL || self->mentee_prices == NULL ||
      self->mentor_places == NULL || self->mentee_places == NULL)
    status = TW_ASSIGNMENT_NO_MEMORY;
  else
    status = read_problem (self, problem);

  if (status == TW_ASSIGNMENT_OK)
    *assignment = self;
  else
    tw_assignment_free (self);

  return status;
}

void
tw_assignment_free (TwAssignment *self)
{
  if (self == NULL)
    return;

  tw_network_clear (&self->network);
  free (self->mentor_places);
  free (self->mentee_places);
  tw_assignment_forget_cores (self);
  free (self->pins);
  free (self->pairs);
  free (self->mentor_prices);
  free (self->mentee_prices);
  free (self);
}

/**
 * tw_assignment_solve:
 * @self: an assignment fresh from tw_assignment_new()
 *
 * Finds the best assignment there is, as the problem's aim says. Call it once;
 * tw-assignment-update.h carries it on.
 *
 * Returns: %TW_ASSIGNMENT_OK or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_solve (TwAssignment *self)
{
  TwNetwork *network = &self->network;

  if (!tw_assignment_bids_run (network) || !tw_assignment_paths_run (network))
    return TW_ASSIGNMENT_NO_MEMORY;

  publish_prices (self);

  return tw_assignment_publish_pairs (self) ? TW_ASSIGNMENT_OK : TW_ASSIGNMENT_NO_MEMORY;
}

/**
 * tw_assignment_get_pairs:
 * @self: a solved assignment
 * @n_pairs: (out): how many
 *
 * Returns: (array length=n_pairs) (transfer none): all tandems, the pinned ones
 *   among them, by mentor and mentee
 */
const TwAssignedPair *
tw_assignment_get_pairs (const TwAssignment *self,
                         size_t             *n_pairs)
{
  *n_pairs = self->n_pairs;
  return self->pairs;
}

/**
 * tw_assignment_get_total_score:
 * @self: a solved assignment
 *
 * Returns: the sum over all tandems in hundredths; a pinned pair that is
 *   forbidden adds nothing
 */
uint64_t
tw_assignment_get_total_score (const TwAssignment *self)
{
  return self->total_score;
}

/**
 * tw_assignment_get_mentor_prices:
 * @self: a solved assignment
 *
 * Returns: (transfer none): for each mentor what one place is worth
 */
const TwAssignmentPrice *
tw_assignment_get_mentor_prices (const TwAssignment *self)
{
  return self->mentor_prices;
}

/**
 * tw_assignment_get_mentee_prices:
 * @self: a solved assignment
 *
 * Returns: (transfer none): for each mentee what one place is worth
 */
const TwAssignmentPrice *
tw_assignment_get_mentee_prices (const TwAssignment *self)
{
  return self->mentee_prices;
}
