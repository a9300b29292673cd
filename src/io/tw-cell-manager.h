/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-cell-name.h"

G_BEGIN_DECLS

void tw_cell_tidy_manager (GString     *manager,
                           TwNameOrder  order,
                           TwCellName  *name);

G_END_DECLS
