/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-language.h"

G_BEGIN_DECLS

/**
 * TwCliOption:
 * @name: the option without its dashes
 * @value_name: (nullable): what follows it, or %NULL where nothing does
 * @everywhere: whether every verb takes it
 * @repeatable: whether it may be given more than once
 * @summary: what it is for, in English
 */
typedef struct
{
  const char *name;
  const char *value_name;
  gboolean everywhere;
  gboolean repeatable;
  const char *summary;
} TwCliOption;

const TwCliOption *tw_cli_options     (guint      *n_options);
const TwCliOption *tw_cli_option_find (const char *name);

G_END_DECLS
