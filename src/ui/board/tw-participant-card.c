/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card of somebody who waits for a tandem. It can be dragged onto somebody of the other role and be dropped on;
 * while another card is in the hand it says what it would be worth as a partner, or which rule stands against it.
 * Nothing on the board moves while that is said: the words lie over the card. */

#include "tw-participant-card.h"

#include <glib/gi18n.h>

#include "tw-card.h"
#include "tw-card-menus.h"
#include "tw-drop-place.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-participant-text.h"
#include "tw-topic-chips.h"
#include "tw-verdict.h"

struct _TwParticipantCard
{
  AdwBin parent_instance;

  TwPairing *pairing;
  TwParticipant *participant; /* NULL while the card waits to be used again */
  char *spoken;
  TwVerdict verdict;

  GtkWidget *content;
  GtkLabel *name_label;
  GtkLabel *facts_label;
  GtkMenuButton *menu_button;
  GtkLabel *state_label;
  AdwWrapBox *topics;
};

typedef enum
{
  PROP_SPOKEN = 1,
} TwParticipantCardProperty;

static GParamSpec *properties[PROP_SPOKEN + 1];

static void tw_participant_card_drop_place_init (TwDropPlaceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TwParticipantCard, tw_participant_card, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (TW_TYPE_DROP_PLACE, tw_participant_card_drop_place_init))

/* What the card says */

/* The commitment, where it is not given as it should be, and the places, where there is more than the usual one. */
static char *
dup_state (TwParticipantCard *self)
{
  TwLanguage *language = tw_language_session ();
  const TwCommitment commitment = tw_participant_get_commitment (self->participant);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (tw_participant_get_obliged_on (self->participant) != NULL)
    g_strv_builder_add (parts, _("Obliged"));
  else if (commitment != TW_COMMITMENT_GIVEN)
    g_strv_builder_add (parts, tw_commitment_name (language, tw_word (TW_TYPE_COMMITMENT, (int) commitment)));
  if (tw_participant_get_capacity (self->participant) > 1)
    {
      const int n_places = tw_pairing_count_places (self->pairing, self->participant);
      g_autofree char *number = tw_language_integer (language, n_places);

      g_strv_builder_take (parts, g_strdup_printf (ngettext ("Room for %s tandem", "Room for %s tandems",
                                                             (gulong) n_places), number));
    }
  list = g_strv_builder_end (parts);

  return g_strjoinv (" · ", list);
}

static void
show_state (TwParticipantCard *self)
{
  g_autofree char *state = self->participant != NULL ? dup_state (self) : g_strdup ("");

  gtk_label_set_label (self->state_label, state);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), *state != '\0');
}

static void
show_participant (TwParticipantCard *self)
{
  g_autofree char *name_of_level_0 = tw_workspace_get_setting (tw_pairing_get_workspace (self->pairing), "level-0-name");
  g_autofree char *facts = tw_participant_dup_facts (self->participant, name_of_level_0);
  g_autofree char *menu = NULL;
  g_auto (GStrv) topics = tw_participant_dup_topics (self->participant);

  gtk_label_set_label (self->name_label, tw_participant_get_name (self->participant));
  gtk_label_set_label (self->facts_label, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts_label), *facts != '\0');
  tw_topic_chips_show (self->topics, (const char * const *) topics);
  show_state (self);

  /* Translators: %s is a person */
  menu = g_strdup_printf (_("Menu of %s"), tw_participant_get_name (self->participant));
  tw_card_name_button (GTK_WIDGET (self->menu_button), menu);

  g_free (self->spoken);
  self->spoken = tw_participant_dup_spoken (self->participant, name_of_level_0);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPOKEN]);
}

static GtkOverlay *
get_overlay (TwParticipantCard *self)
{
  return GTK_OVERLAY (adw_bin_get_child (ADW_BIN (self)));
}

/* What it would be worth to pair this one with the one in the hand, or the rule that forbids it (P1). */
static void
show_verdict (TwParticipantCard *self)
{
  TwParticipant *lifted = tw_pairing_get_lifted (self->pairing);
  const TwPartnerWorth *worth = self->participant != NULL ? tw_pairing_find_worth (self->pairing, self->participant)
                                                          : NULL;
  g_auto (GStrv) obstacles = NULL;
  g_auto (GStrv) topics = NULL;
  TwCardLook look = TW_CARD_AT_REST;

  if (worth == NULL)
    {
      tw_verdict_clear (&self->verdict);
    }
  else if (worth->allowed)
    {
      look = TW_CARD_POSSIBLE;
      tw_verdict_show_score (&self->verdict, get_overlay (self), worth->score);
    }
  else
    {
      look = TW_CARD_IMPOSSIBLE;
      obstacles = tw_pairing_dup_obstacles (self->pairing, lifted, self->participant);
      tw_verdict_show_obstacle (&self->verdict, get_overlay (self), obstacles[0]);
    }

  if (look == TW_CARD_POSSIBLE)
    topics = tw_participant_dup_topics (lifted);
  tw_topic_chips_emphasise (self->topics, (const char * const *) topics);
  tw_card_set_look (GTK_WIDGET (self), self->content, look);
  tw_card_set_lifted (GTK_WIDGET (self), lifted != NULL && lifted == self->participant);
  gtk_widget_set_opacity (GTK_WIDGET (self->menu_button), look == TW_CARD_AT_REST ? 1 : 0);
}

/* The menu */

static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  TwParticipantCard *self = user_data;
  g_autoptr (GMenuModel) menu = tw_participant_menu_new (self->participant);

  gtk_menu_button_set_menu_model (button, menu);
}

