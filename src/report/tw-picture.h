/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * TwPicture:
 *
 * A picture that somebody put into the file, as the company's logo, read and ready to be drawn.
 */
typedef struct _TwPicture TwPicture;

TwPicture       *tw_picture_new            (GBytes *image, GError **error);
void             tw_picture_free           (TwPicture *self);
void             tw_picture_fit            (const TwPicture *self, double max_width, double max_height, double *width,
                                            double *height);
int              tw_picture_get_width      (const TwPicture *self);
int              tw_picture_get_height     (const TwPicture *self);
cairo_surface_t *tw_picture_get_surface    (const TwPicture *self);
GBytes          *tw_picture_create_colours (const TwPicture *self);
GBytes          *tw_picture_create_opacity (const TwPicture *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwPicture, tw_picture_free)

G_END_DECLS
