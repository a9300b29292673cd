/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The closing report of a cohort (D12): first what a board wants to know, in figures and up to three
 * sentences, then what stands behind it.
 *
 * It shows what the facts hold and nothing else: a section without facts is left out, a figure made
 * from the answers of fewer than five is withheld and says so (P8), and ages appear nowhere (P10). */

#include "tw-closing-report.h"

#include <math.h>
#include <stdio.h>

#include "tw-bar-chart.h"
#include "tw-names.h"
#include "tw-signatures.h"
#include "tw-table.h"
#include "tw-tiles.h"
#include "tw-topic-text.h"

#define MAX_SENTENCES 3
#define MAX_TILE_LETTERS 120
#define MIN_TOPICS 4
#define MAX_TOPICS 10
#define MAX_DEPARTMENTS 7
#define MAX_PULSES 5

typedef struct
{
  const TwReportFacts *facts;
  TwLanguage *language;
  TwReportNames names;
  TwDocument *document;
} Report;

typedef struct
{
  guint wanted;
  guint offered;
  guint met;
} Wishes;

static const double caption_room = 18;          /* points, below a chart */
static const double heading_room = 30;          /* points, above it */

static const char * const tandem_states[] = { "accepted", "agreed", "paused", "completed", "dissolved" };

static const char * const quality_keys[TW_REPORT_N_QUALITIES] = {
  [TW_REPORT_TRUST] = "trust",
  [TW_REPORT_OPENNESS] = "openness",
  [TW_REPORT_GRATITUDE] = "gratitude",
  [TW_REPORT_COMMITMENT] = "commitment",
};

static gboolean
parse_day (const char *iso,
           GDate      *day)
{
  guint year = 0;
  guint month = 0;
  guint date = 0;

  if (iso == NULL
      || sscanf (iso, "%4u-%2u-%2u", &year, &month, &date) != 3
      || !g_date_valid_dmy ((GDateDay) date, (GDateMonth) month, (GDateYear) year))
    return FALSE;

  g_date_set_dmy (day, (GDateDay) date, (GDateMonth) month, (GDateYear) year);

  return TRUE;
}

static char *
write_day (const Report *self,
           const char   *iso,
           TwDateStyle   style)
{
  GDate day;

  return parse_day (iso, &day) ? tw_language_date (self->language, &day, style) : NULL;
}

/* Replaces the spaces inside of days, so that a line breaks between two days or not at all. */
static char *
keep_days_whole (const char *period)
{
  g_auto (GStrv) words = g_strsplit (period, " ", -1);
  GString *kept = g_string_new (words[0]);

  for (guint i = 1; words[0] != NULL && words[i] != NULL; i++)
    {
      g_string_append (kept, g_str_equal (words[i - 1], "–") ? " " : "\u00a0");
      g_string_append (kept, words[i]);
    }

  return g_string_free_and_steal (kept);
}

static char *
write_period (const Report *self,
              const char   *from,
              const char   *to)
{
  g_autofree char *period = NULL;
  GDate first;
  GDate last;

  if (!parse_day (from, &first))
    return NULL;

  period = tw_language_period (self->language, &first, parse_day (to, &last) ? &last : NULL);

  return keep_days_whole (period);
}

/* The same in figures, for a table, in one piece. */
static char *
write_term (const Report *self,
            const char   *from,
            const char   *to)
{
  g_autofree char *first = write_day (self, from, TW_DATE_SHORT);
  g_autofree char *last = write_day (self, to, TW_DATE_SHORT);

  if (first == NULL)
    return g_strdup ("–");
  if (last == NULL)
    return write_period (self, from, to);

  return g_strconcat (first, "\u00a0–\u00a0", last, NULL);
}

static char *
write_count (const Report *self,
             guint         count)
{
  return tw_language_integer (self->language, count);
}

static char *
write_share (const Report *self,
             guint         part,
             guint         whole)
{
  g_autofree char *first = write_count (self, part);
  g_autofree char *second = write_count (self, whole);

  /* Translators: a part of a whole, as in “5 of 6” meetings */
  return tw_language_format (self->language, "%1$s of %2$s", first, second);
}

