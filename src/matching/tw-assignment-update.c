/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * One change after the other, each mended where it was made.
 *
 * Whatever changes comes down to four cases: a pair is taken away, a pair becomes
 * worth more than its prices, somebody gets a place more, somebody gets one less.
 * Each leaves one node with too much and one with too little; a shift along the
 * shortest way from the one to the other sets it right, and the prices take in
 * how long the way was (tw-assignment-reach.c). The columns are the own side.
 */

#include "tw-assignment-update.h"

#include "tw-assignment-demand-private.h"
#include "tw-assignment-private.h"

#include <stdlib.h>
#include <string.h>

static const TwReachNode pool = { TW_REACH_POOL, 0 };

static TwReachNode
row_node (uint32_t row)
{
  return (TwReachNode) { TW_REACH_OTHER, row };
}

static TwReachNode
column_node (uint32_t column)
{
  return (TwReachNode) { TW_REACH_OWN, column };
}

static bool
is_row (const TwAssignment *self,
        TwAssignmentSide    side)
{
  return self->mentors_are_rows == (side == TW_ASSIGNMENT_MENTOR);
}

static TwAssignmentPrice *
price_of (TwAssignment     *self,
          TwAssignmentSide  side,
          uint32_t          person)
{
  return side == TW_ASSIGNMENT_MENTOR ? &self->mentor_prices[person] : &self->mentee_prices[person];
}

/* Shifts */

static void
keep_prices (TwAssignment  *self,
             const TwReach *reach)
{
  TwAssignmentPrice *of_columns = self->mentors_are_rows ? self->mentee_prices : self->mentor_prices;
  TwAssignmentPrice *of_rows = self->mentors_are_rows ? self->mentor_prices : self->mentee_prices;

  for (uint32_t i = 0; i < reach->own->n; i++)
    of_columns[i] = tw_reach_to_price (reach->own_worth[i]);
  for (uint32_t j = 0; j < reach->others->n; j++)
    of_rows[j] = tw_reach_to_price (reach->other_worth[j]);
}

/* First who parts, so that nobody has more partners than places meanwhile. */
static void
make_moves (TwNetwork         *network,
            const TwReachMove *moves,
            size_t             n_moves)
{
  for (size_t k = 0; k < n_moves; k++)
    if (!moves[k].is_made)
      tw_network_unlink (network, moves[k].other, moves[k].own);
  for (size_t k = 0; k < n_moves; k++)
    if (moves[k].is_made)
      tw_network_link (network, moves[k].other, moves[k].own);
}

/* Shifts everybody along the shortest way from @start to @target, unless it is as long as @limit. Says whether there
 * was a shift. */
static TwAssignmentStatus
shift (TwAssignment *self,
       TwReachNode   start,
       TwReachNode   target,
       int64_t       limit,
       bool         *was_shifted)
{
  TwReachMove *moves = calloc ((size_t) self->n_mentors + self->n_mentees + 1, sizeof *moves);
  bool has_memory;
  TwReach reach;

  has_memory = tw_assignment_init_reach (self, &reach) && moves != NULL;
  if (has_memory)
    {
      int64_t distance;

      tw_reach_run (&reach, start, target, limit);
      distance = tw_reach_distance (&reach, target);
      *was_shifted = distance < limit;
      if (*was_shifted)
        make_moves (&self->network, moves, tw_reach_trace (&reach, target, moves));
      tw_reach_reprice (&reach, *was_shifted ? distance : limit);
      keep_prices (self, &reach);
    }

  tw_reach_clear (&reach);
  free (moves);
  return has_memory ? TW_ASSIGNMENT_OK : TW_ASSIGNMENT_NO_MEMORY;
}

static TwAssignmentStatus
shift_surely (TwAssignment *self,
              TwReachNode   start,
              TwReachNode   target)
{
  bool was_shifted;

  return shift (self, start, target, TW_REACH_FAR, &was_shifted);
}

/* The four cases */

static TwAssignmentStatus
take_pair_away (TwAssignment   *self,
                TwAssignedPair  pair)
{
  uint32_t row = tw_assignment_row_of (self, pair);
  uint32_t column = tw_assignment_column_of (self, pair);

  tw_network_unlink (&self->network, row, column);

  return shift_surely (self, row_node (row), column_node (column));
}

