/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Papers before they are printed, on paper and on the whole screen: everywhere the same pages. */

#include "window-fixture.h"

#include <math.h>
#include <stdlib.h>

#include "papers/tw-paper-pages.h"
#include "papers/tw-paper-preview.h"
#include "papers/tw-paper-printing.h"
#include "papers/tw-paper-sheet.h"
#include "papers/tw-presentation.h"
#include "tw-language.h"
#include "tw-sample-commands.h"
#include "tw-telling-commands.h"

#define PIXELS_AN_INCH 96
#define BLOCK 8

/* The sample company; returns its running cohort. */
static gint64
open_sample (TwWindowFixture *fixture)
{
  const TwSampleSize size = { 200, 12, 1 };
  g_autoptr (GError) error = NULL;
  g_autoptr (TwWorkspace) workspace = tw_workspace_open (fixture->path, &error);
  gint64 cohort_ids[2] = { 0, 0 };

  g_assert_no_error (error);
  tw_workspace_make_sample (workspace, &size, NULL, NULL, cohort_ids, &error);
  g_assert_no_error (error);
  tw_workspace_close (workspace);
  tw_window_fixture_open (fixture);

  return cohort_ids[1];
}

static TwPrintout *
prepare_report (TwWindowFixture *fixture,
                gint64           cohort_id,
                gboolean         without_names)
{
  const TwPrintOptions options = { tw_language_session (), TW_PAGE_SIZE_A4, without_names, 0 };
  g_autoptr (GError) error = NULL;
  TwPrintout *printout =
    tw_workspace_prepare_paper (tw_window_get_workspace (fixture->window), cohort_id, TW_PAPER_KIND_CLOSING_REPORT,
                                TW_PAPER_FOR_NOBODY, &options, &error);

  g_assert_no_error (error);
  tw_printout_lay_out (printout, &error);
  g_assert_no_error (error);

  return printout;
}

static gboolean
is_painted (GtkWidget     *widget,
            gconstpointer  unused)
{
  g_autofree char *words = NULL;

  if (!TW_IS_PAPER_SHEET (widget))
    return FALSE;

  g_object_get (widget, "words", &words, NULL);

  return words != NULL;
}

static gboolean
has_painted_page (gpointer root)
{
  return tw_find_widget (root, is_painted, NULL) != NULL;
}

static AdwDialog *
open_preview (TwWindowFixture *fixture,
              gint64           cohort_id,
              TwPaperKind      kind,
              gint64           tandem_id)
{
  AdwDialog *preview = tw_paper_preview_new (tw_window_get_workspace (fixture->window), cohort_id, kind, tandem_id);

  adw_dialog_present (preview, GTK_WIDGET (fixture->window));
  tw_spin_until (has_painted_page, preview);

  return preview;
}

static void
close_preview (AdwDialog *preview)
{
  adw_dialog_force_close (preview);
  tw_spin (300);
}

static gboolean
is_print_button (GtkWidget     *widget,
                 gconstpointer  unused)
{
  return GTK_IS_BUTTON (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "paper.print") == 0;
}

static gboolean
can_be_printed (gpointer preview)
{
  return gtk_widget_is_sensitive (tw_find_widget (preview, is_print_button, NULL));
}

static void
test_pages_are_shown (TwWindowFixture *fixture,
                      gconstpointer    unused)
{
  gint64 cohort_id = open_sample (fixture);
  AdwDialog *preview = open_preview (fixture, cohort_id, TW_PAPER_KIND_CLOSING_REPORT, TW_PAPER_FOR_NOBODY);
  GtkWidget *sheet = tw_find_widget (preview, is_painted, NULL);
  GtkWidget *pages = tw_find_type (preview, TW_TYPE_PAPER_PAGES);
  g_autofree char *words = NULL, *fitted = NULL, *larger = NULL, *again = NULL;

  tw_spin_until (can_be_printed, preview);
  g_object_get (sheet, "words", &words, NULL);
  g_assert_nonnull (strstr (words, "Closing report"));
  /* The keys of the preview need the focus in it, however late the pages came. */
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (preview)));
  g_assert_true (gtk_widget_get_width (sheet) > 300);

  g_object_get (pages, "zoom-label", &fitted, NULL);
  gtk_widget_activate_action (GTK_WIDGET (preview), "paper.zoom-in", NULL);
  g_object_get (pages, "zoom-label", &larger, NULL);
  g_assert_cmpstr (fitted, !=, larger);
  gtk_widget_activate_action (GTK_WIDGET (preview), "paper.fit-width", NULL);
  g_object_get (pages, "zoom-label", &again, NULL);
  g_assert_cmpstr (fitted, ==, again);

  close_preview (preview);
}

