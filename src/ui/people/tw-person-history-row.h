/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

GtkWidget *tw_person_history_row_new (TwWorkspace *workspace,
                                      gint64       person_id);

G_END_DECLS
