/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"
#include "tw-people-commands.h"

G_BEGIN_DECLS

/**
 * TwImportKind:
 * @TW_IMPORT_REFUSED: a row that is not taken
 * @TW_IMPORT_REMARK: taken with a remark, or something to know of the list as a whole
 * @TW_IMPORT_LEAVES: a person of an earlier list who is missing from this one
 * @TW_IMPORT_CHANGED: somebody whose facts change
 * @TW_IMPORT_ADDED: somebody new
 * @TW_IMPORT_KEPT: somebody, or a field, that stays as before
 *
 * What becomes of a row. The order is that in which a person should look at them.
 */
typedef enum
{
  TW_IMPORT_REFUSED,
  TW_IMPORT_REMARK,
  TW_IMPORT_LEAVES,
  TW_IMPORT_CHANGED,
  TW_IMPORT_ADDED,
  TW_IMPORT_KEPT,

  TW_N_IMPORT_KINDS
} TwImportKind;

#define TW_TYPE_IMPORT_LINE (tw_import_line_get_type ())
G_DECLARE_FINAL_TYPE (TwImportLine, tw_import_line, TW, IMPORT_LINE, GObject)

TwImportKind  tw_import_line_get_kind          (TwImportLine *self);
int           tw_import_line_get_row           (TwImportLine *self);
const char   *tw_import_line_get_file          (TwImportLine *self);
const char   *tw_import_line_get_erased_number (TwImportLine *self);
char         *tw_import_line_dup_title         (TwImportLine *self,
                                                TwLanguage   *language);
char         *tw_import_line_dup_changes       (TwImportLine *self,
                                                TwLanguage   *language);

const char   *tw_import_kind_name              (TwLanguage   *language,
                                                TwImportKind  kind);

G_END_DECLS
