/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The signs of a timeline. Each is drawn once for a colour scheme and a resolution and then kept as a texture: a frame
 * with a thousand of them only lays textures down. */

#include "tw-timeline-glyph.h"

#include <adwaita.h>
#include <math.h>

/* The colours of libadwaita's named backgrounds, made fit to stand on the window by adw_rgba_to_standalone(). */
#define GREEN { 0.18f, 0.76f, 0.49f, 1 }
#define RED { 0.88f, 0.11f, 0.14f, 1 }
#define ORANGE { 0.90f, 0.47f, 0.0f, 1 }

typedef enum
{
  IN_TEXT_COLOUR,
  IN_ACCENT,
  IN_GREEN,
  IN_ORANGE,
  IN_RED,
} GlyphColour;

/* Paths in a square of 16; filled areas in the colour, then lines in the colour, then lines and areas that are cut out
 * of it. */
typedef struct
{
  const char *area;
  const char *line;
  const char *cut;
  const char *cut_area;
  GlyphColour colour;
  gboolean points; /* to where time runs: mirrored from right to left */
} GlyphShape;

#define CIRCLE "M 8 2 A 6 6 0 0 1 8 14 A 6 6 0 0 1 8 2 Z"
#define SMALL_CIRCLE "M 8 3 A 5 5 0 0 1 8 13 A 5 5 0 0 1 8 3 Z"
#define BUBBLE "M 3 3 H 13 A 1 1 0 0 1 14 4 V 10 A 1 1 0 0 1 13 11 H 8 L 5 14 V 11 H 3 A 1 1 0 0 1 2 10 V 4 A 1 1 0 0 1 3 3 Z"
#define DIAMOND "M 8 1.5 L 14.5 8 L 8 14.5 L 1.5 8 Z"

static const GlyphShape shapes[TW_N_GLYPHS] = {
  [TW_GLYPH_PLANNED] = { .cut_area = SMALL_CIRCLE, .line = SMALL_CIRCLE, .colour = IN_ACCENT },
  [TW_GLYPH_HELD] = { .area = CIRCLE, .cut = "M 5 8.2 L 7.2 10.4 L 11 6", .colour = IN_GREEN },
  [TW_GLYPH_MOVED] = { .line = "M 2 8 H 13 M 9 4 L 13 8 L 9 12", .colour = IN_ORANGE, .points = TRUE },
  [TW_GLYPH_CANCELLED] = { .line = "M 4 4 L 12 12 M 12 4 L 4 12", .colour = IN_ORANGE },
  [TW_GLYPH_MISSED] = { .area = "M 8 1.5 L 15 14 H 1 Z", .cut = "M 8 6 V 9.5 M 8 11.7 V 12", .colour = IN_RED },
  [TW_GLYPH_ANSWERED] = { .area = BUBBLE, .cut = "M 5 7 L 7 9 L 11 5", .colour = IN_TEXT_COLOUR },
  [TW_GLYPH_PARTLY_ANSWERED] = { .line = BUBBLE, .area = "M 2 3 H 8 V 11 L 5 14 V 11 H 2 Z", .colour = IN_TEXT_COLOUR },
  [TW_GLYPH_UNANSWERED] = { .line = BUBBLE, .colour = IN_TEXT_COLOUR },
  [TW_GLYPH_MILESTONE] = { .cut_area = DIAMOND, .line = DIAMOND, .colour = IN_TEXT_COLOUR },
  [TW_GLYPH_MILESTONE_DONE] = { .area = DIAMOND, .colour = IN_TEXT_COLOUR },
  [TW_GLYPH_KICK_OFF] = { .area = "M 4 2 H 13 L 10.5 5 L 13 8 H 4 Z", .line = "M 4 2 V 15", .colour = IN_ACCENT,
                          .points = TRUE },
  [TW_GLYPH_START] = { .line = "M 8 2 V 14", .colour = IN_TEXT_COLOUR },
  [TW_GLYPH_COMPLETED] = { .line = "M 3 8.5 L 6.5 12 L 13 4.5", .colour = IN_GREEN },
  [TW_GLYPH_DISSOLVED] = { .area = "M 3 3 H 13 V 13 H 3 Z", .cut = "M 5.5 5.5 L 10.5 10.5 M 10.5 5.5 L 5.5 10.5",
                           .colour = IN_TEXT_COLOUR },
  [TW_GLYPH_UP] = { .area = "M 8 4.5 L 12 11.5 H 4 Z", .colour = IN_TEXT_COLOUR },
  [TW_GLYPH_LEVEL] = { .line = "M 5 6.5 H 11 M 5 9.5 H 11", .colour = IN_TEXT_COLOUR },
  [TW_GLYPH_DOWN] = { .area = "M 8 11.5 L 12 4.5 H 4 Z", .colour = IN_TEXT_COLOUR },
};

