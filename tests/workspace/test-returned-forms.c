/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A folder full of forms comes back (P12): one comparison, one command, one undo; what is faulty is named with its
 * reason, and the rest goes on. */

#include "workspace-fixture.h"

#include "tw-finding.h"
#include "tw-record-commands.h"

#include <locale.h>

#define STAFF "Personalnummer;Name\n1;Roth, Michael\n2;Kern, Jana\n3;Groß, Tim\n"

typedef struct
{
  TwImportOutcome *outcome;
  GError *error;
  gboolean done;
} Answer;

static void
take_outcome (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  Answer *answer = user_data;

  answer->outcome = tw_workspace_import_finish (TW_WORKSPACE (source), result, &answer->error);
  answer->done = TRUE;
}

static void
answer_clear (Answer *answer)
{
  g_clear_pointer (&answer->outcome, tw_import_outcome_free);
  g_clear_error (&answer->error);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Answer, answer_clear)

static void
wait_for (Answer *answer)
{
  while (!answer->done)
    g_main_context_iteration (NULL, TRUE);
}

static TwListRequest *
write_form (Fixture    *fixture,
            const char *name,
            const char *number,
            const char *role,
            const char *wish)
{
  g_autofree char *text = g_strdup_printf ("tandemwerk:form:enrolment;\n"
                                           "tandemwerk:number;Personalnummer;%s\n"
                                           "tandemwerk:role;Rolle;%s\n"
                                           "tandemwerk:topic;Thema;KI\n"
                                           "tandemwerk:wishes;Wünsche;%s\n",
                                           number, role, wish);
  TwListRequest request = { .path = fixture_write_list (fixture, name, text) };
  TwListRequest *copy = tw_list_request_copy (&request);

  g_free ((char *) request.path);

  return copy;
}

static GPtrArray *
write_forms (Fixture *fixture)
{
  GPtrArray *forms = g_ptr_array_new_with_free_func ((GDestroyNotify) tw_list_request_free);
  g_autofree char *list = fixture_write_list (fixture, "d-list.csv", "Personalnummer;Rolle\n3;Mentee\n");

  g_ptr_array_add (forms, write_form (fixture, "a.csv", "2", "Mentor", ""));
  g_ptr_array_add (forms, write_form (fixture, "b.csv", "1", "Mentee", "Jana Kern"));
  g_ptr_array_add (forms, write_form (fixture, "c.csv", "2", "Mentor", ""));
  g_ptr_array_add (forms, tw_list_request_copy (&(TwListRequest) { .path = list }));

  return forms;
}

static void
preview (Fixture   *fixture,
         gint64     cohort_id,
         GPtrArray *forms,
         Answer    *answer)
{
  tw_workspace_preview_returned_async (fixture->workspace, cohort_id, (const TwListRequest *const *) forms->pdata,
                                       forms->len, NULL, NULL, NULL, take_outcome, answer);
  wait_for (answer);
  g_assert_no_error (answer->error);
}

static void
record (Fixture   *fixture,
        gint64     cohort_id,
        GPtrArray *forms,
        Answer    *answer)
{
  tw_workspace_record_returned_async (fixture->workspace, cohort_id, (const TwListRequest *const *) forms->pdata,
                                      forms->len, NULL, NULL, NULL, take_outcome, answer);
  wait_for (answer);
}

static gint64
set_up_cohort (Fixture *fixture)
{
  g_autoptr (TwImportOutcome) people = fixture_import (fixture, STAFF);

  g_assert_cmpuint (people->n_added, ==, 3);

  return fixture_create_cohort (fixture, "Digital lernen");
}

static void
assert_refused (TwImportOutcome *outcome,
                guint            index,
                TwFindingCode    code,
                const char      *file)
{
  const TwFinding *finding = g_ptr_array_index (outcome->refused, index);

  g_assert_cmpint (finding->code, ==, code);
  g_assert_cmpstr (finding->file, ==, file);
  g_assert_cmpint (finding->row, ==, 0);
}

