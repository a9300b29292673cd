/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

/**
 * TwAnnouncement:
 * @programme: its name
 * @company: (nullable): the company
 * @aim: (nullable): what the programme is for, as typed
 * @objective: (nullable): what is to be achieved, as typed
 * @sponsor: (nullable): who stands for it at the top
 * @top: (nullable): what level 0 is called
 * @names: (nullable) (array zero-terminated=1): who from the top takes part as mentee; %NULL or empty: nobody yet
 * @starts_on: first day of the cohort, ISO date
 * @kick_off_on: (nullable): day of the kick-off, ISO date
 * @contact: (nullable): the contact person
 * @contact_email: (nullable): how that person is reached
 *
 * What an announcement of a cohort tells.
 */
typedef struct
{
  const char *programme;
  const char *company;
  const char *aim;
  const char *objective;
  const char *sponsor;
  const char *top;
  const char *const *names;
  const char *starts_on;
  const char *kick_off_on;
  const char *contact;
  const char *contact_email;
} TwAnnouncement;

char *tw_announcement_text (TwLanguage           *language,
                            const TwAnnouncement *announcement);

G_END_DECLS
