/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The page of a tandem: reached by an action from anywhere, shows what is known, and does what is done to meetings. */

#include "window-fixture.h"

#include "tandem/tw-reading-bar.h"
#include "tandem/tw-tandem-page.h"
#include "timeline/tw-timeline-lane.h"
#include "tw-feedback-commands.h"
#include "tw-meeting-commands.h"
#include "tw-participant-commands.h"
#include "tw-words-commands.h"

#define COHORT 2
#define CLOSED_COHORT 1

static guint
count_meetings (TwWorkspace   *workspace,
                gint64         tandem_id,
                TwMeetingState state)
{
  g_autoptr (GPtrArray) meetings = tw_workspace_read_meetings (workspace, tandem_id, NULL);
  guint n = 0;

  for (guint i = 0; i < meetings->len; i++)
    n += ((const TwMeetingRow *) g_ptr_array_index (meetings, i))->state == state ? 1 : 0;

  return n;
}

/* One that is under way and has a meeting to come. */
static gint64
find_tandem (TwWorkspace *workspace)
{
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (workspace, COHORT);

  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);

      if (tw_tandem_get_state (tandem) == TW_TANDEM_AGREED &&
          count_meetings (workspace, tw_tandem_get_id (tandem), TW_MEETING_PLANNED) > 0)
        return tw_tandem_get_id (tandem);
    }

  g_assert_not_reached ();
}

static gboolean
is_text_row (GtkWidget     *widget,
             gconstpointer  unused)
{
  return ADW_IS_ENTRY_ROW (widget) && gtk_widget_get_mapped (widget);
}

static TwTandemPage *
open_page (TwWindowFixture *fixture)
{
  TwTandemPage *page;

  tw_window_fixture_make_sample (fixture);
  tw_window_fixture_open (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-tandem", "x",
                              find_tandem (tw_window_get_workspace (fixture->window)));
  tw_spin (500);
  page = TW_TANDEM_PAGE (tw_find_type (fixture->window, TW_TYPE_TANDEM_PAGE));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));

  return page;
}

static void
test_opens_once (TwWindowFixture *fixture,
                 gconstpointer    unused)
{
  TwTandemPage *page = open_page (fixture);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-tandem", "x", tw_tandem_page_get_tandem_id (page));
  tw_spin (300);
  g_assert_true (tw_window_get_page (fixture->window) == ADW_NAVIGATION_PAGE (page));
  gtk_widget_activate_action (GTK_WIDGET (page), "navigation.pop", NULL);
  tw_spin (500);
  g_assert_false (TW_IS_TANDEM_PAGE (tw_window_get_page (fixture->window)));
}

/* P6: one action logs a meeting that nobody had planned, and undo takes it back. */
static void
test_met_today_is_one_command (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  TwTandemPage *page = open_page (fixture);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  const gint64 id = tw_tandem_page_get_tandem_id (page);
  const guint before = count_meetings (workspace, id, TW_MEETING_HELD);
  g_autoptr (GError) error = NULL;

  gtk_widget_activate_action (GTK_WIDGET (page), "tandems.met-today", NULL);
  tw_spin (200);
  g_assert_cmpuint (count_meetings (workspace, id, TW_MEETING_HELD), ==, before + 1);
  tw_workspace_undo (workspace, &error);
  g_assert_no_error (error);
  tw_spin (200);
  g_assert_cmpuint (count_meetings (workspace, id, TW_MEETING_HELD), ==, before);
}

/* The tandem of the mentee who was obliged. */
static TwTandem *
find_followed_tandem (TwWorkspace *workspace)
{
  g_autoptr (GListModel) tandems = tw_workspace_get_tandems (workspace, COHORT);

  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);
      g_autoptr (TwParticipant) mentee = tw_workspace_get_participant (workspace, tw_tandem_get_mentee_id (tandem));

      if (tw_participant_get_obliged_on (mentee) != NULL && tw_tandem_get_starts_on (tandem) != NULL)
        return g_steal_pointer (&tandem);
    }

  g_assert_not_reached ();
}

static gboolean
is_titled_row (GtkWidget     *widget,
               gconstpointer  title)
{
  return ADW_IS_ACTION_ROW (widget) && gtk_widget_get_mapped (widget) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title);
}

/* D3: what was said at a check-in stands on the page, and so does what is said at the next one. */
static void
test_check_ins_are_read_again (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  g_autoptr (TwTandem) tandem = NULL;
  g_autoptr (GError) error = NULL;
  TwWorkspace *workspace;
  GtkWidget *page, *row;
  GDate day;

  tw_window_fixture_make_sample (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  tandem = find_followed_tandem (workspace);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-tandem", "x", tw_tandem_get_id (tandem));
  tw_spin (500);
  page = tw_find_type (fixture->window, TW_TYPE_TANDEM_PAGE);
  g_assert_nonnull (tw_find_widget (page, is_titled_row, "Kommt, aber spricht wenig. Wir bleiben dran."));

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 2, G_DATE_FEBRUARY, 2026);
  tw_workspace_record_check_in (workspace, tw_tandem_get_mentee_id (tandem), &day, "Hat <gern> erzählt", &error);
  g_assert_no_error (error);
  tw_spin (200);
  row = tw_find_widget (page, is_titled_row, "Hat <gern> erzählt");
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "2 February 2026");
}

