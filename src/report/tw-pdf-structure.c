/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The structure of a PDF (ISO 32000-1, 14.7, and ISO 14289-1, which says what an accessible one has). An element is
 * written when it has ended: of thousands of cells only those of the row that is being drawn are remembered. */

#include "tw-pdf-structure.h"

#include "tw-pdf-syntax.h"

struct _TwPdfElement
{
  TwTag tag;
  guint part;
  TwPdfElement *parent;
  TwPdfElement *unfinished;     /* the last of its children, if it may go on; it has not ended yet */
  guint number;                 /* of its object; 0 as long as nobody refers to it */
  guint page;                   /* the one its first mark is on; 0 as long as there is none */
  gboolean on_one_page;
  GString *kids;
  guint n_kids;
  GString *words;               /* what is said in its place; NULL where it speaks for itself */
  double left, right, bottom, top;
};

struct _TwPdfStructure
{
  TwPdfFile *file;
  guint number;                 /* of the root's object */
  TwPdfElement *root;
  TwPdfElement *current;
  TwPdfElement *figure;         /* the one that is being drawn, or NULL */
  GString *pages;               /* where the owners of the marks of each page are told */
  guint n_pages;
  guint page;                   /* the one that is being drawn */
  GString *owners;              /* of its marks */
  guint n_marks;
  GString *object;              /* that is being written */
};

/* What else is told of an element with a tag. */
static const char * const attributes[TW_N_TAGS] = {
  [TW_TAG_COLUMN_HEAD] = "/A<</O/Table/Scope/Column>>",
  [TW_TAG_LIST] = "/A<</O/List/ListNumbering/Disc>>",
};

static TwPdfElement *
element_new (TwTag         tag,
             guint         part,
             TwPdfElement *parent)
{
  TwPdfElement *element = g_new0 (TwPdfElement, 1);

  element->tag = tag;
  element->part = part;
  element->parent = parent;
  element->on_one_page = TRUE;
  element->kids = g_string_sized_new (16);
  element->left = element->bottom = G_MAXDOUBLE;
  element->right = element->top = -G_MAXDOUBLE;

  return element;
}

static void
element_free (TwPdfElement *element)
{
  if (element->unfinished != NULL)
    element_free (element->unfinished);
  g_string_free (element->kids, TRUE);
  if (element->words != NULL)
    g_string_free (element->words, TRUE);
  g_free (element);
}

static guint
number_of (TwPdfStructure *self,
           TwPdfElement   *element)
{
  if (element->number == 0)
    element->number = tw_pdf_file_reserve (self->file);

  return element->number;
}

static void
begin_kid (TwPdfElement *element)
{
  if (element->n_kids++ > 0)
    g_string_append_c (element->kids, ' ');
}

static void
append_box (const TwPdfElement *element,
            GString            *object)
{
  const double box[] = { element->left, element->bottom, element->right, element->top };

  g_string_append (object, "/A<</O/Layout/Placement/Block/BBox[");
  for (guint i = 0; i < G_N_ELEMENTS (box); i++)
    {
      tw_pdf_append_number (object, box[i]);
      g_string_append_c (object, ' ');
    }
  g_string_append (object, "]>>");
}

static void
append_kids (const TwPdfElement *element,
             GString            *object)
{
  if (element->n_kids == 0)
    return;

  g_string_append (object, element->n_kids > 1 ? "/K[" : "/K ");
  g_string_append_len (object, element->kids->str, (gssize) element->kids->len);
  if (element->n_kids > 1)
    g_string_append_c (object, ']');
}

