/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sets text in the typeface that comes with Tandemwerk, in points. Neither the fonts nor the
 * settings of the machine have a say: the same text breaks into the same lines everywhere. */

#include "tw-typesetter.h"

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <hb.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

#include "tw-language.h"
#include "tw-report-error.h"
#include "tw-syllables.h"

struct _TwTypesetter
{
  PangoContext *context;
  PangoFontDescription *fonts[TW_N_TEXT_STYLES];
  PangoAttrList *attributes[TW_N_TEXT_STYLES];
  GHashTable *texts;            /* a set of SetText: a table and a hundred sheets say the same again and again */
};

/* A text with what it was set by. */
typedef struct
{
  TwTextStyle style;
  double width;                 /* or TW_ONE_LINE */
  char *words;
  TwText *text;
} SetText;

typedef struct
{
  const char *font;             /* family and weight */
  double size;                  /* points */
  double leading;               /* points from baseline to baseline */
  double tracking;              /* points between letters */
  TwInk ink;
  gboolean tabular;             /* figures stand below each other */
} Style;

static const char * const font_files[] = { "Inter-Regular.otf", "Inter-SemiBold.otf", "InterDisplay-SemiBold.otf" };

static const Style styles[TW_N_TEXT_STYLES] = {
  [TW_TEXT_KICKER] = { "Inter Semi-Bold", 9.5, 14.0, 0.15, TW_INK_ACCENT },
  [TW_TEXT_TITLE] = { "Inter Display Semi-Bold", 29.0, 34.0, -0.35, TW_INK_TEXT },
  [TW_TEXT_SUBTITLE] = { "Inter", 13.0, 18.0, 0.0, TW_INK_MUTED },
  [TW_TEXT_NAME] = { "Inter Display Semi-Bold", 22.0, 28.0, -0.2, TW_INK_TEXT },
  [TW_TEXT_HEADING] = { "Inter Display Semi-Bold", 13.5, 18.0, 0.0, TW_INK_TEXT },
  [TW_TEXT_LEAD] = { "Inter", 11.0, 17.0, 0.0, TW_INK_TEXT },
  [TW_TEXT_BODY] = { "Inter", 9.5, 14.5, 0.0, TW_INK_TEXT },
  [TW_TEXT_STRONG] = { "Inter Semi-Bold", 9.5, 14.5, 0.0, TW_INK_TEXT },
  [TW_TEXT_CAPTION] = { "Inter", 7.75, 11.0, 0.05, TW_INK_MUTED },
  [TW_TEXT_FIGURE] = { "Inter Display Semi-Bold", 26.0, 31.0, -0.3, TW_INK_ACCENT },
  [TW_TEXT_CELL] = { "Inter", 8.75, 12.5, 0.0, TW_INK_TEXT, TRUE },
  [TW_TEXT_CELL_HEAD] = { "Inter Semi-Bold", 7.75, 10.5, 0.05, TW_INK_MUTED, TRUE },
  [TW_TEXT_CELL_TOTAL] = { "Inter Semi-Bold", 8.75, 12.5, 0.0, TW_INK_TEXT, TRUE },
};

static const gunichar soft_hyphen = 0x00ad;
static const guint min_letters_to_break = 9;
static const double word_tolerance = 0.25;      /* points */

G_DEFINE_QUARK (tw-report-error-quark, tw_report_error)

/* An installed program finds its fonts beside its other files; one that still lies in its build
 * folder is told by TANDEMWERK_FONT_DIR. */
static const char *
font_directory (void)
{
  const char *told = g_getenv ("TANDEMWERK_FONT_DIR");

  return told != NULL ? told : TW_DATA_DIR "/fonts";
}

static PangoFontMap *
create_font_map (GError **error)
{
  FcConfig *config = FcConfigCreate ();
  PangoFontMap *map = NULL;
  gboolean complete = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (font_files); i++)
    {
      g_autofree char *path = g_build_filename (font_directory (), font_files[i], NULL);

      complete = complete && FcConfigAppFontAddFile (config, (const FcChar8 *) path);
    }

  if (!complete)
    {
      FcConfigDestroy (config);
      g_set_error_literal (error, TW_REPORT_ERROR, TW_REPORT_ERROR_TYPEFACE,
                           tw_tr ("The fonts for printed pages are missing. Install Tandemwerk again."));
      return NULL;
    }

  map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (map), config);
  FcConfigDestroy (config);

  return map;
}

