/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is kept of an erased person's number (P9): enough to recognise it when it comes back, and nothing that can
 * be compared with another file. */

#include "tw-number-digest-private.h"

#include "tw-setting-table.h"

/**
 * tw_number_digest:
 * @number: a personnel number
 *
 * Returns: (transfer full): its SHA-256 under the origin id of the file, or %NULL on error
 */
char *
tw_number_digest (TwConnection  *connection,
                  const char    *number,
                  GError       **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *origin = tw_setting_table_get (connection, "origin", &local_error);
  const char *key = origin ? origin : "";

  if (local_error)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  return g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *) key, strlen (key), number, -1);
}
