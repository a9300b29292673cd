/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The card of a tandem: the mentor above, the mentee below, how well they fit and the topics that meet. Dragged back
 * to a column of people the tandem is parted; somebody dropped on it would take a place in it. */

#include "tw-tandem-card.h"

#include <glib/gi18n.h>

#include "tw-card.h"
#include "tw-card-menus.h"
#include "tw-drop-place.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-participant-text.h"
#include "tw-topic-chips.h"
#include "tw-verdict.h"

struct _TwTandemCard
{
  AdwBin parent_instance;

  TwPairing *pairing;
  TwTandem *tandem; /* the three are NULL while the card waits to be used again */
  TwParticipant *mentor;
  TwParticipant *mentee;
  char *spoken;
  TwVerdict verdict;

  GtkWidget *content;
  GtkLabel *mentor_label;
  GtkLabel *mentor_facts_label;
  GtkLabel *mentee_label;
  GtkLabel *mentee_facts_label;
  GtkWidget *pin;
  GtkLabel *score_label;
  GtkMenuButton *menu_button;
  GtkLabel *leaver_label;
  GtkLabel *state_label;
  AdwWrapBox *topics;
  GtkWidget *decision;
  GtkWidget *accept_button;
  GtkWidget *refuse_button;
};

typedef enum
{
  PROP_SPOKEN = 1,
} TwTandemCardProperty;

static GParamSpec *properties[PROP_SPOKEN + 1];

static void tw_tandem_card_drop_place_init (TwDropPlaceInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TwTandemCard, tw_tandem_card, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (TW_TYPE_DROP_PLACE, tw_tandem_card_drop_place_init))

/* What the card says */

/* Accepted is what a pair on the board is; only what differs from it is worth a word. */
static const char *
get_state_name (TwTandemCard *self)
{
  TwTandemState state = tw_tandem_get_state (self->tandem);

  if (state == TW_TANDEM_ACCEPTED)
    return NULL;

  return tw_tandem_state_name (tw_language_session (), tw_word (TW_TYPE_TANDEM_STATE, (int) state));
}

static void
show_person (TwParticipant *participant,
             const char    *name_of_level_0,
             GtkLabel      *name_label,
             GtkLabel      *facts_label)
{
  g_autofree char *facts = tw_participant_dup_facts (participant, name_of_level_0);

  gtk_label_set_label (name_label, tw_participant_get_name (participant));
  gtk_label_set_label (facts_label, facts);
  gtk_widget_set_visible (GTK_WIDGET (facts_label), *facts != '\0');
}

/* Topics the mentor offers and the mentee wants. */
static GStrv
dup_common_topics (TwTandemCard *self)
{
  g_auto (GStrv) offered = tw_participant_dup_topics (self->mentor);
  g_auto (GStrv) wanted = tw_participant_dup_topics (self->mentee);
  g_autoptr (GStrvBuilder) common = g_strv_builder_new ();

  for (guint i = 0; wanted[i] != NULL; i++)
    if (g_strv_contains ((const char * const *) offered, wanted[i]))
      g_strv_builder_add (common, wanted[i]);

  return g_strv_builder_end (common);
}

/* Who has left leaves a tandem behind that somebody must see to at once. */
static char *
dup_leaver (TwTandemCard *self)
{
  TwParticipant *leaver = tw_participant_get_left_on (self->mentor) != NULL ? self->mentor : self->mentee;
  g_autofree char *day = NULL;

  if (tw_participant_get_left_on (leaver) == NULL)
    return NULL;

  day = tw_language_iso_date (tw_language_session (), tw_participant_get_left_on (leaver), TW_DATE_MEDIUM);

  /* Translators: a person and a day */
  return g_strdup_printf (_("%s leaves the company: %s"), tw_participant_get_name (leaver), day);
}