static PangoContext *
create_context (PangoFontMap *map,
                const char   *language_tag)
{
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream (NULL, NULL, 1, 1);

  /* One unit is one point, and nothing is fitted to a pixel grid: the page is the same at every scale. Only with the
   * options of a PDF does cairo leave letters between pixels. */
  cairo_surface_get_font_options (pdf, options);
  cairo_surface_destroy (pdf);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (language_tag));
  cairo_font_options_destroy (options);

  return context;
}

static PangoAttrList *
create_attributes (const Style *style)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  if (style->tabular)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute ((int) (style->leading * PANGO_SCALE)));
  if (style->tracking < 0 || style->tracking > 0)
    pango_attr_list_insert (attributes, pango_attr_letter_spacing_new ((int) (style->tracking * PANGO_SCALE)));

  return attributes;
}

static PangoLayout *
create_layout (TwTypesetter *self,
               TwTextStyle   style,
               const char   *text)
{
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->fonts[style]);
  pango_layout_set_attributes (layout, self->attributes[style]);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

/* Pango hides the space at which a line was broken. A reader of the PDF that goes by its structure,
 * as a screen reader does, would run the words on both sides together: so the space stays, unseen. */
static void
keep_final_space (PangoLayoutLine *line)
{
  const GSList *last = g_slist_last (line->runs);
  const PangoLayoutRun *run = last != NULL ? last->data : NULL;
  PangoGlyphString *glyphs = run != NULL ? run->glyphs : NULL;
  hb_codepoint_t space = 0;

  if (glyphs != NULL
      && glyphs->num_glyphs > 0
      && glyphs->glyphs[glyphs->num_glyphs - 1].glyph == PANGO_GLYPH_EMPTY
      && hb_font_get_nominal_glyph (pango_font_get_hb_font (run->item->analysis.font), ' ', &space))
    glyphs->glyphs[glyphs->num_glyphs - 1].glyph = space;
}

static void
keep_final_spaces (PangoLayout *layout)
{
  int n_lines = pango_layout_get_line_count (layout);

  for (int i = 0; i + 1 < n_lines; i++)
    keep_final_space (pango_layout_get_line (layout, i));
}

static void
tw_text_clear (gpointer pointer)
{
  TwText *self = pointer;

  g_object_unref (self->layout);
}

static guint
set_text_hash (gconstpointer pointer)
{
  const SetText *self = pointer;

  return g_str_hash (self->words) + self->style + 31 * (guint) (int) self->width;
}

static gboolean
set_text_equal (gconstpointer a,
                gconstpointer b)
{
  const SetText *one = a;
  const SetText *other = b;

  /* Widths are compared as they were given: no text is set at one that is nearly the same. */
  return one->style == other->style && !(one->width < other->width) && !(one->width > other->width)
         && g_str_equal (one->words, other->words);
}

static void
set_text_free (gpointer pointer)
{
  SetText *self = pointer;

  g_free (self->words);
  tw_text_unref (self->text);
  g_free (self);
}

/* The widest stretch of a line between two places where it could be broken, with the space at its end. */
static int
longest_stretch (PangoLayoutLine    *line,
                 const PangoLogAttr *places)
{
  const char *text = pango_layout_get_text (line->layout);
  int n_letters = (int) g_utf8_strlen (text + line->start_index, line->length);
  int first = (int) g_utf8_strlen (text, line->start_index);
  const char *letter = text + line->start_index;
  int begins = 0;
  int longest = 0;

  for (int i = 1; i <= n_letters; i++)
    {
      int x = 0;

      letter = g_utf8_next_char (letter);
      if (!places[first + i].is_line_break && i < n_letters)
        continue;

      pango_layout_line_index_to_x (line, (int) (letter - text), FALSE, &x);
      longest = MAX (longest, ABS (x - begins));
      begins = x;
    }

  return longest;
}

static void
break_lines (PangoLayout *layout,
             TwTextStyle  style,
             double       width)
{
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* Rounded up, with the tracking after the last letter: a text set to its own width must not break. */
  pango_layout_set_width (layout, (int) ((width + MAX (styles[style].tracking, 0)) * PANGO_SCALE) + 1);
}

/* Whether a line begins in the middle of a word: only one that is wider than the line is broken there. */
static gboolean
has_broken_word (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  int n_lines = pango_layout_get_line_count (layout);
  int n_places = 0;
  const PangoLogAttr *places = pango_layout_get_log_attrs_readonly (layout, &n_places);

  for (int i = 1; i < n_lines; i++)
    {
      const PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);

      if (!line->is_paragraph_start && !places[g_utf8_strlen (text, line->start_index)].is_line_break)
        return TRUE;
    }

  return FALSE;
}

