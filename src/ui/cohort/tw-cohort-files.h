/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_cohort_files_install (GtkWidgetClass *widget_class);

G_END_DECLS
