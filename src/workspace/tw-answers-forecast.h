/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-finding.h"

G_BEGIN_DECLS

GPtrArray *tw_answers_forecast (guint n_mentors,
                                guint n_mentees);

G_END_DECLS
