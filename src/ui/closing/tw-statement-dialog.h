/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * What sponsor or contact person say of the benefits for the company (D19).
 */
#define TW_TYPE_STATEMENT_DIALOG (tw_statement_dialog_get_type ())
G_DECLARE_FINAL_TYPE (TwStatementDialog, tw_statement_dialog, TW, STATEMENT_DIALOG, AdwDialog)

AdwDialog *tw_statement_dialog_new (TwWorkspace *workspace,
                                    gint64       cohort_id);

G_END_DECLS
