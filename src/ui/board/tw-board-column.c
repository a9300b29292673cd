/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One column of the board: what it holds, how many, and the cards, of which only those in sight are made. At most one
 * card of a column is chosen. */

#include "tw-board-column.h"

#include <glib/gi18n.h>

#include "tw-board-finder.h"
#include "tw-drop-place.h"
#include "tw-edge-scroll.h"
#include "tw-given-room.h"
#include "tw-language.h"

/* Of a card, in pixels at the usual size of text. */
#define LEAST_WIDTH 200

struct _TwBoardColumn
{
  AdwBin parent_instance;

  char *title;
  char *empty_text;
  gboolean waiting;
  GListModel *all; /* that stand here, found or not */

  GtkLabel *count_label;
  GtkMenuButton *finder_button;
  TwBoardFinder *finder;
  GtkStack *stack;
  GtkWidget *cards;
  GtkScrolledWindow *scrolled;
  GtkGridView *list;
  GtkSingleSelection *selection;
};

typedef enum
{
  PROP_TITLE = 1,
  PROP_EMPTY_TEXT,
  PROP_WAITING,
} TwBoardColumnProperty;

enum
{
  ITEM_ACTIVATED,
  ITEM_SELECTED,
  N_SIGNALS,
};

static GParamSpec *properties[PROP_WAITING + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwBoardColumn, tw_board_column, ADW_TYPE_BIN)

static char *
dup_count (TwBoardColumn *self,
           guint          n_shown)
{
  TwLanguage *language = tw_language_session ();
  const guint n_all = self->all != NULL ? g_list_model_get_n_items (self->all) : n_shown;
  g_autofree char *shown = tw_language_integer (language, n_shown);
  g_autofree char *all = tw_language_integer (language, n_all);

  if (n_shown < n_all)
    /* Translators: how many cards are shown, and of how many */
    return g_strdup_printf (_("%s of %s"), shown, all);
  if (self->waiting)
    /* Translators: how many people wait for a tandem, beside "Mentors" or "Mentees" */
    return g_strdup_printf (ngettext ("%s waiting", "%s waiting", n_all), all);

  return g_steal_pointer (&all);
}

static void
show_count (TwBoardColumn *self)
{
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  g_autofree char *count = dup_count (self, n_items);

  gtk_label_set_label (self->count_label, count);
  gtk_stack_set_visible_child_name (self->stack, n_items > 0 ? "cards" : "empty");
}

static char *
say_empty (TwBoardColumn *self,
           const char    *empty_text,
           gboolean       narrowed)
{
  return g_strdup (narrowed ? _("Nobody here answers to the search or the filter.") : empty_text);
}

static void
on_narrowed (TwBoardColumn *self)
{
  gboolean active;

  g_object_get (self->finder, "active", &active, NULL);
  if (active)
    gtk_widget_add_css_class (GTK_WIDGET (self->finder_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->finder_button), "accent");
  show_count (self);
}

static void
set_waiting (TwBoardColumn *self,
             gboolean       waiting)
{
  if (self->waiting == waiting)
    return;

  self->waiting = waiting;
  show_count (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAITING]);
}

static void
on_selected (TwBoardColumn *self)
{
  if (gtk_single_selection_get_selected (self->selection) != GTK_INVALID_LIST_POSITION)
    g_signal_emit (self, signals[ITEM_SELECTED], 0);
}

static void
on_activated (TwBoardColumn *self,
              guint          position)
{
  g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  g_signal_emit (self, signals[ITEM_ACTIVATED], 0, item);
}

static gboolean
tw_board_column_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (TW_BOARD_COLUMN (widget)->list));
}

static void
tw_board_column_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  TwBoardColumn *self = TW_BOARD_COLUMN (object);

  switch ((TwBoardColumnProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_EMPTY_TEXT:
      g_value_set_string (value, self->empty_text);
      break;

    case PROP_WAITING:
      g_value_set_boolean (value, self->waiting);
      break;
    }
}

static void
tw_board_column_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  TwBoardColumn *self = TW_BOARD_COLUMN (object);

  switch ((TwBoardColumnProperty) prop_id)
    {
    case PROP_TITLE:
      if (g_set_str (&self->title, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_EMPTY_TEXT:
      if (g_set_str (&self->empty_text, g_value_get_string (value)))
        g_object_notify_by_pspec (object, pspec);
      break;

    case PROP_WAITING:
      set_waiting (self, g_value_get_boolean (value));
      break;
    }
}

static void
tw_board_column_dispose (GObject *object)
{
  g_clear_object (&TW_BOARD_COLUMN (object)->all);
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_BOARD_COLUMN);

  G_OBJECT_CLASS (tw_board_column_parent_class)->dispose (object);
}

