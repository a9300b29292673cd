/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which list is meant: for workers, who need one of their own. */

#include "tw-list-request.h"

/**
 * tw_list_request_copy:
 * @self: a request
 *
 * Returns: (transfer full): a copy with strings of its own
 */
TwListRequest *
tw_list_request_copy (const TwListRequest *self)
{
  TwListRequest *copy = g_memdup2 (self, sizeof *self);

  copy->path = g_strdup (self->path);
  copy->fingerprint = g_strdup (self->fingerprint);
  copy->sheet = g_strdup (self->sheet);
  copy->columns = (const char *const *) g_strdupv ((GStrv) self->columns);
  copy->add_again = (const char *const *) g_strdupv ((GStrv) self->add_again);

  return copy;
}

/**
 * tw_list_request_free:
 * @self: (transfer full): a copy
 */
void
tw_list_request_free (TwListRequest *self)
{
  g_free ((char *) self->path);
  g_free ((char *) self->fingerprint);
  g_free ((char *) self->sheet);
  g_strfreev ((GStrv) self->columns);
  g_strfreev ((GStrv) self->add_again);
  g_free (self);
}