/* In a narrow tile a number must not end a line before what it counts. */
static char *
keep_number_with_word (const char *phrase)
{
  g_auto (GStrv) parts = g_strsplit (phrase, " ", 2);

  return g_strjoinv ("\u00a0", parts);
}

static char *
count_mentors (const Report *self,
               guint         n)
{
  return tw_language_formatn (self->language, "%u mentor", "%u mentors", n, n);
}

static char *
count_mentees (const Report *self,
               guint         n)
{
  return tw_language_formatn (self->language, "%u mentee", "%u mentees", n, n);
}

/* Topics are wishes and offers of single persons: their sums may be shown for groups of five or more. */
static gboolean
may_show_topics (const TwReportFacts *facts)
{
  return tw_report_may_show_answers (facts->n_topic_mentees)
         && tw_report_may_show_answers (facts->n_topic_mentors);
}

static Wishes
sum_wishes (const TwReportFacts *facts)
{
  Wishes wishes = { 0 };

  for (guint i = 0; i < facts->topics->len; i++)
    {
      const TwReportTopic *topic = g_ptr_array_index (facts->topics, i);

      wishes.wanted += topic->n_wanted;
      wishes.offered += topic->n_offered;
      wishes.met += topic->n_met;
    }

  return wishes;
}

/* ---- The first page ---- */

static void
add_masthead (const Report *self)
{
  const TwReportFacts *facts = self->facts;
  /* Translators: %1$s is the name of a programme, %2$s the name of one of its cohorts */
  g_autofree char *subtitle = tw_language_format (self->language, "%1$s · %2$s", facts->programme, facts->cohort);

  tw_document_add_masthead (self->document, facts->company,
                            tw_language_tr (self->language, "Closing report"), subtitle);
}

/* Takes what is short into a tile; what somebody wrote at length becomes a paragraph. */
static void
take_particular (const Report *self,
                 GArray       *tiles,
                 GPtrArray    *paragraphs,
                 const char   *label,
                 const char   *value)
{
  if (value == NULL)
    return;

  if (g_utf8_strlen (value, -1) <= MAX_TILE_LETTERS)
    tw_tiles_take (tiles, label, g_strdup (value));
  else
    /* Translators: %1$s is what it is, as in “Sponsor”, %2$s is who or what */
    g_ptr_array_add (paragraphs, tw_language_format (self->language, "%1$s: %2$s", label, value));
}

static void
add_particulars (const Report *self)
{
  const TwReportFacts *facts = self->facts;
  g_autoptr (GArray) tiles = tw_tiles_new ();
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *period = write_period (self, facts->start, facts->end);

  take_particular (self, tiles, paragraphs, tw_language_tr (self->language, "Period"), period);
  take_particular (self, tiles, paragraphs, tw_language_tr (self->language, "Where in the company"), facts->area);
  take_particular (self, tiles, paragraphs, tw_language_tr (self->language, "Sponsor"), facts->sponsor);
  take_particular (self, tiles, paragraphs, tw_language_tr (self->language, "Contact person"), facts->contact);

  if (tiles->len > 0)
    tw_document_add_particulars (self->document, tiles);
  for (guint i = 0; i < paragraphs->len; i++)
    tw_document_add_paragraph (self->document, g_ptr_array_index (paragraphs, i));
}

static void
add_objective (const Report *self)
{
  const TwReportFacts *facts = self->facts;

  if (facts->aim == NULL && facts->objective == NULL)
    return;

  if (facts->aim == NULL)
    tw_document_add_heading (self->document, tw_language_tr (self->language, "Objective"));
  else if (facts->objective == NULL)
    tw_document_add_heading (self->document, tw_language_tr (self->language, "Aim"));
  else
    tw_document_add_heading (self->document, tw_language_tr (self->language, "Aim and objective"));

  if (facts->aim != NULL)
    tw_document_add_lead (self->document, facts->aim);
  if (facts->objective != NULL)
    tw_document_add_lead (self->document, facts->objective);
}

