/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/**
 * TwDraftRow:
 * @key: which form it is, and of what
 * @name: (nullable): what it is the draft of, as the form's field “name” has it
 * @saved_at: UTC
 *
 * A half-filled form.
 */
typedef struct
{
  const char *key;
  const char *name;
  const char *saved_at;
} TwDraftRow;

typedef void (*TwDraftFieldFunc) (const char *field,
                                  const char *value,
                                  gpointer    user_data);

gboolean tw_draft_table_each   (TwConnection      *connection,
                                TwRowFunc          take,
                                gpointer           taker,
                                GError           **error);
gboolean tw_draft_table_read   (TwConnection      *connection,
                                const char        *key,
                                TwDraftFieldFunc   take,
                                gpointer           user_data,
                                GError           **error);
gboolean tw_draft_table_write  (TwConnection      *connection,
                                const char        *key,
                                GHashTable        *fields,
                                GError           **error);
gboolean tw_draft_table_delete (TwConnection      *connection,
                                const char        *key,
                                GError           **error);

G_END_DECLS
