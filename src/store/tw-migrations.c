/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Brings a file from its schema to the newest one, step by step. Each step is one transaction together with the
 * number it leads to, so that a step that fails, or a machine that stops, leaves the file as it was. A file that
 * holds something is copied first. The steps are the SQL files in migrations/, embedded in the program. */

#include "tw-migrations.h"

#include <glib/gstdio.h>

#include "tw-backup.h"
#include "tw-language.h"
#include "tw-store-resources.h"

#define RESOURCE_FOLDER "/io/github/tandemwerk/store/migrations/"

static void
set_failed (TwConnection  *connection,
            GError       **error,
            GError        *cause)
{
  g_autofree char *name = g_path_get_basename (tw_connection_get_path (connection));
  g_autofree char *sentence = tw_language_format (tw_language_session (),
                                                  N_ ("“%s” could not be brought up to date and is as it was. "
                                                      "Go on with the version of Tandemwerk that made it, and report "
                                                      "this."),
                                                  name);

  g_set_error (error, TW_STORE_ERROR, TW_STORE_ERROR_MIGRATION, "%s (%s)", sentence, cause->message);
  g_error_free (cause);
}

static gboolean
read_version (TwConnection  *connection,
              gint64        *version,
              GError       **error)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, "PRAGMA user_version");

  return tw_statement_fetch_int64 (statement, version, error);
}

/* Foreign keys are switched off during a step, which may have to build tables anew. */
static gboolean
references_hold (TwConnection  *connection,
                 GError       **error)
{
  g_autoptr (TwStatement) statement = tw_connection_statement (connection, "PRAGMA foreign_key_check");
  TwStep step = tw_statement_step (statement, error);

  if (step == TW_STEP_ROW)
    g_set_error (error, TW_STORE_ERROR, TW_STORE_ERROR_CONSTRAINT, "%s: foreign key",
                 tw_statement_get_text (statement, 0));

  return step == TW_STEP_DONE;
}

static gboolean
apply (TwConnection       *connection,
       const TwMigration  *step,
       GError            **error)
{
  g_autofree char *number = g_strdup_printf ("PRAGMA user_version = %d", step->version);

  if (!tw_connection_begin (connection, error))
    return FALSE;
  if (!tw_connection_execute (connection, step->sql, error) ||
      !references_hold (connection, error) ||
      !tw_connection_execute (connection, number, error))
    {
      tw_connection_rollback (connection);
      return FALSE;
    }

  return tw_connection_commit (connection, error);
}

static gboolean
apply_from (TwConnection       *connection,
            gint64              version,
            const TwMigration  *steps,
            gsize               n_steps,
            GError            **error)
{
  for (gsize i = 0; i < n_steps; i++)
    if (steps[i].version > version && !apply (connection, &steps[i], error))
      return FALSE;

  return TRUE;
}

static GArray *
read_steps (GResource *resource)
{
  g_auto (GStrv) names = g_resource_enumerate_children (resource, RESOURCE_FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                                        NULL);
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (TwMigration));

  for (int version = 1; names != NULL && version <= (int) g_strv_length (names); version++)
    {
      g_autofree char *path = g_strdup_printf (RESOURCE_FOLDER "%04d.sql", version);
      g_autoptr (GBytes) sql = g_resource_lookup_data (resource, path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      TwMigration step = { .version = version };

      if (sql == NULL)
        g_error ("%s is missing among the migrations", path);
      step.sql = g_strndup (g_bytes_get_data (sql, NULL), g_bytes_get_size (sql));
      g_array_append_val (steps, step);
    }

  return steps;
}

static GArray *
load_steps (void)
{
  GArray *steps;

  tw_store_register_resource ();
  steps = read_steps (tw_store_get_resource ());
  tw_store_unregister_resource ();

  return steps;
}

static char *
copy_path (TwConnection *connection,
           gint64        version)
{
  return g_strdup_printf ("%s.version-%d", tw_connection_get_path (connection), (int) version);
}

static gboolean
keep_copy (TwConnection  *connection,
           gint64         version,
           GError       **error)
{
  g_autofree char *copy = copy_path (connection, version);

  return tw_backup_replace (connection, copy, error);
}

/**
 * tw_migrations_get:
 * @n_steps: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_steps): the steps of this program, the oldest first
 */
const TwMigration *
tw_migrations_get (gsize *n_steps)
{
  static GArray *steps;

  if (g_once_init_enter_pointer (&steps))
    g_once_init_leave_pointer (&steps, load_steps ());
  *n_steps = steps->len;

  return (const TwMigration *) (gpointer) steps->data;
}

/**
 * tw_migrations_newest:
 *
 * Returns: the version of the schema this program works with
 */
int
tw_migrations_newest (void)
{
  gsize n_steps;

  tw_migrations_get (&n_steps);

  return (int) n_steps;
}

/**
 * tw_migrations_run:
 * @connection: a connection for writing
 * @steps: (array length=n_steps): the steps, the oldest first
 * @n_steps: how many
 * @error: return location for an error
 *
 * Applies the steps the file does not have yet. If there are any and the file is not empty, it is copied to
 * FILE.version-N first.
 *
 * Returns: %FALSE with %TW_STORE_ERROR_MIGRATION if a step failed; the file has then the schema from before that
 *   step, or with another error if the copy could not be made
 */
gboolean
tw_migrations_run (TwConnection       *connection,
                   const TwMigration  *steps,
                   gsize               n_steps,
                   GError            **error)
{
  GError *cause = NULL;
  gboolean succeeded;
  gint64 version;

  g_return_val_if_fail (TW_IS_CONNECTION (connection), FALSE);

  if (!read_version (connection, &version, error))
    return FALSE;
  if (n_steps == 0 || steps[n_steps - 1].version <= version)
    return TRUE;
  if (version > 0 && !keep_copy (connection, version, error))
    return FALSE;

  if (!tw_connection_execute (connection, "PRAGMA foreign_keys = OFF", error))
    return FALSE;
  succeeded = apply_from (connection, version, steps, n_steps, &cause);
  if (!tw_connection_execute (connection, "PRAGMA foreign_keys = ON", succeeded ? &cause : NULL) || !succeeded)
    {
      set_failed (connection, error, cause);
      return FALSE;
    }

  /* So that the version is in the header, where an older program looks for it. */
  return tw_connection_checkpoint (connection, error);
}

/**
 * tw_migrations_remove_copies:
 * @connection: a connection for writing
 *
 * Removes the copies that were made before the file was brought up to date: they still hold what is to be forgotten
 * (P9).
 */
void
tw_migrations_remove_copies (TwConnection *connection)
{
  g_return_if_fail (TW_IS_CONNECTION (connection));

  for (int version = 1; version <= tw_migrations_newest (); version++)
    {
      g_autofree char *copy = copy_path (connection, version);

      g_unlink (copy);
    }
}
