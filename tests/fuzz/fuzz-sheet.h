/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fuzz.h"

void fuzz_sheet_read (const guint8      *data,
                      gsize              size,
                      const char *const *members);
