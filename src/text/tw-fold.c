/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Keys of a text by which it is found, sorted and recognized, the same on every machine and in every
 * locale, so that they may be stored.
 *
 * All three leave out what cannot be seen (soft hyphens, zero-width and direction marks, controls
 * count as spaces), write compatibility characters and case in one way (NFKC and case folding, ß as
 * ss), every hyphen and apostrophe alike, and runs of spaces as one. Beyond that:
 *
 *   identity   keeps marks: ä is not a. Two spellings of one department have the same key.
 *   sort       drops marks (ä sorts as a: DIN 5007-1), apostrophes, and reads hyphens as spaces.
 *   search     like sort, reads commas as spaces, and drops an e after a, o and u, so that mueller,
 *              muller and müller all find Müller and Mueller. Fold the query in the same way.
 *
 * Each is idempotent. What Western and Central European names are written with is normalized letter
 * by letter from a table that is filled once: a list of 200,000 people has a million cells.
 */

#include "tw-fold.h"

#include <string.h>

typedef enum
{
  FOLD_IDENTITY,
  FOLD_SORT,
  FOLD_SEARCH,
  N_FOLDS,
} Fold;

/* The normal forms of the letters up to Latin Extended-A, for each kind of key. */
#define N_NORMAL_LETTERS 0x180

typedef char NormalLetter[12];
typedef NormalLetter NormalLetters[N_FOLDS][N_NORMAL_LETTERS];

/* Letters that no normalization takes apart. */
static const struct
{
  gunichar letter;
  const char *plain;
} plain_letters[] = {
  { 0x00e6, "ae" }, /* æ */
  { 0x00f0, "d" },  /* ð */
  { 0x00f8, "o" },  /* ø */
  { 0x00fe, "th" }, /* þ */
  { 0x0111, "d" },  /* đ */
  { 0x0127, "h" },  /* ħ */
  { 0x0131, "i" },  /* ı */
  { 0x0142, "l" },  /* ł */
  { 0x0153, "oe" }, /* œ */
};

static gboolean
is_hyphen (gunichar letter)
{
  return letter == '-' || (letter >= 0x2010 && letter <= 0x2015) || letter == 0x2212;
}

static gboolean
is_apostrophe (gunichar letter)
{
  return letter == '\'' || letter == '`' || letter == 0x00b4 || letter == 0x2018 || letter == 0x2019 || letter == 0x02bc;
}

static gboolean
is_mark (gunichar letter)
{
  GUnicodeType type = letter < 0x80 ? G_UNICODE_CONTROL : g_unichar_type (letter);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK;
}

static gboolean
is_space (gunichar letter)
{
  if (letter < 0x80)
    return letter <= ' ' || letter == 0x7f;

  return g_unichar_isspace (letter) || g_unichar_iscntrl (letter);
}

/* A space is written when the next letter comes, so that none stands at the end. */
static void
append_folded (GString  *key,
               gboolean *space,
               gunichar  letter)
{
  if (*space && key->len > 0)
    g_string_append_c (key, ' ');

  *space = FALSE;
  
  if (letter < 0x80)
    g_string_append_c (key, (char) letter);
  else
    g_string_append_unichar (key, letter);
}

static gboolean
is_absorbed (const GString *key,
             gboolean       space,
             gunichar       letter)
{
  char before = key->len > 0 && !space ? key->str[key->len - 1] : '\0';

  return letter == 'e' && (before == 'a' || before == 'o' || before == 'u');
}

static void
fold_letter (GString  *key,
             gboolean *space,
             gunichar  letter,
             Fold      fold)
{
  if (is_space (letter) || (fold != FOLD_IDENTITY && is_hyphen (letter)) || (fold == FOLD_SEARCH && letter == ','))
    *space = TRUE;
  else if (fold != FOLD_IDENTITY && (is_apostrophe (letter) || is_mark (letter)))
    return;
  else if (fold == FOLD_SEARCH && is_absorbed (key, *space, letter))
    return;
  else if (is_hyphen (letter))
    append_folded (key, space, '-');
  else if (is_apostrophe (letter))
    append_folded (key, space, '\'');
  else
    append_folded (key, space, letter);
}

static const char *
find_plain_letters (gunichar letter)
{
  for (guint i = 0; i < G_N_ELEMENTS (plain_letters); i++)
    if (plain_letters[i].letter == letter)
      return plain_letters[i].plain;

  return NULL;
}

