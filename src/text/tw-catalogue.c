/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A compiled message catalogue (GNU .mo), read into memory once and immutable from then on.
 *
 * The file may be damaged or hostile: every offset and length is checked against its size, the
 * strings together may not be longer than the file, each must be UTF-8 and end with a NUL, and a
 * translation whose printf directives do not fit its message is left out, as are one with too few
 * plural forms and one of a message that was there before.
 */

#include "tw-catalogue.h"

#include <string.h>

#include "tw-directives.h"
#include "tw-plural.h"

#define MAGIC 0x950412deu
#define HEADER_SIZE 28
#define MAX_FILE_SIZE (8 * 1024 * 1024)
#define CONTEXT_SEPARATOR "\004"

struct _TwCatalogue
{
  GHashTable *translations;     /* char *key → Translation */
  TwPlural *plural;
};

/* All forms of one message, one for a message without a plural. */
typedef struct
{
  char **forms;
  guint n_forms;
} Translation;

typedef struct
{
  const char *contents;
  gsize size;
  gsize allowance;              /* bytes that strings may still take */
  gboolean swapped;
} Reader;

typedef struct
{
  const char *text;
  gsize length;
} Span;

static void
translation_free (gpointer pointer)
{
  Translation *self = pointer;

  g_strfreev (self->forms);
  g_free (self);
}

static guint32
read_word (const Reader *reader,
           gsize         offset)
{
  guint32 word;

  memcpy (&word, reader->contents + offset, sizeof word);

  return reader->swapped ? GUINT32_SWAP_LE_BE (word) : word;
}

/* The string that the table of lengths and offsets at @table has at @index. */
static gboolean
read_span (Reader *reader,
           gsize   table,
           gsize   index,
           Span   *span)
{
  gsize length = read_word (reader, table + 8 * index);
  gsize offset = read_word (reader, table + 8 * index + 4);

  if (offset >= reader->size || length >= reader->size - offset || length >= reader->allowance)
    return FALSE;

  reader->allowance -= length;
  span->text = reader->contents + offset;
  span->length = length;

  return span->text[length] == '\0';
}

static char **
split_forms (const Span *span,
             guint      *n_forms)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *end = span->text + span->length;

  *n_forms = 0;
  for (const char *form = span->text; form <= end; form += strlen (form) + 1)
    {
      g_strv_builder_add (builder, form);
      (*n_forms)++;
    }

  return g_strv_builder_end (builder);
}

static gboolean
is_utf8 (const Span *span)
{
  const char *end = span->text + span->length;

  for (const char *form = span->text; form <= end; form += strlen (form) + 1)
    if (!g_utf8_validate (form, -1, NULL))
      return FALSE;

  return TRUE;
}

static const char *
without_context (const char *key)
{
  const char *separator = strstr (key, CONTEXT_SEPARATOR);

  return separator ? separator + 1 : key;
}

/* What the forms of a translation are measured against: the message, or of two forms the plural. */
static const char *
find_pattern (const Span *key)
{
  gsize length = strlen (key->text);

  return length < key->length ? key->text + length + 1 : without_context (key->text);
}

static void
add_translation (TwCatalogue *self,
                 const Span  *key,
                 const Span  *text)
{
  const char *pattern = find_pattern (key);
  gboolean has_plural = strlen (key->text) < key->length;
  g_auto (GStrv) forms = NULL;
  Translation *translation;
  guint n_forms;

  if (!is_utf8 (key) || !is_utf8 (text) || text->length == 0 || g_hash_table_contains (self->translations, key->text))
    return;

  forms = split_forms (text, &n_forms);
  if (n_forms != (has_plural && self->plural ? tw_plural_get_n_forms (self->plural) : 1))
    return;

  for (guint i = 0; i < n_forms; i++)
    if (!tw_directives_fit (pattern, forms[i]))
      return;

  translation = g_new0 (Translation, 1);
  translation->forms = g_steal_pointer (&forms);
  translation->n_forms = n_forms;
  g_hash_table_insert (self->translations, g_strdup (key->text), translation);
}

static gboolean
read_messages (TwCatalogue *self,
               Reader      *reader)
{
  gsize n_messages = read_word (reader, 8);
  gsize keys = read_word (reader, 12);
  gsize texts = read_word (reader, 16);

  if (keys > reader->size || n_messages > (reader->size - keys) / 8 ||
      texts > reader->size || n_messages > (reader->size - texts) / 8)
    return FALSE;

  for (gsize i = 0; i < n_messages; i++)
    {
      Span key, text;

      if (!read_span (reader, keys, i, &key) || !read_span (reader, texts, i, &text))
        return FALSE;

      /* The keys are sorted, so that the header comes first and the plural rule is known early. */
      if (key.length == 0 && self->plural == NULL)
        self->plural = tw_plural_new (text.text);
      else
        add_translation (self, &key, &text);
    }

  return TRUE;
}

