/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-import-line.h"

G_BEGIN_DECLS

/*
 * The lines of a preview as a list model of #TwImportLine, narrowed to a kind and to words. Property `loading`
 * (boolean, readable, notified): a search is under way.
 */
#define TW_TYPE_IMPORT_LINES (tw_import_lines_get_type ())
G_DECLARE_FINAL_TYPE (TwImportLines, tw_import_lines, TW, IMPORT_LINES, GObject)

/** TW_EVERY_IMPORT_KIND: not narrowed to a kind. */
#define TW_EVERY_IMPORT_KIND TW_N_IMPORT_KINDS

TwImportLines         *tw_import_lines_new           (TwImportOutcome      *outcome);
const TwImportOutcome *tw_import_lines_get_outcome   (TwImportLines        *self);
guint                  tw_import_lines_count         (TwImportLines        *self,
                                                      TwImportKind          kind);
void                   tw_import_lines_narrow        (TwImportLines        *self,
                                                      TwImportKind          kind,
                                                      const char           *words);
gboolean               tw_import_lines_get_loading   (TwImportLines        *self);
void                   tw_import_lines_export_async  (TwImportLines        *self,
                                                      const char           *path,
                                                      TwLanguage           *language,
                                                      GAsyncReadyCallback   callback,
                                                      gpointer              user_data);
gboolean               tw_import_lines_export_finish (TwImportLines        *self,
                                                      GAsyncResult         *result,
                                                      GError              **error);

G_END_DECLS
