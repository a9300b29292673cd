/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "tw-workspace.h"

G_BEGIN_DECLS

GMenuModel *tw_paper_menu_new (TwTandem *tandem);

G_END_DECLS