/* The text of a layout without the soft hyphens at which no line ends: whoever copies or searches words in the PDF
 * shall not stumble over them. */
static char *
keep_used_hyphens (PangoLayout *layout)
{
  const char *text = pango_layout_get_text (layout);
  int n_lines = pango_layout_get_line_count (layout);
  GString *kept = g_string_new (NULL);
  const char *rest = text;

  for (int i = 0; i < n_lines; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (layout, i);
      const char *end = text + line->start_index + line->length;

      for (; rest < end; rest = g_utf8_next_char (rest))
        if (g_utf8_get_char (rest) != soft_hyphen || (g_utf8_next_char (rest) == end && i + 1 < n_lines))
          g_string_append_unichar (kept, g_utf8_get_char (rest));
    }
  g_string_append (kept, rest);

  return g_string_free_and_steal (kept);
}

static void
break_words (PangoLayout *layout,
             TwTextStyle  style,
             double       width)
{
  g_autofree char *marked = tw_syllables_mark (pango_layout_get_text (layout), min_letters_to_break);
  g_autofree char *kept = NULL;

  pango_layout_set_text (layout, marked, -1);
  break_lines (layout, style, width);
  kept = keep_used_hyphens (layout);
  pango_layout_set_text (layout, kept, -1);
  break_lines (layout, style, width);
}

static PangoLayout *
create_broken_layout (TwTypesetter *self,
                      TwTextStyle   style,
                      const char   *text,
                      double        width)
{
  PangoLayout *layout = create_layout (self, style, text);

  if (width < 0)
    return layout;

  break_lines (layout, style, width);
  if (has_broken_word (layout))
    break_words (layout, style, width);

  return layout;
}

/* Takes over @layout with its lines as they are now. */
static TwText *
take_layout (PangoLayout *layout,
             TwTextStyle  style)
{
  TwText *text = g_rc_box_new0 (TwText);
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  keep_final_spaces (layout);

  text->layout = layout;
  text->style = style;
  text->width = (double) logical.width / PANGO_SCALE;
  text->height = (double) logical.height / PANGO_SCALE;

  return text;
}

static void
show_line (TwCanvas        *canvas,
           PangoLayoutIter *iter,
           TwTextStyle      style,
           double           x,
           double           top)
{
  tw_canvas_show_line (canvas, pango_layout_iter_get_line_readonly (iter), styles[style].ink, x,
                       top + (double) pango_layout_iter_get_baseline (iter) / PANGO_SCALE);
}

/**
 * tw_typesetter_new:
 * @language_tag: the language of the text, as "de" or "en-GB"
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): a typesetter, or %NULL if the typeface is missing
 */
TwTypesetter *
tw_typesetter_new (const char  *language_tag,
                   GError     **error)
{
  g_autoptr (PangoFontMap) map = create_font_map (error);
  TwTypesetter *self = NULL;

  if (map == NULL)
    return NULL;

  self = g_new0 (TwTypesetter, 1);
  self->context = create_context (map, language_tag);

  for (guint i = 0; i < TW_N_TEXT_STYLES; i++)
    {
      self->fonts[i] = pango_font_description_from_string (styles[i].font);
      pango_font_description_set_size (self->fonts[i], (int) (styles[i].size * PANGO_SCALE));
      self->attributes[i] = create_attributes (&styles[i]);
    }
  self->texts = g_hash_table_new_full (set_text_hash, set_text_equal, set_text_free, NULL);

  return self;
}

/**
 * tw_typesetter_free:
 * @self: (transfer full): a typesetter
 *
 * Texts that it has set live on.
 */
void
tw_typesetter_free (TwTypesetter *self)
{
  for (guint i = 0; i < TW_N_TEXT_STYLES; i++)
    {
      pango_font_description_free (self->fonts[i]);
      pango_attr_list_unref (self->attributes[i]);
    }

  g_hash_table_unref (self->texts);
  g_object_unref (self->context);
  g_free (self);
}

/**
 * tw_typesetter_set:
 * @self: a typesetter
 * @style: what the text is
 * @text: the text
 * @width: the width to break lines at, in points, or %TW_ONE_LINE
 *
 * Breaks between words, and inside a word, between its syllables and with a hyphen, only where the word
 * alone is wider than @width: nothing is ever cut off. What was set before is not set again.
 *
 * Returns: (transfer full): the text, set
 */
