/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

const char * const *tw_workspace_export_sheets (void);

gboolean tw_workspace_export_cohort (TwWorkspace  *self,
                                     gint64        cohort_id,
                                     const char   *path,
                                     const char   *sheet,
                                     TwLanguage   *language,
                                     GError      **error);
gboolean tw_workspace_export_people (TwWorkspace  *self,
                                     const char   *path,
                                     TwLanguage   *language,
                                     GError      **error);

void     tw_workspace_export_people_async  (TwWorkspace         *self,
                                            const char          *path,
                                            TwLanguage          *language,
                                            GAsyncReadyCallback  callback,
                                            gpointer             user_data);
gboolean tw_workspace_export_people_finish (TwWorkspace         *self,
                                            GAsyncResult        *result,
                                            GError             **error);

G_END_DECLS