static void
take_participants (const Report *self,
                   GArray       *tiles)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *mentors = count_mentors (self, facts->n_mentors);
  g_autofree char *mentees = count_mentees (self, facts->n_mentees);
  g_autofree char *kept_mentors = keep_number_with_word (mentors);
  g_autofree char *kept_mentees = keep_number_with_word (mentees);
  /* Translators: below the number of participants; %1$s is “14 mentors”, %2$s “13 mentees” */
  g_autofree char *label = tw_language_format (self->language, "participants: %1$s, %2$s", kept_mentors, kept_mentees);

  tw_tiles_take (tiles, label, write_count (self, facts->n_mentors + facts->n_mentees));
}

static void
take_wishes (const Report *self,
             GArray       *tiles)
{
  Wishes wishes = sum_wishes (self->facts);
  g_autofree char *label = NULL;

  if (wishes.wanted == 0 || !may_show_topics (self->facts))
    return;

  label = tw_language_formatn (self->language, "of %u topic wish met in a tandem",
                               "of %u topic wishes met in a tandem", wishes.wanted, wishes.wanted);
  tw_tiles_take (tiles, label, tw_language_percent (self->language, 100.0 * wishes.met / wishes.wanted, 0));
}

static void
take_score (const Report *self,
            GArray       *tiles)
{
  const TwReportMean *score = &self->facts->score;
  g_autofree char *label = NULL;
  double mean = 0;

  if (!tw_report_mean_get (score, &mean))
    return;

  label = tw_language_formatn (self->language, "average match score, 0 to 100, of %u tandem",
                               "average match score, 0 to 100, of %u tandems", score->n, score->n);
  tw_tiles_take (tiles, label, tw_language_integer (self->language, lround (mean)));
}

static void
take_meetings (const Report *self,
               GArray       *tiles)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *label = NULL;

  if (facts->n_meetings_planned == 0)
    return;

  label = tw_language_formatn (self->language, "meetings held, of %u planned",
                               "meetings held, of %u planned", facts->n_meetings_planned, facts->n_meetings_planned);
  tw_tiles_take (tiles, label, write_count (self, facts->n_meetings_held));
}

static void
take_goals (const Report *self,
            GArray       *tiles)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *label = NULL;

  if (facts->n_goals == 0 || !tw_report_may_show_answers (facts->n_goal_tandems))
    return;

  label = tw_language_formatn (self->language, "goals reached, of %u settled",
                               "goals reached, of %u settled", facts->n_goals, facts->n_goals);
  tw_tiles_take (tiles, label, write_count (self, facts->n_goals_reached));
}

static void
take_hours (const Report *self,
            GArray       *tiles)
{
  const TwReportFacts *facts = self->facts;
  double hours = (facts->minutes_mentors + facts->minutes_mentees) / 60.0;

  if (facts->minutes_mentors + facts->minutes_mentees == 0)
    return;

  tw_tiles_take (tiles, tw_language_tr (self->language, "hours of both sides, preparation included"),
                 tw_language_integer (self->language, lround (hours)));
}

static void
add_key_figures (const Report *self)
{
  const TwReportFacts *facts = self->facts;
  g_autoptr (GArray) tiles = tw_tiles_new ();

  tw_tiles_take (tiles, tw_language_trn (self->language, "tandem", "tandems", facts->tandems->len),
                 write_count (self, facts->tandems->len));
  take_participants (self, tiles);
  take_meetings (self, tiles);
  take_hours (self, tiles);
  take_goals (self, tiles);
  take_wishes (self, tiles);
  take_score (self, tiles);

  /* One row: more than four figures are no key figures. */
  if (tiles->len > TW_TILES_IN_A_ROW)
    g_array_set_size (tiles, TW_TILES_IN_A_ROW);
  tw_document_add_key_figures (self->document, tiles);
}

static char *
say_tandems (const Report *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *mentors = count_mentors (self, facts->n_mentors);
  g_autofree char *mentees = count_mentees (self, facts->n_mentees);
  guint n = facts->tandems->len;

  if (n == 0)
    return NULL;

  /* Translators: %1$u is a number of tandems, %2$s “14 mentors”, %3$s “13 mentees” */
  return tw_language_formatn (self->language, "%1$u tandem was formed from %2$s and %3$s.",
                              "%1$u tandems were formed from %2$s and %3$s.", n, n, mentors, mentees);
}

