/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

/**
 * TwListSourceFunc:
 * @headings: what lists of that kind are known again by
 * @field: a field
 * @heading: the heading of its column; "" if such lists have none
 *
 * Takes what was said of one field.
 */
typedef void (*TwListSourceFunc) (const char *headings,
                                  const char *field,
                                  const char *heading,
                                  gpointer    user_data);

gboolean tw_list_source_table_read   (TwConnection      *connection,
                                      const char        *kind,
                                      TwListSourceFunc   take,
                                      gpointer           user_data,
                                      GError           **error);
gboolean tw_list_source_table_write  (TwConnection      *connection,
                                      const char        *kind,
                                      const char        *headings,
                                      const char        *field,
                                      const char        *heading,
                                      GError           **error);
gboolean tw_list_source_table_forget (TwConnection      *connection,
                                      const char        *kind,
                                      const char        *headings,
                                      GError           **error);

G_END_DECLS
