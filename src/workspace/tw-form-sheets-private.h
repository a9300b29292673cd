/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-feedback.h"
#include "tw-language.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

gboolean tw_enrolment_form_sheet_write (TwWorkspace        *workspace,
                                        gint64              cohort_id,
                                        gint64              person_id,
                                        const char         *path,
                                        TwLanguage         *language,
                                        GError            **error);
gboolean tw_feedback_form_sheet_write  (TwWorkspace        *workspace,
                                        const TwPulse      *pulse,
                                        const TwPulseCode  *code,
                                        const char         *path,
                                        TwLanguage         *language,
                                        GError            **error);
gboolean tw_return_form_sheet_write    (TwWorkspace        *workspace,
                                        gint64              tandem_id,
                                        const char         *path,
                                        TwLanguage         *language,
                                        GError            **error);

G_END_DECLS
