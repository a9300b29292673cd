/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Undo and redo of whole commands: every table equal to the last value, every live object equal to a freshly
 * loaded one, the same object back again. */

#include "tw-sample-commands.h"
#include "workspace-fixture.h"

#include <locale.h>

#define N_PEOPLE 40
#define N_COMMANDS 2500

static const char STAFF[] =
  "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene;Vorgesetzter\n"
  "1;Roth, Michael;1965;Vorstand;0;\n"
  "2;Kern, Jana;1996;Vertrieb;3;1\n"
  "3;Öztürk, Lena;1998;Marketing;3;1\n"
  "4;Weiß, Thomas;1970;Einkauf;1;1\n"
  "5;Groß, Tim;1999;Personal;4;1\n";

static const char ENROLMENTS[] =
  "Personalnummer;Rolle;Themen;Zusage\n"
  "1;Mentee;KI, Scrum;ja\n"
  "4;Mentee;LinkedIn;ja\n"
  "2;Mentor;LinkedIn;ja\n"
  "3;Mentor;KI;ja\n"
  "5;Mentor;Scrum;ja\n";

static gint64
set_up_cohort (Fixture *fixture)
{
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, STAFF);
  g_autoptr (TwImportOutcome) participants = fixture_enrol (fixture, cohort_id, ENROLMENTS);

  g_assert_cmpuint (people->n_added, ==, 5);
  g_assert_cmpuint (participants->n_added, ==, 5);

  return cohort_id;
}

static void
test_names_the_command (Fixture       *fixture,
                        gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (GError) error = NULL;

  /* Lena reports to Michael; Tim and Thomas have nothing between them. */
  g_assert_cmpint (tw_workspace_pair (fixture->workspace, fixture_participant (fixture, cohort_id, "5"),
                                      fixture_participant (fixture, cohort_id, "4"), &error), >, 0);
  g_assert_no_error (error);
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Pair Tim Groß with Thomas Weiß");
  g_assert_null (tw_workspace_get_redo_label (fixture->workspace));

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tw_workspace_get_redo_label (fixture->workspace), ==, "Pair Tim Groß with Thomas Weiß");
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Enrol enrolments.csv");
}

static void
test_nothing_to_undo (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tw_workspace_get_can_undo (fixture->workspace));
  g_assert_false (tw_workspace_undo (fixture->workspace, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_NOTHING);
}

/* All that makes the sample company is one step, the close-out of its first cohort among it; what was done before stays. */
static void
test_sample_is_one_step (Fixture       *fixture,
                         gconstpointer  unused)
{
  const TwSampleSize size = { 130, 15, 7 };
  const char *count = "SELECT (SELECT count (*) FROM person), (SELECT count (*) FROM tandem), (SELECT count (*) FROM meeting),"
                      " (SELECT count (*) FROM answer), (SELECT count (*) FROM cohort), (SELECT count (*) FROM history),"
                      " (SELECT count (*) FROM published_figure)";
  g_autofree char *made = NULL, *undone = NULL, *redone = NULL;
  g_autoptr (GError) error = NULL;
  gint64 cohort_ids[2];

  fixture_create_cohort (fixture, "Digital lernen");
  g_assert_true (tw_workspace_make_sample (fixture->workspace, &size, NULL, NULL, cohort_ids, &error));
  g_assert_no_error (error);
  made = fixture_query (fixture, count);
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Make the Sample Company");

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  g_assert_no_error (error);
  undone = fixture_query (fixture, count);
  g_assert_cmpstr (undone, ==, "0|0|0|0|1|0|0|\n");
  g_assert_cmpstr (tw_workspace_get_redo_label (fixture->workspace), ==, "Make the Sample Company");
  g_assert_true (tw_workspace_get_can_undo (fixture->workspace));

  g_assert_true (tw_workspace_redo (fixture->workspace, &error));
  g_assert_no_error (error);
  redone = fixture_query (fixture, count);
  g_assert_cmpstr (redone, ==, made);
}

static void
count_notifications (GObject    *object,
                     GParamSpec *pspec,
                     guint      *n)
{
  (*n)++;
}

