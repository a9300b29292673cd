/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any table as a staff list: every row that is taken has a name, and all it says is text. */

#include "fuzz-list.h"

#include "tw-staff-list.h"

#include <string.h>

#define THIS_YEAR 2026

static void
check_row (const TwStaffRow *row)
{
  const char *texts[] = { row->number, row->given_name, row->family_name, row->title, row->email, row->department,
                          row->area, row->site, row->job_title, row->manager, row->functional_manager, row->joined,
                          row->left };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    fuzz_assert_text (texts[i]);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  TwListRequest request;
  g_autoptr (TwTableReader) table = fuzz_list_table (data, size, &request);
  g_autoptr (TwList) list = NULL;

  if (table != NULL)
    list = tw_staff_list_read_table (table, &request, NULL, THIS_YEAR, NULL, NULL, NULL, NULL);
  if (list == NULL)
    return 0;

  for (guint i = 0; i < tw_list_get_rows (list)->len; i++)
    {
      const TwStaffRow *row = g_ptr_array_index (tw_list_get_rows (list), i);

      g_assert_nonnull (row->family_name);
      g_assert_cmpuint (strlen (row->family_name), >, 0);
      check_row (row);
    }

  for (guint i = 0; i < tw_list_get_untaken (list)->len; i++)
    check_row (g_ptr_array_index (tw_list_get_untaken (list), i));

  fuzz_list_findings (tw_list_get_refused (list));
  fuzz_list_findings (tw_list_get_notes (list));

  return 0;
}
