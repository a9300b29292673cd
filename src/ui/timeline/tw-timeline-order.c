/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which tandems stand on the timeline of a cohort, in which order, and in which groups. */

#include "tw-timeline-order.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tw-fold.h"
#include "tw-language.h"
#include "tw-names.h"

static const TwTimelineTandem *
get (gconstpointer entry)
{
  return tw_timeline_entry_get_tandem ((TwTimelineEntry *) entry);
}

static int
compare_numbers (guint64 a,
                 guint64 b)
{
  return a < b ? -1 : a > b;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return get (a)->id < get (b)->id ? -1 : get (a)->id > get (b)->id;
}

static int
compare_mentors (gconstpointer a,
                 gconstpointer b,
                 gpointer      unused)
{
  int order = strcmp (get (a)->mentor_sort_key, get (b)->mentor_sort_key);

  return order != 0 ? order : compare_ids (a, b);
}

static int
compare_mentees (gconstpointer a,
                 gconstpointer b,
                 gpointer      unused)
{
  int order = strcmp (get (a)->mentee_sort_key, get (b)->mentee_sort_key);

  return order != 0 ? order : compare_ids (a, b);
}

/* What needs attention first; then what is under way, paused, ended. */
static int
compare_urgency (gconstpointer a,
                 gconstpointer b,
                 gpointer      unused)
{
  int order = compare_numbers (get (a)->urgency, get (b)->urgency);

  if (order == 0)
    order = compare_numbers (get (a)->state, get (b)->state);

  return order != 0 ? order : compare_mentors (a, b, NULL);
}

static guint32
find_next_meeting (gconstpointer entry)
{
  const TwTimelineTandem *tandem = get (entry);

  for (guint i = 0; i < tandem->n_meetings; i++)
    if (tandem->meetings[i].state == TW_MEETING_PLANNED)
      return tandem->meetings[i].day;

  return G_MAXUINT32;
}

static int
compare_next_meetings (gconstpointer a,
                       gconstpointer b,
                       gpointer      unused)
{
  int order = compare_numbers (find_next_meeting (a), find_next_meeting (b));

  return order != 0 ? order : compare_mentors (a, b, NULL);
}

static int
compare_departments (gconstpointer a,
                     gconstpointer b,
                     gpointer      unused)
{
  return g_strcmp0 (get (a)->mentee_department, get (b)->mentee_department);
}

static int
compare_levels (gconstpointer a,
                gconstpointer b,
                gpointer      unused)
{
  return compare_numbers ((guint) get (a)->mentee_level, (guint) get (b)->mentee_level);
}

static int
compare_states (gconstpointer a,
                gconstpointer b,
                gpointer      unused)
{
  return compare_numbers (get (a)->state, get (b)->state);
}

/**
 * tw_timeline_sorter_new:
 *
 * Returns: (transfer full): puts entries in this order
 */
GtkSorter *
tw_timeline_sorter_new (TwTimelineSorting sorting)
{
  static const GCompareDataFunc comparisons[] = {
    [TW_TIMELINE_BY_URGENCY] = compare_urgency,
    [TW_TIMELINE_BY_NEXT_MEETING] = compare_next_meetings,
    [TW_TIMELINE_BY_MENTOR] = compare_mentors,
    [TW_TIMELINE_BY_MENTEE] = compare_mentees,
  };

  return GTK_SORTER (gtk_custom_sorter_new (comparisons[sorting], NULL, NULL));
}

/**
 * tw_timeline_grouper_new:
 *
 * Returns: (transfer full) (nullable): puts entries in groups; %NULL: they are not grouped
 */
GtkSorter *
tw_timeline_grouper_new (TwTimelineGrouping grouping)
{
  static const GCompareDataFunc comparisons[] = {
    [TW_TIMELINE_BY_DEPARTMENT] = compare_departments,
    [TW_TIMELINE_BY_LEVEL] = compare_levels,
    [TW_TIMELINE_BY_STATE] = compare_states,
  };

  return grouping == TW_TIMELINE_UNGROUPED ? NULL
                                           : GTK_SORTER (gtk_custom_sorter_new (comparisons[grouping], NULL, NULL));
}

/**
 * tw_timeline_say_group:
 * @entry: a tandem of the group
 * @grouping: by what
 * @name_of_level_0: (nullable): what the company calls its top
 *
 * Returns: (transfer full): the heading of the group
 */
char *
tw_timeline_say_group (TwTimelineEntry    *entry,
                       TwTimelineGrouping  grouping,
                       const char         *name_of_level_0)
{
  const TwTimelineTandem *tandem = get (entry);
  TwLanguage *language = tw_language_session ();

  switch (grouping)
    {
    case TW_TIMELINE_UNGROUPED:
      return g_strdup (_("Tandems"));
    case TW_TIMELINE_BY_DEPARTMENT:
      return g_strdup (tandem->mentee_department != NULL ? tandem->mentee_department : _("Without a department"));
    case TW_TIMELINE_BY_LEVEL:
      return tandem->mentee_level < 0 ? g_strdup (_("Level not known"))
                                      : tw_level_name (language, tandem->mentee_level, name_of_level_0);
    case TW_TIMELINE_BY_STATE:
      return g_strdup (tw_tandem_state_name (language, tw_word (TW_TYPE_TANDEM_STATE, (int) tandem->state)));
    }

  g_return_val_if_reached (NULL);
}

static gboolean
matches_words (const TwTimelineTandem   *tandem,
               const char * const       *words)
{
  g_autofree char *all = NULL, *key = NULL;

  if (words == NULL || *words == NULL)
    return TRUE;

  all = g_strjoin (" ", tandem->mentor != NULL ? tandem->mentor : "", tandem->mentee != NULL ? tandem->mentee : "",
                   tandem->mentor_department != NULL ? tandem->mentor_department : "",
                   tandem->mentee_department != NULL ? tandem->mentee_department : "", NULL);
  key = tw_fold_search_key (all);
  for (; *words != NULL; words++)
    if (strstr (key, *words) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
matches_shown (const TwTimelineTandem *tandem,
               TwTimelineShown         shown)
{
  switch (shown)
    {
    case TW_TIMELINE_SHOW_ALL:
      return TRUE;
    case TW_TIMELINE_SHOW_URGENT:
      return tandem->finding != NULL;
    case TW_TIMELINE_SHOW_UNDER_WAY:
      return tandem->state == TW_TANDEM_AGREED;
    case TW_TIMELINE_SHOW_PAUSED:
      return tandem->state == TW_TANDEM_PAUSED;
    case TW_TIMELINE_SHOW_ENDED:
      return tandem->ended != 0;
    }

  return TRUE;
}

/**
 * tw_timeline_is_shown:
 * @entry: a tandem
 * @shown: to what the timeline is narrowed
 * @words: (nullable) (array zero-terminated=1): what is searched for, folded
 *
 * Returns: whether the tandem stands on the timeline
 */
gboolean
tw_timeline_is_shown (TwTimelineEntry    *entry,
                      TwTimelineShown     shown,
                      const char * const *words)
{
  return matches_shown (get (entry), shown) && matches_words (get (entry), words);
}
