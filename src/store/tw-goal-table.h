/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-goal-row.h"
#include "tw-rows.h"

G_BEGIN_DECLS

gboolean tw_goal_table_read        (TwConnection     *connection,
                                    gint64            id,
                                    TwRowFunc         take,
                                    gpointer          taker,
                                    GError          **error);
gboolean tw_goal_table_read_tandem (TwConnection     *connection,
                                    gint64            tandem_id,
                                    TwRowFunc         take,
                                    gpointer          taker,
                                    GError          **error);
gint64   tw_goal_table_insert      (TwConnection     *connection,
                                    const TwGoalRow  *row,
                                    GError          **error);
gboolean tw_goal_table_update      (TwConnection     *connection,
                                    const TwGoalRow  *row,
                                    GError          **error);
gboolean tw_goal_table_delete      (TwConnection     *connection,
                                    gint64            id,
                                    GError          **error);

G_END_DECLS
