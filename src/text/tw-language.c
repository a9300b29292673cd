/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A language given as an argument: finds its catalogue, looks messages up in it, and is English where
 * there is none. Nothing here asks or changes the locale of the process (setlocale, uselocale), so
 * that it works in any thread and without locale data on the machine.
 *
 * Catalogues are read from DIRECTORY/LANGUAGE/LC_MESSAGES/tandemwerk.mo, as gettext reads them.
 * DIRECTORY is the one the program was installed to; the environment variable
 * TANDEMWERK_LOCALE_DIR names another one, for programs that run from the build directory.
 */

#include "tw-language-private.h"

#include <string.h>

#include "tw-catalogue.h"

struct _TwLanguage
{
  char *tag;
  char *region;                 /* two capitals, or NULL */
  TwCatalogue *catalogue;       /* NULL: the messages stand as they are in the program */
};

G_DEFINE_BOXED_TYPE (TwLanguage, tw_language, tw_language_ref, tw_language_unref)

/* What a region writes otherwise than the country its catalogue is written for. */
static const struct
{
  const char *language;
  const char *region;
  const char *from;
  const char *to;
} respellings[] = {
  { "de", "CH", "ß", "ss" },
  { "de", "LI", "ß", "ss" },
  { "de", "AT", "Januar", "Jänner" },
};

static TwLanguage *session;

/* Splits “de_CH.UTF-8” or “de-CH” into “de” and “CH”. Letters only: a tag becomes part of a path. */
static gboolean
split_tag (const char  *tag,
           char       **language,
           char       **region)
{
  gsize length = 0;

  while (g_ascii_isalpha (tag[length]))
    length++;

  if (length < 2 || length > 3)
    return FALSE;

  *language = g_ascii_strdown (tag, (gssize) length);
  tag += length;

  if ((*tag == '_' || *tag == '-') && g_ascii_isalpha (tag[1]) && g_ascii_isalpha (tag[2]) && !g_ascii_isalnum (tag[3]))
    *region = g_ascii_strup (tag + 1, 2);

  return TRUE;
}

static TwCatalogue *
open_catalogue (const char *name)
{
  g_autofree char *path = g_build_filename (tw_language_directory (), name, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);

  return tw_catalogue_new_from_file (path);
}

static void
respell_for_region (TwLanguage *self,
                    const char *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (respellings); i++)
    if (g_str_equal (language, respellings[i].language) && g_strcmp0 (self->region, respellings[i].region) == 0)
      tw_catalogue_respell (self->catalogue, respellings[i].from, respellings[i].to);
}

/* The language of one tag, or NULL where the program does not speak it. */
static TwLanguage *
find_language (const char *tag)
{
  g_autofree char *language = NULL;
  g_autofree char *region = NULL;
  g_autofree char *full = NULL;
  g_autoptr (TwCatalogue) catalogue = NULL;
  TwLanguage *self;

  if (!split_tag (tag, &language, &region))
    return NULL;

  full = region ? g_strconcat (language, "_", region, NULL) : g_strdup (language);
  catalogue = open_catalogue (full);
  if (catalogue == NULL && region != NULL)
    catalogue = open_catalogue (language);
  if (catalogue == NULL && !g_str_equal (language, "en"))
    return NULL;

  self = g_atomic_rc_box_new0 (TwLanguage);
  self->tag = g_steal_pointer (&full);
  self->region = g_steal_pointer (&region);
  self->catalogue = g_steal_pointer (&catalogue);
  if (self->catalogue)
    respell_for_region (self, language);

  return self;
}

static const char *
get_locale_name (void)
{
  static const char * const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

  for (guint i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *name = g_getenv (variables[i]);

      if (name != NULL && *name != '\0')
        return name;
    }

  return "C";
}

static void
language_clear (gpointer pointer)
{
  TwLanguage *self = pointer;

  g_free (self->tag);
  g_free (self->region);
  g_clear_pointer (&self->catalogue, tw_catalogue_free);
}

/*< private >
 * tw_language_get_region:
 * @self: a language
 *
 * Returns: (transfer none) (nullable): its region as two capitals, or %NULL
 */
const char *
tw_language_get_region (TwLanguage *self)
{
  return self->region;
}

/*< private >
 * tw_language_fill_places:
 * @pattern: text with places in braces
 * @places: (array length=n_places): what stands in them
 * @n_places: number of @places
 *
 * Puts the texts into their places. Braces that name no place stay, and what is put in is not
 * looked through again.
 *
 * Returns: (transfer full): the text
 */
char *
tw_language_fill_places (const char    *pattern,
                         const TwPlace *places,
                         gsize          n_places)
{
  GString *text = g_string_new (NULL);

  while (*pattern != '\0')
    {
      const char *end = *pattern == '{' ? strchr (pattern, '}') : NULL;
      const TwPlace *place = NULL;

      for (gsize i = 0; end != NULL && place == NULL && i < n_places; i++)
        if (strlen (places[i].name) == (gsize) (end - pattern - 1) &&
            g_str_has_prefix (pattern + 1, places[i].name))
          place = &places[i];

      if (place == NULL)
        {
          g_string_append_c (text, *pattern++);
          continue;
        }

      g_string_append (text, place->text ? place->text : "");
      pattern = end + 1;
    }

  return g_string_free_and_steal (text);
}

/**
 * tw_language_directory:
 *
 * Where the compiled catalogues lie, for bindtextdomain() too.
 *
 * Returns: (transfer none): the path of the folder
 */
const char *
tw_language_directory (void)
{
  const char *directory = g_getenv ("TANDEMWERK_LOCALE_DIR");

  return directory != NULL && *directory != '\0' ? directory : TW_LOCALE_DIR;
}

