/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-person-private.h"

G_BEGIN_DECLS

gboolean tw_person_rules_hold (const TwPersonRow *row);

G_END_DECLS
