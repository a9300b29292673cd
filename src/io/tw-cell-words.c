/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads cells that hold a word of a closed set or a small number: roles, commitments, levels, yes and
 * no, in German and English and in the spellings that occur. What cannot be read is said to be
 * unreadable, never guessed.
 */

#include "tw-cell-words.h"

#include "tw-fold.h"

#include <string.h>

typedef struct
{
  const char *word;
  int value;
} Word;

/* All words are written as tw_fold_identity_key() writes them. */

static const Word yes_or_no_words[] = {
  { "ja", TRUE }, { "j", TRUE }, { "yes", TRUE }, { "y", TRUE }, { "x", TRUE }, { "1", TRUE },
  { "true", TRUE }, { "wahr", TRUE }, { "✓", TRUE }, { "✔", TRUE }, { "☑", TRUE }, { "☒", TRUE },
  { "nein", FALSE }, { "n", FALSE }, { "no", FALSE }, { "0", FALSE }, { "false", FALSE },
  { "falsch", FALSE }, { "☐", FALSE }, { "✗", FALSE }, { "✘", FALSE },
};

static const Word commitment_words[] = {
  { "zugesagt", TW_COMMITMENT_GIVEN }, { "zusage", TW_COMMITMENT_GIVEN }, { "sagt zu", TW_COMMITMENT_GIVEN },
  { "gegeben", TW_COMMITMENT_GIVEN }, { "bestätigt", TW_COMMITMENT_GIVEN }, { "dabei", TW_COMMITMENT_GIVEN },
  { "nimmt teil", TW_COMMITMENT_GIVEN }, { "given", TW_COMMITMENT_GIVEN }, { "committed", TW_COMMITMENT_GIVEN },
  { "accepted", TW_COMMITMENT_GIVEN }, { "confirmed", TW_COMMITMENT_GIVEN }, { "agreed", TW_COMMITMENT_GIVEN },
  { "abgesagt", TW_COMMITMENT_DECLINED }, { "absage", TW_COMMITMENT_DECLINED },
  { "sagt ab", TW_COMMITMENT_DECLINED }, { "abgelehnt", TW_COMMITMENT_DECLINED },
  { "nicht zugesagt", TW_COMMITMENT_DECLINED }, { "nimmt nicht teil", TW_COMMITMENT_DECLINED },
  { "declined", TW_COMMITMENT_DECLINED }, { "refused", TW_COMMITMENT_DECLINED },
  { "zurückgezogen", TW_COMMITMENT_WITHDRAWN }, { "widerrufen", TW_COMMITMENT_WITHDRAWN },
  { "zurückgetreten", TW_COMMITMENT_WITHDRAWN }, { "withdrawn", TW_COMMITMENT_WITHDRAWN },
  { "angefragt", TW_COMMITMENT_ASKED }, { "gefragt", TW_COMMITMENT_ASKED },
  { "eingeladen", TW_COMMITMENT_ASKED }, { "asked", TW_COMMITMENT_ASKED }, { "invited", TW_COMMITMENT_ASKED },
  { "ausstehend", TW_COMMITMENT_ASKED }, { "pending", TW_COMMITMENT_ASKED },
  { "offen", TW_COMMITMENT_OPEN }, { "open", TW_COMMITMENT_OPEN },
};

static const Word willingness_words[] = {
  { "bereit", TW_WILLINGNESS_YES }, { "lernbereit", TW_WILLINGNESS_YES },
  { "willing", TW_WILLINGNESS_YES },
  { "nicht bereit", TW_WILLINGNESS_NO }, { "nicht lernbereit", TW_WILLINGNESS_NO },
  { "unwilling", TW_WILLINGNESS_NO }, { "not willing", TW_WILLINGNESS_NO },
};

static const Word consent_words[] = {
  { "eingewilligt", TW_CONSENT_GIVEN }, { "einverstanden", TW_CONSENT_GIVEN }, { "erteilt", TW_CONSENT_GIVEN },
  { "willigt ein", TW_CONSENT_GIVEN }, { "liegt vor", TW_CONSENT_GIVEN }, { "given", TW_CONSENT_GIVEN },
  { "consented", TW_CONSENT_GIVEN }, { "agreed", TW_CONSENT_GIVEN },
  { "nicht eingewilligt", TW_CONSENT_REFUSED }, { "nicht einverstanden", TW_CONSENT_REFUSED },
  { "nicht erteilt", TW_CONSENT_REFUSED }, { "verweigert", TW_CONSENT_REFUSED },
  { "widerrufen", TW_CONSENT_REFUSED }, { "refused", TW_CONSENT_REFUSED }, { "not given", TW_CONSENT_REFUSED },
  { "withdrawn", TW_CONSENT_REFUSED },
};

