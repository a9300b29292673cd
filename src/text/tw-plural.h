/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _TwPlural TwPlural;

TwPlural *tw_plural_new         (const char *catalogue_header);
void      tw_plural_free        (TwPlural *self);
guint     tw_plural_get_n_forms (const TwPlural *self);
guint     tw_plural_get_form    (const TwPlural *self,
                                 guint64         n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPlural, tw_plural_free)

G_END_DECLS
