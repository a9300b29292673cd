/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwLetterhead:
 * @company: (nullable): the company's name
 * @contact: (nullable): the one contact person of all programmes (D7)
 * @contact_email: (nullable): where to write to the contact person
 * @contact_phone: (nullable): where to call
 * @sponsor: (nullable): who stands for the programme at the top
 * @programme: the programme's name
 * @cohort: the cohort's name
 * @printed: the day the paper is made, ISO date
 * @logo: (nullable): the company's logo, as the file of a picture
 *
 * Who hands a paper out, and for which cohort.
 */
typedef struct
{
  char *company;
  char *contact;
  char *contact_email;
  char *contact_phone;
  char *sponsor;
  char *programme;
  char *cohort;
  char *printed;
  GBytes *logo;
} TwLetterhead;

TwLetterhead *tw_letterhead_new  (const char *programme, const char *cohort, const char *printed);
void          tw_letterhead_free (TwLetterhead *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwLetterhead, tw_letterhead_free)

G_END_DECLS