static gboolean
says_answer (GtkWidget     *widget,
             gconstpointer  unused)
{
  return ADW_IS_ACTION_ROW (widget) && strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)), " of 5") != NULL;
}

/* P8: on the page of the tandem, single answers are seen. */
static void
test_shows_single_answers (TwWindowFixture *fixture,
                           gconstpointer    unused)
{
  TwTandemPage *page = open_page (fixture);

  g_assert_nonnull (tw_find_widget (page, says_answer, NULL));
}

static guint
count_unread (TwWorkspace *workspace,
              guint       *n_tandems)
{
  g_autoptr (GArray) tandems = tw_workspace_count_words (workspace, CLOSED_COHORT, NULL);
  guint n_unread = 0;

  *n_tandems = tandems->len;
  for (guint i = 0; i < tandems->len; i++)
    n_unread += g_array_index (tandems, TwTandemWords, i).n_unread;

  return n_unread;
}

static gboolean
is_read_button (GtkWidget     *widget,
                gconstpointer  unused)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_has_css_class (widget, "suggested-action") &&
         gtk_widget_get_ancestor (widget, TW_TYPE_READING_BAR) != NULL;
}

static gboolean
says_words (GtkWidget     *widget,
            gconstpointer  unused)
{
  return ADW_IS_ACTION_ROW (widget) && adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)) != NULL &&
         g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), "What the next cohort should") &&
         *adw_action_row_get_subtitle (ADW_ACTION_ROW (widget)) != '\0';
}

/* D12, P8: what people said is read one page of a tandem after the other; one key a tandem, and undo takes it back. */
static void
test_words_are_read_one_tandem_after_the_other (TwWindowFixture *fixture,
                                                gconstpointer    unused)
{
  TwWorkspace *workspace;
  guint n_tandems, n_unread;
  GtkWidget *button;
  g_autoptr (GError) error = NULL;

  tw_window_fixture_make_sample (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  n_unread = count_unread (workspace, &n_tandems);
  g_assert_cmpuint (n_tandems, >=, 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.read-words", "(xx)", (gint64) CLOSED_COHORT, (gint64) 0);

  for (guint i = 0; i < n_tandems; i++)
    {
      AdwNavigationPage *page;

      tw_spin (500);
      page = tw_window_get_page (fixture->window);
      g_assert_true (TW_IS_TANDEM_PAGE (page));
      g_assert_nonnull (tw_find_widget (page, says_words, NULL));
      button = tw_find_widget (page, is_read_button, NULL);
      g_assert_true (gtk_widget_get_mapped (button));
      g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == button);
      gtk_widget_activate (button);
    }

  tw_spin (500);
  g_assert_false (TW_IS_TANDEM_PAGE (tw_window_get_page (fixture->window)));
  g_assert_cmpuint (count_unread (workspace, &n_tandems), ==, 0);
  for (guint i = 0; i < n_tandems; i++)
    g_assert_true (tw_workspace_undo (workspace, &error));
  g_assert_cmpuint (count_unread (workspace, &n_tandems), ==, n_unread);
}

/* A meeting that fell through is logged where it stands. */
static void
test_meeting_is_cancelled_and_missed (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  TwTandemPage *page = open_page (fixture);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  const gint64 id = tw_tandem_page_get_tandem_id (page);
  g_autoptr (GPtrArray) meetings = tw_workspace_read_meetings (workspace, id, NULL);
  const TwMeetingRow *planned = NULL;
  guint cancelled = count_meetings (workspace, id, TW_MEETING_CANCELLED);
  guint missed = count_meetings (workspace, id, TW_MEETING_MISSED);

  for (guint i = 0; i < meetings->len; i++)
    if (((const TwMeetingRow *) g_ptr_array_index (meetings, i))->state == TW_MEETING_PLANNED)
      planned = g_ptr_array_index (meetings, i);
  g_assert_nonnull (planned);

  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.cancel", "x", planned->id);
  tw_spin (100);
  g_assert_cmpuint (count_meetings (workspace, id, TW_MEETING_CANCELLED), ==, cancelled + 1);
  gtk_widget_activate_action (GTK_WIDGET (page), "meeting.missed", "(xs)", planned->id, "mentee");
  tw_spin (100);
  g_assert_cmpuint (count_meetings (workspace, id, TW_MEETING_CANCELLED), ==, cancelled);
  g_assert_cmpuint (count_meetings (workspace, id, TW_MEETING_MISSED), ==, missed + 1);
}

static gboolean
is_preparation (GtkWidget     *widget,
                gconstpointer  title)
{
  return ADW_IS_SPIN_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

/* D20: time to prepare that nobody knows stays unknown where the focus only passes through; 0 is 0 minutes. */
static void
test_unknown_preparation_stays_unknown (TwWindowFixture *fixture,
                                        gconstpointer    unused)
{
  TwTandemPage *page = open_page (fixture);
  AdwDialog *form;
  AdwSpinRow *mentor, *mentee;

  gtk_widget_activate_action (GTK_WIDGET (page), "tandems.log-met", NULL);
  tw_spin (300);
  form = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  mentor = ADW_SPIN_ROW (tw_find_widget (form, is_preparation, "Mentor"));
  mentee = ADW_SPIN_ROW (tw_find_widget (form, is_preparation, "Mentee"));
  adw_spin_row_update (mentor);
  gtk_editable_set_text (GTK_EDITABLE (mentee), "0");
  adw_spin_row_update (mentee);
  g_assert_cmpfloat (adw_spin_row_get_value (mentor), ==, -1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (mentor)), ==, "–");
  g_assert_cmpfloat (adw_spin_row_get_value (mentee), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (mentee), "");
  adw_spin_row_update (mentee);
  g_assert_cmpfloat (adw_spin_row_get_value (mentee), ==, -1);
  adw_dialog_force_close (form);
}

/* libadwaita 1.7 hides a spin row from screen readers unless it is told to be a group. */
static gboolean
is_hidden_from_screen_readers (GtkWidget     *widget,
                               gconstpointer  unused)
{
  return ADW_IS_SPIN_ROW (widget) &&
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) != GTK_ACCESSIBLE_ROLE_GROUP;
}

