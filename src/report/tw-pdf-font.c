/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A typeface in a PDF: the glyphs that are used there and no others, numbered in the order of their first use, with
 * their widths and with the letters that they stand for (ISO 32000-1, 9.6).
 *
 * A simple font has room for 255 glyphs; a typeface of which more are used has several parts. That is what every reader
 * and every printer understands, and text takes a byte a letter. */

#include "tw-pdf-font.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <math.h>
#include <string.h>

#include "tw-pdf-syntax.h"

#define CFF HB_TAG ('C', 'F', 'F', ' ')
#define HEAD HB_TAG ('h', 'e', 'a', 'd')

struct _TwPdfFont
{
  TwPdfFile *file;
  guint index;                  /* among the fonts of the PDF */
  GArray *parts;                /* of guint: the numbers of their objects */
  hb_face_t *face;
  hb_font_t *font;              /* in units of the typeface */
  double unit;                  /* in thousandths of an em */
  GPtrArray *glyphs;            /* of TwPdfGlyph, in the order of their first use */
  GArray *ids;                  /* of hb_codepoint_t, the same */
  TwPdfGlyph **used;            /* by glyph of the typeface; NULL where it is not */
  guint n_glyphs;               /* of the typeface */
};

/* Of the glyphs that are used, those of one part: from @first to before @end. */
typedef struct
{
  guint number;
  guint first;
  guint end;
} Part;

/* What a PDF says of a typeface, in thousandths of an em. */
typedef struct
{
  int box[4];
  int ascent;
  int descent;
  int cap_height;
} Metrics;

static const char soft_hyphen[] = "\u00ad";
static const guint most_in_a_part = 255;        /* there is no code 0 */
static const guint max_mapped_at_once = 100;    /* as a character map allows */
static const int stem_thickness = 80;           /* is not known, but must be told; only substitutes need it */

static void
glyph_free (gpointer pointer)
{
  TwPdfGlyph *glyph = pointer;

  g_free ((char *) glyph->letters);
  g_free (glyph);
}

static gint16
read_signed (const char *bytes,
             guint       offset)
{
  return (gint16) ((guchar) bytes[offset] << 8 | (guchar) bytes[offset + 1]);
}

static void
read_box (TwPdfFont *self,
          Metrics   *metrics)
{
  hb_blob_t *head = hb_face_reference_table (self->face, HEAD);
  unsigned int length = 0;
  const char *bytes = hb_blob_get_data (head, &length);

  for (guint i = 0; length >= 44 && i < 4; i++)
    metrics->box[i] = (int) (read_signed (bytes, 36 + 2 * i) * self->unit);
  hb_blob_destroy (head);
}

