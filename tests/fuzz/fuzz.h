/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* The door of a fuzzer, and what the fuzzers share. */

int            LLVMFuzzerInitialize   (int                *argc,
                                       char             ***argv);
int            LLVMFuzzerTestOneInput (const guint8       *data,
                                       gsize               size);

GBytes        *fuzz_bytes             (const guint8       *data,
                                       gsize               size);
char          *fuzz_string            (const guint8       *data,
                                       gsize               size);
void           fuzz_assert_text       (const char         *text);
