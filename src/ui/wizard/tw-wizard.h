/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-setup.h"

G_BEGIN_DECLS

/*
 * Sets a programme up in its five stages, begins its next cohort, or changes one. Emits `performed` with the id of the
 * cohort when it is done; what is left half-filled is kept as a draft.
 */
#define TW_TYPE_WIZARD (tw_wizard_get_type ())
G_DECLARE_FINAL_TYPE (TwWizard, tw_wizard, TW, WIZARD, AdwDialog)

AdwDialog *tw_wizard_new     (TwWorkspace     *workspace,
                              TwSetupPurpose   purpose,
                              gint64           cohort_id,
                              GError         **error);
gboolean   tw_wizard_is_kept (TwWizard        *self);

G_END_DECLS
