/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a picture: PNG, JPEG or SVG, whatever gdk-pixbuf knows. It comes from outside, so it is never
 * made larger in memory than a page needs, however large it says it is. */

#include "tw-picture.h"

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <string.h>

#include "tw-language.h"
#include "tw-report-error.h"

struct _TwPicture
{
  GdkPixbuf *pixbuf;
  cairo_surface_t *surface;     /* the same for cairo */
  int width;                    /* pixels */
  int height;
};

/* 600 dots an inch on the 5 cm a logo takes at most; what is drawn of lines is read at this width. */
static const int wanted_pixels = 1200;

static const gint64 most_pixels = 36 * 1000 * 1000;

typedef struct
{
  gboolean too_large;
} Reading;

static void
limit_size (GdkPixbufLoader *loader,
            int              width,
            int              height,
            gpointer         user_data)
{
  Reading *reading = user_data;
  double scale = (double) wanted_pixels / MAX (MAX (width, height), 1);

  if ((gint64) width * height > most_pixels)
    reading->too_large = TRUE;

  gdk_pixbuf_loader_set_size (loader, MAX ((int) (width * scale), 1), MAX ((int) (height * scale), 1));
}

/* In small steps, so that a picture of too many pixels is given up before they are all there. */
static gboolean
feed (GdkPixbufLoader  *loader,
      GBytes           *image,
      const Reading    *reading,
      GError          **error)
{
  const gsize step = 4096;
  gsize size = 0;
  const guchar *bytes = g_bytes_get_data (image, &size);

  for (gsize done = 0; done < size && !reading->too_large; done += step)
    if (!gdk_pixbuf_loader_write (loader, bytes + done, MIN (step, size - done), error))
      return FALSE;

  return !reading->too_large;
}

static GdkPixbuf *
read_pixbuf (GBytes *image)
{
  g_autoptr (GdkPixbufLoader) loader = gdk_pixbuf_loader_new ();
  GdkPixbuf *pixbuf = NULL;
  Reading reading = { FALSE };
  gboolean read = FALSE;

  g_signal_connect (loader, "size-prepared", G_CALLBACK (limit_size), &reading);
  read = feed (loader, image, &reading, NULL);
  read = gdk_pixbuf_loader_close (loader, NULL) && read;
  pixbuf = read ? gdk_pixbuf_loader_get_pixbuf (loader) : NULL;

  return pixbuf != NULL ? gdk_pixbuf_apply_embedded_orientation (pixbuf) : NULL;
}

static guint32
premultiply (const guchar *pixel,
             gboolean      has_alpha)
{
  guint32 alpha = has_alpha ? pixel[3] : 255;

  return alpha << 24
         | (pixel[0] * alpha + 127) / 255 << 16
         | (pixel[1] * alpha + 127) / 255 << 8
         | (pixel[2] * alpha + 127) / 255;
}

static cairo_surface_t *
create_surface (const GdkPixbuf *pixbuf)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  gboolean has_alpha = gdk_pixbuf_get_has_alpha (pixbuf);
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
  cairo_surface_t *surface = cairo_image_surface_create (has_alpha ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                                         width, height);
  guchar *rows = cairo_image_surface_get_data (surface);

  for (int y = 0; rows != NULL && y < height; y++)
    for (int x = 0; x < width; x++)
      {
        guint32 pixel = premultiply (pixels + (gsize) y * gdk_pixbuf_get_rowstride (pixbuf) + (gsize) x * n_channels,
                                     has_alpha);

        memcpy (rows + (gsize) y * cairo_image_surface_get_stride (surface) + (gsize) x * sizeof pixel,
                &pixel, sizeof pixel);
      }
  cairo_surface_mark_dirty (surface);

  return surface;
}

