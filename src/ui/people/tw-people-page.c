/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody in the staff list: found while typing, scrolled through by the hundred thousand. Who is selected stays
 * selected while the list is searched, and the place that was looked at stays in sight when the list changes. */

#include "tw-people-page.h"

#include <glib/gi18n.h>

#include "tw-id-selection.h"
#include "tw-language.h"
#include "tw-people-list.h"
#include "tw-person-columns.h"
#include "tw-undo-buttons.h"

struct _TwPeoplePage
{
  AdwNavigationPage parent_instance;

  TwWorkspace *workspace;
  TwPeopleList *people;
  gboolean narrow;

  gint64 top_id;        /* who stands at the top edge, or 0 */
  gint64 focused_id;    /* who had the focus before the list was emptied, or 0 */
  gboolean refilling;   /* the list was emptied and is about to be filled again */
  gboolean seen;        /* the page was on the screen for a frame */
  gboolean searching;   /* it is refilled because somebody searches: then it begins at its top */

  TwUndoButtons *undo_buttons;
  GtkWidget *read_only_banner;
  GtkSearchEntry *search_entry;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkColumnView *column_view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *number_column;
  GtkColumnViewColumn *department_column;
  GtkColumnViewColumn *job_title_column;
  GtkColumnViewColumn *level_column;
  GtkColumnViewColumn *site_column;
  GtkColumnViewColumn *email_column;
};

typedef enum
{
  PROP_NARROW = 1,
} TwPeoplePageProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (TwPeoplePage, tw_people_page, ADW_TYPE_NAVIGATION_PAGE)

/* How many there are */

static char *
describe_count (TwPeoplePage *self)
{
  TwLanguage *language = tw_language_session ();
  guint n_people = tw_people_list_get_n_people (self->people);
  guint n_hits = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  const char *search = tw_people_list_get_search (self->people);
  g_autofree char *people = tw_language_integer (language, n_people);
  g_autofree char *hits = tw_language_integer (language, n_hits);

  if (search == NULL || *search == '\0')
    return g_strdup_printf (ngettext ("%s person", "%s people", n_people), people);

  /* Translators: how many were found, of how many */
  return g_strdup_printf (_("%s of %s"), hits, people);
}

static void
show_count (TwPeoplePage *self)
{
  g_autofree char *text = NULL;

  if (tw_people_list_get_loading (self->people))
    return;

  text = describe_count (self);
  gtk_label_set_label (self->count_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count_label), tw_people_list_get_n_people (self->people) > 0);
}

static void
show_list_or_why_empty (TwPeoplePage *self)
{
  if (tw_people_list_get_loading (self->people))
    return;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->people)) > 0)
    gtk_stack_set_visible_child_name (self->stack, "people");
  else if (tw_people_list_get_n_people (self->people) > 0)
    gtk_stack_set_visible_child_name (self->stack, "no-hits");
  else
    gtk_stack_set_visible_child_name (self->stack, "nobody");
}

static void
on_state_changed (TwPeoplePage *self)
{
  show_count (self);
  show_list_or_why_empty (self);
}

/* Where the list was looked at. It is emptied and filled anew in one go; rows have one height, so that a person's
 * place follows from the position. */

static gint64
id_at (GListModel *model,
       guint       position)
{
  return tw_people_list_get_id (TW_PEOPLE_LIST (model), position);
}

static guint
find_position (TwPeoplePage *self,
               gint64        id)
{
  guint n_people = g_list_model_get_n_items (G_LIST_MODEL (self->people));

  for (guint i = 0; id != 0 && i < n_people; i++)
    if (tw_people_list_get_id (self->people, i) == id)
      return i;

  return GTK_INVALID_LIST_POSITION;
}

static void
remember_top (TwPeoplePage  *self,
              GtkAdjustment *adjustment)
{
  guint n_people = g_list_model_get_n_items (G_LIST_MODEL (self->people));
  double upper = gtk_adjustment_get_upper (adjustment);
  double value = gtk_adjustment_get_value (adjustment);

  if (self->refilling || n_people == 0 || upper <= 0)
    return;

  self->top_id = value <= 0 ? 0 : tw_people_list_get_id (self->people, MIN (n_people - 1, (guint) (value / upper * n_people)));
}

static gint64
get_focused_id (TwPeoplePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  TwPerson *person;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->column_view)))
    return 0;

  person = tw_person_of_row (focus);

  return person != NULL ? tw_person_get_id (person) : 0;
}

static void
before_change (TwPeoplePage *self,
               guint         position,
               guint         n_removed,
               guint         n_added)
{
  if (n_removed == 0 || g_list_model_get_n_items (G_LIST_MODEL (self->people)) > 0)
    return;

  self->focused_id = get_focused_id (self);
  self->refilling = TRUE;
}

static void
bring_back (TwPeoplePage *self)
{
  guint top = self->searching ? 0 : find_position (self, self->top_id);
  guint focused = find_position (self, self->focused_id);
  guint last = g_list_model_get_n_items (G_LIST_MODEL (self->people)) - 1;

  /* Coming from below, a row ends up at the top edge. */
  if (top != GTK_INVALID_LIST_POSITION)
    {
      gtk_column_view_scroll_to (self->column_view, last, NULL, GTK_LIST_SCROLL_NONE, NULL);
      gtk_column_view_scroll_to (self->column_view, top, NULL, GTK_LIST_SCROLL_NONE, NULL);
    }

  if (focused != GTK_INVALID_LIST_POSITION)
    {
      gtk_column_view_scroll_to (self->column_view, focused, NULL, GTK_LIST_SCROLL_FOCUS, NULL);
      gtk_widget_grab_focus (GTK_WIDGET (self->column_view));
    }
}

