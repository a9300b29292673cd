/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The import assistant: nothing is imported before it was seen, what a person chooses counts, Back loses nothing, and
 * what cannot be taken says what to do. */

#include "window-fixture.h"

#include <string.h>

#include "lists/tw-forms-dialog.h"
#include "lists/tw-import-column-row.h"
#include "lists/tw-import-dialog.h"
#include "tw-form-commands.h"
#include "tw-language.h"
#include "tw-people-commands.h"

#define STAFF_HEADINGS "Personalnummer;Name;Abteilung\n"
#define SOMEBODY_NEW "01182" /* of the sample list, not enrolled */

static TwWorkspace *
workspace_of (TwWindowFixture *fixture)
{
  return tw_window_get_workspace (fixture->window);
}

static char *
write_list (TwWindowFixture *fixture,
            const char      *name,
            const char      *text)
{
  char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

static AdwDialog *
present (TwWindowFixture *fixture,
         AdwDialog       *dialog)
{
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));

  return dialog;
}

static AdwDialog *
open_staff (TwWindowFixture *fixture,
            const char      *path)
{
  return present (fixture, tw_import_dialog_new_for_staff (workspace_of (fixture), path != NULL ? (const char *[]) { path, NULL } : NULL));
}

static const char *
visible_tag (gpointer dialog)
{
  AdwNavigationView *view = ADW_NAVIGATION_VIEW (tw_find_type (dialog, ADW_TYPE_NAVIGATION_VIEW));

  return adw_navigation_view_get_visible_page_tag (view);
}

static gboolean
is_columns (gpointer dialog)
{
  return g_strcmp0 (visible_tag (dialog), "columns") == 0;
}

static gboolean
is_sheets (gpointer dialog)
{
  return g_strcmp0 (visible_tag (dialog), "sheets") == 0;
}

static gboolean
is_preview (gpointer dialog)
{
  return g_strcmp0 (visible_tag (dialog), "preview") == 0;
}

static gboolean
is_failed (gpointer dialog)
{
  return tw_find_label (dialog, "This File Cannot Be Imported") != NULL;
}

static gboolean
is_button (GtkWidget     *widget,
           gconstpointer  label)
{
  g_autofree char *plain = NULL;

  if (!GTK_IS_BUTTON (widget) || !gtk_widget_get_mapped (widget) || gtk_button_get_label (GTK_BUTTON (widget)) == NULL)
    return FALSE;

  plain = g_strdup (gtk_button_get_label (GTK_BUTTON (widget)));
  if (strchr (plain, '_') != NULL)
    memmove (strchr (plain, '_'), strchr (plain, '_') + 1, strlen (strchr (plain, '_')));

  return g_str_equal (plain, label);
}

/* What stands on a page, which may still be on its way. */
typedef struct
{
  gpointer root;
  const char *text;
  GtkWidget *(*find) (gpointer    root,
                      const char *text);
} Expected;

static gboolean
is_there (gpointer expected_pointer)
{
  const Expected *expected = expected_pointer;

  return expected->find (expected->root, expected->text) != NULL;
}

static GtkWidget *
find_button_now (gpointer    root,
                 const char *label)
{
  return tw_find_widget (root, is_button, label);
}

static GtkWidget *
find_button (gpointer    root,
             const char *label)
{
  Expected expected = { root, label, find_button_now };

  g_test_message ("the button “%s”", label);
  tw_spin_until (is_there, &expected);

  return find_button_now (root, label);
}

static void
expect_label (gpointer    root,
              const char *text)
{
  Expected expected = { root, text, tw_find_label };

  g_test_message ("“%s”", text);
  tw_spin_until (is_there, &expected);
}

static void
click (gpointer    root,
       const char *label)
{
  GtkWidget *button = find_button (root, label);

  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  tw_spin (20);
}

static gboolean
has_heading (GtkWidget     *widget,
             gconstpointer  heading)
{
  return TW_IS_IMPORT_COLUMN_ROW (widget) &&
         g_str_equal (tw_import_column_row_get_column (TW_IMPORT_COLUMN_ROW (widget))->heading, heading);
}

