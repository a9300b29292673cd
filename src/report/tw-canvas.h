/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include <pango/pango.h>

#include "tw-picture.h"

G_BEGIN_DECLS

/**
 * TwInk:
 *
 * The few colours of a page. Each keeps its meaning when printed in grey.
 */
typedef enum
{
  TW_INK_TEXT,
  TW_INK_MUTED,
  TW_INK_ACCENT,
  TW_INK_RULE,
  TW_INK_TINT,
  TW_INK_PAPER,           /* what hides what lies below it */

  TW_N_INKS
} TwInk;

/**
 * TwTag:
 *
 * What something on a page is, for readers who do not see it.
 */
typedef enum
{
  TW_TAG_DOCUMENT,
  TW_TAG_SECTION,
  TW_TAG_HEADING_1,
  TW_TAG_HEADING_2,
  TW_TAG_HEADING_3,
  TW_TAG_PARAGRAPH,
  TW_TAG_LIST,
  TW_TAG_LIST_ITEM,
  TW_TAG_LIST_MARK,       /* what stands before an item */
  TW_TAG_LIST_BODY,       /* what the item says */
  TW_TAG_TABLE,
  TW_TAG_ROW,
  TW_TAG_COLUMN_HEAD,
  TW_TAG_CELL,
  TW_TAG_FIGURE,
  TW_TAG_SPAN,
  TW_TAG_RUNNING_HEAD,    /* what is no content, because every page repeats it */
  TW_TAG_RUNNING_FOOT,
  TW_TAG_REPETITION,      /* what stood on a page before and is shown again, as the head of a table */

  TW_N_TAGS
} TwTag;

#define TW_TYPE_CANVAS (tw_canvas_get_type ())

G_DECLARE_DERIVABLE_TYPE (TwCanvas, tw_canvas, TW, CANVAS, GObject)

/**
 * TwCanvasClass:
 *
 * What a canvas does with what is drawn on it. Lengths are points; places are those on the page, whatever origin the
 * one who draws has set. What a canvas does not show is %NULL.
 */
struct _TwCanvasClass
{
  GObjectClass parent_class;

  void (*move_to)      (TwCanvas *self, double x, double y);
  void (*line_to)      (TwCanvas *self, double x, double y);
  void (*rectangle)    (TwCanvas *self, double x, double y, double width, double height);
  void (*circle)       (TwCanvas *self, double x, double y, double radius);
  void (*fill)         (TwCanvas *self, TwInk ink);
  void (*stroke)       (TwCanvas *self, TwInk ink, double thickness);
  void (*show_line)    (TwCanvas *self, PangoLayoutLine *line, TwInk ink, double x, double baseline);
  void (*show_picture) (TwCanvas *self, const TwPicture *picture, double x, double y, double width, double height);
  void (*begin_tag)    (TwCanvas *self, TwTag tag, guint part);
  void (*end_tag)      (TwCanvas *self, TwTag tag);
  void (*describe)     (TwCanvas *self, const char *words);
};

void        tw_canvas_push_origin  (TwCanvas *self, double x, double y);
void        tw_canvas_pop_origin   (TwCanvas *self);

void        tw_canvas_move_to      (TwCanvas *self, double x, double y);
void        tw_canvas_line_to      (TwCanvas *self, double x, double y);
void        tw_canvas_rectangle    (TwCanvas *self, double x, double y, double width, double height);
void        tw_canvas_circle       (TwCanvas *self, double x, double y, double radius);
void        tw_canvas_fill         (TwCanvas *self, TwInk ink);
void        tw_canvas_stroke       (TwCanvas *self, TwInk ink, double thickness);
void        tw_canvas_rule         (TwCanvas *self, TwInk ink, double thickness, double x, double y, double width);
void        tw_canvas_show_line    (TwCanvas *self, PangoLayoutLine *line, TwInk ink, double x, double baseline);
void        tw_canvas_show_picture (TwCanvas *self, const TwPicture *picture, double x, double y, double width,
                                    double height);

void        tw_canvas_begin_tag    (TwCanvas *self, TwTag tag);
void        tw_canvas_begin_part   (TwCanvas *self, TwTag tag, guint part);
void        tw_canvas_end_tag      (TwCanvas *self, TwTag tag);
void        tw_canvas_describe     (TwCanvas *self, const char *words);

const double *tw_ink_get_colour    (TwInk ink);
const char   *tw_tag_get_structure (TwTag tag);

G_END_DECLS
