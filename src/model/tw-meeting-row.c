/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One meeting of a tandem as plain facts, which can be copied and kept. */

#include "tw-meeting-row.h"

/**
 * tw_meeting_row_copy:
 *
 * Returns: (transfer full): a deep copy
 */
TwMeetingRow *
tw_meeting_row_copy (const TwMeetingRow *self)
{
  TwMeetingRow *copy = g_memdup2 (self, sizeof *self);

  copy->uuid = g_strdup (self->uuid);
  copy->starts_at = g_strdup (self->starts_at);
  copy->zone = g_strdup (self->zone);
  copy->place = g_strdup (self->place);
  copy->series = g_strdup (self->series);
  copy->note = g_strdup (self->note);

  return copy;
}

/**
 * tw_meeting_row_free:
 * @self: (transfer full): a copy
 */
void
tw_meeting_row_free (TwMeetingRow *self)
{
  g_free (self->uuid);
  g_free (self->starts_at);
  g_free (self->zone);
  g_free (self->place);
  g_free (self->series);
  g_free (self->note);
  g_free (self);
}
