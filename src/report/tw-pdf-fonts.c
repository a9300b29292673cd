/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The fonts of a PDF. Pango has a font for every size; a PDF needs each typeface once. */

#include "tw-pdf-fonts.h"

struct _TwPdfFonts
{
  TwPdfFile *file;
  GPtrArray *fonts;             /* of TwPdfFont */
  GHashTable *sized_fonts;      /* of TwPdfSizedFont, by PangoFont */
  PangoFont *last;              /* that was looked up: the next letter is mostly of the same font */
  const TwPdfSizedFont *last_sized;
};

static TwPdfFont *
find_font (TwPdfFonts *self,
           hb_face_t  *face)
{
  TwPdfFont *font = NULL;

  for (guint i = 0; i < self->fonts->len; i++)
    {
      font = g_ptr_array_index (self->fonts, i);
      if (tw_pdf_font_get_face (font) == face)
        return font;
    }

  font = tw_pdf_font_new (face, self->file, self->fonts->len);
  g_ptr_array_add (self->fonts, font);

  return font;
}

static TwPdfSizedFont *
create_sized_font (TwPdfFonts *self,
                   PangoFont  *font)
{
  TwPdfSizedFont *sized = g_new0 (TwPdfSizedFont, 1);
  hb_font_t *shaped = pango_font_get_hb_font (font);
  int scale = 0;

  hb_font_get_scale (shaped, &scale, NULL);
  sized->size = (double) scale / PANGO_SCALE;
  sized->font = find_font (self, hb_font_get_face (shaped));

  return sized;
}

/**
 * tw_pdf_fonts_new:
 * @file: (unowned): where they are written
 *
 * Returns: (transfer full): no fonts yet
 */
TwPdfFonts *
tw_pdf_fonts_new (TwPdfFile *file)
{
  TwPdfFonts *self = g_new0 (TwPdfFonts, 1);

  self->file = file;
  self->fonts = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_pdf_font_free);
  self->sized_fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);

  return self;
}

/**
 * tw_pdf_fonts_free:
 * @self: (transfer full): fonts
 */
void
tw_pdf_fonts_free (TwPdfFonts *self)
{
  g_ptr_array_unref (self->fonts);
  g_hash_table_unref (self->sized_fonts);
  g_free (self);
}

/**
 * tw_pdf_fonts_get:
 * @self: fonts
 * @font: a font that text was set in
 *
 * Returns: (transfer none): the same for the PDF
 */
const TwPdfSizedFont *
tw_pdf_fonts_get (TwPdfFonts *self,
                  PangoFont  *font)
{
  TwPdfSizedFont *sized = NULL;

  if (font == self->last)
    return self->last_sized;

  sized = g_hash_table_lookup (self->sized_fonts, font);
  if (sized == NULL)
    {
      sized = create_sized_font (self, font);
      g_hash_table_insert (self->sized_fonts, g_object_ref (font), sized);
    }
  self->last = font;
  self->last_sized = sized;

  return sized;
}

/**
 * tw_pdf_fonts_write:
 * @self: fonts of which nothing more will be used
 * @resources: what pages may use, to which they are added
 */
void
tw_pdf_fonts_write (TwPdfFonts *self,
                    GString    *resources)
{
  g_string_append (resources, "/Font<<");
  for (guint i = 0; i < self->fonts->len; i++)
    tw_pdf_font_write (g_ptr_array_index (self->fonts, i), resources);
  g_string_append (resources, ">>");
}
