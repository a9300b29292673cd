/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

char       *tw_calendar_meeting_title   (TwLanguage *language,
                                         const char *mentor,
                                         const char *mentee);
char       *tw_calendar_pulse_title     (TwLanguage *language,
                                         const char *kind,
                                         const char *programme);
char       *tw_calendar_milestone_title (TwLanguage *language,
                                         const char *kind,
                                         const char *title,
                                         const char *programme);
const char *tw_calendar_withdrawn_title (TwLanguage *language,
                                         const char *kind);
char       *tw_calendar_description     (TwLanguage *language,
                                         const char *kind,
                                         const char *programme,
                                         const char *contact_person);

G_END_DECLS
