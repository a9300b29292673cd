/* SPDX-License-Identifier: GPL-3.0-or-later */

/* import FILE DATABASE: what bringing in a staff list costs, and taking it back right afterwards. Prints the
 * processor and wall seconds of both and the most memory they had, as one line of JSON. The process that reads a
 * workbook is counted with ours. */

#include <stdlib.h>
#include <sys/resource.h>

#include "tw-people-commands.h"

static void
stop (GError *error)
{
  g_printerr ("%s\n", error->message);
  exit (1);
}

static double
seconds_of (int who)
{
  struct rusage usage;

  getrusage (who, &usage);

  return (double) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
         (double) (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / G_USEC_PER_SEC;
}

static double
processor_seconds (void)
{
  return seconds_of (RUSAGE_SELF) + seconds_of (RUSAGE_CHILDREN);
}

static double
megabytes_of (int who)
{
  struct rusage usage;

  getrusage (who, &usage);

  return (double) usage.ru_maxrss / 1024;
}

static double
peak_megabytes (void)
{
  return megabytes_of (RUSAGE_SELF) + megabytes_of (RUSAGE_CHILDREN);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) workspace = NULL;
  g_autoptr (TwImportOutcome) outcome = NULL;
  double begun, imported, undone;
  gint64 wall;

  if (argc != 3)
    {
      g_printerr ("Usage: %s FILE DATABASE\n", argv[0]);
      return 2;
    }

  workspace = tw_workspace_open (argv[2], &error);
  if (!workspace)
    stop (error);

  wall = g_get_monotonic_time ();
  begun = processor_seconds ();
  outcome = tw_workspace_import_staff_list (workspace, &(TwListRequest) { .path = argv[1] }, NULL, NULL, NULL, &error);
  if (!outcome)
    stop (error);

  imported = processor_seconds ();
  if (!tw_workspace_undo (workspace, &error))
    stop (error);

  undone = processor_seconds ();
  g_print ("{\"added\": %u, \"import_s\": %.3f, \"undo_s\": %.3f, \"wall_s\": %.3f, \"peak_mb\": %.1f}\n",
           outcome->n_added, imported - begun, undone - imported,
           (double) (g_get_monotonic_time () - wall) / G_USEC_PER_SEC, peak_megabytes ());
  tw_workspace_close (workspace);

  return 0;
}
