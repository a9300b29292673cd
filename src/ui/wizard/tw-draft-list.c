/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody left half-filled in the wizard, where it is seen: in the sidebar and on the welcome page. */

#include "tw-draft-list.h"

#include <glib/gi18n.h>

#include "tw-setup-drafts.h"

struct _TwDraftList
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (TwDraftList, tw_draft_list, GTK_TYPE_BOX)

static char *
describe (const TwSetupDraft *draft)
{
  switch (draft->purpose)
    {
    case TW_SETUP_PROGRAMME:
      if (draft->name == NULL)
        return g_strdup (_("A programme is not set up yet"));
      /* Translators: %s is the name of a programme */
      return g_strdup_printf (_("“%s” is not set up yet"), draft->name);
    case TW_SETUP_NEXT_COHORT:
      /* Translators: %s is the name of a programme and of a cohort */
      return g_strdup_printf (_("The cohort after “%s” is not set up yet"), draft->name);
    case TW_SETUP_CHANGE:
      /* Translators: %s is the name of a programme and of a cohort */
      return g_strdup_printf (_("Changes to “%s” are not applied yet"), draft->name);
    }

  g_assert_not_reached ();
}

static GtkWidget *
create_button (const TwSetupDraft *draft,
               const char         *action_name,
               const char         *description)
{
  GtkWidget *button = gtk_button_new ();

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action_name);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ix)", (gint32) draft->purpose, draft->cohort_id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);

  return button;
}

static void
add_draft (TwDraftList        *self,
           const TwSetupDraft *draft)
{
  g_autofree char *description = describe (draft);
  GtkWidget *label = gtk_label_new (description);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *continue_button = create_button (draft, "win.set-up", description);
  GtkWidget *discard_button = create_button (draft, "win.discard-setup", description);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_widget_add_css_class (label, "caption");

  gtk_button_set_label (GTK_BUTTON (continue_button), _("Continue _Setting Up"));
  gtk_button_set_use_underline (GTK_BUTTON (continue_button), TRUE);
  gtk_widget_set_hexpand (continue_button, TRUE);
  gtk_button_set_icon_name (GTK_BUTTON (discard_button), "user-trash-symbolic");
  gtk_widget_set_tooltip_text (discard_button, _("Discard Draft…"));
  gtk_widget_add_css_class (discard_button, "flat");

  gtk_box_append (GTK_BOX (buttons), continue_button);
  gtk_box_append (GTK_BOX (buttons), discard_button);
  gtk_box_append (GTK_BOX (self), label);
  gtk_box_append (GTK_BOX (self), buttons);
}

static void
tw_draft_list_class_init (TwDraftListClass *klass)
{
}

static void
tw_draft_list_init (TwDraftList *self)
{
  g_object_set (self, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 6, "visible", FALSE, NULL);
}

/**
 * tw_draft_list_show:
 * @workspace: the open file
 *
 * Shows what there is to be continued now; nothing where the file is open for reading only.
 *
 * Returns: how many there are
 */
guint
tw_draft_list_show (TwDraftList *self,
                    TwWorkspace *workspace)
{
  g_autoptr (GPtrArray) drafts = NULL;
  GtkWidget *child;
  guint n_drafts;

  g_return_val_if_fail (TW_IS_DRAFT_LIST (self), 0);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_box_remove (GTK_BOX (self), child);

  if (!tw_workspace_get_read_only (workspace))
    drafts = tw_workspace_list_setup_drafts (workspace, NULL);
  n_drafts = drafts != NULL ? drafts->len : 0;
  for (guint i = 0; i < n_drafts; i++)
    add_draft (self, g_ptr_array_index (drafts, i));
  gtk_widget_set_visible (GTK_WIDGET (self), n_drafts > 0);

  return n_drafts;
}
