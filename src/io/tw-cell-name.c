/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Takes names apart as staff lists write them: "Müller, Anna", "Anna Müller", "Prof. Dr. Müller,
 * Anna", "Heide, Karl von der", "Frau Dr. Anna Müller".
 *
 * A prefix (von, zu, de, van der) belongs to the family name wherever it stands, a title never does,
 * and a form of address is dropped. Nothing else of what stands there gets lost.
 */

#include "tw-cell-name.h"

#include <string.h>

static const char *const prefixes[] = {
  "af", "al", "am", "auf", "av", "da", "dal", "das", "de", "degli", "dei", "del", "della", "dem", "den",
  "der", "des", "di", "do", "dos", "du", "el", "het", "la", "le", "los", "ten", "ter", "van", "vom", "von",
  "y", "zu", "zum", "zur",
};

/* They belong to the family name only before a prefix: "Karl Graf von Berg". */
static const char *const ranks[] = {
  "baron", "baronin", "edle", "edler", "freifrau", "freiherr", "freiin", "fürst", "fürstin", "graf",
  "gräfin", "prinz", "prinzessin", "ritter",
};

static const char *const addresses[] = {
  "fr.", "frau", "herr", "herrn", "hr.", "miss", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "mx", "mx.",
};

static const char *const titles[] = {
  "b.a.", "b.eng.", "b.sc.", "bsc", "ddr.", "dipl.", "dkfm.", "doktor", "dr", "dr.", "drs.", "ing.", "ll.m.",
  "m.a.", "m.eng.", "m.sc.", "mag.", "mba", "mmag.", "msc", "pd", "ph.d.", "phd", "prof", "prof.", "professor",
  "professorin",
};

/* The longest title without a point is "dipl-ing" and its like; in bytes. */
#define LONGEST_TITLE 12

/* They are titles only behind another one: "Dr. rer. nat.", "Dr. h. c.". */
static const char *const title_continuations[] = {
  "agr.", "c.", "dent.", "e.", "e.h.", "h.", "h.c.", "habil.", "ing.", "iur.", "jur.", "med.", "mult.", "nat.",
  "oec.", "phil.", "pol.", "rer.", "techn.", "theol.", "vet.",
};

