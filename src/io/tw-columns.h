/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-table-reader.h"

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

/**
 * TwListKind:
 * @TW_LIST_STAFF: a staff list
 * @TW_LIST_ENROLMENTS: an enrolment list
 *
 * Which list a table is: it decides which fields are looked for and which must be there.
 */
typedef enum
{
  TW_LIST_STAFF,
  TW_LIST_ENROLMENTS,
} TwListKind;

/**
 * TwColumn:
 * @heading: the heading, tidied; "" where there is none
 * @used: whether the column has a field
 * @field: the field, if @used
 * @certainty: how sure the guess is, in percent; 100 where it was said by hand
 *
 * One column of the table and what it is taken for.
 */
typedef struct
{
  char *heading;
  gboolean used;
  TwField field;
  int certainty;
} TwColumn;

/**
 * TwColumns:
 *
 * Which column of a table holds which field.
 */
typedef struct _TwColumns TwColumns;

const char     *tw_field_get_name            (TwField              field);
gboolean        tw_field_from_name           (const char          *name,
                                              TwField             *field);

TwColumns      *tw_columns_guess             (TwTableReader       *table,
                                              TwListKind           kind,
                                              const char *const   *by_hand,
                                              GError             **error);
void            tw_columns_free              (TwColumns           *self);
int             tw_columns_get_heading_row   (const TwColumns     *self);
guint           tw_columns_get_n_columns     (const TwColumns     *self);
const TwColumn *tw_columns_get_column        (const TwColumns     *self,
                                              guint                column);
int             tw_columns_find              (const TwColumns     *self,
                                              TwField              field);
const char     *tw_columns_get_heading       (const TwColumns     *self,
                                              TwField              field);
gboolean        tw_columns_is_family_first   (const TwColumns     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwColumns, tw_columns_free)

G_END_DECLS
