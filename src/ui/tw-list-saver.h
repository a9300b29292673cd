/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

void tw_list_saver_save (GtkWidget   *parent,
                         TwWorkspace *workspace,
                         gint64       cohort_id,
                         const char  *name);

G_END_DECLS
