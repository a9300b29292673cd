/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program that tests/store/test-kill.c kills, on real commands: kill-child FILE STEPS [--digests]
 *
 * Opens FILE, which is new, and makes STEPS steps, the same ones every time: imports, enrolments, pairing, parting,
 * suggestions, undo, redo, erasing (with its checkpoint and VACUUM) and backups. It prints "0" when the file is
 * open, and each step's number as soon as the step is done; with --digests, a digest of the file as well. */

#include "store-folder.h"
#include "tw-file-commands.h"
#include "tw-people-commands.h"
#include "tw-programme-commands.h"
#include "tw-tandem-commands.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SEED 4711
#define N_PEOPLE 150 /* more than a bulk insert begins with */

typedef struct
{
  TwWorkspace *workspace;
  GRand *rand;
  const char *path;
  gint64 cohort_id;
} Child;

static void
stop_on (GError *error)
{
  if (!error)
    return;

  g_printerr ("%s\n", error->message);
  exit (2);
}

static char *
write_list (Child      *child,
            const char *ending,
            GString    *list)
{
  char *path = g_strconcat (child->path, ending, NULL);
  GError *error = NULL;

  g_file_set_contents_full (path, list->str, -1, G_FILE_SET_CONTENTS_NONE, 0600, &error);
  stop_on (error);

  return path;
}

static void
import (Child *child)
{
  g_autoptr (GString) list = g_string_new ("Personalnummer;Name;Geburtsjahr;Abteilung;Vorgesetzter\n");
  g_autofree char *path = NULL;
  GError *error = NULL;

  for (int i = 1; i <= N_PEOPLE; i++)
    g_string_append_printf (list, "%d;Familie%d, Vorname;%d;Abteilung %d;%d\n", i,
                            g_rand_int_range (child->rand, 0, 40), g_rand_int_range (child->rand, 1955, 2008),
                            g_rand_int_range (child->rand, 0, 9), i / 6);
  path = write_list (child, ".staff.csv", list);
  tw_import_outcome_free (
    tw_workspace_import_staff_list (child->workspace, &(TwListRequest) { .path = path }, NULL, NULL, NULL, &error));
  stop_on (error);
}

static void
enrol (Child *child)
{
  g_autoptr (GString) list = g_string_new ("Personalnummer;Rolle;Themen;Zusage\n");
  g_autofree char *path = NULL;
  GError *error = NULL;

  for (int i = 1; i <= N_PEOPLE; i += g_rand_int_range (child->rand, 1, 9))
    g_string_append_printf (list, "%d;%s;KI, Thema %d;ja\n", i, i % 2 ? "Mentor" : "Mentee",
                            g_rand_int_range (child->rand, 0, 5));
  path = write_list (child, ".enrolments.csv", list);
  tw_import_outcome_free (
    tw_workspace_enrol_list (child->workspace, child->cohort_id, &(TwListRequest) { .path = path }, NULL, &error));
  stop_on (error);
}

static void
suggest (Child *child)
{
  GError *error = NULL;
  g_autoptr (TwMatching) matching = tw_matching_new (child->workspace, child->cohort_id, &error);
  g_autoptr (TwSuggestion) suggestion = NULL;

  stop_on (error);
  suggestion = tw_matching_suggest (matching, &error);
  stop_on (error);
  tw_workspace_accept_suggestion (child->workspace, child->cohort_id, suggestion, &error);
  stop_on (error);
}

static void
part (Child *child)
{
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (child->workspace, child->cohort_id);
  g_autoptr (TwTandem) first = g_list_model_get_item (tandems, 0);
  GError *error = NULL;

  if (first)
    tw_workspace_part (child->workspace, tw_tandem_get_id (first), &error);
  stop_on (error);
}

static void
erase (Child *child)
{
  g_autofree char *number = g_strdup_printf ("%d", g_rand_int_range (child->rand, 1, N_PEOPLE));
  gint64 person_id = tw_workspace_find_person (child->workspace, number);
  GError *error = NULL;

  if (person_id)
    tw_workspace_erase_person (child->workspace, person_id, &error);
  stop_on (error);
}

static void
back_up (Child *child)
{
  g_autofree char *path = g_strconcat (child->path, ".backup", NULL);
  GError *error = NULL;

  g_unlink (path);
  tw_workspace_back_up (child->workspace, path, &error);
  stop_on (error);
}

static void
make_step (Child *child,
           int    step)
{
  GDate start;

  if (step == 1)
    {
      g_date_set_dmy (&start, 11, G_DATE_JANUARY, 2027);
      child->cohort_id = tw_workspace_create_programme (child->workspace, "Digital lernen", &start, 6, NULL);
      return;
    }

  switch (step < 4 ? step - 2 : g_rand_int_range (child->rand, 0, 9))
    {
    case 0:
      import (child);
      break;
    case 1:
      enrol (child);
      break;
    case 2:
    case 3:
      suggest (child);
      break;
    case 4:
      part (child);
      break;
    case 5:
      erase (child);
      break;
    case 6:
      back_up (child);
      break;
    case 7:
      /* Not the programme itself: every other step needs it. */
      if (g_strcmp0 (tw_workspace_get_undo_label (child->workspace), "Create Programme Digital lernen"))
        tw_workspace_undo (child->workspace, NULL);
      break;
    default:
      tw_workspace_redo (child->workspace, NULL);
      break;
    }
}

static void
acknowledge (Child    *child,
             int       step,
             gboolean  with_digest)
{
  g_autoptr (TwConnection) connection = with_digest ? tw_connection_open_read_only (child->path, NULL) : NULL;
  g_autofree char *digest = connection ? store_digest (connection) : g_strdup ("");
  g_autofree char *line = g_strdup_printf ("%d %s\n", step, digest);

  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    exit (3);
}

int
main (int    argc,
      char **argv)
{
  gboolean with_digests = argc > 3 && g_str_equal (argv[3], "--digests");
  Child child = { 0 };
  GError *error = NULL;

  setlocale (LC_ALL, "C.UTF-8");
  if (argc < 3)
    return 2;

  child.path = argv[1];
  child.rand = g_rand_new_with_seed (SEED);
  child.workspace = tw_workspace_open (child.path, &error);
  stop_on (error);

  acknowledge (&child, 0, with_digests);
  for (int step = 1; step <= atoi (argv[2]); step++)
    {
      make_step (&child, step);
      acknowledge (&child, step, with_digests);
    }

  g_rand_free (child.rand);
  g_object_unref (child.workspace);

  return 0;
}
