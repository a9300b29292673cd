/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The plural rules of catalogues, those of real languages and those that nobody should write. */

#include "tw-plural.h"

#include <string.h>

static void
assert_forms (const char *rule,
              guint       n_forms,
              const char *forms)
{
  g_autofree char *header = g_strdup_printf ("Language: xx\nPlural-Forms: nplurals=%u; plural=%s;\n", n_forms, rule);
  g_autoptr (TwPlural) plural = tw_plural_new (header);

  g_assert_nonnull (plural);
  g_assert_cmpuint (tw_plural_get_n_forms (plural), ==, n_forms);

  for (guint n = 0; forms[n] != '\0'; n++)
    g_assert_cmpuint (tw_plural_get_form (plural, n), ==, (guint) (forms[n] - '0'));
}

static void
test_rules_of_languages (void)
{
  assert_forms ("(n != 1)", 2, "101111");
  assert_forms ("n>1", 2, "001111");
  assert_forms ("0", 1, "000000");
  assert_forms ("n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2", 3, "20111222222222222222221112");
  assert_forms ("(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2)", 3,
                "2011122222222222222220111");
  assert_forms ("n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5", 6, "012333333334444");
}

static void
test_operators_bind_as_in_c (void)
{
  assert_forms ("n + 2 * 3 - n == 6", 2, "111");
  assert_forms ("10 - 4 - 3 == 3", 2, "11");
  assert_forms ("!n", 2, "100");
  assert_forms ("!!n", 2, "011");
  assert_forms ("1 || n / 0", 2, "11");
  assert_forms ("n ? 1 : 0", 2, "011");
  assert_forms ("n >= 2 == 1", 2, "0011");
}

static void
test_division_by_zero_is_zero (void)
{
  assert_forms ("n / 0", 2, "000");
  assert_forms ("n % (n - n)", 2, "000");
}

static void
test_a_form_out_of_range_is_the_first (void)
{
  assert_forms ("n * 7", 2, "000");
}

static void
test_what_is_no_rule_is_refused (void)
{
  static const char * const headers[] = {
    "",
    "Language: de\n",
    "Plural-Forms: \n",
    "Plural-Forms: nplurals=0; plural=0;\n",
    "Plural-Forms: nplurals=9; plural=0;\n",
    "Plural-Forms: nplurals=2; plural=n != 1\n",
    "Plural-Forms: nplurals=2; plural=;\n",
    "Plural-Forms: nplurals=2; plural=(n;\n",
    "Plural-Forms: nplurals=2; plural=n ? 1;\n",
    "Plural-Forms: nplurals=2; plural=m;\n",
    "Plural-Forms: nplurals=2; plural=n = 1;\n",
    "Plural-Forms: nplurals=2; plural=-n;\n",
    "Plural-Forms: nplurals=2; plural=system(1);\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    g_assert_null (tw_plural_new (headers[i]));
}

static TwPlural *
repeat (const char *before,
        const char *after,
        guint       times)
{
  GString *text = g_string_new ("Plural-Forms: nplurals=2; plural=");
  g_autofree char *header = NULL;

  for (guint i = 0; i < times; i++)
    g_string_append (text, before);
  g_string_append_c (text, 'n');
  for (guint i = 0; i < times; i++)
    g_string_append (text, after);
  g_string_append (text, ";\n");
  header = g_string_free_and_steal (text);

  return tw_plural_new (header);
}

static void
test_depth_and_length_are_bounded (void)
{
  g_autoptr (TwPlural) fits = repeat ("(", ")", 10);

  g_assert_nonnull (fits);
  g_assert_null (repeat ("(", ")", 1000000));
  g_assert_null (repeat ("!", "", 1000000));
  g_assert_null (repeat ("n?", ":n", 1000000));
  g_assert_null (repeat ("n+", "", 1000000));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/plural/rules-of-languages", test_rules_of_languages);
  g_test_add_func ("/text/plural/operators-bind-as-in-c", test_operators_bind_as_in_c);
  g_test_add_func ("/text/plural/division-by-zero-is-zero", test_division_by_zero_is_zero);
  g_test_add_func ("/text/plural/a-form-out-of-range-is-the-first", test_a_form_out_of_range_is_the_first);
  g_test_add_func ("/text/plural/what-is-no-rule-is-refused", test_what_is_no_rule_is_refused);
  g_test_add_func ("/text/plural/depth-and-length-are-bounded", test_depth_and_length_are_bounded);

  return g_test_run ();
}
