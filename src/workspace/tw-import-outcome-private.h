/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-list.h"
#include "tw-people-commands.h"

G_BEGIN_DECLS

TwImportOutcome *tw_import_outcome_new       (void);
void             tw_import_outcome_take_over (TwImportOutcome *self,
                                              TwList          *list);
void             tw_import_outcome_absorb    (TwImportOutcome *self,
                                              TwImportOutcome *other,
                                              const char      *file);
void             tw_import_outcome_sort      (TwImportOutcome *self);

G_END_DECLS
