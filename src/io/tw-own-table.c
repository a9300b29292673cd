/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a table may be written where something stands already. Only what was written here before is replaced: a
 * table that begins with the same headings, in whichever language. Everything else was named by mistake: somebody's
 * own list, or the database itself.
 */

#include "tw-own-table.h"

#include "tw-io-error.h"
#include "tw-language.h"
#include "tw-table-file.h"

#include <glib/gstdio.h>

static const char *const languages[] = { "de", "en" };

static gboolean
are_headings (const TwTableRow   *row,
              const char *const  *headings,
              TwLanguage         *language)
{
  for (guint i = 0; headings[i] != NULL; i++)
    if (i >= row->n_cells || !g_str_equal (row->cells[i], tw_language_trc (language, "heading", headings[i])))
      return FALSE;

  return TRUE;
}

static TwTableReader *
open_first_sheet (const char *path)
{
  g_autoptr (TwTableFile) file = tw_table_file_open (path, NULL);

  return file != NULL ? tw_table_file_read (file, NULL, NULL) : NULL;
}

static gboolean
is_own_table (const char        *path,
              const char *const *headings)
{
  g_autoptr (TwTableReader) table = open_first_sheet (path);
  const TwTableRow *row = NULL;

  if (table == NULL || !tw_table_reader_next (table, &row, NULL) || row == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      g_autoptr (TwLanguage) language = tw_language_new (languages[i]);

      if (are_headings (row, headings, language))
        return TRUE;
    }

  return FALSE;
}

/**
 * tw_own_table_may_be_written:
 * @path: where a table is to be written
 * @headings: (array zero-terminated=1): its first row: messages with the context “heading”
 * @error: return location of a #TwIoError
 *
 * Returns: whether nothing stands there, or an earlier table with these headings
 */
gboolean
tw_own_table_may_be_written (const char         *path,
                             const char *const  *headings,
                             GError            **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  GStatBuf facts;

  if (g_lstat (path, &facts) != 0 || (S_ISREG (facts.st_mode) && is_own_table (path, headings)))
    return TRUE;

  g_set_error (error, TW_IO_ERROR, TW_IO_ERROR_WRITING,
               tw_tr ("“%s” stands there already and is something else. It was left alone: choose another name."), name);

  return FALSE;
}