static char *
say_meetings (const Report *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *effort = NULL;
  guint minutes = facts->minutes_mentors + facts->minutes_mentees;

  if (facts->n_meetings_held == 0 || minutes == 0)
    return NULL;

  effort = tw_language_duration (self->language, minutes);

  /* Translators: %1$u is a number of meetings, %2$s a time as “64 h” */
  return tw_language_formatn (self->language, "They met %1$u time and gave it %2$s of both sides’ time.",
                              "They met %1$u times and gave it %2$s of both sides’ time.",
                              facts->n_meetings_held, facts->n_meetings_held, effort);
}

static char *
say_wishes (const Report *self)
{
  Wishes wishes = sum_wishes (self->facts);

  if (wishes.wanted == 0 || self->facts->tandems->len == 0 || !may_show_topics (self->facts))
    return NULL;

  /* Translators: %1$u is how many wishes were met, %2$u how many there were; the plural goes by %2$u */
  return tw_language_formatn (self->language, "A mentor in the tandem can meet %1$u of %2$u topic wish.",
                              "A mentor in the tandem can meet %1$u of %2$u topic wishes.",
                              wishes.wanted, wishes.met, wishes.wanted);
}

static char *
say_waiting (const Report *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *mentors = count_mentors (self, facts->n_waiting_mentors);
  g_autofree char *mentees = count_mentees (self, facts->n_waiting_mentees);
  guint n = facts->n_waiting_mentors + facts->n_waiting_mentees;

  if (n == 0 && facts->tandems->len > 0)
    return g_strdup (tw_language_tr (self->language, "Nobody is waiting for a tandem."));
  if (n == 0)
    return NULL;
  if (facts->n_waiting_mentees == 0)
    return tw_language_formatn (self->language, "%s is waiting for a tandem.", "%s are waiting for a tandem.", n, mentors);
  if (facts->n_waiting_mentors == 0)
    return tw_language_formatn (self->language, "%s is waiting for a tandem.", "%s are waiting for a tandem.", n, mentees);

  /* Translators: %1$s is “2 mentors”, %2$s “1 mentee” */
  return tw_language_format (self->language, "%1$s and %2$s are waiting for a tandem.", mentors, mentees);
}

static void
add_sentences (const Report *self)
{
  char *(*const say[]) (const Report *) = { say_tandems, say_meetings, say_wishes, say_waiting };
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *paragraph = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (say) && sentences->len < MAX_SENTENCES; i++)
    {
      char *sentence = say[i] (self);

      if (sentence != NULL)
        g_ptr_array_add (sentences, sentence);
    }

  if (sentences->len == 0)
    return;

  g_ptr_array_add (sentences, NULL);
  paragraph = g_strjoinv (" ", (char **) sentences->pdata);
  tw_document_add_space (self->document, 9);
  tw_document_add_lead (self->document, paragraph);
}

static void
add_results (const Report *self)
{
  tw_document_add_heading (self->document, tw_language_tr (self->language, "What was reached"));
  add_key_figures (self);
  add_sentences (self);
}

/* ---- Topics ---- */

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
add_topic_bars (const Report        *self,
                TwBarChart          *chart,
                const TwReportTopic *topic)
{
  const char *name = tw_topic_name (self->language, topic->key != NULL ? topic->key : topic->name);
  g_autofree char *met = topic->n_wanted > 0 ? write_share (self, topic->n_met, topic->n_wanted) : g_strdup ("–");

  tw_bar_chart_add (chart, name, topic->n_wanted, topic->n_offered, met);
}

