/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The board of a cohort: mentors who wait, tandems, mentees who wait. A drag, a menu, a key and a dialog end in the
 * same action here, and each action in one command of the workspace. After a new tandem the focus is on its card. */

#include "tw-board-view.h"

#include <glib/gi18n.h>

#include "tw-board-column.h"
#include "tw-pairing.h"
#include "tw-participant-card.h"
#include "tw-partner-dialog.h"
#include "tw-refusal.h"
#include "tw-tandem-card.h"
#include "tw-tandem-commands.h"

struct _TwBoardView
{
  AdwBin parent_instance;

  TwPairing *pairing;
  GListModel *tandem_model;
  gboolean narrow;
  gint64 new_tandem_id; /* what the focus is to follow to */
  guint focus_id;

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
set_up_participant (GtkListItemFactory *factory,
                    GtkListItem        *item,
                    TwBoardView        *self)
{
  GtkWidget *card = tw_participant_card_new (self->pairing);

  gtk_list_item_set_child (item, card);
  g_object_bind_property (card, "spoken", item, "accessible-label", G_BINDING_SYNC_CREATE);
}

static void
bind_participant (GtkListItemFactory *factory,
                  GtkListItem        *item)
{
  tw_participant_card_set_participant (TW_PARTICIPANT_CARD (gtk_list_item_get_child (item)),
                                       gtk_list_item_get_item (item));
}

static void
unbind_participant (GtkListItemFactory *factory,
                    GtkListItem        *item)
{
  tw_participant_card_set_participant (TW_PARTICIPANT_CARD (gtk_list_item_get_child (item)), NULL);
}

static void
set_up_tandem (GtkListItemFactory *factory,
               GtkListItem        *item,
               TwBoardView        *self)
{
  GtkWidget *card = tw_tandem_card_new (self->pairing);

  gtk_list_item_set_child (item, card);
  g_object_bind_property (card, "spoken", item, "accessible-label", G_BINDING_SYNC_CREATE);
}

static void
bind_tandem (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  tw_tandem_card_set_tandem (TW_TANDEM_CARD (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_tandem (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  tw_tandem_card_set_tandem (TW_TANDEM_CARD (gtk_list_item_get_child (item)), NULL);
}

static GtkListItemFactory *
create_participant_factory (TwBoardView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_participant), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_participant), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_participant), NULL);

  return factory;
}

static GtkListItemFactory *
create_tandem_factory (TwBoardView *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (set_up_tandem), self, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_tandem), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_tandem), NULL);

  return factory;
}

/* Pairing */

static void
announce (TwBoardView *self,
          const char  *sentence)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static gboolean
focus_new_tandem (gpointer user_data)
{
  TwBoardView *self = user_data;

  self->focus_id = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->tandem_model); i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (self->tandem_model, i);

      if (tw_tandem_get_id (tandem) != self->new_tandem_id)
        continue;

      adw_view_stack_set_visible_child_name (self->pages, "tandems");
      tw_board_column_focus_item (self->tandems, i);
      break;
    }

  return G_SOURCE_REMOVE;
}

/* A little later: the dialog that is just closing gives the focus back to where it was before. */
static void
focus_tandem_soon (TwBoardView *self,
                   gint64       tandem_id)
{
  self->new_tandem_id = tandem_id;
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (focus_new_tandem, self);
}

static void
pair (TwBoardView   *self,
      TwParticipant *mentor,
      TwParticipant *mentee)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) obstacles = tw_pairing_dup_obstacles (self->pairing, mentor, mentee);
  g_autofree char *sentence = NULL;
  gint64 tandem_id;

  tw_pairing_put_down (self->pairing);

  if (obstacles[0] != NULL)
    {
      tw_refusal_present_sentences (GTK_WIDGET (self), _("No Tandem Possible"), (const char * const *) obstacles);
      return;
    }

  tandem_id = tw_workspace_pair (tw_pairing_get_workspace (self->pairing), tw_participant_get_id (mentor),
                                 tw_participant_get_id (mentee), &error);
  if (tandem_id == 0)
    {
      tw_refusal_present (GTK_WIDGET (self), _("No Tandem Made"), error);
      return;
    }

  focus_tandem_soon (self, tandem_id);
  /* Translators: said by a screen reader: a mentor and a mentee */
  sentence = g_strdup_printf (_("%s and %s are a tandem now"), tw_participant_get_name (mentor),
                              tw_participant_get_name (mentee));
  announce (self, sentence);
}

static void
pair_two (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  TwBoardView *self = TW_BOARD_VIEW (widget);
  TwWorkspace *workspace = tw_pairing_get_workspace (self->pairing);
  g_autoptr (TwParticipant) one = NULL;
  g_autoptr (TwParticipant) other = NULL;
  gint64 id_of_one, id_of_other;

  g_variant_get (parameter, "(xx)", &id_of_one, &id_of_other);
  one = tw_workspace_get_participant (workspace, id_of_one);
  other = tw_workspace_get_participant (workspace, id_of_other);

  if (tw_participant_get_role (one) == TW_ROLE_MENTOR)
    pair (self, one, other);
  else
    pair (self, other, one);
}

