/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *tw_fold_search_key             (const char *text);
void  tw_fold_append_search_key      (GString    *key,
                                      const char *text);
char *tw_fold_sort_key               (const char *text);
void  tw_fold_append_person_sort_key (GString    *key,
                                      const char *family_name,
                                      const char *given_name);
char *tw_fold_identity_key           (const char *text);

G_END_DECLS
