/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What needs attention, followed: found anew after every change, a moment later, so that a command is not held up by
 * it. One instance serves the badge in the sidebar and the page. What did not change stays the same object. */

#include "tw-attention-feed.h"

#include "tw-attention-commands.h"

/* A script that changes much is looked at once, at its end. */
#define REFRESH_MILLISECONDS 200

struct _TwAttentionEntry
{
  GObject parent_instance;

  TwAttentionFinding *finding;
};

G_DEFINE_FINAL_TYPE (TwAttentionEntry, tw_attention_entry, G_TYPE_OBJECT)

struct _TwAttentionFeed
{
  GObject parent_instance;

  TwWorkspace *workspace;
  GPtrArray *entries; /* TwAttentionEntry */
  guint n_open;
  guint refresh_source;
};

typedef enum
{
  PROP_N_OPEN = 1,
} TwAttentionFeedProperty;

static GParamSpec *properties[PROP_N_OPEN + 1];

static void tw_attention_feed_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TwAttentionFeed, tw_attention_feed, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, tw_attention_feed_list_model_init))

/* Entries */

static void
tw_attention_entry_finalize (GObject *object)
{
  tw_attention_finding_free (TW_ATTENTION_ENTRY (object)->finding);

  G_OBJECT_CLASS (tw_attention_entry_parent_class)->finalize (object);
}

static void
tw_attention_entry_class_init (TwAttentionEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_attention_entry_finalize;
}

static void
tw_attention_entry_init (TwAttentionEntry *self)
{
}

static TwAttentionEntry *
create_entry (TwAttentionFinding *finding)
{
  TwAttentionEntry *self = g_object_new (TW_TYPE_ATTENTION_ENTRY, NULL);

  self->finding = finding;

  return self;
}

static gboolean
says_the_same (const TwAttentionFinding *one,
               const TwAttentionFinding *other)
{
  return one->rule == other->rule && one->cohort_id == other->cohort_id && one->subject_id == other->subject_id &&
         one->severity == other->severity && one->remedy == other->remedy && one->variant == other->variant &&
         one->number == other->number && one->planned == other->planned && one->threshold == other->threshold &&
         g_strcmp0 (one->person, other->person) == 0 && g_strcmp0 (one->other, other->other) == 0 &&
         g_strcmp0 (one->title, other->title) == 0 && g_strcmp0 (one->word, other->word) == 0 &&
         g_strcmp0 (one->since, other->since) == 0 && g_strcmp0 (one->date, other->date) == 0 &&
         g_strcmp0 (one->snoozed_until, other->snoozed_until) == 0;
}

/* The list */