static void
on_partner_chosen (TwBoardView   *self,
                   TwParticipant *participant,
                   TwParticipant *partner)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "board.pair", "(xx)", tw_participant_get_id (participant),
                              tw_participant_get_id (partner));
}

static void
choose_partner (TwBoardView   *self,
                TwParticipant *participant)
{
  AdwDialog *dialog = tw_partner_dialog_new (self->pairing, participant);

  g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_partner_chosen), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
choose_partner_of_id (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  TwBoardView *self = TW_BOARD_VIEW (widget);
  g_autoptr (TwParticipant) participant = NULL;

  participant = tw_workspace_get_participant (tw_pairing_get_workspace (self->pairing),
                                              g_variant_get_int64 (parameter));
  if (participant != NULL)
    choose_partner (self, participant);
}

static void
on_participant_activated (TwBoardView   *self,
                          TwParticipant *participant)
{
  if (!tw_workspace_get_read_only (tw_pairing_get_workspace (self->pairing)))
    choose_partner (self, participant);
}

/* Parting */

static void
part (TwBoardView *self,
      gint64       tandem_id)
{
  g_autoptr (GError) error = NULL;

  if (!tw_workspace_part (tw_pairing_get_workspace (self->pairing), tandem_id, &error))
    {
      tw_refusal_present (GTK_WIDGET (self), _("Not Parted"), error);
      return;
    }

  announce (self, _("The two wait for a tandem again"));
}

static void
part_of_id (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  part (TW_BOARD_VIEW (widget), g_variant_get_int64 (parameter));
}

static void
part_focused (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TwBoardView *self = TW_BOARD_VIEW (widget);
  GtkWidget *card = tw_board_column_get_focused_card (self->tandems);

  if (card != NULL)
    part (self, tw_tandem_get_id (tw_tandem_card_get_tandem (TW_TANDEM_CARD (card))));
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

/* Suggesting */

static guint
count_new (const TwSuggestion *suggestion)
{
  guint n_new = 0;

  for (guint i = 0; i < suggestion->tandems->len; i++)
    if (g_array_index (suggestion->tandems, TwSuggestedTandem, i).tandem_id == 0)
      n_new++;

  return n_new;
}

static gboolean
accept_suggestion (TwBoardView   *self,
                   GError       **error)
{
  TwWorkspace *workspace = tw_pairing_get_workspace (self->pairing);
  TwMatching *matching = tw_pairing_get_matching (self->pairing, error);
  g_autoptr (TwSuggestion) suggestion = NULL;

  if (matching == NULL)
    return FALSE;

  suggestion = tw_matching_suggest (matching, error);
  if (suggestion == NULL)
    return FALSE;

  if (count_new (suggestion) == 0)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.show-message", "s",
                                  _("Nobody is left who may be paired"));
      return TRUE;
    }

  return tw_workspace_accept_suggestion (workspace, tw_pairing_get_cohort_id (self->pairing), suggestion, error) > 0;
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
  g_clear_object (&self->tandem_model);
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

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-board-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, layouts);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, pages);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, mentors);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, tandems);
  gtk_widget_class_bind_template_child (widget_class, TwBoardView, mentees);
  gtk_widget_class_bind_template_callback (widget_class, on_participant_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);

  /* Two participants, in any order. */
  gtk_widget_class_install_action (widget_class, "board.pair", "(xx)", pair_two);
  gtk_widget_class_install_action (widget_class, "board.choose-partner", "x", choose_partner_of_id);
  gtk_widget_class_install_action (widget_class, "board.part", "x", part_of_id);
  gtk_widget_class_install_action (widget_class, "board.part-focused", NULL, part_focused);
  gtk_widget_class_install_action (widget_class, "board.show-menu", NULL, show_menu);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "board.part-focused", NULL);
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
  g_autoptr (GListModel) mentees = NULL;
  g_autoptr (GtkListItemFactory) participants = NULL;
  g_autoptr (GtkListItemFactory) tandems = NULL;
  gboolean may_write;

  g_return_if_fail (TW_IS_BOARD_VIEW (self));
  g_return_if_fail (self->pairing == NULL);

  self->pairing = tw_pairing_new (workspace, cohort_id);
  self->tandem_model = tw_workspace_get_tandems (workspace, cohort_id);
  mentors = tw_workspace_get_waiting (workspace, cohort_id, TW_ROLE_MENTOR);
  mentees = tw_workspace_get_waiting (workspace, cohort_id, TW_ROLE_MENTEE);
  participants = create_participant_factory (self);
  tandems = create_tandem_factory (self);

  tw_board_column_set_cards (self->mentors, mentors, participants);
  tw_board_column_set_cards (self->tandems, self->tandem_model, tandems);
  tw_board_column_set_cards (self->mentees, mentees, participants);

  may_write = !tw_workspace_get_read_only (workspace);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.pair", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.choose-partner", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.part", may_write);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "board.part-focused", may_write);
}

/**
 * tw_board_view_suggest:
 *
 * Fills what is free with the best pairs, as one command. Existing tandems stay as they are (P3, P5).
 */
void
tw_board_view_suggest (TwBoardView *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (TW_IS_BOARD_VIEW (self));

  if (!accept_suggestion (self, &error))
    tw_refusal_present (GTK_WIDGET (self), _("No Suggestion"), error);
}
