/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The timeline of a cohort: a row a tandem, the most urgent first. Its facts are read anew after each command, at once
 * where it is seen, else when it is seen again. Arrow keys walk through the rows and, in a row, through its marks. */

#include "tw-timeline-view.h"

#include <glib/gi18n.h>

#include "tandem/tw-meeting-actions.h"
#include "tw-calendar-saver.h"
#include "tw-closing-commands.h"
#include "tw-search-stop.h"
#include "tw-timeline-counted.h"
#include "tw-timeline-gestures.h"
#include "tw-timeline-grid.h"
#include "tw-timeline-legend.h"
#include "tw-timeline-line.h"
#include "tw-timeline-list.h"
#include "tw-timeline-menu.h"
#include "tw-timeline-reader.h"
#include "tw-timeline-ruler.h"
#include "tw-timeline-walking.h"
#include "tw-timeline-words.h"

struct _TwTimelineView
{
  AdwBin parent_instance;

  TwWorkspace *workspace;
  TwCohort *cohort;
  TwTimelineScale *scale;
  TwTimelineList *list;
  gboolean outdated; /* the file has changed since it was read */
  gboolean narrow;
  TwCounted counted; /* by a figure that led here; TW_N_COUNTED: none did */
  char *name_of_level_0;

  GtkStack *stack;
  GtkStack *found_stack;
  GtkSearchEntry *search_entry;
  GtkDropDown *shown_drop_down;
  AdwBanner *counted_banner;
  GtkLabel *said_label;
  TwTimelineRuler *ruler;
  TwTimelineGrid *grid;
  GtkListView *list_view;
  GtkScrollbar *scrollbar;
  GtkActionBar *action_bar;
  GtkLabel *selected_label;
  GtkGrid *legend_grid;
};

typedef enum
{
  PROP_NARROW = 1,
} TwTimelineViewProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (TwTimelineView, tw_timeline_view, ADW_TYPE_BIN)

/* What it says */

static void
say_count (TwTimelineView *self)
{
  TwTimeline *timeline = tw_timeline_list_get_timeline (self->list);
  const guint n_all = timeline->tandems->len, n_shown = tw_timeline_list_get_n_shown (self->list);
  guint n_urgent = 0;
  g_autofree char *shown = NULL, *urgent = NULL, *both = NULL;

  for (guint i = 0; i < n_all; i++)
    n_urgent += g_array_index (timeline->tandems, TwTimelineTandem, i).finding != NULL ? 1 : 0;

  shown = n_shown == n_all ? g_strdup_printf (ngettext ("%u tandem", "%u tandems", n_all), n_all)
                           : g_strdup_printf (_("%u of %u"), n_shown, n_all);
  urgent = g_strdup_printf (ngettext ("%u needs attention", "%u need attention", n_urgent), n_urgent);
  both = g_strdup_printf ("%s · %s", shown, urgent);
  gtk_label_set_label (self->said_label, n_urgent > 0 ? both : shown);
}

static void
say (TwTimelineView *self,
     const char     *words)
{
  gtk_label_set_label (self->said_label, words);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), words, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Rows */

static void
announce_row (GtkListItem *item)
{
  TwTimelineEntry *entry = gtk_list_item_get_item (item);
  g_autofree char *spoken = entry != NULL ? tw_timeline_say_tandem (entry) : NULL;

  if (spoken != NULL)
    gtk_list_item_set_accessible_label (item, spoken);
}

static void
set_up_row (GtkListItemFactory *factory,
            GtkListItem        *item,
            TwTimelineView     *self)
{
  TwTimelineLine *line = tw_timeline_line_new (self->scale);

  g_object_bind_property (self, "narrow", line, "narrow", G_BINDING_SYNC_CREATE);
  g_signal_connect (tw_timeline_line_get_lane (line), "mark-pressed", G_CALLBACK (tw_timeline_menu_popup), NULL);
  gtk_list_item_set_child (item, GTK_WIDGET (line));
}

static void
bind_row (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  TwTimelineEntry *entry = gtk_list_item_get_item (item);

  tw_timeline_line_set_entry (TW_TIMELINE_LINE (gtk_list_item_get_child (item)), entry);
  g_signal_connect_object (entry, "changed", G_CALLBACK (announce_row), item, G_CONNECT_SWAPPED);
  announce_row (item);
}

