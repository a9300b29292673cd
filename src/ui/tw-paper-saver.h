/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-paper-commands.h"

G_BEGIN_DECLS

void tw_paper_saver_save (GtkWidget   *parent,
                          TwWorkspace *workspace,
                          gint64       cohort_id,
                          TwPaperKind  kind,
                          gint64       tandem_id,
                          const char  *name);

G_END_DECLS
