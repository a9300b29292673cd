/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who was invited to the kick-off, and who came: everybody in the cohort, one after the other; Enter or a click says
 * that somebody came, again that the person did not. */

#include "tw-kick-off-guests.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-milestone-commands.h"
#include "tw-names.h"
#include "tw-refusal.h"

struct _TwKickOffGuests
{
  AdwBin parent_instance;

  TwWorkspace *workspace;
  gint64 milestone_id;
  GListModel *everybody; /* of TwParticipant */
  GHashTable *states;    /* id of a participant → TwGuestState */

  GtkLabel *count_label;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (TwKickOffGuests, tw_kick_off_guests, ADW_TYPE_BIN)

static TwGuestState
get_state (TwKickOffGuests *self,
           TwParticipant   *participant)
{
  const gint64 id = tw_participant_get_id (participant);

  return (TwGuestState) GPOINTER_TO_INT (g_hash_table_lookup (self->states, &id));
}

static const char *
say_state (TwGuestState state)
{
  switch (state)
    {
    case TW_GUEST_NOT_INVITED:
      return _("Not invited");
    case TW_GUEST_INVITED:
      return _("Invited");
    case TW_GUEST_CAME:
      return _("Came");
    case TW_GUEST_STAYED_AWAY:
      return _("Did not come");
    }

  g_return_val_if_reached (NULL);
}

static const char *
say_name (TwParticipant *participant)
{
  const char *name = tw_participant_get_name (participant);

  return name != NULL ? name : _("Erased person");
}

static void
show_row (GtkListItem     *item,
          TwKickOffGuests *self)
{
  TwParticipant *participant = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *name = gtk_widget_get_first_child (row);
  GtkWidget *role = gtk_widget_get_next_sibling (name);
  GtkWidget *state = gtk_widget_get_next_sibling (role);
  const char *role_name = tw_role_name (tw_language_session (),
                                        tw_word (TW_TYPE_ROLE, (int) tw_participant_get_role (participant)));
  const char *state_name = say_state (get_state (self, participant));
  /* Translators: who; as what; whether the person came */
  g_autofree char *spoken = g_strdup_printf (_("%s, %s: %s"), say_name (participant), role_name, state_name);

  gtk_label_set_label (GTK_LABEL (name), say_name (participant));
  gtk_label_set_label (GTK_LABEL (role), role_name);
  gtk_label_set_label (GTK_LABEL (state), state_name);
  if (get_state (self, participant) == TW_GUEST_CAME)
    gtk_widget_add_css_class (state, "success");
  else
    gtk_widget_remove_css_class (state, "success");
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
set_up_row (GtkListItemFactory *factory,
            GtkListItem        *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (NULL), *role = gtk_label_new (NULL), *state = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_wrap (GTK_LABEL (name), TRUE);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (role, "dimmed");
  gtk_label_set_xalign (GTK_LABEL (state), 0);
  gtk_label_set_width_chars (GTK_LABEL (state), 13);
  gtk_box_append (GTK_BOX (row), name);
  gtk_box_append (GTK_BOX (row), role);
  gtk_box_append (GTK_BOX (row), state);
  gtk_list_item_set_child (item, row);
}

static void
bind_row (GtkListItemFactory *factory,
          GtkListItem        *item,
          TwKickOffGuests    *self)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "item", item);
  show_row (item, self);
}

static void
show_rows (GtkWidget       *widget,
           TwKickOffGuests *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      GtkListItem *item = row != NULL ? g_object_get_data (G_OBJECT (row), "item") : NULL;

      if (item != NULL && gtk_list_item_get_item (item) != NULL)
        show_row (item, self);
    }
}

static void
take_guest (gint64       participant_id,
            TwGuestState state,
            gpointer     states)
{
  g_hash_table_insert (states, g_memdup2 (&participant_id, sizeof participant_id), GINT_TO_POINTER (state));
}

static void
show_count (TwKickOffGuests *self)
{
  guint n_came = 0;
  GHashTableIter iter;
  gpointer state;
  g_autofree char *text = NULL;

  g_hash_table_iter_init (&iter, self->states);
  while (g_hash_table_iter_next (&iter, NULL, &state))
    n_came += GPOINTER_TO_INT (state) == TW_GUEST_CAME ? 1 : 0;

  /* Translators: how many came, were invited, take part in the cohort */
  text = g_strdup_printf (_("%u came, %u invited, %u in the cohort"), n_came, g_hash_table_size (self->states),
                          g_list_model_get_n_items (self->everybody));
  gtk_label_set_label (self->count_label, text);
}

