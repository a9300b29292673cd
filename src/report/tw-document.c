/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A document: blocks that are set as they are added, then broken into pages once, in points. Its pages are ready one
 * after the other: those before the one that is being filled never change.
 *
 * Every page that is drawn afterwards, on a screen, on paper or into a PDF, is the same page under
 * a transformation. */

#include "tw-document-private.h"

#include "tw-pages.h"
#include "tw-running-texts.h"

typedef struct
{
  TwDocumentPart add;
  gpointer content;
  GDestroyNotify free_content;
} Part;

struct _TwDocument
{
  GObject parent_instance;

  TwLanguage *language;
  TwPaper paper;
  TwTypesetter *typesetter;
  char *title;
  char *author;
  char *head_start;
  char *head_end;
  char *foot;
  GDateTime *created;
  TwPicture *logo;
  gboolean numbers_hidden;
  gboolean compact;

  GPtrArray *pieces;            /* of TwPiece, in reading order */
  GQueue parts;                 /* of Part, to be added yet */
  TwPages *pages;               /* NULL until it is broken into pages */
  TwRunningTexts *running;      /* NULL until it is laid out; without numbers until it is complete */
  gboolean complete;
  guint n_blocks;
  TwTag heading;                /* the last one that is no subheading */
  double space;                 /* to be left above the next piece */
  gboolean begins_page;         /* whether the next piece does */
  char *bookmark;               /* of the next piece */
};

G_DEFINE_FINAL_TYPE (TwDocument, tw_document, G_TYPE_OBJECT)

static const double paper_sizes[TW_N_PAPERS][2] = {
  [TW_PAPER_A4] = { 595.276, 841.890 },
  [TW_PAPER_LETTER] = { 612.0, 792.0 },
};

static const double margin_side = 56.7;         /* 20 mm */
static const double margin_top = 66;
static const double margin_bottom = 66;
static const double compact_margin_bottom = 52;
static const double running_head_y = 44;         /* where it ends; a long one grows upwards */
static const double running_foot_y = 40;        /* from the lower edge of the page */

static TwRunningTexts *
create_running_texts (TwDocument *self)
{
  return tw_running_texts_new (self->typesetter, self->head_start, self->head_end, self->foot,
                               tw_document_get_width (self));
}

static void
part_free (gpointer pointer)
{
  Part *part = pointer;

  if (part->free_content != NULL)
    part->free_content (part->content);
  g_free (part);
}

/* Places what there is on pages, as far as nothing that is still added could change that. */
static void
go_on (TwDocument *self)
{
  if (self->pages == NULL)
    self->pages = tw_pages_new (self->pieces, margin_top, tw_document_get_height (self));
  tw_pages_go_on (self->pages);
}

static void
complete (TwDocument *self)
{
  tw_pages_end (self->pages);
  self->complete = TRUE;
  if (!self->numbers_hidden)
    tw_running_texts_add_numbers (self->running, self->typesetter, self->language, tw_pages_count_ready (self->pages));
}

static void
add_part (TwDocument *self)
{
  Part *part = g_queue_pop_head (&self->parts);

  part->add (self, part->content);
  part_free (part);
}

/* No level of headings is left out: below a title, a subheading is a heading. */
static void
settle_level (TwDocument *self,
              TwPiece    *piece)
{
  if (piece->tag == TW_TAG_HEADING_1 || piece->tag == TW_TAG_HEADING_2)
    self->heading = piece->tag;
  else if (piece->tag == TW_TAG_HEADING_3 && self->heading == TW_TAG_HEADING_1)
    piece->tag = TW_TAG_HEADING_2;
}

/* An item is of the list of the one before it, or begins one. */
static void
settle_list (TwDocument *self,
             TwPiece    *piece)
{
  const TwPiece *last = self->pieces->len > 0 ? g_ptr_array_index (self->pieces, self->pieces->len - 1) : NULL;

  if (piece->tag == TW_TAG_LIST_ITEM)
    piece->list = last != NULL && last->list != 0 ? last->list : self->n_blocks;
}

/* Nothing that is added after the pages were made could still appear on them. */
static gboolean
is_open (TwDocument *self)
{
  return !self->complete;
}