static TwBarChart *
create_topic_chart (const Report *self,
                    GPtrArray    *topics,
                    guint         n_topics)
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
fit_topics (const Report *self,
            GPtrArray    *topics,
            guint         most,
            guint         least,
            double        room)
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
count_topics_to_show (const Report *self,
                      GPtrArray    *topics)
{
  guint most = MIN (topics->len, MAX_TOPICS);
  guint n = fit_topics (self, topics, most, MIN (most, MIN_TOPICS), tw_document_get_room (self->document));

  if (n == 0)
    n = fit_topics (self, topics, most, 1, tw_document_get_height (self->document) - heading_room);

  return n;
}

static void
add_topic_chart (const Report *self,
                 GPtrArray    *topics)
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

static void
add_topics (const Report *self)
{
  g_autoptr (GPtrArray) topics = rank_topics (self->facts);

  if (topics->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Topics wanted and offered"));
  if (may_show_topics (self->facts))
    add_topic_chart (self, topics);
  else
    tw_document_add_paragraph (self->document, tw_language_tr (self->language, "Suppressed (under 5)"));
}

/* ---- Participation ---- */

static void
add_group_row (const Report *self,
               TwTable      *table,
               const char   *name,
               guint         n_mentors,
               guint         n_mentees)
{
  g_autofree char *mentors = write_count (self, n_mentors);
  g_autofree char *mentees = write_count (self, n_mentees);
  g_autofree char *both = write_count (self, n_mentors + n_mentees);
  const char *cells[] = { name, mentors, mentees, both, NULL };

  tw_table_add_row (table, cells);
}

static void
add_group_total (const Report    *self,
                 TwTable         *table,
                 const GPtrArray *groups)
{
  g_autofree char *mentors = NULL;
  g_autofree char *mentees = NULL;
  g_autofree char *both = NULL;
  guint n_mentors = 0;
  guint n_mentees = 0;

  for (guint i = 0; i < groups->len; i++)
    {
      const TwReportGroup *group = g_ptr_array_index (groups, i);

      n_mentors += group->n_mentors;
      n_mentees += group->n_mentees;
    }

  mentors = write_count (self, n_mentors);
  mentees = write_count (self, n_mentees);
  both = write_count (self, n_mentors + n_mentees);
  tw_table_add_total (table, (const char *[]) { tw_language_tr (self->language, "Total"), mentors, mentees, both, NULL });
}

static char *
name_group (const Report        *self,
            const TwReportGroup *group)
{
  if (group->level >= 0 && group->name == NULL)
    return tw_level_name (self->language, group->level, self->facts->top_level);
  if (group->name != NULL)
    return g_strdup (group->name);

  return g_strdup (tw_language_tr (self->language, "Not known"));
}

static int
compare_groups (gconstpointer first,
                gconstpointer second)
{
  const TwReportGroup *a = *(const TwReportGroup * const *) first;
  const TwReportGroup *b = *(const TwReportGroup * const *) second;
  guint n_a = a->n_mentors + a->n_mentees;
  guint n_b = b->n_mentors + b->n_mentees;

  if ((a->name == NULL) != (b->name == NULL))
    return a->name == NULL ? 1 : -1;

  return n_a == n_b ? 0 : (n_a > n_b ? -1 : 1);
}

/* The departments with the most participants first; those of which nobody is known last. */
static GPtrArray *
rank_departments (const TwReportFacts *facts)
{
  GPtrArray *departments = g_ptr_array_new ();

  for (guint i = 0; i < facts->departments->len; i++)
    g_ptr_array_add (departments, g_ptr_array_index (facts->departments, i));
  g_ptr_array_sort (departments, compare_groups);

  return departments;
}

/* One row for the departments from @first on, which the words below the table name. */
static void
add_further_departments (const Report    *self,
                         TwTable         *table,
                         const GPtrArray *departments,
                         guint            first)
{
  guint n = departments->len - first;
  g_autofree char *name = tw_language_formatn (self->language, "%u further department", "%u further departments", n, n);
  guint n_mentors = 0;
  guint n_mentees = 0;

  for (guint i = first; i < departments->len; i++)
    {
      const TwReportGroup *group = g_ptr_array_index (departments, i);

      n_mentors += group->n_mentors;
      n_mentees += group->n_mentees;
    }
  add_group_row (self, table, name, n_mentors, n_mentees);
}

/* A table of the first @n_rows groups, one row for the others, and the total. */
static TwTable *
create_group_table (const Report    *self,
                    const char      *heading,
                    const GPtrArray *groups,
                    guint            n_rows)
{
  TwTable *table = tw_table_new ();

  tw_table_add_column (table, heading, TW_TABLE_START);
  tw_table_add_column (table, tw_role_plural_name (self->language, "mentor"), TW_TABLE_END);
  tw_table_add_column (table, tw_role_plural_name (self->language, "mentee"), TW_TABLE_END);
  tw_table_add_column (table, tw_language_tr (self->language, "Total"), TW_TABLE_END);

  for (guint i = 0; i < n_rows; i++)
    {
      const TwReportGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *name = name_group (self, group);

      add_group_row (self, table, name, group->n_mentors, group->n_mentees);
    }
  if (n_rows < groups->len)
    add_further_departments (self, table, groups, n_rows);
  add_group_total (self, table, groups);

  return table;
}

static char *
name_further_departments (const Report    *self,
                          const GPtrArray *departments,
                          guint            first)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;
  g_autofree char *list = NULL;

  for (guint i = first; i < departments->len; i++)
    {
      const TwReportGroup *group = g_ptr_array_index (departments, i);
      g_autofree char *name = name_group (self, group);

      g_strv_builder_take (builder, g_strdup_printf ("%s\u00a0%u\u00a0+\u00a0%u", name, group->n_mentors, group->n_mentees));
    }
  names = g_strv_builder_end (builder);
  list = tw_language_list (self->language, (const char * const *) names);

  /* Translators: %s is a list as in “Accounting 1 + 0, Sales 2 + 1 and Research 0 + 1” */
  return tw_language_format (self->language, "Further departments (mentors + mentees): %s", list);
}

