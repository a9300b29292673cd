/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"
#include "tw-words.h"

G_BEGIN_DECLS

gint64   tw_company_statement_table_insert (TwConnection  *connection,
                                            gint64         cohort_id,
                                            TwSpeaker      spoken_by,
                                            const char    *benefit,
                                            const char    *words,
                                            GError       **error);
gboolean tw_company_statement_table_update (TwConnection  *connection,
                                            gint64         id,
                                            const char    *words,
                                            GError       **error);
gboolean tw_company_statement_table_delete (TwConnection  *connection,
                                            gint64         id,
                                            GError       **error);
gboolean tw_company_statement_table_read_cohort (TwConnection *connection,
                                            gint64         cohort_id,
                                            TwRowFunc      take,
                                            gpointer       taker,
                                            GError       **error);
gboolean tw_company_statement_table_exists (TwConnection  *connection,
                                            gint64         id,
                                            GError       **error);

G_END_DECLS