static void
tw_document_finalize (GObject *object)
{
  TwDocument *self = TW_DOCUMENT (object);

  g_clear_pointer (&self->language, tw_language_unref);
  g_clear_pointer (&self->typesetter, tw_typesetter_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->head_start, g_free);
  g_clear_pointer (&self->head_end, g_free);
  g_clear_pointer (&self->foot, g_free);
  g_clear_pointer (&self->created, g_date_time_unref);
  g_clear_pointer (&self->logo, tw_picture_free);
  g_clear_pointer (&self->bookmark, g_free);
  g_queue_clear_full (&self->parts, part_free);
  g_clear_pointer (&self->pages, tw_pages_free);
  g_clear_pointer (&self->running, tw_running_texts_free);
  g_clear_pointer (&self->pieces, g_ptr_array_unref);

  G_OBJECT_CLASS (tw_document_parent_class)->finalize (object);
}

static void
tw_document_class_init (TwDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_document_finalize;
}

static void
tw_document_init (TwDocument *self)
{
  self->pieces = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_piece_unref);
}

/**
 * tw_document_new:
 * @language: the language its text is written in
 * @paper: the paper it is laid out for
 * @error: return location for a #TwReportError
 *
 * Returns: (transfer full): an empty document, or %NULL if the typeface is missing
 */
TwDocument *
tw_document_new (TwLanguage  *language,
                 TwPaper      paper,
                 GError     **error)
{
  TwTypesetter *typesetter = tw_typesetter_new (tw_language_get_tag (language), error);
  TwDocument *self = NULL;

  if (typesetter == NULL)
    return NULL;

  self = g_object_new (TW_TYPE_DOCUMENT, NULL);
  self->language = tw_language_ref (language);
  self->paper = paper;
  self->typesetter = typesetter;

  return self;
}

/**
 * tw_document_set_title:
 * @self: a document
 * @title: what a PDF reader shows as its title
 * @author: (nullable): the company that hands it out
 */
void
tw_document_set_title (TwDocument *self,
                       const char *title,
                       const char *author)
{
  g_set_str (&self->title, title);
  g_set_str (&self->author, author);
}

/**
 * tw_document_set_running_head:
 * @self: a document
 * @start: (nullable): what stands on the left above every page but the first
 * @end: (nullable): what stands on the right there
 */
void
tw_document_set_running_head (TwDocument *self,
                              const char *start,
                              const char *end)
{
  g_return_if_fail (is_open (self));

  g_set_str (&self->head_start, start);
  g_set_str (&self->head_end, end);
}

/**
 * tw_document_set_running_foot:
 * @self: a document
 * @text: what stands below every page, opposite its number
 */
void
tw_document_set_running_foot (TwDocument *self,
                              const char *text)
{
  g_return_if_fail (is_open (self));

  g_set_str (&self->foot, text);
}

/**
 * tw_document_set_created:
 * @self: a document
 * @created: when it was made, as its PDF says
 *
 * Two documents with the same content and the same instant give the same PDF, byte by byte.
 */
void
tw_document_set_created (TwDocument *self,
                         GDateTime  *created)
{
  g_clear_pointer (&self->created, g_date_time_unref);
  self->created = g_date_time_ref (created);
}

/**
 * tw_document_set_logo:
 * @self: a document
 * @logo: (transfer full) (nullable): the logo of the company, shown in every masthead
 */
void
tw_document_set_logo (TwDocument *self,
                      TwPicture  *logo)
{
  g_clear_pointer (&self->logo, tw_picture_free);
  self->logo = logo;
}

/**
 * tw_document_get_logo:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the logo of the company
 */
TwPicture *
tw_document_get_logo (TwDocument *self)
{
  return self->logo;
}

/**
 * tw_document_hide_page_numbers:
 * @self: a document
 *
 * Leaves the numbers of its pages out: for sheets that are handed out one by one.
 */
void
tw_document_hide_page_numbers (TwDocument *self)
{
  self->numbers_hidden = TRUE;
}

/**
 * tw_document_set_compact:
 * @self: an empty document
 *
 * Sets it with less space between its parts, for forms that shall fit a page.
 */
void
tw_document_set_compact (TwDocument *self)
{
  g_return_if_fail (self->pieces->len == 0);

  self->compact = TRUE;
}

