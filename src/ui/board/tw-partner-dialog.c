/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who a person could be paired with, the best first, with score and reasons; after them who must not, and why. The
 * way to a tandem without a pointer: Enter pairs. */

#include "tw-partner-dialog.h"

#include <glib/gi18n.h>

#include "tw-card.h"
#include "tw-fold.h"
#include "tw-given-room.h"
#include "tw-participant-text.h"
#include "tw-partner-ranking.h"
#include "tw-partner-row.h"
#include "tw-search-stop.h"
#include "tw-wrapped-title.h"

/* Of a partner, in pixels at the usual size of text. */
#define LEAST_WIDTH 200

/* Among so many nobody has to search. */
#define SEEN_AT_A_GLANCE 5

struct _TwPartnerDialog
{
  AdwDialog parent_instance;

  TwPairing *pairing;
  TwParticipant *participant;
  TwPartner *chosen; /* NULL: nobody yet */
  guint outcome;     /* the signal that tells of the chosen one */
  char *name_of_level_0;
  GListModel *ranking; /* everybody, found or not */

  GtkWidget *search_clamp;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkWidget *partners;
  GtkWidget *buttons;
  AdwStatusPage *nobody_page;
  GtkGridView *list;
  GtkSingleSelection *selection;
};

enum
{
  CHOSEN,
  REPLACING,
  ASKED_ABOUT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwPartnerDialog, tw_partner_dialog, ADW_TYPE_DIALOG)

static void
set_up_row (GtkListItemFactory *factory,
            GtkListItem        *item)
{
  GtkWidget *row = tw_partner_row_new ();

  tw_card_stand_in_list (row);
  gtk_list_item_set_child (item, row);
}

/* Over the first of those who may be chosen, of those in a tandem, and of those who must not be chosen. */
static const char *
get_heading (TwPartnerDialog *self,
             GtkListItem     *item)
{
  const guint position = gtk_list_item_get_position (item);
  const TwPartnerChoice choice = tw_partner_get_choice (gtk_list_item_get_item (item));
  g_autoptr (TwPartner) before = NULL;

  if (position > 0)
    before = g_list_model_get_item (G_LIST_MODEL (self->selection), position - 1);
  if (before != NULL && tw_partner_get_choice (before) == choice)
    return NULL;

  switch (choice)
    {
    case TW_PARTNER_POSSIBLE:
      return _("Possible Partners");
    case TW_PARTNER_IN_TANDEM:
      return _("Only in Place of a Tandem");
    case TW_PARTNER_IMPOSSIBLE:
      return _("Not Possible");
    }

  g_return_val_if_reached (NULL);
}

static void
bind_row (GtkListItemFactory *factory,
          GtkListItem        *item,
          TwPartnerDialog    *self)
{
  TwPartner *partner = gtk_list_item_get_item (item);
  TwPartnerRow *row = TW_PARTNER_ROW (gtk_list_item_get_child (item));
  g_autofree char *reasons = NULL;
  g_autofree char *spoken = NULL;

  reasons = tw_pairing_dup_reasons (self->pairing, self->participant, tw_partner_get_participant (partner));
  tw_partner_row_set_heading (row, get_heading (self, item));
  tw_partner_row_set_partner (row, partner, reasons, self->name_of_level_0);
  spoken = tw_partner_row_dup_spoken (row);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
settle_on (TwPartnerDialog *self,
           TwPartner       *partner,
           guint            outcome)
{
  g_set_object (&self->chosen, partner);
  self->outcome = outcome;
  adw_dialog_close (ADW_DIALOG (self));
}

static void
choose (TwPartnerDialog *self,
        TwPartner       *partner)
{
  settle_on (self, partner, tw_partner_get_choice (partner) == TW_PARTNER_IN_TANDEM ? REPLACING : CHOSEN);
}

static void
on_activated (TwPartnerDialog *self,
              guint            position)
{
  g_autoptr (TwPartner) partner = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  choose (self, partner);
}

static void
ask_about_selected (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  TwPartnerDialog *self = TW_PARTNER_DIALOG (widget);
  TwPartner *partner = gtk_single_selection_get_selected_item (self->selection);

  if (partner != NULL)
    settle_on (self, partner, ASKED_ABOUT);
}

static void
pair_with_selected (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  TwPartnerDialog *self = TW_PARTNER_DIALOG (widget);
  TwPartner *partner = gtk_single_selection_get_selected_item (self->selection);

  if (partner != NULL)
    choose (self, partner);
}

/* Who must not be chosen can still be asked about. */
static void
on_selected (TwPartnerDialog *self)
{
  TwPartner *partner = gtk_single_selection_get_selected_item (self->selection);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "partners.explain", partner != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "partners.pair",
                                 partner != NULL && tw_partner_get_choice (partner) != TW_PARTNER_IMPOSSIBLE);
}

/* Only now: what the choice leads to may want the focus, or another dialog. */
static void
on_closed (TwPartnerDialog *self)
{
  if (self->chosen == NULL)
    return;

  if (self->outcome == REPLACING)
    g_signal_emit (self, signals[REPLACING], 0, self->participant, tw_partner_get_tandem_id (self->chosen));
  else
    g_signal_emit (self, signals[self->outcome], 0, self->participant, tw_partner_get_participant (self->chosen));
}

