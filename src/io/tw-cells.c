/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tidies what stands in the cells of lists, so that a stray space, a soft hyphen or an umlaut written
 * in two pieces never makes a second department or person (P11).
 *
 * Tidying changes nothing a person could see on paper but the number of spaces, and is idempotent.
 */

#include "tw-cells.h"

#include "tw-fold.h"

#include <string.h>

/* Cells by which people and programs say that nothing is there. */
static const char *const blank_words[] = {
  "-", "--", "---", "–", "—", ".", "/", "?", "#n/a", "#nv", "#ref!", "#bezug!", "#value!", "#wert!", "#name?",
  "(blank)", "(leer)", "k.a.", "k. a.", "keine", "keine angabe", "keiner", "leer", "n.a.", "n/a",
  "n. a.", "n.v.", "nicht vorhanden", "none", "null", "unbekannt", "unknown",
};

#define BLANK_WORD_MAX 16

/* Most cells need no closer look. */
static gboolean
begins_like_blank (char letter)
{
  switch (letter)
    {
    case '-': case '.': case '/': case '?': case '#': case '(': case '\xE2':
    case 'k': case 'K': case 'l': case 'L': case 'n': case 'N': case 'u': case 'U':
      return TRUE;
    default:
      return FALSE;
    }
}

/* ASCII and the Latin letters with marks, that is nearly everything: neither space nor invisible. */
static gboolean
is_plain_letter (gunichar letter)
{
  return (letter > ' ' && letter < 0x7F) || (letter >= 0xC0 && letter < 0x0300);
}

static gboolean
is_invisible (gunichar letter)
{
  return letter == 0x00AD || letter == 0x180E || letter == 0x200B || letter == 0x200E || letter == 0x200F ||
         (letter >= 0x202A && letter <= 0x202E) || (letter >= 0x2060 && letter <= 0x2069) || letter == 0xFEFF;
}

static gboolean
is_space (gunichar letter)
{
  return letter == '\t' || letter == '\n' || letter == '\v' || letter == '\f' || letter == '\r' ||
         letter == 0x85 || g_unichar_isspace (letter) ||
         g_unichar_type (letter) == G_UNICODE_SPACE_SEPARATOR ||
         letter == 0x2028 || letter == 0x2029;
}

static gboolean
is_ascii_letter (char letter)
{
  return letter > ' ' && letter < 0x7F;
}

/* The length of a cell of plain ASCII with single spaces inside, with which nothing is to be done; -1 for others. */
static gssize
get_tidy_length (const char *cell)
{
  const char *p = cell;

  while (is_ascii_letter (*p))
    {
      do
        p++;
      while (is_ascii_letter (*p));

      if (*p == ' ' && is_ascii_letter (p[1]))
        p++;
    }

  return *p == '\0' ? p - cell : -1;
}

/* Appends the letters from @start to @end, behind a space if one stood between them and what is there. */
static void
append_span (GString    *tidied,
             const char *start,
             const char *end,
             gboolean   *space)
{
  if (start == end)
    return;

  if (*space && tidied->len > 0)
    g_string_append_c (tidied, ' ');

  *space = FALSE;
  g_string_append_len (tidied, start, end - start);
}

/* Umlauts written as a letter and a mark become one letter. */
static void
compose (GString *text)
{
  g_autofree char *composed = g_utf8_normalize (text->str, text->len, G_NORMALIZE_NFC);

  if (composed != NULL)
    g_string_assign (text, composed);
}

/**
 * tw_cell_tidy:
 * @cell: a cell
 * @tidied: where its text goes
 *
 * Makes one line of a cell: white space of every kind becomes single spaces with none at the ends,
 * invisible and control characters go, letters are composed (NFC).
 */
void
tw_cell_tidy (const char *cell,
              GString    *tidied)
{
  const gssize length = get_tidy_length (cell);
  const char *kept = cell;
  const char *p;
  gboolean space = FALSE;
  gboolean marks = FALSE;

  g_string_truncate (tidied, 0);
  if (length >= 0)
    {
      g_string_append_len (tidied, cell, length);
      return;
    }

  for (p = cell; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter;
      gboolean is_gap;

      if (is_ascii_letter (*p))
        continue;

      letter = g_utf8_get_char (p);
      if (is_plain_letter (letter))
        continue;

      is_gap = is_space (letter);
      marks = marks || letter >= 0x0300;
      if (!is_gap && !is_invisible (letter) && !g_unichar_iscntrl (letter))
        continue;

      append_span (tidied, kept, p, &space);
      space = space || is_gap;
      kept = g_utf8_next_char (p);
    }

  append_span (tidied, kept, p, &space);
  if (marks)
    compose (tidied);
}

/**
 * tw_cell_tidy_text:
 * @cell: a cell with running text
 *
 * Tidies each line as tw_cell_tidy() does and keeps the line breaks between them, without blank lines
 * at the ends.
 *
 * Returns: (transfer full): the text
 */
