/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A canvas for files: what is drawn on it becomes the pages of a PDF (ISO 32000-1, 8). Whatever is drawn is marked:
 * text and pictures belong to what was begun last; boxes and lines do so only in a figure, elsewhere they are
 * decoration. */

#include "tw-pdf-canvas.h"

#include "tw-pdf-picture.h"
#include "tw-pdf-structure.h"
#include "tw-pdf-syntax.h"
#include "tw-pdf-text.h"

struct _TwPdfCanvas
{
  TwCanvas parent_instance;

  TwPdfFile *file;
  double width;                 /* of a page */
  double height;
  TwPdfStructure *structure;
  TwPdfText *text;
  guint tree;                   /* the number of the object that the pages hang on */
  GString *pages;               /* those that were written */
  guint n_pages;
  guint page;                   /* the one that is being drawn */
  GHashTable *pictures;         /* numbers of objects, by TwPicture */
  GString *picture_names;       /* the same for readers */

  GString *content;             /* of the page */
  GString *path;                /* what was traced of it and is not yet drawn */
  gconstpointer owner;          /* of what was drawn last: an element, or what it is that is no content; or NULL */
  TwTag repetition;             /* what is being drawn, if every page repeats it; else TW_N_TAGS */
  TwInk fill_ink;               /* as the page has it; TW_N_INKS at its beginning */
};

G_DEFINE_FINAL_TYPE (TwPdfCanvas, tw_pdf_canvas, TW_TYPE_CANVAS)

/* How what is no content is marked. */
static const char decoration[] = "/Artifact BMC\n";

static const char * const repetitions[TW_N_TAGS] = {
  [TW_TAG_RUNNING_HEAD] = "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
  [TW_TAG_RUNNING_FOOT] = "/Artifact<</Type/Pagination/Subtype/Footer>>BDC\n",
  [TW_TAG_REPETITION] = "/Artifact<</Type/Pagination>>BDC\n",
};

/* How far the handles of a curve reach that is a quarter of a circle, by its radius. */
static const double kappa = 0.5522847;

static gboolean
is_repetition (TwPdfCanvas *self)
{
  return self->repetition != TW_N_TAGS;
}

static void
append_place (TwPdfCanvas *self,
              GString     *path,
              double       x,
              double       y)
{
  tw_pdf_structure_reach (self->structure, x, self->height - y);
  tw_pdf_append_number (path, x);
  g_string_append_c (path, ' ');
  tw_pdf_append_number (path, self->height - y);
  g_string_append_c (path, ' ');
}

/* What is drawn next is of that owner; what was drawn before may be of another one. */
static gboolean
change_owner (TwPdfCanvas   *self,
              gconstpointer  owner)
{
  if (self->owner == owner)
    return FALSE;

  if (self->owner != NULL)
    g_string_append (self->content, "EMC\n");
  self->owner = owner;

  return owner != NULL;
}

/* What is drawn next is no content. */
static void
begin_artefact (TwPdfCanvas *self,
                const char  *name)
{
  if (change_owner (self, name))
    g_string_append (self->content, name);
}

/* What is drawn next belongs to what was begun last, and reads as @letters if these are given. */
static void
begin_mark (TwPdfCanvas *self,
            const char  *letters)
{
  const char *structure = tw_tag_get_structure (tw_pdf_structure_get_tag (self->structure));

  g_string_append_c (self->content, '/');
  g_string_append (self->content, letters == NULL ? structure : "Span");
  g_string_append (self->content, "<</MCID ");
  tw_pdf_append_integer (self->content, tw_pdf_structure_mark (self->structure));
  if (letters != NULL)
    {
      g_string_append (self->content, "/ActualText");
      tw_pdf_append_text (self->content, letters);
    }
  g_string_append (self->content, ">>BDC\n");
}

static void
begin_content (TwPdfCanvas *self)
{
  if (is_repetition (self))
    {
      begin_artefact (self, repetitions[self->repetition]);
      return;
    }

  if (change_owner (self, tw_pdf_structure_get_current (self->structure)))
    begin_mark (self, NULL);
}

