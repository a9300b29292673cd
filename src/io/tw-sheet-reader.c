/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The app's end of reading a workbook: starts the process that reads it (tw-sheet-program.c) and takes
 * its rows from a pipe.
 *
 * What comes through the pipe is trusted no more than the workbook itself: every length is checked
 * before it is used and every cell is checked to be text. A process that dies, is killed for its
 * limits or says something that makes no sense means that the workbook is damaged.
 */

#include "tw-sheet-reader.h"

#include "tw-io-error.h"
#include "tw-language.h"
#include "tw-sheet-frame.h"
#include "tw-sheet.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define PROGRAM "tandemwerk-sheet-reader"
#define LONGEST_SHEET_NAME 1024

/* As many first rows are kept as it takes to find the headings, so that going back costs nothing then. */
#define MOST_KEPT_ROWS 128

typedef struct
{
  TwSheetFrame frame;
  char *text;
} KeptRow;

struct _TwSheetReader
{
  TwTableReader parent_instance;

  int workbook;                     /* a file in memory */
  char *sheet;
  GSubprocess *process;
  GInputStream *frames;

  TwSheetFrame frame;
  GString *text;                    /* what stands behind the frame */
  const char *cells[TW_TABLE_MAX_COLUMNS];
  TwTableRow row;
  guint thousandths;
  gboolean at_end;
  gboolean hidden_columns[TW_TABLE_MAX_COLUMNS];

  GArray *kept;                     /* KeptRow: the first rows */
  guint n_given_again;              /* of them */
  gboolean is_beyond_kept;
};

G_DEFINE_FINAL_TYPE (TwSheetReader, tw_sheet_reader, TW_TYPE_TABLE_READER)

static void
kept_row_clear (KeptRow *kept)
{
  g_free (kept->text);
}

static void
set_damaged (GError **error)
{
  g_set_error_literal (error, TW_IO_ERROR, TW_IO_ERROR_DAMAGED,
                       tw_tr ("The workbook is damaged or too large to be read. Open it in Excel or LibreOffice and save it anew."));
}

static void
set_failure (TwSheetFailure   failure,
             guint            row,
             GError         **error)
{
  switch (failure)
    {
    case TW_SHEET_NOT_A_WORKBOOK:
      g_set_error_literal (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_FORMAT,
                           tw_tr ("The file is an archive, but no workbook. Choose an .xlsx, .ods or .csv file."));
      break;

    case TW_SHEET_NO_SUCH_SHEET:
      g_set_error_literal (error, TW_IO_ERROR, TW_IO_ERROR_UNKNOWN_SHEET,
                           tw_tr ("The workbook has no such sheet. Choose one of its sheets."));
      break;

    case TW_SHEET_TOO_LARGE:
      g_set_error_literal (error, TW_IO_ERROR, TW_IO_ERROR_TOO_LARGE,
                           tw_tr ("The workbook holds more than can be read. Save only the sheet with the list."));
      break;

    case TW_SHEET_TOO_MANY_ROWS:
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_TOO_LARGE,
                   tw_tr ("The list has more than %d rows. Split it into several lists."), TW_TABLE_MAX_ROWS);
      break;

    case TW_SHEET_TOO_MANY_COLUMNS:
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_TOO_LARGE,
                   tw_tr ("Row %d has more than %d columns. Remove the columns that are not needed."),
                   (int) row, TW_TABLE_MAX_COLUMNS);
      break;

    case TW_SHEET_CELL_TOO_LONG:
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_CELL_TOO_LONG,
                   tw_tr ("A cell in row %d is longer than any spreadsheet allows. Shorten it and save the workbook anew."),
                   (int) row);
      break;

    case TW_SHEET_READ:
    case TW_SHEET_DAMAGED:
    case TW_SHEET_STOPPED:
    case TW_N_SHEET_FAILURES:
    default: /* it came through the pipe */
      set_damaged (error);
      break;
    }
}

/* The program lies beside its siblings; a build that is not installed says where. */
static char *
find_program (void)
{
  const char *folder = g_getenv ("TANDEMWERK_LIBEXEC_DIR");

  return g_build_filename (folder != NULL ? folder : TW_LIBEXEC_DIR, PROGRAM, NULL);
}

static int
put_into_memory (GBytes *bytes)
{
  g_autofd int file = memfd_create ("workbook", MFD_CLOEXEC);
  gsize left;
  const char *position = g_bytes_get_data (bytes, &left);

  while (file >= 0 && left > 0)
    {
      gssize n = write (file, position, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        return -1;

      position += n;
      left -= n;
    }

  return g_steal_fd (&file);
}

static void
stop_process (TwSheetReader *self)
{
  g_clear_object (&self->frames);

  if (self->process != NULL)
    {
      g_subprocess_force_exit (self->process);
      g_subprocess_wait (self->process, NULL, NULL);
    }

  g_clear_object (&self->process);
}

static gboolean
start_process (TwSheetReader      *self,
               const char *const  *arguments,
               GError            **error)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) reason = NULL;

  g_subprocess_launcher_take_stdin_fd (launcher, dup (self->workbook));
  self->process = g_subprocess_launcher_spawnv (launcher, arguments, &reason);
  if (self->process == NULL)
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNREADABLE,
                   tw_tr ("The part of the app that reads workbooks cannot be started: %s. Install the app anew, or save the sheet as “CSV (UTF-8)”."),
                   reason->message);
      return FALSE;
    }

  self->frames = g_buffered_input_stream_new_sized (g_subprocess_get_stdout_pipe (self->process), 256 * 1024);
  self->row.number = 0;
  self->thousandths = 0;
  self->at_end = FALSE;
  g_array_set_size (self->kept, 0);
  self->n_given_again = 0;
  self->is_beyond_kept = FALSE;

  return TRUE;
}