static void
test_faulty_ones_hold_nobody_up (Fixture       *fixture,
                                 gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (GPtrArray) forms = write_forms (fixture);
  g_auto (Answer) planned = { 0 };

  preview (fixture, cohort_id, forms, &planned);
  g_assert_cmpuint (planned.outcome->n_added, ==, 2);
  g_assert_cmpuint (planned.outcome->refused->len, ==, 2);
  assert_refused (planned.outcome, 0, TW_FINDING_FORM_TWICE, "c.csv");
  g_assert_cmpstr (((TwFinding *) g_ptr_array_index (planned.outcome->refused, 0))->object, ==, "a.csv");
  assert_refused (planned.outcome, 1, TW_FINDING_FILE_REFUSED, "d-list.csv");
  g_assert_cmpuint (planned.outcome->files->len, ==, 3);
}

/* They wish for each other, whoever comes first; one undo takes everything back. */
static void
test_they_are_one_command (Fixture       *fixture,
                           gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (GPtrArray) forms = write_forms (fixture);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *wishes = NULL, *after = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (Answer) planned = { 0 }, recorded = { 0 };

  preview (fixture, cohort_id, forms, &planned);
  record (fixture, cohort_id, planned.outcome->files, &recorded);
  g_assert_no_error (recorded.error);
  g_assert_cmpuint (recorded.outcome->n_added, ==, 2);
  g_assert_false (tw_workspace_get_busy (fixture->workspace));
  g_assert_cmpstr (tw_workspace_get_undo_label (fixture->workspace), ==, "Record 3 forms");
  wishes = fixture_query (fixture, "SELECT count (*) FROM wish");
  g_assert_cmpstr (wishes, ==, "1|\n");

  g_assert_true (tw_workspace_undo (fixture->workspace, &error));
  g_assert_no_error (error);
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* What was seen is what happens. */
static void
test_a_form_that_changed_is_not_recorded (Fixture       *fixture,
                                          gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (GPtrArray) forms = write_forms (fixture);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_auto (Answer) planned = { 0 }, recorded = { 0 };

  preview (fixture, cohort_id, forms, &planned);
  tw_list_request_free (write_form (fixture, "b.csv", "3", "Mentee", ""));
  record (fixture, cohort_id, planned.outcome->files, &recorded);
  g_assert_nonnull (recorded.error);
  g_assert_nonnull (strstr (recorded.error->message, "saved anew"));
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

/* Cancelled, nothing has happened, and the next command is served. */
static void
test_cancelled_it_has_done_nothing (Fixture       *fixture,
                                    gconstpointer  unused)
{
  gint64 cohort_id = set_up_cohort (fixture);
  g_autoptr (GPtrArray) forms = write_forms (fixture);
  g_autofree char *before = fixture_dump (fixture);
  g_autofree char *after = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (Answer) recorded = { 0 };

  g_cancellable_cancel (cancellable);
  tw_workspace_record_returned_async (fixture->workspace, cohort_id, (const TwListRequest *const *) forms->pdata,
                                      forms->len, NULL, NULL, cancellable, take_outcome, &recorded);
  wait_for (&recorded);
  g_assert_error (recorded.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (tw_workspace_get_busy (fixture->workspace));
  after = fixture_dump (fixture);
  g_assert_cmpstr (before, ==, after);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/returned-forms/faulty-ones-hold-nobody-up", Fixture, NULL, fixture_set_up,
              test_faulty_ones_hold_nobody_up, fixture_tear_down);
  g_test_add ("/returned-forms/they-are-one-command", Fixture, NULL, fixture_set_up, test_they_are_one_command,
              fixture_tear_down);
  g_test_add ("/returned-forms/a-form-that-changed-is-not-recorded", Fixture, NULL, fixture_set_up,
              test_a_form_that_changed_is_not_recorded, fixture_tear_down);
  g_test_add ("/returned-forms/cancelled-it-has-done-nothing", Fixture, NULL, fixture_set_up,
              test_cancelled_it_has_done_nothing, fixture_tear_down);

  return g_test_run ();
}
