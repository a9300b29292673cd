/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void tw_topic_chips_show      (AdwWrapBox         *box,
                               const char * const *topics);
void tw_topic_chips_emphasise (AdwWrapBox         *box,
                               const char * const *topics);

G_END_DECLS