/* Text that does not read as it looks has a mark of its own: marks in marks are more than some readers understand. */
static void
read_as (gpointer    canvas,
         const char *letters)
{
  TwPdfCanvas *self = canvas;

  if (is_repetition (self))
    return;

  change_owner (self, NULL);
  change_owner (self, tw_pdf_structure_get_current (self->structure));
  begin_mark (self, letters);
}

static void
begin_shape (TwPdfCanvas *self)
{
  if (is_repetition (self) || tw_pdf_structure_get_tag (self->structure) == TW_TAG_FIGURE)
    begin_content (self);
  else
    begin_artefact (self, decoration);
}

static void
append_colour (GString *content,
               TwInk    ink)
{
  const double *colour = tw_ink_get_colour (ink);

  for (guint i = 0; i < 3; i++)
    {
      tw_pdf_append_number (content, colour[i]);
      g_string_append_c (content, ' ');
    }
}

static void
set_fill_ink (TwPdfCanvas *self,
              TwInk        ink)
{
  if (ink == self->fill_ink)
    return;

  append_colour (self->content, ink);
  g_string_append (self->content, "rg\n");
  self->fill_ink = ink;
}

static void
draw_path (TwPdfCanvas *self,
           const char  *how)
{
  g_string_append_len (self->content, self->path->str, (gssize) self->path->len);
  g_string_append (self->content, how);
  g_string_truncate (self->path, 0);
}

/* Returns the number of a picture's object, which is its name on the pages. */
static guint
find_picture (TwPdfCanvas     *self,
              const TwPicture *picture)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->pictures, picture));

  if (number == 0)
    {
      number = tw_pdf_write_picture (self->file, picture);
      g_hash_table_insert (self->pictures, (gpointer) picture, GUINT_TO_POINTER (number));
      g_string_append_printf (self->picture_names, "/P%u %u 0 R", number, number);
    }

  return number;
}

static void
tw_pdf_canvas_move_to (TwCanvas *canvas,
                       double    x,
                       double    y)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);

  append_place (self, self->path, x, y);
  g_string_append (self->path, "m\n");
}

static void
tw_pdf_canvas_line_to (TwCanvas *canvas,
                       double    x,
                       double    y)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);

  append_place (self, self->path, x, y);
  g_string_append (self->path, "l\n");
}

static void
tw_pdf_canvas_rectangle (TwCanvas *canvas,
                         double    x,
                         double    y,
                         double    width,
                         double    height)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);

  append_place (self, self->path, x, y + height);
  tw_pdf_structure_reach (self->structure, x + width, self->height - y);
  tw_pdf_append_number (self->path, width);
  g_string_append_c (self->path, ' ');
  tw_pdf_append_number (self->path, height);
  g_string_append (self->path, " re\n");
}

static void
tw_pdf_canvas_circle (TwCanvas *canvas,
                      double    x,
                      double    y,
                      double    radius)
{
  /* Directions of its four outermost places. */
  static const int right[] = { 1, 0, -1, 0, 1 };
  static const int down[] = { 0, 1, 0, -1, 0 };

  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);
  double reach = kappa * radius;

  append_place (self, self->path, x + radius, y);
  g_string_append (self->path, "m\n");
  for (guint i = 0; i < 4; i++)
    {
      append_place (self, self->path, x + right[i] * radius + right[i + 1] * reach,
                    y + down[i] * radius + down[i + 1] * reach);
      append_place (self, self->path, x + right[i + 1] * radius + right[i] * reach,
                    y + down[i + 1] * radius + down[i] * reach);
      append_place (self, self->path, x + right[i + 1] * radius, y + down[i + 1] * radius);
      g_string_append (self->path, "c\n");
    }
  g_string_append (self->path, "h\n");
}