static void
add_participation (const Report *self)
{
  const TwReportFacts *facts = self->facts;
  g_autoptr (GPtrArray) ranked = rank_departments (facts);
  guint n_rows = ranked->len > MAX_DEPARTMENTS ? MAX_DEPARTMENTS - 1 : ranked->len;
  g_autoptr (TwTable) levels = NULL;
  g_autoptr (TwTable) departments = NULL;

  if (facts->levels->len == 0 && ranked->len == 0)
    return;

  levels = create_group_table (self, tw_language_tr (self->language, "Level"), facts->levels, facts->levels->len);
  departments = create_group_table (self, tw_language_tr (self->language, "Department"), ranked, n_rows);

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Who took part"));
  if (facts->levels->len > 0 && ranked->len > 0)
    tw_document_add_table_pair (self->document, levels, departments);
  else
    tw_document_add_table (self->document, facts->levels->len > 0 ? levels : departments);

  if (n_rows < ranked->len)
    {
      g_autofree char *further = name_further_departments (self, ranked, n_rows);

      tw_document_add_caption (self->document, further);
    }
}

/* ---- Tandems ---- */

static char *
say_states (const Report *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tandem_states); i++)
    {
      guint n = tw_report_facts_count_tandems (self->facts, tandem_states[i]);

      if (n > 0)
        /* Translators: a count of tandems by state; %1$s is the state, as in “Agreed: 12” */
        g_strv_builder_take (builder, tw_language_format (self->language, "%1$s: %2$u",
                                                          tw_tandem_state_name (self->language, tandem_states[i]), n));
    }
  parts = g_strv_builder_end (builder);

  return g_strjoinv (" · ", parts);
}

static void
add_tandem_columns (const Report *self,
                    TwTable      *table)
{
  /* Translators: heading above the running numbers of a table */
  tw_table_add_column (table, tw_language_trc (self->language, "heading of a column", "No."), TW_TABLE_END);
  if (self->names == TW_REPORT_WITH_NAMES)
    {
      tw_table_add_column (table, tw_role_name (self->language, "mentor"), TW_TABLE_START);
      tw_table_add_column (table, tw_role_name (self->language, "mentee"), TW_TABLE_START);
    }
  tw_table_add_column (table, tw_language_tr (self->language, "Term"), TW_TABLE_START);
  tw_table_add_column (table, tw_language_tr (self->language, "State"), TW_TABLE_START);
  if (self->facts->n_meetings_planned > 0)
    tw_table_add_column (table, tw_language_tr (self->language, "Meetings held"), TW_TABLE_END);
}

