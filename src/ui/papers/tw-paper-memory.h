/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-print-options.h"

G_BEGIN_DECLS

TwLanguage       *tw_paper_memory_create_language  (void);
void              tw_paper_memory_set_language     (TwLanguage       *language);
TwPageSize        tw_paper_memory_get_page_size    (void);
void              tw_paper_memory_set_page_size    (TwPageSize        page_size);
GtkPrintSettings *tw_paper_memory_create_settings  (void);
void              tw_paper_memory_set_settings     (GtkPrintSettings *settings);

G_END_DECLS