/* Apostrophes are settled here, since a normalization makes an acute accent of some. */
static char *
drop_invisible (const char *text)
{
  GString *visible = g_string_sized_new (strlen (text));

  for (const char *position = text; *position != '\0'; position = g_utf8_next_char (position))
    {
      gunichar letter = g_utf8_get_char (position);

      if (is_apostrophe (letter))
        g_string_append_c (visible, '\'');
      else if (g_unichar_type (letter) != G_UNICODE_FORMAT)
        g_string_append_unichar (visible, letter);
    }

  return g_string_free_and_steal (visible);
}

static char *
normalize (const char *text,
           Fold        fold)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *visible = drop_invisible (valid);
  g_autofree char *compatible = g_utf8_normalize (visible, -1, G_NORMALIZE_NFKC);
  g_autofree char *folded = g_utf8_casefold (compatible, -1);

  return g_utf8_normalize (folded, -1, fold == FOLD_IDENTITY ? G_NORMALIZE_NFKC : G_NORMALIZE_NFKD);
}

static void
fold_normal (GString    *key,
             gboolean   *space,
             const char *normal,
             Fold        fold)
{
  for (const char *position = normal; *position != '\0'; position = g_utf8_next_char (position))
    {
      gunichar letter = g_utf8_get_char (position);
      const char *plain = letter > 0x7f && fold != FOLD_IDENTITY ? find_plain_letters (letter) : NULL;

      if (plain == NULL)
        fold_letter (key, space, letter, fold);

      for (; plain != NULL && *plain != '\0'; plain++)
        fold_letter (key, space, (gunichar) *plain, fold);
    }
}

static gpointer
normalize_letters (gpointer unused)
{
  NormalLetters *letters = g_new0 (NormalLetters, 1);

  for (gunichar letter = 1; letter < N_NORMAL_LETTERS; letter++)
    for (int fold = 0; fold < N_FOLDS; fold++)
      {
        char text[7] = { '\0' };
        g_autofree char *normal = NULL;

        g_unichar_to_utf8 (letter, text);
        normal = normalize (text, (Fold) fold);
        g_strlcpy ((*letters)[fold][letter], normal, sizeof (NormalLetter));
      }

  return letters;
}

/* None of these letters joins with one before it, so that the normal form of a text of them is that
 * of one letter after the other. FALSE where @text has others.
 */
static gboolean
fold_letters (GString    *key,
              const char *text,
              Fold        fold)
{
  static GOnce once = G_ONCE_INIT;
  const NormalLetters *letters = g_once (&once, normalize_letters, NULL);
  gboolean space = FALSE;

  for (const char *position = text; *position != '\0'; position = g_utf8_next_char (position))
    {
      gunichar letter = g_utf8_get_char_validated (position, -1);

      if (letter >= N_NORMAL_LETTERS)
        return FALSE;

      fold_normal (key, &space, (*letters)[fold][letter], fold);
    }

  return TRUE;
}

static char *
make_key (const char *text,
          Fold        fold)
{
  GString *key = g_string_sized_new (strlen (text));
  g_autofree char *normal = NULL;
  gboolean space = FALSE;

  if (!fold_letters (key, text, fold))
    {
      g_string_truncate (key, 0);
      normal = normalize (text, fold);
      fold_normal (key, &space, normal, fold);
    }

  return g_string_free_and_steal (key);
}

/**
 * tw_fold_search_key:
 * @text: what is to be found, or what is searched for
 *
 * Returns: (transfer full): the key by which @text is found: it contains the key of each of its words,
 *   and of each beginning of them
 */
char *
tw_fold_search_key (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return make_key (text, FOLD_SEARCH);
}

/**
 * tw_fold_sort_key:
 * @text: what is sorted
 *
 * Returns: (transfer full): the key that puts @text in its place when compared byte by byte
 */
char *
tw_fold_sort_key (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return make_key (text, FOLD_SORT);
}

/**
 * tw_fold_person_sort_key:
 * @family_name: (nullable): the family name
 * @given_name: (nullable): the given name
 *
 * Everybody called Kern comes before everybody called Kern-Maier, whatever the given names.
 *
 * Returns: (transfer full): the key that puts the person in its place, as for tw_fold_sort_key()
 */
char *
tw_fold_person_sort_key (const char *family_name,
                         const char *given_name)
{
  g_autofree char *family = make_key (family_name ? family_name : "", FOLD_SORT);
  g_autofree char *given = make_key (given_name ? given_name : "", FOLD_SORT);

  return g_strconcat (family, "\001", given, NULL);
}

/**
 * tw_fold_identity_key:
 * @text: a name, as of a department
 *
 * Returns: (transfer full): the key that two spellings of one and the same name share
 */
char *
tw_fold_identity_key (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  return make_key (text, FOLD_IDENTITY);
}
