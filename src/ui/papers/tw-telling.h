/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwToldFunc:
 * @parent: the widget that asked
 *
 * Called once answers were told.
 */
typedef void (*TwToldFunc) (GtkWidget *parent);

void tw_telling_show_banner (AdwBanner   *banner,
                             TwWorkspace *workspace,
                             gint64       cohort_id);
void tw_telling_ask         (GtkWidget   *parent,
                             TwWorkspace *workspace,
                             gint64       cohort_id,
                             TwToldFunc   told);

G_END_DECLS
