/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads and writes assignment problems. A file that is not one is refused, with errno as the reason. */

#include "instance.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char magic[] = { 'L', 'A', 'P', 'B', '0', '0', '0', '1' };

/* Sides beyond this are no cohort, but a damaged file. */
#define MAX_SIDE 100000

static bool
read_numbers (FILE    *file,
              int32_t *numbers,
              size_t   n)
{
  if (fread (numbers, sizeof *numbers, n, file) == n)
    return true;

  errno = EINVAL;
  return false;
}

static bool
init_head (Instance *self,
           int32_t   n_mentors,
           int32_t   n_mentees)
{
  *self = (Instance) { 0 };
  if (n_mentors < 1 || n_mentors > MAX_SIDE || n_mentees < 1 || n_mentees > MAX_SIDE)
    {
      errno = EINVAL;
      return false;
    }

  self->n_mentors = n_mentors;
  self->n_mentees = n_mentees;
  self->mentor_capacity = calloc (n_mentors, sizeof *self->mentor_capacity);
  self->mentee_capacity = calloc (n_mentees, sizeof *self->mentee_capacity);

  return self->mentor_capacity != NULL && self->mentee_capacity != NULL;
}

/* Makes room for an instance; the numbers are 0. */
bool
instance_init (Instance *self,
               int32_t   n_mentors,
               int32_t   n_mentees)
{
  if (!init_head (self, n_mentors, n_mentees))
    return false;

  self->scores = calloc ((size_t) n_mentors * n_mentees, sizeof *self->scores);
  return self->scores != NULL;
}

void
instance_clear (Instance *self)
{
  free (self->mentor_capacity);
  free (self->mentee_capacity);
  free (self->scores);
}

/* Reads all but the scores, which follow; instance_clear() is due in any case. */
bool
instance_read_head (Instance *self,
                    FILE     *file)
{
  char letters[sizeof magic] = { 0 };
  int32_t header[4];

  *self = (Instance) { 0 };
  if (fread (letters, 1, sizeof letters, file) != sizeof letters || memcmp (letters, magic, sizeof magic) != 0)
    {
      errno = EINVAL;
      return false;
    }
  if (!read_numbers (file, header, 4) || !init_head (self, header[0], header[1]))
    return false;

  self->greatest_score = header[2];
  return read_numbers (file, self->mentor_capacity, self->n_mentors) &&
         read_numbers (file, self->mentee_capacity, self->n_mentees);
}

/* Reads the scores of the next mentor. */
bool
instance_read_row (const Instance *self,
                   FILE           *file,
                   int32_t        *scores)
{
  return read_numbers (file, scores, self->n_mentees);
}

bool
instance_write (const Instance *self,
                const char     *path)
{
  int32_t header[4] = { self->n_mentors, self->n_mentees, self->greatest_score, 0 };
  size_t n_scores = (size_t) self->n_mentors * self->n_mentees;
  FILE *file = fopen (path, "wb");
  bool good;

  if (file == NULL)
    return false;

  good = fwrite (magic, 1, sizeof magic, file) == sizeof magic &&
         fwrite (header, sizeof *header, 4, file) == 4 &&
         fwrite (self->mentor_capacity, sizeof *header, self->n_mentors, file) == (size_t) self->n_mentors &&
         fwrite (self->mentee_capacity, sizeof *header, self->n_mentees, file) == (size_t) self->n_mentees &&
         fwrite (self->scores, sizeof *header, n_scores, file) == n_scores;

  return fclose (file) == 0 && good;
}
