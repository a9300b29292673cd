/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void tw_calendar_show_day (GtkCalendar *calendar,
                           GDateTime   *day);

G_END_DECLS
