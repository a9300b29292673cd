/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The list of people: found while somebody types, and still at the same place when the list is filled anew. */

#include "window-fixture.h"

#include "people/tw-people-page.h"
#include "people/tw-person-filter.h"
#include "people/tw-person-columns.h"
#include "tw-cell-text.h"
#include "tw-people-commands.h"

#define NEWCOMERS 700 /* so many that the list is not spliced but filled anew */

static gboolean
shows_rows (gpointer fixture_pointer)
{
  TwWindowFixture *fixture = fixture_pointer;

  return tw_find_type (fixture->window, TW_TYPE_CELL_TEXT) != NULL;
}

static void
show_people (TwWindowFixture *fixture)
{
  tw_window_fixture_fill (fixture);
  tw_window_fixture_open (fixture);
  tw_spin_until (shows_rows, fixture);
  tw_spin (100);
}

static GtkWidget *
get_column_view (TwWindowFixture *fixture)
{
  return tw_find_type (fixture->window, GTK_TYPE_COLUMN_VIEW);
}

static GtkAdjustment *
get_adjustment (TwWindowFixture *fixture)
{
  return gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (get_column_view (fixture)));
}

/* Whose row lies there. */
static TwPerson *
find_person_at (TwWindowFixture *fixture,
                double           y)
{
  GtkWidget *widget = gtk_widget_pick (get_column_view (fixture), 60, y, GTK_PICK_DEFAULT);

  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      TwPerson *person = tw_person_of_row (widget);

      if (person != NULL)
        return person;
    }

  return NULL;
}

static void
import_newcomers (TwWindowFixture *fixture)
{
  g_autofree char *path = g_build_filename (fixture->folder, "newcomers.csv", NULL);
  g_autoptr (GString) list = g_string_new ("Personalnummer;Nachname;Vorname\n");
  g_autoptr (TwImportOutcome) outcome = NULL;
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < NEWCOMERS; i++)
    g_string_append_printf (list, "9%05d;Aal%03d;Nora\n", i, i);

  g_file_set_contents (path, list->str, -1, &error);
  g_assert_no_error (error);
  outcome = tw_workspace_import_staff_list (tw_window_get_workspace (fixture->window),
                                            &(TwListRequest) { .path = path }, NULL, NULL, NULL,
                                            &error);
  g_assert_no_error (error);
  g_assert_cmpuint (outcome->n_added, ==, NEWCOMERS);
}

static gboolean
counts_newcomers (gpointer fixture_pointer)
{
  TwWindowFixture *fixture = fixture_pointer;

  return tw_find_label (fixture->window, "939 people") != NULL;
}

static void
test_place_is_kept_when_the_list_is_filled_anew (TwWindowFixture *fixture,
                                                 gconstpointer    unused)
{
  gint64 before;

  show_people (fixture);
  gtk_adjustment_set_value (get_adjustment (fixture), gtk_adjustment_get_upper (get_adjustment (fixture)) * 100 / 239);
  tw_spin (100);
  before = tw_person_get_id (find_person_at (fixture, 60));

  import_newcomers (fixture);
  tw_spin_until (counts_newcomers, fixture);
  tw_spin (200);

  g_assert_cmpint (tw_person_get_id (find_person_at (fixture, 60)), ==, before);
}

static void
test_focus_is_kept_when_the_list_is_filled_anew (TwWindowFixture *fixture,
                                                 gconstpointer    unused)
{
  TwPerson *focused;
  gint64 before;

  show_people (fixture);
  gtk_column_view_scroll_to (GTK_COLUMN_VIEW (get_column_view (fixture)), 40, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
  gtk_widget_grab_focus (get_column_view (fixture));
  tw_spin (100);
  focused = tw_person_of_row (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_nonnull (focused);
  before = tw_person_get_id (focused);

  import_newcomers (fixture);
  tw_spin_until (counts_newcomers, fixture);
  tw_spin (200);

  focused = tw_person_of_row (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_nonnull (focused);
  g_assert_cmpint (tw_person_get_id (focused), ==, before);
}

static gboolean
says_nobody_found (gpointer fixture_pointer)
{
  TwWindowFixture *fixture = fixture_pointer;

  return tw_find_label (fixture->window, "Nobody Found") != NULL;
}

static gboolean
says_how_many_of_how_many (gpointer fixture_pointer)
{
  TwWindowFixture *fixture = fixture_pointer;

  return tw_find_label (fixture->window, "1 of 239") != NULL;
}

static void
test_search_says_how_many_it_found (TwWindowFixture *fixture,
                                    gconstpointer    unused)
{
  GtkEditable *entry;

  show_people (fixture);
  entry = GTK_EDITABLE (tw_find_type (fixture->window, GTK_TYPE_SEARCH_ENTRY));

  gtk_editable_set_text (entry, "muller isabell");
  tw_spin_until (says_how_many_of_how_many, fixture);
  gtk_editable_set_text (entry, "nobody is called so");
  tw_spin_until (says_nobody_found, fixture);
}

static gboolean
opens_filter (GtkWidget     *widget,
              gconstpointer  unused)
{
  return GTK_IS_MENU_BUTTON (widget) &&
         g_strcmp0 (gtk_menu_button_get_icon_name (GTK_MENU_BUTTON (widget)), "filter-symbolic") == 0;
}

static void
test_filter_is_there_when_it_is_opened (TwWindowFixture *fixture,
                                        gconstpointer    unused)
{
  GtkMenuButton *button;
  GtkPopover *filter;

  show_people (fixture);
  button = GTK_MENU_BUTTON (tw_find_widget (fixture->window, opens_filter, NULL));
  gtk_menu_button_popup (button);
  filter = gtk_menu_button_get_popover (button);

  g_assert_true (TW_IS_PERSON_FILTER (filter));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (filter)));

  gtk_menu_button_popdown (button);
  gtk_menu_button_popup (button);
  g_assert_true (gtk_menu_button_get_popover (button) == filter);
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int   argc,
      char *argv[])
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/people/place-is-kept-when-the-list-is-filled-anew", test_place_is_kept_when_the_list_is_filled_anew);
  ADD ("/people/focus-is-kept-when-the-list-is-filled-anew", test_focus_is_kept_when_the_list_is_filled_anew);
  ADD ("/people/search-says-how-many-it-found", test_search_says_how_many_it_found);
  ADD ("/people/filter-is-there-when-it-is-opened", test_filter_is_there_when_it_is_opened);

  return g_test_run ();
}
