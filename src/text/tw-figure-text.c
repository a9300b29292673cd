/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a published figure is called and how its value is written in a language: for the terminal and the
 * spreadsheet. */

#include "tw-figure-text.h"

#include <stdio.h>
#include <string.h>

#include "tw-names.h"
#include "tw-question-text.h"
#include "tw-topic-text.h"

#define OWN "own:"

typedef struct
{
  const char *word;
  const char *name;
} Name;

static const Name sections[] = {
  { "participation", NC_ ("section of figures", "Participation") },
  { "meetings", NC_ ("section of figures", "Meetings") },
  { "effort", NC_ ("section of figures", "Effort") },
  { "goals", NC_ ("section of figures", "Goals") },
  { "ended", NC_ ("section of figures", "Ended early") },
  { "score", NC_ ("section of figures", "Match score") },
  { "topics", NC_ ("section of figures", "Topics") },
  { "levels", NC_ ("section of figures", "Participation by level") },
  { "departments", NC_ ("section of figures", "Participation by department") },
  { "reasons", NC_ ("section of figures", "Why tandems ended early") },
  { "resources", NC_ ("section of figures", "Budget, hours and rooms") },
  { "answered", NC_ ("section of figures", "Who answered") },
  { "qualities", NC_ ("section of figures", "The four qualities") },
  { "benefits-of-mentors", NC_ ("section of figures", "Benefits for mentors") },
  { "benefits-of-mentees", NC_ ("section of figures", "Benefits for mentees") },
  { "benefits", NC_ ("section of figures", "Benefits of both sides") },
};

static const Name measures[] = {
  { "mentors", NC_ ("figure", "Mentors") },
  { "mentees", NC_ ("figure", "Mentees") },
  { "both", NC_ ("figure", "Both sides") },
  { "waiting-mentors", NC_ ("figure", "Mentors without a tandem") },
  { "waiting-mentees", NC_ ("figure", "Mentees without a tandem") },
  { "topic-mentors", NC_ ("figure", "Mentors who named topics") },
  { "topic-mentees", NC_ ("figure", "Mentees who named topics") },
  { "planned", NC_ ("figure", "Planned") },
  { "held", NC_ ("figure", "Held") },
  { "moved", NC_ ("figure", "Moved") },
  { "cancelled", NC_ ("figure", "Cancelled") },
  { "missed", NC_ ("figure", "Missed") },
  { "mentor-minutes", NC_ ("figure", "Time of the mentors") },
  { "mentee-minutes", NC_ ("figure", "Time of the mentees") },
  { "tandems", NC_ ("figure", "Tandems") },
  { "settled", NC_ ("figure", "Settled") },
  { "reached", NC_ ("figure", "Reached") },
  { "advanced", NC_ ("figure", "Half the way or further") },
  { "begun", NC_ ("figure", "Begun") },
  { "not-begun", NC_ ("figure", "Not begun") },
  { "early", NC_ ("figure", "Before the end of their term") },
  { "goals-reached", NC_ ("figure", "Of these because the goals were reached") },
  { "mean", NC_ ("figure", "Average") },
  { "wanted", NC_ ("figure", "Wanted") },
  { "offered", NC_ ("figure", "Offered") },
  { "met", NC_ ("figure", "Met in a tandem") },
  { "expected", NC_ ("figure", "Expected") },
  { "found", NC_ ("figure", "Found") },
  { "planned-cents", NC_ ("figure", "Planned") },
  { "planned-minutes", NC_ ("figure", "Planned") },
  { "actual-cents", NC_ ("figure", "Actual") },
  { "actual-minutes", NC_ ("figure", "Actual") },
};

static const Name reasons[] = {
  { "too-few", N_ ("Suppressed (under 5)") },
  { "merged", N_ ("Shown with a larger group only") },
  { "at-close", N_ ("Shown once the cohort is closed") },
  { "alike", N_ ("Suppressed (all alike)") },
  { "not-yet", N_ ("Not shown yet") },
};

static const char *
find_name (const Name *names,
           gsize       n_names,
           const char *word)
{
  for (gsize i = 0; i < n_names; i++)
    if (g_str_equal (names[i].word, word))
      return names[i].name;

  return NULL;
}

static char *
name_level (const TwFigure *figure,
            TwLanguage     *language,
            const char     *top_level)
{
  if (!figure->item)
    return g_strdup (tw_language_tr (language, "Not known"));

  return tw_level_name (language, (int) g_ascii_strtoll (figure->item, NULL, 10), top_level);
}

