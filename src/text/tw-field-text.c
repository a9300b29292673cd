/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How surely a column holds a field; and what stands above the columns of the lists and forms that are written. Each heading is one by which the readers of
 * lists know the field again, in every language.
 */

#include "tw-field-text.h"

static const char *const headings[TW_N_FIELDS] = {
  [TW_FIELD_NUMBER] = NC_ ("heading", "Personnel number"),
  [TW_FIELD_NAME] = NC_ ("heading", "Name"),
  [TW_FIELD_FAMILY_NAME] = NC_ ("heading", "Family name"),
  [TW_FIELD_GIVEN_NAME] = NC_ ("heading", "Given name"),
  [TW_FIELD_TITLE] = NC_ ("heading", "Academic title"),
  [TW_FIELD_EMAIL] = NC_ ("heading", "E-mail"),
  [TW_FIELD_BIRTH] = NC_ ("heading", "Year of birth"),
  [TW_FIELD_DEPARTMENT] = NC_ ("heading", "Department"),
  [TW_FIELD_AREA] = NC_ ("heading", "Division"),
  [TW_FIELD_SITE] = NC_ ("heading", "Site"),
  [TW_FIELD_JOB_TITLE] = NC_ ("heading", "Job title"),
  [TW_FIELD_LEVEL] = NC_ ("heading", "Level"),
  [TW_FIELD_MANAGER] = NC_ ("heading", "Line manager"),
  [TW_FIELD_FUNCTIONAL_MANAGER] = NC_ ("heading", "Functional manager"),
  [TW_FIELD_JOINED] = NC_ ("heading", "Joined"),
  [TW_FIELD_LEFT] = NC_ ("heading", "Left"),
  [TW_FIELD_ROLE] = NC_ ("heading", "Role"),
  [TW_FIELD_TOPICS] = NC_ ("heading", "Topics"),
  [TW_FIELD_COMMITMENT] = NC_ ("heading", "Commitment to take part"),
  [TW_FIELD_WILLINGNESS] = NC_ ("heading", "Willingness to learn"),
  [TW_FIELD_CAPACITY] = NC_ ("heading", "Possible tandems"),
  [TW_FIELD_MOTIVATION] = NC_ ("heading", "Motivation"),
  [TW_FIELD_COMMITMENT_ON] = NC_ ("heading", "Commitment date"),
  [TW_FIELD_CONSENT] = NC_ ("heading", "Consent"),
  [TW_FIELD_CONSENT_ON] = NC_ ("heading", "Consent date"),
  [TW_FIELD_MENTOR_STYLE] = NC_ ("heading", "Kind of mentor"),
  [TW_FIELD_COMPETENCES] = NC_ ("heading", "Competences"),
  [TW_FIELD_QUALIFICATIONS] = NC_ ("heading", "Qualifications"),
  [TW_FIELD_LANGUAGES] = NC_ ("heading", "Languages"),
  [TW_FIELD_AVAILABILITY] = NC_ ("heading", "Availability"),
  [TW_FIELD_WISHES] = NC_ ("heading", "First wish"),
  [TW_FIELD_SECOND_WISH] = NC_ ("heading", "Second wish"),
  [TW_FIELD_THIRD_WISH] = NC_ ("heading", "Third wish"),
};

/* From so many percent on a guess is as good as certain. */
#define CERTAIN 90

/**
 * tw_column_certainty:
 * @language: the language to say it in
 * @column: a column that has a field
 *
 * Returns: (transfer none): how sure it is what the column holds, and why
 */
const char *
tw_column_certainty (TwLanguage         *language,
                     const TwListColumn *column)
{
  switch (column->origin)
    {
    case TW_COLUMN_BY_HAND:
      return tw_language_tr (language, N_ ("as you said"));
    case TW_COLUMN_REMEMBERED:
      return tw_language_tr (language, N_ ("as you said of an earlier list"));
    case TW_COLUMN_BY_CELLS:
      return tw_language_tr (language, N_ ("guessed from its cells: check it"));
    case TW_COLUMN_BY_HEADING:
    case TW_N_COLUMN_ORIGINS:
      break;
    }

  if (column->certainty >= CERTAIN)
    return tw_language_tr (language, N_ ("certain from its heading"));
  if (column->certainty >= TW_COLUMN_SURE)
    return tw_language_tr (language, N_ ("likely from its heading"));

  return tw_language_tr (language, N_ ("uncertain: check it"));
}

/**
 * tw_field_heading:
 * @language: the language to say it in
 * @field: a field of a list
 *
 * Returns: (transfer none): what stands above its column
 */
const char *
tw_field_heading (TwLanguage *language,
                  TwField     field)
{
  g_return_val_if_fail ((guint) field < TW_N_FIELDS, "");

  return tw_language_trc (language, "heading", headings[field]);
}
