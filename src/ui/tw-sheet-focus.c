/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a dialog comes as a sheet from the bottom, libadwaita 1.7 moves the focus on by two fields while the sheet
 * opens, and the sheet scrolls to where it ends. Here it is given back to what the dialog wants to have it; a dialog
 * that does not say begins with the first field that gets it, as it does where it floats. */

#include "tw-sheet-focus.h"

/* Pixels: in a window as narrow or as low a dialog is a sheet. Microseconds: by then it has opened. */
#define SHEETS_UP_TO_WIDTH 450
#define SHEETS_UP_TO_HEIGHT 360
#define SHEET_OPENS (G_USEC_PER_SEC / 2)

/* On a dialog: that it was shown before. */
#define WAS_SHOWN "tw-was-shown"

/* What a dialog wants to have the focus, where it comes as a sheet from the bottom. */
typedef struct
{
  AdwDialog *dialog;
  GtkWidget *wanted; /* NULL until the first field has it */
  gulong focus_handler;
  gint64 shown_at; /* microseconds */
} TwSheetFocus;

static void
sheet_focus_free (TwSheetFocus *sheet)
{
  g_signal_handler_disconnect (sheet->dialog, sheet->focus_handler);
  g_clear_object (&sheet->wanted);
  g_free (sheet);
}

static void
on_focus_moved (AdwDialog    *dialog,
                GParamSpec   *pspec,
                TwSheetFocus *sheet)
{
  if (sheet->wanted == NULL)
    g_set_object (&sheet->wanted, adw_dialog_get_focus (dialog));
}

/* A dialog that leads on to its next page while it opens has left what it began with. */
static gboolean
is_left (GtkWidget *widget)
{
  GtkWidget *page = gtk_widget_get_ancestor (widget, ADW_TYPE_NAVIGATION_PAGE);
  GtkWidget *view = page != NULL ? gtk_widget_get_ancestor (page, ADW_TYPE_NAVIGATION_VIEW) : NULL;

  return view != NULL && adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (view)) != ADW_NAVIGATION_PAGE (page);
}

static gboolean
return_focus (GtkWidget     *dialog,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  const TwSheetFocus *sheet = user_data;
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (dialog));

  if (focus == NULL || focus == sheet->wanted)
    return g_get_monotonic_time () - sheet->shown_at < SHEET_OPENS ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;

  if (!gtk_widget_is_ancestor (focus, sheet->wanted) && !is_left (sheet->wanted))
    gtk_widget_grab_focus (sheet->wanted);

  return G_SOURCE_REMOVE;
}

static void
on_dialog_shown (AdwApplicationWindow *window)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (window);
  TwSheetFocus *sheet;

  /* Questions float everywhere. Told of a dialog once more where one above it was closed. */
  if (dialog == NULL || ADW_IS_ALERT_DIALOG (dialog) || g_object_get_data (G_OBJECT (dialog), WAS_SHOWN) != NULL)
    return;

  g_object_set_data (G_OBJECT (dialog), WAS_SHOWN, dialog);
  if (gtk_widget_get_width (GTK_WIDGET (window)) > SHEETS_UP_TO_WIDTH &&
      gtk_widget_get_height (GTK_WIDGET (window)) > SHEETS_UP_TO_HEIGHT)
    return;

  sheet = g_new0 (TwSheetFocus, 1);
  sheet->dialog = dialog;
  g_set_object (&sheet->wanted, adw_dialog_get_focus (dialog));
  sheet->focus_handler = g_signal_connect (dialog, "notify::focus-widget", G_CALLBACK (on_focus_moved), sheet);
  sheet->shown_at = g_get_monotonic_time ();
  gtk_widget_add_tick_callback (GTK_WIDGET (dialog), return_focus, sheet, (GDestroyNotify) sheet_focus_free);
}

/**
 * tw_sheet_focus_keep:
 * @window: a window
 *
 * From now on each dialog of @window begins where it says, also as a sheet.
 */
void
tw_sheet_focus_keep (AdwApplicationWindow *window)
{
  g_return_if_fail (ADW_IS_APPLICATION_WINDOW (window));

  g_signal_connect (window, "notify::visible-dialog", G_CALLBACK (on_dialog_shown), NULL);
}
