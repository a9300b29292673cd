/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-csv-reader.h"
#include "tw-finding.h"

TwTableReader *list_table_from_text (const char      *text);
TwTableReader *list_table_open      (const char      *path,
                                     const char      *sheet,
                                     GError         **error);
GStrv          list_table_sheets    (const char      *path);
char          *list_fixture_path    (const char      *name);
char          *list_show_findings   (const GPtrArray *findings);
