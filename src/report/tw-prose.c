/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The blocks of a document that are words and nothing else: masthead, headings, paragraphs.
 *
 * A paragraph is broken between its lines, with at least two of them on either side. */

#include "tw-document-private.h"

typedef struct
{
  PangoLayout *layout;
  int line;
  TwTextStyle style;
  double indent;
  TwText *mark;                 /* before the first line of an item of a list; else NULL */
  gboolean listed;              /* whether it is of such an item */
  gboolean ruled;               /* beside a line from top to bottom: what somebody said */
  double height;
} Line;

/* The head of a sheet: who hands it out on the left, the logo on the right. */
typedef struct
{
  TwText *sender;
  const TwPicture *logo;
  double logo_width;
  double logo_height;
  char *words;                  /* that say what the logo is */
} Letterhead;

static const double point_indent = 13;
static const double max_logo_width = 142;       /* 5 cm */
static const double max_logo_height = 43;       /* 1.5 cm */
static const double compact_logo_height = 31;
static const double compact_rise = 24;

static void
line_free (gpointer pointer)
{
  Line *line = pointer;

  g_object_unref (line->layout);
  g_clear_pointer (&line->mark, tw_text_unref);
  g_free (line);
}

static void
letterhead_free (gpointer pointer)
{
  Letterhead *letterhead = pointer;

  g_clear_pointer (&letterhead->sender, tw_text_unref);
  g_free (letterhead->words);
  g_free (letterhead);
}

static void
draw_line (gconstpointer  content,
           TwCanvas      *canvas,
           double         width)
{
  const Line *line = content;

  if (line->mark != NULL)
    {
      tw_canvas_begin_tag (canvas, TW_TAG_LIST_MARK);
      tw_text_draw (line->mark, canvas, 0, 0);
      tw_canvas_end_tag (canvas, TW_TAG_LIST_MARK);
    }
  if (line->ruled)
    {
      tw_canvas_rectangle (canvas, 0, 0, 1.5, line->height);
      tw_canvas_fill (canvas, TW_INK_ACCENT);
    }
  if (line->listed)
    tw_canvas_begin_part (canvas, TW_TAG_LIST_BODY, 1);
  tw_text_draw_line (line->layout, line->style, line->line, canvas, line->indent, 0);
  if (line->listed)
    tw_canvas_end_tag (canvas, TW_TAG_LIST_BODY);
}

static void
draw_text (gconstpointer  content,
           TwCanvas      *canvas,
           double         width)
{
  tw_text_draw (content, canvas, 0, 0);
}

static void
draw_letterhead (gconstpointer  content,
                 TwCanvas      *canvas,
                 double         width)
{
  const Letterhead *letterhead = content;

  if (letterhead->sender != NULL)
    {
      tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
      tw_text_draw (letterhead->sender, canvas, 0, MAX (letterhead->logo_height - letterhead->sender->height, 0));
      tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
    }

  tw_canvas_begin_tag (canvas, TW_TAG_FIGURE);
  tw_canvas_show_picture (canvas, letterhead->logo, width - letterhead->logo_width, 0,
                          letterhead->logo_width, letterhead->logo_height);
  tw_canvas_describe (canvas, letterhead->words);
  tw_canvas_end_tag (canvas, TW_TAG_FIGURE);
}

static char *
say_logo (TwDocument *document)
{
  const char *company = tw_document_get_author (document);

  if (company == NULL)
    return g_strdup (tw_language_tr (tw_document_get_language (document), "Company logo"));

  /* Translators: said in place of the picture; %s is the name of a company */
  return tw_language_format (tw_document_get_language (document), "Logo: %s", company);
}