static void
after_change (TwPeoplePage *self,
              guint         position,
              guint         n_removed,
              guint         n_added)
{
  if (!self->refilling || n_added == 0)
    return;

  bring_back (self);
  self->refilling = FALSE;
  self->searching = FALSE;
}

/* The search */

static void
on_search_changed (TwPeoplePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  const char *search = tw_people_list_get_search (self->people);

  if (g_str_equal (text, search != NULL ? search : ""))
    return;

  self->searching = TRUE;
  tw_people_list_set_search (self->people, text);
}

static void
on_search_stopped (TwPeoplePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
start_search (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (TW_PEOPLE_PAGE (widget)->search_entry));
}

static void
set_up_columns (TwPeoplePage *self)
{
  g_autoptr (GtkListItemFactory) name = tw_person_name_factory_new (G_OBJECT (self));
  g_autoptr (GtkListItemFactory) number = tw_person_number_factory_new ();
  g_autoptr (GtkListItemFactory) department = tw_person_text_factory_new ("department");
  g_autoptr (GtkListItemFactory) job_title = tw_person_text_factory_new ("job-title");
  g_autoptr (GtkListItemFactory) level = tw_person_level_factory_new ();
  g_autoptr (GtkListItemFactory) site = tw_person_text_factory_new ("site");
  g_autoptr (GtkListItemFactory) email = tw_person_text_factory_new ("email");
  g_autoptr (GtkListItemFactory) row = tw_person_row_factory_new ();

  gtk_column_view_column_set_factory (self->name_column, name);
  gtk_column_view_column_set_factory (self->number_column, number);
  gtk_column_view_column_set_factory (self->department_column, department);
  gtk_column_view_column_set_factory (self->job_title_column, job_title);
  gtk_column_view_column_set_factory (self->level_column, level);
  gtk_column_view_column_set_factory (self->site_column, site);
  gtk_column_view_column_set_factory (self->email_column, email);
  gtk_column_view_set_row_factory (self->column_view, row);
}

/* GtkColumnView names itself, but not the list of rows inside it. */
static void
name_rows (TwPeoplePage *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->column_view));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL, _("People"), -1);
}

static void
fill_list (TwPeoplePage *self)
{
  g_autoptr (TwIdSelection) selection = NULL;

  /* Before and after the view itself hears of a change. */
  g_signal_connect_object (self->people, "items-changed", G_CALLBACK (before_change), self, G_CONNECT_SWAPPED);
  selection = tw_id_selection_new (G_LIST_MODEL (self->people), id_at);
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));
  g_signal_connect_object (self->people, "items-changed", G_CALLBACK (after_change), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scrolled_window), "value-changed",
                           G_CALLBACK (remember_top), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "items-changed", G_CALLBACK (on_state_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "notify::loading", G_CALLBACK (on_state_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->people, "notify::n-people", G_CALLBACK (on_state_changed), self, G_CONNECT_SWAPPED);
  on_state_changed (self);
}

/* The rows come with the second frame: GTK makes some two hundred of them, and the window is not to wait for that. */
static gboolean
fill_list_after_first_frame (GtkWidget     *widget,
                             GdkFrameClock *clock,
                             gpointer       unused)
{
  TwPeoplePage *self = TW_PEOPLE_PAGE (widget);

  if (!self->seen)
    {
      self->seen = TRUE;
      return G_SOURCE_CONTINUE;
    }

  fill_list (self);

  return G_SOURCE_REMOVE;
}

static void
tw_people_page_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TwPeoplePage *self = TW_PEOPLE_PAGE (object);

  switch ((TwPeoplePageProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    }
}

static void
tw_people_page_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  TwPeoplePage *self = TW_PEOPLE_PAGE (object);

  switch ((TwPeoplePageProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    }
}

static void
tw_people_page_dispose (GObject *object)
{
  TwPeoplePage *self = TW_PEOPLE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PEOPLE_PAGE);
  g_clear_object (&self->people);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_people_page_parent_class)->dispose (object);
}

static void
tw_people_page_class_init (TwPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_people_page_get_property;
  object_class->set_property = tw_people_page_set_property;
  object_class->dispose = tw_people_page_dispose;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TW_TYPE_UNDO_BUTTONS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/people/tw-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, count_label);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, stack);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, column_view);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, name_column);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, number_column);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, department_column);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, job_title_column);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, level_column);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, site_column);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, email_column);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_stopped);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, start_search);
}

static void
tw_people_page_init (TwPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
  set_up_columns (self);
  name_rows (self);
}

/**
 * tw_people_page_new:
 * @workspace: the open file
 *
 * Returns: (transfer floating): the page of its people
 */
TwPeoplePage *
tw_people_page_new (TwWorkspace *workspace)
{
  TwPeoplePage *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_PEOPLE_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->people = tw_people_list_new (workspace);
  g_object_set (self->undo_buttons, "workspace", workspace, NULL);
  gtk_widget_set_visible (self->read_only_banner, tw_workspace_get_read_only (workspace));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_list_after_first_frame, NULL, NULL);

  return self;
}
