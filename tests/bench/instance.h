/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

/*
 * An assignment problem in a file, so that several solvers can be given the same.
 *
 * The file: the eight letters LAPB0001; four int32_t: mentors, mentees, the
 * greatest possible score, 0; the capacity of each mentor; the capacity of each
 * mentee; the scores, mentor after mentor, −1 where a pair is forbidden. All
 * numbers are int32_t, least significant byte first.
 */
typedef struct
{
  int32_t  n_mentors;
  int32_t  n_mentees;
  int32_t  greatest_score;
  int32_t *mentor_capacity;
  int32_t *mentee_capacity;
  int32_t *scores;
} Instance;

bool     instance_init  (Instance   *self,
                         int32_t     n_mentors,
                         int32_t     n_mentees);
bool     instance_read_head (Instance *self,
                         FILE       *file);
bool     instance_read_row (const Instance *self,
                         FILE       *file,
                         int32_t    *scores);
bool     instance_write (const Instance *self,
                         const char *path);
void     instance_clear (Instance   *self);

static inline int32_t *
instance_row (const Instance *self,
              int32_t         mentor)
{
  return self->scores + (size_t) mentor * self->n_mentees;
}