/**
 * tw_language_new:
 * @tag: a language as in “de”, “de_CH”, “de-CH” or “en_GB.UTF-8”
 *
 * A region without a catalogue of its own takes that of the language; a language without a
 * catalogue is English.
 *
 * Returns: (transfer full): the language
 */
TwLanguage *
tw_language_new (const char *tag)
{
  TwLanguage *self;

  g_return_val_if_fail (tag != NULL, NULL);

  self = find_language (tag);

  return self ? self : find_language ("en");
}

/**
 * tw_language_new_from_environment:
 *
 * The language that the environment asks for: the first one of LANGUAGE that the program speaks,
 * then that of LC_ALL, LC_MESSAGES or LANG. English in the locale C.
 *
 * Returns: (transfer full): the language
 */
TwLanguage *
tw_language_new_from_environment (void)
{
  const char *locale = get_locale_name ();
  const char *preferred = g_getenv ("LANGUAGE");
  g_auto (GStrv) tags = NULL;

  if (g_str_equal (locale, "C") || g_str_equal (locale, "POSIX"))
    return tw_language_new ("en");

  tags = g_strsplit (preferred ? preferred : "", ":", -1);
  for (guint i = 0; tags[i] != NULL; i++)
    {
      TwLanguage *self = find_language (tags[i]);

      if (self != NULL)
        return self;
    }

  return tw_language_new (locale);
}

/**
 * tw_language_ref:
 * @self: a language
 *
 * Returns: (transfer full): @self
 */
TwLanguage *
tw_language_ref (TwLanguage *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * tw_language_unref:
 * @self: (transfer full): a language
 */
void
tw_language_unref (TwLanguage *self)
{
  g_atomic_rc_box_release_full (self, language_clear);
}

/**
 * tw_language_get_tag:
 * @self: a language
 *
 * Returns: (transfer none): its tag as in “de” or “de_CH”; “en” where another was asked for that
 *   the program does not speak
 */
const char *
tw_language_get_tag (TwLanguage *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->tag;
}

/**
 * tw_language_session:
 *
 * The language of the process, in which errors are said: the one given to
 * tw_language_set_session(), or else that of the environment. It stays for the life of the process
 * and may be asked for in any thread.
 *
 * Returns: (transfer none): the language
 */
TwLanguage *
tw_language_session (void)
{
  if (g_once_init_enter_pointer (&session))
    g_once_init_leave_pointer (&session, tw_language_new_from_environment ());

  return session;
}

/**
 * tw_language_set_session:
 * @language: the language of the process
 *
 * Chooses the language of the session. To be called by main() before anything is said, once.
 */
void
tw_language_set_session (TwLanguage *language)
{
  g_return_if_fail (language != NULL);

  if (g_once_init_enter_pointer (&session))
    g_once_init_leave_pointer (&session, tw_language_ref (language));
  else
    g_critical ("The language of the session was chosen before");
}

/**
 * tw_language_tr:
 * @self: a language
 * @message: a message of the program, in English
 *
 * Returns: (transfer none): @message in @self; it lives as long as both
 */
const char *
tw_language_tr (TwLanguage *self,
                const char *message)
{
  return tw_language_trc (self, NULL, message);
}

/**
 * tw_language_trc:
 * @self: a language
 * @context: (nullable): what tells two equal messages apart
 * @message: a message of the program, in English
 *
 * Returns: (transfer none): @message in @self; it lives as long as both
 */
const char *
tw_language_trc (TwLanguage *self,
                 const char *context,
                 const char *message)
{
  const char *text = NULL;

  g_return_val_if_fail (self != NULL && message != NULL, message);

  if (self->catalogue != NULL && *message != '\0')
    text = tw_catalogue_look_up (self->catalogue, context, message);

  return text ? text : message;
}

/**
 * tw_language_trn:
 * @self: a language
 * @singular: a message of the program for one thing, in English
 * @plural: the same for several
 * @n: how many
 *
 * Returns: (transfer none): the form for @n in @self; it lives as long as all of them
 */
const char *
tw_language_trn (TwLanguage *self,
                 const char *singular,
                 const char *plural,
                 guint64     n)
{
  const char *text = NULL;

  g_return_val_if_fail (self != NULL && singular != NULL && plural != NULL, plural);

  if (self->catalogue != NULL)
    text = tw_catalogue_look_up_plural (self->catalogue, singular, n);

  if (text != NULL)
    return text;

  return n == 1 ? singular : plural;
}

/**
 * tw_language_format:
 * @self: a language
 * @message: a message of the program with printf() directives, in English
 * @...: what they take
 *
 * Returns: (transfer full): the sentence in @self. Numbers are written without grouping.
 */
char *
tw_language_format (TwLanguage *self,
                    const char *message,
                    ...)
{
  va_list arguments;
  char *text;

  va_start (arguments, message);
  text = g_strdup_vprintf (tw_language_tr (self, message), arguments);
  va_end (arguments);

  return text;
}

/**
 * tw_language_formatn:
 * @self: a language
 * @singular: a message of the program for one thing, in English, with the directives of @plural
 * @plural: the same for several
 * @n: how many
 * @...: what the directives take, @n not being one of them by itself
 *
 * Returns: (transfer full): the sentence in @self
 */
char *
tw_language_formatn (TwLanguage *self,
                     const char *singular,
                     const char *plural,
                     guint64     n,
                     ...)
{
  va_list arguments;
  char *text;

  va_start (arguments, n);
  text = g_strdup_vprintf (tw_language_trn (self, singular, plural, n), arguments);
  va_end (arguments);

  return text;
}

/**
 * tw_tr:
 * @message: a message of the program, in English
 *
 * Returns: (transfer none): @message in the language of the session, for errors
 */
const char *
tw_tr (const char *message)
{
  return tw_language_tr (tw_language_session (), message);
}
