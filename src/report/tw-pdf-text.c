/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text on the pages of a PDF (ISO 32000-1, 9.4): the glyphs that Pango has set, exactly where it has set them, and the
 * letters that they stand for, so that whoever copies, searches or listens gets what was written. */

#include "tw-pdf-text.h"

#include <math.h>
#include <string.h>

#include "tw-cluster.h"
#include "tw-pdf-fonts.h"
#include "tw-pdf-syntax.h"

struct _TwPdfText
{
  TwPdfReadAs read_as;
  gpointer page;                /* to be told how to read */
  TwPdfFonts *fonts;

  GString *content;             /* of the page */
  const TwPdfSizedFont *shown_font; /* as the page has it; NULL at its beginning */
  guint shown_part;

  gboolean is_showing;          /* whether glyphs are being shown in a row */
  gboolean is_in_string;        /* and some of them directly one after the other */
  double x;                     /* where that row began, in points */
  double y;
  double pen;                   /* where the reader's pen is, from there, in thousandths of the font size */
};

typedef struct
{
  const PangoLayoutRun *run;
  double x;
} PlacedRun;

/* Of the box for a letter that no font has: how thick it is, and how much of its font size a digit takes in it. */
static const double frame = 0.04;
static const double digit_width = 0.7;
static const double digit_height = 0.8;

static gboolean
is_shown (TwPdfText            *self,
          const TwPdfSizedFont *font,
          guint                 part)
{
  return font == self->shown_font && part == self->shown_part;
}

static void
select_font (TwPdfText            *self,
             const TwPdfSizedFont *font,
             guint                 part)
{
  if (is_shown (self, font, part))
    return;

  tw_pdf_font_append_name (font->font, part, self->content);
  tw_pdf_append_number (self->content, font->size);
  g_string_append (self->content, " Tf ");
  self->shown_font = font;
  self->shown_part = part;
}

static void
append_place (GString *content,
              double   x,
              double   y)
{
  tw_pdf_append_number (content, x);
  g_string_append_c (content, ' ');
  tw_pdf_append_number (content, y);
  g_string_append_c (content, ' ');
}

static void
begin_showing (TwPdfText            *self,
               const TwPdfSizedFont *font,
               guint                 part,
               double                x,
               double                y)
{
  g_string_append (self->content, "BT ");
  select_font (self, font, part);
  append_place (self->content, x, y);
  g_string_append (self->content, "Td[");
  self->is_showing = TRUE;
  self->is_in_string = FALSE;
  self->x = x;
  self->y = y;
  self->pen = 0;
}

static void
end_showing (TwPdfText *self)
{
  if (!self->is_showing)
    return;

  g_string_append (self->content, self->is_in_string ? ")]TJ ET\n" : "]TJ ET\n");
  self->is_showing = FALSE;
}

/* Moves the pen to where the glyph is, unless that is where it is anyway. */
static void
move_pen (TwPdfText            *self,
          const TwPdfSizedFont *font,
          double                x)
{
  double wanted = (x - self->x) / font->size * 1000;
  long by = lround (self->pen - wanted);

  if (by == 0)
    return;

  if (self->is_in_string)
    g_string_append_c (self->content, ')');
  self->is_in_string = FALSE;
  tw_pdf_append_integer (self->content, by);
  self->pen -= (double) by;
}

static void
append_byte (GString *content,
             guchar   byte)
{
  if (byte == '(' || byte == ')' || byte == '\\')
    g_string_append_c (content, '\\');
  /* A bare carriage return would be read as a line feed. */
  if (byte == '\r')
    g_string_append (content, "\\r");
  else
    g_string_append_c (content, (char) byte);
}

static void
show_glyph (TwPdfText            *self,
            const TwPdfSizedFont *font,
            const TwPdfGlyph     *glyph,
            double                x,
            double                y)
{
  if (self->is_showing && (!is_shown (self, font, glyph->part) || fabs (y - self->y) > 0.005))
    end_showing (self);

  if (!self->is_showing)
    begin_showing (self, font, glyph->part, x, y);
  else
    move_pen (self, font, x);

  if (!self->is_in_string)
    g_string_append_c (self->content, '(');
  self->is_in_string = TRUE;
  append_byte (self->content, glyph->code);
  self->pen += glyph->advance;
}

static void
begin_reading (TwPdfText       *self,
               const TwCluster *cluster)
{
  g_autofree char *letters = g_strndup (cluster->letters, cluster->length);

  end_showing (self);
  self->read_as (self->page, letters);
}

static void
end_reading (TwPdfText *self)
{
  end_showing (self);
  self->read_as (self->page, NULL);
}

