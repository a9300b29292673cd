/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-setup.h"

G_BEGIN_DECLS

/**
 * TwSetupDraft:
 * @purpose: what is set up
 * @cohort_id: the cohort before, or the one that is changed; 0 for a new programme
 * @name: what it is called: the programme and, but for a new one, the cohort; %NULL where nobody said yet
 * @saved_at: when it was left, UTC as “2026-12-24T10:00:00Z”
 *
 * A setup that somebody left half-filled.
 */
typedef struct
{
  TwSetupPurpose purpose;
  gint64 cohort_id;
  char *name;
  char *saved_at;
} TwSetupDraft;

void       tw_setup_draft_free              (TwSetupDraft    *self);

gboolean   tw_workspace_save_setup_draft    (TwWorkspace     *self,
                                             TwSetup         *setup,
                                             GError         **error);
TwSetup   *tw_workspace_resume_setup        (TwWorkspace     *self,
                                             TwSetupPurpose   purpose,
                                             gint64           cohort_id,
                                             gboolean        *resumed,
                                             GError         **error);
gboolean   tw_workspace_discard_setup_draft (TwWorkspace     *self,
                                             TwSetupPurpose   purpose,
                                             gint64           cohort_id,
                                             GError         **error);
GPtrArray *tw_workspace_list_setup_drafts   (TwWorkspace     *self,
                                             GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwSetupDraft, tw_setup_draft_free)

G_END_DECLS
