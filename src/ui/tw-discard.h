/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void tw_discard_ask    (AdwDialog *form);
void tw_discard_close  (AdwDialog *form);
void tw_discard_guard  (AdwDialog *form);
void tw_discard_forget (AdwDialog *form);

G_END_DECLS