TwText *
tw_typesetter_set (TwTypesetter *self,
                   TwTextStyle   style,
                   const char   *text,
                   double        width)
{
  const SetText wanted = { style, width, (char *) text };
  SetText *known = g_hash_table_lookup (self->texts, &wanted);

  if (known == NULL)
    {
      known = g_new0 (SetText, 1);
      known->style = style;
      known->width = width;
      known->words = g_strdup (text);
      known->text = take_layout (create_broken_layout (self, style, text, width), style);
      g_hash_table_add (self->texts, known);
    }

  return tw_text_ref (known->text);
}

/**
 * tw_typesetter_set_at_most:
 * @self: a typesetter
 * @style: what the text is
 * @text: a text that stands in full elsewhere
 * @width: the width to break lines at, in points
 * @n_lines: how many lines it may take
 *
 * As tw_typesetter_set(), but what does not fit on @n_lines gives way to an ellipsis: for running
 * heads, which repeat what the first page says.
 *
 * Returns: (transfer full): the text, set
 */
TwText *
tw_typesetter_set_at_most (TwTypesetter *self,
                           TwTextStyle   style,
                           const char   *text,
                           double        width,
                           guint         n_lines)
{
  PangoLayout *layout = create_layout (self, style, text);

  break_lines (layout, style, width);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -(int) n_lines);

  return take_layout (layout, style);
}

/**
 * tw_typesetter_longest_word:
 * @self: a typesetter
 * @style: what the text is
 * @text: the text
 *
 * Returns: a width at which no word of @text has to be broken, in points
 */
double
tw_typesetter_longest_word (TwTypesetter *self,
                            TwTextStyle   style,
                            const char   *text)
{
  g_autoptr (PangoLayout) layout = create_layout (self, style, text);
  PangoRectangle logical;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  pango_layout_set_width (layout, 0);
  pango_layout_get_extents (layout, NULL, &logical);

  /* Broken into words, a line drops the tracking after its last letter; the whole text does not. */
  return (double) logical.width / PANGO_SCALE + MAX (styles[style].tracking, 0) + word_tolerance;
}

/**
 * tw_text_longest_word:
 * @self: a text on one line
 *
 * Returns: a width at which no word of it has to be broken, in points; not less than tw_typesetter_longest_word()
 */
double
tw_text_longest_word (const TwText *self)
{
  int n_places = 0;
  const PangoLogAttr *places = pango_layout_get_log_attrs_readonly (self->layout, &n_places);
  int longest = longest_stretch (pango_layout_get_line_readonly (self->layout, 0), places);

  return (double) longest / PANGO_SCALE + MAX (styles[self->style].tracking, 0) + word_tolerance;
}

/**
 * tw_text_ref:
 * @self: a text
 *
 * Returns: (transfer full): @self
 */
TwText *
tw_text_ref (TwText *self)
{
  return g_rc_box_acquire (self);
}

/**
 * tw_text_unref:
 * @self: (transfer full): a text
 */
void
tw_text_unref (TwText *self)
{
  g_rc_box_release_full (self, tw_text_clear);
}

/**
 * tw_text_draw:
 * @self: a text
 * @canvas: where to draw
 * @x: its left edge
 * @y: its top edge
 */
void
tw_text_draw (const TwText *self,
              TwCanvas     *canvas,
              double        x,
              double        y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      show_line (canvas, iter, self->style, x + (double) logical.x / PANGO_SCALE, y);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/**
 * tw_text_draw_end_aligned:
 * @self: a text
 * @canvas: where to draw
 * @right: its right edge
 * @y: its top edge
 *
 * As tw_text_draw(), each line ending at @right.
 */
void
tw_text_draw_end_aligned (const TwText *self,
                          TwCanvas     *canvas,
                          double        right,
                          double        y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  do
    {
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      show_line (canvas, iter, self->style, right - (double) logical.width / PANGO_SCALE, y);
    }
  while (pango_layout_iter_next_line (iter));

  pango_layout_iter_free (iter);
}

/**
 * tw_text_draw_line:
 * @layout: the lines of a text
 * @style: what the text is
 * @line: which line to draw, from 0
 * @canvas: where to draw
 * @x: the left edge of the line
 * @y: its top edge
 *
 * Draws one line of a paragraph that goes on over a page.
 */
void
tw_text_draw_line (PangoLayout *layout,
                   TwTextStyle  style,
                   int          line,
                   TwCanvas    *canvas,
                   double       x,
                   double       y)
{
  tw_canvas_show_line (canvas, pango_layout_get_line_readonly (layout, line), styles[style].ink, x,
                       y + (double) pango_layout_get_baseline (layout) / PANGO_SCALE);
}
