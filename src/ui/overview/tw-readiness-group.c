/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The check of a cohort before it is matched (D4, D5, D9): what would help stands first, then what is to be known, at
 * the end what is well. It never blocks anything. */

#include "tw-readiness-group.h"

#include <glib/gi18n.h>

#include "tw-finding-text.h"
#include "tw-readiness.h"
#include "tw-topic-text.h"

struct _TwReadinessGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* not owned: in the group */
};

G_DEFINE_FINAL_TYPE (TwReadinessGroup, tw_readiness_group, ADW_TYPE_PREFERENCES_GROUP)

static const TwReadinessState order[] = { TW_READINESS_OPEN, TW_READINESS_NOTE, TW_READINESS_GOOD };

static const struct
{
  const char *icon;
  const char *style;
  const char *name;
} signs[] = {
  [TW_READINESS_GOOD] = { "object-select-symbolic", "success", NC_("readiness", "Good") },
  [TW_READINESS_OPEN] = { "dialog-warning-symbolic", "warning", NC_("readiness", "Would help") },
  [TW_READINESS_NOTE] = { "dialog-information-symbolic", "dimmed", NC_("readiness", "Good to know") },
};

static void
add_button (GtkWidget  *row,
            const char *label,
            const char *action,
            const char *target)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

/* What leads to where something can be done about a finding. */
static void
add_way (GtkWidget             *row,
         const TwReadinessItem *item)
{
  switch (item->area)
    {
    case TW_READINESS_TOP:
      if (item->state == TW_READINESS_GOOD)
        add_button (row, _("_Announce…"), "page.announce", NULL);
      else
        add_button (row, _("_Choose…"), "page.enrol-from-top", NULL);
      break;

    case TW_READINESS_ANSWERS:
      if (item->state == TW_READINESS_OPEN)
        add_button (row, _("_Show"), "page.show-participants",
                    item->finding->code == TW_FINDING_READY_COMMITMENT_OPEN ? "commitment-missing" : "everybody");
      break;

    case TW_READINESS_TOPICS:
      if (item->finding->subject != NULL)
        add_button (row, _("_Show"), "page.show-topic",
                    tw_topic_name (tw_language_session (), item->finding->subject));
      else if (item->state == TW_READINESS_OPEN)
        add_button (row, _("_Enrol…"), "page.enrol", NULL);
      break;

    case TW_READINESS_PARTNERS:
      if (item->state == TW_READINESS_OPEN)
        add_button (row, _("_Board"), "page.show-view", "board");
      break;

    case TW_READINESS_RULES:
      add_button (row, _("_Edit…"), "page.plan", "matching");
      break;

    case TW_READINESS_SIZE:
    case TW_N_READINESS_AREAS:
      break;
    }
}

static GtkWidget *
create_row (const TwReadinessItem *item)
{
  g_autofree char *sentence = tw_finding_to_sentence (item->finding, tw_language_session ());
  const char *state = g_dpgettext2 (NULL, "readiness", signs[item->state].name);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name (signs[item->state].icon);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (row, "sentence");
  gtk_widget_add_css_class (icon, signs[item->state].style);
  gtk_widget_set_tooltip_text (icon, state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, state, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  add_way (row, item);

  return row;
}

static void
tw_readiness_group_finalize (GObject *object)
{
  g_ptr_array_unref (TW_READINESS_GROUP (object)->rows);

  G_OBJECT_CLASS (tw_readiness_group_parent_class)->finalize (object);
}

static void
tw_readiness_group_class_init (TwReadinessGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_readiness_group_finalize;
}

static void
tw_readiness_group_init (TwReadinessGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Before Matching"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _("What would help. It never blocks."));
}

/**
 * tw_readiness_group_show:
 * @workspace: an open file
 * @cohort_id: a cohort of it
 *
 * Checks the cohort, and shows what there is to say.
 */
void
tw_readiness_group_show (TwReadinessGroup *self,
                         TwWorkspace      *workspace,
                         gint64            cohort_id)
{
  g_autoptr (GPtrArray) items = tw_workspace_check_readiness (workspace, cohort_id, NULL);

  g_return_if_fail (TW_IS_READINESS_GROUP (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  for (guint state = 0; state < G_N_ELEMENTS (order); state++)
    for (guint i = 0; items != NULL && i < items->len; i++)
      {
        const TwReadinessItem *item = g_ptr_array_index (items, i);

        if (item->state != order[state])
          continue;

        g_ptr_array_add (self->rows, create_row (item));
        adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, self->rows->len - 1));
      }
}
