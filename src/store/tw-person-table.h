/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-person-private.h"
#include "tw-person-query.h"
#include "tw-rows.h"

G_BEGIN_DECLS

/* How many words a search looks for; further ones are passed over. */
#define TW_PERSON_SEARCH_WORDS 8

/**
 * TwPersonHandFieldFunc:
 * @taker: who takes it
 * @person_id: a person
 * @field: the word of a field of that person that was entered by hand (P5)
 */
typedef void (*TwPersonHandFieldFunc) (gpointer    taker,
                                       gint64      person_id,
                                       const char *field);

/**
 * TwPersonLine:
 * @id: a person
 * @manager_id: the line manager, or 0
 * @level: the level, or -1
 * @level_derived: whether it comes from the reporting line
 *
 * Where somebody stands in the reporting lines.
 */
typedef struct
{
  gint64 id;
  gint64 manager_id;
  int level;
  gboolean level_derived;
} TwPersonLine;

gboolean tw_person_table_read            (TwConnection       *connection,
                                          gint64              id,
                                          TwRowFunc           take,
                                          gpointer            taker,
                                          GError            **error);
gboolean tw_person_table_read_all        (TwConnection       *connection,
                                          TwRowFunc           take,
                                          gpointer            taker,
                                          GError            **error);
GArray  *tw_person_table_search          (TwConnection       *connection,
                                          const TwPersonQuery *query,
                                          GError            **error);
gboolean tw_person_table_has_any         (TwConnection       *connection,
                                          GError            **error);
gint64   tw_person_table_count           (TwConnection       *connection,
                                          GError            **error);
gint64   tw_person_table_find_number     (TwConnection       *connection,
                                          const char         *number,
                                          GError            **error);
gint64   tw_person_table_find_email      (TwConnection       *connection,
                                          const char         *email,
                                          GError            **error);
gboolean tw_person_table_forget_digest   (TwConnection       *connection,
                                          const char         *number_digest,
                                          GError            **error);
gint64   tw_person_table_find_digest     (TwConnection       *connection,
                                          const char         *number_digest,
                                          GError            **error);
gint64   tw_person_table_insert          (TwConnection       *connection,
                                          const TwPersonRow  *row,
                                          GError            **error);
gboolean tw_person_table_update          (TwConnection       *connection,
                                          const TwPersonRow  *row,
                                          GError            **error);
gboolean tw_person_table_read_lines      (TwConnection       *connection,
                                          TwRowFunc           take,
                                          gpointer            taker,
                                          GError            **error);
gboolean tw_person_table_set_derived_level (TwConnection     *connection,
                                          gint64              id,
                                          int                 level,
                                          GError            **error);
gboolean tw_person_hand_field_add        (TwConnection       *connection,
                                          gint64              person_id,
                                          const char         *field,
                                          GError            **error);
gboolean tw_person_hand_field_remove_all (TwConnection       *connection,
                                          gint64              person_id,
                                          GError            **error);
gboolean tw_person_hand_field_read       (TwConnection       *connection,
                                          gint64              person_id,
                                          TwPersonHandFieldFunc take,
                                          gpointer            taker,
                                          GError            **error);
gboolean tw_person_hand_field_read_all   (TwConnection       *connection,
                                          TwPersonHandFieldFunc take,
                                          gpointer            taker,
                                          GError            **error);

G_END_DECLS
