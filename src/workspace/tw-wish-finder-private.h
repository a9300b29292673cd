/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-enrolment-row.h"
#include "tw-workspace-private.h"

G_BEGIN_DECLS

/* Finds the people that participants of a cohort wish for (D10). */
typedef struct _TwWishFinder TwWishFinder;

TwWishFinder *tw_wish_finder_new  (TwWorkspace           *workspace,
                                   gint64                 cohort_id,
                                   GError               **error);
void          tw_wish_finder_free (TwWishFinder          *self);
void          tw_wish_finder_add  (TwWishFinder          *self,
                                   gint64                 person_id,
                                   const char            *name,
                                   TwRole                 role);
void          tw_wish_finder_find (TwWishFinder          *self,
                                   const TwEnrolmentRow  *row,
                                   const char            *name,
                                   gint64                *wishes,
                                   GPtrArray             *notes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwWishFinder, tw_wish_finder_free)

G_END_DECLS
