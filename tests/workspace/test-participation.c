/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody is enrolled by hand, and taken out again. */

#include "workspace-fixture.h"

#include "tw-participation-commands.h"
#include "tw-participation.h"

#include <string.h>

#define LIST                                                                                                       \
  "Personalnummer;Name;Ebene;Geburtsjahr;Austritt\n"                                                               \
  "1;Roth, Michael;0;1965;\n2;Kern, Jana;3;1996;\n3;Alt, Uwe;2;1960;2020-01-31\n"

static gint64
id_of (Fixture    *fixture,
       const char *number)
{
  return tw_workspace_find_person (fixture->workspace, number);
}

static void
test_enrolled_person_has_answered_nothing (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, LIST);
  gint64 cohort_id = fixture_create_cohort (fixture, "Reverse");
  g_autofree char *before = fixture_dump (fixture), *after = NULL;
  g_autoptr (GError) error = NULL;
  gint64 id = tw_workspace_enrol_person (fixture->workspace, cohort_id, id_of (fixture, "1"), TW_ROLE_MENTEE, &error);
  g_autoptr (TwParticipant) michael = tw_workspace_get_participant (fixture->workspace, id);

  g_assert_no_error (error);
  g_assert_cmpint (tw_participant_get_role (michael), ==, TW_ROLE_MENTEE);
  g_assert_cmpint (tw_participant_get_commitment (michael), ==, TW_COMMITMENT_OPEN);
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Enrol Michael Roth as Mentee");

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
test_nobody_takes_part_twice_or_after_leaving (Fixture       *fixture,
                                               gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, LIST);
  gint64 cohort_id = fixture_create_cohort (fixture, "Reverse");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (tw_workspace_enrol_person (fixture->workspace, cohort_id, id_of (fixture, "1"), TW_ROLE_MENTEE, NULL),
                   !=, 0);
  g_assert_cmpint (tw_workspace_enrol_person (fixture->workspace, cohort_id, id_of (fixture, "1"), TW_ROLE_MENTOR, &error),
                   ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_cmpint (tw_workspace_enrol_person (fixture->workspace, cohort_id, id_of (fixture, "3"), TW_ROLE_MENTEE, &error),
                   ==, 0);
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
}

/* One step, and nobody where one of them cannot be. */
static void
test_several_are_enrolled_or_nobody (Fixture       *fixture,
                                     gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, LIST);
  gint64 cohort_id = fixture_create_cohort (fixture, "Reverse");
  g_autofree char *before = fixture_dump (fixture), *refused = NULL, *undone = NULL;
  const gint64 with_leaver[] = { id_of (fixture, "1"), id_of (fixture, "3") };
  const gint64 both[] = { id_of (fixture, "1"), id_of (fixture, "2") };
  g_autoptr (GError) error = NULL;

  g_assert_false (tw_workspace_enrol_people (fixture->workspace, cohort_id, with_leaver, 2, TW_ROLE_MENTOR, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  g_clear_error (&error);
  refused = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, refused);

  g_assert_true (tw_workspace_enrol_people (fixture->workspace, cohort_id, both, 2, TW_ROLE_MENTOR, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Enrol 2 People as Mentors");
  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  undone = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, undone);
}

/* P7: whoever was in a tandem keeps a history; all are taken out or none. */
static void
test_who_was_in_a_tandem_is_not_taken_out (Fixture       *fixture,
                                           gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, LIST);
  gint64 cohort_id = fixture_create_cohort (fixture, "Reverse");
  g_autoptr (TwImportOutcome) enrolled =
    fixture_enrol (fixture, cohort_id, "Personalnummer;Rolle;Zusage;Themen\n1;Mentee;ja;Scrum\n2;Mentor;ja;Scrum\n");
  gint64 ids[] = { fixture_participant (fixture, cohort_id, "1"), fixture_participant (fixture, cohort_id, "2") };
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) consenting = tw_workspace_list_consenting (fixture->workspace, cohort_id, &error);
  gint64 tandem_id;

  g_assert_cmpuint (consenting->len, ==, 0);
  tandem_id = tw_workspace_pair (fixture->workspace, ids[1], ids[0], &error);
  g_assert_no_error (error);

  g_assert_false (tw_workspace_unenrol (fixture->workspace, ids, 2, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "Michael Roth"));
  g_clear_error (&error);

  g_assert_true (tw_workspace_part (fixture->workspace, tandem_id, &error));
  g_assert_true (tw_workspace_unenrol (fixture->workspace, ids, 2, &error));
  g_assert_null (tw_workspace_get_participant (fixture->workspace, ids[0]));
  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/workspace/participation/enrolled-person-has-answered-nothing", test_enrolled_person_has_answered_nothing);
  ADD ("/workspace/participation/nobody-takes-part-twice-or-after-leaving",
       test_nobody_takes_part_twice_or_after_leaving);
  ADD ("/workspace/participation/several-are-enrolled-or-nobody",
       test_several_are_enrolled_or_nobody);
  ADD ("/workspace/participation/who-was-in-a-tandem-is-not-taken-out", test_who_was_in_a_tandem_is_not_taken_out);

  return g_test_run ();
}