static TwImportColumnRow *
column_row (gpointer    dialog,
            const char *heading)
{
  GtkWidget *row = tw_find_widget (dialog, has_heading, heading);

  g_assert_nonnull (row);

  return TW_IMPORT_COLUMN_ROW (row);
}

/* As a person chooses from the list. */
static void
choose (TwImportColumnRow *row,
        const char        *field)
{
  GtkDropDown *drop_down = GTK_DROP_DOWN (tw_find_type (row, GTK_TYPE_DROP_DOWN));
  GListModel *names = gtk_drop_down_get_model (drop_down);

  for (guint i = 0; i < g_list_model_get_n_items (names); i++)
    {
      g_autoptr (GtkStringObject) name = g_list_model_get_item (names, i);

      if (!g_str_equal (gtk_string_object_get_string (name), field))
        continue;

      gtk_drop_down_set_selected (drop_down, i);
      tw_spin (50);
      return;
    }

  g_assert_not_reached ();
}

static gboolean
has_people (gpointer window)
{
  return tw_workspace_count_people (tw_window_get_workspace (window)) > 0 &&
         !tw_workspace_get_busy (tw_window_get_workspace (window));
}

static void
continue_to_preview (AdwDialog *dialog)
{
  tw_spin_until (is_columns, dialog);
  click (dialog, "Continue");
  tw_spin_until (is_preview, dialog);
  tw_spin (50);
}

static void
import_whole (TwWindowFixture *fixture,
              const char      *name,
              const char      *text)
{
  g_autofree char *path = write_list (fixture, name, text);
  AdwDialog *dialog = open_staff (fixture, path);
  gpointer gone = dialog;

  g_object_add_weak_pointer (G_OBJECT (dialog), &gone);
  continue_to_preview (dialog);
  click (dialog, "Import");
  tw_spin_until (has_people, fixture->window);
  tw_spin (300);
  g_assert_null (gone);
}

/* P11: every row is told before anything is imported, and it is one command. */
static void
test_import_is_told_before_it_happens (TwWindowFixture *fixture,
                                       gconstpointer    unused)
{
  g_autofree char *staff = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "sample", "staff.csv", NULL);
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  dialog = open_staff (fixture, staff);
  continue_to_preview (dialog);
  expect_label (dialog, "The row names nobody. Fill in at least the family name.");
  g_assert_cmpint (tw_workspace_count_people (workspace_of (fixture)), ==, 0);

  click (dialog, "Import");
  tw_spin_until (has_people, fixture->window);
  g_assert_cmpint (tw_workspace_count_people (workspace_of (fixture)), ==, 239);
  g_assert_true (tw_workspace_get_can_undo (workspace_of (fixture)));
  tw_spin (300);
}

/* A field stands in one column: choosing it for another takes it from the first. Back loses nothing of it. */
static void
test_field_stands_in_one_column (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  g_autofree char *path = NULL;
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  path = write_list (fixture, "staff.csv", "Nr;Name;Abteilung;Gruppe\n1;Roth, Michael;Alt;Neu\n");
  dialog = open_staff (fixture, path);
  tw_spin_until (is_columns, dialog);

  choose (column_row (dialog, "Gruppe"), "Department");
  g_assert_false (tw_import_column_row_get_column (column_row (dialog, "Abteilung"))->used);
  expect_label (dialog, "You chose another column for it");

  continue_to_preview (dialog);
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (tw_find_type (dialog, ADW_TYPE_NAVIGATION_VIEW)));
  tw_spin_until (is_columns, dialog);
  g_assert_true (tw_import_column_row_get_column (column_row (dialog, "Gruppe"))->used);
  continue_to_preview (dialog);
  click (dialog, "Import");
  tw_spin_until (has_people, fixture->window);
  tw_spin (300);
  {
    g_autoptr (TwPerson) person =
      tw_workspace_get_person (workspace_of (fixture), tw_workspace_find_person (workspace_of (fixture), "1"));

    g_assert_cmpstr (tw_person_get_department (person), ==, "Neu");
  }
}

