/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * Plain loops that the compiler turns into vector instructions: no branch
 * inside, one narrow type for each array, blocks of a fixed length.
 *
 * On x86-64 with glibc each function is built twice and the machine's better
 * one is chosen at start. Both give the same numbers.
 */

#include "tw-assignment-lanes-private.h"

#if defined(__x86_64__) && defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#define FOR_EACH_MACHINE __attribute__ ((target_clones ("default", "arch=x86-64-v3")))
#else
#define FOR_EACH_MACHINE
#endif

static inline int32_t
least_of (int32_t a,
          int32_t b)
{
  return a < b ? a : b;
}

static inline uint32_t
least_of_whole (uint32_t a,
                uint32_t b)
{
  return a < b ? a : b;
}

/* A price paid and a score earned, from nothing. The sixteenth bit of a score says
 * forbidden and takes the pair out of reach; moving it there scores less than asking
 * for it. */
static inline int32_t
lost (int32_t score,
      int32_t price)
{
  return ((score & 0x8000) << 15) - score - price;
}

/**
 * tw_lanes_reduce:
 * @scores: one row, @n_blocks blocks
 * @prices: the columns' prices, or %TW_LANES_CLOSED
 * @base: what a pair of score 0 scores
 * @n_blocks: how many blocks
 * @block_least: (out): for each block the least of @base − score − price
 *
 * Returns: the least of all
 */
FOR_EACH_MACHINE int32_t
tw_lanes_reduce (const uint16_t *scores,
                 const int32_t  *prices,
                 int32_t         base,
                 uint32_t        n_blocks,
                 int32_t        *block_least)
{
  int32_t all = TW_LANES_UNREACHED;

  for (uint32_t b = 0; b < n_blocks; b++)
    {
      int32_t least = TW_LANES_UNREACHED - base;

      for (uint32_t k = 0; k < TW_LANES_BLOCK; k++)
        least = least_of (least, lost (scores[k], prices[k]));

      block_least[b] = base + least;
      all = least_of (all, block_least[b]);
      scores += TW_LANES_BLOCK;
      prices += TW_LANES_BLOCK;
    }

  return all;
}

/**
 * tw_lanes_relax:
 * @scores: one row, @n_blocks blocks
 * @prices: the columns' prices, or %TW_LANES_CLOSED
 * @base: how far a column without a price would be over a pair of score 0
 * @n_blocks: how many blocks
 * @distances: (inout): how far the columns are; shortened where the way over this row is shorter
 * @block_least: (out): for each block the least distance
 *
 * Returns: the least of all distances
 */
FOR_EACH_MACHINE int32_t
tw_lanes_relax (const uint16_t *scores,
                const int32_t  *prices,
                int32_t         base,
                uint32_t        n_blocks,
                int32_t        *restrict distances,
                int32_t        *block_least)
{
  int32_t all = TW_LANES_UNREACHED;

  for (uint32_t b = 0; b < n_blocks; b++)
    {
      int32_t least = TW_LANES_UNREACHED;

      for (uint32_t k = 0; k < TW_LANES_BLOCK; k++)
        {
          distances[k] = least_of (distances[k], base + lost (scores[k], prices[k]));
          least = least_of (least, distances[k]);
        }

      block_least[b] = least;
      all = least_of (all, least);
      scores += TW_LANES_BLOCK;
      prices += TW_LANES_BLOCK;
      distances += TW_LANES_BLOCK;
    }

  return all;
}

/**
 * tw_lanes_least:
 * @numbers: numbers
 * @n_numbers: how many
 *
 * Returns: the least of them and of %TW_LANES_UNREACHED
 */
FOR_EACH_MACHINE int32_t
tw_lanes_least (const int32_t *numbers,
                uint32_t       n_numbers)
{
  int32_t least = TW_LANES_UNREACHED;

  for (uint32_t k = 0; k < n_numbers; k++)
    least = least_of (least, numbers[k]);

  return least;
}

/**
 * tw_lanes_relax_narrow:
 * @scores: one row, @n_blocks blocks
 * @rebates: the columns' prices, which are 0 or less, without their sign
 * @shut: all bits for a column nothing is to lead into, else none
 * @base: how far a column without a price would be over a pair of score 0, modulo 2^16
 * @n_blocks: how many blocks
 * @distances: (inout): how far the columns are; shortened where the way over this row is shorter
 * @block_least: (out): for each block the least distance
 *
 * Like tw_lanes_relax(), in 16 bits: no sum of an allowed score may reach
 * %TW_LANES_UNREACHED_NARROW. The sign of a forbidden one sets all bits.
 *
 * Returns: the least of all distances, or %TW_LANES_UNREACHED
 */