static gboolean
says_how_many (gpointer sheet)
{
  g_autofree char *words = NULL;

  g_object_get (sheet, "words", &words, NULL);

  return strstr (words, "Page 1 of") != NULL;
}

/* As open_preview(), but not a moment longer than until the first page is painted. */
static AdwDialog *
open_preview_for_a_moment (TwWindowFixture *fixture,
                           gint64           cohort_id)
{
  AdwDialog *preview = tw_paper_preview_new (tw_window_get_workspace (fixture->window), cohort_id,
                                             TW_PAPER_KIND_CLOSING_REPORT, TW_PAPER_FOR_NOBODY);

  adw_dialog_present (preview, GTK_WIDGET (fixture->window));
  while (!has_painted_page (preview))
    g_main_context_iteration (NULL, TRUE);

  return preview;
}

/* The first page is to be seen before the others are there; then it says how many they are, and all can be printed. */
static void
test_first_page_comes_first (TwWindowFixture *fixture,
                             gconstpointer    unused)
{
  gint64 cohort_id = open_sample (fixture);
  AdwDialog *preview = open_preview_for_a_moment (fixture, cohort_id);
  GtkWidget *sheet = tw_find_widget (preview, is_painted, NULL);
  AdwWindowTitle *title = ADW_WINDOW_TITLE (tw_find_type (preview, ADW_TYPE_WINDOW_TITLE));

  g_assert_false (says_how_many (sheet));
  g_assert_false (can_be_printed (preview));
  g_assert_nonnull (strstr (adw_window_title_get_subtitle (title), "so far"));

  tw_spin_until (can_be_printed, preview);
  tw_spin_until (says_how_many, sheet);
  g_assert_null (strstr (adw_window_title_get_subtitle (title), "so far"));
  close_preview (preview);
}

/* Whoever closes the preview while pages are coming waits for none of them: no more are laid out. */
static void
test_closed_while_pages_come (TwWindowFixture *fixture,
                              gconstpointer    unused)
{
  gint64 cohort_id = open_sample (fixture);
  g_autoptr (AdwDialog) preview = g_object_ref (open_preview_for_a_moment (fixture, cohort_id));
  AdwWindowTitle *title = ADW_WINDOW_TITLE (tw_find_type (preview, ADW_TYPE_WINDOW_TITLE));

  close_preview (preview);
  tw_spin (1000);
  g_assert_nonnull (strstr (adw_window_title_get_subtitle (title), "so far"));
}

/* Every paper has a preview, or says why there is nothing to print. */
static void
test_every_paper_is_shown (TwWindowFixture *fixture,
                           gconstpointer    unused)
{
  gint64 cohort_id = open_sample (fixture);

  for (TwPaperKind kind = 0; kind < TW_N_PAPER_KINDS; kind++)
    {
      gint64 tandem_id = tw_paper_kind_is_personal (kind) ? TW_PAPER_FOR_EVERY_TANDEM : TW_PAPER_FOR_NOBODY;

      close_preview (open_preview (fixture, cohort_id, kind, tandem_id));
    }
}

static gboolean
is_counted (gpointer banner)
{
  return *adw_banner_get_title (banner) != '\0';
}