static void
test_revives_the_same_object (Fixture       *fixture,
                              gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (fixture->workspace, cohort_id);
  g_autoptr (GListModel) waiting = tw_workspace_get_waiting (fixture->workspace, cohort_id, TW_ROLE_MENTOR);
  g_autoptr (TwTandem) tandem = NULL, again = NULL;
  gint64 id;

  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 3);
  id = tw_workspace_pair (fixture->workspace, fixture_participant (fixture, cohort_id, "5"),
                          fixture_participant (fixture, cohort_id, "4"), NULL);
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 2);
  tandem = g_list_model_get_item (tandems, 0);
  g_assert_cmpint (tw_tandem_get_id (tandem), ==, id);

  g_assert_true (tw_workspace_undo (fixture->workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (tandems), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (waiting), ==, 3);

  g_assert_true (tw_workspace_redo (fixture->workspace, NULL));
  again = g_list_model_get_item (tandems, 0);
  g_assert_true (again == tandem);
}

/* An object whose row was undone is held by whoever shows it, but nothing can be done with it. */
static void
test_undone_rows_are_not_found (Fixture       *fixture,
                                gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  gint64 mentor_id = fixture_participant (fixture, cohort_id, "5");
  gint64 mentee_id = fixture_participant (fixture, cohort_id, "4");
  g_autoptr (TwParticipant) mentor = tw_workspace_get_participant (fixture->workspace, mentor_id);
  g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (fixture->workspace, mentee_id);
  g_autoptr (TwParticipant) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_workspace_undo (fixture->workspace, NULL));
  g_assert_null (tw_workspace_get_participant (fixture->workspace, mentor_id));
  g_assert_cmpint (tw_workspace_pair (fixture->workspace, mentor_id, mentee_id, &error), ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_UNKNOWN);

  g_assert_true (tw_workspace_redo (fixture->workspace, NULL));
  again = tw_workspace_get_participant (fixture->workspace, mentor_id);
  g_assert_true (again == mentor);
}

static void
test_objects_notify_what_changed (Fixture       *fixture,
                                  gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (TwPerson) person =
    tw_workspace_get_person (fixture->workspace, tw_workspace_find_person (fixture->workspace, "2"));
  g_autoptr (TwParticipant) participant =
    tw_workspace_get_participant (fixture->workspace, fixture_participant (fixture, cohort_id, "2"));
  g_autoptr (TwImportOutcome) outcome = NULL;
  g_auto (GStrv) around = g_strsplit (STAFF, "Kern", -1);
  g_autofree char *changed = NULL;
  guint n_names = 0, n_numbers = 0, n_shown_names = 0;

  g_signal_connect (person, "notify::family-name", G_CALLBACK (count_notifications), &n_names);
  g_signal_connect (person, "notify::number", G_CALLBACK (count_notifications), &n_numbers);
  g_signal_connect (participant, "notify::name", G_CALLBACK (count_notifications), &n_shown_names);

  changed = g_strjoinv ("Kern-Sommer", around);
  outcome = fixture_import (fixture, changed);

  g_assert_cmpuint (outcome->n_changed, ==, 1);
  g_assert_cmpuint (outcome->n_unchanged, ==, 4);
  g_assert_cmpuint (n_names, ==, 1);
  g_assert_cmpuint (n_numbers, ==, 0);
  g_assert_cmpuint (n_shown_names, ==, 1);
  g_assert_cmpstr (tw_participant_get_name (participant), ==, "Jana Kern-Sommer");
}

/* ---- Thousands of random commands ---- */

static char *
random_staff (GRand *rand)
{
  GString *list = g_string_new ("Personalnummer;Name;Geburtsjahr;Abteilung;Ebene;Vorgesetzter\n");

  for (int i = 1; i <= N_PEOPLE; i++)
    if (g_rand_int_range (rand, 0, 20) > 0)
      g_string_append_printf (list, "%d;Familie%d, Vorname%d;%d;Abteilung %d;%d;%d\n", i,
                              g_rand_int_range (rand, 0, 50), i, g_rand_int_range (rand, 1955, 2008),
                              g_rand_int_range (rand, 0, 8), g_rand_int_range (rand, 0, 5),
                              g_rand_int_range (rand, 0, N_PEOPLE + 2));

  return g_string_free (list, FALSE);
}

