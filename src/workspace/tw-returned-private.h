/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-command-private.h"
#include "tw-form.h"
#include "tw-people-commands.h"

G_BEGIN_DECLS

/* The words for the kinds of forms, as they stand in them. */
#define TW_FORM_ENROLMENT "enrolment"
#define TW_FORM_FEEDBACK "feedback"
#define TW_FORM_RETURN "return"

/* A file that came back, understood and compared with what is stored. */
typedef struct _TwReturned TwReturned;

TwReturned      *tw_returned_new           (TwWorkspace          *workspace,
                                            gint64                cohort_id,
                                            const TwListRequest  *request,
                                            GError              **error);
void             tw_returned_free          (TwReturned   *self);
gboolean         tw_returned_carry_out     (TwReturned   *self,
                                            TwCommand    *command,
                                            GError      **error);
TwImportOutcome *tw_returned_steal_outcome (TwReturned   *self);

void             tw_returned_set_newer     (GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwReturned, tw_returned_free)

G_END_DECLS
