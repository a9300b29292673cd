/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A canvas for those who do not see the page: of what is drawn on it, the words are kept. */

#include "tw-words-canvas.h"

struct _TwWordsCanvas
{
  TwCanvas parent_instance;

  GString *words;
};

G_DEFINE_FINAL_TYPE (TwWordsCanvas, tw_words_canvas, TW_TYPE_CANVAS)

static const gunichar soft_hyphen = 0x00ad;
static const gunichar paragraph_separator = 0x2029;

/* Words go on over the lines of a paragraph: it ends where its text does, or where that says so. */
static gboolean
ends_paragraph (const char *end)
{
  gunichar next = g_utf8_get_char (end);

  return next == '\0' || next == '\n' || next == '\r' || next == paragraph_separator;
}

static void
tw_words_canvas_show_line (TwCanvas        *canvas,
                           PangoLayoutLine *line,
                           TwInk            ink,
                           double           x,
                           double           baseline)
{
  GString *words = TW_WORDS_CANVAS (canvas)->words;
  const char *text = pango_layout_get_text (line->layout) + line->start_index;
  const char *end = text + line->length;

  for (const char *letter = text; letter < end; letter = g_utf8_next_char (letter))
    if (g_utf8_get_char (letter) != soft_hyphen)
      g_string_append_unichar (words, g_utf8_get_char (letter));
  if (ends_paragraph (end))
    g_string_append_c (words, '\n');
}

static void
tw_words_canvas_finalize (GObject *object)
{
  g_string_free (TW_WORDS_CANVAS (object)->words, TRUE);

  G_OBJECT_CLASS (tw_words_canvas_parent_class)->finalize (object);
}

static void
tw_words_canvas_class_init (TwWordsCanvasClass *klass)
{
  TW_CANVAS_CLASS (klass)->show_line = tw_words_canvas_show_line;
  G_OBJECT_CLASS (klass)->finalize = tw_words_canvas_finalize;
}

static void
tw_words_canvas_init (TwWordsCanvas *self)
{
  self->words = g_string_new (NULL);
}

/**
 * tw_words_canvas_new:
 *
 * Returns: (transfer full): a canvas that keeps nothing but words
 */
TwCanvas *
tw_words_canvas_new (void)
{
  return g_object_new (TW_TYPE_WORDS_CANVAS, NULL);
}

/**
 * tw_words_canvas_steal:
 * @self: a canvas
 *
 * Returns: (transfer full): the words that were drawn on it, a paragraph or a cell of a table a line; it has none then
 */
char *
tw_words_canvas_steal (TwWordsCanvas *self)
{
  char *words = g_strdup (self->words->str);

  g_string_truncate (self->words, 0);

  return words;
}
