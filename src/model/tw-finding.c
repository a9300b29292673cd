/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A finding: what a reader, a rule or a check found, as a code with its operands and without words. */

#include "tw-finding.h"

/**
 * tw_finding_new:
 * @code: what was found
 * @row: the row it was found in, or 0
 *
 * Returns: (transfer full): a finding without operands
 */
TwFinding *
tw_finding_new (TwFindingCode code,
                int           row)
{
  TwFinding *self = g_new0 (TwFinding, 1);

  self->code = code;
  self->row = row;

  return self;
}

/**
 * tw_finding_copy:
 * @self: a finding
 *
 * Returns: (transfer full): a deep copy
 */
TwFinding *
tw_finding_copy (const TwFinding *self)
{
  TwFinding *copy = g_memdup2 (self, sizeof *self);

  copy->file = g_strdup (self->file);
  copy->subject = g_strdup (self->subject);
  copy->object = g_strdup (self->object);
  copy->value = g_strdup (self->value);

  return copy;
}

/**
 * tw_finding_free:
 * @self: (transfer full): a finding
 */
void
tw_finding_free (TwFinding *self)
{
  g_free (self->file);
  g_free (self->subject);
  g_free (self->object);
  g_free (self->value);
  g_free (self);
}
