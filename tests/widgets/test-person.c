/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person's facts in a dialog: faults at their fields, one command at the end, nothing thrown away by accident. */

#include "window-fixture.h"

#include "people/tw-person-dialog.h"
#include "tw-fault-row.h"
#include "tw-participant-commands.h"


static AdwDialog *
open_dialog (TwWindowFixture *fixture,
             const char      *number)
{
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  g_autoptr (TwPerson) person =
    number != NULL ? tw_workspace_get_person (workspace, tw_workspace_find_person (workspace, number)) : NULL;
  AdwDialog *dialog = tw_person_dialog_new (workspace, person);

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);

  return dialog;
}

static gboolean
is_row_titled (GtkWidget     *widget,
               gconstpointer  title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static GtkWidget *
find_row (AdwDialog  *dialog,
          const char *title)
{
  GtkWidget *row = tw_find_widget (dialog, is_row_titled, title);

  g_assert_nonnull (row);

  return row;
}

static void
type (AdwDialog  *dialog,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (dialog, title)), text);
}

static void
click (gpointer    root,
       const char *label)
{
  tw_click_button (root, label);
  tw_spin (400);
}

static gboolean
is_visible_fault (GtkWidget     *widget,
                  gconstpointer  unused)
{
  return TW_IS_FAULT_ROW (widget) && gtk_widget_get_visible (widget);
}

/* Who was enrolled with which answer, and who recorded it, stands below the facts. */
static void
test_history_unfolds (TwWindowFixture *fixture,
                      gconstpointer    unused)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  g_autoptr (GListModel) mentors = NULL;
  g_autoptr (TwParticipant) mentor = NULL;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;
  GtkWidget *row;
  gint64 id;
  GDate day;

  tw_window_fixture_open (fixture);
  mentors = tw_workspace_get_participants (tw_window_get_workspace (fixture->window), cohort_id, TW_ROLE_MENTOR);
  mentor = g_list_model_get_item (mentors, 0);
  id = tw_participant_get_id (mentor);
  g_date_set_dmy (&day, 2, G_DATE_MARCH, 2026);
  tw_workspace_set_commitment (tw_window_get_workspace (fixture->window), &id, 1, TW_COMMITMENT_WITHDRAWN, &day, &error);
  g_assert_no_error (error);

  dialog = open_dialog (fixture, tw_participant_get_number (mentor));
  row = find_row (dialog, "Change History");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  tw_spin (300);
  g_assert_nonnull (tw_find_label (dialog, "Commitment to take part: Withdrawn"));
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

static void
test_change_is_one_command (TwWindowFixture *fixture,
                            gconstpointer    unused)
{
  TwWorkspace *workspace;
  AdwDialog *dialog;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  dialog = open_dialog (fixture, "01301");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);

  type (dialog, "Department", "Neue Medien");
  type (dialog, "Site", "Bremen");
  click (dialog, "_Save");

  g_assert_null (dialog);
  g_assert_cmpstr (tw_workspace_get_undo_label (workspace), ==, "Change Frauke Ahrens");
}

static void
test_fault_stands_at_its_field (TwWindowFixture *fixture,
                                gconstpointer    unused)
{
  AdwDialog *dialog;
  GtkWidget *row;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  dialog = open_dialog (fixture, "01301");
  row = find_row (dialog, "E-Mail");

  g_assert_null (tw_find_widget (dialog, is_visible_fault, NULL));
  type (dialog, "E-Mail", "nobody");
  g_assert_nonnull (tw_find_label (dialog, "This is not an e-mail address. It has the shape name@company.com."));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  gtk_test_accessible_assert_state (row, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  click (dialog, "_Save");
  g_assert_null (tw_workspace_get_undo_label (tw_window_get_workspace (fixture->window)));

  type (dialog, "E-Mail", "frauke@example.org");
  g_assert_null (tw_find_widget (dialog, is_visible_fault, NULL));
  g_assert_false (gtk_widget_has_css_class (row, "error"));
}

static gboolean
is_entry (GtkWidget     *widget,
          gconstpointer  rows)
{
  if (ADW_IS_ENTRY_ROW (widget))
    g_ptr_array_add ((GPtrArray *) rows, widget);

  return FALSE;
}

static guint
count_faults (AdwDialog *dialog)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  guint n_faults = 0;

  tw_find_widget (dialog, is_entry, rows);
  for (guint i = 0; i < rows->len; i++)
    n_faults += gtk_widget_has_css_class (rows->pdata[i], "error");

  return n_faults;
}

