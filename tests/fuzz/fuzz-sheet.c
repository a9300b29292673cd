/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads a workbook in the process of the fuzzer. Random bytes are hardly ever an archive, so the input is packed into
 * one: its parts, parted by lines of "====", become the members of the workbook, of which those that are missing are
 * as an innocent writer makes them. An input that begins like an archive is taken as it is.
 */

#include "fuzz-sheet.h"

#include "tw-sheet.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define BORDER "\n====\n"

/* More rows than these say nothing new. */
#define MOST_ROWS 300

static gboolean
check_row (int                number,
           const char *const *cells,
           guint              n_cells,
           gboolean           hidden,
           gpointer           user_data)
{
  int *last = user_data;

  g_assert_cmpint (number, >, *last);
  g_assert_cmpint (number, <=, TW_TABLE_MAX_ROWS);
  g_assert_cmpuint (n_cells, <=, TW_TABLE_MAX_COLUMNS);
  for (guint i = 0; i < n_cells; i++)
    {
      fuzz_assert_text (cells[i]);
      g_assert_cmpuint (strlen (cells[i]), <=, TW_TABLE_MAX_CELL_BYTES);
    }

  *last = number;

  return number < MOST_ROWS;
}

static void
check_hidden_columns (guint    first,
                      guint    n_columns,
                      gpointer user_data)
{
  g_assert_cmpuint (first + n_columns, <=, TW_TABLE_MAX_COLUMNS);
}

static void
check_sheet (const char *name,
             gboolean    hidden,
             gpointer    user_data)
{
  fuzz_assert_text (name);
}

static void
check_progress (guint    thousandths,
                gpointer user_data)
{
  g_assert_cmpuint (thousandths, <=, 1000);
}

static void
add_member (struct archive *archive,
            const char     *name,
            const char     *bytes,
            gsize           size)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, size);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0600);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, bytes, size), ==, (gssize) size);
  archive_entry_free (entry);
}

/* @members: names and innocent contents in turn. */
static void
pack (int                fd,
      const guint8      *data,
      gsize              size,
      const char *const *members)
{
  struct archive *archive = archive_write_new ();
  const char *part = (const char *) data;
  const char *end = part + size;

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  g_assert_cmpint (archive_write_open_fd (archive, fd), ==, ARCHIVE_OK);

  for (guint i = 0; members[i] != NULL; i += 2)
    {
      const char *border = part < end ? memmem (part, end - part, BORDER, strlen (BORDER)) : NULL;
      const char *stop = border != NULL ? border : end;

      if (part < stop)
        add_member (archive, members[i], part, stop - part);
      else
        add_member (archive, members[i], members[i + 1], strlen (members[i + 1]));

      part = border != NULL ? border + strlen (BORDER) : end;
    }

  archive_write_close (archive);
  archive_write_free (archive);
}

void
fuzz_sheet_read (const guint8      *data,
                 gsize              size,
                 const char *const *members)
{
  int fd = memfd_create ("workbook", MFD_CLOEXEC);
  int last = 0;
  int row = 0;
  TwSheetTaker taker = { check_row, check_hidden_columns, check_sheet, check_progress, &last };

  if (size >= 2 && memcmp (data, "PK", 2) == 0)
    g_assert_cmpint (write (fd, data, size), ==, (gssize) size);
  else
    pack (fd, data, size, members);

  g_assert_cmpint (tw_sheet_read (fd, NULL, &taker, &row), <, TW_N_SHEET_FAILURES);
  last = 0;
  tw_sheet_read (fd, "S", &taker, &row);
  tw_sheet_list_sheets (fd, &taker);
  close (fd);
}
