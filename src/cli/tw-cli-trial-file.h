/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cli-call.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/**
 * TwCliTrialFile:
 *
 * What a staff list is tried on: the file of the call, open for reading only, or an empty one that goes away again
 * where there is no file yet.
 */
typedef struct _TwCliTrialFile TwCliTrialFile;

TwCliTrialFile *tw_cli_trial_file_open          (TwCliCall       *call,
                                                 GError         **error);
void            tw_cli_trial_file_free          (TwCliTrialFile  *self);
TwWorkspace    *tw_cli_trial_file_get_workspace (TwCliTrialFile  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwCliTrialFile, tw_cli_trial_file_free)

G_END_DECLS
