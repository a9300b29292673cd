/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What happened to a person over all programmes: told with why and with whom, gone with an undo and with whoever is
 * erased (P9), and without anybody's answers (P8). */

#include "workspace-fixture.h"

#include "tw-participant-commands.h"
#include "tw-person-history.h"
#include "tw-tandem-course-commands.h"

#include <string.h>

#define PEOPLE "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene\n" \
               "1;Roth, Michael;1965;Vorstand;0\n2;Kern, Jana;1996;Vertrieb;3\n"
#define ENROLMENTS "Personalnummer;Rolle;Themen;Teilnahmezusage;Lernbereit\n" \
                   "1;Mentee;Scrum;ja;ja\n2;Mentor;Scrum;ja;ja\n"

static char *
tell (Fixture    *fixture,
      const char *number)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events =
    tw_workspace_read_person_history (fixture->workspace, tw_workspace_find_person (fixture->workspace, number),
                                      tw_language_session (), &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < events->len; i++)
    {
      const TwPersonEvent *event = g_ptr_array_index (events, i);

      g_string_append_printf (text, "%s [%s, %s]\n", event->sentence, event->with ? event->with : "–",
                              event->where ? event->where : "–");
      g_assert_cmpuint (strlen (event->day), ==, 10);
      g_assert_nonnull (event->by);
    }

  return g_string_free_and_steal (text);
}

static gint64
set_up_pair (Fixture *fixture,
             gint64  *tandem_id)
{
  g_autoptr (TwImportOutcome) imported = fixture_import (fixture, PEOPLE);
  gint64 cohort_id = fixture_create_cohort (fixture, "Spring");
  g_autoptr (TwImportOutcome) enrolled = fixture_enrol (fixture, cohort_id, ENROLMENTS);
  g_autoptr (GError) error = NULL;

  *tandem_id = tw_workspace_pair (fixture->workspace, fixture_participant (fixture, cohort_id, "2"),
                                  fixture_participant (fixture, cohort_id, "1"), &error);
  g_assert_no_error (error);

  return cohort_id;
}

static void
test_pairs_are_told_to_both (Fixture       *fixture,
                             gconstpointer  unused)
{
  gint64 tandem_id;
  g_autofree char *of_mentor = NULL, *of_mentee = NULL, *after_undo = NULL;
  g_autoptr (GError) error = NULL;

  set_up_pair (fixture, &tandem_id);
  of_mentor = tell (fixture, "2");
  of_mentee = tell (fixture, "1");
  g_assert_nonnull (strstr (of_mentor, "The two were paired [Michael Roth, Spring"));
  g_assert_nonnull (strstr (of_mentee, "The two were paired [Jana Kern, Spring"));

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  after_undo = tell (fixture, "2");
  g_assert_null (strstr (after_undo, "paired"));
}

static void
test_why_is_told (Fixture       *fixture,
                  gconstpointer  unused)
{
  gint64 tandem_id;
  gint64 cohort_id = set_up_pair (fixture, &tandem_id);
  gint64 mentee_id = fixture_participant (fixture, cohort_id, "1");
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;
  GDate day;

  g_date_set_dmy (&day, 2, G_DATE_MARCH, 2026);
  tw_workspace_set_commitment (fixture->workspace, &mentee_id, 1, TW_COMMITMENT_DECLINED, &day, &error);
  g_assert_no_error (error);
  tw_workspace_put_on_waiting_list (fixture->workspace, mentee_id, &error);
  g_assert_no_error (error);

  told = tell (fixture, "1");
  g_assert_nonnull (strstr (told, "Commitment to take part: Declined"));
  g_assert_nonnull (strstr (told, "Was put on the waiting list"));
}

/* P8: an answer about the chemistry is seen on the tandem's own page alone. */
static void
test_answers_are_not_told (Fixture       *fixture,
                           gconstpointer  unused)
{
  gint64 tandem_id;
  g_autofree char *told = NULL;

  set_up_pair (fixture, &tandem_id);
  fixture_execute (fixture, "INSERT INTO history (happened_at, code, operands)"
                            "  VALUES ('2026-03-02T10:00:00Z', 'chemistry', '{\"chemistry\": \"wrong\", \"note\": \"secret\"}')");
  fixture_execute (fixture, "INSERT INTO history_person (history_id, person_id)"
                            "  SELECT max (history.id), (SELECT id FROM person WHERE number = '1') FROM history");
  told = tell (fixture, "1");
  g_assert_null (strstr (told, "secret"));
  g_assert_null (strstr (told, "chemistry"));
}

/* P9 */
static void
test_erasing_takes_it_along (Fixture       *fixture,
                             gconstpointer  unused)
{
  gint64 tandem_id;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  set_up_pair (fixture, &tandem_id);
  tw_workspace_erase_person (fixture->workspace, tw_workspace_find_person (fixture->workspace, "1"), &error);
  g_assert_no_error (error);
  told = tell (fixture, "2");
  g_assert_null (strstr (told, "Roth"));
  g_assert_null (strstr (told, "paired"));
}

#define ADD(Path, Function) g_test_add (Path, Fixture, NULL, fixture_set_up, Function, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_autoptr (TwLanguage) english = NULL;

  g_test_init (&argc, &argv, NULL);
  english = tw_language_new ("en");
  tw_language_set_session (english);

  ADD ("/workspace/person-history/pairs-are-told-to-both", test_pairs_are_told_to_both);
  ADD ("/workspace/person-history/why-is-told", test_why_is_told);
  ADD ("/workspace/person-history/answers-are-not-told", test_answers_are_not_told);
  ADD ("/workspace/person-history/erasing-takes-it-along", test_erasing_takes_it_along);

  return g_test_run ();
}
