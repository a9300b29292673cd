/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-timeline-scale.h"

G_BEGIN_DECLS

void tw_timeline_gestures_add        (GtkWidget       *widget,
                                      GtkWidget       *ruler,
                                      TwTimelineScale *scale);
void tw_timeline_gestures_class_init (GtkWidgetClass  *widget_class);

G_END_DECLS
