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
} Line;

static void
line_free (gpointer pointer)
{
  Line *line = pointer;

  g_object_unref (line->layout);
  g_free (line);
}

static void
draw_line (gconstpointer  content,
           cairo_t       *cr,
           double         width)
{
  const Line *line = content;

  tw_text_draw_line (line->layout, line->style, line->line, cr);
}

static void
draw_text (gconstpointer  content,
           cairo_t       *cr,
           double         width)
{
  tw_text_draw (content, cr, 0, 0);
}

static TwPiece *
create_text_piece (TwDocument  *document,
                   const char  *structure,
                   TwTextStyle  style,
                   const char  *words)
{
  TwText *text = tw_typesetter_set (tw_document_get_typesetter (document), style, words,
                                    tw_document_get_width (document));

  return tw_piece_new (structure, text->height, draw_text, text, (GDestroyNotify) tw_text_unref);
}

static void
add_lines (TwDocument  *document,
           TwTextStyle  style,
           const char  *words,
           double       space_above)
{
  g_autoptr (TwText) text = tw_typesetter_set (tw_document_get_typesetter (document), style, words,
                                               tw_document_get_width (document));
  int n_lines = pango_layout_get_line_count (text->layout);

  tw_document_begin_block (document);
  for (int i = 0; i < n_lines; i++)
    {
      Line *line = g_new0 (Line, 1);
      TwPiece *piece = NULL;

      line->layout = g_object_ref (text->layout);
      line->line = i;
      line->style = style;
      piece = tw_piece_new ("P", text->height / n_lines, draw_line, line, line_free);
      piece->space_above = i == 0 ? space_above : 0;
      piece->keep_with_next = i + 1 < n_lines && (i == 0 || i + 2 == n_lines);
      tw_document_append (document, piece);
    }
}

/**
 * tw_document_add_masthead:
 * @self: a document
 * @kicker: (nullable): the line above the title: who hands it out
 * @title: the title
 * @subtitle: (nullable): what the document is about
 */
void
tw_document_add_masthead (TwDocument *self,
                          const char *kicker,
                          const char *title,
                          const char *subtitle)
{
  TwPiece *piece = NULL;

  if (kicker != NULL)
    {
      tw_document_begin_block (self);
      piece = create_text_piece (self, "P", TW_TEXT_KICKER, kicker);
      piece->keep_with_next = TRUE;
      tw_document_append (self, piece);
    }

  tw_document_begin_block (self);
  piece = create_text_piece (self, "H1", TW_TEXT_TITLE, title);
  piece->space_above = 3;
  piece->keep_with_next = TRUE;
  tw_document_append (self, piece);

  if (subtitle != NULL)
    {
      tw_document_begin_block (self);
      piece = create_text_piece (self, "P", TW_TEXT_SUBTITLE, subtitle);
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
  TwPiece *piece = create_text_piece (self, "H2", TW_TEXT_HEADING, text);

  piece->space_above = 22;
  piece->keep_with_next = TRUE;
  tw_document_begin_block (self);
  tw_document_append (self, piece);
  tw_document_note_heading (self, piece, text);
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
