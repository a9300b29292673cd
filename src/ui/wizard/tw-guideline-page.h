/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-wizard-page.h"

G_BEGIN_DECLS

#define TW_TYPE_GUIDELINE_PAGE (tw_guideline_page_get_type ())
G_DECLARE_FINAL_TYPE (TwGuidelinePage, tw_guideline_page, TW, GUIDELINE_PAGE, TwWizardPage)

G_END_DECLS
