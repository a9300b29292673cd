/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-feedback.h"

G_BEGIN_DECLS

TwAnswer  *tw_answer_table_read        (TwConnection    *connection,
                                        const TwAnswer  *which,
                                        GError         **error);
gboolean   tw_answer_table_write       (TwConnection    *connection,
                                        const TwAnswer  *answer,
                                        GError         **error);
gboolean   tw_answer_table_delete      (TwConnection    *connection,
                                        const TwAnswer  *which,
                                        GError         **error);
GPtrArray *tw_answer_table_read_tandem (TwConnection    *connection,
                                        gint64           tandem_id,
                                        GError         **error);

G_END_DECLS
