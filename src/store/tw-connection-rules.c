/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds on a connection that has just been opened: the file is not trusted; written it is strict, durable and
 * forgetful of what was deleted; and its schema is the newest, or it is refused with what to do. */

#include "tw-connection-private.h"
#include "tw-language.h"
#include "tw-migrations.h"
#include "tw-store-error-private.h"

#define PAGES_PER_CHECKPOINT   "256"
#define LARGEST_IDLE_WAL_BYTES "8388608"
#define KIBIBYTES_OF_CACHE     "131072" /* in which a staff list of 200,000 fits, so that no page is written twice */

static gboolean
configure (TwConnection  *self,
           int            option,
           int            value,
           GError       **error)
{
  int result = sqlite3_db_config (tw_connection_get_database (self), option, value, NULL);

  if (result != SQLITE_OK)
    tw_connection_set_error (self, result, error);

  return result == SQLITE_OK;
}

/* A hand-made file must not make us run or believe anything: no functions from the schema that are not harmless,
 * no double-quoted strings, no writing to the schema tables. */
gboolean
tw_connection_distrust_file (TwConnection  *self,
                             GError       **error)
{
  return configure (self, SQLITE_DBCONFIG_DEFENSIVE, 1, error) &&
         configure (self, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, error) &&
         configure (self, SQLITE_DBCONFIG_DQS_DDL, 0, error) &&
         configure (self, SQLITE_DBCONFIG_DQS_DML, 0, error) &&
         configure (self, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, error) &&
         tw_connection_execute (self, "PRAGMA cell_size_check = ON", error) &&
         tw_connection_execute (self, "PRAGMA mmap_size = 0", error) &&
         tw_connection_execute (self, "PRAGMA temp_store = MEMORY", error);
}

/* SQLite does not fail where the file system cannot do it, but says how it writes instead. */
static gboolean
write_ahead (TwConnection  *self,
             GError       **error)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (self, "PRAGMA journal_mode = WAL");

  switch (tw_statement_step (statement, error))
    {
    case TW_STEP_ERROR:
      return FALSE;
    case TW_STEP_ROW:
      if (g_strcmp0 (tw_statement_get_text (statement, 0), "wal") == 0)
        return TRUE;
      break;
    case TW_STEP_DONE:
      break;
    }
  tw_store_error_from_sqlite (error, NULL, SQLITE_IOERR_SHMOPEN, tw_connection_get_path (self));

  return FALSE;
}

static gboolean
set_writing_rules (TwConnection  *self,
                   GError       **error)
{
  return write_ahead (self, error) &&
         tw_connection_execute (self, "PRAGMA journal_size_limit = " LARGEST_IDLE_WAL_BYTES, error) &&
         tw_connection_execute (self, "PRAGMA wal_autocheckpoint = " PAGES_PER_CHECKPOINT, error) &&
         tw_connection_execute (self, "PRAGMA synchronous = FULL", error) &&
         tw_connection_execute (self, "PRAGMA cache_size = -" KIBIBYTES_OF_CACHE, error) &&
         tw_connection_execute (self, "PRAGMA secure_delete = ON", error) &&
         tw_connection_execute (self, "PRAGMA foreign_keys = ON", error) &&
         tw_connection_execute (self, "PRAGMA recursive_triggers = ON", error) &&
         configure (self, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, error);
}

void
tw_connection_refuse_version (TwConnection *self,
                              gint64        version,
                              GError      **error)
{
  g_autofree char *name = g_path_get_basename (tw_connection_get_path (self));
  g_autofree char *sentence = NULL;

  if (version > tw_migrations_newest ())
    {
      sentence = tw_language_format (tw_language_session (),
                                     N_ ("“%s” was made by a newer version of Tandemwerk, and it was left alone. "
                                         "Install the newest version on this computer."),
                                     name);
      g_set_error_literal (error, TW_STORE_ERROR, TW_STORE_ERROR_NEWER, sentence);
      return;
    }
  sentence = tw_language_format (tw_language_session (),
                                 N_ ("“%s” is from an older version of Tandemwerk and is opened for reading only. "
                                     "Open it once for writing to bring it up to date."),
                                 name);
  g_set_error_literal (error, TW_STORE_ERROR, TW_STORE_ERROR_OLDER, sentence);
}

/* The header may be older than what lies in the write-ahead log. */
static gboolean
read_version (TwConnection  *self,
              gint64        *version,
              GError       **error)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (self, "PRAGMA user_version");

  return tw_statement_fetch_int64 (statement, version, error);
}

/* Written before the file becomes a WAL file, and thereby into the header, where it is looked for. */
static gboolean
mark_as_ours (TwConnection  *self,
              GError       **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA page_size = %d; PRAGMA application_id = %d", TW_BYTES_PER_PAGE,
                                          TW_STORE_APPLICATION_ID);

  return tw_connection_execute (self, sql, error);
}

/* Left behind where the program ended before it could shrink the file itself. */
static gboolean
is_mostly_free (TwConnection  *self,
                gboolean      *mostly_free,
                GError       **error)
{
  g_autoptr (TwStatement) statement =
    tw_connection_statement (self, "SELECT freelist_count * 2 > page_count FROM pragma_freelist_count, pragma_page_count");
  gint64 answer;

  if (!tw_statement_fetch_int64 (statement, &answer, error))
    return FALSE;
  *mostly_free = answer != 0;

  return TRUE;
}

static gboolean
shrink (TwConnection  *self,
        GError       **error)
{
  gboolean mostly_free;

  if (!is_mostly_free (self, &mostly_free, error))
    return FALSE;
  if (mostly_free)
    tw_connection_shrink (self);

  return TRUE;
}

gboolean
tw_connection_set_up_for_writing (TwConnection        *self,
                                  const TwFileHeader  *header,
                                  GError             **error)
{
  gsize n_steps;
  const TwMigration *steps = tw_migrations_get (&n_steps);
  gint64 version;

  if (header->is_new && !mark_as_ours (self, error))
    return FALSE;
  if (!read_version (self, &version, error))
    return FALSE;
  if (version > tw_migrations_newest ())
    {
      tw_connection_refuse_version (self, version, error);
      return FALSE;
    }

  return set_writing_rules (self, error) &&
         tw_migrations_run (self, steps, n_steps, error) &&
         shrink (self, error);
}

gboolean
tw_connection_is_newest (TwConnection  *self,
                         GError       **error)
{
  gint64 version;

  if (!read_version (self, &version, error))
    return FALSE;
  if (version != tw_migrations_newest ())
    tw_connection_refuse_version (self, version, error);

  return version == tw_migrations_newest ();
}
