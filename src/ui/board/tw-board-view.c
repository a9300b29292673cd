/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board of a cohort: mentors who wait, tandems, mentees who wait, and over them the suggestion while there is one.
 * What can be done here stands in tw-board-actions.c. */

#include "tw-board-view.h"

#include <glib/gi18n.h>

#include "tw-board-actions.h"
#include "tw-board-column.h"
#include "tw-card-factory.h"
#include "tw-language.h"
#include "tw-participant-card.h"
#include "tw-refusal.h"
#include "tw-suggestion-bar.h"
#include "tw-tandem-card.h"

/* As many of a column are made at most, however many there are: what a grid view makes of a column's rows. */
#define CARDS_OF_A_COLUMN 31

struct _TwBoardView
{
  AdwBin parent_instance;

  TwPairing *pairing;
  TwCardFactory *people_cards;
  TwCardFactory *tandem_cards;
  gboolean narrow;
  gint64 tandem_to_focus; /* 0: what stands at the place now */
  guint place;            /* of a tandem that may go */
  guint focus_id;

  AdwBanner *unpublished_banner;
  TwSuggestionBar *suggestion;

  AdwMultiLayoutView *layouts;
  AdwViewStack *pages;
  TwBoardColumn *mentors;
  TwBoardColumn *tandems;
  TwBoardColumn *mentees;
};

typedef enum
{
  PROP_NARROW = 1,
} TwBoardViewProperty;

static GParamSpec *properties[PROP_NARROW + 1];

G_DEFINE_FINAL_TYPE (TwBoardView, tw_board_view, ADW_TYPE_BIN)

/* Cards */

static void
fill_participant_card (GtkWidget *card,
                       gpointer   participant)
{
  tw_participant_card_set_participant (TW_PARTICIPANT_CARD (card), participant);
}

static void
fill_tandem_card (GtkWidget *card,
                  gpointer   tandem)
{
  tw_tandem_card_set_tandem (TW_TANDEM_CARD (card), tandem);
}

/* Those that a suggestion would be the first to need. */
static void
prepare_cards (TwBoardView *self)
{
  const guint n_mentors = g_list_model_get_n_items (tw_board_column_get_cards (self->mentors));
  const guint n_mentees = g_list_model_get_n_items (tw_board_column_get_cards (self->mentees));
  const guint n_tandems = g_list_model_get_n_items (tw_board_column_get_cards (self->tandems));

  if (n_tandems < CARDS_OF_A_COLUMN)
    tw_card_factory_prepare (self->tandem_cards,
                             MIN (CARDS_OF_A_COLUMN - n_tandems, MIN (n_mentors, n_mentees)));
}

/* Focus */

static gboolean
has_id (GListModel *model,
        guint       position,
        gint64      id)
{
  g_autoptr (GObject) item = g_list_model_get_item (model, position);
  gint64 its_id;

  g_object_get (item, "id", &its_id, NULL);

  return its_id == id;
}

static void
show_column (TwBoardView   *self,
             TwBoardColumn *column)
{
  const char *name = column == self->mentors ? "mentors" : column == self->mentees ? "mentees" : "tandems";

  adw_view_stack_set_visible_child_name (self->pages, name);
}

static void
focus_id (TwBoardView   *self,
          TwBoardColumn *column,
          gint64         id)
{
  GListModel *model = tw_board_column_get_cards (column);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    if (has_id (model, i, id))
      {
        show_column (self, column);
        tw_board_column_focus_item (column, i);
        return;
      }
}

/* Where the tandem stood that has gone: the next one, or who waits now. */
static void
focus_place (TwBoardView *self)
{
  const guint n_tandems = g_list_model_get_n_items (tw_board_column_get_cards (self->tandems));

  if (n_tandems > 0)
    tw_board_column_focus_item (self->tandems, MIN (self->place, n_tandems - 1));
  else if (!self->narrow)
    gtk_widget_grab_focus (GTK_WIDGET (self->mentors));
}

static gboolean
move_focus (gpointer user_data)
{
  TwBoardView *self = user_data;

  self->focus_id = 0;
  if (self->tandem_to_focus != 0)
    focus_id (self, self->tandems, self->tandem_to_focus);
  else
    focus_place (self);

  return G_SOURCE_REMOVE;
}

/* A little later: the dialog that is just closing gives the focus back to where it was before. */
static void
move_focus_soon (TwBoardView *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (move_focus, self);
}

static void
focus_tandems (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (TW_BOARD_VIEW (widget)->tandems));
}

static void
on_tandem_activated (TwBoardView *self,
                     TwTandem    *tandem)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "board.explain", "x", tw_tandem_get_id (tandem));
}

