/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-person-private.h"
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
                                          const char         *text,
                                          GError            **error);
gint64   tw_person_table_count           (TwConnection       *connection,
                                          GError            **error);
gint64   tw_person_table_find_number     (TwConnection       *connection,
                                          const char         *number,
                                          GError            **error);
gint64   tw_person_table_find_email      (TwConnection       *connection,
                                          const char         *email,
                                          GError            **error);
gint64   tw_person_table_find_digest     (TwConnection       *connection,
                                          const char         *number_digest,
                                          GError            **error);
gint64   tw_person_table_insert          (TwConnection       *connection,
                                          const TwPersonRow  *row,
                                          GError            **error);
char   **tw_person_table_drop_indexes    (TwConnection       *connection,
                                          GError            **error);
gboolean tw_person_table_restore_indexes (TwConnection       *connection,
                                          const char * const *statements,
                                          GError            **error);
gboolean tw_person_table_update          (TwConnection       *connection,
                                          const TwPersonRow  *row,
                                          GError            **error);
gboolean tw_person_hand_field_read_all   (TwConnection       *connection,
                                          TwPersonHandFieldFunc take,
                                          gpointer            taker,
                                          GError            **error);

G_END_DECLS