static GArray *
list_everybody (TwKickOffGuests *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < g_list_model_get_n_items (self->everybody); i++)
    {
      g_autoptr (TwParticipant) participant = g_list_model_get_item (self->everybody, i);
      gint64 id = tw_participant_get_id (participant);

      g_array_append_val (ids, id);
    }

  return ids;
}

static void
invite_all (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TwKickOffGuests *self = TW_KICK_OFF_GUESTS (widget);
  g_autoptr (GArray) ids = list_everybody (self);
  g_autoptr (GError) error = NULL;

  if (!tw_workspace_invite (self->workspace, self->milestone_id, (const gint64 *) (gpointer) ids->data, ids->len, &error))
    tw_refusal_present (widget, _("Not Done"), error);
}

static void
all_came (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  TwKickOffGuests *self = TW_KICK_OFF_GUESTS (widget);
  g_autoptr (GArray) ids = list_everybody (self);
  g_autoptr (GError) error = NULL;

  if (!tw_workspace_set_came (self->workspace, self->milestone_id, (const gint64 *) (gpointer) ids->data, ids->len, TRUE,
                              &error))
    tw_refusal_present (widget, _("Not Done"), error);
}

static void
on_activated (TwKickOffGuests *self,
              guint            position)
{
  g_autoptr (TwParticipant) participant = g_list_model_get_item (self->everybody, position);
  const gint64 id = tw_participant_get_id (participant);
  const gboolean came = get_state (self, participant) != TW_GUEST_CAME;
  g_autoptr (GError) error = NULL;

  if (self->milestone_id != 0 && !tw_workspace_get_read_only (self->workspace) &&
      !tw_workspace_set_came (self->workspace, self->milestone_id, &id, 1, came, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Done"), error);
}

static void
tw_kick_off_guests_dispose (GObject *object)
{
  TwKickOffGuests *self = TW_KICK_OFF_GUESTS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_KICK_OFF_GUESTS);
  g_clear_object (&self->everybody);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_kick_off_guests_parent_class)->dispose (object);
}

static void
tw_kick_off_guests_finalize (GObject *object)
{
  g_hash_table_unref (TW_KICK_OFF_GUESTS (object)->states);

  G_OBJECT_CLASS (tw_kick_off_guests_parent_class)->finalize (object);
}

static void
tw_kick_off_guests_class_init (TwKickOffGuestsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_kick_off_guests_dispose;
  object_class->finalize = tw_kick_off_guests_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/kickoff/tw-kick-off-guests.ui");
  gtk_widget_class_bind_template_child (widget_class, TwKickOffGuests, count_label);
  gtk_widget_class_bind_template_child (widget_class, TwKickOffGuests, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);

  gtk_widget_class_install_action (widget_class, "guests.invite-all", NULL, invite_all);
  gtk_widget_class_install_action (widget_class, "guests.all-came", NULL, all_came);
}

static void
tw_kick_off_guests_init (TwKickOffGuests *self)
{
  self->states = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_kick_off_guests_set_cohort:
 * @workspace: an open file
 * @cohort: whose participants; set once
 */
void
tw_kick_off_guests_set_cohort (TwKickOffGuests *self,
                               TwWorkspace     *workspace,
                               TwCohort        *cohort)
{
  const gint64 cohort_id = tw_cohort_get_id (cohort);
  g_autoptr (GListStore) both = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) mentors = tw_workspace_get_participants (workspace, cohort_id, TW_ROLE_MENTOR);
  g_autoptr (GListModel) mentees = tw_workspace_get_participants (workspace, cohort_id, TW_ROLE_MENTEE);
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) shown = NULL;

  g_return_if_fail (TW_IS_KICK_OFF_GUESTS (self));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  g_list_store_append (both, mentors);
  g_list_store_append (both, mentees);
  self->everybody = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&both))));
  shown = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->everybody)));
  g_signal_connect (rows, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, 0);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_model (self->list_view, shown);
  gtk_list_view_set_single_click_activate (self->list_view, TRUE);
}

/**
 * tw_kick_off_guests_show:
 * @milestone_id: the kick-off; 0: there is none yet
 *
 * Shows who was invited and came.
 */
void
tw_kick_off_guests_show (TwKickOffGuests *self,
                         gint64           milestone_id)
{
  const gboolean possible = milestone_id != 0 && !tw_workspace_get_read_only (self->workspace);

  g_return_if_fail (TW_IS_KICK_OFF_GUESTS (self));

  self->milestone_id = milestone_id;
  g_hash_table_remove_all (self->states);
  if (milestone_id != 0)
    tw_workspace_each_guest (self->workspace, milestone_id, take_guest, self->states, NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guests.invite-all", possible);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "guests.all-came", possible);
  show_count (self);
  show_rows (GTK_WIDGET (self->list_view), self);
}
