/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any bytes as a CSV file: rows come in their order and within the limits, cells are text, and a second reading gives
 * the same.
 */

#include "fuzz.h"

#include "tw-csv-reader.h"

static guint
read_rows (TwTableReader *table)
{
  const TwTableRow *row = NULL;
  guint digest = 0;
  int last = 0;

  while (tw_table_reader_next (table, &row, NULL) && row != NULL)
    {
      g_assert_cmpint (row->number, ==, ++last);
      g_assert_cmpuint (row->n_cells, <=, TW_TABLE_MAX_COLUMNS);
      for (guint i = 0; i < row->n_cells; i++)
        {
          fuzz_assert_text (row->cells[i]);
          digest = digest * 31 + g_str_hash (row->cells[i]);
        }
    }

  return digest;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = fuzz_bytes (data, size);
  g_autoptr (TwCsvReader) reader = tw_csv_reader_new (bytes, NULL);
  guint digest;

  if (reader == NULL)
    return 0;

  digest = read_rows (TW_TABLE_READER (reader));
  g_assert_true (tw_table_reader_rewind (TW_TABLE_READER (reader), NULL));
  g_assert_cmpuint (read_rows (TW_TABLE_READER (reader)), ==, digest);

  return 0;
}
