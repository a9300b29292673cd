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
 * Each is idempotent. What Western and Central European names are written with is folded letter
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

/* What becomes of one letter up to Latin Extended-A, whatever stands beside it. */
typedef enum
{
  LETTER_IS_TEXT,
  LETTER_IS_SPACE,
  LETTER_HAS_SPACE, /* as an accent that stands by itself: too rare to be looked at here */
} LetterKind;

typedef struct
{
  char text[11]; /* "" for what is dropped */
  guint8 kind;
} FoldedLetter;

#define N_FOLDED_LETTERS 0x180
#define N_ASCII 0x80

typedef struct
{
  FoldedLetter letters[N_FOLDS][N_FOLDED_LETTERS];
  char plain[N_FOLDS][256]; /* the one letter that becomes of a byte of ASCII wherever it stands, or '\0': look above */
} FoldedLetters;

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

/* A key in the making, at the end of a text that may hold others. */
typedef struct
{
  GString *text;
  gsize start;
  gboolean space; /* is written when the next letter comes, so that none stands at the end */
} Key;

static void
append_space (Key *key)
{
  if (!key->space)
    return;

  key->space = FALSE;
  if (key->text->len > key->start)
    g_string_append_c (key->text, ' ');
}

static void
append_folded (Key      *key,
               gunichar  letter)
{
  append_space (key);
  if (letter < 0x80)
    g_string_append_c (key->text, (char) letter);
  else
    g_string_append_unichar (key->text, letter);
}

static gboolean
is_absorbed (const Key *key,
             gunichar   letter)
{
  char before;

  if (letter != 'e' || key->space || key->text->len == key->start)
    return FALSE;

  before = key->text->str[key->text->len - 1];

  return before == 'a' || before == 'o' || before == 'u';
}

