/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* The closed sets of words of domain.md. Each value's nick is the word that stands in the file. */

typedef enum
{
  TW_ROLE_MENTOR,
  TW_ROLE_MENTEE,
} TwRole;

typedef enum
{
  TW_COMMITMENT_OPEN,
  TW_COMMITMENT_ASKED,
  TW_COMMITMENT_GIVEN,
  TW_COMMITMENT_DECLINED,
  TW_COMMITMENT_WITHDRAWN,
} TwCommitment;

typedef enum
{
  TW_WILLINGNESS_UNKNOWN,
  TW_WILLINGNESS_YES,
  TW_WILLINGNESS_NO,
} TwWillingness;

typedef enum
{
  TW_COHORT_PREPARING,
  TW_COHORT_RUNNING,
  TW_COHORT_CLOSED,
} TwCohortState;

typedef enum
{
  TW_DIRECTION_AGE_ELSE_LEVEL,
  TW_DIRECTION_AGE,
  TW_DIRECTION_LEVEL,
  TW_DIRECTION_BOTH,
} TwDirection;

typedef enum
{
  TW_TANDEM_DRAFT,
  TW_TANDEM_ACCEPTED,
  TW_TANDEM_AGREED,
  TW_TANDEM_PAUSED,
  TW_TANDEM_COMPLETED,
  TW_TANDEM_DISSOLVED,
} TwTandemState;

typedef enum
{
  TW_ORIGIN_HAND,
  TW_ORIGIN_SUGGESTION,
  TW_ORIGIN_SELF_FOUND,
} TwTandemOrigin;

#define TW_TYPE_ROLE (tw_role_get_type ())
#define TW_TYPE_COMMITMENT (tw_commitment_get_type ())
#define TW_TYPE_WILLINGNESS (tw_willingness_get_type ())
#define TW_TYPE_COHORT_STATE (tw_cohort_state_get_type ())
#define TW_TYPE_DIRECTION (tw_direction_get_type ())
#define TW_TYPE_TANDEM_STATE (tw_tandem_state_get_type ())
#define TW_TYPE_TANDEM_ORIGIN (tw_tandem_origin_get_type ())

GType tw_role_get_type          (void);
GType tw_commitment_get_type    (void);
GType tw_willingness_get_type   (void);
GType tw_cohort_state_get_type  (void);
GType tw_direction_get_type     (void);
GType tw_tandem_state_get_type  (void);
GType tw_tandem_origin_get_type (void);

const char *tw_word            (GType       type,
                                int         value);
gboolean    tw_word_to_value   (GType       type,
                                const char *word,
                                int        *value);

G_END_DECLS
