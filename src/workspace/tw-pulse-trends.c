/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the answers about the four qualities go from pulse to pulse (D16). There are two trends, and P8 parts them:
 *
 * That of one tandem says something about the answers of two people. It is for the tandem's own page alone; it comes
 * through the same door as the answers themselves. Like is compared with like: of each person, those questions that were
 * answered both times, so that it does not rise because the less contented of the two did not answer.
 *
 * That of a cohort is read from its published figures and from nothing else. It says less than these say already, and is
 * silent wherever one of them is withheld, or is a range in which the trend might go either way. */

#include "tw-pulse-trends.h"

#include "tw-closing-commands.h"
#include "tw-feedback-commands.h"
#include "tw-tandem-commands.h"
#include "tw-timeline.h"

#include <string.h>

/* Of a tandem */

static void
add_qualities (TwWorkspace *self,
               TwRole       role,
               GHashTable  *qualities)
{
  g_autoptr (GPtrArray) questions = tw_workspace_get_questions (self, TW_PULSE_REGULAR, role);

  for (guint i = 0; questions && i < questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (questions, i);

      if (question->key)
        g_hash_table_add (qualities, g_memdup2 (&question->id, sizeof question->id));
    }
}

/* The same question, answered by the same person in the latest of the earlier pulses. */
static const TwAnswer *
find_earlier (const GPtrArray *answers,
              const GArray    *pulses,
              guint            index,
              const TwAnswer  *answer)
{
  for (guint p = index; p > 0; p--)
    for (guint i = 0; i < answers->len; i++)
      {
        const TwAnswer *other = g_ptr_array_index (answers, i);

        if (other->pulse_id == g_array_index (pulses, TwPulse, p - 1).id && other->value > 0 &&
            other->participant_id == answer->participant_id && other->question_id == answer->question_id)
          return other;
      }

  return NULL;
}

static gboolean
compare_pulse (const GPtrArray *answers,
               const GArray    *pulses,
               guint            index,
               GHashTable      *qualities,
               TwPulseTrend    *trend)
{
  const TwPulse *pulse = &g_array_index (pulses, TwPulse, index);
  int now = 0, before = 0, n = 0;

  for (guint i = 0; i < answers->len; i++)
    {
      const TwAnswer *answer = g_ptr_array_index (answers, i), *earlier;

      if (answer->pulse_id != pulse->id || answer->value == 0 || !g_hash_table_contains (qualities, &answer->question_id))
        continue;

      earlier = find_earlier (answers, pulses, index, answer);
      if (!earlier)
        continue;

      now += answer->value;
      before += earlier->value;
      n++;
    }

  if (n == 0)
    return FALSE;

  *trend = (TwPulseTrend) { pulse->id, tw_timeline_day (pulse->due_on), TW_TREND_UNKNOWN, (double) now / n, (double) before / n };
  trend->trend = tw_trend_compare (trend->now, trend->before);

  return TRUE;
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  return strcmp (((const TwPulse *) a)->due_on, ((const TwPulse *) b)->due_on);
}

static GArray *
list_regular_pulses (TwWorkspace *self,
                     gint64       cohort_id)
{
  GArray *pulses = tw_workspace_get_pulses (self, cohort_id);

  for (guint i = pulses ? pulses->len : 0; i > 0; i--)
    if (g_array_index (pulses, TwPulse, i - 1).kind != TW_PULSE_REGULAR)
      g_array_remove_index (pulses, i - 1);
  if (pulses)
    g_array_sort (pulses, compare_due);

  return pulses;
}

/* Of a cohort */

static const TwFigure *
find_quality (const GPtrArray *figures,
              const TwFigure  *like,
              const char      *round)
{
  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->section, "qualities") && g_str_equal (figure->measure, "both") && figure->round &&
          g_str_equal (figure->round, round) && g_strcmp0 (figure->item, like->item) == 0)
        return figure;
    }

  return NULL;
}