/* What is needed and missing is said, and chosen; the choice is remembered, and can be forgotten. */
static void
test_missing_name_is_asked_for (TwWindowFixture *fixture,
                                gconstpointer    unused)
{
  g_autofree char *path = NULL;
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  path = write_list (fixture, "staff.csv", "Nr;Wer\n1;Roth, Michael\n2;كريم, ليلى\n3;Neu, 🌻\n");
  dialog = open_staff (fixture, path);
  tw_spin_until (is_columns, dialog);
  g_assert_false (gtk_widget_is_sensitive (find_button (dialog, "Continue")));
  choose (column_row (dialog, "Wer"), "Name");
  continue_to_preview (dialog);
  expect_label (dialog, "ليلى كريم is new.");
  expect_label (dialog, "🌻 Neu is new.");
  click (dialog, "Import");
  tw_spin_until (has_people, fixture->window);
  tw_spin (300);

  dialog = open_staff (fixture, path);
  tw_spin_until (is_columns, dialog);
  expect_label (dialog, "as you said of an earlier list");
  click (dialog, "Forget");
  tw_spin (100);
  tw_spin_until (is_columns, dialog);
  g_assert_false (gtk_widget_is_sensitive (find_button (dialog, "Continue")));
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* P9: whoever was erased comes back only if a person says so. */
static void
test_erased_is_added_again_when_asked (TwWindowFixture *fixture,
                                       gconstpointer    unused)
{
  static const char list[] = STAFF_HEADINGS "1;Roth, Michael;Vorstand\n2;Kern, Jana;Einkauf\n";
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  import_whole (fixture, "first.csv", list);
  tw_workspace_erase_person (workspace_of (fixture), tw_workspace_find_person (workspace_of (fixture), "2"), &error);
  g_assert_no_error (error);

  path = write_list (fixture, "again.csv", list);
  dialog = open_staff (fixture, path);
  continue_to_preview (dialog);
  g_assert_false (gtk_widget_is_sensitive (find_button (dialog, "Import")));
  click (dialog, "Add Again");
  tw_spin_until (is_preview, dialog);
  tw_spin (100);
  expect_label (dialog, "Jana Kern is new.");
  click (dialog, "Leave Out");
  tw_spin_until (is_preview, dialog);
  tw_spin (100);
  g_assert_null (tw_find_label (dialog, "Jana Kern is new."));
  click (dialog, "Add Again");
  tw_spin_until (is_preview, dialog);
  tw_spin (100);
  click (dialog, "Import");
  tw_spin (600);
  g_assert_cmpint (tw_workspace_find_person (workspace_of (fixture), "2"), >, 0);
}

/* Of several sheets a person chooses, and Back leads to the choice. */
static void
test_sheet_is_chosen (TwWindowFixture *fixture,
                      gconstpointer    unused)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "fixtures", "staff-two-sheets.xlsx", NULL);
  AdwDialog *dialog;
  GtkWidget *row;

  tw_window_fixture_open (fixture);
  dialog = open_staff (fixture, path);
  tw_spin_until (is_sheets, dialog);
  row = gtk_widget_get_ancestor (tw_find_label (dialog, "Personal 2026"), ADW_TYPE_ACTION_ROW);
  g_signal_emit_by_name (row, "activate");
  tw_spin_until (is_columns, dialog);
  expect_label (dialog, "1 · 2 · 4");
  adw_navigation_view_pop (ADW_NAVIGATION_VIEW (tw_find_type (dialog, ADW_TYPE_NAVIGATION_VIEW)));
  tw_spin_until (is_sheets, dialog);
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* What was told is what happens: a file saved anew is looked at again. */
static void
test_changed_file_is_looked_at_again (TwWindowFixture *fixture,
                                      gconstpointer    unused)
{
  g_autofree char *path = NULL;
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  path = write_list (fixture, "staff.csv", STAFF_HEADINGS "1;Roth, Michael;Vorstand\n");
  dialog = open_staff (fixture, path);
  continue_to_preview (dialog);
  g_free (write_list (fixture, "staff.csv", STAFF_HEADINGS "1;Kern, Jana;Einkauf\n"));
  click (dialog, "Import");
  tw_spin_until (is_failed, dialog);
  g_assert_cmpint (tw_workspace_count_people (workspace_of (fixture)), ==, 0);
  click (dialog, "Look Again");
  continue_to_preview (dialog);
  expect_label (dialog, "Jana Kern is new.");
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* Whatever is chosen, there is a sentence about it and a way on. */
static void
test_bad_files_say_what_to_do (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *says;
  } files[] = {
    { "empty.csv", "", "“empty.csv” is empty. Save the list again and try once more." },
    { "letter.pdf", "%PDF-1.7\n", "letter.pdf: The file is a PDF, not a list. Ask for the list as a spreadsheet or as a CSV file." },
    { "damaged.xlsx", "PK\x03\x04 and nothing more", NULL },
  };

  tw_window_fixture_open (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = write_list (fixture, files[i].name, files[i].text);
      AdwDialog *dialog = open_staff (fixture, path);

      tw_spin_until (is_failed, dialog);
      if (files[i].says != NULL)
        expect_label (dialog, files[i].says);
      g_assert_nonnull (find_button (dialog, "Choose Another File…"));
      adw_dialog_force_close (dialog);
      tw_spin (300);
    }
}

