/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-print-options.h"
#include "tw-printout.h"

G_BEGIN_DECLS

GtkPrintOperation *tw_paper_printing_new (TwPrintout *printout,
                                          TwPageSize  page_size);
void               tw_paper_printing_ask (GtkWidget  *parent,
                                          TwPrintout *printout,
                                          TwPageSize  page_size);

G_END_DECLS