static TwAssignmentStatus
offer_pair (TwAssignment   *self,
            TwAssignedPair  pair)
{
  int64_t gain = -tw_assignment_find_slack (self, pair);
  uint32_t row = tw_assignment_row_of (self, pair);
  uint32_t column = tw_assignment_column_of (self, pair);
  TwAssignmentStatus status;
  bool was_shifted;

  if (gain <= 0)
    return TW_ASSIGNMENT_OK;

  status = shift (self, column_node (column), row_node (row), gain, &was_shifted);
  if (status == TW_ASSIGNMENT_OK && was_shifted)
    tw_network_link (&self->network, row, column);

  return status;
}

/* Somebody who had no place had no price either: as much as the place brings is low enough to begin with. */
static TwAssignmentPrice
find_price (const TwAssignment *self,
            TwAssignmentSide    side,
            uint32_t            person)
{
  uint32_t n_others = side == TW_ASSIGNMENT_MENTOR ? self->n_mentees : self->n_mentors;
  TwAssignmentPrice own = side == TW_ASSIGNMENT_MENTOR ? self->mentor_prices[person] : self->mentee_prices[person];
  int64_t most_spare = own.tandems * TW_REACH_TANDEM + own.score;
  int64_t price = most_spare;

  for (uint32_t other = 0; other < n_others; other++)
    {
      TwAssignedPair pair = side == TW_ASSIGNMENT_MENTOR ? (TwAssignedPair) { person, other }
                                                         : (TwAssignedPair) { other, person };
      int64_t slack = tw_assignment_find_slack (self, pair);

      if (tw_assignment_find_score (self, pair) != TW_LANES_FORBIDDEN && slack < most_spare)
        most_spare = slack;
    }

  return tw_reach_to_price (price - most_spare);
}

static TwAssignmentStatus
add_place (TwAssignment     *self,
           TwAssignmentSide  side,
           uint32_t          person)
{
  TwNetwork *network = &self->network;
  uint32_t places = is_row (self, side) ? network->rows.capacity[person] : network->columns.capacity[person];
  bool has_memory = is_row (self, side) ? tw_network_set_row_capacity (network, person, places + 1)
                                        : tw_network_set_column_capacity (network, person, places + 1);

  if (!has_memory)
    return TW_ASSIGNMENT_NO_MEMORY;
  if (places == 0)
    *price_of (self, side, person) = find_price (self, side, person);

  return is_row (self, side) ? shift_surely (self, row_node (person), pool)
                             : shift_surely (self, pool, column_node (person));
}

static TwAssignmentStatus
drop_place (TwAssignment     *self,
            TwAssignmentSide  side,
            uint32_t          person)
{
  TwNetwork *network = &self->network;
  const TwNetworkSide *people = is_row (self, side) ? &network->rows : &network->columns;
  uint32_t places = people->capacity[person];
  TwAssignmentStatus status = TW_ASSIGNMENT_OK;

  if (!tw_network_side_has_room (people, person))
    status = is_row (self, side) ? shift_surely (self, pool, row_node (person))
                                 : shift_surely (self, column_node (person), pool);
  if (status != TW_ASSIGNMENT_OK)
    return status;

  if (is_row (self, side))
    tw_network_set_row_capacity (network, person, places - 1);
  else
    tw_network_set_column_capacity (network, person, places - 1);
  if (places == 1)
    *price_of (self, side, person) = TW_ASSIGNMENT_PRICE_OF_NO_PLACE;

  return TW_ASSIGNMENT_OK;
}

/* Places and pins */

/* How many places somebody should have in the network: no more than there are people on the other side, and none
 * that a pin takes. */
static uint32_t
count_open_places (const TwAssignment *self,
                   TwAssignmentSide    side,
                   uint32_t            person)
{
  bool is_mentor = side == TW_ASSIGNMENT_MENTOR;
  uint32_t places = is_mentor ? self->mentor_places[person] : self->mentee_places[person];
  uint32_t n_others = is_mentor ? self->n_mentees : self->n_mentors;

  if (places > n_others)
    places = n_others;
  for (size_t k = 0; k < self->n_pins && places > 0; k++)
    places -= (is_mentor ? self->pins[k].pair.mentor : self->pins[k].pair.mentee) == person;

  return places;
}