static void
fold_letter (Key      *key,
             gunichar  letter,
             Fold      fold)
{
  if (is_space (letter) || (fold != FOLD_IDENTITY && is_hyphen (letter)) || (fold == FOLD_SEARCH && letter == ','))
    key->space = TRUE;
  else if (fold != FOLD_IDENTITY && (is_apostrophe (letter) || is_mark (letter)))
    return;
  else if (fold == FOLD_SEARCH && is_absorbed (key, letter))
    return;
  else if (is_hyphen (letter))
    append_folded (key, '-');
  else if (is_apostrophe (letter))
    append_folded (key, '\'');
  else
    append_folded (key, letter);
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
fold_normal (Key        *key,
             const char *normal,
             Fold        fold)
{
  for (const char *position = normal; *position != '\0'; position = g_utf8_next_char (position))
    {
      gunichar letter = g_utf8_get_char (position);
      const char *plain = letter > 0x7f && fold != FOLD_IDENTITY ? find_plain_letters (letter) : NULL;

      if (plain == NULL)
        fold_letter (key, letter, fold);

      for (; plain != NULL && *plain != '\0'; plain++)
        fold_letter (key, (gunichar) *plain, fold);
    }
}

/* Behind a letter that absorbs nothing, so that a space at either end shows. */
static FoldedLetter
fold_one_letter (gunichar letter,
                 Fold     fold)
{
  FoldedLetter folded = { .kind = LETTER_IS_TEXT };
  g_autoptr (GString) behind = g_string_new ("x");
  g_autofree char *normal = NULL;
  char text[7] = { '\0' };
  Key key = { .text = behind };

  g_unichar_to_utf8 (letter, text);
  normal = normalize (text, fold);
  fold_normal (&key, normal, fold);

  g_strlcpy (folded.text, behind->str + 1, sizeof folded.text);
  if (key.space && *folded.text == '\0')
    folded.kind = LETTER_IS_SPACE;
  else if (key.space || *folded.text == ' ')
    folded.kind = LETTER_HAS_SPACE;

  return folded;
}

static gpointer
fold_common_letters (gpointer unused)
{
  FoldedLetters *letters = g_new0 (FoldedLetters, 1);

  for (gunichar letter = 1; letter < N_FOLDED_LETTERS; letter++)
    for (int fold = 0; fold < N_FOLDS; fold++)
      {
        const FoldedLetter folded = fold_one_letter (letter, (Fold) fold);

        letters->letters[fold][letter] = folded;
        if (letter < N_ASCII && folded.kind == LETTER_IS_TEXT && folded.text[0] != 'e')
          letters->plain[fold][letter] = folded.text[0];
      }

  return letters;
}

/* Writes at @end, which is behind a key that begins at @start; returns the new end. */
static char *
write_letter (char               *end,
              const char         *start,
              const FoldedLetter *letter,
              Fold                fold,
              gboolean           *space)
{
  const char *text = letter->text;

  if (fold == FOLD_SEARCH && *text == 'e' && !*space && end > start &&
      (end[-1] == 'a' || end[-1] == 'o' || end[-1] == 'u'))
    text++;
  if (*text == '\0')
    return end;

  if (*space && end > start)
    *end++ = ' ';
  *space = FALSE;
  for (; *text != '\0'; text++)
    *end++ = *text;

  return end;
}

/* None of these letters joins with one before it, so that the key of a text of them is that of one letter after the
 * other. FALSE where @text has others.
 */
static gboolean
fold_letters (Key        *key,
              const char *text,
              Fold        fold)
{
  static GOnce once = G_ONCE_INIT;
  const FoldedLetters *letters = g_once (&once, fold_common_letters, NULL);
  const char *plain = letters->plain[fold];
  gsize length = key->text->len;
  const char *position = text;
  gboolean space = key->space;
  const char *start;
  char *end;

  g_string_set_size (key->text, length + strlen (text) * sizeof letters->letters[0][0].text + 1);
  start = key->text->str + key->start;
  end = key->text->str + length;

  while (*position != '\0')
    {
      const FoldedLetter *folded;
      gunichar letter;

      while (!space && plain[(guchar) *position] != '\0')
        *end++ = plain[(guchar) *position++];
      if (*position == '\0')
        break;

      letter = (guchar) *position < N_ASCII ? (gunichar) *position : g_utf8_get_char_validated (position, -1);
      folded = &letters->letters[fold][MIN (letter, N_FOLDED_LETTERS - 1)];
      if (letter >= N_FOLDED_LETTERS || folded->kind == LETTER_HAS_SPACE)
        return FALSE;

      if (folded->kind == LETTER_IS_SPACE)
        space = TRUE;
      else
        end = write_letter (end, start, folded, fold, &space);
      position = g_utf8_next_char (position);
    }

  key->space = space;
  g_string_truncate (key->text, (gsize) (end - key->text->str));

  return TRUE;
}

static void
fold_text (Key        *key,
           const char *text,
           Fold        fold)
{
  const Key before = *key;
  gsize length = key->text->len;
  g_autofree char *normal = NULL;

  if (fold_letters (key, text, fold))
    return;

  g_string_truncate (key->text, length);
  *key = before;
  normal = normalize (text, fold);
  fold_normal (key, normal, fold);
}

static char *
make_key (const char *text,
          Fold        fold)
{
  Key key = { .text = g_string_sized_new (strlen (text)) };

  fold_text (&key, text, fold);

  return g_string_free_and_steal (key.text);
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
 * tw_fold_append_search_key:
 * @key: what else is to be found; may be ""
 * @text: what is to be found beside it
 *
 * Makes of @key what tw_fold_search_key() would make of both, with a space between them.
 */
void
tw_fold_append_search_key (GString    *key,
                           const char *text)
{
  Key longer = { .text = key, .space = TRUE };

  fold_text (&longer, text, FOLD_SEARCH);
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
 * tw_fold_append_person_sort_key:
 * @key: where it is written, mostly ""
 * @family_name: (nullable): the family name
 * @given_name: (nullable): the given name
 *
 * Appends the key that puts the person in the right place, as for tw_fold_sort_key(). Everybody called Kern comes
 * before everybody called Kern-Maier, whatever the given names.
 */
void
tw_fold_append_person_sort_key (GString    *key,
                                const char *family_name,
                                const char *given_name)
{
  Key family = { .text = key, .start = key->len };
  Key given = { .text = key };

  fold_text (&family, family_name ? family_name : "", FOLD_SORT);
  g_string_append_c (key, '\001');
  given.start = key->len;
  fold_text (&given, given_name ? given_name : "", FOLD_SORT);
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
