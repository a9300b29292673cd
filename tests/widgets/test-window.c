/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window: what it shows first, how it says that it cannot open a file, what its buttons are called, and that
 * every template can be loaded. The fixture asserts at the end of each test that nothing holds the window. */

#include "window-fixture.h"

#include "attention/tw-thresholds-dialog.h"
#include "company/tw-preferences-dialog.h"
#include "lists/tw-forms-dialog.h"
#include "lists/tw-import-dialog.h"
#include "people/tw-people-page.h"
#include "people/tw-person-chooser.h"
#include "tw-file-commands.h"
#include "tw-programme-commands.h"
#include "tw-shortcuts-dialog.h"
#include "tw-toast.h"
#include "tw-wrapped-title.h"
#include "wizard/tw-wizard.h"
#include "tw-undo-buttons.h"
#include "tw-unopened-page.h"
#include "tw-welcome-page.h"

static gint64
create_programme (TwWindowFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  GDate start;
  gint64 cohort_id;

  g_date_set_dmy (&start, 4, G_DATE_JANUARY, 2027);
  cohort_id = tw_workspace_create_programme (tw_window_get_workspace (fixture->window), "Young Teaches Old", &start, 6,
                                             &error);
  g_assert_no_error (error);
  tw_spin (50);

  return cohort_id;
}

static gboolean
is_mapped_of_type (GtkWidget     *widget,
                   gconstpointer  type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) type) && gtk_widget_get_mapped (widget);
}

static GtkWidget *
find_mapped (gpointer root,
             GType    type)
{
  return tw_find_widget (root, is_mapped_of_type, &type);
}

static void
test_empty_file_is_welcomed (TwWindowFixture *fixture,
                             gconstpointer    unused)
{
  tw_window_fixture_open (fixture);

  g_assert_nonnull (find_mapped (fixture->window, TW_TYPE_WELCOME_PAGE));
}

static void
test_new_programme_is_shown_and_its_undo_leads_back (TwWindowFixture *fixture,
                                                     gconstpointer    unused)
{
  tw_window_fixture_open (fixture);
  tw_window_show_cohort (fixture->window, create_programme (fixture));
  tw_spin (50);
  g_assert_nonnull (tw_find_label (fixture->window, "Nobody Enrolled Yet"));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL));
  tw_spin (50);
  g_assert_nonnull (find_mapped (fixture->window, TW_TYPE_WELCOME_PAGE));
}

static gboolean
has_people (gpointer window)
{
  return tw_find_label (window, "239 people") != NULL;
}

static void
test_people_are_counted (TwWindowFixture *fixture,
                         gconstpointer    unused)
{
  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);

  tw_spin_until (has_people, fixture->window);
  g_assert_nonnull (find_mapped (fixture->window, TW_TYPE_PEOPLE_PAGE));
}

static void
test_undo_is_named_after_the_command (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  g_autofree char *name = NULL;
  GtkWidget *buttons;

  tw_window_fixture_open (fixture);
  tw_window_show_cohort (fixture->window, create_programme (fixture));
  buttons = find_mapped (fixture->window, TW_TYPE_UNDO_BUTTONS);
  name = g_strdup_printf ("Undo %s", tw_workspace_get_undo_label (tw_window_get_workspace (fixture->window)));

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (buttons)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (buttons)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Redo");
  g_assert_true (gtk_widget_is_sensitive (gtk_widget_get_first_child (buttons)));
  g_assert_false (gtk_widget_is_sensitive (gtk_widget_get_last_child (buttons)));
}

static void
test_foreign_file_is_explained (TwWindowFixture *fixture,
                                gconstpointer    unused)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (fixture->path, "Dear diary, this is no database at all.", -1, &error);
  g_assert_no_error (error);
  tw_window_fixture_open (fixture);

  g_assert_nonnull (find_mapped (fixture->window, TW_TYPE_UNOPENED_PAGE));
  g_assert_null (tw_window_get_workspace (fixture->window));
  g_assert_null (tw_find_label (fixture->window, "Open for Reading"));
}

