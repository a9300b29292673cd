/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fields of lists and what scripts call them. */

#include "tw-field.h"

static const char *const field_names[TW_N_FIELDS] = {
  [TW_FIELD_NUMBER] = "number",
  [TW_FIELD_NAME] = "name",
  [TW_FIELD_FAMILY_NAME] = "family-name",
  [TW_FIELD_GIVEN_NAME] = "given-name",
  [TW_FIELD_TITLE] = "title",
  [TW_FIELD_EMAIL] = "email",
  [TW_FIELD_BIRTH] = "birth",
  [TW_FIELD_DEPARTMENT] = "department",
  [TW_FIELD_AREA] = "area",
  [TW_FIELD_SITE] = "site",
  [TW_FIELD_JOB_TITLE] = "job-title",
  [TW_FIELD_LEVEL] = "level",
  [TW_FIELD_MANAGER] = "manager",
  [TW_FIELD_FUNCTIONAL_MANAGER] = "functional-manager",
  [TW_FIELD_JOINED] = "joined",
  [TW_FIELD_LEFT] = "left",
  [TW_FIELD_ROLE] = "role",
  [TW_FIELD_TOPICS] = "topics",
  [TW_FIELD_COMMITMENT] = "commitment",
  [TW_FIELD_WILLINGNESS] = "willingness",
  [TW_FIELD_CAPACITY] = "capacity",
  [TW_FIELD_MOTIVATION] = "motivation",
  [TW_FIELD_COMMITMENT_ON] = "commitment-date",
  [TW_FIELD_CONSENT] = "consent",
  [TW_FIELD_CONSENT_ON] = "consent-date",
  [TW_FIELD_MENTOR_STYLE] = "mentor-style",
  [TW_FIELD_COMPETENCES] = "competences",
  [TW_FIELD_QUALIFICATIONS] = "qualifications",
  [TW_FIELD_LANGUAGES] = "languages",
  [TW_FIELD_AVAILABILITY] = "availability",
  [TW_FIELD_WISHES] = "wishes",
  [TW_FIELD_SECOND_WISH] = "second-wish",
  [TW_FIELD_THIRD_WISH] = "third-wish",
};

/**
 * tw_field_get_name:
 * @field: a field
 *
 * Returns: (transfer none): its name for scripts, as in `--map job-title=Stelle`
 */
const char *
tw_field_get_name (TwField field)
{
  g_return_val_if_fail ((guint) field < TW_N_FIELDS, NULL);

  return field_names[field];
}

/**
 * tw_field_from_name:
 * @name: a name as tw_field_get_name() gives it
 * @field: (out): the field
 *
 * Returns: whether there is one
 */
gboolean
tw_field_from_name (const char *name,
                    TwField    *field)
{
  for (guint i = 0; i < TW_N_FIELDS; i++)
    {
      if (g_ascii_strcasecmp (field_names[i], name) != 0)
        continue;

      *field = i;
      return TRUE;
    }

  return FALSE;
}