static GType
get_item_type (GListModel *model)
{
  return TW_TYPE_ATTENTION_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return TW_ATTENTION_FEED (model)->entries->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  TwAttentionFeed *self = TW_ATTENTION_FEED (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
tw_attention_feed_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

static guint
count_open (GPtrArray *findings)
{
  guint n_open = 0;

  for (guint i = 0; i < findings->len; i++)
    n_open += ((const TwAttentionFinding *) g_ptr_array_index (findings, i))->snoozed_until == NULL;

  return n_open;
}

static gboolean
is_kept (TwAttentionFeed *self,
         guint            position,
         GPtrArray       *findings,
         guint            index)
{
  TwAttentionEntry *entry = g_ptr_array_index (self->entries, position);

  return says_the_same (entry->finding, g_ptr_array_index (findings, index));
}

/* What is the same at both ends stays; what lies between is replaced in one go. */
static void
take_findings (TwAttentionFeed *self,
               GPtrArray       *findings)
{
  const guint n_before = self->entries->len, n_now = findings->len;
  guint begin = 0, end = 0;

  while (begin < MIN (n_before, n_now) && is_kept (self, begin, findings, begin))
    begin++;
  while (end < MIN (n_before, n_now) - begin && is_kept (self, n_before - 1 - end, findings, n_now - 1 - end))
    end++;

  if (begin + end == n_before && begin + end == n_now)
    return;

  if (n_before > begin + end)
    g_ptr_array_remove_range (self->entries, begin, n_before - begin - end);
  for (guint i = begin; i < n_now - end; i++)
    {
      g_ptr_array_insert (self->entries, (int) i, create_entry (g_ptr_array_index (findings, i)));
      /* Taken over: something to be freed stands in its place. */
      g_ptr_array_index (findings, i) = g_new0 (TwAttentionFinding, 1);
    }

  g_list_model_items_changed (G_LIST_MODEL (self), begin, n_before - begin - end, n_now - begin - end);
}

static void
refresh_once (gpointer feed)
{
  TwAttentionFeed *self = feed;

  self->refresh_source = 0;
  tw_attention_feed_refresh (self);
}

static void
on_changed (TwAttentionFeed *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_timeout_add_once (REFRESH_MILLISECONDS, refresh_once, self);
}

static void
tw_attention_feed_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_N_OPEN)
    g_value_set_uint (value, TW_ATTENTION_FEED (object)->n_open);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_attention_feed_dispose (GObject *object)
{
  TwAttentionFeed *self = TW_ATTENTION_FEED (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_attention_feed_parent_class)->dispose (object);
}

static void
tw_attention_feed_finalize (GObject *object)
{
  g_ptr_array_unref (TW_ATTENTION_FEED (object)->entries);

  G_OBJECT_CLASS (tw_attention_feed_parent_class)->finalize (object);
}

static void
tw_attention_feed_class_init (TwAttentionFeedClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = tw_attention_feed_get_property;
  object_class->dispose = tw_attention_feed_dispose;
  object_class->finalize = tw_attention_feed_finalize;

  properties[PROP_N_OPEN] = g_param_spec_uint ("n-open", NULL, NULL, 0, G_MAXUINT, 0,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
tw_attention_feed_init (TwAttentionFeed *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * tw_attention_entry_get_finding:
 *
 * Returns: (transfer none): what was found
 */
const TwAttentionFinding *
tw_attention_entry_get_finding (TwAttentionEntry *self)
{
  g_return_val_if_fail (TW_IS_ATTENTION_ENTRY (self), NULL);

  return self->finding;
}

/**
 * tw_attention_entry_is_about:
 * @rule: the word of a rule
 *
 * Returns: whether it is the entry that these three name
 */
gboolean
tw_attention_entry_is_about (TwAttentionEntry *self,
                             gint64            cohort_id,
                             const char       *rule,
                             gint64            subject_id)
{
  g_return_val_if_fail (TW_IS_ATTENTION_ENTRY (self), FALSE);

  return self->finding->cohort_id == cohort_id && self->finding->subject_id == subject_id &&
         g_strcmp0 (tw_attention_rule_facts (self->finding->rule)->word, rule) == 0;
}

/**
 * tw_attention_feed_new:
 * @workspace: an open file
 *
 * Returns: (transfer full): what needs attention in it; it is looked for as soon as there is time
 */
TwAttentionFeed *
tw_attention_feed_new (TwWorkspace *workspace)
{
  TwAttentionFeed *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_ATTENTION_FEED, NULL);
  self->workspace = g_object_ref (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  on_changed (self);

  return self;
}

/**
 * tw_attention_feed_refresh:
 *
 * Looks at once.
 */
void
tw_attention_feed_refresh (TwAttentionFeed *self)
{
  g_autoptr (GPtrArray) findings = NULL;
  guint n_open;

  g_return_if_fail (TW_IS_ATTENTION_FEED (self));

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  findings = tw_workspace_find_attention (self->workspace, 0, NULL);
  if (findings == NULL)
    return;

  n_open = count_open (findings);
  take_findings (self, findings);
  if (self->n_open == n_open)
    return;

  self->n_open = n_open;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_OPEN]);
}

/**
 * tw_attention_feed_get_n_open:
 *
 * Returns: how many are not snoozed
 */
guint
tw_attention_feed_get_n_open (TwAttentionFeed *self)
{
  g_return_val_if_fail (TW_IS_ATTENTION_FEED (self), 0);

  return self->n_open;
}