/* P8: looking at a report in the middle of a round must not make its last answers wait. */
static void
test_looking_tells_nothing_new (TwWindowFixture *fixture,
                                gconstpointer    unused)
{
  gint64 cohort_id = open_sample (fixture);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  g_autoptr (GError) error = NULL;
  AdwDialog *preview;
  GtkWidget *banner;
  guint before = 0, after = 0;

  g_assert_true (tw_workspace_count_untold (workspace, cohort_id, &before, &error));
  g_assert_cmpuint (before, >, 0);

  preview = open_preview (fixture, cohort_id, TW_PAPER_KIND_CLOSING_REPORT, TW_PAPER_FOR_NOBODY);
  banner = tw_find_type (preview, ADW_TYPE_BANNER);
  tw_spin_until (is_counted, banner);
  g_assert_true (adw_banner_get_revealed (ADW_BANNER (banner)));
  close_preview (preview);
  g_assert_true (tw_workspace_count_untold (workspace, cohort_id, &after, &error));
  g_assert_cmpuint (before, ==, after);

  g_assert_true (tw_workspace_tell_answers (workspace, cohort_id, &error));
  preview = open_preview (fixture, cohort_id, TW_PAPER_KIND_CLOSING_REPORT, TW_PAPER_FOR_NOBODY);
  banner = tw_find_type (preview, ADW_TYPE_BANNER);
  tw_spin_until (is_counted, banner);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (banner)));
  close_preview (preview);
}

/* Printed and shown */

static cairo_surface_t *
paint_page (TwPrintout *printout,
            guint       page)
{
  double width, height;
  cairo_surface_t *surface;
  cairo_t *cr;

  tw_printout_get_page_size (printout, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) ceil (width * PIXELS_AN_INCH / 72),
                                        (int) ceil (height * PIXELS_AN_INCH / 72));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, PIXELS_AN_INCH / 72.0, PIXELS_AN_INCH / 72.0);
  tw_printout_draw_page (printout, page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* How dark a block is, 0 to 255: two ways of smoothing letters agree there. */
static int
measure_block (cairo_surface_t *surface,
               int              x,
               int              y)
{
  const guint8 *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  int sum = 0;

  for (int row = y; row < y + BLOCK; row++)
    for (int column = x; column < x + BLOCK; column++)
      sum += pixels[row * stride + column * 4 + 1];

  return sum / (BLOCK * BLOCK);
}

static int
compare (cairo_surface_t *first,
         cairo_surface_t *second)
{
  int width = cairo_image_surface_get_width (first);
  int height = cairo_image_surface_get_height (first);
  int worst = 0;

  g_assert_cmpint (abs (width - cairo_image_surface_get_width (second)), <=, 1);
  g_assert_cmpint (abs (height - cairo_image_surface_get_height (second)), <=, 1);
  for (int y = 0; y + BLOCK < height; y += BLOCK)
    for (int x = 0; x + BLOCK < width; x += BLOCK)
      worst = MAX (worst, abs (measure_block (first, x, y) - measure_block (second, x, y)));

  return worst;
}

static cairo_surface_t *
read_printed_page (const char *pdf,
                   guint       page)
{
  g_autofree char *stem = g_strdup_printf ("%s-%u", pdf, page + 1);
  g_autofree char *png = g_strconcat (stem, ".png", NULL);
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  const char *arguments[] = { "pdftocairo", "-png", "-singlefile", "-r", G_STRINGIFY (PIXELS_AN_INCH), "-f", number,
                              "-l", number, pdf, stem, NULL };
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface;
  int status = 0;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);
  surface = cairo_image_surface_create_from_png (png);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);

  return surface;
}

