/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be told of a file before it is read as a whole: plain, to be handed from a worker to the window. */

#include "tw-list-look.h"

/**
 * tw_list_look_new:
 *
 * Returns: (transfer full): a look at nothing yet
 */
TwListLook *
tw_list_look_new (void)
{
  TwListLook *self = g_new0 (TwListLook, 1);

  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_list_column_free);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return self;
}

/**
 * tw_list_look_free:
 * @self: (transfer full): a look
 */
void
tw_list_look_free (TwListLook *self)
{
  g_free (self->fingerprint);
  g_strfreev (self->sheets);
  g_free (self->sheet);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_free (self);
}