static gboolean
start_reading_rows (TwSheetReader  *self,
                    GError        **error)
{
  g_autofree char *program = find_program ();
  const char *const arguments[] = { program, "rows", self->sheet != NULL ? self->sheet : "", NULL };

  return start_process (self, arguments, error);
}

static gboolean
read_exactly (TwSheetReader *self,
              void          *buffer,
              gsize          length)
{
  gsize n_read;

  return g_input_stream_read_all (self->frames, buffer, length, &n_read, NULL, NULL) && n_read == length;
}

static gboolean
is_row (const TwSheetFrame *frame)
{
  return frame->kind == TW_SHEET_FRAME_ROW || frame->kind == TW_SHEET_FRAME_HIDDEN_ROW;
}

static gsize
get_most_bytes (const TwSheetFrame *frame)
{
  switch (frame->kind)
    {
    case TW_SHEET_FRAME_ROW:
    case TW_SHEET_FRAME_HIDDEN_ROW:
      return (gsize) frame->count * (TW_TABLE_MAX_CELL_BYTES + 1);
    case TW_SHEET_FRAME_SHEET:
      return LONGEST_SHEET_NAME;
    default:
      return 0;
    }
}

static gboolean
read_frame (TwSheetReader *self)
{
  if (!read_exactly (self, &self->frame, sizeof self->frame) ||
      self->frame.kind > TW_SHEET_FRAME_END ||
      (is_row (&self->frame) && self->frame.count > TW_TABLE_MAX_COLUMNS) ||
      self->frame.length > get_most_bytes (&self->frame))
    return FALSE;

  g_string_set_size (self->text, self->frame.length);

  return read_exactly (self, self->text->str, self->frame.length);
}

/* Points to the cells behind the frame; there must be as many as it says, and each must be text. */
static gboolean
point_to_cells (TwSheetReader *self)
{
  const char *position = self->text->str;
  const char *end = position + self->text->len;

  if ((int) self->frame.number <= self->row.number || self->frame.number > TW_TABLE_MAX_ROWS)
    return FALSE;

  for (guint i = 0; i < self->frame.count; i++)
    {
      const char *stop = memchr (position, '\0', end - position);

      if (stop == NULL || stop - position > TW_TABLE_MAX_CELL_BYTES ||
          !g_utf8_validate_len (position, stop - position, NULL))
        return FALSE;

      self->cells[i] = position;
      position = stop + 1;
    }

  self->row.number = (int) self->frame.number;
  self->row.n_cells = self->frame.count;
  self->row.hidden = self->frame.kind == TW_SHEET_FRAME_HIDDEN_ROW;
  self->row.cells = self->cells;

  return position == end;
}

static void
keep_row (TwSheetReader *self)
{
  KeptRow kept = { self->frame, NULL };

  if (self->kept->len == MOST_KEPT_ROWS)
    {
      self->is_beyond_kept = TRUE;
      return;
    }

  kept.text = g_memdup2 (self->text->str, self->text->len);
  g_array_append_val (self->kept, kept);
  self->n_given_again++;
}

static gboolean
give_row_again (TwSheetReader *self)
{
  const KeptRow *kept = &g_array_index (self->kept, KeptRow, self->n_given_again++);

  self->frame = kept->frame;
  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, kept->text, kept->frame.length);

  return point_to_cells (self);
}

static void
hide_columns (TwSheetReader *self)
{
  guint first = MIN (self->frame.number, TW_TABLE_MAX_COLUMNS);
  guint n_columns = MIN (self->frame.count, TW_TABLE_MAX_COLUMNS - first);

  for (guint i = first; i < first + n_columns; i++)
    self->hidden_columns[i] = TRUE;
}

static gboolean
take_end (TwSheetReader  *self,
          GError        **error)
{
  self->at_end = TRUE;
  self->thousandths = 1000;

  if (self->frame.number == TW_SHEET_READ)
    return TRUE;

  set_failure (self->frame.number, self->frame.count, error);
  return FALSE;
}

