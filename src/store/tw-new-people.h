/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-person-private.h"

G_BEGIN_DECLS

/**
 * TwNextPersonFunc:
 * @people: who has the new people
 * @error: return location for an error
 *
 * It must not use the connection.
 *
 * Returns: (transfer none) (nullable): the next one, which lasts until the one after it is asked for; %NULL after the
 *   last one, or with an error
 */
typedef const TwPersonRow *(*TwNextPersonFunc) (gpointer   people,
                                                GError   **error);

gboolean tw_new_people_insert (TwConnection      *connection,
                               TwNextPersonFunc   next,
                               gpointer           people,
                               GError           **error);
gboolean tw_new_people_insert_many (TwConnection      *connection,
                                    TwNextPersonFunc   next,
                                    gpointer           people,
                                    GError           **error);

G_END_DECLS
