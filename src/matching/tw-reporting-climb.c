/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * The reporting lines of the whole company, and the way up from one person.
 *
 * A person has up to two managers, one by line and one by function; both count
 * as one step (D2). Staff lists contain circles: every person is met once, over
 * the fewest steps, so a climb always ends.
 */

#include "tw-reporting-climb.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct _TwReportingClimb
{
  TwReportingLine *lines;   /* by ascending person */
  size_t           n_lines;
  uint32_t        *visited; /* for each line, the last climb that went on from it */
  uint32_t         climb;
  TwReportingStep *reached; /* by the last climb, nearest first */
  size_t           n_reached;
};

static int
compare_lines (const void *a,
               const void *b)
{
  int64_t one = ((const TwReportingLine *) a)->person;
  int64_t other = ((const TwReportingLine *) b)->person;

  return (one > other) - (one < other);
}

static const TwReportingLine *
find_line (const TwReportingClimb *self,
           int64_t                 person)
{
  TwReportingLine key = { .person = person };

  if (self->n_lines == 0)
    return NULL;

  return bsearch (&key, self->lines, self->n_lines, sizeof *self->lines, compare_lines);
}

static void
reach (TwReportingClimb *self,
       int64_t           person,
       int64_t           start,
       int32_t           steps)
{
  if (person > 0 && person != start)
    self->reached[self->n_reached++] = (TwReportingStep) { .person = person, .steps = steps };
}

/* Whether the current climb comes by @line for the first time. */
static bool
visit (TwReportingClimb      *self,
       const TwReportingLine *line)
{
  uint32_t *visited = &self->visited[line - self->lines];

  if (*visited == self->climb)
    return false;

  *visited = self->climb;
  return true;
}

/**
 * tw_reporting_climb_new:
 * @lines: (nullable): each person of the company once, in any order; copied
 * @n_lines: how many
 *
 * Returns: (transfer full) (nullable): the reporting lines; %NULL without memory
 */
TwReportingClimb *
tw_reporting_climb_new (const TwReportingLine *lines,
                        size_t                 n_lines)
{
  TwReportingClimb *self = calloc (1, sizeof *self);

  if (self == NULL)
    return NULL;

  self->n_lines = n_lines;
  self->lines = calloc (n_lines + 1, sizeof *self->lines);
  self->visited = calloc (n_lines + 1, sizeof *self->visited);
  /* Each line is left once, to two managers at most; so is the start. */
  self->reached = calloc (n_lines + 1, 2 * sizeof *self->reached);
  if (self->lines == NULL || self->visited == NULL || self->reached == NULL)
    {
      tw_reporting_climb_free (self);
      return NULL;
    }

  if (n_lines > 0)
    {
      memcpy (self->lines, lines, n_lines * sizeof *lines);
      qsort (self->lines, n_lines, sizeof *lines, compare_lines);
    }

  return self;
}

void
tw_reporting_climb_free (TwReportingClimb *self)
{
  if (self == NULL)
    return;

  free (self->lines);
  free (self->visited);
  free (self->reached);
  free (self);
}

/**
 * tw_reporting_climb_from:
 * @self: the reporting lines
 * @start: a person with the managers to start with; need not be among the lines
 * @max_steps: how far to climb, or %TW_REPORTING_CLIMB_ANY_STEPS
 * @n_reached: (out): how many steps are returned
 *
 * Finds everybody above a person. Managers without a line of their own are
 * reached, and the way ends there. Somebody above over several ways may be
 * returned several times; the first time is over the fewest steps.
 *
 * Returns: (array length=n_reached) (transfer none): nearest first; valid until the next climb
 */
const TwReportingStep *
tw_reporting_climb_from (TwReportingClimb      *self,
                         const TwReportingLine *start,
                         int32_t                max_steps,
                         size_t                *n_reached)
{
  self->climb++;
  self->n_reached = 0;

  reach (self, start->line_manager, start->person, 1);
  reach (self, start->functional_manager, start->person, 1);

  for (size_t next = 0; next < self->n_reached; next++)
    {
      TwReportingStep step = self->reached[next];
      const TwReportingLine *line = find_line (self, step.person);

      if (max_steps != TW_REPORTING_CLIMB_ANY_STEPS && step.steps >= max_steps)
        break;
      if (line == NULL || !visit (self, line))
        continue;

      reach (self, line->line_manager, start->person, step.steps + 1);
      reach (self, line->functional_manager, start->person, step.steps + 1);
    }

  *n_reached = self->n_reached;
  return self->reached;
}
