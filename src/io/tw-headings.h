/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-columns.h"

G_BEGIN_DECLS

/**
 * TwHeadingGuess:
 * @field: what the heading may name
 * @certainty: how sure that is, in percent
 *
 * One meaning of a heading.
 */
typedef struct
{
  TwField field;
  int certainty;
} TwHeadingGuess;

/** TW_HEADING_MAX_GUESSES: the most meanings a heading is given. */
#define TW_HEADING_MAX_GUESSES 4

guint    tw_heading_guess           (const char     *heading,
                                     TwListKind      kind,
                                     TwHeadingGuess *guesses);
gboolean tw_heading_names_others    (const char     *heading);
gboolean tw_heading_is_family_first (const char     *heading);
char    *tw_heading_to_key          (const char     *heading);

G_END_DECLS
