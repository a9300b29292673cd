/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person entered and corrected by hand. */

#include "workspace-fixture.h"

#include "tw-person-commands.h"

#include <string.h>

#define LIST                                                                                                       \
  "Personalnummer;Name;Abteilung;Vorgesetzter\n"                                                                   \
  "1;Roth, Michael;Vorstand;\n2;Weiß, Thomas;Vertrieb;1\n3;Kern, Jana;Vertrieb;2\n4;Lang, Eva;Personal;1\n"

static gint64
id_of (Fixture    *fixture,
       const char *number)
{
  gint64 id = tw_workspace_find_person (fixture->workspace, number);

  g_assert_cmpint (id, !=, 0);

  return id;
}

static TwPerson *
person (Fixture    *fixture,
        const char *number)
{
  return tw_workspace_get_person (fixture->workspace, id_of (fixture, number));
}

/* The form as the window fills it in from the file. */
static TwPersonForm
form_of (TwPerson *shown)
{
  return (TwPersonForm) {
    .number = tw_person_get_number (shown),
    .title = tw_person_get_title (shown),
    .given_name = tw_person_get_given_name (shown),
    .family_name = tw_person_get_family_name (shown),
    .email = tw_person_get_email (shown),
    .job_title = tw_person_get_job_title (shown),
    .department = tw_person_get_department (shown),
    .site = tw_person_get_site (shown),
    .level = tw_person_get_level_derived (shown) ? -1 : tw_person_get_level (shown),
    .birth_year = tw_person_get_birth_year (shown),
    .manager_id = tw_person_get_manager_id (shown),
    .functional_manager_id = tw_person_get_functional_manager_id (shown),
    .joined_on = tw_person_get_joined_on (shown),
    .left_on = tw_person_get_left_on (shown),
  };
}

static void
change (Fixture            *fixture,
        const char         *number,
        const TwPersonForm *form)
{
  g_autoptr (GError) error = NULL;

  tw_workspace_change_person (fixture->workspace, id_of (fixture, number), form, &error);
  g_assert_no_error (error);
}

/* P5: what was corrected by hand outlives the next staff list; everything else follows it. */
static void
test_changed_fields_stay (Fixture       *fixture,
                          gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) first = fixture_import (fixture, LIST), again = NULL, followed = NULL;
  g_autoptr (TwPerson) jana = person (fixture, "3");
  TwPersonForm form = form_of (jana);
  g_auto (GStrv) fields = NULL;
  g_autoptr (GError) error = NULL;

  form.department = "  Digitale   Dienste ";
  change (fixture, "3", &form);
  g_assert_cmpstr (tw_person_get_department (jana), ==, "Digitale Dienste");

  fields = tw_workspace_get_hand_fields (fixture->workspace, tw_person_get_id (jana), &error);
  g_assert_no_error (error);
  g_assert_cmpstrv (fields, ((const char *[]) { "department", NULL }));

  again = fixture_import (fixture, "Personalnummer;Name;Abteilung;Vorgesetzter\n3;Kern, Johanna;Vertrieb;2\n");
  g_assert_cmpstr (tw_person_get_department (jana), ==, "Digitale Dienste");
  g_assert_cmpstr (tw_person_get_given_name (jana), ==, "Johanna");

  g_assert_true (tw_workspace_follow_staff_list (fixture->workspace, tw_person_get_id (jana), &error));
  followed = fixture_import (fixture, "Personalnummer;Name;Abteilung;Vorgesetzter\n3;Kern, Johanna;Vertrieb;2\n");
  g_assert_cmpstr (tw_person_get_department (jana), ==, "Vertrieb");
}

/* P11: who gets another manager gets another level, and takes along everybody below. */
static void
test_levels_follow_the_line (Fixture       *fixture,
                             gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, LIST);
  g_autoptr (TwPerson) thomas = person (fixture, "2"), jana = person (fixture, "3"), eva = person (fixture, "4");
  TwPersonForm form = form_of (thomas);

  g_assert_cmpint (tw_person_get_level (jana), ==, 2);
  form.manager_id = tw_person_get_id (eva);
  change (fixture, "2", &form);
  g_assert_cmpint (tw_person_get_level (thomas), ==, 2);
  g_assert_cmpint (tw_person_get_level (jana), ==, 3);
  g_assert_cmpint (tw_person_get_level (eva), ==, 1);

  form = form_of (thomas);
  form.level = 1;
  change (fixture, "2", &form);
  g_assert_cmpint (tw_person_get_level (thomas), ==, 1);
  g_assert_false (tw_person_get_level_derived (thomas));
  g_assert_cmpint (tw_person_get_level (jana), ==, 2);

  form.level = -1;
  change (fixture, "2", &form);
  g_assert_cmpint (tw_person_get_level (thomas), ==, 2);
  g_assert_true (tw_person_get_level_derived (thomas));
}