/* A frame, filled between two boxes. */
static void
draw_frame (TwPdfText            *self,
            const PangoRectangle *box,
            double                x,
            double                y,
            double                thickness)
{
  double left = x + pango_units_to_double (box->x);
  double bottom = y - pango_units_to_double (box->y + box->height);
  double width = pango_units_to_double (box->width);
  double height = pango_units_to_double (box->height);

  append_place (self->content, left, bottom);
  append_place (self->content, width, height);
  g_string_append (self->content, "re ");
  append_place (self->content, left + thickness, bottom + thickness);
  append_place (self->content, width - 2 * thickness, height - 2 * thickness);
  g_string_append (self->content, "re f*\n");
}

/* For a letter that the typeface lacks, Pango leaves room for its number in a box, two lines of digits. */
static void
draw_unknown (TwPdfText            *self,
              const TwPdfSizedFont *font,
              PangoFont            *pango_font,
              PangoGlyph            glyph,
              double                x,
              double                y)
{
  gunichar letter = glyph & ~PANGO_GLYPH_UNKNOWN_FLAG;
  g_autofree char *digits = g_strdup_printf (letter > 0xffff ? "%06X" : "%04X", letter);
  guint n_columns = (guint) strlen (digits) / 2;
  double margin = 2 * frame * font->size;
  TwPdfSizedFont small = *font;
  PangoRectangle box;
  double left, bottom, width, height;

  pango_font_get_glyph_extents (pango_font, glyph, &box, NULL);
  if (box.width <= 0 || box.height <= 0)
    return;

  draw_frame (self, &box, x, y, frame * font->size);
  left = x + pango_units_to_double (box.x) + margin;
  bottom = y - pango_units_to_double (box.y + box.height) + margin;
  width = (pango_units_to_double (box.width) - 2 * margin) / n_columns;
  height = (pango_units_to_double (box.height) - 2 * margin) / 2;
  small.size = MIN (width / digit_width, height / digit_height);
  for (guint i = 0; digits[i] != '\0'; i++)
    {
      hb_codepoint_t id = 0;

      hb_font_get_nominal_glyph (pango_font_get_hb_font (pango_font), (guchar) digits[i], &id);
      show_glyph (self, &small, tw_pdf_font_use (font->font, id, digits + i, 1),
                  left + (i % n_columns) * width, bottom + (i < n_columns ? height : 0));
      end_showing (self);
    }
  self->shown_font = NULL;
}

static gboolean
reads_as (const TwPdfGlyph *glyph,
          const TwCluster  *cluster)
{
  return strncmp (glyph->letters, cluster->letters, cluster->length) == 0 && glyph->letters[cluster->length] == '\0';
}

/* One glyph, with what it stands for. */
static void
show_letter (TwPdfText            *self,
             const PangoLayoutRun *run,
             const TwCluster      *letter,
             double                x,
             double                y)
{
  PangoFont *pango_font = run->item->analysis.font;
  const TwPdfSizedFont *font = tw_pdf_fonts_get (self->fonts, pango_font);
  PangoGlyph id = run->glyphs->glyphs[letter->first].glyph;
  const TwPdfGlyph *glyph = NULL;
  gboolean reads_otherwise;

  if (id == PANGO_GLYPH_EMPTY)
    return;

  if (id & PANGO_GLYPH_UNKNOWN_FLAG)
    {
      begin_reading (self, letter);
      draw_unknown (self, font, pango_font, id, x, y);
      end_reading (self);
      return;
    }

  glyph = tw_pdf_font_use (font->font, id, letter->letters, letter->length);
  reads_otherwise = !reads_as (glyph, letter);
  if (reads_otherwise)
    begin_reading (self, letter);
  show_glyph (self, font, glyph, x, y);
  if (reads_otherwise)
    end_reading (self);
}

/* Glyphs that stand for some letters together. */
static void
show_together (TwPdfText            *self,
               const PangoLayoutRun *run,
               const TwCluster      *cluster,
               double                x,
               double                y)
{
  const TwPdfSizedFont *font = tw_pdf_fonts_get (self->fonts, run->item->analysis.font);

  begin_reading (self, cluster);
  for (int i = cluster->first; i < cluster->end; i++)
    {
      const PangoGlyphInfo *info = &run->glyphs->glyphs[i];
      const TwCluster letter = tw_cluster_get_letter (cluster, i - cluster->first);

      if (!(info->glyph & PANGO_GLYPH_UNKNOWN_FLAG) && info->glyph != PANGO_GLYPH_EMPTY)
        show_glyph (self, font, tw_pdf_font_use (font->font, info->glyph, letter.letters, letter.length),
                    x + pango_units_to_double (info->geometry.x_offset),
                    y - pango_units_to_double (info->geometry.y_offset));
      x += pango_units_to_double (info->geometry.width);
    }
  end_reading (self);
}