/**
 * tw_document_is_compact:
 * @self: a document
 *
 * Returns: whether it is set with less space between its parts
 */
gboolean
tw_document_is_compact (TwDocument *self)
{
  return self->compact;
}

/**
 * tw_document_begin_block:
 * @self: a document
 *
 * The pieces appended from here on belong together, until the next block begins.
 */
void
tw_document_begin_block (TwDocument *self)
{
  self->n_blocks++;
}

/**
 * tw_document_append:
 * @self: a document
 * @piece: (transfer full): what comes next
 */
void
tw_document_append (TwDocument *self,
                    TwPiece    *piece)
{
  g_return_if_fail (is_open (self));

  settle_level (self, piece);
  settle_list (self, piece);
  piece->block = self->n_blocks;
  piece->space_above += self->space;
  piece->begins_page = self->begins_page;
  self->space = 0;
  self->begins_page = FALSE;
  if (piece->head != NULL)
    piece->head->block = self->n_blocks;
  g_ptr_array_add (self->pieces, piece);

  if (self->bookmark != NULL)
    {
      g_free (piece->bookmark);
      piece->bookmark = g_steal_pointer (&self->bookmark);
    }
}

/**
 * tw_document_keep_with_last:
 * @self: a document
 *
 * What comes next shall stand on the page of what came last.
 */
void
tw_document_keep_with_last (TwDocument *self)
{
  g_return_if_fail (is_open (self));

  if (self->pieces->len > 0)
    ((TwPiece *) g_ptr_array_index (self->pieces, self->pieces->len - 1))->keep_with_next = TRUE;
}

/**
 * tw_document_begin_page:
 * @self: a document
 *
 * What follows begins a page, unless it does anyway.
 */
void
tw_document_begin_page (TwDocument *self)
{
  self->begins_page = TRUE;
}

/**
 * tw_document_add_later:
 * @self: a document
 * @add: adds a part
 * @content: (transfer full): what @add needs for that
 * @free_content: (nullable): frees @content
 *
 * A part that is laid out when a page that it may reach is wanted, or when the pages are counted, in the thread that
 * asks. What follows it must be added later too.
 */
void
tw_document_add_later (TwDocument     *self,
                       TwDocumentPart  add,
                       gpointer        content,
                       GDestroyNotify  free_content)
{
  Part *part;

  g_return_if_fail (is_open (self));

  part = g_new0 (Part, 1);
  part->add = add;
  part->content = content;
  part->free_content = free_content;
  g_queue_push_tail (&self->parts, part);
}

/**
 * tw_document_bookmark_next:
 * @self: a document
 * @text: words
 *
 * What comes next is found in the outline under @text: for what has no heading.
 */
void
tw_document_bookmark_next (TwDocument *self,
                           const char *text)
{
  g_set_str (&self->bookmark, text);
}

/**
 * tw_document_add_space:
 * @self: a document
 * @points: how much to leave blank, except at the head of a page
 */
void
tw_document_add_space (TwDocument *self,
                       double      points)
{
  self->space += points;
}

/**
 * tw_document_get_language:
 * @self: a document
 *
 * Returns: (transfer none): the language its text is written in
 */
TwLanguage *
tw_document_get_language (TwDocument *self)
{
  return self->language;
}

/**
 * tw_document_get_title:
 * @self: a document
 *
 * Returns: (nullable): what a PDF reader shows as its title
 */
const char *
tw_document_get_title (TwDocument *self)
{
  return self->title;
}

/**
 * tw_document_get_author:
 * @self: a document
 *
 * Returns: (nullable): the company that hands it out
 */
const char *
tw_document_get_author (TwDocument *self)
{
  return self->author;
}

/**
 * tw_document_get_created:
 * @self: a document
 *
 * Returns: (nullable): when it was made; %NULL: now
 */
GDateTime *
tw_document_get_created (TwDocument *self)
{
  return self->created;
}

/**
 * tw_document_get_typesetter:
 * @self: a document
 *
 * Returns: (transfer none): what sets its text
 */
TwTypesetter *
tw_document_get_typesetter (TwDocument *self)
{
  return self->typesetter;
}

/**
 * tw_document_get_page_size:
 * @self: a document
 * @width: (out): the width of a page, in points
 * @height: (out): the height of a page, in points
 */
