/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-person-private.h"

G_BEGIN_DECLS

void tw_person_keys_fold (const TwPersonRow *row,
                          GString           *sort_key,
                          GString           *search_key);

G_END_DECLS
