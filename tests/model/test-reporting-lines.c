/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Levels out of reporting lines, and the circles such lines must not have (P11). */

#include "tw-reporting-lines.h"
#include "tw-staff-row.h"

#define TOP TW_NO_MANAGER
#define STRANGER TW_MANAGER_UNKNOWN
#define NONE TW_LEVEL_UNKNOWN

#define MOST_PERSONS 8

static void
test_levels (void)
{
  static const struct
  {
    const char *what;
    gsize n;
    int managers[MOST_PERSONS];
    int given[MOST_PERSONS];
    int levels[MOST_PERSONS];
  } companies[] = {
    { "a tree", 4, { TOP, 0, 1, 1 }, { NONE, NONE, NONE, NONE }, { 0, 1, 2, 2 } },
    { "managers below their people in the list", 3, { 1, 2, TOP }, { NONE, NONE, NONE }, { 2, 1, 0 } },
    { "two at the top", 4, { TOP, TOP, 0, 1 }, { NONE, NONE, NONE, NONE }, { 0, 0, 1, 1 } },
    { "nobody above and nobody below", 3, { TOP, TOP, 0 }, { NONE, NONE, NONE }, { 0, NONE, 1 } },
    { "an unknown manager", 3, { STRANGER, 0, TOP }, { NONE, NONE, NONE }, { NONE, NONE, NONE } },
    { "a circle and who is under it", 5, { 1, 0, 0, TOP, 3 }, { NONE, NONE, NONE, NONE, NONE }, { NONE, NONE, NONE, 0, 1 } },
    { "the own manager", 2, { 0, 0 }, { NONE, NONE }, { NONE, NONE } },
    { "a given level stays and counts", 3, { TOP, 0, 1 }, { NONE, 3, NONE }, { 0, 3, 4 } },
    { "a given level breaks a circle", 3, { 1, 0, 0 }, { NONE, 2, NONE }, { 3, 2, 4 } },
    { "an index that does not exist", 2, { 99, 0 }, { NONE, NONE }, { NONE, NONE } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (companies); i++)
    {
      int levels[MOST_PERSONS];

      tw_reporting_lines_derive_levels (companies[i].managers, companies[i].given, companies[i].n, levels);
      g_test_message ("%s", companies[i].what);
      g_assert_cmpmem (levels, companies[i].n * sizeof (int), companies[i].levels, companies[i].n * sizeof (int));
    }
}

static char *
show_circles (const int *managers,
              gsize      n_persons)
{
  g_autoptr (GPtrArray) circles = tw_reporting_lines_find_circles (managers, n_persons);
  GString *shown = g_string_new (NULL);

  for (guint i = 0; i < circles->len; i++)
    {
      GArray *circle = g_ptr_array_index (circles, i);

      for (guint j = 0; j < circle->len; j++)
        g_string_append_printf (shown, "%d ", g_array_index (circle, int, j));
      g_string_append (shown, "; ");
    }

  return g_string_free_and_steal (shown);
}

static void
test_circles (void)
{
  static const struct
  {
    gsize n;
    int managers[MOST_PERSONS];
    const char *circles;
  } companies[] = {
    { 0, { TOP }, "" },
    { 3, { TOP, 0, 1 }, "" },
    { 3, { 1, 2, 0 }, "0 1 2 ; " },
    { 1, { 0 }, "0 ; " },
    { 4, { 3, 2, 1, 2 }, "1 2 ; " },
    { 6, { 5, 2, 1, TOP, 4, 0 }, "0 5 ; 1 2 ; 4 ; " },
    { 3, { STRANGER, 0, 99 }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (companies); i++)
    {
      g_autofree char *circles = show_circles (companies[i].managers, companies[i].n);

      g_assert_cmpstr (circles, ==, companies[i].circles);
    }
}

/* D15: 200,000 people in one line, and in one circle. */
static void
test_many (void)
{
  const int n = 200000;
  g_autofree int *managers = g_new (int, n);
  g_autofree int *levels = g_new (int, n);
  g_autoptr (GPtrArray) circles = NULL;

  for (int i = 0; i < n; i++)
    managers[i] = i + 1 < n ? i + 1 : TW_NO_MANAGER;
  tw_reporting_lines_derive_levels (managers, NULL, n, levels);
  g_assert_cmpint (levels[0], ==, n - 1);
  g_assert_cmpint (levels[n - 1], ==, 0);

  managers[n - 1] = 0;
  circles = tw_reporting_lines_find_circles (managers, n);
  g_assert_cmpuint (circles->len, ==, 1);
  g_assert_cmpuint (((GArray *) g_ptr_array_index (circles, 0))->len, ==, n);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reporting-lines/levels-count-from-the-top", test_levels);
  g_test_add_func ("/reporting-lines/every-circle-is-found-once", test_circles);
  g_test_add_func ("/reporting-lines/as-many-people-as-there-can-be", test_many);

  return g_test_run ();
}