static GListModel *
find_partners (TwPartnerDialog *self)
{
  g_autofree char *words = tw_fold_search_key (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  GListStore *found = g_list_store_new (TW_TYPE_PARTNER);

  for (guint i = 0; i < g_list_model_get_n_items (self->ranking); i++)
    {
      g_autoptr (TwPartner) partner = g_list_model_get_item (self->ranking, i);

      if (tw_participant_has_words (tw_partner_get_participant (partner), words))
        g_list_store_append (found, partner);
    }

  return G_LIST_MODEL (found);
}

static void
on_searched (TwPartnerDialog *self)
{
  g_autoptr (GListModel) found = find_partners (self);
  const gboolean any = g_list_model_get_n_items (found) > 0;

  /* All rows anew: the first of several changes, and with it where their heading stands. */
  gtk_single_selection_set_model (self->selection, NULL);
  gtk_single_selection_set_model (self->selection, found);
  gtk_stack_set_visible_child_name (self->stack, any ? "partners" : "nothing");
  on_selected (self);
}

static void
focus_list (TwPartnerDialog *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
show_partners (TwPartnerDialog *self)
{
  const guint n_partners = g_list_model_get_n_items (self->ranking);

  gtk_single_selection_set_model (self->selection, self->ranking);
  gtk_stack_set_visible_child_name (self->stack, n_partners > 0 ? "partners" : "nobody");
  gtk_widget_set_visible (self->buttons, n_partners > 0);
  gtk_widget_set_visible (self->search_clamp, n_partners > SEEN_AT_A_GLANCE);
}

static void
show_for_whom (TwPartnerDialog *self)
{
  gboolean is_mentor = tw_participant_get_role (self->participant) == TW_ROLE_MENTOR;
  const char *name = tw_participant_get_name (self->participant);
  g_autofree char *title = NULL;

  /* Translators: %s is a person; the list below is that of the possible partners */
  title = g_strdup_printf (_("Pair %s With…"), name);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_status_page_set_description (self->nobody_page, is_mentor ? _("No mentee is enrolled in this cohort yet.")
                                                                : _("No mentor is enrolled in this cohort yet."));
}

static void
tw_partner_dialog_dispose (GObject *object)
{
  TwPartnerDialog *self = TW_PARTNER_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PARTNER_DIALOG);
  g_clear_object (&self->pairing);
  g_clear_object (&self->participant);
  g_clear_object (&self->chosen);
  g_clear_object (&self->ranking);
  g_clear_pointer (&self->name_of_level_0, g_free);

  G_OBJECT_CLASS (tw_partner_dialog_parent_class)->dispose (object);
}

static void
tw_partner_dialog_class_init (TwPartnerDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  object_class->dispose = tw_partner_dialog_dispose;

  /* The parameters are who needed a partner, and the partner who was chosen. */
  signals[CHOSEN] =
    g_signal_new ("chosen", TW_TYPE_PARTNER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  TW_TYPE_PARTICIPANT, TW_TYPE_PARTICIPANT);
  /* The parameters are who needed a partner, and the tandem of the partner who was chosen. */
  signals[REPLACING] =
    g_signal_new ("replacing", TW_TYPE_PARTNER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  TW_TYPE_PARTICIPANT, G_TYPE_INT64);
  /* As of a chosen one: how the two fit is to be explained before anything is done. */
  signals[ASKED_ABOUT] =
    g_signal_new ("asked-about", TW_TYPE_PARTNER_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                  TW_TYPE_PARTICIPANT, TW_TYPE_PARTICIPANT);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/board/tw-partner-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPartnerDialog, search_clamp);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerDialog, partners);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerDialog, buttons);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerDialog, nobody_page);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TwPartnerDialog, selection);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_searched);
  gtk_widget_class_bind_template_callback (widget_class, tw_search_stop);
  gtk_widget_class_bind_template_callback (widget_class, focus_list);

  gtk_widget_class_install_action (widget_class, "partners.explain", NULL, ask_about_selected);
  gtk_widget_class_install_action (widget_class, "partners.pair", NULL, pair_with_selected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "partners.explain", NULL);
}

static void
tw_partner_dialog_init (TwPartnerDialog *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_set_layout_manager (self->partners, tw_given_room_new (LEAST_WIDTH));
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self->list));
  g_signal_connect (rows, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, 0);
  on_selected (self);
  gtk_grid_view_set_factory (self->list, rows);
}

/**
 * tw_partner_dialog_new:
 * @pairing: what the board knows about pairs
 * @participant: who needs a partner
 *
 * Returns: (transfer floating): a dialog that emits `chosen` with the partner, `replacing` with the partner's tandem, or
 *   `asked-about`
 */
AdwDialog *
tw_partner_dialog_new (TwPairing     *pairing,
                       TwParticipant *participant)
{
  TwPartnerDialog *self;

  g_return_val_if_fail (TW_IS_PAIRING (pairing), NULL);
  g_return_val_if_fail (TW_IS_PARTICIPANT (participant), NULL);

  self = g_object_new (TW_TYPE_PARTNER_DIALOG, NULL);
  self->pairing = g_object_ref (pairing);
  self->participant = g_object_ref (participant);
  self->name_of_level_0 = tw_workspace_get_setting (tw_pairing_get_workspace (pairing), "level-0-name");
  self->ranking = tw_partner_ranking_new (pairing, participant);
  show_for_whom (self);
  show_partners (self);

  return ADW_DIALOG (self);
}