static void
speak (TwTandemCard *self,
       const char   *score)
{
  const char *state = get_state_name (self);
  g_autofree char *leaver = dup_leaver (self);
  g_autoptr (GString) spoken = g_string_new (NULL);

  /* Translators: a tandem as it is read aloud: mentor, mentee, match score */
  g_string_append_printf (spoken, _("%s with %s, match score %s"), tw_participant_get_name (self->mentor),
                          tw_participant_get_name (self->mentee), score);
  if (state != NULL)
    g_string_append_printf (spoken, ", %s", state);
  if (tw_tandem_get_pinned (self->tandem))
    g_string_append_printf (spoken, ", %s", _("Pinned"));
  if (leaver != NULL)
    g_string_append_printf (spoken, ". %s", leaver);

  g_free (self->spoken);
  self->spoken = g_string_free_and_steal (g_steal_pointer (&spoken));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SPOKEN]);
}

static void
name_menu (TwTandemCard *self)
{
  g_autofree char *menu = NULL;

  /* Translators: a mentor and a mentee */
  menu = g_strdup_printf (_("Menu of %s with %s"), tw_participant_get_name (self->mentor),
                          tw_participant_get_name (self->mentee));
  tw_card_name_button (GTK_WIDGET (self->menu_button), menu);
}

static void
set_button (TwTandemCard *self,
            GtkWidget    *button,
            const char   *action,
            const char   *format,
            ...) G_GNUC_PRINTF (4, 5);

static void
set_button (TwTandemCard *self,
            GtkWidget    *button,
            const char   *action,
            const char   *format,
            ...)
{
  g_autofree char *name = NULL;
  va_list arguments;

  va_start (arguments, format);
  name = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  /* What stands on it is the name of a button until this is taken back. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* In this order: an action with no target yet would not be the one that is meant. */
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", tw_tandem_get_id (self->tandem));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
}

/* A draft looks like one, and can be decided about where it stands. */
static void
show_decision (TwTandemCard *self)
{
  gboolean is_draft = tw_tandem_get_state (self->tandem) == TW_TANDEM_DRAFT;
  const char *mentor = tw_participant_get_name (self->mentor), *mentee = tw_participant_get_name (self->mentee);

  if (is_draft)
    gtk_widget_add_css_class (GTK_WIDGET (self), "draft");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "draft");

  gtk_widget_set_visible (self->decision,
                          is_draft && !tw_workspace_get_read_only (tw_pairing_get_workspace (self->pairing)));
  if (!is_draft)
    return;

  /* Translators: a mentor and a mentee */
  set_button (self, self->accept_button, "board.accept", _("Accept %s with %s"), mentor, mentee);
  /* Translators: a mentor and a mentee */
  set_button (self, self->refuse_button, "board.refuse", _("Refuse %s with %s"), mentor, mentee);
}

static void
show_tandem (TwTandemCard *self)
{
  g_autofree char *name_of_level_0 = tw_workspace_get_setting (tw_pairing_get_workspace (self->pairing), "level-0-name");
  g_autofree char *score = tw_language_score (tw_language_session (), tw_tandem_get_score (self->tandem));
  g_auto (GStrv) topics = dup_common_topics (self);
  g_autofree char *leaver = dup_leaver (self);
  const char *state = get_state_name (self);

  show_person (self->mentor, name_of_level_0, self->mentor_label, self->mentor_facts_label);
  show_person (self->mentee, name_of_level_0, self->mentee_label, self->mentee_facts_label);
  gtk_label_set_label (self->score_label, score);
  gtk_widget_set_visible (self->pin, tw_tandem_get_pinned (self->tandem));
  gtk_label_set_label (self->leaver_label, leaver != NULL ? leaver : "");
  gtk_widget_set_visible (GTK_WIDGET (self->leaver_label), leaver != NULL);
  gtk_label_set_label (self->state_label, state != NULL ? state : "");
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), state != NULL);
  tw_topic_chips_show (self->topics, (const char * const *) topics);

  show_decision (self);

  name_menu (self);
  speak (self, score);
}

/* The menu */

static void
create_menu (GtkMenuButton *button,
             gpointer       user_data)
{
  TwTandemCard *self = user_data;
  g_autoptr (GMenuModel) menu = tw_tandem_menu_new (self->tandem, self->mentor, self->mentee);

  gtk_menu_button_set_menu_model (button, menu);
}

/* Dragging it away */

