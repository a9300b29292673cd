/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The beginning of a closing report: what a board wants to know, in figures and up to three
 * sentences. */

#include "tw-closing-report-private.h"

#include <math.h>

#include "tw-names.h"
#include "tw-tiles.h"

#define MAX_SENTENCES 3

/* In a narrow tile a number must not end a line before what it counts. */
static char *
keep_number_with_word (const char *phrase)
{
  g_auto (GStrv) parts = g_strsplit (phrase, " ", 2);

  return g_strjoinv ("\u00a0", parts);
}

static void
add_masthead (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  /* Translators: %1$s is the name of a programme, %2$s the name of one of its cohorts */
  g_autofree char *subtitle = tw_language_format (self->language, "%1$s · %2$s", facts->programme, facts->cohort);

  tw_document_add_masthead (self->document, facts->company,
                            tw_language_tr (self->language, "Closing report"), subtitle);
}

/* Takes what is short into a tile; what somebody wrote at length becomes a paragraph. */
static void
take_particular (const TwClosingReport *self,
                 GArray                *tiles,
                 GPtrArray             *paragraphs,
                 const char            *label,
                 const char            *value)
{
  if (value == NULL)
    return;

  if (g_utf8_strlen (value, -1) <= TW_CLOSING_REPORT_MAX_NAME)
    tw_tiles_take (tiles, label, g_strdup (value));
  else
    /* Translators: %1$s is what it is, as in “Sponsor”, %2$s is who or what */
    g_ptr_array_add (paragraphs, tw_language_format (self->language, "%1$s: %2$s", label, value));
}

static void
add_particulars (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autoptr (GArray) tiles = tw_tiles_new ();
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *period = tw_write_period (self->language, facts->start, facts->end);
  g_autofree char *area = tw_closing_report_write_text (self, facts->area);

  take_particular (self, tiles, paragraphs, tw_language_tr (self->language, "Period"), period);
  take_particular (self, tiles, paragraphs, tw_language_tr (self->language, "Where in the company"), area);
  take_particular (self, tiles, paragraphs, tw_language_tr (self->language, "Sponsor"),
                   tw_closing_report_get_name (self, facts->sponsor));
  take_particular (self, tiles, paragraphs, tw_language_tr (self->language, "Contact person"),
                   tw_closing_report_get_name (self, facts->contact));

  if (tiles->len > 0)
    tw_document_add_particulars (self->document, tiles);
  for (guint i = 0; i < paragraphs->len; i++)
    tw_document_add_paragraph (self->document, g_ptr_array_index (paragraphs, i));
}

static const char *
name_aims (const TwClosingReport *self)
{
  if (self->facts->aim == NULL)
    return tw_language_tr (self->language, "Objective");
  if (self->facts->objective == NULL)
    return tw_language_tr (self->language, "Aim");

  return tw_language_tr (self->language, "Aim and objective");
}

static void
add_objective (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *aim = tw_closing_report_write_text (self, facts->aim);
  g_autofree char *objective = tw_closing_report_write_text (self, facts->objective);
  g_autofree char *measures = tw_closing_report_write_text (self, facts->success_measures);
  g_autofree char *seen_by = NULL;

  if (aim == NULL && objective == NULL)
    return;

  tw_document_add_heading (self->document, name_aims (self));
  if (aim != NULL)
    tw_document_add_lead (self->document, aim);
  if (objective != NULL)
    tw_document_add_lead (self->document, objective);
  if (measures == NULL)
    return;

  /* Translators: %s is by what success is to be seen, as typed */
  seen_by = tw_language_format (self->language, "Success is seen by: %s", measures);
  tw_document_add_paragraph (self->document, seen_by);
}

static void
take_participants (const TwClosingReport *self,
                   GArray                *tiles)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *mentors = tw_closing_report_count_mentors (self, facts->n_mentors);
  g_autofree char *mentees = tw_closing_report_count_mentees (self, facts->n_mentees);
  g_autofree char *kept_mentors = keep_number_with_word (mentors);
  g_autofree char *kept_mentees = keep_number_with_word (mentees);
  /* Translators: below the number of participants; %1$s is “14 mentors”, %2$s “13 mentees” */
  g_autofree char *label = tw_language_format (self->language, "participants: %1$s, %2$s", kept_mentors, kept_mentees);

  tw_tiles_take (tiles, label, tw_closing_report_write_count (self, facts->n_mentors + facts->n_mentees));
}

