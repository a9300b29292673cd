/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of a staff list. 200,000 of them are held at once, so a row is one block of memory: the
 * struct, and behind it every string it points to.
 */

#include "tw-staff-row.h"

#include <string.h>

#define N_STRINGS 11

static const gsize string_offsets[N_STRINGS] = {
  G_STRUCT_OFFSET (TwStaffRow, number),
  G_STRUCT_OFFSET (TwStaffRow, given_name),
  G_STRUCT_OFFSET (TwStaffRow, family_name),
  G_STRUCT_OFFSET (TwStaffRow, title),
  G_STRUCT_OFFSET (TwStaffRow, email),
  G_STRUCT_OFFSET (TwStaffRow, department),
  G_STRUCT_OFFSET (TwStaffRow, area),
  G_STRUCT_OFFSET (TwStaffRow, site),
  G_STRUCT_OFFSET (TwStaffRow, job_title),
  G_STRUCT_OFFSET (TwStaffRow, manager),
  G_STRUCT_OFFSET (TwStaffRow, functional_manager),
};

/**
 * tw_staff_row_copy:
 * @self: a row; its strings may lie anywhere
 *
 * Returns: (transfer full): a copy in one block; free with tw_staff_row_free()
 */
TwStaffRow *
tw_staff_row_copy (const TwStaffRow *self)
{
  gsize sizes[N_STRINGS];
  gsize total = sizeof *self;
  TwStaffRow *copy;
  char *end;

  for (guint i = 0; i < N_STRINGS; i++)
    {
      const char *string = G_STRUCT_MEMBER (const char *, self, string_offsets[i]);

      sizes[i] = string != NULL ? strlen (string) + 1 : 0;
      total += sizes[i];
    }

  copy = g_malloc (total);
  *copy = *self;
  end = (char *) (copy + 1);

  for (guint i = 0; i < N_STRINGS; i++)
    {
      if (sizes[i] == 0)
        continue;

      memcpy (end, G_STRUCT_MEMBER (const char *, self, string_offsets[i]), sizes[i]);
      G_STRUCT_MEMBER (const char *, copy, string_offsets[i]) = end;
      end += sizes[i];
    }

  return copy;
}

/**
 * tw_staff_row_free:
 * @self: (transfer full): a row made by tw_staff_row_copy()
 */
void
tw_staff_row_free (TwStaffRow *self)
{
  g_free (self);
}
