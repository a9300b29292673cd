/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files that come in and go out: nothing about a file is trusted, and nothing is half written. */

#include "list-table.h"
#include "tw-csv-writer.h"
#include "tw-input-file.h"
#include "tw-io-error.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = g_dir_make_tmp ("tandemwerk-io-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "list.csv", NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }

  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->path);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) folder = g_dir_open (fixture->folder, 0, NULL);
  guint n_files = 0;

  while (g_dir_read_name (folder) != NULL)
    n_files++;

  return n_files;
}

static void
assert_not_read (const char *path,
                 gsize       max_bytes,
                 TwIoError   code)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tw_input_file_read (path, max_bytes, &error);

  g_assert_null (bytes);
  g_assert_error (error, TW_IO_ERROR, (int) code);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr (GBytes) bytes = NULL;

  g_file_set_contents (fixture->path, "a;b\n", 4, NULL);
  bytes = tw_input_file_read (fixture->path, 4, NULL);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "a;b\n", 4);
}

static void
test_not_a_file (Fixture       *fixture,
                 gconstpointer  unused)
{
  assert_not_read (fixture->folder, 100, TW_IO_ERROR_NOT_A_FILE);
  assert_not_read ("/dev/zero", 100, TW_IO_ERROR_NOT_A_FILE);
  assert_not_read (fixture->path, 100, TW_IO_ERROR_UNREADABLE);

  g_assert_cmpint (mkfifo (fixture->path, 0600), ==, 0);
  assert_not_read (fixture->path, 100, TW_IO_ERROR_NOT_A_FILE);
}

static void
test_size (Fixture       *fixture,
           gconstpointer  unused)
{
  g_file_set_contents (fixture->path, "", 0, NULL);
  assert_not_read (fixture->path, 100, TW_IO_ERROR_EMPTY);

  g_file_set_contents (fixture->path, "12345", 5, NULL);
  assert_not_read (fixture->path, 4, TW_IO_ERROR_TOO_LARGE);
}

static void
test_link (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *link = g_build_filename (fixture->folder, "latest.csv", NULL);
  g_autofree char *loop = g_build_filename (fixture->folder, "loop.csv", NULL);
  g_autofree char *zero = g_build_filename (fixture->folder, "zero.csv", NULL);
  g_autoptr (GBytes) bytes = NULL;

  g_file_set_contents (fixture->path, "a;b\n", 4, NULL);
  g_assert_cmpint (symlink ("list.csv", link), ==, 0);
  g_assert_cmpint (symlink ("loop.csv", loop), ==, 0);
  g_assert_cmpint (symlink ("/dev/zero", zero), ==, 0);

  bytes = tw_input_file_read (link, 100, NULL);
  g_assert_nonnull (bytes);
  assert_not_read (loop, 100, TW_IO_ERROR_UNREADABLE);
  assert_not_read (zero, 100, TW_IO_ERROR_NOT_A_FILE);
}

static gpointer
keep_growing (gpointer user_data)
{
  Fixture *fixture = user_data;
  int fd = open (fixture->path, O_WRONLY | O_APPEND | O_CLOEXEC);

  for (guint i = 0; i < 20000; i++)
    g_assert_cmpint (write (fd, "x", 1), ==, 1);

  close (fd);
  return NULL;
}

/* A file that is being written is read as it was at one moment, or not at all. */
static void
test_changing (Fixture       *fixture,
               gconstpointer  unused)
{
  GThread *writer;

  g_file_set_contents (fixture->path, "x", 1, NULL);
  writer = g_thread_new ("writer", keep_growing, fixture);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = tw_input_file_read (fixture->path, 1000000, &error);

      if (bytes == NULL)
        g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_CHANGED);
    }

  g_thread_join (writer);
}

static void
test_formats (Fixture       *fixture,
              gconstpointer  unused)
{
  static const char *const starts[] = { "\xD0\xCF\x11\xE0\xA1\xB1", "%PDF-1.7", "<html><table>", "\xEF\xBB\xBF<?xml" };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (TwTableReader) table = NULL;

      g_file_set_contents (fixture->path, starts[i], -1, NULL);
      table = list_table_open (fixture->path, NULL, &error);
      g_assert_null (table);
      g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FORMAT);
      g_assert_nonnull (strstr (error->message, "list.csv"));
    }
}

