/* SPDX-License-Identifier: GPL-3.0-or-later */

/* tandemwerk-sheet-reader: reads the workbook on its standard input and writes its rows to its
 * standard output, frame by frame. The app starts it for each workbook.
 *
 * A workbook comes from anywhere, and unpacking it is the most dangerous thing the app does. So this
 * process gives up what it does not need before it looks at the first byte: it can open no file, start
 * no process, gain no right, use little memory and little time. It ends when nobody takes its rows any
 * more. Whatever a workbook makes of it, the app only sees that the workbook is damaged.
 *
 * Arguments: "rows" and the name of a sheet, or "" for the first; or "sheets".
 */

#include "tw-sheet-frame.h"
#include "tw-sheet.h"

#include <errno.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#define MOST_MEMORY (512UL * 1024 * 1024)
#define MOST_SECONDS 10
#define BLOCK_BYTES (64 * 1024)

static gboolean
write_all (const char *bytes,
           gsize       length)
{
  while (length > 0)
    {
      gssize n = write (STDOUT_FILENO, bytes, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return FALSE;

      bytes += n;
      length -= n;
    }

  return TRUE;
}

static gboolean
flush (GString *block)
{
  gboolean written = write_all (block->str, block->len);

  g_string_truncate (block, 0);

  return written;
}

static void
append_frame (GString          *block,
              TwSheetFrameKind  kind,
              guint             number,
              guint             count,
              gsize             length)
{
  TwSheetFrame frame = { kind, number, count, (guint32) length };

  g_string_append_len (block, (const char *) &frame, sizeof frame);
}

static gboolean
send_row (int                number,
          const char *const *cells,
          guint              n_cells,
          gboolean           hidden,
          gpointer           user_data)
{
  GString *block = user_data;
  gsize length = 0;

  for (guint i = 0; i < n_cells; i++)
    length += strlen (cells[i]) + 1;

  append_frame (block, hidden ? TW_SHEET_FRAME_HIDDEN_ROW : TW_SHEET_FRAME_ROW, number, n_cells, length);
  for (guint i = 0; i < n_cells; i++)
    g_string_append_len (block, cells[i], strlen (cells[i]) + 1);

  return block->len < BLOCK_BYTES || flush (block);
}

static void
send_hidden_columns (guint    first,
                     guint    n_columns,
                     gpointer user_data)
{
  append_frame (user_data, TW_SHEET_FRAME_HIDDEN_COLUMNS, first, n_columns, 0);
}

static void
send_sheet (const char *name,
            gboolean    hidden,
            gpointer    user_data)
{
  GString *block = user_data;

  append_frame (block, TW_SHEET_FRAME_SHEET, hidden ? 1 : 0, 1, strlen (name) + 1);
  g_string_append_len (block, name, strlen (name) + 1);
}

static void
send_progress (guint    thousandths,
               gpointer user_data)
{
  append_frame (user_data, TW_SHEET_FRAME_PROGRESS, thousandths, 0, 0);
}

static gboolean
set_limit (int    resource,
           rlim_t most)
{
  const struct rlimit limit = { most, most };

  return setrlimit (resource, &limit) == 0;
}

/* AddressSanitizer needs terabytes of addresses and ends by opening files. */
static gboolean
limit_memory (void)
{
#ifdef __SANITIZE_ADDRESS__
  return TRUE;
#else
  return set_limit (RLIMIT_AS, MOST_MEMORY);
#endif
}

static gboolean
give_up_rights (void)
{
  return prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 &&
         prctl (PR_SET_DUMPABLE, 0) == 0 &&
         set_limit (RLIMIT_CPU, MOST_SECONDS) &&
         set_limit (RLIMIT_NOFILE, 0) &&
         set_limit (RLIMIT_FSIZE, 0) &&
         set_limit (RLIMIT_NPROC, 0) &&
         set_limit (RLIMIT_CORE, 0) &&
         limit_memory ();
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GString) block = g_string_sized_new (BLOCK_BYTES * 2);
  TwSheetTaker taker = { send_row, send_hidden_columns, send_sheet, send_progress, block };
  TwSheetFailure failure;
  int row = 0;

  if (!give_up_rights ())
    _exit (1);

  if (argc == 3 && g_str_equal (argv[1], "rows"))
    failure = tw_sheet_read (STDIN_FILENO, *argv[2] != '\0' ? argv[2] : NULL, &taker, &row);
  else if (argc == 2 && g_str_equal (argv[1], "sheets"))
    failure = tw_sheet_list_sheets (STDIN_FILENO, &taker);
  else
    _exit (2);

  append_frame (block, TW_SHEET_FRAME_END, failure, MAX (row, 0), 0);

  /* Nothing is cleaned up: there is nothing it may touch any more. */
  _exit (flush (block) ? 0 : 1);
}