static GdkContentProvider *
on_prepare (TwTandemCard *self)
{
  if (self->tandem == NULL || tw_workspace_get_read_only (tw_pairing_get_workspace (self->pairing)))
    return NULL;

  return gdk_content_provider_new_typed (TW_TYPE_TANDEM, self->tandem);
}

static void
on_drag_begin (TwTandemCard *self,
               GdkDrag      *drag)
{
  tw_card_set_drag_icon (GTK_WIDGET (self), drag);
  tw_card_set_lifted (GTK_WIDGET (self), TRUE);
}

static void
on_drag_end (TwTandemCard *self)
{
  tw_card_set_lifted (GTK_WIDGET (self), FALSE);
}

/* A person dropped on the tandem */

/* Who would be with the one in the hand, if that one took the place of the other. */
static TwParticipant *
get_partner_to_be (TwTandemCard  *self,
                   TwParticipant *lifted)
{
  return tw_participant_get_role (lifted) == TW_ROLE_MENTOR ? self->mentee : self->mentor;
}

static GtkOverlay *
get_overlay (TwTandemCard *self)
{
  return GTK_OVERLAY (adw_bin_get_child (ADW_BIN (self)));
}

static void
show_verdict (TwTandemCard *self)
{
  TwParticipant *lifted = tw_pairing_get_lifted (self->pairing);
  TwParticipant *partner = lifted != NULL && self->tandem != NULL ? get_partner_to_be (self, lifted) : NULL;
  const TwPartnerWorth *worth = partner != NULL ? tw_pairing_find_worth (self->pairing, partner) : NULL;
  TwCardLook look = TW_CARD_AT_REST;
  g_autofree char *obstacle = NULL;

  if (worth == NULL)
    {
      tw_verdict_clear (&self->verdict);
    }
  else if (worth->suits)
    {
      look = TW_CARD_POSSIBLE;
      tw_verdict_show_score (&self->verdict, get_overlay (self), worth->score);
    }
  else
    {
      look = TW_CARD_IMPOSSIBLE;
      obstacle = tw_pairing_dup_rule (self->pairing, lifted, partner);
      tw_verdict_show_obstacle (&self->verdict, get_overlay (self), obstacle);
    }

  tw_card_set_look (GTK_WIDGET (self), self->content, look);
  gtk_widget_set_opacity (GTK_WIDGET (self->score_label), look == TW_CARD_AT_REST ? 1 : 0);
  gtk_widget_set_opacity (GTK_WIDGET (self->menu_button), look == TW_CARD_AT_REST ? 1 : 0);
}

static gboolean
tw_tandem_card_accepts (TwDropPlace *place)
{
  TwTandemCard *self = TW_TANDEM_CARD (place);

  return self->tandem != NULL && tw_pairing_get_lifted (self->pairing) != NULL;
}

static gboolean
tw_tandem_card_take (TwDropPlace   *place,
                     TwParticipant *dropped)
{
  TwTandemCard *self = TW_TANDEM_CARD (place);

  if (self->tandem == NULL)
    return FALSE;

  return gtk_widget_activate_action (GTK_WIDGET (self), "board.replace", "(xx)", tw_tandem_get_id (self->tandem),
                                     tw_participant_get_id (dropped));
}

static void
tw_tandem_card_drop_place_init (TwDropPlaceInterface *interface)
{
  interface->accepts = tw_tandem_card_accepts;
  interface->take = tw_tandem_card_take;
}

static void
let_go (TwTandemCard *self)
{
  if (self->tandem == NULL)
    return;

  tw_card_set_lifted (GTK_WIDGET (self), FALSE);
  g_signal_handlers_disconnect_by_data (self->tandem, self);
  g_signal_handlers_disconnect_by_data (self->mentor, self);
  g_signal_handlers_disconnect_by_data (self->mentee, self);
  g_clear_object (&self->tandem);
  g_clear_object (&self->mentor);
  g_clear_object (&self->mentee);
}

static void
follow (TwTandemCard *self,
        gpointer      object)
{
  g_signal_connect_object (object, "notify", G_CALLBACK (show_tandem), self, G_CONNECT_SWAPPED);
}

