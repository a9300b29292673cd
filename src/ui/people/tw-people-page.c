/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Everybody in the staff list: found while typing, narrowed, sorted, scrolled through by the hundred thousand. Who is
 * selected stays selected while the list is searched, and the place that was looked at stays in sight when the list
 * changes. A person that is activated is shown with all facts, to be corrected. */

#include "tw-people-page.h"

#include <glib/gi18n.h>

#include "tw-export-commands.h"
#include "tw-file-saver.h"
#include "tw-id-selection.h"
#include "tw-language.h"
#include "tw-late-menu.h"
#include "tw-people-list.h"
#include "tw-person-columns.h"
#include "tw-person-dialog.h"
#include "tw-person-filter.h"
#include "tw-refusal.h"
#include "tw-search-stop.h"
#include "tw-text-column.h"
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
  TwPersonQuery shown;  /* who is in the list that is on the screen */

  TwUndoButtons *undo_buttons;
  GtkMenuButton *menu_button;
  GMenuModel *people_menu;
  GtkWidget *read_only_banner;
  GtkSearchEntry *search_entry;
  GtkMenuButton *filter_button;
  TwPersonFilter *filter; /* NULL until it is opened */
  GtkWidget *clear_button;
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

  if (*search == '\0' && !tw_person_query_has_filter (tw_people_list_get_query (self->people)))
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

/* The place is kept where the same people are looked for; other people begin at the top. */
static void
bring_back (TwPeoplePage *self,
            gboolean      to_top)
{
  guint top = to_top ? 0 : find_position (self, self->top_id);
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
  const TwPersonQuery *query = tw_people_list_get_query (self->people);
  gboolean are_others = !tw_person_query_equal (&self->shown, query);

  if (n_added == 0 || (!self->refilling && !are_others))
    return;

  bring_back (self, are_others);
  self->focused_id = 0;
  self->refilling = FALSE;

  tw_person_query_clear (&self->shown);
  tw_person_query_copy (&self->shown, query);
}

/* The search */

static void
on_search_changed (TwPeoplePage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  const char *search = tw_people_list_get_search (self->people);

  if (g_str_equal (text, search))
    return;

  tw_people_list_set_search (self->people, text);
}

/* The button says by its colour that somebody may be missing from the list. */
static void
on_filter_active (TwPeoplePage *self)
{
  gboolean active;

  g_object_get (self->filter, "active", &active, NULL);
  gtk_widget_set_visible (self->clear_button, active);
  if (active)
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
}

/* Its five rows, each with a popover of its own, would be made before the window is there, and are seldom asked for. */
static void
create_filter (GtkMenuButton *button,
               gpointer       page)
{
  TwPeoplePage *self = page;

  if (self->filter != NULL)
    return;

  self->filter = g_object_new (TW_TYPE_PERSON_FILTER, NULL);
  tw_person_filter_set_people (self->filter, self->workspace, self->people);
  g_signal_connect_object (self->filter, "notify::active", G_CALLBACK (on_filter_active), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, GTK_WIDGET (self->filter));
}

static void
clear_filter (TwPeoplePage *self)
{
  tw_person_filter_clear (self->filter);
}

/* The order */

static const struct
{
  const char *column; /* its id */
  TwPersonOrder order;
} orders[] = {
  { "name", TW_PERSON_BY_NAME },
  { "number", TW_PERSON_BY_NUMBER },
  { "department", TW_PERSON_BY_DEPARTMENT },
  { "level", TW_PERSON_BY_LEVEL },
  { "site", TW_PERSON_BY_SITE },
  { "email", TW_PERSON_BY_EMAIL },
};

static TwPersonOrder
order_of_column (GtkColumnViewColumn *column)
{
  for (guint i = 0; column != NULL && i < G_N_ELEMENTS (orders); i++)
    if (g_strcmp0 (orders[i].column, gtk_column_view_column_get_id (column)) == 0)
      return orders[i].order;

  return TW_PERSON_BY_NAME;
}

static void
on_order_chosen (TwPeoplePage    *self,
                 GtkSorterChange  change,
                 GtkSorter       *sorter)
{
  GtkColumnViewSorter *chosen = GTK_COLUMN_VIEW_SORTER (sorter);
  TwPersonQuery query;

  /* The columns outlive the list by a moment. */
  if (self->people == NULL)
    return;

  query = *tw_people_list_get_query (self->people);
  query.order = order_of_column (gtk_column_view_sorter_get_primary_sort_column (chosen));
  query.descending = gtk_column_view_sorter_get_primary_sort_order (chosen) == GTK_SORT_DESCENDING;

  tw_people_list_set_query (self->people, &query);
}

