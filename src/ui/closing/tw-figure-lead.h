/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-figure.h"

G_BEGIN_DECLS

gboolean tw_figure_lead_add (const TwFigure *figure,
                             GtkWidget      *row);

G_END_DECLS