static void
test_file_in_use_can_be_read (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) other = NULL;

  tw_window_fixture_fill (fixture);
  other = tw_workspace_open (fixture->path, &error);
  g_assert_no_error (error);
  tw_window_fixture_open (fixture);
  g_assert_nonnull (tw_find_label (fixture->window, "Open for Reading"));

  g_signal_emit_by_name (find_mapped (fixture->window, TW_TYPE_UNOPENED_PAGE), "open-for-reading");
  tw_spin_until (has_people, fixture->window);
  g_assert_true (tw_workspace_get_read_only (tw_window_get_workspace (fixture->window)));
  g_assert_nonnull (tw_find_label (fixture->window, "This file is open for reading only"));
  tw_workspace_close (other);
}

static void
present_and_close (TwWindowFixture *fixture,
                   AdwDialog       *dialog)
{
  gpointer weak = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &weak);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (100);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (dialog)));
  adw_dialog_force_close (dialog);
  tw_spin (50);
  g_assert_null (weak);
}

static void
test_dialogs_open_and_go (TwWindowFixture *fixture,
                          gconstpointer    unused)
{
  g_autofree char *staff = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "sample", "staff.csv", NULL);
  TwWorkspace *workspace;

  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);

  present_and_close (fixture, tw_shortcuts_dialog_new ());
  present_and_close (fixture, tw_wizard_new (workspace, TW_SETUP_PROGRAMME, 0, NULL));
  present_and_close (fixture, tw_import_dialog_new_for_staff (workspace, (const char *[]) { staff, NULL }));
}

/* P9, and every dangerous command: the file as it was when the backup was made, on the screen and in the file. */
static void
test_backup_is_restored (TwWindowFixture *fixture,
                         gconstpointer    unused)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "backup.db", NULL);
  g_autofree char *foreign = g_build_filename (fixture->folder, "letter.txt", NULL);
  g_autoptr (GListModel) cohorts = NULL;
  g_autoptr (GError) error = NULL;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  g_assert_true (tw_workspace_back_up (tw_window_get_workspace (fixture->window), backup, &error));
  create_programme (fixture);

  g_assert_true (g_file_set_contents (foreign, "Dear board", -1, NULL));
  g_assert_false (tw_window_restore (fixture->window, foreign, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  tw_spin (200);
  cohorts = tw_workspace_get_cohorts (tw_window_get_workspace (fixture->window));
  g_assert_cmpuint (g_list_model_get_n_items (cohorts), ==, 2);
  g_clear_object (&cohorts);

  g_assert_true (tw_window_restore (fixture->window, backup, &error));
  g_assert_no_error (error);
  tw_spin (300);
  cohorts = tw_workspace_get_cohorts (tw_window_get_workspace (fixture->window));
  g_assert_cmpuint (g_list_model_get_n_items (cohorts), ==, 1);
  g_assert_cmpint (tw_workspace_count_people (tw_window_get_workspace (fixture->window)), ==, 239);
}

static void
test_preferences_apply_by_themselves (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  g_autofree char *name = NULL;
  AdwDialog *dialog;
  GtkWidget *row;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  dialog = tw_preferences_dialog_new (tw_window_get_workspace (fixture->window));
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);

  row = tw_find_type (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (row), "Brückenfeld AG");
  g_signal_emit_by_name (row, "apply");
  name = tw_workspace_get_setting (tw_window_get_workspace (fixture->window), "company-name");
  g_assert_cmpstr (name, ==, "Brückenfeld AG");
  g_assert_cmpstr (tw_workspace_get_undo_label (tw_window_get_workspace (fixture->window)), ==, "Change Company");

  adw_dialog_force_close (dialog);
  tw_spin (300);
}