/* What the figure is of, within its section; NULL for the whole. */
static char *
name_item (const TwFigure *figure,
           TwLanguage     *language,
           const char     *top_level)
{
  if (figure->label)
    return g_strdup (figure->label);
  if (figure->item && g_str_has_prefix (figure->item, OWN))
    return g_strdup (figure->item + strlen (OWN));
  if (g_str_equal (figure->section, "levels"))
    return name_level (figure, language, top_level);
  if (g_str_equal (figure->section, "departments"))
    return g_strdup (figure->item ? figure->item : tw_language_tr (language, "Not known"));
  if (!figure->item)
    return NULL;
  if (g_str_equal (figure->section, "topics"))
    return g_strdup (tw_topic_name (language, figure->item));
  if (g_str_equal (figure->section, "reasons"))
    return g_strdup (tw_end_reason_name (language, figure->item));
  if (g_str_equal (figure->section, "qualities"))
    return g_strdup (tw_quality_name (language, figure->item));
  if (g_str_has_prefix (figure->section, "benefits"))
    return g_strdup (tw_question_name (language, figure->item));

  return g_strdup (figure->item);
}

static char *
write_day (TwLanguage *language,
           const char *iso)
{
  guint year, month, day;
  GDate date;

  if (sscanf (iso, "%4u-%2u-%2u", &year, &month, &day) != 3 ||
      !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return g_strdup (iso);

  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);

  return tw_language_date (language, &date, TW_DATE_SHORT);
}

static char *
write_mean (const TwFigure *figure,
            TwLanguage     *language)
{
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  double low, high;

  tw_figure_get_mean (figure, &low, &high);
  first = tw_language_number (language, low, 2);
  second = tw_language_number (language, high, 2);

  return low < high ? g_strconcat (first, "–", second, NULL) : g_strdup (first);
}

/**
 * tw_figure_section_name:
 * @figure: a figure
 *
 * Returns: (transfer none): what its section is called
 */
const char *
tw_figure_section_name (const TwFigure *figure,
                        TwLanguage     *language)
{
  const char *name = find_name (sections, G_N_ELEMENTS (sections), figure->section);

  return name ? tw_language_trc (language, "section of figures", name) : figure->section;
}

/**
 * tw_figure_item_name:
 * @figure: a figure
 * @top_level: (nullable): the company's name of level 0
 *
 * Returns: (transfer full) (nullable): what the figure is of within its section; %NULL: of the whole
 */
char *
tw_figure_item_name (const TwFigure *figure,
                     TwLanguage     *language,
                     const char     *top_level)
{
  return name_item (figure, language, top_level);
}

/**
 * tw_figure_measure_name:
 * @figure: a figure
 *
 * Returns: (transfer none): what is told of it, as in “Expected”
 */
const char *
tw_figure_measure_name (const TwFigure *figure,
                        TwLanguage     *language)
{
  const char *word = find_name (measures, G_N_ELEMENTS (measures), figure->measure);

  return word ? tw_language_trc (language, "figure", word) : figure->measure;
}

/**
 * tw_figure_name:
 * @figure: a figure
 * @top_level: (nullable): the company's name of level 0
 *
 * Returns: (transfer full): what the figure is called within its section
 */
char *
tw_figure_name (const TwFigure *figure,
                TwLanguage     *language,
                const char     *top_level)
{
  g_autofree char *item = name_item (figure, language, top_level);
  const char *measure = tw_figure_measure_name (figure, language);

  if (!item)
    return g_strdup (measure);

  /* Translators: a figure; %1$s is what it is of, as in “New ideas”, %2$s what is told of it, as in “Expected” */
  return tw_language_format (language, "%1$s: %2$s", item, measure);
}

/**
 * tw_figure_round_text:
 * @figure: a figure
 *
 * Returns: (transfer full) (nullable): the day of its pulse, or of the first and the last where they are shown together
 */
char *
tw_figure_round_text (const TwFigure *figure,
                      TwLanguage     *language)
{
  g_auto (GStrv) days = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  if (!figure->round)
    return NULL;

  days = g_strsplit (figure->round, "/", 2);
  first = write_day (language, days[0]);
  if (!days[1])
    return g_steal_pointer (&first);

  last = write_day (language, days[1]);

  return g_strconcat (first, " – ", last, NULL);
}

/**
 * tw_figure_value_text:
 * @figure: a figure
 *
 * Returns: (transfer full): its value, or why it is withheld (P8)
 */
char *
tw_figure_value_text (const TwFigure *figure,
                      TwLanguage     *language)
{
  const char *reason = figure->withheld ? find_name (reasons, G_N_ELEMENTS (reasons), figure->withheld) : NULL;

  if (reason)
    return g_strdup (tw_language_tr (language, reason));
  if (tw_figure_is_mean (figure))
    return write_mean (figure, language);
  if (figure->unit)
    return tw_language_money (language, tw_figure_get_count (figure), figure->unit);
  if (g_str_has_suffix (figure->measure, "-minutes"))
    return tw_language_duration (language, tw_figure_get_count (figure));

  return tw_language_integer (language, tw_figure_get_count (figure));
}
