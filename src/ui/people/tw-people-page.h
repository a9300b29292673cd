/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

#define TW_TYPE_PEOPLE_PAGE (tw_people_page_get_type ())
G_DECLARE_FINAL_TYPE (TwPeoplePage, tw_people_page, TW, PEOPLE_PAGE, AdwNavigationPage)

TwPeoplePage *tw_people_page_new (TwWorkspace *workspace);

G_END_DECLS