static gboolean
is_entry_row (GtkWidget     *widget,
              gconstpointer  rows)
{
  if (ADW_IS_ENTRY_ROW (widget))
    g_ptr_array_add ((GPtrArray *) rows, widget);

  return FALSE;
}

/* Each field says that it is too much, and what is there stays. */
static void
test_preferences_take_bad_input (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  g_autofree char *endless = g_strnfill (10000, 'x');
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *name = NULL;
  TwWorkspace *workspace;
  AdwDialog *dialog;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  dialog = tw_preferences_dialog_new (workspace);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);
  tw_find_widget (dialog, is_entry_row, rows);
  g_assert_cmpuint (rows->len, ==, 5);

  for (guint i = 0; i < rows->len; i++)
    {
      gtk_editable_set_text (rows->pdata[i], endless);
      g_signal_emit_by_name (rows->pdata[i], "apply");
      g_assert_true (gtk_widget_has_css_class (rows->pdata[i], "error"));
      g_assert_null (tw_workspace_get_undo_label (workspace));
      gtk_editable_set_text (rows->pdata[i], "");
      g_signal_emit_by_name (rows->pdata[i], "apply");
      g_assert_false (gtk_widget_has_css_class (rows->pdata[i], "error"));
    }

  gtk_editable_set_text (rows->pdata[0], "שלום 🏭");
  g_signal_emit_by_name (rows->pdata[0], "apply");
  name = tw_workspace_get_setting (workspace, "company-name");
  g_assert_cmpstr (name, ==, "שלום 🏭");

  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* Without a press on its check mark, as somebody leaves who did not see it; what cannot hold is asked about. */
static void
test_preferences_keep_what_was_typed (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  g_autofree char *name = NULL;
  TwWorkspace *workspace;
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  dialog = tw_preferences_dialog_new (workspace);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (300);
  tw_find_widget (dialog, is_entry_row, rows);

  gtk_editable_set_text (rows->pdata[0], "Brückenfeld AG");
  gtk_editable_set_text (rows->pdata[2], "beate.lindner");
  adw_dialog_close (dialog);
  tw_spin (300);
  g_assert_true (gtk_widget_has_css_class (rows->pdata[2], "error"));
  tw_click_button (fixture->window, "_Keep Editing");
  tw_spin (300);

  gtk_editable_set_text (rows->pdata[2], "beate.lindner@brueckenfeld.example");
  adw_dialog_close (dialog);
  tw_spin (300);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  name = tw_workspace_get_setting (workspace, "company-name");
  g_assert_cmpstr (name, ==, "Brückenfeld AG");
}

/* Escape takes back what was typed, and then leaves. */
static void
test_search_is_left_by_escape (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  AdwDialog *chooser;
  GtkWidget *entry;

  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  chooser = tw_person_chooser_new (tw_window_get_workspace (fixture->window), "Line Manager");
  adw_dialog_present (chooser, GTK_WIDGET (fixture->window));
  tw_spin (300);
  entry = tw_find_type (chooser, GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "שלום 🎉");
  tw_spin (400);
  g_assert_nonnull (tw_find_label (chooser, "Nobody Found"));
  g_signal_emit_by_name (entry, "stop-search");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_signal_emit_by_name (entry, "stop-search");
  tw_spin (300);
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
}

static gboolean
shows_sample (gpointer fixture_pointer)
{
  TwWindowFixture *fixture = fixture_pointer;

  return tw_find_label (fixture->window, "Sample company: nobody here is real") != NULL;
}

static gboolean
shows_welcome (gpointer fixture_pointer)
{
  TwWindowFixture *fixture = fixture_pointer;

  return find_mapped (fixture->window, TW_TYPE_WELCOME_PAGE) != NULL;
}

