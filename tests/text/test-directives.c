/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which translations may be given to printf() in place of a message. */

#include "tw-directives.h"

typedef struct
{
  const char *message;
  const char *translation;
} Pair;

static const Pair fitting[] = {
  { "Save", "Sichern" },
  { "%s reports to %s", "%2$s führt %1$s" },
  { "%d of %d", "%d von %d" },
  { "%d people", "Eine Person" },
  { "%s has %d tandems", "%s hat ein Tandem" },
  { "%5.1f points", "%.2f Punkte" },
  { "%*d", "%*d" },
  { "%-10s|", "%s|" },
  { "%" G_GINT64_FORMAT, "%" G_GINT64_FORMAT " x" },
  { "%d %%", "%d %%" },
  { "%zu rows", "%zu Zeilen" },
  { "100 %! done", "zu 100 % fertig" },
};

static const Pair unfitting[] = {
  { "Save", "Sichern %s" },
  { "Name", "%n" },
  { "%s", "%d" },
  { "%s", "%s %s" },
  { "%s and %d", "%d und %s" },
  { "%d", "%ld" },
  { "%s", "%" },
  { "%s", "%5" },
  { "%s", "%2$s" },
  { "%s %s", "%1$s %s" },
  { "%s %s", "%2$s" },
  { "%s", "%1$s %1$d" },
  { "%s", "%99$s" },
  { "%s", "%99999999999999999999$s" },
  { "%d", "%*d" },
  { "%s", "%ls" },
  { "%f", "%Lf" },
  { "%s", "%0$s" },
  { "%s", "%m" },
  { "%s", "%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s%s" },
};

static void
test_same_arguments_fit (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (fitting); i++)
    g_assert_true (tw_directives_fit (fitting[i].message, fitting[i].translation));
}

static void
test_other_arguments_do_not (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (unfitting); i++)
    {
      g_test_message ("%s / %s", unfitting[i].message, unfitting[i].translation);
      g_assert_false (tw_directives_fit (unfitting[i].message, unfitting[i].translation));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/directives/the-same-arguments-fit", test_same_arguments_fit);
  g_test_add_func ("/text/directives/other-arguments-do-not", test_other_arguments_do_not);

  return g_test_run ();
}
