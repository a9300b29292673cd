/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "tw-language.h"
#include "tw-printout.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

char *tw_paper_saving_suggest_name        (const char  *title,
                                           const char  *suffix);
void  tw_paper_saving_ask_for_pdf         (GtkWidget   *parent,
                                           TwPrintout  *printout);
void  tw_paper_saving_ask_for_spreadsheet (GtkWidget   *parent,
                                           TwWorkspace *workspace,
                                           gint64       cohort_id,
                                           TwLanguage  *language);

G_END_DECLS