static TwPiece *
create_letterhead (TwDocument *document,
                   const char *sender)
{
  Letterhead *letterhead = g_new0 (Letterhead, 1);
  double room = 0;
  double height = 0;

  letterhead->logo = tw_document_get_logo (document);
  letterhead->words = say_logo (document);
  tw_picture_fit (letterhead->logo, max_logo_width,
                  tw_document_is_compact (document) ? compact_logo_height : max_logo_height,
                  &letterhead->logo_width, &letterhead->logo_height);
  height = letterhead->logo_height;
  room = tw_document_get_width (document) - letterhead->logo_width - point_indent;
  if (sender != NULL)
    {
      letterhead->sender = tw_typesetter_set (tw_document_get_typesetter (document), TW_TEXT_KICKER, sender, room);
      height = MAX (height, letterhead->sender->height);
    }

  return tw_piece_new (TW_TAG_SECTION, height, draw_letterhead, letterhead, letterhead_free);
}

static TwPiece *
create_text_piece (TwDocument  *document,
                   TwTag        tag,
                   TwTextStyle  style,
                   const char  *words)
{
  TwText *text = tw_typesetter_set (tw_document_get_typesetter (document), style, words,
                                    tw_document_get_width (document));

  return tw_piece_new (tag, text->height, draw_text, text, (GDestroyNotify) tw_text_unref);
}

/* How the lines of a paragraph begin. */
typedef struct
{
  const char *mark;
  gboolean ruled;
  double indent;
} Beginning;

static void
add_lines_after (TwDocument      *document,
                 const Beginning *beginning,
                 TwTextStyle      style,
                 const char      *words,
                 double           space_above)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (document);
  g_autoptr (TwText) text = tw_typesetter_set (typesetter, style, words,
                                               tw_document_get_width (document) - beginning->indent);
  int n_lines = pango_layout_get_line_count (text->layout);

  tw_document_begin_block (document);
  for (int i = 0; i < n_lines; i++)
    {
      Line *line = g_new0 (Line, 1);
      TwPiece *piece = NULL;

      line->layout = g_object_ref (text->layout);
      line->line = i;
      line->style = style;
      line->indent = beginning->indent;
      line->ruled = beginning->ruled;
      line->height = text->height / n_lines;
      line->listed = beginning->mark != NULL;
      if (i == 0 && line->listed)
        line->mark = tw_typesetter_set (typesetter, style, beginning->mark, TW_ONE_LINE);
      piece = tw_piece_new (line->listed ? TW_TAG_LIST_ITEM : TW_TAG_PARAGRAPH, line->height, draw_line,
                            line, line_free);
      piece->space_above = i == 0 ? space_above : 0;
      piece->keep_with_next = i + 1 < n_lines && (i == 0 || i + 2 == n_lines);
      tw_document_append (document, piece);
    }
}

static void
add_lines (TwDocument  *document,
           TwTextStyle  style,
           const char  *words,
           double       space_above)
{
  const Beginning plain = { NULL, FALSE, 0 };

  add_lines_after (document, &plain, style, words, space_above);
}

/* A page that begins with a masthead needs no running head. */
static void
begin_masthead (TwDocument *self,
                TwPiece    *first)
{
  first->replaces_running_head = TRUE;
  first->rise = tw_document_is_compact (self) ? compact_rise : 0;
}

static TwPiece *
create_kicker (TwDocument *self,
               const char *kicker)
{
  TwPiece *piece = NULL;

  if (tw_document_get_logo (self) != NULL)
    piece = create_letterhead (self, kicker);
  else if (kicker != NULL)
    piece = create_text_piece (self, TW_TAG_PARAGRAPH, TW_TEXT_KICKER, kicker);

  return piece;
}

/**
 * tw_document_add_masthead:
 * @self: a document
 * @kicker: (nullable): the line above the title: who hands it out; beside the logo, where there is one
 * @title: the title
 * @subtitle: (nullable): what the document is about
 */
void
tw_document_add_masthead (TwDocument *self,
                          const char *kicker,
                          const char *title,
                          const char *subtitle)
{
  TwPiece *above = create_kicker (self, kicker);
  TwPiece *piece = create_text_piece (self, TW_TAG_HEADING_1,
                                      tw_document_is_compact (self) ? TW_TEXT_NAME : TW_TEXT_TITLE, title);

  begin_masthead (self, above != NULL ? above : piece);
  if (above != NULL)
    {
      above->keep_with_next = TRUE;
      tw_document_begin_block (self);
      tw_document_append (self, above);
    }
  piece->space_above = tw_document_get_logo (self) != NULL ? 12 : 3;
  piece->keep_with_next = TRUE;
  tw_document_begin_block (self);
  tw_document_append (self, piece);

  if (subtitle != NULL)
    {
      tw_document_begin_block (self);
      piece = create_text_piece (self, TW_TAG_PARAGRAPH, TW_TEXT_SUBTITLE, subtitle);
      piece->space_above = 2;
      piece->keep_with_next = TRUE;
      tw_document_append (self, piece);
    }
}

