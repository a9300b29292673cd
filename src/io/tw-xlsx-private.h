/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-sheet-archive.h"
#include "tw-sheet-row.h"

G_BEGIN_DECLS

/* For the files that read workbooks of Excel: one reads the parts that a sheet needs, one the sheet. */

#define TW_XLSX_WORKBOOK "xl/workbook.xml"

typedef struct
{
  char *name;
  char *relation;
  gboolean hidden;
} TwXlsxSheet;

typedef struct
{
  const TwSheetTaker *taker;
  TwSheetFailure failure;

  GArray *sheets;                   /* TwXlsxSheet */
  gboolean from_1904;
  const char *wanted_relation;
  char *sheet_path;

  GHashTable *format_codes;         /* id → code */
  GArray *format_is_date;           /* gboolean, by the index that cells name */
  gboolean in_cell_formats;

  GString *strings;                 /* the shared strings one after another */
  GArray *string_ends;              /* gsize */

  GString *text;                    /* of the element that is read */
  gboolean is_reading_text;
  guint phonetic_depth;

  TwSheetRow *row;
  guint64 row_number;
  guint column;
  char cell_type;
  guint cell_format;
} TwXlsx;

static inline TwXlsx *
tw_xlsx_of (void *parser)
{
  return XML_GetUserData (parser);
}

static inline gboolean
tw_xlsx_is_true (const char *value)
{
  return value != NULL && (g_str_equal (value, "1") || g_ascii_strcasecmp (value, "true") == 0);
}

static inline guint64
tw_xlsx_parse_number (const char *text)
{
  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
}

void           tw_xlsx_begin           (TwXlsx                  *self,
                                        const TwSheetTaker      *taker);
void           tw_xlsx_end             (TwXlsx                  *self);
void           tw_xlsx_fail            (void                    *parser,
                                        TwSheetFailure           failure);
TwSheetFailure tw_xlsx_parse_member    (TwXlsx                  *self,
                                        int                      fd,
                                        const char              *member,
                                        XML_StartElementHandler  start,
                                        XML_EndElementHandler    end,
                                        TwSheetRead              read);
TwSheetFailure tw_xlsx_read_sheet_list (TwXlsx                  *self,
                                        int                      fd);
TwSheetFailure tw_xlsx_read_parts      (TwXlsx                  *self,
                                        int                      fd,
                                        const char              *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TwXlsx, tw_xlsx_end)

G_END_DECLS
