/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-assignment-problem.h"

#include <glib.h>

/* Assignment problems drawn by chance; the same seed draws the same one. */
typedef struct
{
  TwAssignmentProblem problem;
  uint16_t           *scores; /* mentor after mentor, with nothing between the rows */
} MadeUpProblem;

MadeUpProblem *made_up_problem_new  (guint32        seed,
                                     guint          max_side);
void           made_up_problem_free (MadeUpProblem *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MadeUpProblem, made_up_problem_free)
