/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reporting lines as an array: whose manager is whom, by index. Derives the levels a staff list does
 * not give (P11) and finds the circles it must not have. Every person is visited a fixed number of
 * times and nothing recurses, so 200,000 people in one line are as safe as any other company.
 */

#include "tw-reporting-lines.h"

#include "tw-staff-row.h"

/* A level that is not settled yet; while a line is walked up, its people are marked with it. */
#define UNSETTLED G_MININT
#define ON_THE_WAY (G_MININT + 1)

static gboolean
has_manager (const int *managers,
             gsize      n_persons,
             gsize      person)
{
  return managers[person] >= 0 && (gsize) managers[person] < n_persons;
}

/* People without a manager are at the top only if somebody reports to them: a person who is in
 * nobody's reporting line is unknown, not on the board.
 */
static void
settle_tops (const int *managers,
             const int *given,
             gsize      n_persons,
             int       *levels)
{
  for (gsize i = 0; i < n_persons; i++)
    levels[i] = UNSETTLED;

  for (gsize i = 0; i < n_persons; i++)
    if (has_manager (managers, n_persons, i) && managers[managers[i]] == TW_NO_MANAGER)
      levels[managers[i]] = 0;

  for (gsize i = 0; i < n_persons; i++)
    if (given != NULL && given[i] >= 0)
      levels[i] = given[i];
    else if (levels[i] == UNSETTLED && !has_manager (managers, n_persons, i))
      levels[i] = TW_LEVEL_UNKNOWN;
}

/* Walks up from one person to somebody whose level is settled or to somebody met on the way (a
 * circle), then settles everybody in between.
 */
static void
settle_line (const int *managers,
             gsize      person,
             int       *levels)
{
  gsize top = person;
  int steps = 0;
  int level;

  while (levels[top] == UNSETTLED)
    {
      levels[top] = ON_THE_WAY;
      top = managers[top];
      steps++;
    }

  level = levels[top] >= 0 ? levels[top] + steps : TW_LEVEL_UNKNOWN;

  for (gsize i = person; levels[i] == ON_THE_WAY; i = managers[i])
    {
      levels[i] = level;
      if (level != TW_LEVEL_UNKNOWN)
        level--;
    }
}

static GArray *
collect_circle (const int *managers,
                gsize      member)
{
  GArray *circle = g_array_new (FALSE, FALSE, sizeof (int));
  int person = member;

  do
    {
      g_array_append_val (circle, person);
      person = managers[person];
    }
  while (person != (int) member);

  return circle;
}

/**
 * tw_reporting_lines_derive_levels:
 * @managers: (array length=n_persons): for each person the index of the line manager,
 *   %TW_NO_MANAGER or %TW_MANAGER_UNKNOWN
 * @given: (nullable) (array length=n_persons): levels that are known and stay, negative where not
 * @n_persons: how many persons there are
 * @levels: (out caller-allocates) (array length=n_persons): where the levels go
 *
 * Derives levels from reporting lines (P11): 0 without a manager, else one below the manager.
 * Whoever is in a circle, under a circle, under an unknown manager or in no reporting line at all
 * gets %TW_LEVEL_UNKNOWN.
 */
void
tw_reporting_lines_derive_levels (const int *managers,
                                  const int *given,
                                  gsize      n_persons,
                                  int       *levels)
{
  g_return_if_fail (n_persons == 0 || (managers != NULL && levels != NULL));
  g_return_if_fail (n_persons <= G_MAXINT);

  settle_tops (managers, given, n_persons, levels);

  for (gsize i = 0; i < n_persons; i++)
    settle_line (managers, i, levels);
}

/**
 * tw_reporting_lines_find_circles:
 * @managers: (array length=n_persons): as for tw_reporting_lines_derive_levels()
 * @n_persons: how many persons there are
 *
 * Finds the circles: people who, going up the line, come back to themselves. Somebody who is the
 * own manager is a circle of one.
 *
 * Returns: (transfer container) (element-type GArray(int)): one array of indices a circle, each
 *   person followed by the own manager, starting with the lowest index; the circles in the order
 *   in which the array leads to them
 */
GPtrArray *
tw_reporting_lines_find_circles (const int *managers,
                                 gsize      n_persons)
{
  GPtrArray *circles = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  g_autofree int *walks = NULL;

  g_return_val_if_fail (n_persons == 0 || managers != NULL, circles);
  g_return_val_if_fail (n_persons < G_MAXINT, circles);

  /* Each person is marked with the walk that came by first; a walk that meets its own mark has
   * gone round.
   */
  walks = g_new0 (int, n_persons + 1);

  for (gsize start = 0; start < n_persons; start++)
    {
      int walk = start + 1;
      gsize person = start;
      gsize lowest;

      while (walks[person] == 0 && has_manager (managers, n_persons, person))
        {
          walks[person] = walk;
          person = managers[person];
        }

      if (walks[person] != walk)
        continue;

      lowest = person;
      for (gsize i = managers[person]; i != person; i = managers[i])
        lowest = MIN (lowest, i);

      g_ptr_array_add (circles, collect_circle (managers, lowest));
    }

  return circles;
}