/* Too long, a number that is taken, days the wrong way round; emoji and right to left are names like others. */
static void
test_bad_input_stands_at_its_field (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  static const char *const texts[] = { "Title", "Given Name", "Family Name", "Personnel Number", "E-Mail", "Job Title",
                                       "Department", "Site" };
  g_autofree char *endless = g_strnfill (10000, 'x');
  TwWorkspace *workspace;
  AdwDialog *dialog;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  dialog = open_dialog (fixture, "01301");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      type (dialog, texts[i], endless);
      g_assert_true (gtk_widget_has_css_class (find_row (dialog, texts[i]), "error"));
    }
  click (dialog, "_Save");
  g_assert_null (tw_workspace_get_undo_label (workspace));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    type (dialog, texts[i], "");
  type (dialog, "Family Name", "שלום 🚀");
  g_assert_cmpuint (count_faults (dialog), ==, 0);
  type (dialog, "Personnel Number", "02288");
  g_assert_nonnull (tw_find_label (dialog, "Thomas Baumann has this personnel number already. Enter another, or leave it "
                                           "empty."));
  type (dialog, "Personnel Number", "01301");
  g_object_set (find_row (dialog, "Joined the Company"), "date", "2020-06-01", NULL);
  g_object_set (find_row (dialog, "Leaves or Left the Company"), "date", "2019-06-01", NULL);
  g_assert_nonnull (tw_find_widget (dialog, is_visible_fault, NULL));
  click (dialog, "_Save");
  g_assert_null (tw_workspace_get_undo_label (workspace));

  g_object_set (find_row (dialog, "Leaves or Left the Company"), "date", NULL, NULL);
  click (dialog, "_Save");
  g_assert_cmpstr (tw_workspace_get_undo_label (workspace), ==, "Change שלום 🚀");
}

/* Who is new has no name yet, and is not scolded for it before Save. */
static void
test_new_person_needs_a_name (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  TwWorkspace *workspace;
  AdwDialog *dialog;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  dialog = open_dialog (fixture, NULL);

  type (dialog, "Given Name", "Nina");
  g_assert_null (tw_find_widget (dialog, is_visible_fault, NULL));
  click (dialog, "_Save");
  g_assert_nonnull (tw_find_widget (dialog, is_visible_fault, NULL));

  type (dialog, "Family Name", "Neu");
  click (dialog, "_Save");
  g_assert_cmpstr (tw_workspace_get_undo_label (workspace), ==, "Add Nina Neu");
}

static void
test_typed_text_is_not_thrown_away (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  AdwDialog *dialog;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  dialog = open_dialog (fixture, "01301");
  g_object_add_weak_pointer (G_OBJECT (dialog), (gpointer *) &dialog);

  type (dialog, "Job Title", "Redakteurin");
  click (dialog, "_Cancel");
  g_assert_nonnull (dialog);
  g_assert_nonnull (tw_find_label (fixture->window, "Discard Changes?"));

  click (fixture->window, "_Discard");
  g_assert_null (dialog);
  g_assert_null (tw_workspace_get_undo_label (tw_window_get_workspace (fixture->window)));
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/person/change-is-one-command", test_change_is_one_command);
  ADD ("/person/history-unfolds", test_history_unfolds);
  ADD ("/person/fault-stands-at-its-field", test_fault_stands_at_its_field);
  ADD ("/person/bad-input-stands-at-its-field", test_bad_input_stands_at_its_field);
  ADD ("/person/new-person-needs-a-name", test_new_person_needs_a_name);
  ADD ("/person/typed-text-is-not-thrown-away", test_typed_text_is_not_thrown_away);

  return g_test_run ();
}