static void
test_list_without_rows_does_nothing (TwWindowFixture *fixture,
                                     gconstpointer    unused)
{
  g_autofree char *path = NULL;
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  path = write_list (fixture, "headings.csv", STAFF_HEADINGS);
  dialog = open_staff (fixture, path);
  continue_to_preview (dialog);
  expect_label (dialog, "No Rows");
  g_assert_false (gtk_widget_is_sensitive (find_button (dialog, "Import")));
  adw_dialog_force_close (dialog);
  tw_spin (300);

  g_free (write_list (fixture, "headings.csv", STAFF_HEADINGS "1;;Vorstand\n"));
  dialog = open_staff (fixture, path);
  continue_to_preview (dialog);
  expect_label (dialog, "The row names nobody. Fill in at least the family name.");
  g_assert_false (gtk_widget_is_sensitive (find_button (dialog, "Import")));
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* P12: a form that came back needs no columns. */
static void
test_form_is_taken_in (TwWindowFixture *fixture,
                       gconstpointer    unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "form.xlsx", NULL);
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  g_autoptr (GListModel) mentors = NULL;
  g_autoptr (TwParticipant) mentor = NULL;
  g_autoptr (GError) error = NULL;
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  mentors = tw_workspace_get_participants (workspace_of (fixture), cohort_id, TW_ROLE_MENTOR);
  mentor = g_list_model_get_item (mentors, 0);
  tw_workspace_write_enrolment_form (workspace_of (fixture), cohort_id, tw_participant_get_person_id (mentor), path,
                                     tw_language_session (), &error);
  g_assert_no_error (error);

  dialog = present (fixture, tw_import_dialog_new_for_cohort (workspace_of (fixture), cohort_id, (const char *[]) { path, NULL }));
  tw_spin_until (is_preview, dialog);
  tw_spin (50);
  g_assert_nonnull (find_button (dialog, "Record"));
  adw_dialog_force_close (dialog);
  tw_spin (300);

  dialog = open_staff (fixture, path);
  tw_spin_until (is_failed, dialog);
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* P12: of several files what cannot be taken is named, and the rest is recorded; a staff list comes alone. */
static void
test_several_forms_are_taken_in (TwWindowFixture *fixture,
                                 gconstpointer    unused)
{
  g_autofree char *form = g_build_filename (fixture->folder, "form.csv", NULL);
  g_autofree char *other = write_list (fixture, "letter.csv", "Dear colleagues;\n");
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  g_autofree char *text = g_strdup_printf ("tandemwerk:form:enrolment;\ntandemwerk:number;Number;%s\n"
                                           "tandemwerk:role;Role;Mentor\ntandemwerk:topic;Topic;Robots\n",
                                           SOMEBODY_NEW);
  const char *paths[] = { form, other, NULL };
  AdwDialog *dialog;

  g_assert_true (g_file_set_contents (form, text, -1, NULL));
  tw_window_fixture_open (fixture);
  dialog = present (fixture, tw_import_dialog_new_for_cohort (workspace_of (fixture), cohort_id, paths));
  tw_spin_until (is_preview, dialog);
  tw_spin (50);
  expect_label (dialog, "2 files");
  expect_label (dialog, "Not taken · letter.csv");
  g_assert_true (gtk_widget_is_sensitive (find_button (dialog, "Record")));
  adw_dialog_force_close (dialog);
  tw_spin (300);

  dialog = present (fixture, tw_import_dialog_new_for_staff (workspace_of (fixture), paths));
  tw_spin_until (is_failed, dialog);
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* P12: which form, in which language; feedback needs somebody who was asked. */
static void
test_forms_are_written_out (TwWindowFixture *fixture,
                            gconstpointer    unused)
{
  gint64 cohort_id = tw_window_fixture_fill (fixture);
  AdwDialog *dialog;
  GtkWidget *form;

  tw_window_fixture_open (fixture);
  dialog = present (fixture, tw_forms_dialog_new (workspace_of (fixture), cohort_id));
  form = tw_find_type (dialog, ADW_TYPE_COMBO_ROW);
  g_assert_true (gtk_widget_is_sensitive (find_button (dialog, "Write…")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (form), 2);
  expect_label (dialog, "Nobody was asked anything in this cohort yet. Plan a round of questions first.");
  g_assert_false (gtk_widget_is_sensitive (find_button (dialog, "Write…")));
  adw_combo_row_set_selected (ADW_COMBO_ROW (form), 3);
  g_assert_true (gtk_widget_is_sensitive (find_button (dialog, "Write…")));
  adw_dialog_force_close (dialog);
  tw_spin (300);
}

/* A file that is dropped onto the window opens the assistant. */
static void
test_file_is_dropped (TwWindowFixture *fixture,
                      gconstpointer    unused)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *path = NULL;
  GtkDropTarget *target;
  GdkFileList *files;
  GFile *file;
  gboolean taken = FALSE;
  AdwDialog *dialog;

  tw_window_fixture_open (fixture);
  path = write_list (fixture, "staff.csv", STAFF_HEADINGS "1;Roth, Michael;Vorstand\n");
  file = g_file_new_for_path (path);
  files = gdk_file_list_new_from_array (&file, 1);
  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, files);

  target = tw_find_controller (GTK_WIDGET (fixture->window), GTK_TYPE_DROP_TARGET);
  g_signal_emit_by_name (target, "drop", &value, 10.0, 10.0, &taken);
  g_assert_true (taken);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (TW_IS_IMPORT_DIALOG (dialog));
  tw_spin_until (is_columns, dialog);
  adw_dialog_force_close (dialog);
  tw_spin (300);
  g_object_unref (file);
}

#define ADD(Path, Function) \
  g_test_add (Path, TwWindowFixture, NULL, tw_window_fixture_set_up, Function, tw_window_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/widgets/import/is-told-before-it-happens", test_import_is_told_before_it_happens);
  ADD ("/widgets/import/field-stands-in-one-column", test_field_stands_in_one_column);
  ADD ("/widgets/import/missing-name-is-asked-for", test_missing_name_is_asked_for);
  ADD ("/widgets/import/erased-is-added-again-when-asked", test_erased_is_added_again_when_asked);
  ADD ("/widgets/import/sheet-is-chosen", test_sheet_is_chosen);
  ADD ("/widgets/import/changed-file-is-looked-at-again", test_changed_file_is_looked_at_again);
  ADD ("/widgets/import/bad-files-say-what-to-do", test_bad_files_say_what_to_do);
  ADD ("/widgets/import/list-without-rows-does-nothing", test_list_without_rows_does_nothing);
  ADD ("/widgets/import/form-is-taken-in", test_form_is_taken_in);
  ADD ("/widgets/import/several-forms-are-taken-in", test_several_forms_are_taken_in);
  ADD ("/widgets/import/file-is-dropped", test_file_is_dropped);
  ADD ("/widgets/import/forms-are-written-out", test_forms_are_written_out);

  return g_test_run ();
}
