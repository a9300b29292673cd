/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any table as an enrolment list: every row that is taken names a person and a role. */

#include "fuzz-list.h"

#include "tw-enrolment-list.h"

#define THIS_YEAR 2026

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  TwListRequest request;
  g_autoptr (TwTableReader) table = fuzz_list_table (data, size, &request);
  g_autoptr (TwList) list = NULL;

  if (table != NULL)
    list = tw_enrolment_list_read_table (table, &request, NULL, THIS_YEAR, NULL, NULL);
  if (list == NULL)
    return 0;

  for (guint i = 0; i < tw_list_get_rows (list)->len; i++)
    {
      const TwEnrolmentRow *row = g_ptr_array_index (tw_list_get_rows (list), i);

      g_assert_true (row->number != NULL || row->email != NULL);
      fuzz_assert_text (row->number);
      fuzz_assert_text (row->email);
      fuzz_assert_text (row->motivation);
      for (guint k = 0; row->topics[k] != NULL; k++)
        fuzz_assert_text (row->topics[k]);
    }

  fuzz_list_findings (tw_list_get_refused (list));
  fuzz_list_findings (tw_list_get_notes (list));

  return 0;
}
