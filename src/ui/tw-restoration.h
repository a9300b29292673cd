/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-window.h"

G_BEGIN_DECLS

/* How the name of a backup ends; the desktop knows the type by it (data/…mime.xml). */
#define TW_BACKUP_SUFFIX ".tandemwerk"

void tw_restoration_choose (TwWindow   *window);
void tw_restoration_offer  (TwWindow   *window,
                            const char *path);

G_END_DECLS
