/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

/**
 * TwPlace:
 * @name: what stands in braces in a pattern
 * @text: what is put there
 *
 * One named place of a pattern such as “{mentor} reports to {mentee}”.
 */
typedef struct
{
  const char *name;
  const char *text;
} TwPlace;

char       *tw_language_fill_places (const char    *pattern,
                                     const TwPlace *places,
                                     gsize          n_places);
const char *tw_language_get_region  (TwLanguage    *self);

G_END_DECLS
