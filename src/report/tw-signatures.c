/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines to sign on, side by side: room for a pen above, name and role below. */

#include "tw-signatures.h"

#include "tw-document-private.h"

typedef struct
{
  guint n;
  double pen_room;
  gboolean *named;
  TwText **names;
  TwText **roles;
} SetSignatures;

static const double pen_room = 44;
static const double compact_pen_room = 34;
static const double signature_gap = 30;
static const double name_top = 5;

static void
set_signatures_free (gpointer pointer)
{
  SetSignatures *set = pointer;

  for (guint i = 0; i < set->n; i++)
    {
      tw_text_unref (set->names[i]);
      tw_text_unref (set->roles[i]);
    }
  g_free (set->named);
  g_free (set->names);
  g_free (set->roles);
  g_free (set);
}

static double
signature_width (guint  n,
                 double width)
{
  return (width - signature_gap * (n - 1)) / n;
}

static double
role_top (const SetSignatures *set,
          guint                number)
{
  return set->named[number] ? set->names[number]->height : 0;
}

static void
draw_signatures (gconstpointer  content,
                 TwCanvas      *canvas,
                 double         width)
{
  const SetSignatures *set = content;
  double each = signature_width (set->n, width);

  for (guint i = 0; i < set->n; i++)
    {
      double x = i * (each + signature_gap);

      tw_canvas_rule (canvas, TW_INK_TEXT, 0.5, x, set->pen_room, each);
      tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
      tw_text_draw (set->names[i], canvas, x, set->pen_room + name_top);
      tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);

      tw_canvas_begin_tag (canvas, TW_TAG_PARAGRAPH);
      tw_text_draw (set->roles[i], canvas, x, set->pen_room + name_top + role_top (set, i));
      tw_canvas_end_tag (canvas, TW_TAG_PARAGRAPH);
    }
}

/**
 * tw_document_add_signatures:
 * @self: a document
 * @signatures: (array length=n_signatures): who signs
 * @n_signatures: how many, 1 to 4
 *
 * The lines stay together, and with what stands above them.
 */
void
tw_document_add_signatures (TwDocument        *self,
                            const TwSignature *signatures,
                            guint              n_signatures)
{
  TwTypesetter *typesetter = tw_document_get_typesetter (self);
  double each = signature_width (n_signatures, tw_document_get_width (self));
  SetSignatures *set = g_new0 (SetSignatures, 1);
  double height = 0;

  set->n = n_signatures;
  set->pen_room = tw_document_is_compact (self) ? compact_pen_room : pen_room;
  set->named = g_new0 (gboolean, n_signatures);
  set->names = g_new0 (TwText *, n_signatures);
  set->roles = g_new0 (TwText *, n_signatures);
  for (guint i = 0; i < n_signatures; i++)
    {
      const char *name = signatures[i].name != NULL ? signatures[i].name : "";

      /* Where nobody is named, the role stands directly below the line. */
      set->named[i] = signatures[i].name != NULL;
      set->names[i] = tw_typesetter_set (typesetter, TW_TEXT_STRONG, name, each);
      set->roles[i] = tw_typesetter_set (typesetter, TW_TEXT_CAPTION, signatures[i].role, each);
      height = MAX (height, role_top (set, i) + set->roles[i]->height);
    }

  tw_document_keep_with_last (self);
  tw_document_begin_block (self);
  tw_document_append (self, tw_piece_new (TW_TAG_SECTION, set->pen_room + name_top + height,
                                          draw_signatures, set, set_signatures_free));
}
