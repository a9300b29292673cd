/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a long word may be broken: between its syllables, as German breaks them. A syllable begins with the last
 * consonant before a vowel, and with what is spoken as one: sch, ch, ck, a consonant with l or r. This is no dictionary;
 * it serves the few words that are wider than their column, which are names and compounds. */

#include "tw-syllables.h"

#include <string.h>

#define SOFT_HYPHEN 0x00ad
#define MIN_SYLLABLE 3

static gboolean
is_vowel (gunichar letter)
{
  gunichar low = g_unichar_tolower (letter);
  gunichar base[4] = { 0 };

  /* ä, é and ő are a, e and o with a mark. */
  g_unichar_fully_decompose (low, FALSE, base, G_N_ELEMENTS (base));

  return base[0] < 128 && base[0] != 0 && strchr ("aeiouy", (int) base[0]) != NULL;
}

static gboolean
is_pair (gunichar    first,
         gunichar    second,
         const char *pairs)
{
  const char pair[] = { (char) g_unichar_tolower (first), (char) g_unichar_tolower (second), '\0' };

  return first < 128 && second < 128 && strstr (pairs, pair) != NULL;
}

/* Where the syllable begins whose vowel stands at @vowel, not before @start. */
static gsize
find_onset (const gunichar *word,
            gsize           start,
            gsize           vowel)
{
  gsize onset = vowel - 1;

  if (onset > start && is_pair (word[onset - 1], word[onset], "ch ph th qu bl cl fl gl kl pl br cr dr fr gr kr pr tr sl"))
    onset--;
  if (onset > start && g_unichar_tolower (word[onset]) == 'c' && g_unichar_tolower (word[onset - 1]) == 's')
    onset--;
  else if (onset > start + 1 && is_pair (word[onset - 1], word[onset], "hl hr hm hn hw") && is_pair (word[onset - 2], word[onset - 1], "ch"))
    onset -= onset > start + 2 && g_unichar_tolower (word[onset - 3]) == 's' ? 3 : 2;

  return onset;
}

static void
mark_word (GString        *marked,
           const gunichar *word,
           gsize           length)
{
  gsize last_break = 0;
  gsize last_vowel = length;

  for (gsize i = 0; i < length; i++)
    {
      gsize onset = 0;

      if (!is_vowel (word[i]))
        continue;

      /* Only consonants part two syllables: vowels in a row are taken for one sound. */
      if (last_vowel < length && i > last_vowel + 1)
        {
          onset = find_onset (word, last_vowel + 1, i);
          if (onset >= last_break + MIN_SYLLABLE && length - onset >= MIN_SYLLABLE)
            {
              for (gsize k = last_break; k < onset; k++)
                g_string_append_unichar (marked, word[k]);
              g_string_append_unichar (marked, SOFT_HYPHEN);
              last_break = onset;
            }
        }
      last_vowel = i;
    }

  for (gsize k = last_break; k < length; k++)
    g_string_append_unichar (marked, word[k]);
}

/**
 * tw_syllables_mark:
 * @text: a text
 * @min_letters: how long a word must be to be broken
 *
 * Returns: (transfer full): the text with a soft hyphen between the syllables of its long words
 */
char *
tw_syllables_mark (const char *text,
                   guint       min_letters)
{
  glong length = 0;
  g_autofree gunichar *letters = g_utf8_to_ucs4_fast (text, -1, &length);
  GString *marked = g_string_new (NULL);

  for (glong i = 0; i < length;)
    {
      glong end = i;

      while (end < length && g_unichar_isalpha (letters[end]))
        end++;
      if (end - i >= (glong) min_letters)
        mark_word (marked, letters + i, (gsize) (end - i));
      else
        for (glong k = i; k < end; k++)
          g_string_append_unichar (marked, letters[k]);
      if (end < length)
        g_string_append_unichar (marked, letters[end]);
      i = end + 1;
    }

  return g_string_free_and_steal (marked);
}
