/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-attention.h"
#include "tw-workspace.h"

G_BEGIN_DECLS

/*
 * One thing that needs attention, as an item of a list.
 */
#define TW_TYPE_ATTENTION_ENTRY (tw_attention_entry_get_type ())
G_DECLARE_FINAL_TYPE (TwAttentionEntry, tw_attention_entry, TW, ATTENTION_ENTRY, GObject)

const TwAttentionFinding *tw_attention_entry_get_finding (TwAttentionEntry *self);
gboolean                  tw_attention_entry_is_about    (TwAttentionEntry *self,
                                                          gint64            cohort_id,
                                                          const char       *rule,
                                                          gint64            subject_id);

/*
 * What needs attention in all cohorts, the most urgent first, as it stands: a GListModel of TwAttentionEntry.
 * Properties, readable and notified: `n-open` (those that are not snoozed).
 */
#define TW_TYPE_ATTENTION_FEED (tw_attention_feed_get_type ())
G_DECLARE_FINAL_TYPE (TwAttentionFeed, tw_attention_feed, TW, ATTENTION_FEED, GObject)

TwAttentionFeed *tw_attention_feed_new        (TwWorkspace     *workspace);
void             tw_attention_feed_refresh    (TwAttentionFeed *self);
guint            tw_attention_feed_get_n_open (TwAttentionFeed *self);

G_END_DECLS