/* Drag and drop */

static GdkContentProvider *
on_prepare (TwParticipantCard *self)
{
  if (self->participant == NULL || tw_workspace_get_read_only (tw_pairing_get_workspace (self->pairing)))
    return NULL;

  return gdk_content_provider_new_typed (TW_TYPE_PARTICIPANT, self->participant);
}

static void
on_drag_begin (TwParticipantCard *self,
               GdkDrag           *drag)
{
  tw_card_set_drag_icon (GTK_WIDGET (self), drag);
  tw_pairing_lift (self->pairing, self->participant);
}

static void
on_drag_end (TwParticipantCard *self)
{
  tw_pairing_put_down (self->pairing);
}

/* Any card of the other role: a forbidden drop wants an answer too. */
static gboolean
tw_participant_card_accepts (TwDropPlace *place)
{
  TwParticipantCard *self = TW_PARTICIPANT_CARD (place);
  TwParticipant *lifted = tw_pairing_get_lifted (self->pairing);

  return lifted != NULL && self->participant != NULL &&
         tw_participant_get_role (lifted) != tw_participant_get_role (self->participant);
}

static gboolean
tw_participant_card_take (TwDropPlace   *place,
                          TwParticipant *dropped)
{
  TwParticipantCard *self = TW_PARTICIPANT_CARD (place);
  gboolean may_pair;

  if (self->participant == NULL || tw_participant_get_role (dropped) == tw_participant_get_role (self->participant))
    return FALSE;

  may_pair = tw_pairing_may_pair (self->pairing, dropped, self->participant);
  gtk_widget_activate_action (GTK_WIDGET (self), "board.pair", "(xx)", tw_participant_get_id (dropped),
                              tw_participant_get_id (self->participant));

  return may_pair;
}

static void
tw_participant_card_drop_place_init (TwDropPlaceInterface *interface)
{
  interface->accepts = tw_participant_card_accepts;
  interface->take = tw_participant_card_take;
}

static void
tw_participant_card_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  TwParticipantCard *self = TW_PARTICIPANT_CARD (object);

  switch ((TwParticipantCardProperty) prop_id)
    {
    case PROP_SPOKEN:
      g_value_set_string (value, self->spoken != NULL ? self->spoken : "");
      break;
    }
}

static void
tw_participant_card_dispose (GObject *object)
{
  TwParticipantCard *self = TW_PARTICIPANT_CARD (object);

  if (self->participant != NULL)
    g_signal_handlers_disconnect_by_data (self->participant, self);
  g_clear_object (&self->participant);
  g_clear_object (&self->pairing);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PARTICIPANT_CARD);

  G_OBJECT_CLASS (tw_participant_card_parent_class)->dispose (object);
}

static void
tw_participant_card_finalize (GObject *object)
{
  TwParticipantCard *self = TW_PARTICIPANT_CARD (object);

  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (tw_participant_card_parent_class)->finalize (object);
}

static void
tw_participant_card_class_init (TwParticipantCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_participant_card_get_property;
  object_class->dispose = tw_participant_card_dispose;
  object_class->finalize = tw_participant_card_finalize;

  /* What the row of the card announces. */
  properties[PROP_SPOKEN] =
    g_param_spec_string ("spoken", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-participant-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TwParticipantCard, content);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantCard, name_label);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantCard, facts_label);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantCard, state_label);
  gtk_widget_class_bind_template_child (widget_class, TwParticipantCard, topics);
}

static void
tw_participant_card_init (TwParticipantCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  tw_card_set_up_drag (GTK_WIDGET (self), G_CALLBACK (on_prepare), G_CALLBACK (on_drag_begin),
                       G_CALLBACK (on_drag_end));
  tw_card_set_up_menu (GTK_WIDGET (self), G_CALLBACK (tw_participant_card_show_menu));
}

/**
 * tw_participant_card_new:
 * @pairing: what the board knows about pairs
 *
 * Returns: (transfer floating): a card nobody stands on yet
 */
GtkWidget *
tw_participant_card_new (TwPairing *pairing)
{
  TwParticipantCard *self;

  g_return_val_if_fail (TW_IS_PAIRING (pairing), NULL);

  self = g_object_new (TW_TYPE_PARTICIPANT_CARD, NULL);
  self->pairing = g_object_ref (pairing);
  g_signal_connect_object (pairing, "notify::lifted", G_CALLBACK (show_verdict), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tw_pairing_get_workspace (pairing), "changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * tw_participant_card_set_participant:
 * @participant: (nullable): who stands on the card, or %NULL while it waits to be used again
 */
void
tw_participant_card_set_participant (TwParticipantCard *self,
                                     TwParticipant     *participant)
{
  g_return_if_fail (TW_IS_PARTICIPANT_CARD (self));

  if (self->participant != NULL)
    g_signal_handlers_disconnect_by_data (self->participant, self);

  g_set_object (&self->participant, participant);

  if (participant != NULL)
    {
      g_signal_connect_object (participant, "notify", G_CALLBACK (show_participant), self, G_CONNECT_SWAPPED);
      show_participant (self);
    }

  show_verdict (self);
}

/**
 * tw_participant_card_show_menu:
 *
 * Opens what can be done with the person, as the button on the card does.
 */
void
tw_participant_card_show_menu (TwParticipantCard *self)
{
  g_return_if_fail (TW_IS_PARTICIPANT_CARD (self));

  gtk_menu_button_popup (self->menu_button);
}
