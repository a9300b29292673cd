/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The topics of a closing report: what mentees want, what mentors offer, and where both meet in a
 * tandem. */

#include "tw-closing-report-private.h"

#include "tw-bar-chart.h"
#include "tw-topic-text.h"

#define MIN_TOPICS 4
#define MAX_TOPICS 10

static const double caption_room = 18;          /* points, below a chart */
static const double heading_room = 30;          /* points, above it */

static int
compare_topics (gconstpointer first,
                gconstpointer second)
{
  const TwReportTopic *a = *(const TwReportTopic * const *) first;
  const TwReportTopic *b = *(const TwReportTopic * const *) second;

  if (a->n_wanted != b->n_wanted)
    return a->n_wanted > b->n_wanted ? -1 : 1;
  if (a->n_offered != b->n_offered)
    return a->n_offered > b->n_offered ? -1 : 1;

  return g_strcmp0 (a->key != NULL ? a->key : a->name, b->key != NULL ? b->key : b->name);
}

/* The topics somebody named, the most wanted first; topics that nobody named are not news. */
static GPtrArray *
rank_topics (const TwReportFacts *facts)
{
  GPtrArray *topics = g_ptr_array_new ();

  for (guint i = 0; i < facts->topics->len; i++)
    {
      TwReportTopic *topic = g_ptr_array_index (facts->topics, i);

      if (topic->n_wanted + topic->n_offered > 0)
        g_ptr_array_add (topics, topic);
    }
  g_ptr_array_sort (topics, compare_topics);

  return topics;
}

static void
add_topic_bars (const TwClosingReport *self,
                TwBarChart            *chart,
                const TwReportTopic   *topic)
{
  const char *name = tw_topic_name (self->language, topic->key != NULL ? topic->key : topic->name);
  g_autofree char *met = tw_closing_report_write_share (self, topic->n_met, topic->n_wanted);

  tw_bar_chart_add (chart, name, topic->n_wanted, topic->n_offered, topic->n_wanted > 0 ? met : "–");
}

static TwBarChart *
create_topic_chart (const TwClosingReport *self,
                    GPtrArray             *topics,
                    guint                  n_topics)
{
  const TwReportFacts *facts = self->facts;
  /* Translators: legend of a chart; n is how many mentees named a topic */
  g_autofree char *wanted = tw_language_format (self->language, "wanted by mentees (n = %u)", facts->n_topic_mentees);
  /* Translators: legend of a chart; n is how many mentors named a topic */
  g_autofree char *offered = tw_language_format (self->language, "offered by mentors (n = %u)", facts->n_topic_mentors);
  TwBarChart *chart = tw_bar_chart_new (wanted, offered, tw_language_tr (self->language, "Wishes met"));

  for (guint i = 0; i < n_topics; i++)
    add_topic_bars (self, chart, g_ptr_array_index (topics, i));

  return chart;
}

/* How many topics, from @most down to @least, a chart can show in @room; 0: not even @least. */
static guint
fit_topics (const TwClosingReport *self,
            GPtrArray             *topics,
            guint                  most,
            guint                  least,
            double                 room)
{
  for (guint n = most; n >= least; n--)
    {
      g_autoptr (TwBarChart) chart = create_topic_chart (self, topics, n);
      double caption = n < topics->len ? caption_room : 0;

      if (tw_bar_chart_measure (chart, self->document) + caption <= room)
        return n;
    }

  return 0;
}

/* The first page shall show the chart: it takes as many topics as there is room for there. If that
 * would be too few, the chart goes to the next page with as many as it may have. */
static guint
count_topics_to_show (const TwClosingReport *self,
                      GPtrArray             *topics)
{
  guint most = MIN (topics->len, MAX_TOPICS);
  guint n = fit_topics (self, topics, most, MIN (most, MIN_TOPICS), tw_document_get_room (self->document));

  if (n == 0)
    n = fit_topics (self, topics, most, 1, tw_document_get_height (self->document) - heading_room);

  return n;
}

static void
add_topic_chart (const TwClosingReport *self,
                 GPtrArray             *topics)
{
  guint n_shown = count_topics_to_show (self, topics);
  guint left = topics->len - n_shown;
  g_autoptr (TwBarChart) chart = create_topic_chart (self, topics, n_shown);
  g_autofree char *note = NULL;

  tw_document_add_bar_chart (self->document, chart);
  if (left == 0)
    return;

  note = tw_language_formatn (self->language, "%u more topic was named less often.",
                              "%u more topics were named less often.", left, left);
  tw_document_add_caption (self->document, note);
}

/**
 * tw_closing_report_may_show_topics:
 * @facts: facts
 *
 * Topics are wishes and offers of single persons: what is made from them is shown for groups of
 * five or more on both sides (P8).
 *
 * Returns: whether it may be shown
 */
gboolean
tw_closing_report_may_show_topics (const TwReportFacts *facts)
{
  return tw_report_may_show_answers (facts->n_topic_mentees)
         && tw_report_may_show_answers (facts->n_topic_mentors);
}

/**
 * tw_closing_report_sum_wishes:
 * @facts: facts
 *
 * Returns: the wishes over all topics
 */
TwTopicWishes
tw_closing_report_sum_wishes (const TwReportFacts *facts)
{
  TwTopicWishes wishes = { 0 };

  for (guint i = 0; i < facts->topics->len; i++)
    {
      const TwReportTopic *topic = g_ptr_array_index (facts->topics, i);

      wishes.wanted += topic->n_wanted;
      wishes.offered += topic->n_offered;
      wishes.met += topic->n_met;
    }

  return wishes;
}

/**
 * tw_closing_report_add_topics:
 * @self: a report
 *
 * Adds the topics, if anybody named one.
 */
void
tw_closing_report_add_topics (const TwClosingReport *self)
{
  g_autoptr (GPtrArray) topics = rank_topics (self->facts);

  if (topics->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Topics wanted and offered"));
  if (tw_closing_report_may_show_topics (self->facts))
    add_topic_chart (self, topics);
  else
    tw_document_add_paragraph (self->document, tw_language_tr (self->language, "Suppressed (under 5)"));
}
