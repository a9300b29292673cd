/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>
#include <xlsxwriter.h>

G_BEGIN_DECLS

/* A workbook while it is written: libxlsxwriter into memory, and from there into a file that appears whole. */
typedef struct _TwWorkbook TwWorkbook;

TwWorkbook   *tw_workbook_new       (const char   *path,
                                     gboolean      row_by_row,
                                     GError      **error);
void          tw_workbook_free      (TwWorkbook   *self);
lxw_workbook *tw_workbook_get       (TwWorkbook   *self);
lxw_worksheet *tw_workbook_add_sheet (TwWorkbook  *self,
                                     const char   *name);
gboolean      tw_workbook_finish    (TwWorkbook   *self,
                                     GError      **error);
gboolean      tw_workbook_set_time  (lxw_datetime *time,
                                     const char   *iso);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwWorkbook, tw_workbook_free)

G_END_DECLS
