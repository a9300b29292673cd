/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a participant answered, in a form: one command, what is typed counts as typed (P5). */

#include "window-fixture.h"

#include "cohort/tw-cohort-page.h"
#include "participants/tw-obligation-dialog.h"
#include "participants/tw-participant-dialog.h"
#include "tw-enrolment-commands.h"
#include "tw-text-row.h"

static gboolean
is_row_titled (GtkWidget     *widget,
               gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (gpointer    root,
          const char *title)
{
  GtkWidget *row = tw_find_widget (root, is_row_titled, title);

  g_assert_nonnull (row);

  return row;
}

static void
click (gpointer    root,
       const char *label)
{
  tw_click_button (root, label);
  tw_spin (400);
}

/* Opens the form of the participant with this number. */
static AdwDialog *
open_dialog (TwWindowFixture *fixture,
             gint64           cohort_id,
             const char      *number)
{
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  g_autoptr (TwParticipant) participant =
    tw_workspace_get_participant (workspace, tw_workspace_find_participant (workspace, cohort_id, number));
  AdwDialog *dialog = tw_participant_dialog_new (workspace, participant);

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);

  return dialog;
}

static void
test_answers_are_one_command (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  g_autoptr (TwEnrolmentAnswers) answers = NULL;
  TwWorkspace *workspace;
  AdwDialog *dialog;
  gint64 id;

  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  id = tw_workspace_find_participant (workspace, cohort_id, "02288");
  dialog = open_dialog (fixture, cohort_id, "02288");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);

  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Commitment to Take Part")), TW_COMMITMENT_GIVEN);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Consent")), TW_CONSENT_GIVEN);
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, "Competences")), "Schnitt, Ton ,, ");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (dialog, "Add a Topic")), 1);
  click (dialog, "_Save");

  g_assert_null (dialog);
  g_assert_cmpstr (tw_workspace_get_undo_label (workspace), ==, "Answers of Thomas Baumann");
  answers = tw_workspace_get_enrolment_answers (workspace, id);
  g_assert_cmpint (answers->commitment, ==, TW_COMMITMENT_GIVEN);
  g_assert_cmpint (answers->consent, ==, TW_CONSENT_GIVEN);
  g_assert_cmpstrv (answers->strengths[TW_STRENGTH_COMPETENCE], ((const char *[]) { "Schnitt", "Ton", NULL }));
  g_assert_true (answers->by_hand & (1u << TW_ANSWER_COMMITMENT));
  g_assert_false (answers->by_hand & (1u << TW_ANSWER_LANGUAGES));
}

/* D3: only a mentee who declined may be obliged; nobody else is offered it. */
static void
test_obligation_is_offered_after_a_refusal_only (TwWindowFixture *fixture,
                                                 gconstpointer    unused)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);

  dialog = open_dialog (fixture, cohort_id, "02288");
  g_assert_null (tw_find_label (dialog, "Not Obliged"));
  adw_dialog_force_close (dialog);
  tw_spin (400);

  dialog = open_dialog (fixture, cohort_id, "02449");
  g_assert_nonnull (tw_find_label (dialog, "Not Obliged"));
  adw_dialog_force_close (dialog);
  tw_spin (400);
}

static void
type (gpointer    root,
      const char *title,
      const char *text)
{
  GtkWidget *row = find_row (root, title);

  if (TW_IS_TEXT_ROW (row))
    tw_text_row_set_text (TW_TEXT_ROW (row), text);
  else
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static const char *
typed (gpointer    root,
       const char *title)
{
  GtkWidget *row = find_row (root, title);

  return TW_IS_TEXT_ROW (row) ? tw_text_row_get_text (TW_TEXT_ROW (row)) : gtk_editable_get_text (GTK_EDITABLE (row));
}

/* Nothing of it is stored, and what was typed is still there to be shortened. */
static void
test_too_long_is_refused_and_kept (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  static const char *const titles[] = { "Competences", "Qualifications", "Languages", "Availability", "Motivation" };
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  g_autofree char *endless = g_strnfill (10001, 'x');
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  dialog = open_dialog (fixture, cohort_id, "02288");
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      AdwDialog *refusal;

      type (dialog, titles[i], endless);
      click (dialog, "_Save");
      g_assert_nonnull (tw_find_label (fixture->window, "Not Saved"));
      g_assert_null (tw_workspace_get_undo_label (tw_window_get_workspace (fixture->window)));
      refusal = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
      g_assert_true (ADW_IS_ALERT_DIALOG (refusal));
      adw_dialog_force_close (refusal);
      tw_spin (300);
      g_assert_cmpstr (typed (dialog, titles[i]), ==, endless);
      type (dialog, titles[i], "");
    }
  adw_dialog_force_close (dialog);
  tw_spin (400);
}

