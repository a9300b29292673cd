/* SPDX-License-Identifier: GPL-3.0-or-later */

/* specimen.c: a small window on which the driver is tried, with a flaw that the name of the file given by
 * --database asks for: "nameless" leaves an entry without a name, "warning" makes the program complain,
 * "status" makes it end with status 3. Everything else about it is as it should be.
 */

#include <adwaita.h>

static GtkLabel *outcome;
static char *flaw;

static gboolean
has_flaw (const char *name)
{
  return g_strcmp0 (flaw, name) == 0;
}

static void
on_clicked (void)
{
  gtk_label_set_text (outcome, "Pressed");
}

static GdkContentProvider *
on_prepare (void)
{
  return gdk_content_provider_new_typed (G_TYPE_STRING, "card");
}

static gboolean
on_drop (void)
{
  gtk_label_set_text (outcome, "Dropped");
  return TRUE;
}

static GtkWidget *
make_card (const char         *text,
           GtkEventController *controller)
{
  GtkWidget *card = gtk_label_new (text);

  gtk_widget_add_controller (card, controller);
  return card;
}

static GtkWidget *
make_content (void)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_label ("Press");
  GtkWidget *entry = gtk_entry_new ();
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_COPY);

  g_signal_connect (button, "clicked", G_CALLBACK (on_clicked), NULL);
  g_signal_connect (source, "prepare", G_CALLBACK (on_prepare), NULL);
  g_signal_connect (target, "drop", G_CALLBACK (on_drop), NULL);
  if (!has_flaw ("nameless"))
    gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, "Name", -1);
  outcome = GTK_LABEL (gtk_label_new ("Nothing yet"));

  /* Padding of ancestors is what GTK's own extents forget. */
  gtk_widget_add_css_class (content, "card");
  gtk_widget_set_margin_start (content, 40);
  gtk_box_append (GTK_BOX (content), button);
  gtk_box_append (GTK_BOX (content), entry);
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (outcome));
  gtk_box_append (GTK_BOX (content), make_card ("Source", GTK_EVENT_CONTROLLER (source)));
  gtk_box_append (GTK_BOX (content), make_card ("Target", GTK_EVENT_CONTROLLER (target)));
  return content;
}

static void
on_activate (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_content ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), view);
  gtk_window_set_title (GTK_WINDOW (window), "Specimen (1)");
  gtk_window_set_default_size (GTK_WINDOW (window), 600, 400);
  if (has_flaw ("warning"))
    g_warning ("this is the flaw");
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AdwApplication) application = NULL;
  int status;

  if (argc == 3)
    flaw = g_path_get_basename (argv[2]);
  application = adw_application_new ("io.github.tandemwerk.Specimen", G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (on_activate), NULL);
  status = g_application_run (G_APPLICATION (application), 1, argv);
  if (has_flaw ("status"))
    status = 3;
  g_free (flaw);
  return status;
}