static gboolean
tw_sheet_reader_next (TwTableReader     *table,
                      const TwTableRow **row,
                      GError           **error)
{
  TwSheetReader *self = TW_SHEET_READER (table);

  if (self->n_given_again < self->kept->len)
    {
      *row = &self->row;
      return give_row_again (self);
    }

  while (!self->at_end)
    {
      if (!read_frame (self))
        break;

      switch (self->frame.kind)
        {
        case TW_SHEET_FRAME_ROW:
        case TW_SHEET_FRAME_HIDDEN_ROW:
          if (!point_to_cells (self))
            {
              set_damaged (error);
              return FALSE;
            }
          keep_row (self);
          *row = &self->row;
          return TRUE;

        case TW_SHEET_FRAME_HIDDEN_COLUMNS:
          hide_columns (self);
          break;

        case TW_SHEET_FRAME_PROGRESS:
          self->thousandths = MIN (self->frame.number, 1000);
          break;

        case TW_SHEET_FRAME_END:
          return take_end (self, error);

        default:
          break;
        }
    }

  if (self->at_end)
    return TRUE;

  set_damaged (error);
  return FALSE;
}

static gboolean
tw_sheet_reader_rewind (TwTableReader  *table,
                        GError        **error)
{
  TwSheetReader *self = TW_SHEET_READER (table);

  if (!self->is_beyond_kept)
    {
      self->row.number = 0;
      self->n_given_again = 0;
      return TRUE;
    }

  stop_process (self);

  return start_reading_rows (self, error);
}

static double
tw_sheet_reader_get_progress (TwTableReader *table)
{
  return TW_SHEET_READER (table)->thousandths / 1000.0;
}

static gboolean
tw_sheet_reader_is_column_hidden (TwTableReader *table,
                                  guint          column)
{
  return column < TW_TABLE_MAX_COLUMNS && TW_SHEET_READER (table)->hidden_columns[column];
}

static void
tw_sheet_reader_finalize (GObject *object)
{
  TwSheetReader *self = TW_SHEET_READER (object);

  stop_process (self);
  g_clear_fd (&self->workbook, NULL);
  g_clear_pointer (&self->sheet, g_free);
  g_string_free (self->text, TRUE);
  g_array_unref (self->kept);

  G_OBJECT_CLASS (tw_sheet_reader_parent_class)->finalize (object);
}

static void
tw_sheet_reader_class_init (TwSheetReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  TwTableReaderClass *table_class = TW_TABLE_READER_CLASS (klass);

  object_class->finalize = tw_sheet_reader_finalize;

  table_class->next = tw_sheet_reader_next;
  table_class->rewind = tw_sheet_reader_rewind;
  table_class->get_progress = tw_sheet_reader_get_progress;
  table_class->is_column_hidden = tw_sheet_reader_is_column_hidden;
}

static void
tw_sheet_reader_init (TwSheetReader *self)
{
  self->workbook = -1;
  self->text = g_string_new (NULL);
  self->kept = g_array_new (FALSE, FALSE, sizeof (KeptRow));
  g_array_set_clear_func (self->kept, (GDestroyNotify) kept_row_clear);
}

static TwSheetReader *
make_reader (GBytes  *bytes,
             GError **error)
{
  g_autoptr (TwSheetReader) self = g_object_new (TW_TYPE_SHEET_READER, NULL);

  self->workbook = put_into_memory (bytes);
  if (self->workbook < 0)
    {
      g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_UNREADABLE,
                   tw_tr ("There is no room in memory for the workbook: %s. Close other programs and try again."),
                   g_strerror (errno));
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * tw_sheet_reader_new:
 * @bytes: the whole workbook
 * @sheet: (nullable): the name of the sheet, or %NULL for the first that is not hidden
 * @error: return location of a #TwIoError
 *
 * Begins to read a sheet.
 *
 * Returns: (transfer full) (nullable): a reader before the first row
 */
TwSheetReader *
tw_sheet_reader_new (GBytes      *bytes,
                     const char  *sheet,
                     GError     **error)
{
  g_autoptr (TwSheetReader) self = make_reader (bytes, error);

  if (self == NULL)
    return NULL;

  self->sheet = g_strdup (sheet);

  return start_reading_rows (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * tw_sheet_reader_list_sheets:
 * @bytes: the whole workbook
 * @error: return location of a #TwIoError
 *
 * Lists the sheets that are not hidden.
 *
 * Returns: (transfer full) (nullable): their names in their order
 */
GStrv
tw_sheet_reader_list_sheets (GBytes  *bytes,
                             GError **error)
{
  g_autoptr (TwSheetReader) self = make_reader (bytes, error);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_autofree char *program = find_program ();
  const char *const arguments[] = { program, "sheets", NULL };

  if (self == NULL || !start_process (self, arguments, error))
    return NULL;

  while (read_frame (self))
    {
      if (self->frame.kind == TW_SHEET_FRAME_END)
        return take_end (self, error) ? g_strv_builder_end (names) : NULL;

      if (self->frame.kind == TW_SHEET_FRAME_SHEET && self->frame.number == 0 &&
          memchr (self->text->str, '\0', self->text->len) != NULL && g_utf8_validate (self->text->str, -1, NULL))
        g_strv_builder_add (names, self->text->str);
    }

  set_damaged (error);
  return NULL;
}
