/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-wizard-page.h"

G_BEGIN_DECLS

#define TW_TYPE_REVIEW_PAGE (tw_review_page_get_type ())
G_DECLARE_FINAL_TYPE (TwReviewPage, tw_review_page, TW, REVIEW_PAGE, TwWizardPage)

G_END_DECLS
