/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-canvas.h"

G_BEGIN_DECLS

/**
 * TwTextStyle:
 *
 * What a text is on the page; the typesetter knows size, weight, leading and ink of each.
 */
typedef enum
{
  TW_TEXT_KICKER,         /* the line above the title */
  TW_TEXT_TITLE,
  TW_TEXT_SUBTITLE,
  TW_TEXT_NAME,           /* whose certificate it is */
  TW_TEXT_HEADING,
  TW_TEXT_LEAD,           /* the objective, the sentences for the board */
  TW_TEXT_BODY,
  TW_TEXT_STRONG,         /* as body, but names something */
  TW_TEXT_CAPTION,        /* below charts and tables, labels, running head and foot */
  TW_TEXT_FIGURE,         /* a key figure */
  TW_TEXT_CELL,
  TW_TEXT_CELL_HEAD,
  TW_TEXT_CELL_TOTAL,

  TW_N_TEXT_STYLES
} TwTextStyle;

/**
 * TwText:
 * @layout: the lines, broken for good
 * @style: what the text is
 * @width: the width of its longest line, in points
 * @height: the height of all lines, in points
 *
 * A text that was set. Drawing it breaks no line anew.
 */
typedef struct
{
  PangoLayout *layout;
  TwTextStyle style;
  double width;
  double height;
} TwText;

typedef struct _TwTypesetter TwTypesetter;

#define TW_ONE_LINE (-1.0)

TwTypesetter *tw_typesetter_new          (const char *language_tag, GError **error);
void          tw_typesetter_free         (TwTypesetter *self);
TwText       *tw_typesetter_set          (TwTypesetter *self, TwTextStyle style, const char *text, double width);
TwText       *tw_typesetter_set_at_most  (TwTypesetter *self, TwTextStyle style, const char *text, double width,
                                          guint n_lines);
double        tw_typesetter_longest_word (TwTypesetter *self, TwTextStyle style, const char *text);

double        tw_text_longest_word       (const TwText *self);
TwText       *tw_text_ref                (TwText *self);
void          tw_text_unref              (TwText *self);
void          tw_text_draw               (const TwText *self, TwCanvas *canvas, double x, double y);
void          tw_text_draw_end_aligned   (const TwText *self, TwCanvas *canvas, double right, double y);
void          tw_text_draw_line          (PangoLayout *layout, TwTextStyle style, int line, TwCanvas *canvas,
                                          double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwTypesetter, tw_typesetter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwText, tw_text_unref)

G_END_DECLS
