/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the file is sound: SQLite's own look at its pages and indexes, at the constraints, at the foreign keys,
 * and at the full-text indexes, which must agree with what they index. */

#include "tw-connection-private.h"
#include "tw-full-text.h"

static gboolean
note_pages (TwConnection  *self,
            const char    *pragma,
            GStrvBuilder  *defects,
            GError       **error)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (self, pragma);
  TwStep step;

  while ((step = tw_statement_step (statement, error)) == TW_STEP_ROW)
    if (g_strcmp0 (tw_statement_get_text (statement, 0), "ok") != 0)
      g_strv_builder_add (defects, tw_statement_get_text (statement, 0));

  return step == TW_STEP_DONE;
}

static gboolean
note_references (TwConnection  *self,
                 GStrvBuilder  *defects,
                 GError       **error)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (self, "PRAGMA foreign_key_check");
  TwStep step;

  while ((step = tw_statement_step (statement, error)) == TW_STEP_ROW)
    g_strv_builder_take (defects, g_strdup_printf ("row %" G_GINT64_FORMAT " of %s names a missing row of %s",
                                                   tw_statement_get_int64 (statement, 1),
                                                   tw_statement_get_text (statement, 0),
                                                   tw_statement_get_text (statement, 2)));

  return step == TW_STEP_DONE;
}

static gboolean
note_full_text (TwConnection  *self,
                GStrvBuilder  *defects,
                GError       **error)
{
  g_auto (GStrv) tables = tw_full_text_tables (self, error);

  if (tables == NULL)
    return FALSE;
  for (guint i = 0; tables[i] != NULL; i++)
    {
      g_autoptr (GError) defect = NULL;

      if (!tw_full_text_check (self, tables[i], &defect))
        g_strv_builder_add (defects, defect->message);
    }

  return TRUE;
}

/* What is so damaged that even the check stumbles over it is a finding, and not a failure to check. */
static char **
end_check (GStrvBuilder  *defects,
           gboolean       is_complete,
           GError        *stumble,
           GError       **error)
{
  if (!is_complete && !g_error_matches (stumble, TW_STORE_ERROR, TW_STORE_ERROR_DAMAGED))
    {
      g_propagate_error (error, stumble);
      return NULL;
    }
  if (!is_complete)
    g_strv_builder_add (defects, stumble->message);
  g_clear_error (&stumble);

  return g_strv_builder_end (defects);
}

/**
 * tw_connection_check:
 * @self: a connection
 * @error: return location for an error
 *
 * Looks at everything: pages, indexes, constraints, foreign keys; and full-text indexes, if the connection is for
 * writing. Takes seconds for a large file.
 *
 * Returns: (transfer full) (nullable): what is wrong, in technical English, each a line; empty if the file is
 *   sound; %NULL with an error if it could not be looked at
 */
char **
tw_connection_check (TwConnection  *self,
                     GError       **error)
{
  g_autoptr (GStrvBuilder) defects = g_strv_builder_new ();
  GError *stumble = NULL;
  gboolean is_complete;

  g_return_val_if_fail (TW_IS_CONNECTION (self), NULL);

  is_complete = note_pages (self, "PRAGMA integrity_check", defects, &stumble) &&
                note_references (self, defects, &stumble) &&
                (tw_connection_is_read_only (self) || note_full_text (self, defects, &stumble));

  return end_check (defects, is_complete, stumble, error);
}

/**
 * tw_connection_quick_check:
 * @self: a connection
 * @error: return location for an error
 *
 * Like tw_connection_check(), without comparing indexes with their tables: for every backup.
 *
 * Returns: (transfer full) (nullable): what is wrong; empty if nothing was found; %NULL with an error
 */
char **
tw_connection_quick_check (TwConnection  *self,
                           GError       **error)
{
  g_autoptr (GStrvBuilder) defects = g_strv_builder_new ();
  GError *stumble = NULL;
  gboolean is_complete;

  g_return_val_if_fail (TW_IS_CONNECTION (self), NULL);

  is_complete = note_pages (self, "PRAGMA quick_check", defects, &stumble) &&
                note_references (self, defects, &stumble);

  return end_check (defects, is_complete, stumble, error);
}