/* Marked as such, gone with one click, and back with one undo. */
static void
test_sample_company_comes_and_goes (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  tw_window_fixture_open (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.make-sample", NULL);
  tw_spin_until (shows_sample, fixture);
  g_assert_cmpint (tw_workspace_count_people (tw_window_get_workspace (fixture->window)), >, 200);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.remove-sample", NULL);
  tw_spin_until (shows_welcome, fixture);
  g_assert_false (shows_sample (fixture));
}

static GtkWidget *
show_on_a_phone (GtkWidget *child)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), child);
  gtk_window_set_default_size (GTK_WINDOW (window), 360, 400);
  gtk_window_present (GTK_WINDOW (window));
  tw_spin (300);
  g_assert_cmpint (gtk_widget_get_width (child), <=, 360);

  return window;
}

static int
natural_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

/* Its text wraps, and neither of its buttons is cut. */
static void
test_toast_is_read_on_a_phone (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  const char *text = "Pair Maximiliane Zimmermann with Prof. Dr. Bartholomäus Oberländer";
  GtkWidget *overlay = adw_toast_overlay_new ();
  GtkWidget *window = show_on_a_phone (overlay);
  GtkWidget *label, *button, *close;
  graphene_rect_t bounds;

  tw_toast_add (ADW_TOAST_OVERLAY (overlay), text, "_Undo", NULL);
  tw_spin (500);
  label = tw_find_label (window, text);
  button = tw_find_button (window, "_Undo");
  g_assert_nonnull (label);
  g_assert_nonnull (button);
  close = gtk_widget_get_next_sibling (button);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), >, 1);
  g_assert_cmpint (gtk_widget_get_width (button), >=, natural_width (gtk_widget_get_first_child (button)));
  g_assert_true (gtk_widget_compute_bounds (close, overlay, &bounds));
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (overlay));
  gtk_window_destroy (GTK_WINDOW (window));
}

static GtkWidget *
create_page_with_bar (GtkWidget *content)
{
  GtkWidget *bar = adw_view_switcher_bar_new ();
  GtkWidget *views = adw_view_stack_new ();
  GtkWidget *page = adw_toolbar_view_new ();

  adw_view_stack_add_titled_with_icon (ADW_VIEW_STACK (views), content, NULL, "One", "mentor-symbolic");
  adw_view_stack_add_titled_with_icon (ADW_VIEW_STACK (views), gtk_label_new (NULL), NULL, "Other", "mentee-symbolic");
  adw_view_switcher_bar_set_stack (ADW_VIEW_SWITCHER_BAR (bar), ADW_VIEW_STACK (views));
  adw_view_switcher_bar_set_reveal (ADW_VIEW_SWITCHER_BAR (bar), TRUE);
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (page), views);
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (page), bar);

  return page;
}

static GtkWidget *
create_list_with_bar (void)
{
  GtkWidget *bar = gtk_action_bar_new ();
  GtkWidget *list = adw_toolbar_view_new ();

  gtk_action_bar_pack_start (GTK_ACTION_BAR (bar), gtk_button_new_with_label ("Do"));
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (list), gtk_label_new ("List"));
  adw_toolbar_view_add_bottom_bar (ADW_TOOLBAR_VIEW (list), bar);

  return list;
}

