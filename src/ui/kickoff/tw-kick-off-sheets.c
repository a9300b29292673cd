/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sheets that the tandems filled in by hand at the kick-off: which are entered, and entering them one after the
 * other. */

#include "tw-kick-off-sheets.h"

#include <glib/gi18n.h>

#include "tandem/tw-tandem-names.h"
#include "tw-goal-commands.h"
#include "tw-sheet-dialog.h"

struct _TwKickOffSheets
{
  AdwBin parent_instance;

  TwWorkspace *workspace;
  GListModel *tandems; /* those that are under way, or were */

  GtkLabel *count_label;
  GtkListView *list_view;
};

G_DEFINE_FINAL_TYPE (TwKickOffSheets, tw_kick_off_sheets, ADW_TYPE_BIN)

static void
take_agreement (const TwAgreementRow *agreement,
                gpointer              entered)
{
  *(gboolean *) entered = agreement->mentor_expectations != NULL || agreement->mentee_expectations != NULL;
}

static gboolean
is_entered (TwKickOffSheets *self,
            TwTandem        *tandem)
{
  gboolean entered = FALSE;

  tw_workspace_read_agreement (self->workspace, tw_tandem_get_id (tandem), take_agreement, &entered, NULL);

  return entered;
}

static void
show_row (GtkListItem     *item,
          TwKickOffSheets *self)
{
  TwTandem *tandem = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  GtkWidget *names = gtk_widget_get_first_child (row);
  GtkWidget *state = gtk_widget_get_next_sibling (names);
  g_autofree char *both = tw_tandem_say_names (self->workspace, tandem);
  const char *state_name = is_entered (self, tandem) ? _("Entered") : _("Not entered yet");
  g_autofree char *spoken = g_strdup_printf ("%s: %s", both, state_name);

  gtk_label_set_label (GTK_LABEL (names), both);
  gtk_label_set_label (GTK_LABEL (state), state_name);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
set_up_row (GtkListItemFactory *factory,
            GtkListItem        *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *names = gtk_label_new (NULL), *state = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (names), 0);
  gtk_label_set_wrap (GTK_LABEL (names), TRUE);
  gtk_widget_set_hexpand (names, TRUE);
  gtk_widget_add_css_class (state, "dimmed");
  gtk_box_append (GTK_BOX (row), names);
  gtk_box_append (GTK_BOX (row), state);
  gtk_list_item_set_child (item, row);
}

static void
bind_row (GtkListItemFactory *factory,
          GtkListItem        *item,
          TwKickOffSheets    *self)
{
  g_object_set_data (G_OBJECT (gtk_list_item_get_child (item)), "item", item);
  show_row (item, self);
}

static void
on_activated (TwKickOffSheets *self,
              guint            position)
{
  if (!tw_workspace_get_read_only (self->workspace))
    adw_dialog_present (tw_sheet_dialog_new (self->workspace, self->tandems, position), GTK_WIDGET (self));
}

static gboolean
is_published (gpointer tandem,
              gpointer unused)
{
  return tw_tandem_get_starts_on (tandem) != NULL;
}

static void
tw_kick_off_sheets_dispose (GObject *object)
{
  TwKickOffSheets *self = TW_KICK_OFF_SHEETS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_KICK_OFF_SHEETS);
  g_clear_object (&self->tandems);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_kick_off_sheets_parent_class)->dispose (object);
}

static void
tw_kick_off_sheets_class_init (TwKickOffSheetsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_kick_off_sheets_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/kickoff/tw-kick-off-sheets.ui");
  gtk_widget_class_bind_template_child (widget_class, TwKickOffSheets, count_label);
  gtk_widget_class_bind_template_child (widget_class, TwKickOffSheets, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
}

static void
tw_kick_off_sheets_init (TwKickOffSheets *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_kick_off_sheets_set_cohort:
 * @workspace: an open file
 * @cohort: whose tandems; set once
 */
void
tw_kick_off_sheets_set_cohort (TwKickOffSheets *self,
                               TwWorkspace     *workspace,
                               TwCohort        *cohort)
{
  GtkFilter *published = GTK_FILTER (gtk_custom_filter_new (is_published, NULL, NULL));
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) shown = NULL;

  g_return_if_fail (TW_IS_KICK_OFF_SHEETS (self));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->tandems =
    G_LIST_MODEL (gtk_filter_list_model_new (tw_workspace_get_tandems (workspace, tw_cohort_get_id (cohort)), published));
  shown = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (self->tandems)));
  g_signal_connect (rows, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, 0);
  gtk_list_view_set_factory (self->list_view, rows);
  gtk_list_view_set_model (self->list_view, shown);
}

/**
 * tw_kick_off_sheets_show:
 *
 * Shows which sheets are entered.
 */
void
tw_kick_off_sheets_show (TwKickOffSheets *self)
{
  const guint n = g_list_model_get_n_items (self->tandems);
  guint n_entered = 0;
  g_autofree char *text = NULL;

  g_return_if_fail (TW_IS_KICK_OFF_SHEETS (self));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TwTandem) tandem = g_list_model_get_item (self->tandems, i);

      n_entered += is_entered (self, tandem) ? 1 : 0;
    }

  text = n > 0 ? g_strdup_printf (ngettext ("%u of %u sheet entered", "%u of %u sheets entered", n), n_entered, n)
               : g_strdup (_("Sheets are entered once tandems are published."));
  gtk_label_set_label (self->count_label, text);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list_view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *row = gtk_widget_get_first_child (child);
      GtkListItem *item = row != NULL ? g_object_get_data (G_OBJECT (row), "item") : NULL;

      if (item != NULL && gtk_list_item_get_item (item) != NULL)
        show_row (item, self);
    }
}
