/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every paper of a cohort says of who hands it out. */

#include "tw-letterhead.h"

/**
 * tw_letterhead_new:
 * @programme: the programme's name
 * @cohort: the cohort's name
 * @printed: the day the paper is made, ISO date
 *
 * Returns: (transfer full): a letterhead of a company that did not say its name yet
 */
TwLetterhead *
tw_letterhead_new (const char *programme,
                   const char *cohort,
                   const char *printed)
{
  TwLetterhead *self = g_new0 (TwLetterhead, 1);

  self->programme = g_strdup (programme);
  self->cohort = g_strdup (cohort);
  self->printed = g_strdup (printed);

  return self;
}

/**
 * tw_letterhead_free:
 * @self: (transfer full): a letterhead
 */
void
tw_letterhead_free (TwLetterhead *self)
{
  g_free (self->company);
  g_free (self->contact);
  g_free (self->contact_email);
  g_free (self->contact_phone);
  g_free (self->sponsor);
  g_free (self->programme);
  g_free (self->cohort);
  g_free (self->printed);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self);
}
