/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the tests of the workspace have in common: a file in a temporary folder, lists written into it, and all its
 * tables as text. */

#include "workspace-fixture.h"

#include "tw-connection.h"

#include <glib/gstdio.h>

void
fixture_set_up (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("tandemwerk-test-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "test.db", NULL);
  fixture->workspace = tw_workspace_open (fixture->path, &error);
  g_assert_no_error (error);
}

void
fixture_tear_down (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autoptr (GDir) folder = NULL;
  const char *name;

  if (fixture->workspace)
    tw_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);

  folder = g_dir_open (fixture->folder, 0, NULL);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *file = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (file), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}

/* Closes the file and opens it again, as the next start of the program does. */
void
fixture_reopen (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  tw_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);
  fixture->workspace = tw_workspace_open (fixture->path, &error);
  g_assert_no_error (error);
}

char *
fixture_write_list (Fixture    *fixture,
                    const char *name,
                    const char *text)
{
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, name, NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

TwImportOutcome *
fixture_import (Fixture    *fixture,
                const char *text)
{
  g_autofree char *path = fixture_write_list (fixture, "staff.csv", text);
  g_autoptr (GError) error = NULL;
  TwImportOutcome *outcome =
    tw_workspace_import_staff_list (fixture->workspace, &(TwListRequest) { .path = path }, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return outcome;
}

TwImportOutcome *
fixture_enrol (Fixture    *fixture,
               gint64      cohort_id,
               const char *text)
{
  g_autofree char *path = fixture_write_list (fixture, "enrolments.csv", text);
  g_autoptr (GError) error = NULL;
  TwImportOutcome *outcome = tw_workspace_enrol_list (fixture->workspace, cohort_id,
                                                      &(TwListRequest) { .path = path }, NULL, &error);

  g_assert_no_error (error);

  return outcome;
}

gint64
fixture_create_cohort (Fixture    *fixture,
                       const char *name)
{
  g_autoptr (GError) error = NULL;
  GDate start;
  gint64 cohort_id;

  g_date_set_dmy (&start, 11, G_DATE_JANUARY, 2027);
  cohort_id = tw_workspace_create_programme (fixture->workspace, name, &start, 6, &error);
  g_assert_no_error (error);

  return cohort_id;
}

/* What no command can do yet, done to the closed file. */
void
fixture_execute (Fixture    *fixture,
                 const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = NULL;

  tw_workspace_close (fixture->workspace);
  g_assert_finalize_object (fixture->workspace);

  connection = tw_connection_open (fixture->path, &error);
  g_assert_no_error (error);
  tw_connection_execute (connection, sql, &error);
  g_assert_no_error (error);
  tw_connection_close (connection);

  fixture->workspace = tw_workspace_open (fixture->path, &error);
  g_assert_no_error (error);
}

static void
append_rows (TwConnection *connection,
             const char   *sql,
             GString      *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwStatement) select = tw_connection_statement (connection, g_intern_string (sql));

  while (tw_statement_step (select, &error) == TW_STEP_ROW)
    {
      for (int i = 0; i < tw_statement_get_n_columns (select); i++)
        g_string_append_printf (text, "%s|", tw_statement_is_null (select, i) ? "NULL"
                                                                              : tw_statement_get_text (select, i));
      g_string_append_c (text, '\n');
    }
  g_assert_no_error (error);
}

/* The rows of a query, as text. */
char *
fixture_query (Fixture    *fixture,
               const char *sql)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = tw_connection_open_read_only (fixture->path, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  append_rows (connection, sql, text);

  return g_string_free (text, FALSE);
}

/* Every row of every table, in the order of the ids. */
char *
fixture_dump (Fixture *fixture)
{
  g_autofree char *names =
    fixture_query (fixture, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
  g_auto (GStrv) tables = g_strsplit (names, "|\n", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (TwConnection) connection = tw_connection_open_read_only (fixture->path, &error);
  GString *text = g_string_new (NULL);

  g_assert_no_error (error);
  for (char **table = tables; **table; table++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", *table);

      g_string_append_printf (text, "%s\n", *table);
      append_rows (connection, sql, text);
    }

  return g_string_free (text, FALSE);
}

gint64
fixture_participant (Fixture    *fixture,
                     gint64      cohort_id,
                     const char *number)
{
  gint64 id = tw_workspace_find_participant (fixture->workspace, cohort_id, number);

  g_assert_cmpint (id, >, 0);

  return id;
}

/* Asks a round that is due on the first of a month of 2027. */
gint64
fixture_ask (Fixture     *fixture,
             gint64       cohort_id,
             TwPulseKind  kind,
             GDateMonth   month)
{
  g_autoptr (GError) error = NULL;
  gint64 pulse_id;
  GDate day;

  g_date_set_dmy (&day, 1, month, 2027);
  pulse_id = tw_workspace_ask (fixture->workspace, cohort_id, kind, &day, &error);
  g_assert_no_error (error);

  return pulse_id;
}

/* All properties of an object, as text. */
char *
describe_object (gpointer object)
{
  guint n_properties;
  g_autofree GParamSpec **properties =
    g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n_properties);
  GString *text = g_string_new (G_OBJECT_TYPE_NAME (object));

  for (guint i = 0; i < n_properties; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *contents = NULL;

      g_object_get_property (object, properties[i]->name, &value);
      contents = g_strdup_value_contents (&value);
      g_string_append_printf (text, " %s=%s", properties[i]->name, contents);
    }

  return g_string_free (text, FALSE);
}
