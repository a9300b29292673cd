/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TW_TYPE_UNOPENED_PAGE (tw_unopened_page_get_type ())
G_DECLARE_FINAL_TYPE (TwUnopenedPage, tw_unopened_page, TW, UNOPENED_PAGE, AdwBin)

GtkWidget *tw_unopened_page_new (const char   *path,
                                 const GError *error);

G_END_DECLS
