/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pictures in a PDF (ISO 32000-1, 8.9): their colours, and how opaque they are. */

#include "tw-pdf-picture.h"

static guint
write_samples (TwPdfFile       *file,
               const TwPicture *picture,
               GBytes          *samples,
               const char      *entries)
{
  gsize length = 0;
  const void *bytes = g_bytes_get_data (samples, &length);
  guint number = tw_pdf_file_reserve (file);
  g_autofree char *all = g_strdup_printf ("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent 8%s",
                                          tw_picture_get_width (picture), tw_picture_get_height (picture), entries);

  tw_pdf_file_add_stream (file, number, all, bytes, length);

  return number;
}

/**
 * tw_pdf_write_picture:
 * @file: a PDF
 * @picture: a picture
 *
 * Returns: the number of its object, by which pages can show it
 */
guint
tw_pdf_write_picture (TwPdfFile       *file,
                      const TwPicture *picture)
{
  g_autoptr (GBytes) colours = tw_picture_create_colours (picture);
  g_autoptr (GBytes) opacity = tw_picture_create_opacity (picture);
  g_autoptr (GString) entries = g_string_new ("/ColorSpace/DeviceRGB");

  if (opacity != NULL)
    g_string_append_printf (entries, "/SMask %u 0 R",
                            write_samples (file, picture, opacity, "/ColorSpace/DeviceGray"));

  return write_samples (file, picture, colours, entries->str);
}
