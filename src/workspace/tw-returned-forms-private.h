/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-people-commands.h"

G_BEGIN_DECLS

/* Forms that came back, taken together and compared with what is stored. */
typedef struct _TwReturnedForms TwReturnedForms;

TwReturnedForms *tw_returned_forms_new           (TwWorkspace          *workspace,
                                                  gint64                cohort_id,
                                                  GPtrArray            *requests,
                                                  TwProgressFunc        progress,
                                                  gpointer              progress_data,
                                                  GCancellable         *cancellable,
                                                  GError              **error);
void             tw_returned_forms_free          (TwReturnedForms      *self);
gboolean         tw_returned_forms_carry_out     (TwReturnedForms      *self,
                                                  TwCommand            *command,
                                                  GError              **error);
TwImportOutcome *tw_returned_forms_steal_outcome (TwReturnedForms      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwReturnedForms, tw_returned_forms_free)

G_END_DECLS