static void
test_printed_as_shown (TwWindowFixture *fixture,
                       gconstpointer    unused)
{
  gint64 cohort_id = open_sample (fixture);
  g_autoptr (TwPrintout) printout = prepare_report (fixture, cohort_id, FALSE);
  g_autoptr (GtkPrintOperation) operation = tw_paper_printing_new (printout, TW_PAGE_SIZE_A4);
  g_autofree char *pdf = g_build_filename (fixture->folder, "printed.pdf", NULL);
  g_autoptr (GError) error = NULL;
  guint n_pages = tw_printout_get_n_pages (printout);

  g_assert_cmpuint (n_pages, >, 3);
  gtk_print_operation_set_export_filename (operation, pdf);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, GTK_WINDOW (fixture->window), &error);
  g_assert_no_error (error);

  for (guint i = 0; i < n_pages; i++)
    {
      cairo_surface_t *shown = paint_page (printout, i);
      cairo_surface_t *other = paint_page (printout, (i + 1) % n_pages);
      cairo_surface_t *printed = read_printed_page (pdf, i);

      g_assert_cmpint (compare (shown, printed), <, 32);
      g_assert_cmpint (compare (other, printed), >, 64);
      cairo_surface_destroy (shown);
      cairo_surface_destroy (other);
      cairo_surface_destroy (printed);
    }
}

static void
press (GtkWindow *window,
       guint      key)
{
  gpointer keys = tw_find_controller (GTK_WIDGET (window), GTK_TYPE_EVENT_CONTROLLER_KEY);
  gboolean handled = FALSE;

  g_signal_emit_by_name (keys, "key-pressed", key, 0, 0, &handled);
  g_assert_true (handled);
}

static void
test_presentation_turns_pages (TwWindowFixture *fixture,
                               gconstpointer    unused)
{
  gint64 cohort_id = open_sample (fixture);
  g_autoptr (TwPrintout) printout = prepare_report (fixture, cohort_id, TRUE);
  TwWorkspace *workspace = tw_window_get_workspace (fixture->window);
  g_autoptr (GListModel) mentors = tw_workspace_get_participants (workspace, cohort_id, TW_ROLE_MENTOR);
  g_autoptr (TwParticipant) mentor = g_list_model_get_item (mentors, 0);
  GtkWindow *presentation = GTK_WINDOW (tw_presentation_new (GTK_WINDOW (fixture->window), printout));
  g_autofree char *last = g_strdup_printf ("Page %u of %u", tw_printout_get_n_pages (printout),
                                           tw_printout_get_n_pages (printout));

  for (guint i = 0; i < tw_printout_get_n_pages (printout); i++)
    {
      g_autofree char *words = tw_printout_read_page (printout, i);

      g_assert_null (strstr (words, tw_participant_get_name (mentor)));
    }

  gtk_window_present (presentation);
  tw_spin_until (has_painted_page, presentation);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (presentation), "Page 1 of"));
  press (presentation, GDK_KEY_Left);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (presentation), "Page 1 of"));
  press (presentation, GDK_KEY_Right);
  g_assert_true (g_str_has_prefix (gtk_window_get_title (presentation), "Page 2 of"));
  press (presentation, GDK_KEY_End);
  press (presentation, GDK_KEY_Right);
  g_assert_cmpstr (gtk_window_get_title (presentation), ==, last);
  tw_spin (200);
  gtk_window_destroy (presentation);
  tw_spin (200);
}

#define ADD(path, test) \
  g_test_add (path, TwWindowFixture, NULL, tw_window_fixture_set_up, test, tw_window_fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  tw_window_fixture_init (&argc, &argv);

  ADD ("/papers/preview/the-pages-are-shown-and-zoomed", test_pages_are_shown);
  ADD ("/papers/preview/the-first-page-comes-before-the-others", test_first_page_comes_first);
  ADD ("/papers/preview/it-is-closed-while-pages-come", test_closed_while_pages_come);
  ADD ("/papers/preview/every-paper-is-shown", test_every_paper_is_shown);
  ADD ("/papers/preview/looking-tells-nothing-new-of-answers", test_looking_tells_nothing_new);
  ADD ("/papers/printing/every-page-is-printed-as-it-is-shown", test_printed_as_shown);
  ADD ("/papers/presentation/the-pages-turn-and-name-nobody", test_presentation_turns_pages);

  return g_test_run ();
}
