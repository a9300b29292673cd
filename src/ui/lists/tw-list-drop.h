/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list-chooser.h"

G_BEGIN_DECLS

void tw_list_drop_install (GtkWidget        *widget,
                           TwListChosenFunc  dropped);

G_END_DECLS