static TwAssignmentStatus
settle_places (TwAssignment     *self,
               TwAssignmentSide  side,
               uint32_t          person)
{
  const TwNetworkSide *people = is_row (self, side) ? &self->network.rows : &self->network.columns;
  uint32_t wanted = count_open_places (self, side, person);
  TwAssignmentStatus status = TW_ASSIGNMENT_OK;

  while (status == TW_ASSIGNMENT_OK && people->capacity[person] < wanted)
    status = add_place (self, side, person);
  while (status == TW_ASSIGNMENT_OK && people->capacity[person] > wanted)
    status = drop_place (self, side, person);

  return status;
}

static TwAssignmentStatus
settle_places_of_both (TwAssignment   *self,
                       TwAssignedPair  pair)
{
  TwAssignmentStatus status = settle_places (self, TW_ASSIGNMENT_MENTOR, pair.mentor);

  return status == TW_ASSIGNMENT_OK ? settle_places (self, TW_ASSIGNMENT_MENTEE, pair.mentee) : status;
}

/* Where the pin is in the sorted list, or would be. */
static size_t
find_pin (const TwAssignment *self,
          TwAssignedPair      pair)
{
  size_t k = 0;

  while (k < self->n_pins && (self->pins[k].pair.mentor < pair.mentor ||
                              (self->pins[k].pair.mentor == pair.mentor && self->pins[k].pair.mentee < pair.mentee)))
    k++;

  return k;
}

static bool
is_pinned (const TwAssignment *self,
           TwAssignedPair      pair)
{
  size_t k = find_pin (self, pair);

  return k < self->n_pins && self->pins[k].pair.mentor == pair.mentor && self->pins[k].pair.mentee == pair.mentee;
}

static bool
insert_pin (TwAssignment *self,
            TwPin         pin)
{
  size_t k = find_pin (self, pin.pair);
  TwPin *pins = realloc (self->pins, (self->n_pins + 2) * sizeof *pins);

  if (pins == NULL)
    return false;

  memmove (pins + k + 1, pins + k, (self->n_pins - k) * sizeof *pins);
  pins[k] = pin;
  self->pins = pins;
  self->n_pins++;

  return true;
}

static TwPin
remove_pin (TwAssignment   *self,
            TwAssignedPair  pair)
{
  size_t k = find_pin (self, pair);
  TwPin pin = self->pins[k];

  memmove (self->pins + k, self->pins + k + 1, (--self->n_pins - k) * sizeof *self->pins);

  return pin;
}

/* Whom a pair already joined keeps its places: they only change hands. */
static void
hand_places_over (TwAssignment   *self,
                  TwAssignedPair  pair)
{
  TwNetwork *network = &self->network;
  uint32_t row = tw_assignment_row_of (self, pair);
  uint32_t column = tw_assignment_column_of (self, pair);

  tw_network_unlink (network, row, column);
  tw_network_set_row_capacity (network, row, network->rows.capacity[row] - 1);
  tw_network_set_column_capacity (network, column, network->columns.capacity[column] - 1);
  if (network->rows.capacity[row] == 0)
    *price_of (self, self->mentors_are_rows ? TW_ASSIGNMENT_MENTOR : TW_ASSIGNMENT_MENTEE, row) =
      TW_ASSIGNMENT_PRICE_OF_NO_PLACE;
  if (network->columns.capacity[column] == 0)
    *price_of (self, self->mentors_are_rows ? TW_ASSIGNMENT_MENTEE : TW_ASSIGNMENT_MENTOR, column) =
      TW_ASSIGNMENT_PRICE_OF_NO_PLACE;
}

/* New people */

static bool
grow_person (uint32_t          **places,
             TwAssignmentPrice **prices,
             uint32_t           *n,
             uint16_t            capacity)
{
  uint32_t *grown_places = realloc (*places, ((size_t) *n + 2) * sizeof *grown_places);
  TwAssignmentPrice *grown_prices = realloc (*prices, ((size_t) *n + 2) * sizeof *grown_prices);

  *places = grown_places != NULL ? grown_places : *places;
  *prices = grown_prices != NULL ? grown_prices : *prices;
  if (grown_places == NULL || grown_prices == NULL)
    return false;

  grown_places[*n] = capacity;
  grown_prices[*n] = TW_ASSIGNMENT_PRICE_OF_NO_PLACE;
  *n += 1;

  return true;
}

