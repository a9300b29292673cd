/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwFormFault:
 * @field: the field of the form, by its name in the form's struct with hyphens: "family-name"
 * @sentence: what is wrong there and the way out, in the language of the session
 *
 * Why a form cannot be taken as it is filled in. It stands at its field.
 */
typedef struct
{
  const char *field;
  char *sentence;
} TwFormFault;

GPtrArray  *tw_form_faults_new       (void);
void        tw_form_faults_take      (GPtrArray       *self,
                                      const char      *field,
                                      char            *sentence);
const char *tw_form_faults_find      (const GPtrArray *self,
                                      const char      *field);
gboolean    tw_form_faults_set_error (const GPtrArray *self,
                                      GError         **error);

G_END_DECLS
