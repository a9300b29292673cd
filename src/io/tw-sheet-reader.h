/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-table-reader.h"

G_BEGIN_DECLS

#define TW_TYPE_SHEET_READER (tw_sheet_reader_get_type ())
G_DECLARE_FINAL_TYPE (TwSheetReader, tw_sheet_reader, TW, SHEET_READER, TwTableReader)

TwSheetReader *tw_sheet_reader_new         (GBytes      *bytes,
                                            const char  *sheet,
                                            GError     **error);
GStrv          tw_sheet_reader_list_sheets (GBytes      *bytes,
                                            GError     **error);

G_END_DECLS