/* Emoji and what is written from right to left; the same topic and the same competence twice are one. */
static void
test_any_script_is_taken_and_nothing_twice (TwWindowFixture *fixture,
                                            gconstpointer    unused)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  g_autoptr (TwEnrolmentAnswers) answers = NULL;
  TwWorkspace *workspace;
  AdwDialog *dialog;
  GtkWidget *own;
  guint n_own = 0;
  gint64 id;

  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  id = tw_workspace_find_participant (workspace, cohort_id, "02288");
  dialog = open_dialog (fixture, cohort_id, "02288");
  own = find_row (dialog, "Add a Topic of Your Own");
  for (guint i = 0; i < 2; i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (own), " 🚀 שלום ");
      g_signal_emit_by_name (own, "apply");
    }
  type (dialog, "Motivation", "مرحبا\n👋");
  type (dialog, "Competences", "Ton, Ton, 🎬");
  click (dialog, "_Save");

  answers = tw_workspace_get_enrolment_answers (workspace, id);
  g_assert_cmpstr (answers->motivation, ==, "مرحبا\n👋");
  g_assert_cmpstrv (answers->strengths[TW_STRENGTH_COMPETENCE], ((const char *[]) { "Ton", "🎬", NULL }));
  for (guint i = 0; i < answers->topics->len; i++)
    n_own += g_str_equal (g_array_index (answers->topics, TwEnrolledTopic, i).name, "🚀 שלום");
  g_assert_cmpuint (n_own, ==, 1);
}

/* D3: who obliges and why has to be said, and is not lost on the way. */
static void
test_obligation_needs_who_and_why (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  g_autofree char *endless = g_strnfill (10001, 'x');
  g_autoptr (TwParticipant) mentee = NULL;
  TwWorkspace *workspace;
  AdwDialog *dialog;
  GtkWidget *oblige;

  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  mentee = tw_workspace_get_participant (workspace, tw_workspace_find_participant (workspace, cohort_id, "02449"));
  dialog = tw_obligation_dialog_new (workspace, mentee);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);
  oblige = tw_find_button (dialog, "_Oblige");

  g_assert_false (gtk_widget_get_sensitive (oblige));
  type (dialog, "Obliged By", "   ");
  type (dialog, "Reason", "Needed");
  g_assert_false (gtk_widget_get_sensitive (oblige));
  type (dialog, "Obliged By", endless);
  g_assert_cmpuint (strlen (typed (dialog, "Obliged By")), ==, 200);
  adw_dialog_close (dialog);
  tw_spin (300);
  tw_click_button (fixture->window, "_Keep Editing");
  tw_spin (300);
  type (dialog, "Obliged By", "שרה 👩‍💼");
  click (dialog, "_Oblige");
  g_assert_cmpstr (tw_participant_get_obliged_by (mentee), ==, "שרה 👩‍💼");
}

static gboolean
shows_somebody (gpointer list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (list))) > 0 && tw_find_type (list, GTK_TYPE_CHECK_BUTTON);
}

static void
search_and_take (AdwDialog  *chooser,
                 const char *words)
{
  GtkListView *list = GTK_LIST_VIEW (tw_find_type (chooser, GTK_TYPE_LIST_VIEW));

  gtk_editable_set_text (GTK_EDITABLE (tw_find_type (chooser, GTK_TYPE_SEARCH_ENTRY)), words);
  tw_spin (400);
  tw_spin_until (shows_somebody, list);
  g_signal_emit_by_name (list, "activate", 0u);
  tw_spin (50);
}

/* Of several searches, in one step; whoever cannot be is named, and the others stay chosen. */
static void
test_several_are_enrolled_at_once (TwWindowFixture *fixture,
                                   gconstpointer    unused)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  AdwDialog *chooser;

  tw_window_fixture_open (fixture);
  tw_window_show_view (fixture->window, cohort_id, "participants");
  gtk_widget_activate_action (tw_find_type (fixture->window, TW_TYPE_COHORT_PAGE), "page.enrol-mentor", NULL);
  tw_spin (500);
  chooser = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_false (gtk_widget_get_sensitive (tw_find_button (chooser, "_Enrol")));

  search_and_take (chooser, "ahrens frauke");
  search_and_take (chooser, "baumann thomas");
  search_and_take (chooser, "brandt tobias");
  g_assert_nonnull (tw_find_label (chooser, "3 chosen"));
  click (chooser, "_Enrol");
  g_assert_nonnull (tw_find_label (fixture->window, "Thomas Baumann takes part in this cohort already."));
  adw_dialog_close (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  tw_spin (300);

  search_and_take (chooser, "baumann thomas");
  click (chooser, "_Enrol");
  tw_spin (300);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_assert_cmpstr (tw_workspace_get_undo_label (tw_window_get_workspace (fixture->window)), ==, "Enrol 2 People as Mentors");
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/participant/answers-are-one-command", test_answers_are_one_command);
  ADD ("/participant/several-are-enrolled-at-once", test_several_are_enrolled_at_once);
  ADD ("/participant/too-long-is-refused-and-kept", test_too_long_is_refused_and_kept);
  ADD ("/participant/any-script-is-taken-and-nothing-twice", test_any_script_is_taken_and_nothing_twice);
  ADD ("/participant/obligation-needs-who-and-why", test_obligation_needs_who_and_why);
  ADD ("/participant/obligation-is-offered-after-a-refusal-only", test_obligation_is_offered_after_a_refusal_only);

  return g_test_run ();
}
