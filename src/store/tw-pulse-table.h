/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-feedback.h"

G_BEGIN_DECLS

gint64     tw_pulse_table_find            (TwConnection  *connection,
                                           gint64         cohort_id,
                                           TwPulseKind    kind,
                                           const char    *due_on,
                                           GError       **error);
gint64     tw_pulse_table_insert          (TwConnection  *connection,
                                           gint64         cohort_id,
                                           TwPulseKind    kind,
                                           const char    *due_on,
                                           GError       **error);
gboolean   tw_pulse_table_delete          (TwConnection  *connection,
                                           gint64         id,
                                           GError       **error);
gboolean   tw_pulse_table_read            (TwConnection  *connection,
                                           gint64         id,
                                           TwPulse       *pulse,
                                           GError       **error);
GArray    *tw_pulse_table_read_cohort     (TwConnection  *connection,
                                           gint64         cohort_id,
                                           GError       **error);

GArray    *tw_pulse_code_table_find_missing (TwConnection *connection,
                                           gint64         pulse_id,
                                           GError       **error);
gboolean   tw_pulse_code_table_insert     (TwConnection  *connection,
                                           gint64         pulse_id,
                                           gint64         participant_id,
                                           const char    *code,
                                           GError       **error);
gboolean   tw_pulse_code_table_find       (TwConnection  *connection,
                                           const char    *code,
                                           gint64        *pulse_id,
                                           gint64        *participant_id,
                                           GError       **error);
GPtrArray *tw_pulse_code_table_read       (TwConnection  *connection,
                                           gint64         pulse_id,
                                           GError       **error);
GArray    *tw_pulse_table_tandems_of      (TwConnection  *connection,
                                           gint64         pulse_id,
                                           gint64         participant_id,
                                           GError       **error);

GPtrArray *tw_pulse_table_read_forms (TwConnection  *connection,
                                      gint64         pulse_id,
                                      GError       **error);

G_END_DECLS
