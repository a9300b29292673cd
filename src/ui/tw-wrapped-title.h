/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define TW_TYPE_WRAPPED_TITLE (tw_wrapped_title_get_type ())

G_DECLARE_FINAL_TYPE (TwWrappedTitle, tw_wrapped_title, TW, WRAPPED_TITLE, AdwBin)

void tw_wrapped_title_set_title    (TwWrappedTitle *self,
                                    const char     *title);
void tw_wrapped_title_set_subtitle (TwWrappedTitle *self,
                                    const char     *subtitle);

G_END_DECLS