static bool
grow_side (TwAssignment     *self,
           TwAssignmentSide  side,
           uint16_t          capacity)
{
  if (!(is_row (self, side) ? tw_network_add_row (&self->network) : tw_network_add_column (&self->network)))
    return false;

  if (side == TW_ASSIGNMENT_MENTOR)
    return grow_person (&self->mentor_places, &self->mentor_prices, &self->n_mentors, capacity);

  return grow_person (&self->mentee_places, &self->mentee_prices, &self->n_mentees, capacity);
}

static void
write_scores (TwAssignment     *self,
              TwAssignmentSide  side,
              uint32_t          person,
              const uint16_t   *scores)
{
  uint32_t n_others = side == TW_ASSIGNMENT_MENTOR ? self->n_mentees : self->n_mentors;

  for (uint32_t other = 0; other < n_others; other++)
    tw_assignment_write_score (self, side == TW_ASSIGNMENT_MENTOR ? (TwAssignedPair) { person, other }
                                                                  : (TwAssignedPair) { other, person },
                               scores[other]);
}

/* Where there are more people, those with many places may have more tandems. */
static TwAssignmentStatus
settle_places_of_all (TwAssignment     *self,
                      TwAssignmentSide  side)
{
  uint32_t n = side == TW_ASSIGNMENT_MENTOR ? self->n_mentors : self->n_mentees;
  TwAssignmentStatus status = TW_ASSIGNMENT_OK;

  for (uint32_t person = 0; person < n && status == TW_ASSIGNMENT_OK; person++)
    status = settle_places (self, side, person);

  return status;
}

/* After a change: what alternatives were told from is forgotten, and the list of pairs is made anew. */
static TwAssignmentStatus
finish (TwAssignment       *self,
        TwAssignmentStatus  status)
{
  tw_assignment_forget_cores (self);
  if (status != TW_ASSIGNMENT_OK)
    return status;

  return tw_assignment_publish_pairs (self) ? TW_ASSIGNMENT_OK : TW_ASSIGNMENT_NO_MEMORY;
}

