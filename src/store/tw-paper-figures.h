/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-rows.h"

G_BEGIN_DECLS

/* What the papers of a cohort say of it and of its tandems, as it stands in the file. */

/**
 * TwPaperTandem:
 * @mentor: (nullable): the name; %NULL where the person was erased (P9)
 * @mentee: (nullable): likewise
 * @starts_on: (nullable): first day, that of the cohort where the tandem has none of its own; ISO date
 * @ends_on: (nullable): last day, likewise
 * @state: the word of the file
 * @cadence_days: as agreed, else as the cohort says, else 0; so for the other terms of their meetings
 * @n_planned: meetings planned, held ones included
 * @mentor_minutes: of the meetings held, preparation included
 */
typedef struct
{
  gint64 id;
  const char *mentor;
  const char *mentee;
  const char *starts_on;
  const char *ends_on;
  const char *state;
  guint cadence_days;
  guint meeting_minutes;
  const char *meeting_place;
  const char *ground_rules;
  const char *mentor_expectations;
  const char *mentee_expectations;
  const char *agreed_on;
  guint n_planned;
  guint n_held;
  guint mentor_minutes;
  guint mentee_minutes;
} TwPaperTandem;

/**
 * TwPaperGoal:
 * @measure: (nullable): by what it is seen
 * @target_on: (nullable): until when, ISO date
 * @progress: 0 to 100
 */
typedef struct
{
  const char *goal;
  const char *measure;
  const char *target_on;
  guint progress;
} TwPaperGoal;

/**
 * TwPaperGuest:
 * @department: (nullable): the department
 */
typedef struct
{
  const char *name;
  const char *role;
  const char *department;
} TwPaperGuest;

gboolean tw_paper_figures_tandems    (TwConnection  *connection,
                                      gint64         cohort_id,
                                      TwRowFunc      take,
                                      gpointer       taker,
                                      GError       **error);
gboolean tw_paper_figures_topics     (TwConnection  *connection,
                                      gint64         tandem_id,
                                      TwRowFunc      take,
                                      gpointer       taker,
                                      GError       **error);
gboolean tw_paper_figures_goals      (TwConnection  *connection,
                                      gint64         tandem_id,
                                      TwRowFunc      take,
                                      gpointer       taker,
                                      GError       **error);
gboolean tw_paper_figures_own_topics (TwConnection  *connection,
                                      gint64         cohort_id,
                                      TwRowFunc      take,
                                      gpointer       taker,
                                      GError       **error);
gboolean tw_paper_figures_guests     (TwConnection  *connection,
                                      gint64         cohort_id,
                                      TwRowFunc      take,
                                      gpointer       taker,
                                      GError       **error);
gboolean tw_paper_figures_kick_off   (TwConnection  *connection,
                                      gint64         cohort_id,
                                      char         **day,
                                      char         **place,
                                      GError       **error);
char    *tw_paper_figures_guideline  (TwConnection  *connection,
                                      gint64         cohort_id,
                                      GError       **error);

G_END_DECLS
