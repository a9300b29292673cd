/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

void tw_document_add_tick_boxes (TwDocument *self, const char *label, const char * const *choices, guint n_columns);

G_END_DECLS
