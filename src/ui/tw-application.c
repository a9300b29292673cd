/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The application: one instance, one window a file. A file that is already open here is brought to the front. A file
 * named without an option is a backup that a person opened on the desktop: it is offered to be restored; or it is a
 * list, which the import assistant takes. */

#include "tw-application.h"

#include <glib/gi18n.h>

#include "lists/tw-list-chooser.h"
#include "tw-about.h"
#include "tw-restoration.h"
#include "tw-window.h"
#include "tw-window-commands.h"

struct _TwApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (TwApplication, tw_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "database", 'd', 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this file instead of the usual one"), N_ ("FILE") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
  { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, N_ ("[BACKUP]") },
  { NULL },
};

static GtkWindow *
find_window (TwApplication *self,
             const char    *path)
{
  for (GList *each = gtk_application_get_windows (GTK_APPLICATION (self)); each != NULL; each = each->next)
    if (TW_IS_WINDOW (each->data) && g_str_equal (tw_window_get_path (each->data), path))
      return each->data;

  return NULL;
}

static GtkWindow *
present_file (TwApplication *self,
              const char    *path)
{
  GtkWindow *window = find_window (self, path);

  if (window == NULL)
    window = GTK_WINDOW (tw_window_new (GTK_APPLICATION (self), path));

  gtk_window_present (window);

  return window;
}

/* A name on the command line is meant from the folder where that was typed. */
static char *
path_from_argument (GApplicationCommandLine *command_line,
                    const char              *argument)
{
  g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, argument);

  return g_file_get_path (file);
}

static int
tw_application_command_line (GApplication            *application,
                             GApplicationCommandLine *command_line)
{
  GVariantDict *given = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **backups = NULL;
  g_autofree char *path = NULL;
  const char *database;
  GtkWindow *window;

  if (g_variant_dict_lookup (given, "database", "^&ay", &database))
    path = path_from_argument (command_line, database);
  else
    path = tw_workspace_default_path ();

  window = present_file (TW_APPLICATION (application), path);

  if (g_variant_dict_lookup (given, G_OPTION_REMAINING, "^a&ay", &backups) && backups[0] != NULL)
    {
      g_autofree char *backup = path_from_argument (command_line, backups[0]);

      if (backup != NULL && tw_list_chooser_knows (backup))
        tw_window_commands_take_files (TW_WINDOW (window), (const char *[]) { backup, NULL });
      else if (backup != NULL)
        tw_restoration_offer (TW_WINDOW (window), backup);
    }

  return 0;
}

static int
tw_application_handle_local_options (GApplication *application,
                                     GVariantDict *given)
{
  if (!g_variant_dict_contains (given, "version"))
    return -1;

  g_print ("tandemwerk %s\n", TW_VERSION);

  return 0;
}

static void
tw_application_activate (GApplication *application)
{
  g_autofree char *path = tw_workspace_default_path ();

  present_file (TW_APPLICATION (application), path);
}

static void
quit (GSimpleAction *action,
      GVariant      *parameter,
      gpointer       user_data)
{
  GtkApplication *application = user_data;
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (application));

  for (GList *each = windows; each != NULL; each = each->next)
    gtk_window_close (each->data);
}

static void
show_about (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  GtkApplication *application = user_data;

  adw_dialog_present (tw_about_dialog_new (), GTK_WIDGET (gtk_application_get_active_window (application)));
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit },
  { .name = "about", .activate = show_about },
};

static void
set_accelerator (TwApplication *self,
                 const char    *action,
                 const char    *accelerator)
{
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), action, (const char *[]) { accelerator, NULL });
}

static void
tw_application_startup (GApplication *application)
{
  TwApplication *self = TW_APPLICATION (application);

  G_APPLICATION_CLASS (tw_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (TW_APP_ID);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  set_accelerator (self, "app.quit", "<Control>q");
  set_accelerator (self, "window.close", "<Control>w");
  set_accelerator (self, "win.new-programme", "<Control>n");
  set_accelerator (self, "win.search", "<Control>f");
  set_accelerator (self, "win.show-preferences", "<Control>comma");
  set_accelerator (self, "win.show-shortcuts", "<Control>question");
}

static void
tw_application_class_init (TwApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = tw_application_activate;
  application_class->command_line = tw_application_command_line;
  application_class->handle_local_options = tw_application_handle_local_options;
  application_class->startup = tw_application_startup;
}

static void
tw_application_init (TwApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_summary (G_APPLICATION (self),
                                            _("Plans, matches, accompanies and closes reverse mentoring programmes."));
}

/**
 * tw_application_new:
 *
 * Returns: (transfer full): the application
 */
TwApplication *
tw_application_new (void)
{
  return g_object_new (TW_TYPE_APPLICATION,
                       "application-id", TW_APP_ID,
                       "flags", G_APPLICATION_HANDLES_COMMAND_LINE,
                       "resource-base-path", "/io/github/tandemwerk/Tandemwerk",
                       NULL);
}
