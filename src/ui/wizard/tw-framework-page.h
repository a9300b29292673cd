/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-wizard-page.h"

G_BEGIN_DECLS

#define TW_TYPE_FRAMEWORK_PAGE (tw_framework_page_get_type ())
G_DECLARE_FINAL_TYPE (TwFrameworkPage, tw_framework_page, TW, FRAMEWORK_PAGE, TwWizardPage)

G_END_DECLS