static void
take_wishes (const TwClosingReport *self,
             GArray                *tiles)
{
  TwTopicWishes wishes = tw_closing_report_sum_wishes (self->facts);
  g_autofree char *label = NULL;

  if (wishes.wanted == 0 || !tw_closing_report_may_show_topics (self->facts))
    return;

  label = tw_language_formatn (self->language, "of %u topic wish met in a tandem",
                               "of %u topic wishes met in a tandem", wishes.wanted, wishes.wanted);
  tw_tiles_take (tiles, label, tw_language_percent (self->language, 100.0 * wishes.met / wishes.wanted, 0));
}

static void
take_score (const TwClosingReport *self,
            GArray                *tiles)
{
  const TwReportFigure *score = &self->facts->score;
  g_autofree char *label = NULL;

  if (!tw_report_figure_is_shown (score))
    return;

  label = tw_language_formatn (self->language, "average match score, 0 to 100, of %u tandem",
                               "average match score, 0 to 100, of %u tandems", score->n, score->n);
  tw_tiles_take (tiles, label, tw_language_integer (self->language, lround (score->low)));
}

static void
take_meetings (const TwClosingReport *self,
               GArray                *tiles)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *label = NULL;

  if (facts->n_meetings_planned == 0)
    return;

  label = tw_language_formatn (self->language, "meetings held, of %u planned",
                               "meetings held, of %u planned", facts->n_meetings_planned, facts->n_meetings_planned);
  tw_tiles_take (tiles, label, tw_closing_report_write_count (self, facts->n_meetings_held));
}

static void
take_goals (const TwClosingReport *self,
            GArray                *tiles)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *label = NULL;

  if (facts->n_goals == 0 || !tw_report_may_show_answers (facts->n_goal_tandems))
    return;

  label = tw_language_formatn (self->language, "goals reached, of %u settled",
                               "goals reached, of %u settled", facts->n_goals, facts->n_goals);
  tw_tiles_take (tiles, label, tw_closing_report_write_count (self, facts->n_goals_reached));
}

static void
take_hours (const TwClosingReport *self,
            GArray                *tiles)
{
  const TwReportFacts *facts = self->facts;
  double hours = (facts->minutes_mentors + facts->minutes_mentees) / 60.0;

  if (facts->minutes_mentors + facts->minutes_mentees == 0)
    return;

  tw_tiles_take (tiles, tw_language_tr (self->language, "hours of both sides, preparation included"),
                 tw_language_integer (self->language, lround (hours)));
}

