/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-meeting-row.h"
#include "tw-rows.h"

G_BEGIN_DECLS

gboolean tw_meeting_table_read           (TwConnection        *connection,
                                          gint64               id,
                                          TwRowFunc            take,
                                          gpointer             taker,
                                          GError             **error);
gboolean tw_meeting_table_read_tandem    (TwConnection        *connection,
                                          gint64               tandem_id,
                                          TwRowFunc            take,
                                          gpointer             taker,
                                          GError             **error);
gboolean tw_meeting_table_read_cohort    (TwConnection        *connection,
                                          gint64               cohort_id,
                                          TwRowFunc            take,
                                          gpointer             taker,
                                          GError             **error);
gint64   tw_meeting_table_find_planned   (TwConnection        *connection,
                                          gint64               tandem_id,
                                          const char          *day,
                                          GError             **error);
gint64   tw_meeting_table_insert         (TwConnection        *connection,
                                          const TwMeetingRow  *row,
                                          GError             **error);
gboolean tw_meeting_table_update         (TwConnection        *connection,
                                          const TwMeetingRow  *row,
                                          GError             **error);
gboolean tw_meeting_table_delete_planned (TwConnection        *connection,
                                          gint64               tandem_id,
                                          const char          *after,
                                          GError             **error);

G_END_DECLS
