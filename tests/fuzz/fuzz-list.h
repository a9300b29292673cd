/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fuzz.h"

#include "tw-list-request.h"
#include "tw-table-reader.h"

TwTableReader *fuzz_list_table    (const guint8  *data,
                                   gsize          size,
                                   TwListRequest *request);
void           fuzz_list_findings (GPtrArray     *findings);