/* Each form of the page can be opened and left, and read aloud. */
static void
test_forms_open (TwWindowFixture *fixture,
                 gconstpointer    unused)
{
  static const char *const actions[] = {
    "tandem.change-agreement", "tandem.add-goal", "tandem.note-conflict", "tandem.pause", "tandem.change-end",
    "tandem.dissolve", "tandems.complete", "tandems.log-met", "tandems.plan-series",
  };
  TwTandemPage *page = open_page (fixture);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *dialog;

      gtk_widget_activate_action (GTK_WIDGET (page), actions[i], NULL);
      tw_spin (100);
      dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
      g_assert_nonnull (dialog);
      g_assert_null (tw_find_widget (dialog, is_hidden_from_screen_readers, NULL));
      adw_dialog_force_close (dialog);
      tw_spin (100);
    }
}

/* A form that still shows what it showed closes at once; one in which something was typed asks. */
static void
test_typed_text_is_asked_about (TwWindowFixture *fixture,
                                gconstpointer    unused)
{
  static const char *const actions[] = { "tandem.change-agreement", "tandem.add-goal", "tandem.note-conflict" };
  TwTandemPage *page = open_page (fixture);
  AdwApplicationWindow *window = ADW_APPLICATION_WINDOW (fixture->window);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      AdwDialog *form;

      gtk_widget_activate_action (GTK_WIDGET (page), actions[i], NULL);
      tw_spin (300);
      form = adw_application_window_get_visible_dialog (window);
      g_assert_nonnull (form);
      adw_dialog_close (form);
      tw_spin (300);
      g_assert_null (adw_application_window_get_visible_dialog (window));

      gtk_widget_activate_action (GTK_WIDGET (page), actions[i], NULL);
      tw_spin (300);
      form = adw_application_window_get_visible_dialog (window);
      gtk_editable_set_text (GTK_EDITABLE (tw_find_widget (form, is_text_row, NULL)), "Typed");
      adw_dialog_close (form);
      tw_spin (300);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (form)));
      g_assert_true (ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (window)));
      adw_dialog_force_close (adw_application_window_get_visible_dialog (window));
      adw_dialog_force_close (form);
      tw_spin (300);
    }
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/tandem/opens-once", test_opens_once);
  ADD ("/tandem/met-today-is-one-command", test_met_today_is_one_command);
  ADD ("/tandem/shows-single-answers", test_shows_single_answers);
  ADD ("/tandem/words-are-read-one-tandem-after-the-other", test_words_are_read_one_tandem_after_the_other);
  ADD ("/tandem/check-ins-are-read-again", test_check_ins_are_read_again);
  ADD ("/tandem/meeting-is-cancelled-and-missed", test_meeting_is_cancelled_and_missed);
  ADD ("/tandem/unknown-preparation-stays-unknown", test_unknown_preparation_stays_unknown);
  ADD ("/tandem/typed-text-is-asked-about", test_typed_text_is_asked_about);
  ADD ("/tandem/forms-open", test_forms_open);

  return g_test_run ();
}