/* Of every pixel, the channels from @first on. */
static GBytes *
create_samples (const GdkPixbuf *pixbuf,
                int              first,
                int              n)
{
  int width = gdk_pixbuf_get_width (pixbuf);
  int height = gdk_pixbuf_get_height (pixbuf);
  int n_channels = gdk_pixbuf_get_n_channels (pixbuf);
  const guchar *pixels = gdk_pixbuf_read_pixels (pixbuf);
  gsize length = (gsize) width * (gsize) height * (gsize) n;
  guchar *samples = g_malloc (length);
  guchar *sample = samples;

  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      {
        const guchar *pixel = pixels + (gsize) y * (gsize) gdk_pixbuf_get_rowstride (pixbuf) + (gsize) (x * n_channels);

        memcpy (sample, pixel + first, (gsize) n);
        sample += n;
      }

  return g_bytes_new_take (samples, length);
}

/**
 * tw_picture_new:
 * @image: what the file of the picture holds
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): the picture, or %NULL if it is none that can be read
 */
TwPicture *
tw_picture_new (GBytes  *image,
                GError **error)
{
  g_autoptr (GdkPixbuf) pixbuf = read_pixbuf (image);
  TwPicture *self = NULL;

  if (pixbuf == NULL)
    {
      g_set_error_literal (error, TW_REPORT_ERROR, TW_REPORT_ERROR_PICTURE,
                           tw_tr ("The company’s logo cannot be read: it is damaged, or larger than 36 million pixels. "
                                  "Choose another picture (PNG, JPEG or SVG), or remove the logo."));
      return NULL;
    }

  self = g_new0 (TwPicture, 1);
  self->pixbuf = g_object_ref (pixbuf);
  self->surface = create_surface (pixbuf);
  self->width = gdk_pixbuf_get_width (pixbuf);
  self->height = gdk_pixbuf_get_height (pixbuf);

  return self;
}

/**
 * tw_picture_free:
 * @self: (transfer full): a picture
 */
void
tw_picture_free (TwPicture *self)
{
  g_object_unref (self->pixbuf);
  cairo_surface_destroy (self->surface);
  g_free (self);
}

/**
 * tw_picture_fit:
 * @self: a picture
 * @max_width: how wide it may be
 * @max_height: how high it may be
 * @width: (out): how wide it is then
 * @height: (out): how high it is then
 *
 * Fits the picture into a box, in its own proportions.
 */
void
tw_picture_fit (const TwPicture *self,
                double           max_width,
                double           max_height,
                double          *width,
                double          *height)
{
  double scale = MIN (max_width / self->width, max_height / self->height);

  *width = self->width * scale;
  *height = self->height * scale;
}

/**
 * tw_picture_get_surface:
 * @self: a picture
 *
 * Returns: (transfer none): its pixels, for cairo
 */
cairo_surface_t *
tw_picture_get_surface (const TwPicture *self)
{
  return self->surface;
}

/**
 * tw_picture_get_width:
 * @self: a picture
 *
 * Returns: how wide it is, in pixels
 */
int
tw_picture_get_width (const TwPicture *self)
{
  return self->width;
}

/**
 * tw_picture_get_height:
 * @self: a picture
 *
 * Returns: how high it is, in pixels
 */
int
tw_picture_get_height (const TwPicture *self)
{
  return self->height;
}

/**
 * tw_picture_create_colours:
 * @self: a picture
 *
 * Returns: (transfer full): red, green and blue of its pixels, a byte each, row by row
 */
GBytes *
tw_picture_create_colours (const TwPicture *self)
{
  return create_samples (self->pixbuf, 0, 3);
}

/**
 * tw_picture_create_opacity:
 * @self: a picture
 *
 * Returns: (transfer full) (nullable): how opaque its pixels are, a byte each, row by row; %NULL if it hides what lies
 * below it
 */
GBytes *
tw_picture_create_opacity (const TwPicture *self)
{
  return gdk_pixbuf_get_has_alpha (self->pixbuf) ? create_samples (self->pixbuf, 3, 1) : NULL;
}
