/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables stand in columns whatever the letters, and nothing in them steers the terminal. */

#include "tw-terminal-text.h"
#include "tw-text-table.h"

static void
test_columns (void)
{
  g_autoptr (TwTextTable) table = tw_text_table_new ("lrl");
  const char *headings[] = { "Mentor", "Score", "" };
  const char *first[] = { "Jörg", "7.50", NULL };
  const char *second[] = { "山田", "100.00", "stands" };
  g_autofree char *text = NULL;

  tw_text_table_add_row (table, headings);
  tw_text_table_add_row (table, first);
  tw_text_table_add_row (table, second);
  text = tw_text_table_to_text (table);

  g_assert_cmpstr (text, ==,
                   "Mentor   Score\n"
                   "Jörg      7.50\n"
                   "山田    100.00  stands\n");
}

static void
test_control_characters (void)
{
  g_autoptr (TwTextTable) table = tw_text_table_new ("l");
  const char *cells[] = { "a\nb\x1b[2Jc" };
  g_autofree char *text = NULL;

  tw_text_table_add_row (table, cells);
  text = tw_text_table_to_text (table);

  g_assert_cmpstr (text, ==, "a b\xef\xbf\xbd[2Jc\n");
}

static void
test_quote (void)
{
  g_autofree char *lengthy = g_strnfill (100000, 'x');
  g_autofree char *quoted = tw_terminal_text_quote (lengthy);
  g_autofree char *broken = tw_terminal_text_quote ("a\xff\nb");

  g_assert_cmpint (g_utf8_strlen (quoted, -1), ==, 60);
  g_assert_true (g_str_has_suffix (quoted, "x…"));
  g_assert_cmpstr (broken, ==, "a\xef\xbf\xbd b");
}

static void
test_wrap (void)
{
  g_autoptr (GString) page = g_string_new ("> ");

  tw_terminal_text_wrap (page, "one two three incomprehensibilities four", 2, 11);

  g_assert_cmpstr (page->str, ==, "> one two\n  three\n  incomprehensibilities\n  four\n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/text-table/columns-align-by-what-is-seen", test_columns);
  g_test_add_func ("/cli/text-table/control-characters-are-replaced", test_control_characters);
  g_test_add_func ("/cli/terminal-text/long-and-broken-words-are-quoted-on-one-line", test_quote);
  g_test_add_func ("/cli/terminal-text/lines-break-at-spaces", test_wrap);

  return g_test_run ();
}