static void
test_change_is_undone_and_redone (Fixture       *fixture,
                                  gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, LIST);
  g_autoptr (TwPerson) thomas = person (fixture, "2");
  g_autofree char *before = fixture_dump (fixture), *after = NULL, *undone = NULL, *redone = NULL;
  TwPersonForm form = form_of (thomas);
  g_autoptr (GError) error = NULL;

  form.email = "Thomas Weiß <Thomas@Example.org>";
  form.manager_id = id_of (fixture, "4");
  form.site = "Köln";
  change (fixture, "2", &form);
  g_assert_cmpstr (tw_person_get_email (thomas), ==, "thomas@example.org");
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Change Thomas Weiß");
  after = fixture_dump (fixture);

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  undone = fixture_dump (fixture);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (tw_workspace_redo (fixture->workspace, &error));
  redone = fixture_dump (fixture);
  g_assert_cmpstr (redone, ==, after);
}

static void
test_somebody_is_added (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, LIST), again = NULL;
  TwPersonForm form = { .family_name = "Neu", .given_name = "Nina", .level = -1, .manager_id = id_of (fixture, "3") };
  g_autoptr (GError) error = NULL;
  gint64 id = tw_workspace_add_person (fixture->workspace, &form, &error);
  g_autoptr (TwPerson) nina = NULL;
  g_auto (GStrv) fields = NULL;

  g_assert_no_error (error);
  nina = tw_workspace_get_person (fixture->workspace, id);
  g_assert_cmpstr (tw_person_get_given_name (nina), ==, "Nina");
  g_assert_cmpint (tw_person_get_level (nina), ==, 3);

  fields = tw_workspace_get_hand_fields (fixture->workspace, id, &error);
  g_assert_cmpstrv (fields, ((const char *[]) { "manager", "name", NULL }));
}

static void
assert_fault (Fixture            *fixture,
              const char         *number,
              const TwPersonForm *form,
              const char         *field,
              const char         *part)
{
  g_autofree char *before = fixture_dump (fixture), *after = NULL;
  g_autoptr (GPtrArray) faults = tw_workspace_check_person_form (fixture->workspace, id_of (fixture, number), form);
  const char *sentence = tw_form_faults_find (faults, field);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (sentence);
  g_assert_nonnull (strstr (sentence, part));

  g_assert_false (tw_workspace_change_person (fixture->workspace, id_of (fixture, number), form, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* Each fault stands at its field and names the way out; nothing is changed. */
static void
test_faults_stand_at_their_fields (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autoptr (TwImportOutcome) outcome = fixture_import (fixture, LIST);
  g_autoptr (TwPerson) thomas = person (fixture, "2");
  const TwPersonForm good = form_of (thomas);
  g_autofree char *long_name = g_strnfill (201, 'x');
  TwPersonForm form;

  form = good, form.family_name = " \t";
  assert_fault (fixture, "2", &form, "family-name", "Enter the family name");
  form = good, form.family_name = long_name;
  assert_fault (fixture, "2", &form, "family-name", "at most 200 characters");
  form = good, form.number = "3";
  assert_fault (fixture, "2", &form, "number", "Jana Kern has this personnel number");
  form = good, form.email = "nobody";
  assert_fault (fixture, "2", &form, "email", "not an e-mail address");
  form = good, form.birth_year = 1850;
  assert_fault (fixture, "2", &form, "birth-year", "Enter a year from");
  form = good, form.level = 100;
  assert_fault (fixture, "2", &form, "level", "from 0 to 99");
  form = good, form.manager_id = id_of (fixture, "2");
  assert_fault (fixture, "2", &form, "manager", "own line manager");
  form = good, form.manager_id = id_of (fixture, "3");
  assert_fault (fixture, "2", &form, "manager", "Jana Kern reports to this person");
  form = good, form.functional_manager_id = id_of (fixture, "2");
  assert_fault (fixture, "2", &form, "functional-manager", "own functional manager");
  form = good, form.joined_on = "2026-02-30";
  assert_fault (fixture, "2", &form, "joined-on", "no such day");
  form = good, form.joined_on = "2026-02-03", form.left_on = "2026-02-02";
  assert_fault (fixture, "2", &form, "left-on", "before joining");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/workspace/person/changed-fields-stay", test_changed_fields_stay);
  ADD ("/workspace/person/levels-follow-the-line", test_levels_follow_the_line);
  ADD ("/workspace/person/change-is-undone-and-redone", test_change_is_undone_and_redone);
  ADD ("/workspace/person/somebody-is-added", test_somebody_is_added);
  ADD ("/workspace/person/faults-stand-at-their-fields", test_faults_stand_at_their_fields);

  return g_test_run ();
}
