/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-connection.h"
#include "tw-person-private.h"
#include "tw-uuid.h"
#include "tw-words.h"

G_BEGIN_DECLS

/* What the files of single tables have in common: NULL stands for "unknown", words are enumerations. */

static inline int
tw_column_number (TwStatement *statement,
                  int          column,
                  int          unknown)
{
  return tw_statement_is_null (statement, column) ? unknown : (int) tw_statement_get_int64 (statement, column);
}

/* SQLite's text lives until the next step; rows are handed on as read-only. */
static inline char *
tw_column_text (TwStatement *statement,
                int          column)
{
  return (char *) tw_statement_get_text (statement, column);
}

static inline int
tw_column_word (TwStatement *statement,
                int          column,
                GType        type)
{
  int value = 0;

  if (!tw_word_to_value (type, tw_statement_get_text (statement, column), &value))
    g_warning ("A word of the file is not known here: %s", tw_statement_get_text (statement, column));

  return value;
}

/* Where NULL stands for the first word of the enumeration, which has no word in the file. */
static inline int
tw_column_optional_word (TwStatement *statement,
                         int          column,
                         GType        type)
{
  return tw_statement_is_null (statement, column) ? 0 : tw_column_word (statement, column, type);
}

static inline void
tw_bind_optional_word (TwStatement *statement,
                       int          parameter,
                       GType        type,
                       int          value)
{
  tw_statement_bind_text (statement, parameter, value == 0 ? NULL : tw_word (type, value));
}

static inline void
tw_bind_number (TwStatement *statement,
                int          parameter,
                int          value,
                int          unknown)
{
  if (value == unknown)
    tw_statement_bind_null (statement, parameter);
  else
    tw_statement_bind_int64 (statement, parameter, value);
}

/* The word for how the level is known; NULL: it is not. */
static inline const char *
tw_level_origin_of (const TwPersonRow *row)
{
  return row->level < 0 ? NULL : row->level_derived ? "derived" : "given";
}

static inline void
tw_bind_uuid (TwStatement *statement,
              int          parameter)
{
  char uuid[TW_UUID_SIZE];

  tw_uuid_make (uuid);
  tw_statement_bind_text (statement, parameter, uuid);
}

G_END_DECLS
