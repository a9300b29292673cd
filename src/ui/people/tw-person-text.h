/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-person.h"

G_BEGIN_DECLS

char *tw_person_dup_sorted_name (TwPerson *person);
char *tw_person_dup_name        (TwPerson *person);
char *tw_person_dup_facts       (TwPerson *person);
char *tw_person_dup_spoken      (TwPerson *person);

G_END_DECLS
