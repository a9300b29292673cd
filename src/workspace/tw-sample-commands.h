/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-people-commands.h"

G_BEGIN_DECLS

#define TW_SAMPLE_USUAL_PEOPLE 240
#define TW_SAMPLE_USUAL_TANDEMS 30

/**
 * TwSampleSize:
 * @n_people: how many work in the company
 * @n_tandems: how many the running cohort has
 * @seed: the same seed makes the same company
 */
typedef struct
{
  guint n_people;
  guint n_tandems;
  guint32 seed;
} TwSampleSize;

gboolean tw_workspace_make_sample   (TwWorkspace         *self,
                                     const TwSampleSize  *size,
                                     TwProgressFunc       progress,
                                     gpointer             user_data,
                                     gint64               cohort_ids[2],
                                     GError             **error);
gboolean tw_workspace_remove_sample (TwWorkspace         *self,
                                     GError             **error);

G_END_DECLS