static void
add_key_figures (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autoptr (GArray) tiles = tw_tiles_new ();

  tw_tiles_take (tiles, tw_language_trn (self->language, "tandem", "tandems", facts->tandems->len),
                 tw_closing_report_write_count (self, facts->tandems->len));
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
say_tandems (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *mentors = tw_closing_report_count_mentors (self, facts->n_mentors);
  g_autofree char *mentees = tw_closing_report_count_mentees (self, facts->n_mentees);
  guint n = facts->tandems->len;

  if (n == 0)
    return NULL;

  /* Translators: %1$u is a number of tandems, %2$s “14 mentors”, %3$s “13 mentees” */
  return tw_language_formatn (self->language, "%1$u tandem was formed from %2$s and %3$s.",
                              "%1$u tandems were formed from %2$s and %3$s.", n, n, mentors, mentees);
}

static char *
say_meetings (const TwClosingReport *self)
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

/* The best rated quality of the last pulse that may be shown (D16, P8). */
static char *
say_qualities (const TwClosingReport *self)
{
  const GPtrArray *pulses = self->facts->pulses;
  const TwReportFigure *best = NULL;
  TwReportQuality quality = TW_REPORT_TRUST;
  g_autofree char *mean = NULL;

  for (guint p = pulses->len; p > 0 && best == NULL; p--)
    for (guint i = 0; i < TW_REPORT_N_QUALITIES; i++)
      {
        const TwReportPulse *pulse = g_ptr_array_index (pulses, p - 1);
        const TwReportFigure *figure = &pulse->qualities[i][TW_REPORT_BOTH_SIDES];

        if (!tw_report_figure_is_shown (figure) || (best != NULL && figure->low <= best->low))
          continue;
        best = figure;
        quality = i;
      }
  if (best == NULL)
    return NULL;

  mean = tw_closing_report_write_mean (self, best);

  /* Translators: %1$s is one of the four qualities, %2$s an average as “4.3”, %3$u how many answered */
  return tw_language_format (self->language, "Of the four qualities, “%1$s” was rated highest in the last pulse: %2$s of 5 "
                             "(n = %3$u).", tw_quality_name (self->language, tw_closing_report_quality_keys[quality]), mean, best->n);
}

static char *
say_goals (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;

  if (facts->n_goals == 0 || !tw_report_may_show_answers (facts->n_goal_tandems))
    return NULL;

  /* Translators: %1$u is how many goals were reached, %2$u how many there were; the plural goes by %2$u */
  return tw_language_formatn (self->language, "%1$u of %2$u goal was reached.", "%1$u of %2$u goals were reached.",
                              facts->n_goals, facts->n_goals_reached, facts->n_goals);
}

static char *
say_wishes (const TwClosingReport *self)
{
  TwTopicWishes wishes = tw_closing_report_sum_wishes (self->facts);

  if (wishes.wanted == 0 || self->facts->tandems->len == 0 || !tw_closing_report_may_show_topics (self->facts))
    return NULL;

  /* Translators: %1$u is how many wishes were met, %2$u how many there were; the plural goes by %2$u */
  return tw_language_formatn (self->language, "A mentor in the tandem can meet %1$u of %2$u topic wish.",
                              "A mentor in the tandem can meet %1$u of %2$u topic wishes.",
                              wishes.wanted, wishes.met, wishes.wanted);
}

static char *
say_one_side_waits (const TwClosingReport *self,
                    guint                  n,
                    const char            *people)
{
  /* Translators: %s is “2 mentors” or “1 mentee” */
  return tw_language_formatn (self->language, "%s is waiting for a tandem.", "%s are waiting for a tandem.", n, people);
}

static char *
say_waiting (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  g_autofree char *mentors = tw_closing_report_count_mentors (self, facts->n_waiting_mentors);
  g_autofree char *mentees = tw_closing_report_count_mentees (self, facts->n_waiting_mentees);
  guint n = facts->n_waiting_mentors + facts->n_waiting_mentees;

  if (n == 0 && facts->tandems->len > 0)
    return g_strdup (tw_language_tr (self->language, "Nobody is waiting for a tandem."));
  if (n == 0)
    return NULL;
  if (facts->n_waiting_mentees == 0)
    return say_one_side_waits (self, n, mentors);
  if (facts->n_waiting_mentors == 0)
    return say_one_side_waits (self, n, mentees);

  /* Translators: %1$s is “2 mentors”, %2$s “1 mentee” */
  return tw_language_format (self->language, "%1$s and %2$s are waiting for a tandem.", mentors, mentees);
}

static void
add_sentences (const TwClosingReport *self)
{
  char *(*const say[]) (const TwClosingReport *) = {
    say_tandems, say_meetings, say_qualities, say_goals, say_wishes, say_waiting,
  };
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

/* The figures of a cohort that is closed are those of that day; before, they may still grow. */
static void
add_state_of_figures (const TwClosingReport *self)
{
  const TwReportFacts *facts = self->facts;
  const char *day = facts->closed != NULL ? facts->closed : facts->printed;
  g_autofree char *written = tw_write_day (self->language, day, TW_DATE_LONG);
  g_autofree char *words = NULL;

  words = facts->closed != NULL
            ? tw_language_format (self->language, "The figures are those of the close-out on %s.",
                                  written != NULL ? written : day)
            : tw_language_format (self->language, "The figures are those of %s; the cohort is not closed yet.",
                                  written != NULL ? written : day);
  tw_document_add_caption (self->document, words);
}

static void
add_results (const TwClosingReport *self)
{
  tw_document_add_heading (self->document, tw_language_tr (self->language, "What was reached"));
  add_key_figures (self);
  add_sentences (self);
  add_state_of_figures (self);
}

/**
 * tw_closing_report_add_summary:
 * @self: a report
 *
 * Adds title, particulars, aim and objective, and what was reached.
 */
void
tw_closing_report_add_summary (const TwClosingReport *self)
{
  add_masthead (self);
  add_particulars (self);
  add_objective (self);
  add_results (self);
}
