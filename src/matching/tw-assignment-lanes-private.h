/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdint.h>

/*
 * The loops over whole rows of scores, where the time goes. Rows are
 * padded to blocks of 64 columns, so that a compiler makes vector instructions
 * of them without being told how.
 */

#define TW_LANES_BLOCK 64

/* The score of a pair that must not be made. Other scores stay below 2^15. */
#define TW_LANES_FORBIDDEN UINT16_MAX

/* Distances and prices stay within ±2^27; see TW_ASSIGNMENT_MAX_SIDE. The numbers
 * below leave room for them on either side, also where several come together. */
#define TW_LANES_FAR       (1 << 28)    /* from here on a distance means "not reached" */
#define TW_LANES_UNREACHED (1 << 29)
#define TW_LANES_CLOSED    (-(1 << 29)) /* the price of a column nothing is to lead into */

/* A distance in 16 bits that means "not reached". */
#define TW_LANES_UNREACHED_NARROW UINT16_MAX

/* The same for a number that holds tandems and hundredths at once. */
#define TW_LANES_FAR_WHOLE       (UINT32_C (3) << 30)
#define TW_LANES_UNREACHED_WHOLE UINT32_MAX

int32_t tw_lanes_reduce (const uint16_t *scores,
                         const int32_t  *prices,
                         int32_t         base,
                         uint32_t        n_blocks,
                         int32_t        *block_least);
int32_t tw_lanes_relax  (const uint16_t *scores,
                         const int32_t  *prices,
                         int32_t         base,
                         uint32_t        n_blocks,
                         int32_t        *distances,
                         int32_t        *block_least);
int32_t tw_lanes_least  (const int32_t  *numbers,
                         uint32_t        n_numbers);
int32_t tw_lanes_relax_narrow (const uint16_t *scores,
                         const uint16_t *rebates,
                         const uint16_t *shut,
                         uint16_t        base,
                         uint32_t        n_blocks,
                         uint16_t       *distances,
                         int32_t        *block_least);
int32_t tw_lanes_least_narrow (const uint16_t *numbers);
uint32_t tw_lanes_find  (const int32_t  *numbers,
                         int32_t         number,
                         uint8_t        *found);
uint32_t tw_lanes_find_narrow (const uint16_t *numbers,
                         uint16_t        number,
                         uint8_t        *found);
uint32_t tw_lanes_relax_whole (const uint16_t *scores,
                         const uint32_t *worths,
                         const uint32_t *shut,
                         uint32_t        base,
                         uint32_t        n_blocks,
                         uint32_t       *distances,
                         uint32_t       *block_least);
uint32_t tw_lanes_least_whole (const uint32_t *numbers,
                         uint32_t        n_numbers);
uint32_t tw_lanes_find_whole (const uint32_t *numbers,
                         uint32_t        number,
                         uint8_t        *found);
