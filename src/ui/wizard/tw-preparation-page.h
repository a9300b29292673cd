/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-wizard-page.h"

G_BEGIN_DECLS

#define TW_TYPE_PREPARATION_PAGE (tw_preparation_page_get_type ())
G_DECLARE_FINAL_TYPE (TwPreparationPage, tw_preparation_page, TW, PREPARATION_PAGE, TwWizardPage)

G_END_DECLS
