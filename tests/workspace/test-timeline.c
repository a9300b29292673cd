/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands on the timeline of a cohort, and what is on record of a tandem. */

#include "tw-meeting-commands.h"
#include "tw-milestone-commands.h"
#include "tw-publication.h"
#include "tw-tandem-commands.h"
#include "tw-tandem-history.h"
#include "tw-timeline-reader.h"
#include "workspace-fixture.h"

#include <string.h>

static const char STAFF[] =
  "Personalnummer;Name;Geburtsjahr;Abteilung;Ebene;Vorgesetzter\n"
  "1;Roth, Michael;1965;Vorstand;0;\n"
  "2;Kern, Jana;1996;Vertrieb;3;9\n"
  "9;Chef, Clara;1960;Recht;0;\n";

static const char ENROLMENTS[] =
  "Personalnummer;Rolle;Themen;Zusage\n"
  "1;Mentee;KI;ja\n"
  "2;Mentor;KI;ja\n";

static gint64
make_tandem (Fixture *fixture,
             gint64   cohort_id)
{
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, STAFF);
  g_autoptr (TwImportOutcome) participants = fixture_enrol (fixture, cohort_id, ENROLMENTS);
  g_autoptr (GError) error = NULL;
  gint64 id = tw_workspace_pair (fixture->workspace, fixture_participant (fixture, cohort_id, "2"),
                                 fixture_participant (fixture, cohort_id, "1"), &error);

  g_assert_no_error (error);

  return id;
}

static void
publish (Fixture *fixture,
         gint64   cohort_id)
{
  g_autoptr (GError) error = NULL;

  tw_workspace_publish_tandems (fixture->workspace, cohort_id, NULL, &error);
  g_assert_no_error (error);
}

static void
test_only_published_tandems_stand_there (Fixture       *fixture,
                                         gconstpointer  unused)
{
  const gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  const gint64 id = make_tandem (fixture, cohort_id);
  g_autoptr (TwTimeline) before = tw_workspace_read_timeline (fixture->workspace, cohort_id, NULL);
  g_autoptr (TwTimeline) after = NULL;

  g_assert_cmpuint (before->tandems->len, ==, 0);
  publish (fixture, cohort_id);
  after = tw_workspace_read_timeline (fixture->workspace, cohort_id, NULL);
  g_assert_cmpuint (after->tandems->len, ==, 1);
  g_assert_cmpstr (tw_timeline_find_tandem (after, id)->mentor, ==, "Jana Kern");
  g_assert_null (tw_timeline_find_tandem (after, id + 1));
}

/* D21: a meeting that was moved says where to. */
static void
test_moved_meeting_knows_its_new_day (Fixture       *fixture,
                                      gconstpointer  unused)
{
  const gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  const gint64 id = make_tandem (fixture, cohort_id);
  const TwMeetingPlan plan = { .starts_at = "2027-02-01T10:00" };
  g_autoptr (TwTimeline) timeline = NULL;
  g_autoptr (GError) error = NULL;
  const TwTimelineTandem *tandem;
  gint64 meeting_id;

  publish (fixture, cohort_id);
  meeting_id = tw_workspace_plan_meeting (fixture->workspace, id, &plan, &error);
  g_assert_no_error (error);
  tw_workspace_move_meeting (fixture->workspace, meeting_id, "2027-02-08T10:00", &error);
  g_assert_no_error (error);

  timeline = tw_workspace_read_timeline (fixture->workspace, cohort_id, &error);
  g_assert_no_error (error);
  tandem = tw_timeline_find_tandem (timeline, id);
  g_assert_cmpuint (tandem->n_meetings, ==, 2);
  g_assert_cmpint (tandem->meetings[0].state, ==, TW_MEETING_MOVED);
  g_assert_cmpuint (tandem->meetings[0].moved_to, ==, tw_timeline_day ("2027-02-08"));
  g_assert_cmpuint (tandem->meetings[1].moved_to, ==, 0);
  g_assert_cmpuint (timeline->first, <=, tandem->starts);
}

static void
test_history_says_what_happened (Fixture       *fixture,
                                 gconstpointer  unused)
{
  const gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  const gint64 id = make_tandem (fixture, cohort_id);
  const TwMeetingPlan plan = { .starts_at = "2027-02-01T10:00" };
  g_autoptr (GPtrArray) happenings = NULL;
  g_autoptr (GError) error = NULL;

  publish (fixture, cohort_id);
  tw_workspace_plan_meeting (fixture->workspace, id, &plan, &error);
  g_assert_no_error (error);

  happenings = tw_workspace_read_tandem_history (fixture->workspace, id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (happenings->len, ==, 3);
  g_assert_nonnull (strstr (((TwHappening *) g_ptr_array_index (happenings, 0))->sentence, "2027"));
  g_assert_null (strstr (((TwHappening *) g_ptr_array_index (happenings, 0))->sentence, "{"));
}

static void
take_state (gint64       participant_id,
            TwGuestState state,
            gpointer     taken)
{
  *(TwGuestState *) taken = state;
}

/* D11: invited, came, did not come. */
static void
test_guest_is_invited_and_comes (Fixture       *fixture,
                                 gconstpointer  unused)
{
  const gint64 cohort_id = fixture_create_cohort (fixture, "Digital lernen");
  const TwMilestoneRow kick_off = { .cohort_id = cohort_id, .kind = TW_MILESTONE_KICK_OFF, .due_on = "2027-01-11" };
  TwGuestState state = TW_GUEST_NOT_INVITED;
  g_autoptr (GError) error = NULL;
  gint64 milestone_id, guest;

  make_tandem (fixture, cohort_id);
  guest = fixture_participant (fixture, cohort_id, "2");
  milestone_id = tw_workspace_add_milestone (fixture->workspace, &kick_off, &error);
  g_assert_no_error (error);

  tw_workspace_each_guest (fixture->workspace, milestone_id, take_state, &state, &error);
  g_assert_cmpint (state, ==, TW_GUEST_NOT_INVITED);
  tw_workspace_invite (fixture->workspace, milestone_id, &guest, 1, &error);
  tw_workspace_each_guest (fixture->workspace, milestone_id, take_state, &state, &error);
  g_assert_cmpint (state, ==, TW_GUEST_INVITED);
  tw_workspace_set_came (fixture->workspace, milestone_id, &guest, 1, TRUE, &error);
  tw_workspace_each_guest (fixture->workspace, milestone_id, take_state, &state, &error);
  g_assert_cmpint (state, ==, TW_GUEST_CAME);
  g_assert_no_error (error);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/timeline/only-published-tandems-stand-there", test_only_published_tandems_stand_there);
  ADD ("/timeline/moved-meeting-knows-its-new-day", test_moved_meeting_knows_its_new_day);
  ADD ("/timeline/history-says-what-happened", test_history_says_what_happened);
  ADD ("/timeline/guest-is-invited-and-comes", test_guest_is_invited_and_comes);

  return g_test_run ();
}