static void
tw_tandem_card_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  TwTandemCard *self = TW_TANDEM_CARD (object);

  switch ((TwTandemCardProperty) prop_id)
    {
    case PROP_SPOKEN:
      g_value_set_string (value, self->spoken != NULL ? self->spoken : "");
      break;
    }
}

static void
tw_tandem_card_dispose (GObject *object)
{
  TwTandemCard *self = TW_TANDEM_CARD (object);

  let_go (self);
  g_clear_object (&self->pairing);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_TANDEM_CARD);

  G_OBJECT_CLASS (tw_tandem_card_parent_class)->dispose (object);
}

static void
tw_tandem_card_finalize (GObject *object)
{
  TwTandemCard *self = TW_TANDEM_CARD (object);

  g_clear_pointer (&self->spoken, g_free);

  G_OBJECT_CLASS (tw_tandem_card_parent_class)->finalize (object);
}

static void
tw_tandem_card_class_init (TwTandemCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tw_tandem_card_get_property;
  object_class->dispose = tw_tandem_card_dispose;
  object_class->finalize = tw_tandem_card_finalize;

  /* What the row of the card announces. */
  properties[PROP_SPOKEN] =
    g_param_spec_string ("spoken", NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-tandem-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, content);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, mentor_label);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, mentor_facts_label);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, mentee_label);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, mentee_facts_label);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, pin);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, score_label);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, leaver_label);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, state_label);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, topics);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, decision);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, accept_button);
  gtk_widget_class_bind_template_child (widget_class, TwTandemCard, refuse_button);
}

static void
tw_tandem_card_init (TwTandemCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu, self, NULL);
  tw_card_set_up_drag (GTK_WIDGET (self), G_CALLBACK (on_prepare), G_CALLBACK (on_drag_begin),
                       G_CALLBACK (on_drag_end));
  tw_card_set_up_menu (GTK_WIDGET (self), G_CALLBACK (tw_tandem_card_show_menu));
  tw_card_set_tooltip (self->pin, _("Pinned"));
  tw_card_set_tooltip (GTK_WIDGET (self->score_label), _("Match score, 0 to 100"));
}

/**
 * tw_tandem_card_new:
 * @pairing: what the board knows about pairs
 *
 * Returns: (transfer floating): a card no tandem stands on yet
 */
GtkWidget *
tw_tandem_card_new (TwPairing *pairing)
{
  TwTandemCard *self;

  g_return_val_if_fail (TW_IS_PAIRING (pairing), NULL);

  self = g_object_new (TW_TYPE_TANDEM_CARD, NULL);
  self->pairing = g_object_ref (pairing);
  g_signal_connect_object (pairing, "notify::lifted", G_CALLBACK (show_verdict), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}

/**
 * tw_tandem_card_get_tandem:
 *
 * Returns: (transfer none) (nullable): what stands on the card
 */
TwTandem *
tw_tandem_card_get_tandem (TwTandemCard *self)
{
  g_return_val_if_fail (TW_IS_TANDEM_CARD (self), NULL);

  return self->tandem;
}

/**
 * tw_tandem_card_set_tandem:
 * @tandem: (nullable): what stands on the card, or %NULL while it waits to be used again
 */
void
tw_tandem_card_set_tandem (TwTandemCard *self,
                           TwTandem     *tandem)
{
  TwWorkspace *workspace;

  g_return_if_fail (TW_IS_TANDEM_CARD (self));

  let_go (self);
  if (tandem == NULL)
    return;

  workspace = tw_pairing_get_workspace (self->pairing);
  self->tandem = g_object_ref (tandem);
  self->mentor = tw_workspace_get_participant (workspace, tw_tandem_get_mentor_id (tandem));
  self->mentee = tw_workspace_get_participant (workspace, tw_tandem_get_mentee_id (tandem));
  follow (self, self->tandem);
  follow (self, self->mentor);
  follow (self, self->mentee);
  show_tandem (self);
  show_verdict (self);
}

/**
 * tw_tandem_card_show_menu:
 *
 * Opens what can be done with the tandem, as the button on the card does.
 */
void
tw_tandem_card_show_menu (TwTandemCard *self)
{
  g_return_if_fail (TW_IS_TANDEM_CARD (self));

  gtk_menu_button_popup (self->menu_button);
}