static void
write_element (TwPdfStructure *self,
               TwPdfElement   *element)
{
  GString *object = self->object;

  g_string_assign (object, "<</S/");
  g_string_append (object, tw_tag_get_structure (element->tag));
  g_string_append (object, "/P ");
  tw_pdf_append_reference (object, element->parent != NULL ? number_of (self, element->parent) : self->number);
  if (element->page != 0)
    {
      g_string_append (object, "/Pg ");
      tw_pdf_append_reference (object, element->page);
    }
  if (attributes[element->tag] != NULL)
    g_string_append (object, attributes[element->tag]);
  if (element->tag == TW_TAG_FIGURE && element->on_one_page && element->left <= element->right)
    append_box (element, object);
  if (element->words != NULL)
    {
      g_string_append (object, "/Alt");
      tw_pdf_append_text (object, element->words->str);
    }
  append_kids (element, object);
  g_string_append (object, ">>");
  tw_pdf_file_add (self->file, number_of (self, element), object);
}

/* An element without content is none, but a cell keeps its place in the row, and a document may be empty. */
static gboolean
counts (const TwPdfElement *element)
{
  return element->n_kids > 0
         || element->tag == TW_TAG_CELL || element->tag == TW_TAG_COLUMN_HEAD || element->tag == TW_TAG_DOCUMENT;
}

static void
finish (TwPdfStructure *self,
        TwPdfElement   *element)
{
  if (element->unfinished != NULL)
    finish (self, g_steal_pointer (&element->unfinished));

  if (counts (element))
    {
      write_element (self, element);
      if (element->parent != NULL)
        {
          begin_kid (element->parent);
          tw_pdf_append_reference (element->parent->kids, element->number);
        }
    }
  element_free (element);
}

/**
 * tw_pdf_structure_new:
 * @file: (unowned): where it is written
 *
 * Returns: (transfer full): the structure of a document on which nothing was drawn yet
 */
TwPdfStructure *
tw_pdf_structure_new (TwPdfFile *file)
{
  TwPdfStructure *self = g_new0 (TwPdfStructure, 1);

  self->file = file;
  self->number = tw_pdf_file_reserve (file);
  self->root = element_new (TW_TAG_DOCUMENT, 0, NULL);
  self->current = self->root;
  self->pages = g_string_new (NULL);
  self->owners = g_string_new (NULL);
  self->object = g_string_new (NULL);

  return self;
}

/**
 * tw_pdf_structure_free:
 * @self: (transfer full): a structure
 */
void
tw_pdf_structure_free (TwPdfStructure *self)
{
  while (self->current != NULL && self->current != self->root)
    {
      TwPdfElement *element = self->current;

      self->current = element->parent;
      element_free (element);
    }
  g_clear_pointer (&self->root, element_free);
  g_string_free (self->pages, TRUE);
  g_string_free (self->owners, TRUE);
  g_string_free (self->object, TRUE);
  g_free (self);
}

/**
 * tw_pdf_structure_begin_page:
 * @self: a structure
 * @page: the number of the page's object
 *
 * What is marked from now on lies on that page.
 */
void
tw_pdf_structure_begin_page (TwPdfStructure *self,
                             guint           page)
{
  self->page = page;
  self->n_marks = 0;
  g_string_assign (self->owners, "[");
}

/**
 * tw_pdf_structure_end_page:
 * @self: a structure
 */
void
tw_pdf_structure_end_page (TwPdfStructure *self)
{
  g_string_append_c (self->owners, ']');
  if (self->n_pages > 0)
    g_string_append_c (self->pages, ' ');
  tw_pdf_append_integer (self->pages, self->n_pages++);
  g_string_append_c (self->pages, ' ');
  tw_pdf_append_reference (self->pages, tw_pdf_file_add_new (self->file, self->owners));
}

/**
 * tw_pdf_structure_begin:
 * @self: a structure
 * @tag: what begins
 * @part: if it is the same as that of what ended last here, this goes on; 0 if it does not
 */
void
tw_pdf_structure_begin (TwPdfStructure *self,
                        TwTag           tag,
                        guint           part)
{
  TwPdfElement *parent = self->current;

  if (parent->unfinished != NULL && parent->unfinished->part == part)
    {
      self->current = g_steal_pointer (&parent->unfinished);
    }
  else
    {
      if (parent->unfinished != NULL)
        finish (self, g_steal_pointer (&parent->unfinished));
      self->current = element_new (tag, part, parent);
    }

  if (tag == TW_TAG_FIGURE)
    self->figure = self->current;
}