void
tw_document_get_page_size (TwDocument *self,
                           double     *width,
                           double     *height)
{
  *width = paper_sizes[self->paper][0];
  *height = paper_sizes[self->paper][1];
}

/**
 * tw_document_get_width:
 * @self: a document
 *
 * Returns: the width of the column that blocks are set in, in points
 */
double
tw_document_get_width (TwDocument *self)
{
  return paper_sizes[self->paper][0] - 2 * margin_side;
}

/**
 * tw_document_get_height:
 * @self: a document
 *
 * Returns: the height that a page offers to blocks, in points
 */
double
tw_document_get_height (TwDocument *self)
{
  return paper_sizes[self->paper][1] - margin_top - (self->compact ? compact_margin_bottom : margin_bottom);
}

/**
 * tw_document_get_room:
 * @self: a document to which blocks are still being added
 *
 * Returns: the height that is left on the page that the last block lies on, in points
 */
double
tw_document_get_room (TwDocument *self)
{
  g_return_val_if_fail (is_open (self), 0);

  go_on (self);

  return tw_document_get_height (self) + margin_top - tw_pages_foresee_end (self->pages);
}

/**
 * tw_document_lay_out:
 * @self: a document
 * @n_pages: how many pages are wanted
 *
 * Lays it out as far as is needed for the wanted pages, or to its end.
 *
 * Returns: how many pages are ready: these never change, but their feet are without number until all are
 */
guint
tw_document_lay_out (TwDocument *self,
                     guint       n_pages)
{
  go_on (self);
  if (self->running == NULL)
    self->running = create_running_texts (self);

  while (!self->complete && tw_pages_count_ready (self->pages) < n_pages)
    {
      if (g_queue_is_empty (&self->parts))
        {
          complete (self);
          break;
        }
      add_part (self);
      go_on (self);
    }

  return tw_pages_count_ready (self->pages);
}

/**
 * tw_document_is_complete:
 * @self: a document
 *
 * Returns: whether all its pages are ready
 */
gboolean
tw_document_is_complete (TwDocument *self)
{
  return self->complete;
}

/**
 * tw_document_get_n_pages:
 * @self: a document
 *
 * Lays the document out to its end; nothing can be added after that.
 *
 * Returns: how many pages it has, at least 1
 */
guint
tw_document_get_n_pages (TwDocument *self)
{
  return tw_document_lay_out (self, G_MAXUINT);
}

/**
 * tw_document_draw:
 * @self: a document
 * @page: the page, from 0
 * @canvas: where to draw
 *
 * Draws the page, and says what everything on it is. Nothing is measured or broken here, once the page is ready.
 */
void
tw_document_draw (TwDocument *self,
                  guint       page,
                  TwCanvas   *canvas)
{
  const GArray *placed = NULL;

  g_return_if_fail (page < tw_document_lay_out (self, page + 1));

  placed = tw_pages_get (self->pages, page);
  if (page > 0 && !(placed->len > 0 && g_array_index (placed, TwPlacedPiece, 0).piece->replaces_running_head))
    tw_running_texts_draw_head (self->running, canvas, margin_side, running_head_y);
  tw_pages_draw (placed, canvas, margin_side, tw_document_get_width (self));
  tw_running_texts_draw_foot (self->running, page, canvas, margin_side, paper_sizes[self->paper][1] - running_foot_y);
}

/**
 * tw_document_create_outline:
 * @self: a document
 *
 * Returns: (transfer full) (element-type TwOutlineEntry): its headings with the places they stand at
 */
GArray *
tw_document_create_outline (TwDocument *self)
{
  GArray *outline = g_array_new (FALSE, FALSE, sizeof (TwOutlineEntry));
  guint n_pages = tw_document_get_n_pages (self);

  for (guint i = 0; i < n_pages; i++)
    {
      const GArray *page = tw_pages_get (self->pages, i);

      for (guint k = 0; k < page->len; k++)
        {
          const TwPlacedPiece *placed = &g_array_index (page, TwPlacedPiece, k);
          const TwOutlineEntry entry = { placed->piece->bookmark, i, margin_side, placed->y };

          if (entry.text != NULL && !placed->repeated)
            g_array_append_val (outline, entry);
        }
    }

  return outline;
}
