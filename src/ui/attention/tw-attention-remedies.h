/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-attention.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

void tw_attention_settle (GtkWidget                *widget,
                          TwWorkspace              *workspace,
                          const TwAttentionFinding *finding);

G_END_DECLS
