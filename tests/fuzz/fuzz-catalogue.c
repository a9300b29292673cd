/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a compiled catalogue of messages: whatever is looked up is text. */

#include "fuzz.h"

#include "tw-catalogue.h"

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  static const char *const messages[] = { "", "Role", "Name", "%d row", "Row %d" };
  g_autofree char *contents = g_memdup2 (data, size);
  g_autoptr (TwCatalogue) catalogue = size > 0 ? tw_catalogue_new (contents, size) : NULL;

  if (catalogue == NULL)
    return 0;

  tw_catalogue_respell (catalogue, "ß", "ss");
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      fuzz_assert_text (tw_catalogue_look_up (catalogue, NULL, messages[i]));
      fuzz_assert_text (tw_catalogue_look_up (catalogue, "heading", messages[i]));
      for (guint64 n = 0; n < 25; n++)
        fuzz_assert_text (tw_catalogue_look_up_plural (catalogue, messages[i], n));
    }

  return 0;
}
