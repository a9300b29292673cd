/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-person-commands.h"
#include "tw-person-private.h"

G_BEGIN_DECLS

/* A form with its texts tidied, and the person as the form makes it. A level of -1 is what the line says. */
typedef struct
{
  TwPersonRow row;
  GPtrArray *texts;
} TwTidiedForm;

void       tw_tidied_form_init  (TwTidiedForm       *self,
                                 gint64              person_id,
                                 const TwPersonForm *form);
void       tw_tidied_form_clear (TwTidiedForm       *self);
GPtrArray *tw_tidied_form_check (const TwTidiedForm *self,
                                 TwWorkspace        *workspace);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TwTidiedForm, tw_tidied_form_clear)

G_END_DECLS
