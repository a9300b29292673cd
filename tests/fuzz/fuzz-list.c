/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the fuzzers of whole lists share. The first line may say what a person said of the columns, behind a question
 * mark: "?name=Wer".
 */

#include "fuzz-list.h"

#include "tw-csv-reader.h"
#include "tw-finding-text.h"
#include "tw-finding.h"

#include <string.h>

static char *said[2];

TwTableReader *
fuzz_list_table (const guint8  *data,
                 gsize          size,
                 TwListRequest *request)
{
  g_autoptr (GBytes) bytes = NULL;
  const guint8 *end = memchr (data, '\n', size);

  *request = (TwListRequest) { .path = "list.csv", .without_hidden_rows = size % 2 == 0 };
  g_clear_pointer (&said[0], g_free);

  if (size > 0 && data[0] == '?' && end != NULL)
    {
      said[0] = g_strndup ((const char *) data + 1, end - data - 1);
      request->columns = (const char *const *) said;
      size -= end + 1 - data;
      data = end + 1;
    }

  bytes = fuzz_bytes (data, size);

  return (TwTableReader *) tw_csv_reader_new (bytes, NULL);
}

/* Everything that is found can be said. */
void
fuzz_list_findings (GPtrArray *findings)
{
  static TwLanguage *language;

  if (language == NULL)
    language = tw_language_new ("en");

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *sentence = tw_finding_to_sentence (g_ptr_array_index (findings, i), language);

      fuzz_assert_text (sentence);
      g_assert_cmpuint (strlen (sentence), >, 0);
    }
}
