/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-document.h"
#include "tw-printout.h"

G_BEGIN_DECLS

/**
 * TwPrintoutLayOut:
 * @content: what is told
 *
 * Lays a document out, in any thread.
 *
 * Returns: (transfer full): the document, or %NULL on error
 */
typedef TwDocument *(*TwPrintoutLayOut) (gconstpointer   content,
                                         GError        **error);

TwPrintout *tw_printout_new (TwPrintoutLayOut lay_out,
                             gpointer         content,
                             GDestroyNotify   free_content);

G_END_DECLS
