/* SPDX-License-Identifier: GPL-3.0-or-later */

/* search FILE DATABASE: imports the staff list and prints the milliseconds of several searches over everybody, the
 * median and the worst of each, as the window runs them with every letter that is typed. */

#include <locale.h>
#include <stdlib.h>

#include "tw-connection.h"
#include "tw-people-commands.h"
#include "tw-person-table.h"

#define ROUNDS 15

static void
stop (GError *error)
{
  g_printerr ("%s\n", error->message);
  exit (1);
}

static int
compare (gconstpointer a,
         gconstpointer b)
{
  double one = *(const double *) a, other = *(const double *) b;

  return (one > other) - (one < other);
}

static void
measure (TwConnection *connection,
         const char   *text)
{
  double milliseconds[ROUNDS];
  TwPersonQuery query;
  guint n_found = 0;

  tw_person_query_init (&query);
  query.text = (char *) text;

  for (guint i = 0; i < ROUNDS; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 start = g_get_monotonic_time ();
      g_autoptr (GArray) ids = tw_person_table_search (connection, &query, &error);

      if (!ids)
        stop (error);
      milliseconds[i] = (double) (g_get_monotonic_time () - start) / 1000;
      n_found = ids->len;
    }

  qsort (milliseconds, ROUNDS, sizeof *milliseconds, compare);
  g_print ("“%s”: %u found, median %.1f ms, worst %.1f ms\n", text, n_found, milliseconds[ROUNDS / 2],
           milliseconds[ROUNDS - 1]);
}

int
main (int    argc,
      char **argv)
{
  static const char *const searches[] = { "", "m", "ze", "müllerbach", "vertrieb zoe", "p199999@bench.example", "niemand" };
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwImportOutcome) outcome = NULL;
  g_autoptr (TwConnection) connection = NULL;

  setlocale (LC_ALL, "C.UTF-8");

  if (argc != 3)
    {
      g_printerr ("Usage: %s FILE DATABASE\n", argv[0]);
      return 2;
    }

  workspace = tw_workspace_open (argv[2], &error);
  if (!workspace)
    stop (error);
  outcome = tw_workspace_import_staff_list (workspace, &(TwListRequest) { .path = argv[1] }, NULL, NULL, NULL, &error);
  if (!outcome)
    stop (error);
  connection = tw_connection_open_read_only (argv[2], &error);
  if (!connection)
    stop (error);

  for (guint i = 0; i < G_N_ELEMENTS (searches); i++)
    measure (connection, searches[i]);

  g_clear_object (&connection);
  tw_workspace_close (workspace);

  return 0;
}
