/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys by which a text is found, sorted and recognized. */

#include "tw-fold.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *key;
} Case;

typedef char *(*Folder) (const char *text);

static const Case searches[] = {
  { "Müller", "muller" },
  { "Mu\u0308ller", "muller" },
  { "MUELLER", "muller" },
  { "Muller", "muller" },
  { "Straße", "strasse" },
  { "GROẞ", "gross" },
  { "Goethe", "gothe" },
  { "Rüegg", "rugg" },
  { "Ruegg", "rugg" },
  { "Jörg Weiß", "jorg weiss" },
  { "  Kern,\tJana  ", "kern jana" },
  { "Meyer-Landrut", "meyer landrut" },
  { "Meyer‑Landrut", "meyer landrut" },
  { "Vertrieb\u00a0Nord", "vertrieb nord" },
  { "Ver\u00adtrieb", "vertrieb" },
  { "Jana\u200b Kern", "jana kern" },
  { "O’Brien", "obrien" },
  { "O´Brien", "obrien" },
  { "O'Brien", "obrien" },
  { "Renée Łukasz Ødegård Æsir", "renee lukasz odegard asir" },
  { "ﬁt", "fit" },
  { "ＡＢＣ", "abc" },
  { "İstanbul", "istanbul" },
  { "Ivan Đorđević", "ivan dordevic" },
  { "Σίσυφος", "σισυφοσ" },
  { "jana.kern@example.org", "jana.kern@example.org" },
  { "4711", "4711" },
  { "", "" },
  { " \u00a0\t", "" },
};

static const Case sorts[] = {
  { "Müller", "muller" },
  { "Mueller", "mueller" },
  { "Äpfel", "apfel" },
  { "Weiß", "weiss" },
  { "Kern-Maier", "kern maier" },
  { "Kern, Jana", "kern, jana" },
  { "O’Brien", "obrien" },
};

static const Case identities[] = {
  { "Vertrieb", "vertrieb" },
  { " VERTRIEB ", "vertrieb" },
  { "Ver\u00adtrieb", "vertrieb" },
  { "Vertrieb\u00a0 Nord", "vertrieb nord" },
  { "Gescha\u0308ftsfu\u0308hrung", "geschäftsführung" },
  { "GESCHÄFTSFÜHRUNG", "geschäftsführung" },
  { "Außendienst", "aussendienst" },
  { "AUSSENDIENST", "aussendienst" },
  { "Marketing–Online", "marketing-online" },
  { "F+E", "f+e" },
  { "D’Arc", "d'arc" },
};

static void
assert_keys (Folder      folder,
             const Case *cases,
             gsize       n_cases)
{
  for (gsize i = 0; i < n_cases; i++)
    {
      g_autofree char *key = folder (cases[i].text);
      g_autofree char *again = folder (key);

      g_assert_cmpstr (key, ==, cases[i].key);
      g_assert_cmpstr (again, ==, key);
    }
}

static void
test_search_keys (void)
{
  assert_keys (tw_fold_search_key, searches, G_N_ELEMENTS (searches));
}

static void
test_sort_keys (void)
{
  assert_keys (tw_fold_sort_key, sorts, G_N_ELEMENTS (sorts));
}

static void
test_identity_keys (void)
{
  assert_keys (tw_fold_identity_key, identities, G_N_ELEMENTS (identities));
}

static void
test_umlauts_are_other_letters_for_identity (void)
{
  g_autofree char *with = tw_fold_identity_key ("Bären");
  g_autofree char *without = tw_fold_identity_key ("Baren");

  g_assert_cmpstr (with, !=, without);
}

/* Whatever somebody has typed so far of a name finds it, in each of its spellings. */
static void
test_every_beginning_finds_its_word (void)
{
  static const char * const spellings[] = { "Müller", "Mueller", "Muller", "Mu\u0308ller" };
  static const char * const names[] = { "Michael", "Rüegg", "Goethe", "Weißmüller", "Baeuerle", "Aue", "Israel" };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    for (guint j = 0; j < G_N_ELEMENTS (spellings); j++)
      {
        g_autofree char *key = tw_fold_search_key (spellings[i]);
        g_autofree char *query = tw_fold_search_key (spellings[j]);

        g_assert_nonnull (strstr (key, query));
      }

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *key = tw_fold_search_key (names[i]);

      for (const char *end = names[i] + 1; *end != '\0'; end = g_utf8_next_char (end))
        {
          g_autofree char *typed = g_strndup (names[i], (gsize) (end - names[i]));
          g_autofree char *query = tw_fold_search_key (typed);

          g_assert_true (g_str_has_prefix (key, query));
        }
    }
}

