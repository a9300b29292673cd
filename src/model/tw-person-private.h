/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-person.h"

G_BEGIN_DECLS

/* A row as the store reads it. Only the workspace loads rows into objects. */
typedef struct
{
  gint64 id;
  char *number;
  char *title;
  char *given_name;
  char *family_name;
  char *email;
  char *job_title;
  char *department; /* name of the department */
  char *site;
  gint64 department_id;
  gint64 site_id;
  int level; /* 0 is the board or management; -1: unknown */
  gboolean level_derived; /* from the reporting lines, not given */
  int birth_year; /* 0: unknown */
  gint64 manager_id; /* 0: none */
  gint64 functional_manager_id; /* 0: none */
  char *joined_on; /* ISO date */
  char *left_on; /* ISO date */
  char *erased_on; /* ISO date; set: a tombstone without a name (P9) */
} TwPersonRow;

TwPerson *tw_person_new  (void);
gboolean tw_person_load (gpointer self, gconstpointer row);

G_END_DECLS
