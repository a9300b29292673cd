/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A letter on paper: plain text, wrapped to the page, as many pages as it takes. */

#include "tw-text-print.h"

#include <glib/gi18n.h>

#include "tw-refusal.h"

#define FONT "Sans 11"
#define MARGIN_POINTS 56.7 /* 2 cm */

typedef struct
{
  char *text;
  PangoLayout *layout;
  GArray *page_starts; /* the first line of each page */
} Letter;

static void
letter_free (Letter *letter)
{
  g_free (letter->text);
  g_clear_object (&letter->layout);
  g_array_unref (letter->page_starts);
  g_free (letter);
}

static double
get_height (GtkPrintContext *context)
{
  return gtk_print_context_get_height (context) - 2 * MARGIN_POINTS;
}

static void
lay_out (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         Letter            *letter)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  double filled = 0;

  letter->layout = gtk_print_context_create_pango_layout (context);
  pango_layout_set_font_description (letter->layout, font);
  pango_layout_set_wrap (letter->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (letter->layout,
                          (int) ((gtk_print_context_get_width (context) - 2 * MARGIN_POINTS) * PANGO_SCALE));
  pango_layout_set_text (letter->layout, letter->text, -1);

  for (int i = 0; i < pango_layout_get_line_count (letter->layout); i++)
    {
      PangoRectangle extents;
      double height;

      pango_layout_line_get_extents (pango_layout_get_line_readonly (letter->layout, i), NULL, &extents);
      height = pango_units_to_double (extents.height);
      if (i == 0 || filled + height > get_height (context))
        {
          g_array_append_val (letter->page_starts, i);
          filled = 0;
        }
      filled += height;
    }

  gtk_print_operation_set_n_pages (operation, (int) letter->page_starts->len);
}

static void
draw_page (GtkPrintOperation *operation,
           GtkPrintContext   *context,
           int                page,
           Letter            *letter)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  const int first = g_array_index (letter->page_starts, int, page);
  const int end = page + 1 < (int) letter->page_starts->len ? g_array_index (letter->page_starts, int, page + 1)
                                                            : pango_layout_get_line_count (letter->layout);
  double y = MARGIN_POINTS;

  for (int i = first; i < end; i++)
    {
      PangoLayoutLine *line = pango_layout_get_line_readonly (letter->layout, i);
      PangoRectangle extents;

      pango_layout_line_get_extents (line, NULL, &extents);
      cairo_move_to (cr, MARGIN_POINTS, y - pango_units_to_double (extents.y));
      pango_cairo_show_layout_line (cr, line);
      y += pango_units_to_double (extents.height);
    }
}

static void
on_done (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         GtkWidget               *parent)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  if (error != NULL)
    tw_refusal_present (parent, _("Not Printed"), error);
}

/**
 * tw_text_print:
 * @parent: a widget of the window from which it is printed
 * @text: what is printed
 * @name: what the job is called
 *
 * Asks for the printer, and prints the text.
 */
void
tw_text_print (GtkWidget  *parent,
               const char *text,
               const char *name)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  GtkRoot *root = gtk_widget_get_root (parent);
  Letter *letter = g_new0 (Letter, 1);

  letter->text = g_strdup (text);
  letter->page_starts = g_array_new (FALSE, FALSE, sizeof (int));
  g_object_set_data_full (G_OBJECT (operation), "letter", letter, (GDestroyNotify) letter_free);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (lay_out), letter);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page), letter);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_done), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}
