/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define TW_TYPE_PERSON (tw_person_get_type ())
G_DECLARE_FINAL_TYPE (TwPerson, tw_person, TW, PERSON, GObject)

gint64      tw_person_get_id                    (TwPerson *self);
const char *tw_person_get_number                (TwPerson *self);
const char *tw_person_get_title                 (TwPerson *self);
const char *tw_person_get_given_name            (TwPerson *self);
const char *tw_person_get_family_name           (TwPerson *self);
const char *tw_person_get_email                 (TwPerson *self);
const char *tw_person_get_job_title             (TwPerson *self);
const char *tw_person_get_department            (TwPerson *self);
const char *tw_person_get_site                  (TwPerson *self);
gint64      tw_person_get_department_id         (TwPerson *self);
gint64      tw_person_get_site_id               (TwPerson *self);
int         tw_person_get_level                 (TwPerson *self);
gboolean    tw_person_get_level_derived         (TwPerson *self);
int         tw_person_get_birth_year            (TwPerson *self);
gint64      tw_person_get_manager_id            (TwPerson *self);
gint64      tw_person_get_functional_manager_id (TwPerson *self);
const char *tw_person_get_joined_on             (TwPerson *self);
const char *tw_person_get_left_on               (TwPerson *self);
const char *tw_person_get_erased_on             (TwPerson *self);

G_END_DECLS