/**
 * tw_assignment_pin:
 * @self: a solved assignment
 * @pair: a pair that is not pinned yet, also one that is forbidden or one too many
 *
 * From now on @pair stands (P3).
 *
 * Returns: %TW_ASSIGNMENT_OK, %TW_ASSIGNMENT_BAD_PIN or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_pin (TwAssignment   *self,
                   TwAssignedPair  pair)
{
  if (pair.mentor >= self->n_mentors || pair.mentee >= self->n_mentees || is_pinned (self, pair))
    return TW_ASSIGNMENT_BAD_PIN;
  if (!tw_assignment_own_scores (self) || !insert_pin (self, (TwPin) { pair, tw_assignment_find_score (self, pair) }))
    return TW_ASSIGNMENT_NO_MEMORY;
  if (tw_network_is_linked (&self->network, tw_assignment_row_of (self, pair), tw_assignment_column_of (self, pair)))
    hand_places_over (self, pair);
  tw_assignment_write_score (self, pair, TW_ASSIGNMENT_FORBIDDEN);

  return finish (self, settle_places_of_both (self, pair));
}

/**
 * tw_assignment_unpin:
 * @self: a solved assignment
 * @pair: a pinned pair
 *
 * From now on @pair stands only if it is for the best. One that is forbidden
 * does not any more.
 *
 * Returns: %TW_ASSIGNMENT_OK, %TW_ASSIGNMENT_BAD_PIN or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_unpin (TwAssignment   *self,
                     TwAssignedPair  pair)
{
  TwAssignmentStatus status;
  TwPin pin;

  if (!is_pinned (self, pair))
    return TW_ASSIGNMENT_BAD_PIN;
  if (!tw_assignment_own_scores (self))
    return TW_ASSIGNMENT_NO_MEMORY;

  pin = remove_pin (self, pair);
  status = settle_places_of_both (self, pair);
  if (status != TW_ASSIGNMENT_OK)
    return status;

  tw_assignment_write_score (self, pair, pin.score);

  return finish (self, pin.score != TW_ASSIGNMENT_FORBIDDEN ? offer_pair (self, pair) : TW_ASSIGNMENT_OK);
}

/**
 * tw_assignment_set_score:
 * @self: a solved assignment
 * @pair: a pair
 * @score: 0–10000 hundredths, or %TW_ASSIGNMENT_FORBIDDEN
 *
 * Forbids a pair, allows one, or gives it another score. A pinned one stands
 * nevertheless.
 *
 * Returns: %TW_ASSIGNMENT_OK, %TW_ASSIGNMENT_BAD_SCORE, %TW_ASSIGNMENT_BAD_PIN
 *   where nobody is at that position, or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_set_score (TwAssignment   *self,
                         TwAssignedPair  pair,
                         uint16_t        score)
{
  if (pair.mentor >= self->n_mentors || pair.mentee >= self->n_mentees)
    return TW_ASSIGNMENT_BAD_PIN;
  if (!tw_assignment_are_scores (&score, 1))
    return TW_ASSIGNMENT_BAD_SCORE;
  if (!tw_assignment_own_scores (self))
    return TW_ASSIGNMENT_NO_MEMORY;
  if (is_pinned (self, pair))
    {
      self->pins[find_pin (self, pair)].score = score;
      return finish (self, TW_ASSIGNMENT_OK);
    }

  tw_assignment_write_score (self, pair, score);
  if (!tw_network_is_linked (&self->network, tw_assignment_row_of (self, pair), tw_assignment_column_of (self, pair)))
    return finish (self, score != TW_ASSIGNMENT_FORBIDDEN ? offer_pair (self, pair) : TW_ASSIGNMENT_OK);
  if (score == TW_ASSIGNMENT_FORBIDDEN || tw_assignment_find_slack (self, pair) > 0)
    return finish (self, take_pair_away (self, pair));

  return finish (self, TW_ASSIGNMENT_OK);
}

/**
 * tw_assignment_set_capacity:
 * @self: a solved assignment
 * @side: where to find the person
 * @person: somebody
 * @capacity: how many tandems they can have from now on, pinned ones included
 *
 * Returns: %TW_ASSIGNMENT_OK or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_set_capacity (TwAssignment     *self,
                            TwAssignmentSide  side,
                            uint32_t          person,
                            uint16_t          capacity)
{
  /* With a place more a pinned pair could be made again. */
  if (!tw_assignment_own_scores (self))
    return TW_ASSIGNMENT_NO_MEMORY;

  if (side == TW_ASSIGNMENT_MENTOR)
    self->mentor_places[person] = capacity;
  else
    self->mentee_places[person] = capacity;

  return finish (self, settle_places (self, side, person));
}

/**
 * tw_assignment_add_person:
 * @self: a solved assignment
 * @side: mentor or mentee
 * @capacity: how many tandems the new person can have
 * @scores: for each person of the other side 0–10000 hundredths, or %TW_ASSIGNMENT_FORBIDDEN
 *
 * Adds somebody at the end of a side.
 *
 * Returns: %TW_ASSIGNMENT_OK, %TW_ASSIGNMENT_BAD_SCORE, %TW_ASSIGNMENT_TOO_LARGE or %TW_ASSIGNMENT_NO_MEMORY
 */
TwAssignmentStatus
tw_assignment_add_person (TwAssignment     *self,
                          TwAssignmentSide  side,
                          uint16_t          capacity,
                          const uint16_t   *scores)
{
  bool is_mentor = side == TW_ASSIGNMENT_MENTOR;
  uint32_t person = is_mentor ? self->n_mentors : self->n_mentees;
  uint32_t n_others = is_mentor ? self->n_mentees : self->n_mentors;
  TwAssignmentStatus status;

  if (!tw_assignment_are_scores (scores, n_others))
    return TW_ASSIGNMENT_BAD_SCORE;
  if (person >= TW_ASSIGNMENT_MAX_SIDE && n_others > TW_ASSIGNMENT_MAX_SIDE)
    return TW_ASSIGNMENT_TOO_LARGE;
  if (!tw_assignment_own_scores (self) || !grow_side (self, side, capacity))
    return TW_ASSIGNMENT_NO_MEMORY;

  write_scores (self, side, person, scores);
  status = settle_places (self, side, person);
  if (status == TW_ASSIGNMENT_OK)
    status = settle_places_of_all (self, is_mentor ? TW_ASSIGNMENT_MENTEE : TW_ASSIGNMENT_MENTOR);

  return finish (self, status);
}
