/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What lies over the places of the window and is reached from many of them, by an action with an id. */

#include "tw-window-pages.h"

#include "kickoff/tw-kick-off-page.h"
#include "tandem/tw-reading-bar.h"
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

/* The cohort, and a tandem of it; 0: the one to begin with. */
static void
read_words (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TwWindow *window = TW_WINDOW (widget);
  TwWorkspace *workspace = tw_window_get_workspace (window);
  AdwNavigationPage *uppermost = tw_window_get_page (window);
  g_autoptr (TwTandem) tandem = NULL;
  TwTandemPage *page;
  gint64 cohort_id, tandem_id;

  g_variant_get (parameter, "(xx)", &cohort_id, &tandem_id);
  if (workspace != NULL && tandem_id == 0)
    tandem_id = tw_reading_bar_find_first (workspace, cohort_id);
  if (workspace != NULL && tandem_id != 0)
    tandem = tw_workspace_get_tandem (workspace, tandem_id);
  if (tandem == NULL)
    return;

  page = tw_tandem_page_new (workspace, tandem);
  tw_tandem_page_read_words (page);
  if (TW_IS_TANDEM_PAGE (uppermost) && tw_tandem_page_is_read (TW_TANDEM_PAGE (uppermost)))
    tw_window_push_instead (window, ADW_NAVIGATION_PAGE (page));
  else
    tw_window_push (window, ADW_NAVIGATION_PAGE (page));
}

static void
show_kick_off (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwWindow *window = TW_WINDOW (widget);
  TwWorkspace *workspace = tw_window_get_workspace (window);
  g_autoptr (TwCohort) cohort =
    workspace != NULL ? tw_workspace_get_cohort (workspace, g_variant_get_int64 (parameter)) : NULL;

  if (cohort != NULL && !TW_IS_KICK_OFF_PAGE (tw_window_get_page (window)))
    tw_window_push (window, ADW_NAVIGATION_PAGE (tw_kick_off_page_new (workspace, cohort)));
}

/**
 * tw_window_pages_install:
 * @widget_class: the class of the window
 *
 * Installs `win.show-tandem`, which takes the id of a tandem, `win.show-kick-off`, which takes that of a cohort, and
 * `win.read-words`, which takes a cohort and a tandem of it.
 */
void
tw_window_pages_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.show-tandem", "x", show_tandem);
  gtk_widget_class_install_action (widget_class, "win.read-words", "(xx)", read_words);
  gtk_widget_class_install_action (widget_class, "win.show-kick-off", "x", show_kick_off);
}
