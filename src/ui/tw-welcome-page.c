/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person sees who opens Tandemwerk for the first time: what it is for, and the two ways to begin. */

#include "tw-welcome-page.h"

struct _TwWelcomePage
{
  AdwNavigationPage parent_instance;

  GtkWidget *new_programme_button;
};

G_DEFINE_FINAL_TYPE (TwWelcomePage, tw_welcome_page, ADW_TYPE_NAVIGATION_PAGE)

/* The focus begins where a person most likely does. */
static void
tw_welcome_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (TW_WELCOME_PAGE (page)->new_programme_button);
}

static void
tw_welcome_page_dispose (GObject *object)
{
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

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwWelcomePage, new_programme_button);
}

static void
tw_welcome_page_init (TwWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_welcome_page_new:
 *
 * Returns: (transfer floating): the page
 */
AdwNavigationPage *
tw_welcome_page_new (void)
{
  return g_object_new (TW_TYPE_WELCOME_PAGE, NULL);
}
