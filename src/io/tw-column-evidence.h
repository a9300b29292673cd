/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-headings.h"
#include "tw-list-sample.h"

G_BEGIN_DECLS

/**
 * TwColumnEvidence:
 *
 * What the cells below the headings say of a column. Used where the columns are guessed only.
 */
typedef struct _TwColumnEvidence TwColumnEvidence;

TwColumnEvidence *tw_column_evidence_new         (const TwListSample    *sample,
                                                  guint                  heading_row,
                                                  int                    this_year);
void              tw_column_evidence_free        (TwColumnEvidence      *self);
int               tw_column_evidence_weigh       (TwColumnEvidence      *self,
                                                  guint                  column,
                                                  const TwHeadingGuess  *guess);
int               tw_column_evidence_of_email    (TwColumnEvidence      *self,
                                                  guint                  column);
int               tw_column_evidence_of_birth    (TwColumnEvidence      *self,
                                                  guint                  column);
int               tw_column_evidence_of_joining  (TwColumnEvidence      *self,
                                                  guint                  column);
int               tw_column_evidence_of_numbers  (TwColumnEvidence      *self,
                                                  guint                  column,
                                                  guint                  referring_column,
                                                  gboolean               is_manager);
int               tw_column_evidence_of_managers (TwColumnEvidence      *self,
                                                  guint                  column,
                                                  guint                  people_column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwColumnEvidence, tw_column_evidence_free)

G_END_DECLS
