/* SPDX-License-Identifier: GPL-3.0-or-later */

/* figures: what the closing report of a cohort tells in figures, without the paper, and no more than it (P8). */

#include "tw-cli-file.h"
#include "tw-cli-verb.h"
#include "tw-closing-commands.h"
#include "tw-figure-text.h"
#include "tw-json-writer.h"
#include "tw-text-table.h"

static void
tell (TwCliCall       *call,
      TwWorkspace     *workspace,
      const GPtrArray *figures)
{
  TwLanguage *language = tw_cli_call_get_language (call);
  g_autofree char *top_level = tw_workspace_get_setting (workspace, "level-0-name");
  g_autoptr (TwTextTable) table = tw_text_table_new ("lllrr");
  const char *headings[] = {
    tw_language_tr (language, "Area"), tw_language_tr (language, "Figure"), tw_language_tr (language, "Pulse"),
    tw_language_tr (language, "Value"), "n",
  };

  tw_text_table_add_row (table, headings);
  for (guint i = 0; i < figures->len; i++)
    {
      const TwFigure *figure = g_ptr_array_index (figures, i);
      g_autofree char *name = tw_figure_name (figure, language, top_level);
      g_autofree char *round = tw_figure_round_text (figure, language);
      g_autofree char *value = tw_figure_value_text (figure, language);
      g_autofree char *n = figure->n > 0 ? tw_language_integer (language, figure->n) : NULL;
      const char *cells[] = { tw_figure_section_name (figure, language), name, round, value, n };

      tw_text_table_add_row (table, cells);
    }

  tw_cli_call_take (call, tw_text_table_to_text (table));
}

static gint64
hundredths (double mean)
{
  return (gint64) (mean * 100 + 0.5);
}

static void
write_value (TwJsonWriter   *writer,
             const TwFigure *figure)
{
  double low, high;

  if (figure->withheld)
    {
      tw_json_writer_string (writer, "withheld", figure->withheld);
      return;
    }

  if (!tw_figure_is_mean (figure))
    {
      tw_json_writer_integer (writer, "value", tw_figure_get_count (figure));
      return;
    }

  tw_figure_get_mean (figure, &low, &high);
  if (low < high)
    {
      tw_json_writer_hundredths (writer, "lowest", hundredths (low));
      tw_json_writer_hundredths (writer, "highest", hundredths (high));
    }
  else
    tw_json_writer_hundredths (writer, "value", hundredths (low));
}

static void
write_figure (TwJsonWriter   *writer,
              const TwFigure *figure)
{
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_string (writer, "section", figure->section);
  tw_json_writer_string (writer, "item", figure->item);
  if (figure->label)
    tw_json_writer_string (writer, "name", figure->label);
  tw_json_writer_string (writer, "measure", figure->measure);
  if (figure->round)
    tw_json_writer_string (writer, "pulse", figure->round);
  if (figure->unit)
    tw_json_writer_string (writer, "currency", figure->unit);
  write_value (writer, figure);
  if (figure->n > 0)
    tw_json_writer_integer (writer, "n", figure->n);
  tw_json_writer_end_object (writer);
}

static void
tell_as_json (TwCliCall       *call,
              TwCohort        *cohort,
              const GPtrArray *figures)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_integer (writer, "cohort", tw_cohort_get_id (cohort));
  tw_json_writer_string (writer, "closed", tw_cohort_get_closed_on (cohort));
  tw_json_writer_begin_array (writer, "figures");
  for (guint i = 0; i < figures->len; i++)
    write_figure (writer, g_ptr_array_index (figures, i));
  tw_json_writer_end_array (writer);
  tw_json_writer_end_object (writer);
  tw_cli_call_take (call, tw_json_writer_finish (writer));
}

static gboolean
run (TwCliCall  *call,
     GError    **error)
{
  g_autoptr (TwWorkspace) workspace = tw_cli_open_to_show (call, error);
  g_autoptr (TwCohort) cohort = workspace ? tw_cli_find_cohort (call, workspace, error) : NULL;
  g_autoptr (GPtrArray) figures = NULL;

  if (cohort == NULL)
    return FALSE;

  figures = tw_workspace_list_figures (workspace, tw_cohort_get_id (cohort), error);
  if (figures == NULL)
    return FALSE;

  if (tw_cli_call_has (call, "json"))
    tell_as_json (call, cohort, figures);
  else
    tell (call, workspace, figures);

  return TRUE;
}

const TwCliVerb tw_cli_figures_verb = {
  .name = "figures",
  .synopsis = "COHORT",
  .summary = N_ ("Show the figures of a cohort"),
  .explanation = N_ ("These are the figures of the closing report. Answers are shown for groups of 5 or more only, and "
                     "what was shown of a group stays as it was shown: later answers are added when there are 5 more. "
                     "Of a closed cohort the figures are those of the day it was closed."),
  .n_arguments = 1,
  .begins_with_cohort = TRUE,
  .run = run,
};
