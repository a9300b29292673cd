/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TwCatalogue TwCatalogue;

TwCatalogue *tw_catalogue_new            (const char *contents,
                                          gsize       size);
TwCatalogue *tw_catalogue_new_from_file  (const char *path);
void         tw_catalogue_free           (TwCatalogue *self);
guint        tw_catalogue_get_n_messages (const TwCatalogue *self);
void         tw_catalogue_respell        (TwCatalogue *self,
                                          const char  *from,
                                          const char  *to);
const char  *tw_catalogue_look_up        (const TwCatalogue *self,
                                          const char        *context,
                                          const char        *message);
const char  *tw_catalogue_look_up_plural (const TwCatalogue *self,
                                          const char        *singular,
                                          guint64            n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwCatalogue, tw_catalogue_free)

G_END_DECLS
