/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Compiled catalogues: the real German one, the same in the other byte order, and thousands of
 * damaged ones, which must be read as far as they go or refused, and nothing else.
 */

#include "tw-catalogue.h"

#include <string.h>

#include "tw-language.h"

#define N_MUTATIONS 1000 /* each costs as much as the whole catalogue */

static char *
read_german (gsize *size)
{
  g_autofree char *path = g_build_filename (tw_language_directory (), "de", "LC_MESSAGES", "tandemwerk.mo", NULL);
  char *contents = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &contents, size, &error);
  g_assert_no_error (error);

  return contents;
}

static guint32
get_word (const char *contents,
          gsize       offset)
{
  guint32 word;

  memcpy (&word, contents + offset, sizeof word);

  return word;
}

static void
set_word (char   *contents,
          gsize   offset,
          guint32 word)
{
  memcpy (contents + offset, &word, sizeof word);
}

static void
swap_word (char *contents,
           gsize offset)
{
  set_word (contents, offset, GUINT32_SWAP_LE_BE (get_word (contents, offset)));
}

static void
swap_bytes (char *contents)
{
  guint32 n_messages = get_word (contents, 8);
  guint32 tables[] = { get_word (contents, 12), get_word (contents, 16) };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint32 j = 0; j < 2 * n_messages; j++)
      swap_word (contents, tables[i] + 4 * j);

  for (gsize offset = 0; offset < 28; offset += 4)
    swap_word (contents, offset);
}

/* A catalogue of one header and one message, in which everything can be chosen. */
static GByteArray *
make_catalogue (const char *header,
                const char *key,
                gsize       key_length,
                const char *text,
                gsize       text_length)
{
  GByteArray *bytes = g_byte_array_new ();
  guint32 strings = 28 + 32;
  guint32 header_length = (guint32) strlen (header);
  const guint32 words[] = {
    0x950412de, 0, 2, 28, 28 + 16, 0, 0,
    0, strings, (guint32) key_length, strings + 1,
    header_length, strings + 2 + (guint32) key_length,
    (guint32) text_length, strings + 3 + (guint32) key_length + header_length,
  };

  g_byte_array_append (bytes, (const guint8 *) words, sizeof words);
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  g_byte_array_append (bytes, (const guint8 *) key, (guint) key_length + 1);
  g_byte_array_append (bytes, (const guint8 *) header, header_length + 1);
  g_byte_array_append (bytes, (const guint8 *) text, (guint) text_length + 1);

  return bytes;
}

static TwCatalogue *
make_and_read (const char *header,
               const char *key,
               gsize       key_length,
               const char *text,
               gsize       text_length)
{
  g_autoptr (GByteArray) bytes = make_catalogue (header, key, key_length, text, text_length);

  return tw_catalogue_new ((const char *) bytes->data, bytes->len);
}

static void
test_every_message_is_taken (void)
{
  gsize size;
  g_autofree char *contents = read_german (&size);
  g_autoptr (TwCatalogue) catalogue = tw_catalogue_new (contents, size);

  g_assert_nonnull (catalogue);
  g_assert_cmpuint (tw_catalogue_get_n_messages (catalogue), ==, get_word (contents, 8) - 1);
  g_assert_cmpstr (tw_catalogue_look_up (catalogue, "month", "March"), ==, "März");
  g_assert_null (tw_catalogue_look_up (catalogue, NULL, "March"));
  g_assert_null (tw_catalogue_look_up (catalogue, "weekday", "March"));
}

static void
test_other_byte_order (void)
{
  gsize size;
  g_autofree char *contents = read_german (&size);
  g_autoptr (TwCatalogue) catalogue = NULL;

  swap_bytes (contents);
  catalogue = tw_catalogue_new (contents, size);

  g_assert_nonnull (catalogue);
  g_assert_cmpstr (tw_catalogue_look_up (catalogue, "month", "March"), ==, "März");
}