/* Neither the bar that leads to the other pages nor that of the page itself is hidden. */
static void
test_toast_leaves_the_bars_free (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  GtkWidget *overlay, *list, *window;
  graphene_rect_t bar, button;

  tw_window_fixture_open (fixture); /* with the style of the program */
  overlay = adw_toast_overlay_new ();
  list = create_list_with_bar ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), create_page_with_bar (list));
  window = show_on_a_phone (overlay);

  tw_toast_add (ADW_TOAST_OVERLAY (overlay), "Something was done", "_Undo", NULL);
  tw_spin (500);
  g_assert_true (gtk_widget_compute_bounds (tw_find_type (list, GTK_TYPE_ACTION_BAR), overlay, &bar));
  g_assert_true (gtk_widget_compute_bounds (tw_find_button (window, "_Undo"), overlay, &button));
  g_assert_cmpfloat (button.origin.y + button.size.height, <=, bar.origin.y);
  g_assert_cmpfloat (button.origin.y + button.size.height, >, bar.origin.y - 60);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_name_is_read_on_a_phone (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  const char *name = "Prof. Dr. Maximiliane Oberländer";
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *title = g_object_new (TW_TYPE_WRAPPED_TITLE, "title", name, NULL);
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *window, *label;

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), title);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (bar), FALSE);
  adw_header_bar_pack_start (ADW_HEADER_BAR (bar), gtk_button_new_with_label ("Cancel"));
  adw_header_bar_pack_end (ADW_HEADER_BAR (bar), gtk_button_new_with_label ("Save"));
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), bar);
  window = show_on_a_phone (view);
  label = tw_find_label (window, name);
  g_assert_nonnull (label);
  g_assert_cmpint (pango_layout_get_line_count (gtk_label_get_layout (GTK_LABEL (label))), >, 1);
  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
check_begins_at_the_top (TwWindowFixture *fixture,
                         AdwDialog       *dialog,
                         const char      *row_title)
{
  GtkWidget *focus, *row, *scrolled;

  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  tw_spin (700);
  focus = adw_dialog_get_focus (dialog);
  g_assert_nonnull (focus);
  row = ADW_IS_PREFERENCES_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW);
  g_assert_nonnull (row);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, row_title);
  scrolled = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled))), ==, 0);
  adw_dialog_force_close (dialog);
  tw_spin (100);
}

/* Whether they say where or not. */
static void
test_dialogs_begin_at_the_top_on_a_phone (TwWindowFixture *fixture,
                                          gconstpointer    unused)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  TwWorkspace *workspace;

  tw_window_fixture_open (fixture);
  workspace = tw_window_get_workspace (fixture->window);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 370, 500);
  tw_spin (300);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);

  check_begins_at_the_top (fixture, tw_preferences_dialog_new (workspace), "Name");
  check_begins_at_the_top (fixture, tw_shortcuts_dialog_new (), "Undo");
  check_begins_at_the_top (fixture, tw_thresholds_dialog_new (workspace, cohort_id), "Programme");
  check_begins_at_the_top (fixture, tw_forms_dialog_new (workspace, cohort_id), "Form");
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/window/empty-file-is-welcomed", test_empty_file_is_welcomed);
  ADD ("/window/new-programme-is-shown-and-its-undo-leads-back", test_new_programme_is_shown_and_its_undo_leads_back);
  ADD ("/window/people-are-counted", test_people_are_counted);
  ADD ("/window/undo-is-named-after-the-command", test_undo_is_named_after_the_command);
  ADD ("/window/foreign-file-is-explained", test_foreign_file_is_explained);
  ADD ("/window/file-in-use-can-be-read", test_file_in_use_can_be_read);
  ADD ("/window/dialogs-open-and-go", test_dialogs_open_and_go);

  ADD ("/window/backup-is-restored", test_backup_is_restored);
  ADD ("/window/sample-company-comes-and-goes", test_sample_company_comes_and_goes);
  ADD ("/window/preferences-apply-by-themselves", test_preferences_apply_by_themselves);
  ADD ("/window/preferences-take-bad-input", test_preferences_take_bad_input);
  ADD ("/window/preferences-keep-what-was-typed", test_preferences_keep_what_was_typed);
  ADD ("/window/dialogs-begin-at-the-top-on-a-phone", test_dialogs_begin_at_the_top_on_a_phone);
  ADD ("/window/search-is-left-by-escape", test_search_is_left_by_escape);
  ADD ("/window/toast-is-read-on-a-phone", test_toast_is_read_on_a_phone);
  ADD ("/window/toast-leaves-the-bars-free", test_toast_leaves_the_bars_free);
  ADD ("/window/name-is-read-on-a-phone", test_name_is_read_on_a_phone);

  return g_test_run ();
}
