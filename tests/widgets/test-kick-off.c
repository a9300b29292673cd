/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The kick-off of a cohort: guests and sheets (D11). */

#include "window-fixture.h"

#include "kickoff/tw-kick-off-guests.h"
#include "kickoff/tw-kick-off-page.h"
#include "kickoff/tw-sheet-dialog.h"
#include "tw-goal-commands.h"
#include "tw-milestone-commands.h"

#define COHORT 2

static TwKickOffPage *
open_page (TwWindowFixture *fixture,
           gint64           cohort_id)
{
  TwKickOffPage *page;

  tw_window_fixture_open (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-kick-off", "x", cohort_id);
  tw_spin (500);
  page = TW_KICK_OFF_PAGE (tw_find_type (fixture->window, TW_TYPE_KICK_OFF_PAGE));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (page)));

  return page;
}

static gboolean
is_titled (GtkWidget     *widget,
           gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static void
count_came (gint64       participant_id,
            TwGuestState state,
            gpointer     n_came)
{
  *(guint *) n_came += state == TW_GUEST_CAME ? 1 : 0;
}

static void
find_kick_off (const TwMilestoneRow *milestone,
               gpointer              id)
{
  if (milestone->kind == TW_MILESTONE_KICK_OFF)
    *(gint64 *) id = milestone->id;
}

static void
test_place_makes_the_kick_off (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  const gint64 cohort_id = tw_window_fixture_fill (fixture);
  TwKickOffPage *page = open_page (fixture, cohort_id);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  GtkWidget *place = tw_find_widget (page, is_titled, "Place");
  gint64 before = 0, after = 0;

  tw_workspace_each_milestone (workspace, cohort_id, find_kick_off, &before, NULL);
  gtk_editable_set_text (GTK_EDITABLE (place), "Casino");
  g_signal_emit_by_name (place, "apply");
  tw_spin (200);
  tw_workspace_each_milestone (workspace, cohort_id, find_kick_off, &after, NULL);
  g_assert_cmpint (after, !=, 0);
  g_assert_true (before == 0 || before == after);
}

static void
take_place (const TwMilestoneRow *milestone,
            gpointer              place)
{
  if (milestone->kind != TW_MILESTONE_KICK_OFF)
    return;

  g_free (*(char **) place);
  *(char **) place = g_strdup (milestone->place);
}

/* Who types a place and goes back without confirming it has lost nothing. */
static void
test_typed_place_is_kept (TwWindowFixture *fixture,
                          gconstpointer    unused)
{
  const gint64 cohort_id = tw_window_fixture_fill (fixture);
  TwKickOffPage *page = open_page (fixture, cohort_id);
  g_autofree char *place = NULL;

  gtk_editable_set_text (GTK_EDITABLE (tw_find_widget (page, is_titled, "Place")), "Casino ");
  gtk_widget_activate_action (GTK_WIDGET (page), "navigation.pop", NULL);
  tw_spin (500);
  tw_workspace_each_milestone (tw_window_get_workspace (fixture->window), cohort_id, take_place, &place, NULL);
  g_assert_cmpstr (place, ==, "Casino");
}

static void
test_everybody_came_is_one_command (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  TwKickOffPage *page;
  TwWorkspace *workspace;
  gint64 kick_off = 0;
  guint n_came = 0;

  tw_window_fixture_make_sample (fixture);
  page = open_page (fixture, COHORT);
  workspace = tw_window_get_workspace (fixture->window);
  tw_workspace_each_milestone (workspace, COHORT, find_kick_off, &kick_off, NULL);
  g_assert_cmpint (kick_off, !=, 0);

  gtk_widget_activate_action (tw_find_type (page, TW_TYPE_KICK_OFF_GUESTS), "guests.all-came", NULL);
  tw_spin (200);
  tw_workspace_each_guest (workspace, kick_off, count_came, &n_came, NULL);
  g_assert_cmpuint (n_came, >=, 60);
}

static void
take_expectation (const TwAgreementRow *agreement,
                  gpointer              expectation)
{
  *(char **) expectation = g_strdup (agreement->mentor_expectations);
}

/* One sheet after the other; what is not on the sheet stays. */
static void
test_sheets_are_entered_one_after_the_other (TwWindowFixture *fixture,
                                             gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = NULL;
  g_autoptr (TwTandem) first = NULL;
  g_autofree char *expectation = NULL;
  TwWorkspace *workspace;
  AdwDialog *dialog;
  GtkWidget *save;

  tw_window_fixture_make_sample (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  tandems = tw_workspace_get_tandems (workspace, COHORT);
  first = g_list_model_get_item (tandems, 0);
  dialog = tw_sheet_dialog_new (workspace, tandems, 0);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);

  gtk_editable_set_text (GTK_EDITABLE (tw_find_widget (dialog, is_titled, "What the Mentor Expects")), "An open ear");
  save = tw_find_button (dialog, "_Save and Next");
  g_signal_emit_by_name (save, "clicked");
  tw_spin (200);
  tw_workspace_read_agreement (workspace, tw_tandem_get_id (first), take_expectation, &expectation, NULL);
  g_assert_cmpstr (expectation, ==, "An open ear");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (tw_find_widget (dialog, is_titled, "What the Mentor Expects"))),
                   !=, "An open ear");
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* What stands on a sheet is not thrown away without a question; what is saved needs none. */
static void
test_sheet_asks_before_it_is_lost (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  g_autoptr (GListModel) tandems = NULL;
  TwWorkspace *workspace;
  AdwDialog *dialog;

  tw_window_fixture_make_sample (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  tandems = tw_workspace_get_tandems (workspace, COHORT);
  dialog = tw_sheet_dialog_new (workspace, tandems, 0);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);

  gtk_editable_set_text (GTK_EDITABLE (tw_find_widget (dialog, is_titled, "Goal")), "A profile");
  adw_dialog_close (dialog);
  tw_spin (300);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  g_assert_true (ADW_IS_ALERT_DIALOG (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window))));
  adw_dialog_force_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  tw_spin (300);

  tw_click_button (dialog, "_Save and Next");
  tw_spin (200);
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);
  adw_dialog_close (dialog);
  tw_spin (300);
  g_assert_null (dialog);
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/kick-off/place-makes-the-kick-off", test_place_makes_the_kick_off);
  ADD ("/kick-off/everybody-came-is-one-command", test_everybody_came_is_one_command);
  ADD ("/kick-off/typed-place-is-kept", test_typed_place_is_kept);
  ADD ("/kick-off/sheet-asks-before-it-is-lost", test_sheet_asks_before_it_is_lost);
  ADD ("/kick-off/sheets-are-entered-one-after-the-other", test_sheets_are_entered_one_after_the_other);

  return g_test_run ();
}
