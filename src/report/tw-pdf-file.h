/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * TwPdfFile:
 *
 * A PDF that is being written, as the objects it consists of. What goes wrong is told once, in the end.
 */
typedef struct _TwPdfFile TwPdfFile;

TwPdfFile *tw_pdf_file_new            (GOutputStream *stream, GCancellable *cancellable);
void       tw_pdf_file_free           (TwPdfFile *self);
guint      tw_pdf_file_reserve        (TwPdfFile *self);
void       tw_pdf_file_add            (TwPdfFile *self, guint number, const GString *object);
guint      tw_pdf_file_add_new        (TwPdfFile *self, const GString *object);
void       tw_pdf_file_add_stream     (TwPdfFile *self, guint number, const char *entries, const void *bytes,
                                       gsize length);
void       tw_pdf_file_add_plain      (TwPdfFile *self, guint number, const char *entries, const void *bytes,
                                       gsize length);
gboolean   tw_pdf_file_has_failed     (TwPdfFile *self);
gboolean   tw_pdf_file_finish         (TwPdfFile *self, guint catalogue, guint information, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPdfFile, tw_pdf_file_free)

G_END_DECLS
