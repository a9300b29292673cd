/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What was deleted is gone (P9): from the full-text indexes, the write-ahead log, the free pages of the file, and the
 * copies that were made of it before migrations, not only from the rows. */

#include "tw-connection-private.h"
#include "tw-full-text.h"
#include "tw-language.h"
#include "tw-migrations.h"

static gboolean
rebuild_full_text (TwConnection  *self,
                   GError       **error)
{
  g_auto (GStrv) tables = tw_full_text_tables (self, error);

  if (tables == NULL)
    return FALSE;
  for (guint i = 0; tables[i] != NULL; i++)
    if (!tw_full_text_rebuild (self, tables[i], error))
      return FALSE;

  return TRUE;
}

static void
set_still_read (TwConnection  *self,
                GError       **error)
{
  g_autofree char *name = g_path_get_basename (tw_connection_get_path (self));
  g_autofree char *sentence = tw_language_format (tw_language_session (),
                                                  N_ ("What was deleted may still be in “%s”, because another window "
                                                      "or program is reading it. Close that one and try again."),
                                                  name);

  g_set_error_literal (error, TW_STORE_ERROR, TW_STORE_ERROR_IN_USE, sentence);
}

/* For the undo log, after a table was emptied without zeroing its pages, and for opening, should the program have ended
 * in between: gives the free pages back, with all that is in them. Who still reads an older state is not waited for:
 * the next checkpoint comes without him. */
void
tw_connection_shrink (TwConnection *self)
{
  g_autoptr (GError) error = NULL;

  sqlite3_busy_timeout (tw_connection_get_database (self), 0);
  if (!tw_connection_execute_whole (self, "VACUUM", &error) || !tw_connection_checkpoint (self, &error))
    g_info ("“%s” keeps free pages for now: %s", tw_connection_get_path (self), error->message);
  sqlite3_busy_timeout (tw_connection_get_database (self), TW_BUSY_MILLISECONDS);
}

/**
 * tw_connection_checkpoint:
 * @self: a connection for writing, outside of a transaction
 * @error: return location for an error
 *
 * Writes what is in the write-ahead log into the file, and empties the log.
 *
 * Returns: whether it is done; %TW_STORE_ERROR_IN_USE if somebody still reads an older state
 */
gboolean
tw_connection_checkpoint (TwConnection  *self,
                          GError       **error)
{
  int result;

  g_return_val_if_fail (TW_IS_CONNECTION (self) && !tw_connection_in_transaction (self), FALSE);

  tw_connection_enter (self);
  result = sqlite3_wal_checkpoint_v2 (tw_connection_get_database (self), NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL,
                                      NULL);
  tw_connection_leave (self);
  if (result == SQLITE_OK)
    return TRUE;

  if ((result & 0xff) == SQLITE_BUSY)
    set_still_read (self, error);
  else
    tw_connection_set_error (self, result, error);

  return FALSE;
}

/**
 * tw_connection_scrub:
 * @self: a connection for writing, outside of a transaction
 * @error: return location for an error
 *
 * Makes sure that nothing of what was deleted or overwritten is left in the file or beside it; backups that somebody
 * made elsewhere are not known here. Writes the whole file anew, and needs as much free space and memory as it has
 * bytes.
 *
 * Returns: whether it is done; %TW_STORE_ERROR_IN_USE if somebody still reads an older state
 */
gboolean
tw_connection_scrub (TwConnection  *self,
                     GError       **error)
{
  g_return_val_if_fail (TW_IS_CONNECTION (self) && !tw_connection_in_transaction (self), FALSE);

  tw_migrations_remove_copies (self);

  return rebuild_full_text (self, error) &&
         tw_connection_checkpoint (self, error) &&
         tw_connection_execute (self, "VACUUM", error) &&
         tw_connection_checkpoint (self, error);
}