static void
show_cluster (TwPdfText            *self,
              const PangoLayoutRun *run,
              const TwCluster      *cluster,
              double                x,
              double                y)
{
  gboolean is_single = cluster->end - cluster->first == 1;

  if (!is_single && !tw_cluster_is_spelt_out (cluster, run))
    {
      show_together (self, run, cluster, x, y);
      return;
    }

  for (int i = cluster->first; i < cluster->end; i++)
    {
      const PangoGlyphGeometry *geometry = &run->glyphs->glyphs[i].geometry;
      const TwCluster letter = is_single ? *cluster : tw_cluster_get_letter (cluster, i - cluster->first);

      show_letter (self, run, &letter, x + pango_units_to_double (geometry->x_offset),
                   y - pango_units_to_double (geometry->y_offset));
      x += pango_units_to_double (geometry->width);
    }
}

static void
show_run (TwPdfText            *self,
          const PangoLayoutRun *run,
          const char           *text,
          double                x,
          double                y)
{
  int width = 0;

  for (int i = 0; i < run->glyphs->num_glyphs;)
    {
      const TwCluster cluster = tw_cluster_find (run, text, i);

      show_cluster (self, run, &cluster, x + pango_units_to_double (width), y);
      for (; i < cluster.end; i++)
        width += run->glyphs->glyphs[i].geometry.width;
    }
}

/* What is written from right to left begins there. */
static void
show_backwards (TwPdfText            *self,
                const PangoLayoutRun *run,
                const char           *text,
                double                x,
                double                y)
{
  int width = pango_glyph_string_get_width (run->glyphs);

  for (int i = run->glyphs->num_glyphs; i > 0;)
    {
      const TwCluster cluster = tw_cluster_find (run, text, i - 1);

      for (; i > cluster.first; i--)
        width -= run->glyphs->glyphs[i - 1].geometry.width;
      show_cluster (self, run, &cluster, x + pango_units_to_double (width), y);
    }
}

static int
compare_offsets (gconstpointer a,
                 gconstpointer b)
{
  const PlacedRun *one = a;
  const PlacedRun *other = b;

  return one->run->item->offset - other->run->item->offset;
}

/* The runs of a line in the order in which they are read, each with the place where it begins on its left. Adds the
 * width of them all to @x. */
static GArray *
place_runs (PangoLayoutLine *line,
            double          *x)
{
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (PlacedRun));

  for (const GSList *run = line->runs; run != NULL; run = run->next)
    {
      const PlacedRun placed = { run->data, *x };

      g_array_append_val (runs, placed);
      *x += pango_units_to_double (pango_glyph_string_get_width (placed.run->glyphs));
    }
  g_array_sort (runs, compare_offsets);

  return runs;
}

/**
 * tw_pdf_text_new:
 * @file: (unowned): where it is written
 * @read_as: tells how text is to be read that does not read as it looks
 * @page: passed to @read_as
 *
 * Returns: (transfer full): no text yet
 */
TwPdfText *
tw_pdf_text_new (TwPdfFile   *file,
                 TwPdfReadAs  read_as,
                 gpointer     page)
{
  TwPdfText *self = g_new0 (TwPdfText, 1);

  self->read_as = read_as;
  self->page = page;
  self->fonts = tw_pdf_fonts_new (file);

  return self;
}

/**
 * tw_pdf_text_free:
 * @self: (transfer full): text
 */
void
tw_pdf_text_free (TwPdfText *self)
{
  tw_pdf_fonts_free (self->fonts);
  g_free (self);
}

/**
 * tw_pdf_text_begin_page:
 * @self: text
 * @content: (unowned): what shows the page, to which text is added from now on
 */
void
tw_pdf_text_begin_page (TwPdfText *self,
                        GString   *content)
{
  self->content = content;
  self->shown_font = NULL;
}

/**
 * tw_pdf_text_show_line:
 * @self: text
 * @line: a line of set text
 * @x: where it begins, from the left edge of the page
 * @y: what its letters stand on, from the lower edge of the page
 *
 * Returns: where it ends
 */
double
tw_pdf_text_show_line (TwPdfText       *self,
                       PangoLayoutLine *line,
                       double           x,
                       double           y)
{
  const char *text = pango_layout_get_text (line->layout);
  g_autoptr (GArray) runs = place_runs (line, &x);

  for (guint i = 0; i < runs->len; i++)
    {
      const PlacedRun *placed = &g_array_index (runs, PlacedRun, i);

      if (tw_run_is_backwards (placed->run))
        show_backwards (self, placed->run, text, placed->x, y);
      else
        show_run (self, placed->run, text, placed->x, y);
    }
  end_showing (self);

  return x;
}

/**
 * tw_pdf_text_write_fonts:
 * @self: text that is complete
 * @resources: what pages may use, to which the fonts are added
 */
void
tw_pdf_text_write_fonts (TwPdfText *self,
                         GString   *resources)
{
  tw_pdf_fonts_write (self->fonts, resources);
}