static void
on_participant_activated (TwBoardView   *self,
                          TwParticipant *participant)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "board.choose-partner", "x", tw_participant_get_id (participant));
}

static gboolean
on_tandem_dropped (TwBoardView  *self,
                   const GValue *value)
{
  TwTandem *tandem = g_value_get_object (value);

  gtk_widget_activate_action (GTK_WIDGET (self), "board.part", "x", tw_tandem_get_id (tandem));

  return TRUE;
}

static void
take_tandems_back (TwBoardView   *self,
                   TwBoardColumn *column)
{
  GtkDropTarget *target = gtk_drop_target_new (TW_TYPE_TANDEM, GDK_ACTION_MOVE);

  g_signal_connect_object (target, "drop", G_CALLBACK (on_tandem_dropped), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (column), GTK_EVENT_CONTROLLER (target));
}

/* Nobody knows of them yet, which is easily forgotten. */
static void
show_unpublished (TwBoardView *self)
{
  GListModel *tandems = tw_board_column_get_cards (self->tandems);
  g_autofree char *number = NULL, *title = NULL;
  guint n_unpublished = 0;

  for (guint i = 0; i < g_list_model_get_n_items (tandems); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (tandems, i);

      n_unpublished += tw_tandem_get_state (tandem) == TW_TANDEM_ACCEPTED;
    }

  number = tw_language_integer (tw_language_session (), n_unpublished);
  title = g_strdup_printf (ngettext ("%s tandem is not published yet: nobody was told",
                                     "%s tandems are not published yet: nobody was told", n_unpublished), number);
  adw_banner_set_title (self->unpublished_banner, title);
  adw_banner_set_revealed (self->unpublished_banner,
                           n_unpublished > 0 && !tw_workspace_get_read_only (tw_pairing_get_workspace (self->pairing)));
}

/* The menu of the card that has the focus */

static void
show_menu (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  TwBoardView *self = TW_BOARD_VIEW (widget);
  GtkWidget *tandem = tw_board_column_get_focused_card (self->tandems);
  GtkWidget *mentor = tw_board_column_get_focused_card (self->mentors);
  GtkWidget *mentee = tw_board_column_get_focused_card (self->mentees);

  if (tandem != NULL)
    tw_tandem_card_show_menu (TW_TANDEM_CARD (tandem));
  else if (mentor != NULL || mentee != NULL)
    tw_participant_card_show_menu (TW_PARTICIPANT_CARD (mentor != NULL ? mentor : mentee));
}

/* One card of the whole board is chosen, not one a column. */
static void
on_selected (TwBoardView   *self,
             TwBoardColumn *column)
{
  TwBoardColumn *columns[] = { self->mentors, self->tandems, self->mentees };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (columns[i] != column)
      tw_board_column_unselect (columns[i]);
}

static void
set_narrow (TwBoardView *self,
            gboolean     narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  adw_multi_layout_view_set_layout_name (self->layouts, narrow ? "narrow" : "wide");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
tw_board_view_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  TwBoardView *self = TW_BOARD_VIEW (object);

  switch ((TwBoardViewProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    }
}

static void
tw_board_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  TwBoardView *self = TW_BOARD_VIEW (object);

  switch ((TwBoardViewProperty) prop_id)
    {
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    }
}

static void
tw_board_view_dispose (GObject *object)
{
  TwBoardView *self = TW_BOARD_VIEW (object);

  g_clear_handle_id (&self->focus_id, g_source_remove);

  /* The bin lets go first: the template would take its child away without telling it. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_BOARD_VIEW);
  g_clear_object (&self->people_cards);
  g_clear_object (&self->tandem_cards);
  g_clear_object (&self->pairing);

  G_OBJECT_CLASS (tw_board_view_parent_class)->dispose (object);
}

static void
tw_board_view_class_init (TwBoardViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_board_view_get_property;
  object_class->set_property = tw_board_view_set_property;
  object_class->dispose = tw_board_view_dispose;

  /* Whether there is room for one column only. */
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (TW_TYPE_BOARD_COLUMN);
  g_type_ensure (TW_TYPE_SUGGESTION_BAR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-board-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, unpublished_banner);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, suggestion);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, layouts);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, pages);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, mentors);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, tandems);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, mentees);
  gtk_widget_class_bind_template_callback (widget_class, on_participant_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_tandem_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);

  tw_board_actions_install (widget_class);
  gtk_widget_class_install_action (widget_class, "board.focus-tandems", NULL, focus_tandems);
  gtk_widget_class_install_action (widget_class, "board.show-menu", NULL, show_menu);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "board.show-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "board.show-menu", NULL);
}

static void
tw_board_view_init (TwBoardView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  take_tandems_back (self, self->mentors);
  take_tandems_back (self, self->mentees);
}

