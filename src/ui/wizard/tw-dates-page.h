/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-wizard-page.h"

G_BEGIN_DECLS

/*
 * The last page: every date there will be, and what stands in the way. Emits `fault-activated` with the name of a field.
 */
#define TW_TYPE_DATES_PAGE (tw_dates_page_get_type ())
G_DECLARE_FINAL_TYPE (TwDatesPage, tw_dates_page, TW, DATES_PAGE, TwWizardPage)

void tw_dates_page_show_faults (TwDatesPage     *self,
                                const GPtrArray *faults,
                                TwWizardPage   **pages,
                                guint            n_pages);

G_END_DECLS