static void
test_plural_forms (void)
{
  static const char polish[] = "Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\n";
  static const char key[] = "%d file\0%d files";
  static const char text[] = "%d plik\0%d pliki\0%d plików";
  g_autoptr (TwCatalogue) catalogue = make_and_read (polish, key, sizeof key - 1, text, sizeof text - 1);

  g_assert_cmpstr (tw_catalogue_look_up_plural (catalogue, "%d file", 1), ==, "%d plik");
  g_assert_cmpstr (tw_catalogue_look_up_plural (catalogue, "%d file", 22), ==, "%d pliki");
  g_assert_cmpstr (tw_catalogue_look_up_plural (catalogue, "%d file", 12), ==, "%d plików");
}

static void
test_too_few_forms_are_left_out (void)
{
  static const char key[] = "%d file\0%d files";
  static const char text[] = "%d Datei";
  g_autoptr (TwCatalogue) catalogue = make_and_read ("Plural-Forms: nplurals=2; plural=(n != 1);\n", key,
                                                     sizeof key - 1, text, sizeof text - 1);

  g_assert_cmpuint (tw_catalogue_get_n_messages (catalogue), ==, 0);
  g_assert_null (tw_catalogue_look_up_plural (catalogue, "%d file", 2));
}

static void
test_other_directives_are_left_out (void)
{
  g_autoptr (TwCatalogue) catalogue = make_and_read ("", "Hello %s", 8, "Hallo %n", 8);

  g_assert_nonnull (catalogue);
  g_assert_null (tw_catalogue_look_up (catalogue, NULL, "Hello %s"));
}

static void
test_what_is_not_utf8_is_left_out (void)
{
  g_autoptr (TwCatalogue) catalogue = make_and_read ("", "Hello", 5, "Gr\xfc\xdf", 4);

  g_assert_nonnull (catalogue);
  g_assert_null (tw_catalogue_look_up (catalogue, NULL, "Hello"));
}

static void
test_respelling (void)
{
  g_autoptr (TwCatalogue) catalogue = make_and_read ("", "Size", 4, "Größe, groß", strlen ("Größe, groß"));

  tw_catalogue_respell (catalogue, "ß", "ss");
  g_assert_cmpstr (tw_catalogue_look_up (catalogue, NULL, "Size"), ==, "Grösse, gross");
}

static void
test_truncated_files (void)
{
  gsize size;
  g_autofree char *contents = read_german (&size);

  /* Everywhere in the header, then at some 1,000 places: each costs as much as the whole catalogue. */
  for (gsize length = 0; length < size; length += length < 64 ? 1 : size / 1000 + 1)
    {
      g_autofree char *part = g_memdup2 (contents, length);
      g_autoptr (TwCatalogue) catalogue = tw_catalogue_new (part, length);

      g_assert_null (catalogue);
    }
}

static void
test_impossible_numbers (void)
{
  static const gsize offsets[] = { 8, 12, 16, 28, 32 };
  gsize size;
  g_autofree char *contents = read_german (&size);
  const guint32 numbers[] = {
    0x7fffffff, 0x80000000, 0xfffffff8, 0xffffffff, 0x20000000, 0x1fffffff,
    (guint32) size,
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    for (guint j = 0; j < G_N_ELEMENTS (offsets); j++)
      {
        g_autofree char *damaged = g_memdup2 (contents, size);

        set_word (damaged, offsets[j], numbers[i]);
        g_assert_null (tw_catalogue_new (damaged, size));
      }
}

static void
test_a_string_without_end_is_refused (void)
{
  g_autoptr (GByteArray) bytes = make_catalogue ("", "Hello", 5, "Hallo", 5);
  g_autofree char *exact = g_memdup2 (bytes->data, bytes->len);

  exact[bytes->len - 1] = 'x';
  g_assert_null (tw_catalogue_new (exact, bytes->len));
}

/* Thousands of entries that all point at the same long string would take hours to check. */
static void
test_overlapping_strings_are_refused (void)
{
  const guint32 n_messages = 50000;
  const gsize strings = 28 + 16 * (gsize) n_messages;
  const gsize size = strings + 1000001;
  g_autofree char *contents = g_malloc0 (size);

  set_word (contents, 0, 0x950412de);
  set_word (contents, 8, n_messages);
  set_word (contents, 12, 28);
  set_word (contents, 16, 28);
  memset (contents + strings, 'a', 1000000);

  for (guint32 i = 0; i < 2 * n_messages; i++)
    {
      set_word (contents, 28 + 8 * (gsize) i, 1000000);
      set_word (contents, 32 + 8 * (gsize) i, (guint32) strings);
    }

  g_assert_null (tw_catalogue_new (contents, size));
}

static void
mutate (GRand *random,
        char  *contents,
        gsize  size)
{
  guint n_changes = (guint) g_rand_int_range (random, 1, 6);

  for (guint i = 0; i < n_changes; i++)
    {
      /* Half of them where the numbers are: a string is easily damaged, a table rarely. */
      gsize end = g_rand_boolean (random) ? size : MIN (size, 28 + 16 * (gsize) get_word (contents, 8) % size);
      gsize offset = (gsize) g_rand_int_range (random, 0, (gint32) MAX (end, 1));

      if (g_rand_boolean (random))
        contents[offset] = (char) g_rand_int_range (random, 0, 256);
      else if (offset + 4 <= size)
        set_word (contents, offset, g_rand_boolean (random) ? g_rand_int (random) : (guint32) g_rand_int_range (random, 0, (gint32) size));
    }
}

static void
use (const TwCatalogue *catalogue)
{
  const char *text;

  text = tw_catalogue_look_up (catalogue, "month", "March");
  g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));

  for (guint64 n = 0; n < 3; n++)
    {
      text = tw_catalogue_look_up_plural (catalogue, "{subject} has {number} tandem and no room for another.", n);
      g_assert_true (text == NULL || g_utf8_validate (text, -1, NULL));
    }
}

