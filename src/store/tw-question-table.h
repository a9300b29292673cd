/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-feedback.h"

G_BEGIN_DECLS

GPtrArray  *tw_question_table_read_asked (TwConnection  *connection,
                                          TwPulseKind    kind,
                                          TwRole         role,
                                          GError       **error);
gint64      tw_question_table_get_id     (TwConnection  *connection,
                                          const char    *key,
                                          GError       **error);
gint64      tw_question_table_insert_own (TwConnection  *connection,
                                          const char    *wording,
                                          TwAsked        asked,
                                          int            scale_max,
                                          GError       **error);

G_END_DECLS
