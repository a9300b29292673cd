/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TW_STORE_ERROR (tw_store_error_quark ())

/**
 * TwStoreError:
 * @TW_STORE_ERROR_FOREIGN: the file was made by another program; it was not touched
 * @TW_STORE_ERROR_NEWER: the file was made by a newer Tandemwerk; it was not touched
 * @TW_STORE_ERROR_OLDER: opened for reading only, the file is of an older Tandemwerk and cannot be brought up to date
 * @TW_STORE_ERROR_DAMAGED: what lies in the file contradicts itself or cannot be read back
 * @TW_STORE_ERROR_IN_USE: another program holds the lock for writing, or reads where nobody may
 * @TW_STORE_ERROR_MISSING: there is no file, or no folder to put it in
 * @TW_STORE_ERROR_EXISTS: there is a file already where a new one was to be written
 * @TW_STORE_ERROR_NOT_A_FILE: a symbolic link, a folder or a device stands where the file should be
 * @TW_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @TW_STORE_ERROR_NO_SPACE: the disk or the quota is full
 * @TW_STORE_ERROR_NO_MEMORY: there was not enough memory
 * @TW_STORE_ERROR_CONSTRAINT: a CHECK, a foreign key or a unique index refused the change
 * @TW_STORE_ERROR_MIGRATION: the file could not be brought to the newest version and is as it was
 * @TW_STORE_ERROR_UNDO: an entry does not fit the file, or a change was made outside of a command
 * @TW_STORE_ERROR_FAILED: anything else; the message carries what SQLite or the system said
 *
 * What can go wrong with the file. The messages are sentences in the language of the session: what
 * happened, why, and what to do. A change that was cancelled is %G_IO_ERROR_CANCELLED instead.
 */
typedef enum
{
  TW_STORE_ERROR_FOREIGN,
  TW_STORE_ERROR_NEWER,
  TW_STORE_ERROR_OLDER,
  TW_STORE_ERROR_DAMAGED,
  TW_STORE_ERROR_IN_USE,
  TW_STORE_ERROR_MISSING,
  TW_STORE_ERROR_EXISTS,
  TW_STORE_ERROR_NOT_A_FILE,
  TW_STORE_ERROR_READ_ONLY,
  TW_STORE_ERROR_NO_SPACE,
  TW_STORE_ERROR_NO_MEMORY,
  TW_STORE_ERROR_CONSTRAINT,
  TW_STORE_ERROR_MIGRATION,
  TW_STORE_ERROR_UNDO,
  TW_STORE_ERROR_FAILED,
} TwStoreError;

GQuark tw_store_error_quark (void);

G_END_DECLS
