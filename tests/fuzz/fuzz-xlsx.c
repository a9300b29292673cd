/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Any sheet, shared strings, styles and list of sheets as a workbook of Excel. */

#include "fuzz-sheet.h"

#define RELATIONS "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

static const char *const members[] = {
  "xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>",
  "xl/sharedStrings.xml", "<sst><si><t>a</t></si><si><r><t>b</t></r><rPh><t>c</t></rPh></si></sst>",
  "xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd.mm.yyyy\"/></numFmts>"
                   "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/></cellXfs></styleSheet>",
  "xl/workbook.xml", "<workbook xmlns:r=\"" RELATIONS "\"><sheets><sheet name=\"S\" r:id=\"rId1\"/></sheets></workbook>",
  "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
  NULL,
};

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  fuzz_sheet_read (data, size, members);

  return 0;
}