static void
add_tandem_row (const Report         *self,
                TwTable              *table,
                const TwReportTandem *tandem)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) row = NULL;

  g_strv_builder_take (cells, write_count (self, tandem->number));
  if (self->names == TW_REPORT_WITH_NAMES)
    g_strv_builder_add_many (cells, tandem->mentor, tandem->mentee, NULL);
  g_strv_builder_take (cells, write_term (self, tandem->start, tandem->end));
  g_strv_builder_add (cells, tw_tandem_state_name (self->language, tandem->state));
  if (self->facts->n_meetings_planned > 0)
    g_strv_builder_take (cells, write_share (self, tandem->n_held, tandem->n_planned));

  row = g_strv_builder_end (cells);
  tw_table_add_row (table, (const char * const *) row);
}

static void
add_tandems (const Report *self)
{
  const GPtrArray *tandems = self->facts->tandems;
  g_autoptr (TwTable) table = NULL;
  g_autofree char *states = NULL;

  if (tandems->len == 0)
    return;

  states = say_states (self);
  table = tw_table_new ();
  add_tandem_columns (self, table);
  for (guint i = 0; i < tandems->len; i++)
    add_tandem_row (self, table, g_ptr_array_index (tandems, i));

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Tandems and their terms"));
  tw_document_add_introduction (self->document, states);
  tw_document_add_table (self->document, table);
}

/* ---- Qualities ---- */

/* Each pulse as a whole or not at all: from three of four figures with the same n, the fourth could
 * be guessed at by those who answered. */
static gboolean
may_show_pulse (const TwReportPulse *pulse)
{
  for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
    if (!tw_report_may_show_answers (pulse->qualities[i].n))
      return FALSE;

  return TRUE;
}

static char *
write_quality (const Report       *self,
               const TwReportMean *answers)
{
  g_autofree char *mean_words = NULL;
  double mean = 0;

  if (!tw_report_mean_get (answers, &mean))
    return g_strdup ("–");

  mean_words = tw_language_number (self->language, mean, 1);

  /* Translators: an average of answers; %1$s is the average, %2$u how many answered */
  return tw_language_format (self->language, "%1$s (n = %2$u)", mean_words, answers->n);
}

static void
add_quality_row (const Report    *self,
                 TwTable         *table,
                 TwReportQuality  quality,
                 const GPtrArray *pulses)
{
  g_autoptr (GStrvBuilder) cells = g_strv_builder_new ();
  g_auto (GStrv) row = NULL;

  g_strv_builder_add (cells, tw_quality_name (self->language, quality_keys[quality]));
  for (guint i = 0; i < pulses->len; i++)
    {
      const TwReportPulse *pulse = g_ptr_array_index (pulses, i);

      g_strv_builder_take (cells, write_quality (self, &pulse->qualities[quality]));
    }

  row = g_strv_builder_end (cells);
  tw_table_add_row (table, (const char * const *) row);
}

static void
add_qualities (const Report *self)
{
  const GPtrArray *all = self->facts->pulses;
  g_autoptr (GPtrArray) pulses = g_ptr_array_new ();
  g_autoptr (TwTable) table = NULL;

  if (all->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "The four qualities over time"));

  for (guint i = 0; i < all->len; i++)
    if (may_show_pulse (g_ptr_array_index (all, i)))
      g_ptr_array_add (pulses, g_ptr_array_index (all, i));
  if (pulses->len > MAX_PULSES)
    g_ptr_array_remove_range (pulses, 0, pulses->len - MAX_PULSES);
  if (pulses->len == 0)
    {
      tw_document_add_paragraph (self->document, tw_language_tr (self->language, "Suppressed (under 5)"));
      return;
    }

  table = tw_table_new ();
  tw_table_add_column (table, tw_language_tr (self->language, "Quality"), TW_TABLE_START);
  for (guint i = 0; i < pulses->len; i++)
    {
      const TwReportPulse *pulse = g_ptr_array_index (pulses, i);
      g_autofree char *day = write_day (self, pulse->date, TW_DATE_SHORT);

      tw_table_add_column (table, day != NULL ? day : pulse->date, TW_TABLE_END);
    }
  for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
    add_quality_row (self, table, i, pulses);

  tw_document_add_table (self->document, table);
  tw_document_add_caption (self->document,
                           tw_language_tr (self->language, "Averages of both sides’ answers from 1 to 5; n is how many answered."));
}

