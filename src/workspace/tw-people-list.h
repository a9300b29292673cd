/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-person-query.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * Everybody who is not erased, as a lazy list: it holds ids in order and makes the #TwPerson objects that are
 * looked at. Searching runs in a worker over a read-only connection; the list changes on the main thread, first
 * the ids, then the signals: a small change is one small splice, a new result is *remove all* then *add all*.
 * Properties: `search` (readwrite, words that must all occur in name, number, e-mail, department, site or job
 * title; upper and lower case and diacritics do not matter), `loading`, `n-people` (without the search).
 */
#define TW_TYPE_PEOPLE_LIST (tw_people_list_get_type ())
G_DECLARE_FINAL_TYPE (TwPeopleList, tw_people_list, TW, PEOPLE_LIST, GObject)

TwPeopleList *tw_people_list_new          (TwWorkspace  *workspace);

const char   *tw_people_list_get_search   (TwPeopleList *self);
void          tw_people_list_set_search   (TwPeopleList *self,
                                           const char   *search);
const TwPersonQuery *tw_people_list_get_query (TwPeopleList *self);
void          tw_people_list_set_query    (TwPeopleList *self,
                                           const TwPersonQuery *query);
gboolean      tw_people_list_get_loading  (TwPeopleList *self);
guint         tw_people_list_get_n_people (TwPeopleList *self);
gint64        tw_people_list_get_id       (TwPeopleList *self,
                                           guint         position);

G_END_DECLS
