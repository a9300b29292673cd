/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person sees who opens Tandemwerk for the first time: what it is for, and the two ways to begin. */

#include "tw-welcome-page.h"

#include "wizard/tw-draft-list.h"

struct _TwWelcomePage
{
  AdwNavigationPage parent_instance;

  TwWorkspace *workspace;

  TwDraftList *draft_list;
  GtkWidget *new_programme_button;
};

G_DEFINE_FINAL_TYPE (TwWelcomePage, tw_welcome_page, ADW_TYPE_NAVIGATION_PAGE)

/* The focus begins where a person most likely does: with what was begun, else with what can be begun. */
static void
tw_welcome_page_shown (AdwNavigationPage *page)
{
  TwWelcomePage *self = TW_WELCOME_PAGE (page);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->draft_list)) ||
      !gtk_widget_child_focus (GTK_WIDGET (self->draft_list), GTK_DIR_TAB_FORWARD))
    gtk_widget_grab_focus (self->new_programme_button);
}

static void
tw_welcome_page_dispose (GObject *object)
{
  g_clear_object (&TW_WELCOME_PAGE (object)->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_WELCOME_PAGE);

  G_OBJECT_CLASS (tw_welcome_page_parent_class)->dispose (object);
}

static void
tw_welcome_page_class_init (TwWelcomePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_welcome_page_dispose;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = tw_welcome_page_shown;

  g_type_ensure (TW_TYPE_DRAFT_LIST);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwWelcomePage, draft_list);
  gtk_widget_class_bind_template_child (widget_class, TwWelcomePage, new_programme_button);
}

static void
tw_welcome_page_init (TwWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_welcome_page_new:
 * @workspace: the open file
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
tw_welcome_page_new (TwWorkspace *workspace)
{
  TwWelcomePage *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_WELCOME_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  tw_welcome_page_show_drafts (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * tw_welcome_page_show_drafts:
 *
 * Shows what was left half-filled: drafts come and go without a command.
 */
void
tw_welcome_page_show_drafts (TwWelcomePage *self)
{
  guint n_drafts;

  g_return_if_fail (TW_IS_WELCOME_PAGE (self));

  /* One thing at a time is suggested. */
  n_drafts = tw_draft_list_show (self->draft_list, self->workspace);
  if (n_drafts > 0)
    gtk_widget_remove_css_class (self->new_programme_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->new_programme_button, "suggested-action");
}
