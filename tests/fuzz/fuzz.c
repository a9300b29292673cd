/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the fuzzers share. Inputs are copied to blocks of exactly their size, so that AddressSanitizer sees the first
 * byte that is read beyond them.
 */

#include "fuzz.h"

#include <string.h>

int
LLVMFuzzerInitialize (int    *argc,
                      char ***argv)
{
  /* A warning or a failed g_return_if_fail() is a find as well. */
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING);

  return 0;
}

GBytes *
fuzz_bytes (const guint8 *data,
            gsize         size)
{
  return g_bytes_new_take (g_memdup2 (data, size), size);
}

/* The input as a string: it ends at its first zero, and what is no UTF-8 is made so, as the readers do. */
char *
fuzz_string (const guint8 *data,
             gsize         size)
{
  g_autofree char *bytes = g_strndup ((const char *) data, size);

  return g_utf8_make_valid (bytes, -1);
}

/* Whatever the readers give is text. Reading all of it shows where it does not end. */
void
fuzz_assert_text (const char *text)
{
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
}