static void
unbind_row (GtkListItemFactory *factory,
            GtkListItem        *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), announce_row, item);
  tw_timeline_line_set_entry (TW_TIMELINE_LINE (gtk_list_item_get_child (item)), NULL);
}

static void
set_up_heading (GtkListItemFactory *factory,
                GtkListHeader      *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_heading (GtkListItemFactory *factory,
              GtkListHeader      *header,
              TwTimelineView     *self)
{
  g_autofree char *name = tw_timeline_say_group (gtk_list_header_get_item (header),
                                                 tw_timeline_list_get_grouping (self->list), self->name_of_level_0);
  const guint n = gtk_list_header_get_n_items (header);
  g_autofree char *text = g_strdup_printf (ngettext ("%s · %u tandem", "%s · %u tandems", n), name, n);

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

/* Reading */

static void
show_what_there_is (TwTimelineView *self)
{
  const gboolean any = tw_timeline_list_get_timeline (self->list)->tandems->len > 0;

  gtk_stack_set_visible_child_name (self->stack, any ? "timeline" : "unpublished");
  gtk_stack_set_visible_child_name (self->found_stack,
                                    tw_timeline_list_get_n_shown (self->list) > 0 ? "tandems" : "nothing");
  say_count (self);
}

/* What the figure counts now: what was settled is not there any more. */
static void
choose_counted (TwTimelineView *self)
{
  g_autoptr (GArray) ids = NULL;

  if (self->counted != TW_N_COUNTED)
    ids = tw_workspace_list_counted (self->workspace, tw_cohort_get_id (self->cohort), self->counted, NULL);
  tw_timeline_list_choose (self->list, ids);
}

static void
read_facts (TwTimelineView *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwTimeline) timeline =
    tw_workspace_read_timeline (self->workspace, tw_cohort_get_id (self->cohort), &error);

  self->outdated = FALSE;
  if (timeline == NULL)
    {
      g_warning ("The timeline cannot be read: %s", error->message);
      return;
    }

  choose_counted (self);
  tw_timeline_list_set_timeline (self->list, timeline);
  tw_timeline_scale_set_span (self->scale, timeline->first, timeline->last, timeline->today);
  tw_timeline_ruler_set_timeline (self->ruler, timeline);
  tw_timeline_grid_set_timeline (self->grid, timeline);
  show_what_there_is (self);
}

static void
on_changed (TwTimelineView *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    read_facts (self);
  else
    self->outdated = TRUE;
}

static void
tw_timeline_view_map (GtkWidget *widget)
{
  TwTimelineView *self = TW_TIMELINE_VIEW (widget);

  if (self->outdated)
    read_facts (self);

  GTK_WIDGET_CLASS (tw_timeline_view_parent_class)->map (widget);
}

/* Narrowing and order */

static void
on_filter_changed (TwTimelineView *self)
{
  if (self->workspace == NULL)
    return;

  tw_timeline_list_narrow (self->list, (TwTimelineShown) gtk_drop_down_get_selected (self->shown_drop_down),
                           gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  show_what_there_is (self);
}

static void
on_show_all (TwTimelineView *self)
{
  self->counted = TW_N_COUNTED;
  adw_banner_set_revealed (self->counted_banner, FALSE);
  choose_counted (self);
  gtk_drop_down_set_selected (self->shown_drop_down, TW_TIMELINE_SHOW_ALL);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  on_filter_changed (self);
}

static int
find_word (const char * const *list,
           GVariant           *word)
{
  for (int i = 0; list[i] != NULL; i++)
    if (g_str_equal (list[i], g_variant_get_string (word, NULL)))
      return i;

  return 0;
}

static void
sort (GSimpleAction  *action,
      GVariant       *word,
      TwTimelineView *self)
{
  static const char *const sortings[] = { "urgency", "next-meeting", "mentor", "mentee", NULL };

  g_simple_action_set_state (action, word);
  tw_timeline_list_sort (self->list, (TwTimelineSorting) find_word (sortings, word));
}

static void
group (GSimpleAction  *action,
       GVariant       *word,
       TwTimelineView *self)
{
  static const char *const groupings[] = { "nothing", "department", "level", "state", NULL };
  const TwTimelineGrouping grouping = (TwTimelineGrouping) find_word (groupings, word);
  g_autoptr (GtkListItemFactory) headings = NULL;

  g_simple_action_set_state (action, word);
  gtk_list_view_set_header_factory (self->list_view, NULL);
  tw_timeline_list_group (self->list, grouping);
  if (grouping == TW_TIMELINE_UNGROUPED)
    return;

  headings = gtk_signal_list_item_factory_new ();
  g_signal_connect (headings, "setup", G_CALLBACK (set_up_heading), NULL);
  g_signal_connect_object (headings, "bind", G_CALLBACK (bind_heading), self, 0);
  gtk_list_view_set_header_factory (self->list_view, headings);
}

static void
add_order_actions (TwTimelineView *self)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) sorting =
    g_simple_action_new_stateful ("sort", G_VARIANT_TYPE_STRING, g_variant_new_string ("urgency"));
  g_autoptr (GSimpleAction) grouping =
    g_simple_action_new_stateful ("group", G_VARIANT_TYPE_STRING, g_variant_new_string ("nothing"));

  g_signal_connect_object (sorting, "change-state", G_CALLBACK (sort), self, 0);
  g_signal_connect_object (grouping, "change-state", G_CALLBACK (group), self, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (sorting));
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (grouping));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "order", G_ACTION_GROUP (actions));
}

