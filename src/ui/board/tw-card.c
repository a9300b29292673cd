/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the cards of the board have in common: how they look while one is in the hand, what is seen of the one that is
 * dragged, and that the other button and a long press open the menu. */

#include "tw-card.h"

#include "tw-drag-escape.h"

/* Below the pointer, so that what the card under it says can be read. */
#define PICTURE_OFFSET 24

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    set)
{
  if (set)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

static void
be_list_item (GtkWidget *card)
{
  GtkWidget *row = gtk_widget_get_parent (card);

  if (row != NULL)
    g_object_set (row, "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM, NULL);
}

/**
 * tw_card_stand_in_list:
 * @card: a card, or a row, for a grid of one column
 *
 * Such a grid is a list, whatever the toolkit calls it: of a list view 200 rows would be made, of a grid 30.
 */
void
tw_card_stand_in_list (GtkWidget *card)
{
  g_signal_connect (card, "notify::parent", G_CALLBACK (be_list_item), NULL);
}

/**
 * tw_card_set_look:
 * @card: a card
 * @content: what is dimmed where the card is no partner
 * @look: how it looks
 */
void
tw_card_set_look (GtkWidget  *card,
                  GtkWidget  *content,
                  TwCardLook  look)
{
  set_css_class (card, "possible", look == TW_CARD_POSSIBLE);
  set_css_class (card, "impossible", look == TW_CARD_IMPOSSIBLE);
  gtk_widget_set_opacity (content, look == TW_CARD_IMPOSSIBLE ? 0.5 : 1);
}

/**
 * tw_card_set_lifted:
 * @card: a card
 * @lifted: whether it is the one in the hand
 */
void
tw_card_set_lifted (GtkWidget *card,
                    gboolean   lifted)
{
  set_css_class (card, "lifted", lifted);
}

/**
 * tw_card_set_drag_icon:
 * @card: the card that is picked up
 * @drag: (nullable): in which drag; %NULL where there is none, as in tests
 */
void
tw_card_set_drag_icon (GtkWidget *card,
                       GdkDrag   *drag)
{
  g_autoptr (GdkPaintable) live = gtk_widget_paintable_new (card);
  g_autoptr (GdkPaintable) paintable = gdk_paintable_get_current_image (live);
  GtkWidget *picture;

  if (drag == NULL)
    return;

  /* A card lets the window shine through; in the air there would be other cards instead. */
  picture = gtk_picture_new_for_paintable (paintable);
  gtk_picture_set_can_shrink (GTK_PICTURE (picture), FALSE);
  gtk_widget_add_css_class (picture, "dragged-card");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), picture);
  gdk_drag_set_hotspot (drag, gtk_widget_get_width (card) / 2, -PICTURE_OFFSET);
}

#define TOOLTIP "tw-card-tooltip"

static gboolean
show_tooltip (GtkWidget  *widget,
              int         x,
              int         y,
              gboolean    keyboard,
              GtkTooltip *tooltip)
{
  gtk_tooltip_set_text (tooltip, g_object_get_data (G_OBJECT (widget), TOOLTIP));

  return TRUE;
}

/**
 * tw_card_set_tooltip:
 * @widget: on a card
 * @text: what is said of it to a pointer that rests there
 *
 * The toolkit's own way asks the X server each time where the pointer is, and waits for the answer: too slow for cards,
 * which are made by the dozen and used again for others while they scroll. Here the text is asked for when it is shown.
 */
void
tw_card_set_tooltip (GtkWidget  *widget,
                     const char *text)
{
  if (!gtk_widget_get_has_tooltip (widget))
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (show_tooltip), NULL);
    }

  g_object_set_data_full (G_OBJECT (widget), TOOLTIP, g_strdup (text), g_free);
}

/**
 * tw_card_name_button:
 * @button: a button with an icon alone
 * @name: what it does, and with whom
 *
 * Says it to the eye and to the ear.
 */
void
tw_card_name_button (GtkWidget  *button,
                     const char *name)
{
  tw_card_set_tooltip (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * tw_card_set_up_drag:
 * @card: a card
 * @prepare: (scope forever): called with the card for what is dragged
 * @drag_begin: (scope forever): called with the card and the drag
 * @drag_end: (scope forever): called with the card
 *
 * Lets the card be dragged away; Escape takes it back.
 */
void
tw_card_set_up_drag (GtkWidget *card,
                     GCallback  prepare,
                     GCallback  drag_begin,
                     GCallback  drag_end)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", prepare, card, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", drag_begin, card, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-end", drag_end, card, G_CONNECT_SWAPPED);
  tw_drag_escape_add (source);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (source));
}

/**
 * tw_card_set_up_menu:
 * @card: a card
 * @show_menu: (scope forever): called with the card
 */
void
tw_card_set_up_menu (GtkWidget *card,
                     GCallback  show_menu)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *press = gtk_gesture_long_press_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_object (click, "pressed", show_menu, card, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (click));

  gtk_gesture_single_set_touch_only (GTK_GESTURE_SINGLE (press), TRUE);
  g_signal_connect_object (press, "pressed", show_menu, card, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (card, GTK_EVENT_CONTROLLER (press));
}
