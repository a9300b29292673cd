/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"

G_BEGIN_DECLS

/**
 * RandomEdits:
 *
 * An endless, repeatable sequence of small changes to every table of the schema. Some of them are refused by
 * a constraint; these change nothing.
 */
typedef struct _RandomEdits RandomEdits;

RandomEdits *random_edits_new     (guint32       seed);
void         random_edits_free    (RandomEdits  *self);
gboolean     random_edits_make    (RandomEdits  *self,
                                   TwConnection *connection);
guint32      random_edits_number  (RandomEdits  *self,
                                   guint32       below);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RandomEdits, random_edits_free)

G_END_DECLS
