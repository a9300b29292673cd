/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * TwField:
 *
 * What a column of a staff list or of an enrolment list can hold. Its name for `--map` and for
 * scripts is that of tw_field_get_name().
 */
typedef enum
{
  TW_FIELD_NUMBER,
  TW_FIELD_NAME,               /* family and given name in one cell */
  TW_FIELD_FAMILY_NAME,
  TW_FIELD_GIVEN_NAME,
  TW_FIELD_TITLE,
  TW_FIELD_EMAIL,
  TW_FIELD_BIRTH,              /* date or year of birth */
  TW_FIELD_DEPARTMENT,
  TW_FIELD_AREA,
  TW_FIELD_SITE,
  TW_FIELD_JOB_TITLE,
  TW_FIELD_LEVEL,
  TW_FIELD_MANAGER,
  TW_FIELD_FUNCTIONAL_MANAGER,
  TW_FIELD_JOINED,
  TW_FIELD_LEFT,

  TW_FIELD_ROLE,
  TW_FIELD_TOPICS,
  TW_FIELD_COMMITMENT,
  TW_FIELD_WILLINGNESS,
  TW_FIELD_CAPACITY,
  TW_FIELD_MOTIVATION,
  TW_FIELD_COMMITMENT_ON,
  TW_FIELD_CONSENT,
  TW_FIELD_CONSENT_ON,
  TW_FIELD_MENTOR_STYLE,
  TW_FIELD_COMPETENCES,
  TW_FIELD_QUALIFICATIONS,
  TW_FIELD_LANGUAGES,
  TW_FIELD_AVAILABILITY,
  TW_FIELD_WISHES,             /* the first wish, or all of them in one cell */
  TW_FIELD_SECOND_WISH,
  TW_FIELD_THIRD_WISH,

  TW_N_FIELDS
} TwField;

const char *tw_field_get_name  (TwField     field);
gboolean    tw_field_from_name (const char *name,
                                TwField    *field);

G_END_DECLS