static void
tw_pdf_canvas_fill (TwCanvas *canvas,
                    TwInk     ink)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);

  begin_shape (self);
  set_fill_ink (self, ink);
  draw_path (self, "f\n");
}

static void
tw_pdf_canvas_stroke (TwCanvas *canvas,
                      TwInk     ink,
                      double    thickness)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);

  if (self->path->len == 0)
    return;

  begin_shape (self);
  append_colour (self->content, ink);
  g_string_append (self->content, "RG ");
  tw_pdf_append_number (self->content, thickness);
  g_string_append (self->content, " w\n");
  draw_path (self, "S\n");
}

static void
tw_pdf_canvas_show_line (TwCanvas        *canvas,
                         PangoLayoutLine *line,
                         TwInk            ink,
                         double           x,
                         double           baseline)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);
  double end = 0;

  if (line->runs == NULL)
    return;

  begin_content (self);
  set_fill_ink (self, ink);
  end = tw_pdf_text_show_line (self->text, line, x, self->height - baseline);
  tw_pdf_structure_reach (self->structure, x, self->height - baseline);
  tw_pdf_structure_reach (self->structure, end, self->height - baseline);
}

static void
tw_pdf_canvas_show_picture (TwCanvas        *canvas,
                            const TwPicture *picture,
                            double           x,
                            double           y,
                            double           width,
                            double           height)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);
  guint number = find_picture (self, picture);

  begin_content (self);
  g_string_append (self->content, "q ");
  tw_pdf_append_number (self->content, width);
  g_string_append (self->content, " 0 0 ");
  tw_pdf_append_number (self->content, height);
  g_string_append_c (self->content, ' ');
  append_place (self, self->content, x, y + height);
  tw_pdf_structure_reach (self->structure, x + width, self->height - y);
  g_string_append_printf (self->content, "cm /P%u Do Q\n", number);
}

static void
tw_pdf_canvas_begin_tag (TwCanvas *canvas,
                         TwTag     tag,
                         guint     part)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);

  if (is_repetition (self))
    return;

  if (tw_tag_get_structure (tag) == NULL)
    self->repetition = tag;
  else
    tw_pdf_structure_begin (self->structure, tag, part);
}

static void
tw_pdf_canvas_end_tag (TwCanvas *canvas,
                       TwTag     tag)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (canvas);

  if (self->repetition == tag)
    {
      self->repetition = TW_N_TAGS;
    }
  else if (!is_repetition (self))
    {
      /* Its mark ends with it: another element may come to lie at the same place of the memory. */
      if (self->owner == tw_pdf_structure_get_current (self->structure))
        change_owner (self, NULL);
      tw_pdf_structure_end (self->structure);
    }
}

static void
tw_pdf_canvas_describe (TwCanvas   *canvas,
                        const char *words)
{
  tw_pdf_structure_describe (TW_PDF_CANVAS (canvas)->structure, words);
}

static void
tw_pdf_canvas_finalize (GObject *object)
{
  TwPdfCanvas *self = TW_PDF_CANVAS (object);

  tw_pdf_structure_free (self->structure);
  tw_pdf_text_free (self->text);
  g_hash_table_unref (self->pictures);
  g_string_free (self->picture_names, TRUE);
  g_string_free (self->pages, TRUE);
  g_string_free (self->content, TRUE);
  g_string_free (self->path, TRUE);

  G_OBJECT_CLASS (tw_pdf_canvas_parent_class)->finalize (object);
}

static void
tw_pdf_canvas_class_init (TwPdfCanvasClass *klass)
{
  TwCanvasClass *canvas_class = TW_CANVAS_CLASS (klass);

  canvas_class->move_to = tw_pdf_canvas_move_to;
  canvas_class->line_to = tw_pdf_canvas_line_to;
  canvas_class->rectangle = tw_pdf_canvas_rectangle;
  canvas_class->circle = tw_pdf_canvas_circle;
  canvas_class->fill = tw_pdf_canvas_fill;
  canvas_class->stroke = tw_pdf_canvas_stroke;
  canvas_class->show_line = tw_pdf_canvas_show_line;
  canvas_class->show_picture = tw_pdf_canvas_show_picture;
  canvas_class->begin_tag = tw_pdf_canvas_begin_tag;
  canvas_class->end_tag = tw_pdf_canvas_end_tag;
  canvas_class->describe = tw_pdf_canvas_describe;

  G_OBJECT_CLASS (klass)->finalize = tw_pdf_canvas_finalize;
}

