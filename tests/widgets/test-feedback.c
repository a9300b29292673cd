/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Forms are entered a digit an answer; what is stored is one command and is not shown again (P8). */

#include "window-fixture.h"

#include "feedback/tw-awaited-dialog.h"
#include "feedback/tw-feedback-dialog.h"
#include "feedback/tw-form-row.h"
#include "feedback/tw-round-dialog.h"
#include "tw-feedback-commands.h"
#include "tw-publication.h"
#include "tw-tandem-commands.h"

/* Two tandems of the sample, published, and everybody asked. */
static gint64
ask_two_tandems (TwWindowFixture *fixture,
                 gint64          *cohort_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) workspace = NULL;
  GDate start, due;
  gint64 pulse_id;

  *cohort_id = tw_window_fixture_fill (fixture);
  workspace = tw_workspace_open (fixture->path, &error);
  g_assert_no_error (error);
  tw_workspace_pair (workspace, tw_workspace_find_participant (workspace, *cohort_id, "02218"),
                     tw_workspace_find_participant (workspace, *cohort_id, "01000"), &error);
  g_assert_no_error (error);
  g_date_set_dmy (&start, 5, G_DATE_OCTOBER, 2026);
  tw_workspace_publish_tandems (workspace, *cohort_id, &start, &error);
  g_assert_no_error (error);
  g_date_set_dmy (&due, 1, G_DATE_DECEMBER, 2026);
  pulse_id = tw_workspace_ask (workspace, *cohort_id, TW_PULSE_REGULAR, &due, &error);
  g_assert_no_error (error);
  tw_workspace_close (workspace);

  return pulse_id;
}

static AdwDialog *
open_dialog (TwWindowFixture *fixture,
             gint64           cohort_id)
{
  AdwDialog *dialog = tw_feedback_dialog_new (tw_window_get_workspace (fixture->window), cohort_id, "pulse");

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (400);

  return dialog;
}

/* The fields of the first row. */
static GtkWidget *
get_field (AdwDialog *dialog,
           guint      place)
{
  GtkWidget *field = tw_find_type (tw_find_type (dialog, TW_TYPE_FORM_ROW), GTK_TYPE_ENTRY);

  for (guint i = 0; i < place; i++)
    field = gtk_widget_get_next_sibling (field);

  return field;
}

static void
type (GtkWidget  *field,
      const char *text)
{
  int position = 0;

  gtk_editable_insert_text (gtk_editable_get_delegate (GTK_EDITABLE (field)), text, -1, &position);
}

static void
test_a_field_takes_a_digit_of_its_scale_only (TwWindowFixture *fixture,
                                              gconstpointer    unused)
{
  gint64 cohort_id;
  AdwDialog *dialog;

  ask_two_tandems (fixture, &cohort_id);
  tw_window_fixture_open (fixture);
  dialog = open_dialog (fixture, cohort_id);

  for (const char *const *bad = (const char *const[]) { "0", "6", "x", "45", "👍", "-", " ", NULL }; *bad != NULL; bad++)
    {
      type (get_field (dialog, 0), *bad);
      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (dialog, 0))), ==, "");
    }

  type (get_field (dialog, 0), "5");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (dialog, 0))), ==, "5");
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* P8: once stored it is seen on the page of the tandem alone. */
static void
test_what_is_stored_is_one_command_and_not_shown_again (TwWindowFixture *fixture,
                                                        gconstpointer    unused)
{
  gint64 cohort_id;
  gint64 pulse_id = ask_two_tandems (fixture, &cohort_id);
  TwWorkspace *workspace;
  AdwDialog *dialog;
  TwPulse pulse;

  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  dialog = open_dialog (fixture, cohort_id);
  for (guint i = 0; i < 4; i++)
    type (get_field (dialog, i), "4");
  g_signal_emit_by_name (get_field (dialog, 3), "activate");
  tw_spin (300);

  g_assert_true (tw_workspace_get_pulse (workspace, pulse_id, &pulse));
  g_assert_cmpuint (pulse.n_answered, ==, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_field (dialog, 0))), ==, "");
  g_assert_true (tw_workspace_undo (workspace, NULL));
  tw_spin (200);
  g_assert_true (tw_workspace_get_pulse (workspace, pulse_id, &pulse));
  g_assert_cmpuint (pulse.n_answered, ==, 0);
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

static void
test_nothing_typed_is_lost_on_closing (TwWindowFixture *fixture,
                                       gconstpointer    unused)
{
  gint64 cohort_id;
  gint64 pulse_id = ask_two_tandems (fixture, &cohort_id);
  AdwDialog *dialog;
  TwPulse pulse;

  tw_window_fixture_open (fixture);
  dialog = open_dialog (fixture, cohort_id);
  type (get_field (dialog, 1), "3");
  adw_dialog_force_close (dialog);
  tw_spin (300);

  g_assert_true (tw_workspace_get_pulse (tw_window_get_workspace (fixture->window), pulse_id, &pulse));
  g_assert_cmpuint (pulse.n_answered, ==, 1);
}

