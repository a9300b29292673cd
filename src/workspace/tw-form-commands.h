/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

gboolean tw_workspace_write_enrolment_form  (TwWorkspace  *self,
                                             gint64        cohort_id,
                                             gint64        person_id,
                                             const char   *path,
                                             TwLanguage   *language,
                                             GError      **error);
int      tw_workspace_write_enrolment_forms (TwWorkspace  *self,
                                             gint64        cohort_id,
                                             const char   *folder,
                                             TwLanguage   *language,
                                             GError      **error);
int      tw_workspace_write_feedback_forms  (TwWorkspace  *self,
                                             gint64        pulse_id,
                                             const char   *folder,
                                             TwLanguage   *language,
                                             GError      **error);
gboolean tw_workspace_write_return_sheet    (TwWorkspace  *self,
                                             gint64        tandem_id,
                                             const char   *path,
                                             TwLanguage   *language,
                                             GError      **error);
int      tw_workspace_write_return_sheets   (TwWorkspace  *self,
                                             gint64        cohort_id,
                                             const char   *folder,
                                             TwLanguage   *language,
                                             GError      **error);

G_END_DECLS
