/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-table-reader.h"

G_BEGIN_DECLS

/**
 * TwCsvEncoding:
 * @TW_CSV_UTF_8: UTF-8, with a byte order mark or without
 * @TW_CSV_UTF_16_LE: UTF-16, little end first, with a byte order mark
 * @TW_CSV_UTF_16_BE: UTF-16, big end first, with a byte order mark
 * @TW_CSV_WINDOWS_1252: what German Excel saves
 *
 * How the letters of the file are written, found out by what stands there.
 */
typedef enum
{
  TW_CSV_UTF_8,
  TW_CSV_UTF_16_LE,
  TW_CSV_UTF_16_BE,
  TW_CSV_WINDOWS_1252,
} TwCsvEncoding;

#define TW_TYPE_CSV_READER (tw_csv_reader_get_type ())
G_DECLARE_FINAL_TYPE (TwCsvReader, tw_csv_reader, TW, CSV_READER, TwTableReader)

TwCsvReader  *tw_csv_reader_new           (GBytes       *bytes,
                                           GError      **error);
TwCsvEncoding tw_csv_reader_get_encoding  (TwCsvReader  *self);
char          tw_csv_reader_get_separator (TwCsvReader  *self);

G_END_DECLS
