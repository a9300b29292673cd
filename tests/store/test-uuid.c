/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "tw-uuid.h"

/* RFC 9562, 5.7 */
static void
test_form (void)
{
  gint64 before = g_get_real_time () / 1000;
  char uuid[TW_UUID_SIZE];
  g_autofree char *time = NULL;
  gint64 milliseconds;

  tw_uuid_make (uuid);
  g_assert_true (g_uuid_string_is_valid (uuid));
  g_assert_cmpint (uuid[14], ==, '7');
  g_assert_nonnull (strchr ("89ab", uuid[19]));

  time = g_strdup_printf ("%.8s%.4s", uuid, uuid + 9);
  milliseconds = (gint64) g_ascii_strtoull (time, NULL, 16);
  g_assert_cmpint (milliseconds, >=, before);
  g_assert_cmpint (milliseconds, <=, g_get_real_time () / 1000);
}

static void
test_unique (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 100000; i++)
    {
      char uuid[TW_UUID_SIZE];

      tw_uuid_make (uuid);
      g_assert_true (g_hash_table_add (seen, g_strdup (uuid)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/store/uuid/begins-with-the-time", test_form);
  g_test_add_func ("/store/uuid/never-comes-twice", test_unique);

  return g_test_run ();
}
