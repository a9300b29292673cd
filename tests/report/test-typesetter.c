/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How text is set: in the typeface that comes along, broken where it may be. */

#include "tw-syllables.h"
#include "tw-typesetter.h"

#include <string.h>

static TwTypesetter *
create_typesetter (void)
{
  g_autoptr (GError) error = NULL;
  TwTypesetter *typesetter = tw_typesetter_new ("de", &error);

  g_assert_no_error (error);

  return typesetter;
}

static PangoLayoutRun *
last_run (TwText *text,
          int     line)
{
  return g_slist_last (pango_layout_get_line_readonly (text->layout, line)->runs)->data;
}

static void
test_words_stay_whole (void)
{
  g_autoptr (TwTypesetter) typesetter = create_typesetter ();
  const char *words = "Schiffsversicherungssachbearbeitung und Übertragung";

  for (guint style = 0; style < TW_N_TEXT_STYLES; style++)
    {
      double width = tw_typesetter_longest_word (typesetter, style, words);
      g_autoptr (TwText) text = tw_typesetter_set (typesetter, style, words, width);

      for (int i = 0; i < pango_layout_get_line_count (text->layout); i++)
        g_assert_false (last_run (text, i)->item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN);
      g_assert_cmpint (pango_layout_get_line_count (text->layout), ==, 2);
    }
}

static void
test_word_too_long_breaks_with_a_hyphen (void)
{
  g_autoptr (TwTypesetter) typesetter = create_typesetter ();
  const char *word = "Schiffsversicherungssachbearbeitung";
  double width = tw_typesetter_longest_word (typesetter, TW_TEXT_CELL, word) * 0.7;
  g_autoptr (TwText) text = tw_typesetter_set (typesetter, TW_TEXT_CELL, word, width);

  g_assert_cmpint (pango_layout_get_line_count (text->layout), ==, 2);
  g_assert_true (last_run (text, 0)->item->analysis.flags & PANGO_ANALYSIS_FLAG_NEED_HYPHEN);
  g_assert_cmpfloat (text->width, <=, width + 0.01);
}

/* Of a word that is wider than its column, no syllable is torn apart. */
static void
test_words_break_between_syllables (void)
{
  static const struct
  {
    const char *word;
    const char *syllables;
  } cases[] = {
    { "Schiffsversicherungssachbearbeitung", "Schiffs|ver|siche|rungs|sach|bear|bei|tung" },
    { "Rindfleischetikettierung", "Rind|flei|sche|tiket|tie|rung" },
    { "Umschlagsgesellschaft", "Umschlags|gesell|schaft" },
    { "Überschär", "Über|schär" },
    { "Müller", "Müller" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *marked = tw_syllables_mark (cases[i].word, 9);
      g_auto (GStrv) parts = g_strsplit (marked, "\u00ad", -1);
      g_autofree char *told = g_strjoinv ("|", parts);

      g_assert_cmpstr (told, ==, cases[i].syllables);
    }
}

static void
test_own_width_does_not_break (void)
{
  g_autoptr (TwTypesetter) typesetter = create_typesetter ();

  for (guint style = 0; style < TW_N_TEXT_STYLES; style++)
    {
      g_autoptr (TwText) line = tw_typesetter_set (typesetter, style, "Prof. Dr. Ayşe Yılmaz", TW_ONE_LINE);
      g_autoptr (TwText) text = tw_typesetter_set (typesetter, style, "Prof. Dr. Ayşe Yılmaz", line->width);

      g_assert_cmpint (pango_layout_get_line_count (text->layout), ==, 1);
    }
}

static void
test_figures_stand_in_columns (void)
{
  g_autoptr (TwTypesetter) typesetter = create_typesetter ();
  g_autoptr (TwText) narrow = tw_typesetter_set (typesetter, TW_TEXT_CELL, "1111", TW_ONE_LINE);
  g_autoptr (TwText) wide = tw_typesetter_set (typesetter, TW_TEXT_CELL, "8888", TW_ONE_LINE);

  g_assert_cmpfloat_with_epsilon (narrow->width, wide->width, 0.01);
}

/* Every letter of Latin that a European name may bring is in the typeface; nothing is borrowed. */
static void
test_names_need_no_other_font (void)
{
  g_autoptr (TwTypesetter) typesetter = create_typesetter ();
  g_autoptr (TwText) text = tw_typesetter_set (typesetter, TW_TEXT_CELL,
                                               "ÄÖÜäöüẞß ŁłŃńŚśŻż ČčŘřŠšŽžĎďŤťŮů ĞğİıŞş ÆæØøÅå ŐőŰű ȘșȚț ĐđĆć "
                                               "ÇçÊêÑñÕõ Ðð Þþ ĀāĒēĪīŪū ĄąĘęĮįŲų ĦħĠġ Nguyễn Thị Hương “„–…", TW_ONE_LINE);

  g_assert_cmpint (pango_layout_get_unknown_glyphs_count (text->layout), ==, 0);
  for (GSList *run = pango_layout_get_line_readonly (text->layout, 0)->runs; run != NULL; run = run->next)
    {
      PangoLayoutRun *current = run->data;
      PangoFontDescription *font = pango_font_describe (current->item->analysis.font);

      g_assert_cmpstr (pango_font_description_get_family (font), ==, "Inter");
      pango_font_description_free (font);
    }
}

static void
test_lines_keep_their_final_space (void)
{
  g_autoptr (TwTypesetter) typesetter = create_typesetter ();
  g_autoptr (TwText) text = tw_typesetter_set (typesetter, TW_TEXT_BODY, "eins zwei drei vier fünf sechs", 60);
  int n_lines = pango_layout_get_line_count (text->layout);

  g_assert_cmpint (n_lines, >, 1);
  for (int i = 0; i + 1 < n_lines; i++)
    {
      PangoGlyphString *glyphs = last_run (text, i)->glyphs;

      g_assert_cmpuint (glyphs->glyphs[glyphs->num_glyphs - 1].glyph, !=, PANGO_GLYPH_EMPTY);
      g_assert_cmpint (glyphs->glyphs[glyphs->num_glyphs - 1].geometry.width, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report/typesetter/words-stay-whole", test_words_stay_whole);
  g_test_add_func ("/report/typesetter/word-too-long-breaks-with-a-hyphen", test_word_too_long_breaks_with_a_hyphen);
  g_test_add_func ("/report/typesetter/words-break-between-syllables", test_words_break_between_syllables);
  g_test_add_func ("/report/typesetter/own-width-does-not-break", test_own_width_does_not_break);
  g_test_add_func ("/report/typesetter/figures-stand-in-columns", test_figures_stand_in_columns);
  g_test_add_func ("/report/typesetter/names-need-no-other-font", test_names_need_no_other_font);
  g_test_add_func ("/report/typesetter/lines-keep-their-final-space", test_lines_keep_their_final_space);

  return g_test_run ();
}