static void
test_written (Fixture       *fixture,
              gconstpointer  unused)
{
  const char *const cells[] = { "Müller; Anna", "say \"hi\"", "two\nlines", " space", "", NULL };
  g_autoptr (TwCsvWriter) writer = tw_csv_writer_new (fixture->path, ';', NULL);
  g_autofree char *written = NULL;
  GStatBuf state;

  tw_csv_writer_add_row (writer, cells);
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  g_assert_true (tw_csv_writer_finish (writer, NULL));

  g_file_get_contents (fixture->path, &written, NULL, NULL);
  g_assert_cmpstr (written, ==, "\xEF\xBB\xBF\"Müller; Anna\";\"say \"\"hi\"\"\";\"two\nlines\";\" space\";\r\n");
  g_assert_cmpint (g_stat (fixture->path, &state), ==, 0);
  g_assert_cmpint (state.st_mode & 0777, ==, 0600);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_formulas (Fixture       *fixture,
               gconstpointer  unused)
{
  static const struct
  {
    const char *cell;
    const char *written;
  } cells[] = {
    { "=1+1", "'=1+1" }, { "+cmd|'/c calc'!A1", "'+cmd|'/c calc'!A1" }, { "-2+3", "'-2+3" }, { "@SUM(A1)", "'@SUM(A1)" },
    { "\t=1", "'\t=1" }, { "\r=1", "\"'\r=1\"" }, { " =1", "\"' =1\"" }, { "＝1", "'＝1" }, { "=1;2", "\"'=1;2\"" },
    { "-5,25", "-5,25" }, { "+49", "+49" }, { "-", "'-" }, { "a=b", "a=b" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      const char *const row[] = { cells[i].cell, NULL };
      g_autoptr (TwCsvWriter) writer = tw_csv_writer_new (fixture->path, ';', NULL);
      g_autofree char *expected = g_strdup_printf ("\xEF\xBB\xBF%s\r\n", cells[i].written);
      g_autofree char *written = NULL;

      tw_csv_writer_add_row (writer, row);
      g_assert_true (tw_csv_writer_finish (writer, NULL));
      g_file_get_contents (fixture->path, &written, NULL, NULL);
      g_assert_cmpstr (written, ==, expected);
    }
}

static void
test_abandoned (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autofree char *kept = NULL;

  g_file_set_contents (fixture->path, "old", 3, NULL);
  {
    g_autoptr (TwCsvWriter) writer = tw_csv_writer_new (fixture->path, ';', NULL);

    tw_csv_writer_add_row (writer, (const char *const[]) { "new", NULL });
  }

  g_file_get_contents (fixture->path, &kept, NULL, NULL);
  g_assert_cmpstr (kept, ==, "old");
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_nowhere (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "no", "such", "list.csv", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwCsvWriter) writer = tw_csv_writer_new (path, ';', &error);

  g_assert_null (writer);
  g_assert_error (error, TW_IO_ERROR, TW_IO_ERROR_WRITING);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  unused)
{
  const char *const cells[] = { "Müller, Anna", "a\nb", "\"", ";", "", NULL };
  g_autoptr (TwCsvWriter) writer = tw_csv_writer_new (fixture->path, ',', NULL);
  g_autoptr (TwTableReader) table = NULL;
  const TwTableRow *row;

  tw_csv_writer_add_row (writer, cells);
  g_assert_true (tw_csv_writer_finish (writer, NULL));

  table = list_table_open (fixture->path, NULL, NULL);
  g_assert_true (tw_table_reader_next (table, &row, NULL));
  g_assert_cmpuint (row->n_cells, ==, 5);
  for (guint i = 0; i < row->n_cells; i++)
    g_assert_cmpstr (row->cells[i], ==, cells[i]);
}

#define ADD(Path, Function) g_test_add (Path, Fixture, NULL, set_up, Function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/input-file/a-file-is-read-whole", test_whole);
  ADD ("/input-file/folders-devices-and-pipes-are-no-files", test_not_a_file);
  ADD ("/input-file/size-has-its-limits", test_size);
  ADD ("/input-file/a-link-is-what-it-leads-to", test_link);
  ADD ("/input-file/a-changing-file-is-noticed", test_changing);
  ADD ("/table-reader/what-is-no-table-is-named", test_formats);
  ADD ("/csv-writer/a-table-is-whole-and-private", test_written);
  ADD ("/csv-writer/formulas-become-text", test_formulas);
  ADD ("/csv-writer/an-abandoned-table-leaves-nothing", test_abandoned);
  ADD ("/csv-writer/a-folder-that-is-missing-is-said", test_nowhere);
  ADD ("/csv-writer/what-is-written-is-read-again", test_round_trip);

  return g_test_run ();
}