/* ---- The end ---- */

static void
add_lesson (const Report         *self,
            const TwReportLesson *lesson)
{
  g_autofree char *due = write_day (self, lesson->due, TW_DATE_LONG);
  g_autofree char *until = NULL;
  g_autofree char *note = NULL;

  tw_document_add_paragraph (self->document, lesson->text);
  if (due != NULL)
    until = tw_language_format (self->language, "until %s", due);

  if (lesson->owner != NULL && until != NULL)
    note = tw_language_format (self->language, "%1$s, %2$s", lesson->owner, until);
  else if (lesson->owner != NULL || until != NULL)
    note = g_strdup (lesson->owner != NULL ? lesson->owner : until);
  if (note != NULL)
    tw_document_add_caption (self->document, note);
}

static void
add_lessons (const Report *self)
{
  const GPtrArray *lessons = self->facts->lessons;

  if (lessons->len == 0)
    return;

  tw_document_add_heading (self->document, tw_language_tr (self->language, "Lessons learned"));
  for (guint i = 0; i < lessons->len; i++)
    add_lesson (self, g_ptr_array_index (lessons, i));
}

/* Below a line to sign on there is room for a name, not for what was written in its place. */
static const char *
name_to_sign (const char *name)
{
  return name != NULL && g_utf8_strlen (name, -1) <= MAX_TILE_LETTERS ? name : NULL;
}

static void
add_signatures (const Report *self)
{
  const TwSignature signatures[] = {
    { NULL, tw_language_tr (self->language, "Place and date") },
    { name_to_sign (self->facts->sponsor), tw_language_tr (self->language, "Sponsor") },
    { name_to_sign (self->facts->contact), tw_language_tr (self->language, "Contact person") },
  };

  tw_document_add_space (self->document, 20);
  tw_document_add_signatures (self->document, signatures, G_N_ELEMENTS (signatures));
}

static void
set_running_texts (const Report *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *subject = tw_language_format (self->language, "%1$s · %2$s", facts->programme, facts->cohort);
  g_autofree char *title = tw_language_format (self->language, "Closing report: %s", subject);
  g_autofree char *printed = write_day (self, facts->printed, TW_DATE_LONG);
  /* Translators: at the foot of a page; %s is a date */
  g_autofree char *foot = tw_language_format (self->language, "%s · created with Tandemwerk",
                                              printed != NULL ? printed : facts->printed);

  tw_document_set_title (self->document, title, facts->company);
  tw_document_set_running_head (self->document, facts->company, subject);
  tw_document_set_running_foot (self->document, foot);
}

/**
 * tw_closing_report_new:
 * @facts: what there is to tell
 * @language: the language to tell it in
 * @paper: the paper to lay it out for
 * @names: whether the tandems are named
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the report, or %NULL if the typeface is missing
 */
TwDocument *
tw_closing_report_new (const TwReportFacts *facts,
                       TwLanguage          *language,
                       TwPaper              paper,
                       TwReportNames        names,
                       GError             **error)
{
  Report self = { facts, language, names, tw_document_new (language, paper, error) };

  if (self.document == NULL)
    return NULL;

  set_running_texts (&self);
  add_masthead (&self);
  add_particulars (&self);
  add_objective (&self);
  add_results (&self);
  add_topics (&self);
  add_participation (&self);
  add_tandems (&self);
  add_qualities (&self);
  add_lessons (&self);
  add_signatures (&self);

  return self.document;
}
