/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What went wrong with the file, in words: turns what SQLite and the system report into a code a program can
 * tell apart and a sentence a person can act on. What SQLite itself says is kept, in brackets, at the end. */

#include "tw-store-error-private.h"

#include <errno.h>
#include <gio/gio.h>

#include "tw-language.h"

G_DEFINE_QUARK (tw-store-error-quark, tw_store_error)

static const char *
describe (TwStoreError code)
{
  switch (code)
    {
    case TW_STORE_ERROR_DAMAGED:
      return N_ ("“%s” is damaged and cannot be read reliably. Keep it as it is, and go on with your newest backup.");
    case TW_STORE_ERROR_IN_USE:
      return N_ ("“%s” is in use by another program. Close that program, or wait until it has finished.");
    case TW_STORE_ERROR_MISSING:
      return N_ ("“%s” cannot be found. Check the name, and that the folder is connected.");
    case TW_STORE_ERROR_EXISTS:
      return N_ ("“%s” exists already and was left alone. Choose another name.");
    case TW_STORE_ERROR_NOT_A_FILE:
      return N_ ("“%s” is not an ordinary file but a link, a folder or a device. Choose the file itself.");
    case TW_STORE_ERROR_READ_ONLY:
      return N_ ("“%s” cannot be written, because you may not change it or its folder. "
                 "Ask for the right to write there, or choose another place.");
    case TW_STORE_ERROR_NO_SPACE:
      return N_ ("“%s” cannot be written, because the disk is full. Nothing was changed. Make room and try again.");
    case TW_STORE_ERROR_NO_MEMORY:
      return N_ ("There is not enough memory to go on with “%s”. Nothing was changed. "
                 "Close other programs and try again.");
    case TW_STORE_ERROR_CONSTRAINT:
      return N_ ("The change would contradict what lies in “%s”. Nothing was changed.");
    case TW_STORE_ERROR_UNDO:
      return N_ ("The step does not fit what lies in “%s” now. Nothing was changed. "
                 "Report this; you can go on working.");
    case TW_STORE_ERROR_FOREIGN:
    case TW_STORE_ERROR_NEWER:
    case TW_STORE_ERROR_OLDER:
    case TW_STORE_ERROR_MIGRATION:
    case TW_STORE_ERROR_FAILED:
      break;
    }

  return N_ ("Something went wrong with “%s”. Nothing was changed. Try again; if it happens again, report it.");
}

static void
set_error (GError      **error,
           TwStoreError  code,
           const char   *path,
           const char   *technical)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GString) sentence = g_string_new (tw_language_tr (tw_language_session (), describe (code)));

  g_string_replace (sentence, "%s", name, 1);
  g_set_error (error, TW_STORE_ERROR, code, "%s (%s)", sentence->str, technical);
}

static TwStoreError
code_from_errno (int error_number)
{
  switch (error_number)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      return TW_STORE_ERROR_READ_ONLY;
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return TW_STORE_ERROR_NO_SPACE;
    case ENOENT:
    case ENOTDIR:
      return TW_STORE_ERROR_MISSING;
    case EEXIST:
      return TW_STORE_ERROR_EXISTS;
    case ELOOP:
    case EISDIR:
      return TW_STORE_ERROR_NOT_A_FILE;
    case ENOMEM:
      return TW_STORE_ERROR_NO_MEMORY;
    default:
      return TW_STORE_ERROR_FAILED;
    }
}

static TwStoreError
code_from_sqlite (int result)
{
  if (result == SQLITE_CANTOPEN_SYMLINK || result == SQLITE_CANTOPEN_ISDIR)
    return TW_STORE_ERROR_NOT_A_FILE;

  switch (result & 0xff)
    {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
      return TW_STORE_ERROR_DAMAGED;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return TW_STORE_ERROR_IN_USE;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return TW_STORE_ERROR_READ_ONLY;
    case SQLITE_FULL:
      return TW_STORE_ERROR_NO_SPACE;
    case SQLITE_NOMEM:
      return TW_STORE_ERROR_NO_MEMORY;
    case SQLITE_CONSTRAINT:
      return TW_STORE_ERROR_CONSTRAINT;
    default:
      return TW_STORE_ERROR_FAILED;
    }
}

/**
 * tw_store_error_from_errno:
 * @error: return location for the error
 * @error_number: `errno` of the call that failed
 * @path: the file it was about
 *
 * Sets @error to what the system reported.
 */
void
tw_store_error_from_errno (GError     **error,
                           int          error_number,
                           const char  *path)
{
  set_error (error, code_from_errno (error_number), path, g_strerror (error_number));
}

/**
 * tw_store_error_from_sqlite:
 * @error: return location for the error
 * @database: (nullable): the database whose newest message is told
 * @result: SQLite's extended result code
 * @path: the file it was about
 *
 * Sets @error to what SQLite reported. An interruption becomes %G_IO_ERROR_CANCELLED.
 */
void
tw_store_error_from_sqlite (GError     **error,
                            sqlite3     *database,
                            int          result,
                            const char  *path)
{
  g_autofree char *technical = NULL;

  if ((result & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           tw_language_tr (tw_language_session (), N_ ("Cancelled. Nothing was changed.")));
      return;
    }

  technical = g_strdup_printf ("SQLite %d: %s", result,
                               database != NULL ? sqlite3_errmsg (database) : sqlite3_errstr (result));
  set_error (error, code_from_sqlite (result), path, technical);
}

/**
 * tw_store_error_set_undo:
 * @error: return location for the error
 * @path: the file it was about
 * @technical: what does not fit
 *
 * Sets @error to %TW_STORE_ERROR_UNDO.
 */
void
tw_store_error_set_undo (GError     **error,
                         const char  *path,
                         const char  *technical)
{
  set_error (error, TW_STORE_ERROR_UNDO, path, technical);
}