/* The beginnings of the words: "erklärt", "erkläre", "Erklärer:in". */
static const Word mentor_style_beginnings[] = {
  { "erklär", TW_MENTOR_EXPLAINS }, { "explain", TW_MENTOR_EXPLAINS },
  { "forder", TW_MENTOR_CHALLENGES }, { "heraus", TW_MENTOR_CHALLENGES }, { "challeng", TW_MENTOR_CHALLENGES },
  { "vernetz", TW_MENTOR_CONNECTS }, { "verbind", TW_MENTOR_CONNECTS }, { "connect", TW_MENTOR_CONNECTS },
  { "zuhör", TW_MENTOR_LISTENS }, { "hör", TW_MENTOR_LISTENS }, { "listen", TW_MENTOR_LISTENS },
};

static const Word top_level_words[] = {
  { "vorstand", 0 }, { "vorständin", 0 }, { "geschäftsführung", 0 }, { "geschäftsleitung", 0 },
  { "geschäftsführer", 0 }, { "geschäftsführerin", 0 }, { "board", 0 }, { "management board", 0 },
  { "executive board", 0 }, { "board member", 0 }, { "c-level", 0 },
};

static const Word total_words[] = {
  { "summe", 0 }, { "gesamt", 0 }, { "gesamtsumme", 0 }, { "gesamtergebnis", 0 }, { "anzahl", 0 },
  { "insgesamt", 0 }, { "total", 0 }, { "grand total", 0 }, { "sum", 0 }, { "count", 0 },
};

static gboolean
find_word (const Word *words,
           guint       n_words,
           const char *key,
           int        *value)
{
  for (guint i = 0; i < n_words; i++)
    {
      if (!g_str_equal (words[i].word, key))
        continue;

      *value = words[i].value;
      return TRUE;
    }

  return FALSE;
}

#define FIND_WORD(Words, Key, Value) find_word (Words, G_N_ELEMENTS (Words), Key, Value)

static gboolean
is_filler (gunichar letter)
{
  return g_unichar_isalpha (letter) || (letter < 0x80 && strchr (" .-:()/", (int) letter) != NULL);
}

/**
 * tw_cell_read_level:
 * @tidied: a tidied cell
 * @level: (out): where the level goes
 *
 * Reads a level: "2", "Ebene 2", "2. Führungsebene", "L2"; "Vorstand" and its like are 0.
 *
 * Returns: whether there is one
 */
gboolean
tw_cell_read_level (const char *tidied,
                    int        *level)
{
  g_autofree char *key = tw_fold_identity_key (tidied);
  const char *digits = key + strcspn (key, "0123456789");
  gsize n_digits = strspn (digits, "0123456789");
  const char *rest = digits + n_digits;

  if (FIND_WORD (top_level_words, key, level))
    return TRUE;

  if (n_digits == 0 || n_digits > 2)
    return FALSE;

  if (g_str_equal (rest, ".0") || g_str_equal (rest, ",0"))
    rest += 2;

  for (const char *p = key; p < digits; p = g_utf8_next_char (p))
    if (!is_filler (g_utf8_get_char (p)))
      return FALSE;
  for (const char *p = rest; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_filler (g_utf8_get_char (p)))
      return FALSE;

  *level = (int) g_ascii_strtoull (digits, NULL, 10);
  return *key != '-';
}

/**
 * tw_cell_read_count:
 * @tidied: a tidied cell
 * @most: the highest count that makes sense
 * @count: (out): where the count goes
 *
 * Returns: whether the cell is a whole number from 0 to @most
 */
gboolean
tw_cell_read_count (const char *tidied,
                    int         most,
                    int        *count)
{
  gsize n_digits = strspn (tidied, "0123456789");
  const char *rest = tidied + n_digits;

  if (n_digits == 0 || n_digits > 6 || (*rest != '\0' && !g_str_equal (rest, ".0") && !g_str_equal (rest, ",0")))
    return FALSE;

  *count = (int) g_ascii_strtoull (tidied, NULL, 10);
  return *count <= most;
}

/**
 * tw_cell_read_role:
 * @tidied: a tidied cell
 * @role: (out): where the role goes
 *
 * Reads the role in a tandem (D1): "Mentor", "Mentorin", "Mentor:in", "als Mentee", …
 *
 * Returns: whether the cell names one role and not both
 */
gboolean
tw_cell_read_role (const char *tidied,
                   TwRole     *role)
{
  g_autofree char *key = tw_fold_identity_key (tidied);
  const char *mentor = strstr (key, "mentor");
  gboolean is_mentor = FALSE;
  gboolean is_mentee = strstr (key, "mentee") != NULL;

  for (; mentor != NULL; mentor = strstr (mentor + 6, "mentor"))
    {
      if (g_str_has_prefix (mentor, "mentorand"))
        is_mentee = TRUE;
      else if (!g_str_has_prefix (mentor, "mentoring"))
        is_mentor = TRUE;
    }

  if (is_mentor == is_mentee)
    return FALSE;

  *role = is_mentor ? TW_ROLE_MENTOR : TW_ROLE_MENTEE;
  return TRUE;
}

