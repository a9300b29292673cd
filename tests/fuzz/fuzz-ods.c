/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any content as an OpenDocument spreadsheet. */

#include "fuzz-sheet.h"

static const char *const members[] = { "content.xml", "<document/>", NULL };

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  fuzz_sheet_read (data, size, members);

  return 0;
}
