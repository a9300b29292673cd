/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON is written as RFC 8259 has it, and scores as they are counted. */

#include "tw-json-writer.h"

static void
test_nested (void)
{
  g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
  const char *names[] = { "a", "b", NULL };
  g_autofree char *text = NULL;

  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_begin_array (writer, "empty");
  tw_json_writer_end_array (writer);
  tw_json_writer_strings (writer, "names", names);
  tw_json_writer_begin_array (writer, "objects");
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_boolean (writer, "yes", TRUE);
  tw_json_writer_boolean (writer, "no", FALSE);
  tw_json_writer_end_object (writer);
  tw_json_writer_begin_object (writer, NULL);
  tw_json_writer_end_object (writer);
  tw_json_writer_end_array (writer);
  tw_json_writer_integer (writer, "last", G_MININT64);
  tw_json_writer_end_object (writer);

  text = tw_json_writer_finish (writer);
  g_assert_cmpstr (text, ==,
                   "{\"empty\":[],\"names\":[\"a\",\"b\"],\"objects\":[{\"yes\":true,\"no\":false},{}],"
                   "\"last\":-9223372036854775808}\n");
}

static void
test_hundredths (void)
{
  const struct
  {
    gint64 hundredths;
    const char *text;
  } cases[] = {
    { 0, "0.00\n" }, { 5, "0.05\n" }, { 8710, "87.10\n" }, { 8725, "87.25\n" }, { 10000, "100.00\n" },
    { G_MAXINT64, "92233720368547758.07\n" }, { -5, "-0.05\n" }, { -8725, "-87.25\n" },
    { G_MININT64, "-92233720368547758.08\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
      g_autofree char *text = NULL;

      tw_json_writer_hundredths (writer, NULL, cases[i].hundredths);
      text = tw_json_writer_finish (writer);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_strings (void)
{
  const struct
  {
    const char *string;
    const char *text;
  } cases[] = {
    { NULL, "null\n" }, { "", "\"\"\n" }, { "Größe 日本", "\"Größe 日本\"\n" }, { "\"\\/", "\"\\\"\\\\/\"\n" },
    { "a\nb\tc\x1b\x7f", "\"a\\nb\\u0009c\\u001b\\u007f\"\n" }, { "\xff", "\"\xef\xbf\xbd\"\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TwJsonWriter) writer = tw_json_writer_new ();
      g_autofree char *text = NULL;

      tw_json_writer_string (writer, NULL, cases[i].string);
      text = tw_json_writer_finish (writer);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cli/json-writer/nested-values-have-their-commas", test_nested);
  g_test_add_func ("/cli/json-writer/hundredths-are-two-decimals", test_hundredths);
  g_test_add_func ("/cli/json-writer/strings-are-escaped-and-valid", test_strings);

  return g_test_run ();
}