static Translation *
find_translation (const TwCatalogue *self,
                  const char        *context,
                  const char        *message)
{
  g_autofree char *key = NULL;

  if (context == NULL)
    return g_hash_table_lookup (self->translations, message);

  key = g_strconcat (context, CONTEXT_SEPARATOR, message, NULL);

  return g_hash_table_lookup (self->translations, key);
}

/**
 * tw_catalogue_new:
 * @contents: the bytes of a .mo file of either byte order, which need not stay
 * @size: their number
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL where @contents is none or is damaged
 */
TwCatalogue *
tw_catalogue_new (const char *contents,
                  gsize       size)
{
  g_autoptr (TwCatalogue) self = NULL;
  Reader reader = { contents, size, size, FALSE };
  guint32 magic;

  g_return_val_if_fail (contents != NULL || size == 0, NULL);

  if (size < HEADER_SIZE || size > MAX_FILE_SIZE)
    return NULL;

  magic = read_word (&reader, 0);
  reader.swapped = magic == GUINT32_SWAP_LE_BE (MAGIC);
  if ((magic != MAGIC && !reader.swapped) || read_word (&reader, 4) >> 16 > 1)
    return NULL;

  self = g_new0 (TwCatalogue, 1);
  self->translations = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, translation_free);
  if (!read_messages (self, &reader))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * tw_catalogue_new_from_file:
 * @path: where a .mo file may be
 *
 * Returns: (transfer full) (nullable): the catalogue, or %NULL where there is none
 */
TwCatalogue *
tw_catalogue_new_from_file (const char *path)
{
  g_autofree char *contents = NULL;
  gsize size;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_get_contents (path, &contents, &size, NULL))
    return NULL;

  return tw_catalogue_new (contents, size);
}

/**
 * tw_catalogue_free:
 * @self: (transfer full): a catalogue
 */
void
tw_catalogue_free (TwCatalogue *self)
{
  g_hash_table_unref (self->translations);
  g_clear_pointer (&self->plural, tw_plural_free);
  g_free (self);
}

/**
 * tw_catalogue_get_n_messages:
 * @self: a catalogue
 *
 * Returns: how many messages it translates, without its header
 */
guint
tw_catalogue_get_n_messages (const TwCatalogue *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->translations);
}

/**
 * tw_catalogue_respell:
 * @self: a catalogue that nobody else has yet
 * @from: what is written otherwise in a region
 * @to: how it is written there
 *
 * Replaces @from in all translations: Switzerland writes ss for ß.
 */
void
tw_catalogue_respell (TwCatalogue *self,
                      const char  *from,
                      const char  *to)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (self != NULL && from != NULL && to != NULL);

  g_hash_table_iter_init (&iter, self->translations);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Translation *translation = value;

      for (guint i = 0; i < translation->n_forms; i++)
        {
          GString *text = g_string_new_take (translation->forms[i]);

          g_string_replace (text, from, to, 0);
          translation->forms[i] = g_string_free_and_steal (text);
        }
    }
}

/**
 * tw_catalogue_look_up:
 * @self: a catalogue
 * @context: (nullable): the context that tells two equal messages apart
 * @message: a message of the program
 *
 * Returns: (transfer none) (nullable): its translation, or %NULL; it lives as long as @self
 */
const char *
tw_catalogue_look_up (const TwCatalogue *self,
                      const char        *context,
                      const char        *message)
{
  Translation *translation;

  g_return_val_if_fail (self != NULL && message != NULL, NULL);

  translation = find_translation (self, context, message);

  return translation ? translation->forms[0] : NULL;
}

/**
 * tw_catalogue_look_up_plural:
 * @self: a catalogue
 * @singular: the singular of a message with a plural
 * @n: the number it is said for
 *
 * Returns: (transfer none) (nullable): the translation for @n, or %NULL; it lives as long as @self
 */
const char *
tw_catalogue_look_up_plural (const TwCatalogue *self,
                             const char        *singular,
                             guint64            n)
{
  Translation *translation;
  guint form;

  g_return_val_if_fail (self != NULL && singular != NULL, NULL);

  translation = find_translation (self, NULL, singular);
  if (translation == NULL)
    return NULL;

  form = self->plural ? tw_plural_get_form (self->plural, n) : 0;

  return translation->forms[MIN (form, translation->n_forms - 1)];
}
