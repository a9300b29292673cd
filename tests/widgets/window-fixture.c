/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A window of the program in the process of the test: over a file of its own, filled with the sample company where a
 * test wants people. At the end the window must be gone: nothing may hold it. */

#include "window-fixture.h"

#include <glib/gstdio.h>

#include "cohort/tw-cohort-page.h"
#include "tw-application.h"
#include "tw-language.h"
#include "tw-people-commands.h"
#include "tw-programme-commands.h"
#include "tw-sample-commands.h"

#define PATIENCE_SECONDS 10

/**
 * tw_window_fixture_init:
 *
 * To be called first in main(). English, without animations.
 */
void
tw_window_fixture_init (int    *argc,
                        char ***argv)
{
  g_autoptr (TwLanguage) english = NULL;

  /* Not gtk_test_init(): it wants a locale of the United States. */
  g_test_init (argc, argv, NULL);
  gtk_disable_setlocale ();
  adw_init ();
  english = tw_language_new ("en");
  tw_language_set_session (english);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* One for all tests of the process, as it is for all windows of the program. */
static GtkApplication *
get_application (void)
{
  static GtkApplication *application;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;

  application = GTK_APPLICATION (tw_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  return application;
}

void
tw_window_fixture_set_up (TwWindowFixture *self,
                          gconstpointer    unused)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("tandemwerk-widgets-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "test.db", NULL);
  self->application = get_application ();
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }

  g_rmdir (folder);
}

void
tw_window_fixture_tear_down (TwWindowFixture *self,
                             gconstpointer    unused)
{
  if (self->window != NULL)
    {
      gpointer window = self->window;

      g_object_add_weak_pointer (G_OBJECT (self->window), &window);
      gtk_window_destroy (GTK_WINDOW (self->window));
      tw_spin (50);
      g_assert_null (window);
    }

  remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static void
import_sample (TwWorkspace *workspace,
               gint64       cohort_id)
{
  g_autofree char *staff = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "sample", "staff.csv", NULL);
  g_autofree char *enrolments = g_test_build_filename (G_TEST_DIST, "..", "..", "data", "sample", "enrolments.csv", NULL);
  g_autoptr (TwImportOutcome) imported = NULL;
  g_autoptr (TwImportOutcome) enrolled = NULL;
  g_autoptr (GError) error = NULL;

  imported = tw_workspace_import_staff_list (workspace, &(TwListRequest) { .path = staff }, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  enrolled = tw_workspace_enrol_list (workspace, cohort_id, &(TwListRequest) { .path = enrolments }, NULL, &error);
  g_assert_no_error (error);
}

/**
 * tw_window_fixture_fill:
 *
 * Puts the sample company with its enrolments into the file, before a window opens it.
 *
 * Returns: the id of the cohort
 */
gint64
tw_window_fixture_fill (TwWindowFixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) workspace = tw_workspace_open (self->path, &error);
  GDate start;
  gint64 cohort_id;

  g_assert_no_error (error);
  g_date_set_dmy (&start, 4, G_DATE_JANUARY, 2027);
  cohort_id = tw_workspace_create_programme (workspace, "Young Teaches Old", &start, 6, &error);
  g_assert_no_error (error);
  import_sample (workspace, cohort_id);
  tw_workspace_close (workspace);

  return cohort_id;
}

/**
 * tw_window_fixture_make_sample:
 *
 * Puts the sample company into the file, before a window opens it: its second cohort is half through. Made once for all
 * tests of the process.
 */
void
tw_window_fixture_make_sample (TwWindowFixture *self)
{
  static char *made;
  static gsize made_length;
  const TwSampleSize size = { TW_SAMPLE_USUAL_PEOPLE, TW_SAMPLE_USUAL_TANDEMS, 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) workspace = NULL;
  gint64 cohort_ids[2];

  if (made == NULL)
    {
      workspace = tw_workspace_open (self->path, &error);
      g_assert_no_error (error);
      tw_workspace_make_sample (workspace, &size, NULL, NULL, cohort_ids, &error);
      g_assert_no_error (error);
      tw_workspace_close (workspace);
      g_file_get_contents (self->path, &made, &made_length, &error);
      g_assert_no_error (error);
      return;
    }

  g_file_set_contents (self->path, made, (gssize) made_length, &error);
  g_assert_no_error (error);
}

/**
 * tw_window_fixture_open:
 *
 * Opens the window and waits until it is on the screen.
 */
void
tw_window_fixture_open (TwWindowFixture *self)
{
  self->window = tw_window_new (self->application, self->path);
  gtk_window_present (GTK_WINDOW (self->window));
  tw_spin (200);
}

/**
 * tw_window_fixture_show_cohort:
 *
 * Fills the file, opens the window and leads to the board of the cohort.
 */
void
tw_window_fixture_show_cohort (TwWindowFixture *self)
{
  gint64 cohort_id = tw_window_fixture_fill (self);

  tw_window_fixture_open (self);
  tw_window_show_cohort (self->window, cohort_id);
  gtk_widget_activate_action (tw_find_type (self->window, TW_TYPE_COHORT_PAGE), "page.show-view", "s", "board");
  tw_spin (100);
}

/**
 * tw_spin:
 *
 * Lets the main loop run for @milliseconds.
 */
void
tw_spin (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (1000);
    }
}

/**
 * tw_spin_until:
 * @condition: what is waited for
 *
 * Lets the main loop run until @condition holds; fails when it does not in 10 seconds.
 */
void
tw_spin_until (gboolean (*condition) (gpointer),
               gpointer user_data)
{
  gint64 end = g_get_monotonic_time () + PATIENCE_SECONDS * G_USEC_PER_SEC;

  while (!condition (user_data))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      tw_spin (10);
    }
}

/**
 * tw_find_widget:
 * @root: a widget
 *
 * Returns: (nullable): the first widget in @root, depth first, that @test says is the one
 */
GtkWidget *
tw_find_widget (gpointer       root,
                TwWidgetTest   test,
                gconstpointer  what)
{
  if (test (root, what))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = tw_find_widget (child, test, what);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
says (GtkWidget     *widget,
      gconstpointer  text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static gboolean
is_button (GtkWidget     *widget,
           gconstpointer  label)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
         g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0;
}

static gboolean
is_of_type (GtkWidget     *widget,
            gconstpointer  type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) type);
}

/**
 * tw_find_label:
 *
 * Returns: (nullable): the label on the screen that says @text
 */
GtkWidget *
tw_find_label (gpointer    root,
               const char *text)
{
  return tw_find_widget (root, says, text);
}

/**
 * tw_find_button:
 *
 * Returns: (nullable): the button on the screen that says @label
 */
GtkWidget *
tw_find_button (gpointer    root,
                const char *label)
{
  return tw_find_widget (root, is_button, label);
}

/**
 * tw_click_button:
 *
 * Clicks the button on the screen that says @label; there has to be one that can be clicked.
 */
void
tw_click_button (gpointer    root,
                 const char *label)
{
  GtkWidget *button = tw_find_button (root, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

/**
 * tw_find_type:
 *
 * Returns: (nullable): the first widget of @type
 */
GtkWidget *
tw_find_type (gpointer root,
              GType    type)
{
  return tw_find_widget (root, is_of_type, &type);
}

/**
 * tw_find_controller:
 *
 * Returns: (transfer none): the nearest controller of @type, on @widget or above it
 */
gpointer
tw_find_controller (GtkWidget *widget,
                    GType      type)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

          if (G_TYPE_CHECK_INSTANCE_TYPE (controller, type))
            return controller;
        }
    }

  g_assert_not_reached ();
}
