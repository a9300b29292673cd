/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-pdf-file.h"
#include "tw-picture.h"

G_BEGIN_DECLS

guint tw_pdf_write_picture (TwPdfFile *file, const TwPicture *picture);

G_END_DECLS