/**
 * tw_cell_read_commitment:
 * @tidied: a tidied cell
 * @commitment: (out): where the commitment to take part goes
 *
 * Reads yes and no, and the words of the commitment itself (D3).
 *
 * Returns: whether the cell could be read
 */
gboolean
tw_cell_read_commitment (const char   *tidied,
                         TwCommitment *commitment)
{
  g_autofree char *key = tw_fold_identity_key (tidied);
  int value;

  if (FIND_WORD (yes_or_no_words, key, &value))
    {
      *commitment = value ? TW_COMMITMENT_GIVEN : TW_COMMITMENT_DECLINED;
      return TRUE;
    }

  if (!FIND_WORD (commitment_words, key, &value))
    return FALSE;

  *commitment = value;
  return TRUE;
}

/**
 * tw_cell_read_willingness:
 * @tidied: a tidied cell
 * @willingness: (out): where the answer goes
 *
 * Reads whether a person is willing to learn from the other side (D4).
 *
 * Returns: whether the cell could be read
 */
gboolean
tw_cell_read_willingness (const char    *tidied,
                          TwWillingness *willingness)
{
  g_autofree char *key = tw_fold_identity_key (tidied);
  int value;

  if (FIND_WORD (yes_or_no_words, key, &value))
    {
      *willingness = value ? TW_WILLINGNESS_YES : TW_WILLINGNESS_NO;
      return TRUE;
    }

  if (!FIND_WORD (willingness_words, key, &value))
    return FALSE;

  *willingness = value;
  return TRUE;
}

/**
 * tw_cell_read_consent:
 * @tidied: a tidied cell
 * @consent: (out): where the answer goes
 *
 * Reads the consent to the use of personal data, which is not the commitment to take part.
 *
 * Returns: whether the cell could be read
 */
gboolean
tw_cell_read_consent (const char *tidied,
                      TwConsent  *consent)
{
  g_autofree char *key = tw_fold_identity_key (tidied);
  int value;

  if (FIND_WORD (yes_or_no_words, key, &value))
    {
      *consent = value ? TW_CONSENT_GIVEN : TW_CONSENT_REFUSED;
      return TRUE;
    }

  if (!FIND_WORD (consent_words, key, &value))
    return FALSE;

  *consent = value;
  return TRUE;
}

/**
 * tw_cell_read_mentor_style:
 * @tidied: a tidied cell
 * @style: (out): where the answer goes
 *
 * Reads what kind of mentor somebody would be (D10): "erklärt", "I challenge", …
 *
 * Returns: whether the cell says one kind, and no second one
 */
gboolean
tw_cell_read_mentor_style (const char    *tidied,
                           TwMentorStyle *style)
{
  g_autofree char *key = tw_fold_identity_key (tidied);
  g_auto (GStrv) words = g_strsplit_set (key, " ,;/-", -1);
  TwMentorStyle found = TW_MENTOR_STYLE_UNKNOWN;

  for (char **word = words; *word != NULL; word++)
    for (guint i = 0; i < G_N_ELEMENTS (mentor_style_beginnings); i++)
      {
        const Word *beginning = &mentor_style_beginnings[i];

        if (!g_str_has_prefix (*word, beginning->word))
          continue;
        if (found != TW_MENTOR_STYLE_UNKNOWN && found != (TwMentorStyle) beginning->value)
          return FALSE;
        found = (TwMentorStyle) beginning->value;
      }

  if (found == TW_MENTOR_STYLE_UNKNOWN)
    return FALSE;

  *style = found;
  return TRUE;
}

/**
 * tw_cell_is_yes_or_no:
 * @tidied: a tidied cell
 *
 * Returns: whether the cell says yes or no
 */
gboolean
tw_cell_is_yes_or_no (const char *tidied)
{
  g_autofree char *key = tw_fold_identity_key (tidied);
  int value;

  return FIND_WORD (yes_or_no_words, key, &value);
}

/**
 * tw_cell_is_total:
 * @tidied: a tidied cell
 *
 * Returns: whether the cell begins a row of totals: "Summe", "Gesamt:", "Total", …
 */
gboolean
tw_cell_is_total (const char *tidied)
{
  g_autofree char *key = NULL;
  int value;

  /* Asked of every row: the first letter of the words above answers nearly always. */
  if (strchr ("sgaitc", g_ascii_tolower (*tidied)) == NULL)
    return FALSE;

  key = tw_fold_identity_key (tidied);
  key[strcspn (key, ":=0123456789")] = '\0';

  return FIND_WORD (total_words, g_strchomp (key), &value);
}
