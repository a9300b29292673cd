/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-feedback.h"

G_BEGIN_DECLS

GArray   *tw_words_table_count_in_cohort (TwConnection  *connection,
                                          gint64         cohort_id,
                                          GError       **error);
gboolean  tw_words_table_mark_read       (TwConnection  *connection,
                                          gint64         tandem_id,
                                          const char    *read_on,
                                          GError       **error);

G_END_DECLS