/* DIN 5007-1 */
static void
test_persons_sort_as_in_a_register (void)
{
  static const char * const names[][2] = {
    { "Abel", "Zoe" }, { "Ägypter", "Anna" }, { "Bach", "Jana" }, { "Kern", "Ada" }, { "Kern", "Zeno" },
    { "Kern-Maier", "Anna" }, { "Kerner", "Anna" }, { "Ödön", "Max" }, { "Oppel", "Max" }, { "Zett", NULL },
  };

  for (guint i = 1; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GString) before = g_string_new (NULL);
      g_autoptr (GString) after = g_string_new (NULL);

      tw_fold_append_person_sort_key (before, names[i - 1][0], names[i - 1][1]);
      tw_fold_append_person_sort_key (after, names[i][0], names[i][1]);
      g_assert_cmpint (strcmp (before->str, after->str), <, 0);
    }
}

/* The pass letter by letter and the one for everything else must not differ. */
static void
test_common_letters_are_folded_like_the_rest (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5007);
  static const char common[] = "aeoE '`-,\t.";

  for (guint i = 0; i < 20000; i++)
    {
      static const Folder folders[] = { tw_fold_search_key, tw_fold_sort_key, tw_fold_identity_key };
      g_autoptr (GString) text = g_string_new (NULL);
      g_autofree char *other = NULL;

      for (guint j = 0; j < 12; j++)
        if (g_rand_boolean (random))
          g_string_append_c (text, common[g_rand_int_range (random, 0, sizeof common - 1)]);
        else
          g_string_append_unichar (text, (gunichar) g_rand_int_range (random, 1, 0x180));
      other = g_strconcat (text->str, "\u200b", NULL);

      for (guint j = 0; j < G_N_ELEMENTS (folders); j++)
        {
          g_autofree char *fast = folders[j] (text->str);
          g_autofree char *slow = folders[j] (other);
          g_autofree char *again = folders[j] (fast);

          g_assert_cmpstr (fast, ==, slow);
          g_assert_cmpstr (fast, ==, again);
        }
    }
}

static void
test_an_appended_key_is_that_of_the_whole (void)
{
  static const char * const parts[] = { "Dr.", "-", "Bea", "Ernst", "", "Łukasz \u200b", " e@example.org", "Zoé\u0301" };
  g_autoptr (GString) appended = g_string_new (NULL);
  g_autoptr (GString) whole = g_string_new (NULL);
  g_autofree char *key = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      tw_fold_append_search_key (appended, parts[i]);
      g_string_append_printf (whole, "%s ", parts[i]);
    }

  key = tw_fold_search_key (whole->str);
  g_assert_cmpstr (appended->str, ==, key);
}

static void
test_damaged_text_has_a_key (void)
{
  g_autofree char *key = tw_fold_search_key ("M\xfcller");

  g_assert_true (g_utf8_validate (key, -1, NULL));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold/search-keys", test_search_keys);
  g_test_add_func ("/text/fold/an-appended-key-is-that-of-the-whole", test_an_appended_key_is_that_of_the_whole);
  g_test_add_func ("/text/fold/sort-keys", test_sort_keys);
  g_test_add_func ("/text/fold/identity-keys", test_identity_keys);
  g_test_add_func ("/text/fold/umlauts-are-other-letters-for-identity", test_umlauts_are_other_letters_for_identity);
  g_test_add_func ("/text/fold/every-beginning-finds-its-word", test_every_beginning_finds_its_word);
  g_test_add_func ("/text/fold/persons-sort-as-in-a-register", test_persons_sort_as_in_a_register);
  g_test_add_func ("/text/fold/common-letters-are-folded-like-the-rest", test_common_letters_are_folded_like_the_rest);
  g_test_add_func ("/text/fold/damaged-text-has-a-key", test_damaged_text_has_a_key);

  return g_test_run ();
}
