/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The most characters somebody may type. */
#define TW_TYPED_TEXT_LONGEST 10000
#define TW_TYPED_TITLE_LONGEST 200

gboolean tw_typed_text          (const char   *typed,
                                 gsize         longest,
                                 char        **text,
                                 GError      **error);
gboolean tw_typed_required_text (const char   *typed,
                                 gsize         longest,
                                 char        **text,
                                 GError      **error);
gboolean tw_typed_date          (const GDate  *typed,
                                 char        **iso_date,
                                 GError      **error);
gboolean tw_typed_optional_date (const GDate  *typed,
                                 char        **iso_date,
                                 GError      **error);
gboolean tw_typed_number        (int           typed,
                                 int           least,
                                 int           most,
                                 const char   *what,
                                 GError      **error);
gboolean tw_typed_is_currency   (const char   *typed);

G_END_DECLS
