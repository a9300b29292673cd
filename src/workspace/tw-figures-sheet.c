/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The published figures of a cohort as a sheet: those of the closing report, and never more (P8). */

#include "tw-export-sheets-private.h"

#include "tw-closing-commands.h"
#include "tw-figure-text.h"

static const TwSheetColumn columns[] = {
  { NC_ ("heading", "Area"), TW_SHEET_TEXT, 26 },
  { NC_ ("heading", "Figure"), TW_SHEET_TEXT, 44 },
  { NC_ ("heading", "Pulse"), TW_SHEET_TEXT, 24 },
  { NC_ ("heading", "Number"), TW_SHEET_INTEGER, 10 },
  { NC_ ("heading", "Value"), TW_SHEET_MONEY, 12 },
  { NC_ ("heading", "Up to"), TW_SHEET_MONEY, 10 },
  { NC_ ("heading", "Unit"), TW_SHEET_TEXT, 10 },
  { NC_ ("heading", "Answered by"), TW_SHEET_INTEGER, 12 },
  { NC_ ("heading", "Note"), TW_SHEET_TEXT, 34 },
};

/* Number, value, the end of a range, and the unit: of each figure some. */
typedef struct
{
  gboolean has_number;
  gboolean has_value;
  gboolean has_end;
  double number;
  double value;
  double end;
  const char *unit;
} Cells;

static Cells
read_cells (const TwFigure *figure,
            TwLanguage     *language)
{
  Cells cells = { 0 };

  if (figure->withheld)
    return cells;

  if (tw_figure_is_mean (figure))
    {
      tw_figure_get_mean (figure, &cells.value, &cells.end);
      cells.has_value = TRUE;
      cells.has_end = cells.value < cells.end;
    }
  else if (figure->unit)
    {
      cells.has_value = TRUE;
      cells.value = (double) tw_figure_get_count (figure) / 100;
      cells.unit = figure->unit;
    }
  else if (g_str_has_suffix (figure->measure, "-minutes"))
    {
      cells.has_value = TRUE;
      cells.value = (double) tw_figure_get_count (figure) / 60;
      cells.unit = tw_language_trc (language, "unit", "hours");
    }
  else
    {
      cells.has_number = TRUE;
      cells.number = (double) tw_figure_get_count (figure);
    }

  return cells;
}

static void
add_number (TwSheetWriter *writer,
            gboolean       there,
            double         number)
{
  if (there)
    tw_sheet_writer_add_number (writer, number);
  else
    tw_sheet_writer_add_text (writer, NULL);
}

static void
add_figure (TwSheetWriter  *writer,
            const TwFigure *figure,
            TwLanguage     *language,
            const char     *top_level)
{
  const Cells cells = read_cells (figure, language);
  g_autofree char *name = tw_figure_name (figure, language, top_level);
  g_autofree char *round = tw_figure_round_text (figure, language);
  g_autofree char *note = figure->withheld ? tw_figure_value_text (figure, language) : NULL;

  tw_sheet_writer_add_text (writer, tw_figure_section_name (figure, language));
  tw_sheet_writer_add_text (writer, name);
  tw_sheet_writer_add_text (writer, round);
  add_number (writer, cells.has_number, cells.number);
  add_number (writer, cells.has_value, cells.value);
  add_number (writer, cells.has_end, cells.end);
  tw_sheet_writer_add_text (writer, cells.unit);
  add_number (writer, figure->n > 0, figure->n);
  tw_sheet_writer_add_text (writer, note);
  tw_sheet_writer_end_row (writer);
}

/*
 * tw_figures_sheet_write:
 *
 * The figures of the closing report. What is shown of answers is kept in the file first.
 */
gboolean
tw_figures_sheet_write (TwSheetWriter  *writer,
                        TwWorkspace    *workspace,
                        gint64          cohort_id,
                        TwLanguage     *language,
                        GError        **error)
{
  g_autoptr (GPtrArray) figures = tw_workspace_list_figures (workspace, cohort_id, error);
  g_autofree char *top_level = tw_workspace_get_setting (workspace, "level-0-name");

  if (!figures)
    return FALSE;

  tw_sheet_writer_begin (writer, tw_language_trc (language, "sheet", "Figures"), columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < figures->len; i++)
    add_figure (writer, g_ptr_array_index (figures, i), language, top_level);

  return TRUE;
}
