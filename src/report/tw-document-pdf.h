/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tw-document.h"

G_BEGIN_DECLS

gboolean tw_document_write_pdf           (TwDocument     *self,
                                          const char     *path,
                                          GError        **error);
gboolean tw_document_write_pdf_to_stream (TwDocument     *self,
                                          GOutputStream  *stream,
                                          GCancellable   *cancellable,
                                          GError        **error);

G_END_DECLS
