/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-feedback.h"

G_BEGIN_DECLS

gboolean tw_answer_check (TwConnection    *connection,
                          const TwAnswer  *answer,
                          GError         **error);

G_END_DECLS