/**
 * tw_board_view_show_cohort:
 * @workspace: the open file
 * @cohort_id: a cohort
 *
 * Shows the cohort's board. To be called once.
 */
void
tw_board_view_show_cohort (TwBoardView *self,
                           TwWorkspace *workspace,
                           gint64       cohort_id)
{
  g_autoptr (GListModel) mentors = NULL;
  g_autoptr (GListModel) tandems = NULL;
  g_autoptr (GListModel) mentees = NULL;

  g_return_if_fail (TW_IS_BOARD_VIEW (self));
  g_return_if_fail (self->pairing == NULL);

  self->pairing = tw_pairing_new (workspace, cohort_id);
  tandems = tw_workspace_get_tandems (workspace, cohort_id);
  mentors = tw_workspace_get_waiting (workspace, cohort_id, TW_ROLE_MENTOR);
  mentees = tw_workspace_get_waiting (workspace, cohort_id, TW_ROLE_MENTEE);
  self->people_cards = tw_card_factory_new (self->pairing, tw_participant_card_new, fill_participant_card);
  self->tandem_cards = tw_card_factory_new (self->pairing, tw_tandem_card_new, fill_tandem_card);

  tw_board_column_set_cards (self->mentors, workspace, mentors, tw_card_factory_get_items (self->people_cards));
  tw_board_column_set_cards (self->tandems, workspace, tandems, tw_card_factory_get_items (self->tandem_cards));
  tw_board_column_set_cards (self->mentees, workspace, mentees, tw_card_factory_get_items (self->people_cards));
  tw_suggestion_bar_follow (self->suggestion, self->pairing, tandems, mentors, mentees);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (show_unpublished), self, G_CONNECT_SWAPPED);
  show_unpublished (self);
  tw_board_actions_allow (self, !tw_workspace_get_read_only (workspace));
  prepare_cards (self);
}

/**
 * tw_board_view_suggest:
 *
 * Fills what is free with drafts, as one command. Tandems that stand stay as they are (P3, P5).
 */
void
tw_board_view_suggest (TwBoardView *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TW_IS_BOARD_VIEW (self));

  if (!tw_suggestion_bar_suggest (self->suggestion, &error))
    {
      tw_refusal_present (GTK_WIDGET (self), _("No Suggestion"), error);
      return;
    }

  show_column (self, self->tandems);
  gtk_widget_grab_focus (GTK_WIDGET (self->tandems));
}

/**
 * tw_board_view_get_pairing:
 *
 * Returns: (transfer none): what the board knows about pairs
 */
TwPairing *
tw_board_view_get_pairing (TwBoardView *self)
{
  g_return_val_if_fail (TW_IS_BOARD_VIEW (self), NULL);

  return self->pairing;
}

/**
 * tw_board_view_get_focused_tandem:
 *
 * Returns: (transfer none) (nullable): the tandem whose card has the focus
 */
TwTandem *
tw_board_view_get_focused_tandem (TwBoardView *self)
{
  GtkWidget *card;

  g_return_val_if_fail (TW_IS_BOARD_VIEW (self), NULL);

  card = tw_board_column_get_focused_card (self->tandems);

  return card != NULL ? tw_tandem_card_get_tandem (TW_TANDEM_CARD (card)) : NULL;
}

/**
 * tw_board_view_focus_tandem:
 * @tandem_id: a tandem of the cohort
 *
 * Its card gets the focus as soon as dialogs have closed.
 */
void
tw_board_view_focus_tandem (TwBoardView *self,
                            gint64       tandem_id)
{
  g_return_if_fail (TW_IS_BOARD_VIEW (self));

  self->tandem_to_focus = tandem_id;
  move_focus_soon (self);
}

/**
 * tw_board_view_keep_place:
 * @tandem_id: a tandem of the cohort
 *
 * To be called before the tandem goes: its place gets the focus as soon as dialogs have closed.
 */
void
tw_board_view_keep_place (TwBoardView *self,
                          gint64       tandem_id)
{
  GListModel *tandems;

  g_return_if_fail (TW_IS_BOARD_VIEW (self));

  tandems = tw_board_column_get_cards (self->tandems);
  self->place = 0;
  while (self->place + 1 < g_list_model_get_n_items (tandems) && !has_id (tandems, self->place, tandem_id))
    self->place++;

  self->tandem_to_focus = 0;
  move_focus_soon (self);
}

/**
 * tw_board_view_announce:
 * @format: what happened, as for printf()
 *
 * Says it to a screen reader.
 */
void
tw_board_view_announce (TwBoardView *self,
                        const char  *format,
                        ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  g_return_if_fail (TW_IS_BOARD_VIEW (self));

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}