/**
 * tw_document_add_heading:
 * @self: a document
 * @text: its words
 *
 * A heading of a section. It never stands alone at the foot of a page.
 */
void
tw_document_add_heading (TwDocument *self,
                         const char *text)
{
  TwPiece *piece = create_text_piece (self, TW_TAG_HEADING_2, TW_TEXT_HEADING, text);

  piece->space_above = tw_document_is_compact (self) ? 14 : 22;
  piece->keep_with_next = TRUE;
  piece->bookmark = g_strdup (text);
  tw_document_begin_block (self);
  tw_document_append (self, piece);
}

/**
 * tw_document_add_subheading:
 * @self: a document
 * @text: its words
 *
 * A heading within a section; it stays out of the outline.
 */
void
tw_document_add_subheading (TwDocument *self,
                            const char *text)
{
  TwPiece *piece = create_text_piece (self, TW_TAG_HEADING_3, TW_TEXT_STRONG, text);

  piece->space_above = tw_document_is_compact (self) ? 9 : 12;
  piece->keep_with_next = TRUE;
  tw_document_begin_block (self);
  tw_document_append (self, piece);
}

/**
 * tw_document_add_name:
 * @self: a document
 * @name: whose document it is
 *
 * Adds a name in large type, as on a certificate.
 */
void
tw_document_add_name (TwDocument *self,
                      const char *name)
{
  TwPiece *piece = create_text_piece (self, TW_TAG_PARAGRAPH, TW_TEXT_NAME, name);

  piece->space_above = 8;
  tw_document_begin_block (self);
  tw_document_append (self, piece);
}

/**
 * tw_document_add_lead:
 * @self: a document
 * @text: a paragraph
 *
 * Adds a paragraph in larger type, for what must be read even if nothing else is.
 */
void
tw_document_add_lead (TwDocument *self,
                      const char *text)
{
  add_lines (self, TW_TEXT_LEAD, text, 5);
}

/**
 * tw_document_add_paragraph:
 * @self: a document
 * @text: a paragraph
 */
void
tw_document_add_paragraph (TwDocument *self,
                           const char *text)
{
  add_lines (self, TW_TEXT_BODY, text, 5);
}

/**
 * tw_document_add_point:
 * @self: a document
 * @text: one point of a list
 */
void
tw_document_add_point (TwDocument *self,
                       const char *text)
{
  const Beginning point = { "•", FALSE, point_indent };

  add_lines_after (self, &point, TW_TEXT_BODY, text, 4);
}

/**
 * tw_document_add_quotation:
 * @self: a document
 * @words: what somebody said
 * @speaker: who said it
 */
void
tw_document_add_quotation (TwDocument *self,
                           const char *words,
                           const char *speaker)
{
  const Beginning ruled = { NULL, TRUE, point_indent };

  add_lines_after (self, &ruled, TW_TEXT_BODY, words, 7);
  tw_document_keep_with_last (self);
  add_lines_after (self, &ruled, TW_TEXT_CAPTION, speaker, 0);
}

/**
 * tw_document_add_introduction:
 * @self: a document
 * @text: a remark on the table or chart below it
 */
void
tw_document_add_introduction (TwDocument *self,
                              const char *text)
{
  add_lines (self, TW_TEXT_CAPTION, text, 4);
  tw_document_keep_with_last (self);
}

/**
 * tw_document_add_caption:
 * @self: a document
 * @text: a remark on what stands above it
 */
void
tw_document_add_caption (TwDocument *self,
                         const char *text)
{
  tw_document_keep_with_last (self);
  add_lines (self, TW_TEXT_CAPTION, text, 6);
}
