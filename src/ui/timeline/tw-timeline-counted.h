/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-words.h"

G_BEGIN_DECLS

const char *tw_timeline_counted_name (TwCounted counted);

G_END_DECLS
