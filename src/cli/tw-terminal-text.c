/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Text for a terminal: as wide as it looks, and without anything a terminal would obey. Names come from lists that
 * other people wrote; none of them may move the cursor or hide a line.
 */

#include "tw-terminal-text.h"

#include <string.h>

/* How much of a word somebody typed is said back. */
#define MAX_QUOTED 60

/**
 * tw_terminal_text_clean:
 * @text: any bytes
 *
 * Returns: (transfer full): @text as valid UTF-8, line breaks kept, every other control character replaced
 */
char *
tw_terminal_text_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_sized_new (strlen (valid));

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar letter = g_utf8_get_char (at);

      if (g_unichar_iscntrl (letter) && letter != '\n')
        letter = 0xfffd;

      g_string_append_unichar (clean, letter);
    }

  return g_string_free_and_steal (clean);
}

/**
 * tw_terminal_text_quote:
 * @text: any bytes, as typed
 *
 * Returns: (transfer full): @text on one line, shortened where it is very long, to be said in a message
 */
char *
tw_terminal_text_quote (const char *text)
{
  g_autofree char *clean = tw_terminal_text_clean (text);

  g_strdelimit (clean, "\n", ' ');

  if (g_utf8_strlen (clean, -1) <= MAX_QUOTED)
    return g_steal_pointer (&clean);

  *g_utf8_offset_to_pointer (clean, MAX_QUOTED - 1) = '\0';

  return g_strconcat (clean, "…", NULL);
}

/**
 * tw_terminal_text_columns:
 * @text: valid UTF-8
 *
 * Returns: how many columns of a terminal it takes
 */
gsize
tw_terminal_text_columns (const char *text)
{
  gsize columns = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    {
      const gunichar letter = g_utf8_get_char (text);

      if (!g_unichar_iszerowidth (letter))
        columns += g_unichar_iswide (letter) ? 2 : 1;
    }

  return columns;
}

/**
 * tw_terminal_text_wrap:
 * @page: where it is added
 * @text: valid UTF-8
 * @indent: how many columns each line but the first is moved in; the first stands where @page ends
 * @columns: how wide a line may become, the indent included; a longer word stays whole
 *
 * Adds @text and a line break, broken at spaces.
 */
void
tw_terminal_text_wrap (GString    *page,
                       const char *text,
                       gsize       indent,
                       gsize       columns)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  gsize used = indent;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const gsize width = tw_terminal_text_columns (words[i]);

      if (i > 0 && used + 1 + width > columns)
        {
          g_string_append_printf (page, "\n%*s", (int) indent, "");
          used = indent;
        }
      else if (i > 0)
        {
          g_string_append_c (page, ' ');
          used++;
        }

      g_string_append (page, words[i]);
      used += width;
    }

  g_string_append_c (page, '\n');
}
