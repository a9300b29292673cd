/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-print-options.h"
#include "tw-setup.h"

G_BEGIN_DECLS

char    *tw_guideline_built_in            (TwLanguage            *language);
gboolean tw_workspace_write_setup_guideline (TwWorkspace         *self,
                                           TwSetup               *setup,
                                           const TwPrintOptions  *options,
                                           const char            *path,
                                           GError               **error);

G_END_DECLS
