/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-person.h"

G_BEGIN_DECLS

GtkListItemFactory *tw_person_name_factory_new (GObject    *page);
GtkListItemFactory *tw_person_text_factory_new   (const char *property);
GtkListItemFactory *tw_person_number_factory_new (void);
GtkListItemFactory *tw_person_level_factory_new  (void);
GtkListItemFactory *tw_person_row_factory_new    (void);

TwPerson           *tw_person_of_row             (GtkWidget  *row);

G_END_DECLS
