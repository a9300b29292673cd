/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A menu button makes the popover of its menu, a widget for every item, at once. On the pages the program starts with
 * the window would wait for that, so there it is made when the menu is opened for the first time. */

#include "tw-late-menu.h"

static void
make_menu (GtkMenuButton *button,
           gpointer       menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * tw_late_menu_install:
 * @button: a button without a menu
 * @menu: what it opens
 */
void
tw_late_menu_install (GtkMenuButton *button,
                      GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, make_menu, g_object_ref (menu), g_object_unref);
}
