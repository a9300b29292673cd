/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void tw_pdf_append_integer   (GString *pdf, gint64 number);
void tw_pdf_append_number    (GString *pdf, double number);
void tw_pdf_append_reference (GString *pdf, guint object);
void tw_pdf_append_text      (GString *pdf, const char *text);
void tw_pdf_append_utf16     (GString *pdf, const char *text, gssize length);
void tw_pdf_append_date      (GString *pdf, GDateTime *date);

G_END_DECLS