static void
test_mutations_never_crash (void)
{
  gsize size;
  g_autofree char *contents = read_german (&size);
  g_autoptr (GRand) random = g_rand_new_with_seed (20261123);
  guint n_read = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      gsize length = g_rand_int_range (random, 0, 10) == 0 ? (gsize) g_rand_int_range (random, 28, (gint32) size) : size;
      g_autofree char *damaged = g_memdup2 (contents, length);
      g_autoptr (TwCatalogue) catalogue = NULL;

      mutate (random, damaged, length);
      catalogue = tw_catalogue_new (damaged, length);
      if (catalogue == NULL)
        continue;

      use (catalogue);
      n_read++;
    }

  /* Were all of them refused at the door, nothing would have been tried. */
  g_test_message ("%u of %u damaged catalogues were read", n_read, N_MUTATIONS);
  g_assert_cmpuint (n_read, >, N_MUTATIONS / 10);
  g_assert_cmpuint (n_read, <, N_MUTATIONS * 9 / 10);
}

static void
test_no_file_is_no_catalogue (void)
{
  g_assert_null (tw_catalogue_new_from_file ("/nonexistent/tandemwerk.mo"));
  g_assert_null (tw_catalogue_new ("", 0));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/catalogue/every-message-is-taken", test_every_message_is_taken);
  g_test_add_func ("/text/catalogue/either-byte-order-is-read", test_other_byte_order);
  g_test_add_func ("/text/catalogue/plural-forms-follow-the-rule", test_plural_forms);
  g_test_add_func ("/text/catalogue/too-few-forms-are-left-out", test_too_few_forms_are_left_out);
  g_test_add_func ("/text/catalogue/other-directives-are-left-out", test_other_directives_are_left_out);
  g_test_add_func ("/text/catalogue/what-is-not-utf8-is-left-out", test_what_is_not_utf8_is_left_out);
  g_test_add_func ("/text/catalogue/a-region-spells-otherwise", test_respelling);
  g_test_add_func ("/text/catalogue/truncated-files-are-refused", test_truncated_files);
  g_test_add_func ("/text/catalogue/impossible-numbers-are-refused", test_impossible_numbers);
  g_test_add_func ("/text/catalogue/a-string-without-end-is-refused", test_a_string_without_end_is_refused);
  g_test_add_func ("/text/catalogue/overlapping-strings-are-refused", test_overlapping_strings_are_refused);
  g_test_add_func ("/text/catalogue/mutations-never-crash", test_mutations_never_crash);
  g_test_add_func ("/text/catalogue/no-file-is-no-catalogue", test_no_file_is_no_catalogue);

  return g_test_run ();
}
