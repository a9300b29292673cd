/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-figure.h"
#include "tw-rows.h"

G_BEGIN_DECLS

GPtrArray *tw_published_figure_table_read   (TwConnection    *connection,
                                             gint64           cohort_id,
                                             GError         **error);
gboolean   tw_published_figure_table_insert (TwConnection    *connection,
                                             gint64           cohort_id,
                                             const TwFigure  *figure,
                                             GError         **error);

G_END_DECLS