FOR_EACH_MACHINE int32_t
tw_lanes_relax_narrow (const uint16_t *restrict scores,
                       const uint16_t *restrict rebates,
                       const uint16_t *restrict shut,
                       uint16_t        base,
                       uint32_t        n_blocks,
                       uint16_t       *restrict distances,
                       int32_t        *restrict block_least)
{
  int32_t all = TW_LANES_UNREACHED;

  for (uint32_t b = 0; b < n_blocks; b++)
    {
      uint16_t least = TW_LANES_UNREACHED_NARROW;

      for (uint32_t k = 0; k < TW_LANES_BLOCK; k++)
        {
          uint16_t out_of_reach = (uint16_t) ((int16_t) scores[k] >> 15) | shut[k];
          uint16_t distance = (uint16_t) (base - scores[k] + rebates[k]) | out_of_reach;

          distance = distance < distances[k] ? distance : distances[k];
          distances[k] = distance;
          least = distance < least ? distance : least;
        }

      block_least[b] = least == TW_LANES_UNREACHED_NARROW ? TW_LANES_UNREACHED : least;
      all = least_of (all, block_least[b]);
      scores += TW_LANES_BLOCK;
      rebates += TW_LANES_BLOCK;
      shut += TW_LANES_BLOCK;
      distances += TW_LANES_BLOCK;
    }

  return all;
}

/**
 * tw_lanes_least_narrow:
 * @numbers: one block of distances in 16 bits
 *
 * Returns: the least of them, or %TW_LANES_UNREACHED
 */
FOR_EACH_MACHINE int32_t
tw_lanes_least_narrow (const uint16_t *numbers)
{
  uint16_t least = TW_LANES_UNREACHED_NARROW;

  for (uint32_t k = 0; k < TW_LANES_BLOCK; k++)
    least = numbers[k] < least ? numbers[k] : least;

  return least == TW_LANES_UNREACHED_NARROW ? TW_LANES_UNREACHED : least;
}

/**
 * tw_lanes_find:
 * @numbers: one block of numbers
 * @number: what is looked for
 * @found: (out): room for the places of a whole block
 *
 * Returns: how many times it is there
 */
uint32_t
tw_lanes_find (const int32_t *numbers,
               int32_t        number,
               uint8_t       *found)
{
  uint32_t n_found = 0;

  for (uint32_t k = 0; k < TW_LANES_BLOCK; k++)
    {
      found[n_found] = k;
      n_found += numbers[k] == number;
    }

  return n_found;
}

/**
 * tw_lanes_find_narrow:
 * @numbers: one block of numbers in 16 bits
 * @number: what is looked for
 * @found: (out): room for the places of a whole block
 *
 * Returns: how many times it is there
 */
uint32_t
tw_lanes_find_narrow (const uint16_t *numbers,
                      uint16_t        number,
                      uint8_t        *found)
{
  uint32_t n_found = 0;

  for (uint32_t k = 0; k < TW_LANES_BLOCK; k++)
    {
      found[n_found] = k;
      n_found += numbers[k] == number;
    }

  return n_found;
}

/**
 * tw_lanes_relax_whole:
 * @scores: one row, @n_blocks blocks
 * @worths: what a place of each column is worth
 * @shut: all bits for a column nothing is to lead into, else none
 * @base: how far a column worth nothing would be over a pair of score 0, modulo 2^32
 * @n_blocks: how many blocks
 * @distances: (inout): how far the columns are; shortened where the way over this row is shorter
 * @block_least: (out): for each block the least distance
 *
 * Like tw_lanes_relax_narrow(), in tandems and hundredths at once.
 *
 * Returns: the least of all distances
 */
FOR_EACH_MACHINE uint32_t
tw_lanes_relax_whole (const uint16_t *restrict scores,
                      const uint32_t *restrict worths,
                      const uint32_t *restrict shut,
                      uint32_t        base,
                      uint32_t        n_blocks,
                      uint32_t       *restrict distances,
                      uint32_t       *restrict block_least)
{
  uint32_t all = TW_LANES_UNREACHED_WHOLE;

  for (uint32_t b = 0; b < n_blocks; b++)
    {
      uint32_t least = TW_LANES_UNREACHED_WHOLE;

      for (uint32_t k = 0; k < TW_LANES_BLOCK; k++)
        {
          uint32_t out_of_reach = (uint32_t) ((int16_t) scores[k] >> 15) | shut[k];

          distances[k] = least_of_whole (distances[k], (base - scores[k] + worths[k]) | out_of_reach);
          least = least_of_whole (least, distances[k]);
        }

      block_least[b] = least;
      all = least_of_whole (all, least);
      scores += TW_LANES_BLOCK;
      worths += TW_LANES_BLOCK;
      shut += TW_LANES_BLOCK;
      distances += TW_LANES_BLOCK;
    }

  return all;
}

/**
 * tw_lanes_least_whole:
 * @numbers: numbers
 * @n_numbers: how many
 *
 * Returns: the least of them and of %TW_LANES_UNREACHED_WHOLE
 */
FOR_EACH_MACHINE uint32_t
tw_lanes_least_whole (const uint32_t *numbers,
                      uint32_t        n_numbers)
{
  uint32_t least = TW_LANES_UNREACHED_WHOLE;

  for (uint32_t k = 0; k < n_numbers; k++)
    least = least_of_whole (least, numbers[k]);

  return least;
}

/**
 * tw_lanes_find_whole:
 * @numbers: one block of numbers
 * @number: what is looked for
 * @found: (out): room for the places of a whole block
 *
 * Returns: how many times it is there
 */
uint32_t
tw_lanes_find_whole (const uint32_t *numbers,
                     uint32_t        number,
                     uint8_t        *found)
{
  uint32_t n_found = 0;

  for (uint32_t k = 0; k < TW_LANES_BLOCK; k++)
    {
      found[n_found] = k;
      n_found += numbers[k] == number;
    }

  return n_found;
}
