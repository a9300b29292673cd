/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-sample-commands.h"

G_BEGIN_DECLS

/**
 * TwSampleCourse:
 * @rand: random numbers by the seed
 * @cohort_id: the cohort that is lived through
 * @days_ago: how long ago it started
 * @days: how long it has been running, at most until today
 * @tandems: (element-type gint64): its tandems, once they are formed
 *
 * What the steps of a cohort's life have in common.
 */
typedef struct
{
  TwWorkspace *workspace;
  GRand *rand;
  gint64 cohort_id;
  int days_ago;
  int days;
  GArray *tandems;
} TwSampleCourse;

GDate    tw_sample_day                  (int              days_ago);
gboolean tw_sample_course_form          (TwSampleCourse  *self,
                                         GError         **error);
gboolean tw_sample_course_plan          (TwSampleCourse  *self,
                                         GError         **error);
gboolean tw_sample_course_meet          (TwSampleCourse  *self,
                                         GError         **error);
gboolean tw_sample_course_set_goals     (TwSampleCourse  *self,
                                         GError         **error);
gboolean tw_sample_course_ask           (TwSampleCourse  *self,
                                         GError         **error);
gboolean tw_sample_course_pay           (TwSampleCourse  *self,
                                         GError         **error);
gboolean tw_sample_course_learn         (TwSampleCourse  *self,
                                         GError         **error);
gboolean tw_sample_course_raise_attention (TwSampleCourse *self,
                                         GError         **error);

G_END_DECLS