static void
tw_pdf_canvas_init (TwPdfCanvas *self)
{
  self->pictures = g_hash_table_new (NULL, NULL);
  self->picture_names = g_string_new (NULL);
  self->pages = g_string_new (NULL);
  self->content = g_string_new (NULL);
  self->path = g_string_new (NULL);
  self->repetition = TW_N_TAGS;
}

/**
 * tw_pdf_canvas_new:
 * @file: (unowned): where the pages are written
 * @width: of a page, in points
 * @height: of a page, in points
 *
 * Returns: (transfer full): a canvas without pages
 */
TwPdfCanvas *
tw_pdf_canvas_new (TwPdfFile *file,
                   double     width,
                   double     height)
{
  TwPdfCanvas *self = g_object_new (TW_TYPE_PDF_CANVAS, NULL);

  self->file = file;
  self->width = width;
  self->height = height;
  self->structure = tw_pdf_structure_new (file);
  self->text = tw_pdf_text_new (file, read_as, self);
  self->tree = tw_pdf_file_reserve (file);

  return self;
}

/**
 * tw_pdf_canvas_begin_page:
 * @self: a canvas
 *
 * What is drawn from now on stands on a new page.
 *
 * Returns: the number of the page's object
 */
guint
tw_pdf_canvas_begin_page (TwPdfCanvas *self)
{
  self->page = tw_pdf_file_reserve (self->file);
  self->fill_ink = TW_N_INKS;
  g_string_truncate (self->content, 0);
  tw_pdf_text_begin_page (self->text, self->content);
  tw_pdf_structure_begin_page (self->structure, self->page);

  return self->page;
}

/**
 * tw_pdf_canvas_end_page:
 * @self: a canvas
 *
 * Writes the page.
 */
void
tw_pdf_canvas_end_page (TwPdfCanvas *self)
{
  guint content = tw_pdf_file_reserve (self->file);
  g_autoptr (GString) page = g_string_new (NULL);

  change_owner (self, NULL);
  tw_pdf_structure_end_page (self->structure);
  tw_pdf_file_add_stream (self->file, content, "", self->content->str, self->content->len);
  g_string_printf (page, "<</Type/Page/Parent %u 0 R/Contents %u 0 R/StructParents %u/Tabs/S>>",
                   self->tree, content, self->n_pages++);
  tw_pdf_file_add (self->file, self->page, page);
  tw_pdf_append_reference (self->pages, self->page);
  g_string_append_c (self->pages, ' ');
}

/**
 * tw_pdf_canvas_write:
 * @self: a canvas on which everything was drawn
 *
 * Writes what all pages have in common.
 *
 * Returns: where to find them
 */
TwPdfPages
tw_pdf_canvas_write (TwPdfCanvas *self)
{
  g_autoptr (GString) tree = g_string_new (NULL);
  char width[G_ASCII_DTOSTR_BUF_SIZE];
  char height[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_printf (tree, "<</Type/Pages/MediaBox[0 0 %s %s]/Kids[%s]/Count %u/Resources<<",
                   g_ascii_formatd (width, sizeof width, "%g", self->width),
                   g_ascii_formatd (height, sizeof height, "%g", self->height), self->pages->str, self->n_pages);
  tw_pdf_text_write_fonts (self->text, tree);
  g_string_append_printf (tree, "/XObject<<%s>>>>>>", self->picture_names->str);
  tw_pdf_file_add (self->file, self->tree, tree);

  return (TwPdfPages) { self->tree, tw_pdf_structure_write (self->structure) };
}