/* For the keyboard, which does not reach the headings of the columns. */
static void
sort_by (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  TwPeoplePage *self = TW_PEOPLE_PAGE (widget);
  GListModel *columns = gtk_column_view_get_columns (self->column_view);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), g_variant_get_string (parameter, NULL)) == 0)
        gtk_column_view_sort_by_column (self->column_view, column, GTK_SORT_ASCENDING);
    }
}

/* The file sorts: a column only has to say that it can be sorted by. */
static void
let_sort (GtkColumnViewColumn *column)
{
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  gtk_column_view_column_set_sorter (column, sorter);
}

/* One person */

static void
on_person_activated (TwPeoplePage *self,
                     guint         position)
{
  g_autoptr (TwPerson) person = g_list_model_get_item (G_LIST_MODEL (self->people), position);

  if (person != NULL)
    adw_dialog_present (tw_person_dialog_new (self->workspace, person), GTK_WIDGET (self));
}

static void
add_person (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TwPeoplePage *self = TW_PEOPLE_PAGE (widget);

  adw_dialog_present (tw_person_dialog_new (self->workspace, NULL), widget);
}

static void
on_exported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autoptr (GError) error = NULL;

  if (gtk_widget_get_root (widget) == NULL)
    return;

  if (tw_workspace_export_people_finish (TW_WORKSPACE (source), result, &error))
    gtk_widget_activate_action (widget, "win.show-message", "s", _("The staff list was exported"));
  else
    tw_refusal_present (widget, _("Not Exported"), error);
}

static void
export_to_chosen_file (GtkWidget  *widget,
                       const char *path,
                       gpointer    unused)
{
  tw_workspace_export_people_async (TW_PEOPLE_PAGE (widget)->workspace, path, tw_language_session (), on_exported,
                                    g_object_ref (widget));
}

static void
export (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  tw_file_saver_open (widget, _("Export Staff List"), _("Staff list.xlsx"), TW_FILE_SAVER_TABLES, export_to_chosen_file,
                      NULL);
}

static void
enable_adding (TwPeoplePage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add-person",
                                 !tw_workspace_get_read_only (self->workspace) &&
                                   !tw_workspace_get_busy (self->workspace));
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

  let_sort (self->name_column);
  let_sort (self->number_column);
  let_sort (self->department_column);
  let_sort (self->level_column);
  let_sort (self->site_column);
  let_sort (self->email_column);
  gtk_column_view_sort_by_column (self->column_view, self->name_column, GTK_SORT_ASCENDING);
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
tw_people_page_finalize (GObject *object)
{
  tw_person_query_clear (&TW_PEOPLE_PAGE (object)->shown);

  G_OBJECT_CLASS (tw_people_page_parent_class)->finalize (object);
}

static void
tw_people_page_class_init (TwPeoplePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_people_page_get_property;
  object_class->set_property = tw_people_page_set_property;
  object_class->dispose = tw_people_page_dispose;
  object_class->finalize = tw_people_page_finalize;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TW_TYPE_PERSON_FILTER);
  g_type_ensure (TW_TYPE_UNDO_BUTTONS);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/people/tw-people-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, people_menu);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, filter_button);
  gtk_widget_class_bind_template_child (widget_class, TwPeoplePage, clear_button);
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
  gtk_widget_class_bind_template_callback (widget_class, tw_search_stop);
  gtk_widget_class_bind_template_callback (widget_class, clear_filter);
  gtk_widget_class_bind_template_callback (widget_class, on_person_activated);

  gtk_widget_class_install_action (widget_class, "page.search", NULL, start_search);
  gtk_widget_class_install_action (widget_class, "page.add-person", NULL, add_person);
  gtk_widget_class_install_action (widget_class, "page.sort-by", "s", sort_by);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export);
}

static void
tw_people_page_init (TwPeoplePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tw_person_query_init (&self->shown);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
  tw_late_menu_install (self->menu_button, self->people_menu);
  gtk_menu_button_set_create_popup_func (self->filter_button, create_filter, self, NULL);
  set_up_columns (self);
  tw_column_view_name_rows (self->column_view, _("People"));
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
  g_signal_connect_object (gtk_column_view_get_sorter (self->column_view), "changed", G_CALLBACK (on_order_chosen),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::busy", G_CALLBACK (enable_adding), self, G_CONNECT_SWAPPED);
  enable_adding (self);
  g_object_set (self->undo_buttons, "workspace", workspace, NULL);
  gtk_widget_set_visible (self->read_only_banner, tw_workspace_get_read_only (workspace));
  gtk_widget_add_tick_callback (GTK_WIDGET (self), fill_list_after_first_frame, NULL, NULL);

  return self;
}