/**
 * tw_timeline_accent:
 * @rgba: (out caller-allocates): the accent colour, fit to stand on the window
 */
void
tw_timeline_accent (GdkRGBA *rgba)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  adw_accent_color_to_standalone_rgba (adw_style_manager_get_accent_color (style), adw_style_manager_get_dark (style),
                                       rgba);
}

static void
find_colour (GtkWidget   *widget,
             GlyphColour  colour,
             GdkRGBA     *rgba)
{
  static const GdkRGBA named[] = { [IN_GREEN] = GREEN, [IN_ORANGE] = ORANGE, [IN_RED] = RED };

  if (colour == IN_TEXT_COLOUR || adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    gtk_widget_get_color (widget, rgba);
  else if (colour == IN_ACCENT)
    tw_timeline_accent (rgba);
  else
    adw_rgba_to_standalone (&named[colour], adw_style_manager_get_dark (adw_style_manager_get_default ()), rgba);
}

static void
add_path (cairo_t    *cr,
          const char *text)
{
  g_autoptr (GskPath) path = gsk_path_parse (text);

  cairo_new_path (cr);
  gsk_path_to_cairo (path, cr);
}

static void
draw (cairo_t          *cr,
      const GlyphShape *shape)
{
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2);
  if (shape->area != NULL)
    {
      add_path (cr, shape->area);
      cairo_fill (cr);
    }
  if (shape->line != NULL)
    {
      add_path (cr, shape->line);
      cairo_stroke (cr);
    }
  if (shape->cut != NULL)
    {
      cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
      add_path (cr, shape->cut);
      cairo_stroke (cr);
    }
}

/* What is hollow is filled with the colour of the window, so that the line of the term does not shine through. */
static void
fill_hollow (cairo_t          *cr,
             const GlyphShape *shape)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  if (shape->cut_area == NULL)
    return;

  cairo_set_source_rgb (cr, dark ? 0.12 : 1, dark ? 0.12 : 1, dark ? 0.13 : 1);
  add_path (cr, shape->cut_area);
  cairo_fill (cr);
}