static Metrics
read_metrics (TwPdfFont *self)
{
  Metrics metrics = { 0 };
  hb_font_extents_t extents = { 0 };
  hb_position_t cap_height = 0;

  read_box (self, &metrics);
  hb_font_get_h_extents (self->font, &extents);
  hb_ot_metrics_get_position (self->font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
  metrics.ascent = (int) (extents.ascender * self->unit);
  metrics.descent = (int) (extents.descender * self->unit);
  metrics.cap_height = (int) (cap_height * self->unit);

  return metrics;
}

/* Its own name behind six letters that say which part of it this is: files that are joined do not mix them up. */
static char *
create_name (TwPdfFont  *self,
             const Part *part)
{
  char name[128] = "";
  unsigned int length = sizeof name;
  guint hash = part->end;
  char prefix[7] = "";

  for (guint i = part->first; i < part->end; i++)
    hash = hash * 31 + g_array_index (self->ids, hb_codepoint_t, i);
  for (guint i = 0; i < 6; i++, hash /= 26)
    prefix[i] = (char) ('A' + hash % 26);
  hb_ot_name_get_utf8 (self->face, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &length, name);

  return g_strdup_printf ("%s+%s", prefix, name);
}

static hb_blob_t *
create_outlines (TwPdfFont  *self,
                 const Part *part)
{
  hb_subset_input_t *input = hb_subset_input_create_or_fail ();
  hb_set_t *dropped = hb_subset_input_set (input, HB_SUBSET_SETS_DROP_TABLE_TAG);
  hb_face_t *subset = NULL;
  hb_blob_t *outlines = NULL;

  for (guint i = part->first; i < part->end; i++)
    hb_set_add (hb_subset_input_glyph_set (input), g_array_index (self->ids, hb_codepoint_t, i));
  hb_set_invert (dropped);
  hb_set_del (dropped, CFF);
  hb_subset_input_set_flags (input, HB_SUBSET_FLAGS_NO_HINTING | HB_SUBSET_FLAGS_NO_LAYOUT_CLOSURE);

  subset = hb_subset_or_fail (self->face, input);
  outlines = hb_face_reference_table (subset, CFF);
  hb_face_destroy (subset);
  hb_subset_input_destroy (input);

  return outlines;
}

static guint
write_outlines (TwPdfFont  *self,
                const Part *part)
{
  hb_blob_t *outlines = create_outlines (self, part);
  unsigned int length = 0;
  const char *bytes = hb_blob_get_data (outlines, &length);
  guint number = tw_pdf_file_reserve (self->file);

  tw_pdf_file_add_stream (self->file, number, "/Subtype/Type1C", bytes, length);
  hb_blob_destroy (outlines);

  return number;
}

static guint
write_descriptor (TwPdfFont  *self,
                  const Part *part,
                  const char *name)
{
  const Metrics metrics = read_metrics (self);
  g_autoptr (GString) object = g_string_new (NULL);

  /* Flag 4: its glyphs are not those of an alphabet that the reader knows. */
  g_string_printf (object, "<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d"
                   "/Descent %d/CapHeight %d/StemV %d/FontFile3 %u 0 R>>",
                   name, metrics.box[0], metrics.box[1], metrics.box[2], metrics.box[3], metrics.ascent,
                   metrics.descent, metrics.cap_height, stem_thickness, write_outlines (self, part));

  return tw_pdf_file_add_new (self->file, object);
}

/* What each code reads as, for who copies, searches or listens. */
static guint
write_letters (TwPdfFont  *self,
               const Part *part)
{
  guint number = tw_pdf_file_reserve (self->file);
  g_autoptr (GString) map = g_string_new ("/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                                          "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                                          "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n"
                                          "1 begincodespacerange\n<00><FF>\nendcodespacerange\n");

  for (guint i = part->first; i < part->end; i++)
    {
      const TwPdfGlyph *glyph = g_ptr_array_index (self->glyphs, i);

      if ((i - part->first) % max_mapped_at_once == 0)
        g_string_append_printf (map, "%s%u beginbfchar\n", i > part->first ? "endbfchar\n" : "",
                                MIN (max_mapped_at_once, part->end - i));
      g_string_append_printf (map, "<%02X><", glyph->code);
      tw_pdf_append_utf16 (map, glyph->letters, -1);
      g_string_append (map, ">\n");
    }
  g_string_append (map, "endbfchar\nendcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n");
  tw_pdf_file_add_stream (self->file, number, "", map->str, map->len);

  return number;
}

static void
append_widths (TwPdfFont  *self,
               const Part *part,
               GString    *object)
{
  for (guint i = part->first; i < part->end; i++)
    {
      tw_pdf_append_number (object, ((const TwPdfGlyph *) g_ptr_array_index (self->glyphs, i))->advance);
      g_string_append_c (object, ' ');
    }
}

/* What the outlines call each glyph. */
static void
append_names (TwPdfFont  *self,
              const Part *part,
              GString    *object)
{
  for (guint i = part->first; i < part->end; i++)
    {
      char name[64] = "";

      hb_font_get_glyph_name (self->font, g_array_index (self->ids, hb_codepoint_t, i), name, sizeof name);
      g_string_append_c (object, '/');
      g_string_append (object, name);
    }
}

static void
write_part (TwPdfFont  *self,
            const Part *part)
{
  g_autofree char *name = create_name (self, part);
  g_autoptr (GString) object = g_string_new (NULL);

  g_string_printf (object, "<</Type/Font/Subtype/Type1/BaseFont/%s/FontDescriptor %u 0 R/ToUnicode %u 0 R"
                   "/FirstChar 1/LastChar %u/Widths[",
                   name, write_descriptor (self, part, name), write_letters (self, part), part->end - part->first);
  append_widths (self, part, object);
  g_string_append (object, "]/Encoding<</Type/Encoding/Differences[1");
  append_names (self, part, object);
  g_string_append (object, "]>>>>");
  tw_pdf_file_add (self->file, part->number, object);
}

/**
 * tw_pdf_font_new:
 * @face: a typeface with PostScript outlines
 * @file: (unowned): where it is written
 * @index: its place among the fonts of the PDF
 *
 * Returns: (transfer full): a font of which nothing is used yet
 */
TwPdfFont *
tw_pdf_font_new (hb_face_t *face,
                 TwPdfFile *file,
                 guint      index)
{
  TwPdfFont *self = g_new0 (TwPdfFont, 1);

  self->file = file;
  self->index = index;
  self->parts = g_array_new (FALSE, FALSE, sizeof (guint));
  self->face = hb_face_reference (face);
  self->font = hb_font_create (face);
  self->unit = 1000.0 / hb_face_get_upem (face);
  self->glyphs = g_ptr_array_new_with_free_func (glyph_free);
  self->ids = g_array_new (FALSE, FALSE, sizeof (hb_codepoint_t));
  self->n_glyphs = hb_face_get_glyph_count (face);
  self->used = g_new0 (TwPdfGlyph *, self->n_glyphs);

  return self;
}

/**
 * tw_pdf_font_free:
 * @self: (transfer full): a font
 */
void
tw_pdf_font_free (TwPdfFont *self)
{
  g_array_unref (self->parts);
  hb_font_destroy (self->font);
  hb_face_destroy (self->face);
  g_ptr_array_unref (self->glyphs);
  g_array_unref (self->ids);
  g_free (self->used);
  g_free (self);
}

/**
 * tw_pdf_font_get_face:
 * @self: a font
 *
 * Returns: (transfer none): its typeface
 */
hb_face_t *
tw_pdf_font_get_face (TwPdfFont *self)
{
  return self->face;
}

/**
 * tw_pdf_font_use:
 * @self: a font
 * @glyph: a glyph of its typeface
 * @letters: (array length=length): what the glyph stands for here, UTF-8
 * @length: of @letters, in bytes
 *
 * A glyph reads as what it stood for first: where it stands for something else, the page has to say so. A hyphen that
 * is there only because a line ends is rarer than one that was written, whichever comes first.
 *
 * Returns: (transfer none): the glyph in the PDF
 */
const TwPdfGlyph *
tw_pdf_font_use (TwPdfFont      *self,
                 hb_codepoint_t  glyph,
                 const char     *letters,
                 gsize           length)
{
  gboolean is_soft_hyphen = length == strlen (soft_hyphen) && memcmp (letters, soft_hyphen, length) == 0;
  TwPdfGlyph *used = NULL;

  g_return_val_if_fail (glyph < self->n_glyphs, NULL);

  if (self->used[glyph] != NULL)
    return self->used[glyph];

  used = g_new0 (TwPdfGlyph, 1);
  used->part = self->glyphs->len / most_in_a_part;
  used->code = (guchar) (1 + self->glyphs->len % most_in_a_part);
  used->letters = is_soft_hyphen ? g_strdup ("-") : g_strndup (letters, length);
  used->advance = round (hb_font_get_glyph_h_advance (self->font, glyph) * self->unit * 100) / 100;
  if (used->part == self->parts->len)
    {
      guint number = tw_pdf_file_reserve (self->file);

      g_array_append_val (self->parts, number);
    }
  self->used[glyph] = used;
  g_ptr_array_add (self->glyphs, used);
  g_array_append_val (self->ids, glyph);

  return used;
}

/**
 * tw_pdf_font_append_name:
 * @self: a font
 * @part: one of its parts
 * @pdf: where it is named
 *
 * Names the part as pages call it.
 */
void
tw_pdf_font_append_name (TwPdfFont *self,
                         guint      part,
                         GString   *pdf)
{
  g_string_append (pdf, "/F");
  tw_pdf_append_integer (pdf, self->index);
  if (part > 0)
    {
      g_string_append_c (pdf, '.');
      tw_pdf_append_integer (pdf, part);
    }
  g_string_append_c (pdf, ' ');
}

/**
 * tw_pdf_font_write:
 * @self: a font of which nothing more will be used
 * @resources: what pages may use, to which its parts are added
 */
void
tw_pdf_font_write (TwPdfFont *self,
                   GString   *resources)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part part = {
        .number = g_array_index (self->parts, guint, i),
        .first = i * most_in_a_part,
        .end = MIN ((i + 1) * most_in_a_part, self->glyphs->len),
      };

      tw_pdf_font_append_name (self, i, resources);
      tw_pdf_append_reference (resources, part.number);
      write_part (self, &part);
    }
}
