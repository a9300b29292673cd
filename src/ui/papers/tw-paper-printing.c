/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Prints a paper: the very pages of the preview, through the dialog of the desktop. */

#include "tw-paper-printing.h"

#include <math.h>

#include <glib/gi18n.h>

#include "tw-paper-memory.h"
#include "tw-paper-saving.h"
#include "tw-refusal.h"

/* On the paper it was laid out for the page is neither shrunk nor moved; on another one it is fitted in. */
static void
draw_page (GtkPrintOperation *operation,
           GtkPrintContext   *context,
           int                page,
           TwPrintout        *printout)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double room_width = gtk_print_context_get_width (context);
  double room_height = gtk_print_context_get_height (context);
  double width, height, scale;

  tw_printout_get_page_size (printout, &width, &height);
  scale = MIN (room_width / width, room_height / height);
  if (fabs (scale - 1) > 0.01)
    {
      cairo_translate (cr, (room_width - width * scale) / 2, (room_height - height * scale) / 2);
      cairo_scale (cr, scale, scale);
    }
  tw_printout_draw_page (printout, (guint) page, cr);
}

static void
on_done (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWidget               *parent)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    tw_paper_memory_set_settings (gtk_print_operation_get_print_settings (operation));

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || gtk_widget_get_root (parent) == NULL)
    return;

  gtk_print_operation_get_error (operation, &error);
  tw_refusal_present (parent, _("Not Printed"), error);
}

/**
 * tw_paper_printing_new:
 * @printout: a paper that is laid out
 * @page_size: the paper it is laid out for
 *
 * Returns: (transfer full): how it is printed
 */
GtkPrintOperation *
tw_paper_printing_new (TwPrintout *printout,
                       TwPageSize  page_size)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) paper =
    gtk_paper_size_new (page_size == TW_PAGE_SIZE_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size_and_default_margins (setup, paper);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, (int) tw_printout_get_n_pages (printout));
  gtk_print_operation_set_job_name (operation, tw_printout_get_title (printout));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_page), printout, G_CONNECT_DEFAULT);

  return operation;
}

/**
 * tw_paper_printing_ask:
 * @parent: a widget of the window that prints
 * @printout: a paper that is laid out
 * @page_size: the paper it is laid out for
 *
 * Asks for printer, pages and copies, and prints. What was chosen is remembered.
 */
void
tw_paper_printing_ask (GtkWidget  *parent,
                       TwPrintout *printout,
                       TwPageSize  page_size)
{
  g_autoptr (GtkPrintOperation) operation = tw_paper_printing_new (printout, page_size);
  g_autoptr (GtkPrintSettings) settings = tw_paper_memory_create_settings ();
  g_autoptr (GtkPaperSize) paper =
    gtk_paper_size_new (page_size == TW_PAGE_SIZE_LETTER ? GTK_PAPER_NAME_LETTER : GTK_PAPER_NAME_A4);
  g_autofree char *name = tw_paper_saving_suggest_name (tw_printout_get_title (printout), "");
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (parent));

  gtk_print_settings_set_paper_size (settings, paper);
  gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name);
  gtk_print_operation_set_print_settings (operation, settings);

  /* The operation lives as long as its signal needs what it prints. */
  g_object_set_data_full (G_OBJECT (operation), "printout", g_object_ref (printout), g_object_unref);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), parent, G_CONNECT_DEFAULT);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, window, NULL);
}