/* What was entered for somebody else is taken back where it was entered, and undo brings it back. */
static void
test_stored_answers_are_removed_and_undone (TwWindowFixture *fixture,
                                            gconstpointer    unused)
{
  gint64 cohort_id;
  gint64 pulse_id = ask_two_tandems (fixture, &cohort_id);
  TwWorkspace *workspace;
  AdwDialog *dialog;
  GtkWidget *remove;
  TwPulse pulse;

  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  dialog = open_dialog (fixture, cohort_id);
  remove = tw_find_type (tw_find_type (dialog, TW_TYPE_FORM_ROW), GTK_TYPE_BUTTON);
  g_assert_false (gtk_widget_get_visible (remove));
  for (guint i = 0; i < 4; i++)
    type (get_field (dialog, i), "4");
  g_signal_emit_by_name (get_field (dialog, 3), "activate");
  tw_spin (300);
  g_assert_true (gtk_widget_get_visible (remove));

  g_signal_emit_by_name (remove, "clicked");
  tw_spin (300);
  g_assert_true (tw_workspace_get_pulse (workspace, pulse_id, &pulse));
  g_assert_cmpuint (pulse.n_answered, ==, 0);
  g_assert_false (gtk_widget_get_visible (remove));

  g_assert_true (tw_workspace_undo (workspace, NULL));
  tw_spin (300);
  g_assert_true (tw_workspace_get_pulse (workspace, pulse_id, &pulse));
  g_assert_cmpuint (pulse.n_answered, ==, 1);
  g_assert_true (gtk_widget_get_visible (remove));
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* Without a kind, the round for which most are awaited comes first: in the sample nobody has said how the chemistry is. */
static void
test_most_awaited_comes_first (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  GtkWidget *drop_down;
  AdwDialog *dialog;

  tw_window_fixture_make_sample (fixture);
  tw_window_fixture_open (fixture);
  dialog = tw_feedback_dialog_new (tw_window_get_workspace (fixture->window), 2, NULL);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (400);

  drop_down = tw_find_type (dialog, GTK_TYPE_DROP_DOWN);
  g_assert_true (g_str_has_prefix (
    gtk_string_object_get_string (GTK_STRING_OBJECT (gtk_drop_down_get_selected_item (GTK_DROP_DOWN (drop_down)))),
    "Chemistry"));
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* However many are awaited: the first are told, and all of them are listed and searched. */
static void
test_all_who_are_awaited_are_listed (TwWindowFixture *fixture,
                                     gconstpointer    unused)
{
  g_autoptr (GPtrArray) forms = NULL;
  g_autoptr (GListStore) entries = g_list_store_new (TW_TYPE_FORM_ENTRY);
  g_autoptr (GPtrArray) questions = g_ptr_array_new ();
  GListModel *names;
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  for (guint i = 0; i < 1200; i++)
    {
      TwPulseForm *form = g_new0 (TwPulseForm, 1);
      g_autoptr (TwFormEntry) entry = NULL;

      form->name = g_strdup_printf ("Jürgen Nummer%u", i);
      form->partner = g_strdup ("Ada Lovelace");
      if (i % 2 == 0)
        g_strlcpy (form->answered_on, "2026-11-01", sizeof form->answered_on);
      entry = tw_form_entry_new (form, FALSE, questions);
      g_list_store_append (entries, entry);
    }

  dialog = tw_awaited_dialog_new (G_LIST_MODEL (entries));
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);
  names = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (tw_find_type (dialog, GTK_TYPE_LIST_VIEW))));
  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 600);

  gtk_editable_set_text (GTK_EDITABLE (tw_find_type (dialog, GTK_TYPE_SEARCH_ENTRY)), "jurgen nummer119");
  tw_spin (400);
  g_assert_cmpuint (g_list_model_get_n_items (names), ==, 1 + 5);
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

static void
test_a_round_is_asked (TwWindowFixture *fixture,
                       gconstpointer    unused)
{
  g_autoptr (GArray) pulses = NULL;
  gint64 cohort_id;
  AdwDialog *dialog;

  ask_two_tandems (fixture, &cohort_id);
  tw_window_fixture_open (fixture);
  dialog = tw_round_dialog_new (tw_window_get_workspace (fixture->window), cohort_id);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);
  tw_click_button (dialog, "_Ask");
  tw_spin (300);

  pulses = tw_workspace_get_pulses (tw_window_get_workspace (fixture->window), cohort_id);
  g_assert_cmpuint (pulses->len, ==, 2);
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/feedback/a-field-takes-a-digit-of-its-scale-only", test_a_field_takes_a_digit_of_its_scale_only);
  ADD ("/feedback/P8-what-is-stored-is-one-command-and-not-shown-again",
       test_what_is_stored_is_one_command_and_not_shown_again);
  ADD ("/feedback/nothing-typed-is-lost-on-closing", test_nothing_typed_is_lost_on_closing);
  ADD ("/feedback/stored-answers-are-removed-and-undone", test_stored_answers_are_removed_and_undone);
  ADD ("/feedback/most-awaited-comes-first", test_most_awaited_comes_first);
  ADD ("/feedback/all-who-are-awaited-are-listed", test_all_who_are_awaited_are_listed);
  ADD ("/feedback/a-round-is-asked", test_a_round_is_asked);

  return g_test_run ();
}