static gboolean
is_one_of (const char        *word,
           gsize              length,
           const char *const *words,
           guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (strlen (words[i]) == length && memcmp (words[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

#define IS_ONE_OF(Word, Words) is_one_of (Word, strlen (Word), Words, G_N_ELEMENTS (Words))

/* In ASCII, as all titles and forms of address are. */
static gboolean
is_one_of_in_any_case (const char        *word,
                       const char *const *words,
                       guint              n_words)
{
  for (guint i = 0; i < n_words; i++)
    if (*words[i] == g_ascii_tolower (*word) && g_ascii_strcasecmp (words[i], word) == 0)
      return TRUE;

  return FALSE;
}

#define IS_ONE_OF_IN_ANY_CASE(Word, Words) is_one_of_in_any_case (Word, Words, G_N_ELEMENTS (Words))

static gboolean
begins_in_any_case (const char *word,
                    const char *beginning)
{
  return g_ascii_strncasecmp (word, beginning, strlen (beginning)) == 0;
}

static gboolean
can_begin_title (char letter)
{
  return strchr ("bdlmp", g_ascii_tolower (letter)) != NULL;
}

static gboolean
is_title (const char *word,
          gboolean    behind_title)
{
  /* Titles have a point or are short: most names need no closer look. */
  if (strchr (word, '.') == NULL && (strlen (word) > LONGEST_TITLE || !can_begin_title (*word)))
    return FALSE;

  return IS_ONE_OF_IN_ANY_CASE (word, titles) || begins_in_any_case (word, "dipl.-") ||
         begins_in_any_case (word, "dr.-") || begins_in_any_case (word, "dipl-") ||
         (behind_title && IS_ONE_OF_IN_ANY_CASE (word, title_continuations));
}

static gboolean
is_address (const char *word)
{
  return strlen (word) <= 5 && strchr ("fhm", g_ascii_tolower (*word)) != NULL &&
         IS_ONE_OF_IN_ANY_CASE (word, addresses);
}

static gboolean
is_rank (const char *word)
{
  g_autofree char *lower = g_utf8_strdown (word, -1);

  return IS_ONE_OF (lower, ranks);
}

/* Written small: "Van" and "Do" are given and family names elsewhere. */
static gboolean
is_prefix (const char *word)
{
  return IS_ONE_OF (word, prefixes) || g_str_equal (word, "und") || g_str_equal (word, "d'");
}

static void
append_word (GString    *words,
             const char *word)
{
  if (words->len > 0)
    g_string_append_c (words, ' ');
  g_string_append (words, word);
}

/* "Prof.Dr.Müller" is three words. */
static char *
part_glued_titles (const char *part)
{
  GString *parted = g_string_new (NULL);
  gboolean at_word = TRUE;
  const char *p = part;

  while (*p != '\0')
    {
      gsize length = 0;

      if (at_word && g_ascii_strncasecmp (p, "prof.", 5) == 0)
        length = 5;
      else if (at_word && g_ascii_strncasecmp (p, "dr.", 3) == 0)
        length = 3;

      if (length > 0 && g_unichar_isalpha (g_utf8_get_char (p + length)))
        {
          g_string_append_len (parted, p, length);
          g_string_append_c (parted, ' ');
          p += length;
          continue;
        }

      at_word = *p == ' ';
      g_string_append_c (parted, *p++);
    }

  return g_string_free_and_steal (parted);
}

/* The words of one part of the name, without titles and forms of address. */
static GPtrArray *
collect_words (const char *part,
               GString    *title)
{
  g_autofree char *parted = part_glued_titles (part);
  g_auto (GStrv) words = g_strsplit (parted, " ", -1);
  GPtrArray *kept = g_ptr_array_new_with_free_func (g_free);
  gboolean behind_title = FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0' || (kept->len == 0 && is_address (words[i])))
        continue;

      behind_title = is_title (words[i], behind_title);
      if (behind_title)
        append_word (title, words[i]);
      else
        g_ptr_array_add (kept, g_strdup (words[i]));
    }

  return kept;
}

static void
append_words (GString         *name,
              const GPtrArray *words,
              guint            from,
              guint            to)
{
  for (guint i = from; i < to; i++)
    append_word (name, g_ptr_array_index (words, i));
}

/* Where the family name begins in "Karl Graf von der Heide". */
static guint
find_family_name (const GPtrArray *words)
{
  for (guint i = 1; i + 1 < words->len; i++)
    {
      if (is_prefix (g_ptr_array_index (words, i)))
        return i;
      if (is_rank (g_ptr_array_index (words, i)) && is_prefix (g_ptr_array_index (words, i + 1)))
        return i;
    }

  return words->len - 1;
}

/* Where the family name ends in "von der Heide Karl". */
static guint
find_given_name (const GPtrArray *words)
{
  guint i = 0;

  while (i + 1 < words->len &&
         (is_prefix (g_ptr_array_index (words, i)) || is_rank (g_ptr_array_index (words, i))))
    i++;

  return MIN (i + 1, words->len);
}

/* "Heide, Karl von der": what stands small behind the given name belongs before the family name. */
static guint
find_trailing_prefix (const GPtrArray *given)
{
  guint i = given->len;

  while (i > 1 && is_prefix (g_ptr_array_index (given, i - 1)))
    i--;
  if (i > 1 && i < given->len && is_rank (g_ptr_array_index (given, i - 1)))
    i--;

  return i;
}

static void
set_family_and_given (TwCellName      *name,
                      const GPtrArray *family,
                      const GPtrArray *given)
{
  guint prefix = find_trailing_prefix (given);

  append_words (name->family_name, given, prefix, given->len);
  append_words (name->family_name, family, 0, family->len);
  append_words (name->given_name, given, 0, prefix);
}

static void
set_one_part (TwCellName      *name,
              const GPtrArray *words,
              TwNameOrder      order)
{
  guint border;

  if (words->len == 0)
    return;

  if (order == TW_NAME_ORDER_FAMILY_FIRST)
    {
      border = find_given_name (words);
      append_words (name->family_name, words, 0, border);
      append_words (name->given_name, words, border, words->len);
      return;
    }

  border = words->len > 1 ? find_family_name (words) : 0;
  append_words (name->given_name, words, 0, border);
  append_words (name->family_name, words, border, words->len);
}

/* A word that can be nothing but a name. */
static gboolean
is_plain_name (const char *part)
{
  return *part != '\0' && strpbrk (part, " .") == NULL && !is_address (part) && !is_title (part, FALSE);
}

static void
truncate_name (TwCellName *name)
{
  g_string_truncate (name->title, 0);
  g_string_truncate (name->given_name, 0);
  g_string_truncate (name->family_name, 0);
}

/**
 * tw_cell_name_init:
 * @name: a name to be used
 */
void
tw_cell_name_init (TwCellName *name)
{
  name->title = g_string_new (NULL);
  name->given_name = g_string_new (NULL);
  name->family_name = g_string_new (NULL);
}

/**
 * tw_cell_name_clear:
 * @name: a name that is used no more
 */
void
tw_cell_name_clear (TwCellName *name)
{
  g_string_free (name->title, TRUE);
  g_string_free (name->given_name, TRUE);
  g_string_free (name->family_name, TRUE);
}

/**
 * tw_cell_read_name:
 * @tidied: a tidied cell with a whole name
 * @order: how it is read where it has no comma
 * @name: where its parts go
 *
 * Takes a name apart. A single word is the family name.
 */
void
tw_cell_read_name (const char  *tidied,
                   TwNameOrder  order,
                   TwCellName  *name)
{
  g_auto (GStrv) parts = g_strsplit (tidied, ",", -1);
  g_autoptr (GPtrArray) family = NULL;
  g_autoptr (GPtrArray) given = NULL;

  truncate_name (name);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) words = collect_words (parts[i], name->title);

      if (words->len == 0)
        continue;

      if (family == NULL)
        family = g_steal_pointer (&words);
      else if (given == NULL)
        given = g_steal_pointer (&words);
      else
        g_ptr_array_extend_and_steal (given, g_steal_pointer (&words));
    }

  if (family != NULL && given != NULL)
    set_family_and_given (name, family, given);
  else if (family != NULL)
    set_one_part (name, family, order);
}

/**
 * tw_cell_read_name_parts:
 * @title: a tidied cell with the title, may be ""
 * @given_name: a tidied cell with given names, may be ""
 * @family_name: a tidied cell with the family name, may be ""
 * @name: where the parts go
 *
 * Puts a name together that stands in columns of its own; titles and prefixes are looked for in all
 * of them.
 */
void
tw_cell_read_name_parts (const char *title,
                         const char *given_name,
                         const char *family_name,
                         TwCellName *name)
{
  g_autoptr (GPtrArray) family = NULL;
  g_autoptr (GPtrArray) given = NULL;

  truncate_name (name);
  g_string_append (name->title, title);

  /* As nearly all are. */
  if (is_plain_name (given_name) && is_plain_name (family_name))
    {
      g_string_append (name->given_name, given_name);
      g_string_append (name->family_name, family_name);
      return;
    }

  given = collect_words (given_name, name->title);
  family = collect_words (family_name, name->title);
  set_family_and_given (name, family, given);

  if (name->family_name->len == 0)
    {
      g_string_assign (name->family_name, name->given_name->str);
      g_string_truncate (name->given_name, 0);
    }
}

/**
 * tw_cell_is_title:
 * @tidied: a tidied cell
 *
 * Returns: whether the cell holds academic titles and nothing else
 */
gboolean
tw_cell_is_title (const char *tidied)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autoptr (GPtrArray) rest = collect_words (tidied, title);

  return title->len > 0 && rest->len == 0;
}
