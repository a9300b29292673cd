/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for all programmes of the company. */

#include "workspace-fixture.h"

#include "tw-company-commands.h"
#include "tw-sample-commands.h"

#include <string.h>

#define PNG_SIGNATURE "\x89PNG\r\n\x1a\n"

static void
test_settings_are_changed_with_one_undo (Fixture       *fixture,
                                         gconstpointer  unused)
{
  TwCompany company = {
    .name = (char *) "  Brückenfeld   AG ",
    .contact_person = (char *) "Petra Maaß",
    .contact_email = (char *) "petra.maass@example.org",
    .level_0_name = (char *) "Geschäftsführung",
    .holiday_calendar = (char *) "DE-NW",
    .guideline = (char *) "Erste Zeile.\nZweite Zeile.",
    .retention_months = 24,
  };
  g_auto (TwCompany) read = { 0 }, undone = { 0 };
  g_autofree char *before = fixture_dump (fixture), *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (tw_workspace_change_company (fixture->workspace, &company, &error));
  g_assert_no_error (error);
  tw_workspace_read_company (fixture->workspace, &read);
  g_assert_cmpstr (read.name, ==, "Brückenfeld AG");
  g_assert_cmpstr (read.guideline, ==, "Erste Zeile.\nZweite Zeile.");
  g_assert_cmpstr (read.level_0_name, ==, "Geschäftsführung");
  g_assert_null (read.contact_phone);
  g_assert_cmpuint (read.retention_months, ==, 24);

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

static void
keep_data_for (Fixture *fixture,
               guint    months)
{
  g_auto (TwCompany) company = { 0 };
  g_autoptr (GError) error = NULL;

  tw_workspace_read_company (fixture->workspace, &company);
  company.retention_months = months;
  g_assert_true (tw_workspace_change_company (fixture->workspace, &company, &error));
  g_assert_no_error (error);
}

/* P9: what the sample set goes with it; what somebody chose stays, be it the same number of months. */
static void
test_chosen_retention_outlives_the_sample (Fixture       *fixture,
                                           gconstpointer  unused)
{
  const TwSampleSize size = { 130, 15, 7 };
  const char *settings = "SELECT key, value FROM setting WHERE key LIKE '%retention%'";
  g_autofree char *untouched = NULL, *chosen = NULL;
  g_autoptr (GError) error = NULL;
  gint64 cohort_ids[2];

  g_assert_true (tw_workspace_make_sample (fixture->workspace, &size, NULL, NULL, cohort_ids, &error));
  g_assert_no_error (error);
  keep_data_for (fixture, 12);
  g_assert_true (tw_workspace_remove_sample (fixture->workspace, &error));
  untouched = fixture_query (fixture, settings);
  g_assert_cmpstr (untouched, ==, "");
  g_assert_true (tw_workspace_undo (fixture->workspace, &error));

  keep_data_for (fixture, 24);
  keep_data_for (fixture, 12);
  g_assert_true (tw_workspace_remove_sample (fixture->workspace, &error));
  g_assert_no_error (error);
  chosen = fixture_query (fixture, settings);
  g_assert_cmpstr (chosen, ==, "retention-months|12|\n");
}

static void
assert_fault (Fixture    *fixture,
              TwCompany   company,
              const char *field)
{
  g_autoptr (GPtrArray) faults = tw_workspace_check_company (fixture->workspace, &company);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (tw_form_faults_find (faults, field));
  g_assert_false (tw_workspace_change_company (fixture->workspace, &company, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
}

static void
test_faults_stand_at_their_fields (Fixture       *fixture,
                                   gconstpointer  unused)
{
  g_autofree char *long_name = g_strnfill (201, 'x');

  assert_fault (fixture, (TwCompany) { .name = long_name }, "name");
  assert_fault (fixture, (TwCompany) { .contact_email = (char *) "nobody" }, "contact-email");
  assert_fault (fixture, (TwCompany) { .holiday_calendar = (char *) "XX" }, "holiday-calendar");
  assert_fault (fixture, (TwCompany) { .retention_months = 601 }, "retention-months");
}

static void
test_logo_is_a_picture (Fixture       *fixture,
                        gconstpointer  unused)
{
  g_autoptr (GBytes) logo = g_bytes_new_static (PNG_SIGNATURE "rest", strlen (PNG_SIGNATURE "rest"));
  g_autoptr (GBytes) text = g_bytes_new_static ("<html></html>", 13);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (tw_workspace_set_logo (fixture->workspace, text, &error));
  g_assert_error (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID);
  g_clear_error (&error);

  g_assert_true (tw_workspace_set_logo (fixture->workspace, logo, &error));
  read = tw_workspace_get_logo (fixture->workspace, &error);
  g_assert_true (g_bytes_equal (read, logo));

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  g_assert_null (tw_workspace_get_logo (fixture->workspace, &error));
  g_assert_true (tw_workspace_redo (fixture->workspace, &error));
  g_assert_true (tw_workspace_set_logo (fixture->workspace, NULL, &error));
  g_assert_null (tw_workspace_get_logo (fixture->workspace, &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(path, function) g_test_add (path, Fixture, NULL, fixture_set_up, function, fixture_tear_down)
  ADD ("/workspace/company/settings-are-changed-with-one-undo", test_settings_are_changed_with_one_undo);
  ADD ("/workspace/company/chosen-retention-outlives-the-sample", test_chosen_retention_outlives_the_sample);
  ADD ("/workspace/company/faults-stand-at-their-fields", test_faults_stand_at_their_fields);
  ADD ("/workspace/company/logo-is-a-picture", test_logo_is_a_picture);

  return g_test_run ();
}
