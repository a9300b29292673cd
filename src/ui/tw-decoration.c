/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An icon that says nothing which the words beside it do not say: a screen reader passes over it. */

#include "tw-decoration.h"

/**
 * tw_decoration_new:
 * @icon_name: an icon of the theme
 *
 * Returns: (transfer floating): the icon, without a role
 */
GtkWidget *
tw_decoration_new (const char *icon_name)
{
  g_return_val_if_fail (icon_name != NULL, NULL);

  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                       NULL);
}