static void
tw_board_column_finalize (GObject *object)
{
  TwBoardColumn *self = TW_BOARD_COLUMN (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->empty_text, g_free);

  G_OBJECT_CLASS (tw_board_column_parent_class)->finalize (object);
}

static void
tw_board_column_class_init (TwBoardColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_board_column_get_property;
  object_class->set_property = tw_board_column_set_property;
  object_class->dispose = tw_board_column_dispose;
  object_class->finalize = tw_board_column_finalize;
  widget_class->grab_focus = tw_board_column_grab_focus;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  /* What stands where the cards would, when there are none. */
  properties[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);
  /* Whether those who stand here wait for something. */
  properties[PROP_WAITING] = g_param_spec_boolean ("waiting", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  /* Enter or a double click on a card; the parameter is its item. */
  signals[ITEM_ACTIVATED] =
    g_signal_new ("item-activated", TW_TYPE_BOARD_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_OBJECT);
  /* A card was chosen. */
  signals[ITEM_SELECTED] =
    g_signal_new ("item-selected", TW_TYPE_BOARD_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (TW_TYPE_BOARD_FINDER);

  gtk_widget_class_set_css_name (widget_class, "boardcolumn");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-board-column.ui");
  gtk_widget_class_bind_template_child (widget_class, TwBoardColumn, count_label);
  gtk_widget_class_bind_template_child (widget_class, TwBoardColumn, finder_button);
  gtk_widget_class_bind_template_child (widget_class, TwBoardColumn, finder);
  gtk_widget_class_bind_template_child (widget_class, TwBoardColumn, stack);
  gtk_widget_class_bind_template_child (widget_class, TwBoardColumn, cards);
  gtk_widget_class_bind_template_child (widget_class, TwBoardColumn, scrolled);
  gtk_widget_class_bind_template_child (widget_class, TwBoardColumn, list);
  gtk_widget_class_bind_template_child (widget_class, TwBoardColumn, selection);
  gtk_widget_class_bind_template_callback (widget_class, say_empty);
  gtk_widget_class_bind_template_callback (widget_class, on_narrowed);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
tw_board_column_init (TwBoardColumn *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  tw_drop_place_find_in (self->scrolled);
  gtk_widget_set_layout_manager (self->cards, tw_given_room_new (LEAST_WIDTH));
  tw_edge_scroll_add (self->scrolled);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);
  show_count (self);
}

static void
name_finder (TwBoardColumn *self)
{
  g_autofree char *name = NULL;

  /* Translators: %s is "Mentors", "Tandems" or "Mentees" */
  name = g_strdup_printf (_("Search, Filter and Sort %s"), self->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->finder_button), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->finder_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * tw_board_column_set_cards:
 * @workspace: an open file
 * @model: what stands on the cards
 * @factory: makes the cards
 */
void
tw_board_column_set_cards (TwBoardColumn      *self,
                           TwWorkspace        *workspace,
                           GListModel         *model,
                           GtkListItemFactory *factory)
{
  g_autoptr (GListModel) shown = NULL;

  g_return_if_fail (TW_IS_BOARD_COLUMN (self));
  g_return_if_fail (G_IS_LIST_MODEL (model));

  gtk_grid_view_set_factory (self->list, factory);
  self->all = g_object_ref (model);
  shown = tw_board_finder_look_through (self->finder, workspace,
                                        self->waiting ? TW_BOARD_FINDS_PEOPLE : TW_BOARD_FINDS_TANDEMS, model);
  gtk_single_selection_set_model (self->selection, shown);
  name_finder (self);
  show_count (self);
}

/**
 * tw_board_column_get_cards:
 *
 * Returns: (transfer none): what stands on the cards, in their order
 */
GListModel *
tw_board_column_get_cards (TwBoardColumn *self)
{
  g_return_val_if_fail (TW_IS_BOARD_COLUMN (self), NULL);

  return G_LIST_MODEL (self->selection);
}

/**
 * tw_board_column_get_focused_card:
 *
 * Returns: (transfer none) (nullable): the card whose row, or something in it, has the focus
 */
GtkWidget *
tw_board_column_get_focused_card (TwBoardColumn *self)
{
  GtkWidget *row;

  g_return_val_if_fail (TW_IS_BOARD_COLUMN (self), NULL);

  row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL ? gtk_widget_get_first_child (row) : NULL;
}

/**
 * tw_board_column_focus_item:
 * @position: of a card
 *
 * Scrolls to the card, chooses it and gives it the focus.
 */
void
tw_board_column_focus_item (TwBoardColumn *self,
                            guint          position)
{
  g_return_if_fail (TW_IS_BOARD_COLUMN (self));

  gtk_grid_view_scroll_to (self->list, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

/**
 * tw_board_column_unselect:
 *
 * No card of the column is chosen any more.
 */
void
tw_board_column_unselect (TwBoardColumn *self)
{
  g_return_if_fail (TW_IS_BOARD_COLUMN (self));

  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}
