/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_TANDEM_PAGE (tw_tandem_page_get_type ())
G_DECLARE_FINAL_TYPE (TwTandemPage, tw_tandem_page, TW, TANDEM_PAGE, AdwNavigationPage)

TwTandemPage *tw_tandem_page_new           (TwWorkspace  *workspace,
                                            TwTandem     *tandem);
void          tw_tandem_page_read_words    (TwTandemPage *self);
gboolean      tw_tandem_page_is_read       (TwTandemPage *self);
gint64        tw_tandem_page_get_tandem_id (TwTandemPage *self);

G_END_DECLS