/* Several at once, and one */

static void
on_selection_changed (TwTimelineView *self)
{
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (tw_timeline_list_get_selection (self->list));
  const guint n = (guint) gtk_bitset_get_size (selected);
  g_autofree char *text = g_strdup_printf (ngettext ("%u selected", "%u selected", n), n);

  gtk_label_set_label (self->selected_label, text);
  gtk_action_bar_set_revealed (self->action_bar, n > 0 && !tw_workspace_get_read_only (self->workspace));
}

static GArray *
list_selected (GtkWidget *widget)
{
  return tw_timeline_list_dup_selected (TW_TIMELINE_VIEW (widget)->list);
}

/* On a phone there is no double click: the first one that is selected. */
static void
open_selected (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  g_autoptr (GArray) ids = list_selected (widget);

  if (ids->len > 0)
    gtk_widget_activate_action (widget, "win.show-tandem", "x", g_array_index (ids, gint64, 0));
}

static void
show_kick_off (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-kick-off", "x", tw_cohort_get_id (TW_TIMELINE_VIEW (widget)->cohort));
}

static void
save_calendar (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwTimelineView *self = TW_TIMELINE_VIEW (widget);

  tw_calendar_saver_save (widget, self->workspace, tw_workspace_export_cohort_calendar, tw_cohort_get_id (self->cohort),
                          tw_cohort_get_name (self->cohort));
}

static void
on_activated (TwTimelineView *self,
              guint           position)
{
  g_autoptr (TwTimelineEntry) entry = 
    g_list_model_get_item (G_LIST_MODEL (tw_timeline_list_get_selection (self->list)), position);

  if (entry != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-tandem", "x", tw_timeline_entry_get_tandem (entry)->id);
}

static void
arrange (TwTimelineView *self)
{
  const int margin = self->narrow ? 0 : TW_TIMELINE_NAMES_WIDTH;

  gtk_widget_set_margin_start (GTK_WIDGET (self->ruler), margin);
  gtk_widget_set_margin_start (GTK_WIDGET (self->grid), margin);
  gtk_widget_set_margin_start (GTK_WIDGET (self->scrollbar), margin);
}

static void
tw_timeline_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (prop_id == PROP_NARROW)
    g_value_set_boolean (value, TW_TIMELINE_VIEW (object)->narrow);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_timeline_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  TwTimelineView *self = TW_TIMELINE_VIEW (object);

  if (prop_id != PROP_NARROW)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (self->narrow == g_value_get_boolean (value))
    return;

  self->narrow = !self->narrow;
  arrange (self);
  g_object_notify_by_pspec (object, pspec);
}

static void
tw_timeline_view_dispose (GObject *object)
{
  TwTimelineView *self = TW_TIMELINE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_TIMELINE_VIEW);
  g_clear_object (&self->list);
  g_clear_object (&self->scale);
  g_clear_object (&self->cohort);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_timeline_view_parent_class)->dispose (object);
}