/* The rounds of the figures, in the order in which they were asked. */
static GPtrArray *
list_rounds (const GPtrArray *figures)
{
  GPtrArray *rounds = g_ptr_array_new ();

  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);

      if (g_str_equal (figure->section, "qualities") && figure->round &&
          !g_ptr_array_find_with_equal_func (rounds, figure->round, g_str_equal, NULL))
        g_ptr_array_add (rounds, figure->round);
    }

  return rounds;
}

static gboolean
get_mean (const TwFigure *figure,
          double         *mean)
{
  double high;

  if (!figure || figure->withheld || !tw_figure_is_mean (figure))
    return FALSE;

  tw_figure_get_mean (figure, mean, &high);

  return *mean == high;
}

static gboolean
compare_round (const GPtrArray *figures,
               const char      *round,
               const char      *earlier,
               TwPulseTrend    *trend)
{
  /* The second day of a round that covers two pulses. */
  const char *until = strchr (round, '/');
  double now = 0, before = 0;
  guint n = 0;

  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);
      double one, other;

      if (!g_str_equal (figure->section, "qualities") || !g_str_equal (figure->measure, "both") ||
          g_strcmp0 (figure->round, round) != 0 || !get_mean (figure, &one) ||
          !get_mean (find_quality (figures, figure, earlier), &other))
        continue;

      now += one;
      before += other;
      n++;
    }

  if (n == 0)
    return FALSE;

  *trend = (TwPulseTrend) { 0, tw_timeline_day (until ? until + 1 : round), TW_TREND_UNKNOWN, now / n, before / n };
  trend->trend = tw_trend_compare (trend->now, trend->before);

  return TRUE;
}

/**
 * tw_workspace_read_tandem_trends:
 * @tandem_id: a tandem
 *
 * How the answers of one tandem go, for the contact person on the tandem's own page (P8).
 *
 * Returns: (transfer full) (element-type TwPulseTrend): a trend for each pulse that can be compared with one before, the
 *   earliest first
 */
GArray *
tw_workspace_read_tandem_trends (TwWorkspace *self,
                                 gint64       tandem_id)
{
  GArray *trends = g_array_new (FALSE, FALSE, sizeof (TwPulseTrend));
  g_autoptr (GHashTable) qualities = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (TwTandem) tandem = tw_workspace_get_tandem (self, tandem_id);
  g_autoptr (GPtrArray) answers = tandem ? tw_workspace_get_tandem_answers (self, tandem_id) : NULL;
  g_autoptr (GArray) pulses = answers ? list_regular_pulses (self, tw_tandem_get_cohort_id (tandem)) : NULL;

  add_qualities (self, TW_ROLE_MENTOR, qualities);
  add_qualities (self, TW_ROLE_MENTEE, qualities);
  for (guint i = 1; pulses && i < pulses->len; i++)
    {
      TwPulseTrend trend;

      if (compare_pulse (answers, pulses, i, qualities, &trend))
        g_array_append_val (trends, trend);
    }

  return trends;
}

/**
 * tw_workspace_read_cohort_trends:
 * @cohort_id: a cohort
 *
 * How the answers of a cohort go, as far as its published figures show it (P8).
 *
 * Returns: (transfer full) (element-type TwPulseTrend): a trend for each pulse that can be compared with one before, the
 *   earliest first
 */
GArray *
tw_workspace_read_cohort_trends (TwWorkspace *self,
                                 gint64       cohort_id)
{
  GArray *trends = g_array_new (FALSE, FALSE, sizeof (TwPulseTrend));
  g_autoptr (GArray) pulses = list_regular_pulses (self, cohort_id);
  g_autoptr (GPtrArray) figures = NULL, rounds = NULL;

  /* Figures take their time, and one pulse has no trend. */
  if (!pulses || pulses->len < 2)
    return trends;

  figures = tw_workspace_list_figures (self, cohort_id, NULL);
  rounds = figures ? list_rounds (figures) : NULL;
  for (guint i = 1; rounds && i < rounds->len; i++)
    {
      TwPulseTrend trend;

      if (compare_round (figures, g_ptr_array_index (rounds, i), g_ptr_array_index (rounds, i - 1), &trend))
        g_array_append_val (trends, trend);
    }

  return trends;
}
