/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-wizard-page.h"

G_BEGIN_DECLS

#define TW_TYPE_MATCHING_PAGE (tw_matching_page_get_type ())
G_DECLARE_FINAL_TYPE (TwMatchingPage, tw_matching_page, TW, MATCHING_PAGE, TwWizardPage)

G_END_DECLS
