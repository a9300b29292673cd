/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define TW_TYPE_PROGRAMME (tw_programme_get_type ())
G_DECLARE_FINAL_TYPE (TwProgramme, tw_programme, TW, PROGRAMME, GObject)

gint64      tw_programme_get_id             (TwProgramme *self);
const char *tw_programme_get_name           (TwProgramme *self);
const char *tw_programme_get_aim            (TwProgramme *self);
const char *tw_programme_get_objective      (TwProgramme *self);
const char *tw_programme_get_objective_area (TwProgramme *self);
const char *tw_programme_get_sponsor        (TwProgramme *self);
gboolean    tw_programme_get_sample         (TwProgramme *self);
const char *tw_programme_get_success_measures (TwProgramme *self);
const char *tw_programme_get_guideline_addition (TwProgramme *self);
const char *tw_programme_get_works_council_on (TwProgramme *self);
const char *tw_programme_get_works_council_result (TwProgramme *self);

G_END_DECLS
