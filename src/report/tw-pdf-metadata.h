/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"
#include "tw-pdf-file.h"

G_BEGIN_DECLS

guint tw_pdf_write_metadata    (TwPdfFile *file, TwDocument *document);
guint tw_pdf_write_information (TwPdfFile *file, TwDocument *document);

G_END_DECLS