static char *
random_enrolments (GRand *rand)
{
  static const char *const topics[] = { "KI", "Scrum", "LinkedIn", "Nachhaltig backen", "Kanban" };
  static const char *const answers[] = { "ja", "ja", "ja", "nein", "" };
  GString *list = g_string_new ("Personalnummer;Rolle;Themen;Zusage;Mögliche Tandems\n");

  for (int i = 1; i <= N_PEOPLE; i++)
    if (g_rand_boolean (rand))
      g_string_append_printf (list, "%d;%s;%s, %s;%s;%d\n", i, i % 2 ? "Mentor" : "Mentee",
                              topics[g_rand_int_range (rand, 0, 5)], topics[g_rand_int_range (rand, 0, 5)],
                              answers[g_rand_int_range (rand, 0, 5)], g_rand_int_range (rand, 1, 4));

  return g_string_free (list, FALSE);
}

static gint64
random_participant (GRand      *rand,
                    GListModel *participants)
{
  guint n = g_list_model_get_n_items (participants);
  g_autoptr (TwParticipant) participant =
    n ? g_list_model_get_item (participants, g_rand_int_range (rand, 0, (int) n)) : NULL;

  return participant ? tw_participant_get_id (participant) : 0;
}

static void
random_pairing (Fixture *fixture,
                GRand   *rand,
                gint64   cohort_id)
{
  g_autoptr (GListModel) mentors = tw_workspace_get_waiting (fixture->workspace, cohort_id, TW_ROLE_MENTOR);
  g_autoptr (GListModel) mentees = tw_workspace_get_waiting (fixture->workspace, cohort_id, TW_ROLE_MENTEE);

  /* A refusal is as good an outcome as a tandem: it must leave nothing behind. */
  tw_workspace_pair (fixture->workspace, random_participant (rand, mentors), random_participant (rand, mentees), NULL);
}

static void
random_parting (Fixture *fixture,
                GRand   *rand,
                gint64   cohort_id)
{
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (fixture->workspace, cohort_id);
  guint n = g_list_model_get_n_items (tandems);
  g_autoptr (TwTandem) tandem = n ? g_list_model_get_item (tandems, g_rand_int_range (rand, 0, (int) n)) : NULL;

  if (tandem)
    g_assert_true (tw_workspace_part (fixture->workspace, tw_tandem_get_id (tandem), NULL));
}

static void
random_suggestion (Fixture *fixture,
                   gint64   cohort_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwMatching) matching = tw_matching_new (fixture->workspace, cohort_id, &error);
  g_autoptr (TwSuggestion) suggestion = tw_matching_suggest (matching, &error);

  g_assert_no_error (error);
  g_assert_true (suggestion->optimal);
  tw_workspace_accept_suggestion (fixture->workspace, cohort_id, suggestion, &error);
  g_assert_no_error (error);
}

static void
random_command (Fixture *fixture,
                GRand   *rand,
                gint64   cohort_id)
{
  int choice = g_rand_int_range (rand, 0, 100);

  if (choice < 2)
    {
      g_autofree char *list = random_staff (rand);
      g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, list);
    }
  else if (choice < 5)
    {
      g_autofree char *list = random_enrolments (rand);
      g_autoptr (TwImportOutcome) outcome = fixture_enrol (fixture, cohort_id, list);
    }
  else if (choice < 6)
    fixture_create_cohort (fixture, "Noch ein Programm");
  else if (choice < 8)
    random_suggestion (fixture, cohort_id);
  else if (choice < 50)
    random_pairing (fixture, rand, cohort_id);
  else if (choice < 80)
    random_parting (fixture, rand, cohort_id);
  else if (choice < 93)
    tw_workspace_undo (fixture->workspace, NULL);
  else
    tw_workspace_redo (fixture->workspace, NULL);
}

