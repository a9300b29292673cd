/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwTandemEnd:
 * @on: (nullable): the last day; %NULL: today
 * @reason: why; "term over" and "goals reached" complete a tandem, all others dissolve it
 * @note: (nullable): what there is to say about it
 *
 * How a tandem ends (P6, P7).
 */
typedef struct
{
  const GDate *on;
  TwEndReason reason;
  const char *note;
} TwTandemEnd;

gboolean tw_workspace_complete_tandems (TwWorkspace        *self,
                                        const gint64       *tandem_ids,
                                        gsize               n_tandems,
                                        const TwTandemEnd  *end,
                                        GError            **error);
gboolean tw_workspace_dissolve_tandem  (TwWorkspace        *self,
                                        gint64              tandem_id,
                                        const TwTandemEnd  *end,
                                        GError            **error);
gint64   tw_workspace_rematch          (TwWorkspace        *self,
                                        gint64              tandem_id,
                                        const TwTandemEnd  *end,
                                        gint64              mentor_id,
                                        gint64              mentee_id,
                                        GError            **error);
gboolean tw_workspace_pause_tandem     (TwWorkspace        *self,
                                        gint64              tandem_id,
                                        const GDate        *on,
                                        const char         *reason,
                                        GError            **error);
gboolean tw_workspace_resume_tandem    (TwWorkspace        *self,
                                        gint64              tandem_id,
                                        const GDate        *on,
                                        GError            **error);
gboolean tw_workspace_set_tandem_end   (TwWorkspace        *self,
                                        gint64              tandem_id,
                                        const GDate        *ends_on,
                                        GError            **error);
gboolean tw_workspace_set_chemistry_of_both (TwWorkspace    *self,
                                        gint64              tandem_id,
                                        TwChemistry         mentor_says,
                                        TwChemistry         mentee_says,
                                        GError            **error);
gboolean tw_workspace_set_chemistry    (TwWorkspace        *self,
                                        gint64              tandem_id,
                                        TwChemistry         chemistry,
                                        GError            **error);

G_END_DECLS