static void
tw_timeline_view_finalize (GObject *object)
{
  g_free (TW_TIMELINE_VIEW (object)->name_of_level_0);

  G_OBJECT_CLASS (tw_timeline_view_parent_class)->finalize (object);
}

static void
tw_timeline_view_class_init (TwTimelineViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_timeline_view_get_property;
  object_class->set_property = tw_timeline_view_set_property;
  object_class->dispose = tw_timeline_view_dispose;
  object_class->finalize = tw_timeline_view_finalize;
  widget_class->map = tw_timeline_view_map;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TW_TYPE_TIMELINE_GRID);
  g_type_ensure (TW_TYPE_TIMELINE_RULER);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/timeline/tw-timeline-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, stack);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, found_stack);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, shown_drop_down);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, counted_banner);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, said_label);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, ruler);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, grid);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, list_view);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, scrollbar);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, action_bar);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, selected_label);
  gtk_widget_class_bind_template_child (widget_class, TwTimelineView, legend_grid);
  gtk_widget_class_bind_template_callback (widget_class, on_filter_changed);
  gtk_widget_class_bind_template_callback (widget_class, tw_search_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);

  tw_timeline_gestures_class_init (widget_class);
  tw_meeting_actions_class_init (widget_class);
  gtk_widget_class_install_action (widget_class, "timeline.open", NULL, open_selected);
  gtk_widget_class_install_action (widget_class, "timeline.kick-off", NULL, show_kick_off);
  gtk_widget_class_install_action (widget_class, "timeline.save-calendar", NULL, save_calendar);
}

static void
tw_timeline_view_init (TwTimelineView *self)
{
  self->scale = tw_timeline_scale_new ();
  self->list = tw_timeline_list_new ();
  self->counted = TW_N_COUNTED;

  gtk_widget_init_template (GTK_WIDGET (self));
  tw_timeline_ruler_set_scale (self->ruler, self->scale);
  tw_timeline_grid_set_scale (self->grid, self->scale);
  gtk_scrollbar_set_adjustment (self->scrollbar, tw_timeline_scale_get_adjustment (self->scale));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->list_view));
  tw_timeline_legend_fill (self->legend_grid);
  g_signal_connect_object (self->ruler, "said", G_CALLBACK (say), self, G_CONNECT_SWAPPED);
  add_order_actions (self);
  tw_timeline_gestures_add (GTK_WIDGET (self), GTK_WIDGET (self->ruler), self->scale);
  tw_timeline_walking_add (self->list_view, self->said_label);
  arrange (self);
}

static void
fill_list (TwTimelineView *self)
{
  GtkSelectionModel *selection = tw_timeline_list_get_selection (self->list);
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (selection, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);

  g_signal_connect_object (rows, "setup", G_CALLBACK (set_up_row), self, 0);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (rows, "unbind", G_CALLBACK (unbind_row), NULL);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_model (self->list_view, selection);
}

/**
 * tw_timeline_view_show_cohort:
 * @workspace: an open file
 * @cohort: a cohort of it
 *
 * Shows the tandems of the cohort; called once.
 */
void
tw_timeline_view_show_cohort (TwTimelineView *self,
                              TwWorkspace    *workspace,
                              TwCohort       *cohort)
{
  g_return_if_fail (TW_IS_TIMELINE_VIEW (self));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->cohort = g_object_ref (cohort);
  self->name_of_level_0 = tw_workspace_get_setting (workspace, "level-0-name");
  tw_meeting_actions_set_up (GTK_WIDGET (self), workspace, list_selected);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "timeline.save-calendar", !tw_workspace_get_read_only (workspace));
  fill_list (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  read_facts (self);
}

/**
 * tw_timeline_view_show_counted:
 * @counted: what a figure counts
 *
 * Narrows the timeline to the tandems behind the figure, until somebody wants to see all of them.
 */
void
tw_timeline_view_show_counted (TwTimelineView *self,
                               TwCounted       counted)
{
  g_return_if_fail (TW_IS_TIMELINE_VIEW (self));

  on_show_all (self);
  self->counted = counted;
  adw_banner_set_title (self->counted_banner, tw_timeline_counted_name (counted));
  adw_banner_set_revealed (self->counted_banner, TRUE);
  choose_counted (self);
  show_what_there_is (self);
}
