/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A board as a person meets it: cards found by the names on them, dragged, dropped on, and buttons clicked. */

#include "board-fixture.h"

#include "board/tw-board-view.h"
#include "board/tw-participant-card.h"
#include "board/tw-tandem-card.h"

static gboolean
is_shown (GtkWidget     *widget,
          gconstpointer  type)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) type) && gtk_widget_get_mapped (widget);
}

static gboolean
takes (GObject      *controller,
       const GValue *value)
{
  const GType *types;
  gsize n_types;

  if (!GTK_IS_DROP_TARGET (controller))
    return FALSE;

  types = gtk_drop_target_get_gtypes (GTK_DROP_TARGET (controller), &n_types);

  return n_types == 1 && types[0] == G_VALUE_TYPE (value);
}

/* Lists and columns take what is let go on a card in them: the nearest of them that takes such a thing. */
static GtkDropTarget *
find_drop_target (GtkWidget    *widget,
                  const GValue *value)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    {
      g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

      for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
        {
          g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

          if (takes (controller, value))
            return GTK_DROP_TARGET (controller);
        }
    }

  g_assert_not_reached ();
}

/**
 * tw_board_find_shown:
 *
 * Returns: (nullable): the first widget of @type in @root that is on the screen
 */
GtkWidget *
tw_board_find_shown (gpointer root,
                     GType    type)
{
  return tw_find_widget (root, is_shown, &type);
}

/**
 * tw_board_find_participant_card:
 *
 * Returns: (nullable): the card of whoever waits by this name; %NULL where the name stands on no such card
 */
GtkWidget *
tw_board_find_participant_card (TwWindowFixture *fixture,
                                const char      *name)
{
  GtkWidget *label = tw_find_label (fixture->window, name);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, TW_TYPE_PARTICIPANT_CARD);
}

/**
 * tw_board_find_tandem_card:
 *
 * Returns: (nullable): the first card of a tandem
 */
GtkWidget *
tw_board_find_tandem_card (TwWindowFixture *fixture)
{
  return tw_find_type (fixture->window, TW_TYPE_TANDEM_CARD);
}

/**
 * tw_board_prepare_drag:
 * @value: (out): what is dragged, of @type
 */
void
tw_board_prepare_drag (GtkWidget *card,
                       GType      type,
                       GValue    *value)
{
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GError) error = NULL;

  g_signal_emit_by_name (tw_find_controller (card, GTK_TYPE_DRAG_SOURCE), "prepare", 5., 5., &provider);
  g_assert_nonnull (provider);
  g_value_init (value, type);
  gdk_content_provider_get_value (provider, value, &error);
  g_assert_no_error (error);
}

/**
 * tw_board_drop:
 *
 * Returns: whether something came of letting go of @value over @onto
 */
gboolean
tw_board_drop (const GValue *value,
               GtkWidget    *onto)
{
  GtkDropTarget *target = find_drop_target (onto, value);
  GtkWidget *list = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  graphene_point_t point;
  gboolean taken = FALSE;

  g_assert_true (gtk_widget_compute_point (onto, list, &GRAPHENE_POINT_INIT (20, 20), &point));
  g_signal_emit_by_name (target, "drop", value, (double) point.x, (double) point.y, &taken);
  tw_spin (100);

  return taken;
}

/**
 * tw_board_drag:
 *
 * Returns: whether something came of dragging the card of @one onto that of @other
 */
gboolean
tw_board_drag (TwWindowFixture *fixture,
               const char      *one,
               const char      *other)
{
  g_auto (GValue) value = G_VALUE_INIT;

  tw_board_prepare_drag (tw_board_find_participant_card (fixture, one), TW_TYPE_PARTICIPANT, &value);

  return tw_board_drop (&value, tw_board_find_participant_card (fixture, other));
}

gboolean
tw_board_focus_is_in (TwWindowFixture *fixture,
                      GtkWidget       *card)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return focus != NULL && (focus == card || gtk_widget_is_ancestor (card, focus) || gtk_widget_is_ancestor (focus, card));
}

/**
 * tw_board_click:
 * @label: on the button
 */
void
tw_board_click (TwWindowFixture *fixture,
                const char      *label)
{
  tw_click_button (fixture->window, label);
  tw_spin (400);
}

guint
tw_board_count_drafts (GListModel *tandems)
{
  guint n_drafts = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);

      n_drafts += tw_tandem_get_state (tandem) == TW_TANDEM_DRAFT;
    }

  return n_drafts;
}

/**
 * tw_board_show_suggestion:
 *
 * Shows the board of the sample cohort with a suggestion on it.
 *
 * Returns: (transfer full): its tandems
 */
GListModel *
tw_board_show_suggestion (TwWindowFixture *fixture)
{
  tw_window_fixture_show_cohort (fixture);
  tw_board_view_suggest (TW_BOARD_VIEW (tw_find_type (fixture->window, TW_TYPE_BOARD_VIEW)));
  tw_spin (400);

  return tw_workspace_get_tandems (tw_window_get_workspace (fixture->window), 1);
}