static GdkTexture *
create_texture (GtkWidget       *widget,
                TwTimelineGlyph  glyph,
                int              scale)
{
  const int size = TW_GLYPH_SIZE * scale;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, size, size);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) pixels = NULL;
  GdkRGBA rgba;

  cairo_scale (cr, scale, scale);
  if (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL && shapes[glyph].points)
    {
      cairo_translate (cr, TW_GLYPH_SIZE, 0);
      cairo_scale (cr, -1, 1);
    }
  fill_hollow (cr, &shapes[glyph]);
  find_colour (widget, shapes[glyph].colour, &rgba);
  gdk_cairo_set_source_rgba (cr, &rgba);
  draw (cr, &shapes[glyph]);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  pixels = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       (gsize) cairo_image_surface_get_stride (surface) * (gsize) size,
                                       (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (size, size, GDK_MEMORY_DEFAULT, pixels,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

static guint
make_key (GtkWidget       *widget,
          TwTimelineGlyph  glyph)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  guint key = (guint) glyph;

  key = key * 8 + (guint) MIN (gtk_widget_get_scale_factor (widget), 7);
  key = key * 2 + (adw_style_manager_get_dark (style) ? 1 : 0);
  key = key * 2 + (gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? 1 : 0);
  key = key * 2 + (adw_style_manager_get_high_contrast (style) ? 1 : 0);

  return key * 32 + (guint) adw_style_manager_get_accent_color (style);
}

static GdkTexture *
get_texture (GtkWidget       *widget,
             TwTimelineGlyph  glyph)
{
  GObject *display = G_OBJECT (gtk_widget_get_display (widget));
  GHashTable *textures = g_object_get_data (display, "tw-timeline-glyphs");
  gpointer key = GUINT_TO_POINTER (make_key (widget, glyph));
  GdkTexture *texture;

  if (textures == NULL)
    {
      textures = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
      g_object_set_data_full (display, "tw-timeline-glyphs", textures, (GDestroyNotify) g_hash_table_unref);
    }

  texture = g_hash_table_lookup (textures, key);
  if (texture == NULL)
    {
      texture = create_texture (widget, glyph, gtk_widget_get_scale_factor (widget));
      g_hash_table_insert (textures, key, texture);
    }

  return texture;
}

/**
 * tw_timeline_glyph_of_trend:
 * @trend: a trend that is known
 *
 * Returns: its sign
 */
TwTimelineGlyph
tw_timeline_glyph_of_trend (TwTrend trend)
{
  switch (trend)
    {
    case TW_TREND_UNKNOWN:
      break;
    case TW_TREND_UP:
      return TW_GLYPH_UP;
    case TW_TREND_LEVEL:
      return TW_GLYPH_LEVEL;
    case TW_TREND_DOWN:
      return TW_GLYPH_DOWN;
    }

  g_return_val_if_reached (TW_GLYPH_LEVEL);
}

/**
 * tw_timeline_glyph_snapshot:
 * @widget: who draws
 * @snapshot: where
 * @glyph: a sign
 * @x: the middle of it
 * @y: likewise
 */
void
tw_timeline_glyph_snapshot (GtkWidget       *widget,
                            GtkSnapshot     *snapshot,
                            TwTimelineGlyph  glyph,
                            double           x,
                            double           y)
{
  const float left = (float) round (x - TW_GLYPH_SIZE / 2.), top = (float) round (y - TW_GLYPH_SIZE / 2.);

  gtk_snapshot_append_texture (snapshot, get_texture (widget, glyph),
                               &GRAPHENE_RECT_INIT (left, top, TW_GLYPH_SIZE, TW_GLYPH_SIZE));
}

/* One sign alone, for the legend */

#define TW_TYPE_TIMELINE_GLYPH_IMAGE (tw_timeline_glyph_image_get_type ())
G_DECLARE_FINAL_TYPE (TwTimelineGlyphImage, tw_timeline_glyph_image, TW, TIMELINE_GLYPH_IMAGE, GtkWidget)

struct _TwTimelineGlyphImage
{
  GtkWidget parent_instance;

  TwTimelineGlyph glyph;
};

G_DEFINE_FINAL_TYPE (TwTimelineGlyphImage, tw_timeline_glyph_image, GTK_TYPE_WIDGET)

static void
tw_timeline_glyph_image_measure (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline)
{
  *minimum = *natural = TW_GLYPH_SIZE;
}

static void
tw_timeline_glyph_image_snapshot (GtkWidget   *widget,
                                  GtkSnapshot *snapshot)
{
  tw_timeline_glyph_snapshot (widget, snapshot, TW_TIMELINE_GLYPH_IMAGE (widget)->glyph,
                              gtk_widget_get_width (widget) / 2., gtk_widget_get_height (widget) / 2.);
}

static void
tw_timeline_glyph_image_class_init (TwTimelineGlyphImageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = tw_timeline_glyph_image_measure;
  widget_class->snapshot = tw_timeline_glyph_image_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tw_timeline_glyph_image_init (TwTimelineGlyphImage *self)
{
}

/**
 * tw_timeline_glyph_image_new:
 * @glyph: a sign
 *
 * Returns: (transfer floating): the sign alone; what it means stands beside it
 */
GtkWidget *
tw_timeline_glyph_image_new (TwTimelineGlyph glyph)
{
  TwTimelineGlyphImage *self = g_object_new (TW_TYPE_TIMELINE_GLYPH_IMAGE, NULL);

  self->glyph = glyph;

  return GTK_WIDGET (self);
}
