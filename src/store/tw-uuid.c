/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The UUIDs of rows that leave the program. They are of version 7 (RFC 9562, with microseconds), which begins with the
 * time and ends in 62 random bits: rows that are made one after another then lie one after another in the index
 * that keeps their UUIDs apart, which for 200,000 people is a third of the cost of inserting them. */

#include "tw-uuid.h"

#define N_BYTES 16

static void
put_big_endian (guint8  *bytes,
                guint    n_bytes,
                guint64  number)
{
  for (guint i = n_bytes; i > 0; i--, number >>= 8)
    bytes[i - 1] = (guint8) number;
}

static void
write_as_text (const guint8 *bytes,
               char         *uuid)
{
  static const char digits[] = "0123456789abcdef";

  for (guint i = 0; i < N_BYTES; i++)
    {
      if (i == 4 || i == 6 || i == 8 || i == 10)
        *uuid++ = '-';
      *uuid++ = digits[bytes[i] >> 4];
      *uuid++ = digits[bytes[i] & 0xf];
    }
  *uuid = '\0';
}

/**
 * tw_uuid_make:
 * @uuid: (out caller-allocates): %TW_UUID_SIZE bytes for a new UUID
 */
void
tw_uuid_make (char *uuid)
{
  guint64 now = (guint64) g_get_real_time ();
  guint8 bytes[N_BYTES];

  put_big_endian (bytes, 6, now / 1000);
  put_big_endian (bytes + 6, 2, 0x7000 | now % 1000 * 0x1000 / 1000);
  put_big_endian (bytes + 8, 4, 0x80000000 | g_random_int () >> 2);
  put_big_endian (bytes + 12, 4, g_random_int ());
  write_as_text (bytes, uuid);
}
