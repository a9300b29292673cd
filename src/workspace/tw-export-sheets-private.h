/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-sheet-writer.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

/* The sheets of a cohort. Each begins a sheet under its name and fills it. */

gboolean tw_participants_sheet_write (TwSheetWriter  *writer,
                                      TwWorkspace    *workspace,
                                      gint64          cohort_id,
                                      TwLanguage     *language,
                                      GError        **error);
gboolean tw_tandems_sheet_write      (TwSheetWriter  *writer,
                                      TwWorkspace    *workspace,
                                      gint64          cohort_id,
                                      TwLanguage     *language,
                                      GError        **error);
gboolean tw_meetings_sheet_write     (TwSheetWriter  *writer,
                                      TwWorkspace    *workspace,
                                      gint64          cohort_id,
                                      TwLanguage     *language,
                                      GError        **error);
gboolean tw_figures_sheet_write      (TwSheetWriter  *writer,
                                      TwWorkspace    *workspace,
                                      gint64          cohort_id,
                                      TwLanguage     *language,
                                      GError        **error);

G_END_DECLS