static void
hold_list (GPtrArray  *held,
           GListModel *list)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (held, g_list_model_get_item (list, i));
  g_ptr_array_add (held, g_object_ref (list));
}

/* Live objects and lists say what a second, freshly opened workspace says. */
static void
assert_fresh (Fixture    *fixture,
              gint64      cohort_id,
              GListModel *live[3])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) other = tw_workspace_open_read_only (fixture->path, &error);
  g_autoptr (GListModel) fresh_mentors = NULL, fresh_mentees = NULL, fresh_tandems = NULL;
  GListModel *fresh[3];

  g_assert_no_error (error);
  fresh[0] = fresh_mentors = tw_workspace_get_waiting (other, cohort_id, TW_ROLE_MENTOR);
  fresh[1] = fresh_mentees = tw_workspace_get_participants (other, cohort_id, TW_ROLE_MENTEE);
  fresh[2] = fresh_tandems = tw_workspace_get_tandems (other, cohort_id);

  for (guint k = 0; k < 3; k++)
    {
      g_assert_cmpuint (g_list_model_get_n_items (live[k]), ==, g_list_model_get_n_items (fresh[k]));
      for (guint i = 0; i < g_list_model_get_n_items (fresh[k]); i++)
        {
          g_autoptr (GObject) one = g_list_model_get_item (live[k], i), expected = g_list_model_get_item (fresh[k], i);
          g_autofree char *is = describe_object (one), *should_be = describe_object (expected);

          g_assert_cmpstr (is, ==, should_be);
        }
    }
}

static void
test_random_commands (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);
  g_autofree char *before = fixture_dump (fixture), *after = NULL, *undone = NULL, *redone = NULL;
  g_autofree char *staff = random_staff (rand), *enrolments = random_enrolments (rand);
  gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, staff);
  g_autoptr (TwImportOutcome) participants = fixture_enrol (fixture, cohort_id, enrolments);
  g_autoptr (GListModel) mentors = tw_workspace_get_waiting (fixture->workspace, cohort_id, TW_ROLE_MENTOR);
  g_autoptr (GListModel) mentees = tw_workspace_get_participants (fixture->workspace, cohort_id, TW_ROLE_MENTEE);
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (fixture->workspace, cohort_id);
  g_autoptr (GPtrArray) held = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *live[3] = { mentors, mentees, tandems };
  int n_undone = 0;

  for (int i = 0; i < N_COMMANDS; i++)
    {
      g_autoptr (TwCohort) cohort = tw_workspace_get_cohort (fixture->workspace, cohort_id);

      if (cohort)
        random_command (fixture, rand, cohort_id);
      else
        g_assert_true (tw_workspace_redo (fixture->workspace, NULL));

      if (i % 250 == 0)
        {
          hold_list (held, tandems);
          assert_fresh (fixture, cohort_id, live);
        }
    }

  /* A new command, so that there is nothing left to redo. */
  fixture_create_cohort (fixture, "Das letzte Programm");
  g_assert_false (tw_workspace_get_can_redo (fixture->workspace));
  after = fixture_dump (fixture);

  while (tw_workspace_undo (fixture->workspace, NULL))
    n_undone++;
  undone = fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpint (n_undone, >, 100);

  while (tw_workspace_redo (fixture->workspace, NULL))
    n_undone--;
  g_assert_cmpint (n_undone, ==, 0);
  redone = fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, after);
  assert_fresh (fixture, cohort_id, live);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/workspace/undo/names-the-command", test_names_the_command);
  ADD ("/workspace/undo/nothing-to-undo-is-an-error", test_nothing_to_undo);
  ADD ("/workspace/undo/the-sample-company-is-one-step", test_sample_is_one_step);
  ADD ("/workspace/undo/redo-revives-the-same-object", test_revives_the_same_object);
  ADD ("/workspace/undo/undone-rows-are-not-found", test_undone_rows_are_not_found);
  ADD ("/workspace/undo/objects-notify-what-changed", test_objects_notify_what_changed);
  ADD ("/workspace/undo/random-commands-undone-and-redone-leave-equal-tables", test_random_commands);

  return g_test_run ();
}
