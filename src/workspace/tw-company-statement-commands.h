/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-company-statement-row.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

typedef void (*TwCompanyStatementFunc) (const TwCompanyStatementRow *statement,
                                        gpointer                     user_data);

gboolean tw_workspace_each_company_statement   (TwWorkspace            *self,
                                                gint64                  cohort_id,
                                                TwCompanyStatementFunc  take,
                                                gpointer                user_data,
                                                GError                **error);
gint64   tw_workspace_add_company_statement    (TwWorkspace  *self,
                                                gint64        cohort_id,
                                                TwSpeaker     spoken_by,
                                                const char   *benefit,
                                                const char   *words,
                                                GError      **error);
gboolean tw_workspace_change_company_statement (TwWorkspace  *self,
                                                gint64        statement_id,
                                                const char   *words,
                                                GError      **error);
gboolean tw_workspace_remove_company_statement (TwWorkspace  *self,
                                                gint64        statement_id,
                                                GError      **error);

G_END_DECLS
