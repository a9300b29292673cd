/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a participant answered, in a form: one command, what is typed counts as typed (P5). */

#include "window-fixture.h"

#include "participants/tw-participant-dialog.h"
#include "tw-enrolment-commands.h"

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

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/participant/answers-are-one-command", test_answers_are_one_command);
  ADD ("/participant/obligation-is-offered-after-a-refusal-only", test_obligation_is_offered_after_a_refusal_only);

  return g_test_run ();
}
