/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies over the places of the window and is reached from many of them, by an action with an id. */

#include "tw-window-pages.h"

#include "tandem/tw-tandem-page.h"

static void
show_tandem (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TwWindow *window = TW_WINDOW (widget);
  TwWorkspace *workspace = tw_window_get_workspace (window);
  AdwNavigationPage *page = tw_window_get_page (window);
  g_autoptr (TwTandem) tandem =
    workspace != NULL ? tw_workspace_get_tandem (workspace, g_variant_get_int64 (parameter)) : NULL;

  if (tandem == NULL ||
      (TW_IS_TANDEM_PAGE (page) && tw_tandem_page_get_tandem_id (TW_TANDEM_PAGE (page)) == tw_tandem_get_id (tandem)))
    return;

  tw_window_push (window, ADW_NAVIGATION_PAGE (tw_tandem_page_new (workspace, tandem)));
}

/**
 * tw_window_pages_install:
 * @widget_class: the class of the window
 *
 * Installs `win.show-tandem`, which takes the id of a tandem.
 */
void
tw_window_pages_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-tandem", "x", show_tandem);
}
