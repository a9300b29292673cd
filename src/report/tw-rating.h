/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"

G_BEGIN_DECLS

void tw_document_add_rating (TwDocument         *self,
                             const char * const *questions,
                             guint               scale_max,
                             const char         *least,
                             const char         *most);

G_END_DECLS
