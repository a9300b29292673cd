/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One row of an enrolment list: who wants to take part, as what, and for which topics. */

#include "tw-enrolment-row.h"

/**
 * tw_enrolment_row_new:
 * @row: the row in the list, the first is 1
 *
 * Returns: (transfer full): a row that says nothing yet: no person, no topic, not answered
 */
TwEnrolmentRow *
tw_enrolment_row_new (int row)
{
  TwEnrolmentRow *self = g_new0 (TwEnrolmentRow, 1);

  self->row = row;
  self->topics = g_new0 (char *, 1);
  self->wishes = g_new0 (char *, 1);
  for (guint kind = 0; kind < TW_N_STRENGTH_KINDS; kind++)
    self->strengths[kind] = g_new0 (char *, 1);

  return self;
}

/**
 * tw_enrolment_row_copy:
 * @self: a row
 *
 * Returns: (transfer full): a deep copy
 */
TwEnrolmentRow *
tw_enrolment_row_copy (const TwEnrolmentRow *self)
{
  TwEnrolmentRow *copy = g_memdup2 (self, sizeof *self);

  copy->number = g_strdup (self->number);
  copy->email = g_strdup (self->email);
  copy->name = g_strdup (self->name);
  copy->topics = g_strdupv (self->topics);
  copy->topic_strengths = g_memdup2 (self->topic_strengths, g_strv_length (self->topics) * sizeof (int));
  for (guint kind = 0; kind < TW_N_STRENGTH_KINDS; kind++)
    copy->strengths[kind] = g_strdupv (self->strengths[kind]);
  copy->wishes = g_strdupv (self->wishes);
  copy->motivation = g_strdup (self->motivation);

  return copy;
}

/**
 * tw_enrolment_row_free:
 * @self: (transfer full): a row
 */
void
tw_enrolment_row_free (TwEnrolmentRow *self)
{
  g_free (self->number);
  g_free (self->email);
  g_free (self->name);
  g_strfreev (self->topics);
  g_free (self->topic_strengths);
  for (guint kind = 0; kind < TW_N_STRENGTH_KINDS; kind++)
    g_strfreev (self->strengths[kind]);
  g_strfreev (self->wishes);
  g_free (self->motivation);
  g_free (self);
}