/**
 * tw_pdf_structure_end:
 * @self: a structure
 *
 * Ends what was begun last.
 */
void
tw_pdf_structure_end (TwPdfStructure *self)
{
  TwPdfElement *element = self->current;

  g_return_if_fail (element->parent != NULL);

  self->current = element->parent;
  if (element == self->figure)
    self->figure = NULL;
  if (element->part != 0)
    self->current->unfinished = element;
  else
    finish (self, element);
}

/**
 * tw_pdf_structure_get_current:
 * @self: a structure
 *
 * Returns: (transfer none): what was begun last
 */
TwPdfElement *
tw_pdf_structure_get_current (TwPdfStructure *self)
{
  return self->current;
}

/**
 * tw_pdf_structure_get_tag:
 * @self: a structure
 *
 * Returns: the tag of what was begun last
 */
TwTag
tw_pdf_structure_get_tag (TwPdfStructure *self)
{
  return self->current->tag;
}

/**
 * tw_pdf_structure_mark:
 * @self: a structure
 *
 * Returns: the mark of content of the page that belongs to what was begun last, from 0
 */
guint
tw_pdf_structure_mark (TwPdfStructure *self)
{
  TwPdfElement *element = self->current;

  if (element->page == 0)
    element->page = self->page;

  begin_kid (element);
  if (element->page == self->page)
    {
      tw_pdf_append_integer (element->kids, self->n_marks);
    }
  else
    {
      element->on_one_page = FALSE;
      g_string_append (element->kids, "<</Type/MCR/Pg ");
      tw_pdf_append_reference (element->kids, self->page);
      g_string_append (element->kids, "/MCID ");
      tw_pdf_append_integer (element->kids, self->n_marks);
      g_string_append (element->kids, ">>");
    }

  if (self->n_marks > 0)
    g_string_append_c (self->owners, ' ');
  tw_pdf_append_reference (self->owners, number_of (self, element));

  return self->n_marks++;
}

/**
 * tw_pdf_structure_describe:
 * @self: a structure
 * @words: what somebody who does not see the figure that is drawn has to know of it
 */
void
tw_pdf_structure_describe (TwPdfStructure *self,
                           const char     *words)
{
  g_return_if_fail (self->figure != NULL);

  if (self->figure->words == NULL)
    self->figure->words = g_string_new (words);
  else
    g_string_append_printf (self->figure->words, "\n%s", words);
}

/**
 * tw_pdf_structure_reach:
 * @self: a structure
 * @x: a place that is drawn to, from the left edge of the page
 * @y: a place that is drawn to, from the lower edge of the page
 *
 * A figure tells how far it reaches.
 */
void
tw_pdf_structure_reach (TwPdfStructure *self,
                        double          x,
                        double          y)
{
  TwPdfElement *figure = self->figure;

  if (figure == NULL)
    return;

  figure->left = MIN (figure->left, x);
  figure->right = MAX (figure->right, x);
  figure->bottom = MIN (figure->bottom, y);
  figure->top = MAX (figure->top, y);
}

/**
 * tw_pdf_structure_write:
 * @self: a structure in which everything has ended
 *
 * Writes what has not been written yet; nothing can begin after that.
 *
 * Returns: the number of the object that the whole structure hangs on
 */
guint
tw_pdf_structure_write (TwPdfStructure *self)
{
  g_autoptr (GString) object = g_string_new ("<</Type/StructTreeRoot/K ");

  g_return_val_if_fail (self->current == self->root, 0);

  tw_pdf_append_reference (object, number_of (self, self->root));
  g_string_append_printf (object, "/ParentTree<</Nums[%s]>>/ParentTreeNextKey %u>>", self->pages->str, self->n_pages);
  tw_pdf_file_add (self->file, self->number, object);
  self->current = NULL;
  finish (self, g_steal_pointer (&self->root));

  return self->number;
}