char *
tw_cell_tidy_text (const char *cell)
{
  g_autoptr (GString) line = g_string_new (NULL);
  GString *text = g_string_new (NULL);
  const char *start = cell;

  while (*start != '\0')
    {
      gsize length = strcspn (start, "\r\n");
      g_autofree char *raw = g_strndup (start, length);

      tw_cell_tidy (raw, line);
      if (line->len > 0 || text->len > 0)
        g_string_append_printf (text, "%s\n", line->str);

      start += length;
      start += start[0] == '\r' && start[1] == '\n' ? 2 : start[0] != '\0';
    }

  while (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);

  return g_string_free_and_steal (text);
}

/**
 * tw_cell_is_blank:
 * @tidied: a tidied cell
 *
 * Returns: whether the cell says nothing: it is empty, a dash, an error of the spreadsheet, or a word
 *   such as "k. A." or "n/a"
 */
gboolean
tw_cell_is_blank (const char *tidied)
{
  if (*tidied == '\0')
    return TRUE;
  if (!begins_like_blank (*tidied) || strlen (tidied) > BLANK_WORD_MAX)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (blank_words); i++)
    if (g_ascii_tolower (*tidied) == *blank_words[i] && g_ascii_strcasecmp (tidied, blank_words[i]) == 0)
      return TRUE;

  return FALSE;
}

/**
 * tw_cell_tidy_number:
 * @number: a tidied cell with a personnel number
 *
 * Takes off what spreadsheets add to a personnel number: the apostrophe that makes it text, and the
 * ".0" of a number that was never one. Leading zeros stay.
 */
void
tw_cell_tidy_number (GString *number)
{
  gsize n_digits;

  if (number->str[0] == '\'')
    g_string_erase (number, 0, 1);

  n_digits = strspn (number->str, "0123456789");
  if (n_digits > 0 && (g_str_equal (number->str + n_digits, ".0") || g_str_equal (number->str + n_digits, ",0")))
    g_string_truncate (number, n_digits);
}

static void
lower_case (GString *text)
{
  g_autofree char *lower = NULL;

  if (g_str_is_ascii (text->str))
    {
      g_string_ascii_down (text);
      return;
    }

  lower = g_utf8_strdown (text->str, text->len);
  g_string_assign (text, lower);
}

/**
 * tw_cell_tidy_email:
 * @email: a tidied cell with an e-mail address
 *
 * Takes the address out of "Anna Müller <anna@example.com>" or "mailto:…", in lower case.
 *
 * Returns: whether there is one
 */
gboolean
tw_cell_tidy_email (GString *email)
{
  const char *opening = strchr (email->str, '<');
  const char *at;

  if (opening != NULL)
    {
      g_string_erase (email, 0, opening + 1 - email->str);
      g_string_truncate (email, strcspn (email->str, ">"));
    }

  if (g_ascii_strncasecmp (email->str, "mailto:", 7) == 0)
    g_string_erase (email, 0, 7);

  lower_case (email);
  at = strchr (email->str, '@');

  return at != NULL && at > email->str && at[1] != '\0' && strpbrk (email->str, " ,;") == NULL;
}

static gboolean
has_topic (const GPtrArray *topics,
           const char      *topic)
{
  g_autofree char *key = tw_fold_identity_key (topic);

  for (guint i = 0; i < topics->len; i++)
    {
      g_autofree char *other = tw_fold_identity_key (g_ptr_array_index (topics, i));

      if (g_str_equal (key, other))
        return TRUE;
    }

  return FALSE;
}

/* The most topics one cell can name; what stands behind them is not looked at. */
#define MOST_TOPICS 64

/**
 * tw_cell_split_topics:
 * @cell: a cell with topics, not tidied
 *
 * Takes the topics of a cell apart at commas, semicolons, slashes, bars and line breaks; marks of a
 * list in front of them go, as do doubles.
 *
 * Returns: (transfer full): the topics as typed, at most 64
 */
GStrv
tw_cell_split_topics (const char *cell)
{
  g_auto (GStrv) parts = g_strsplit_set (cell, ",;/|\r\n", -1);
  g_autoptr (GString) topic = g_string_new (NULL);
  GPtrArray *topics = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL && topics->len < MOST_TOPICS; i++)
    {
      tw_cell_tidy (parts[i], topic);

      while (g_str_has_prefix (topic->str, "- ") || g_str_has_prefix (topic->str, "* "))
        g_string_erase (topic, 0, 2);
      if (g_str_has_prefix (topic->str, "• "))
        g_string_erase (topic, 0, strlen ("• "));

      if (tw_cell_is_blank (topic->str) || has_topic (topics, topic->str))
        continue;

      g_ptr_array_add (topics, g_strdup (topic->str));
    }

  g_ptr_array_add (topics, NULL);

  return (GStrv) g_ptr_array_free (topics, FALSE);
}
