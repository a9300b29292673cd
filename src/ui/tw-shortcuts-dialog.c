/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which keys do what. GTK's own window for this is deprecated and libadwaita has none yet. Keys are named by GTK in
 * the language of the session. */

#include "tw-shortcuts-dialog.h"

#include <glib/gi18n.h>

struct _TwShortcutsDialog
{
  AdwDialog parent_instance;

  AdwPreferencesPage *page;
};

typedef struct
{
  const char *accelerator;
  const char *title;
} TwShortcut;

static const TwShortcut general[] = {
  { "<Control>z", N_ ("Undo") },
  { "<Control><Shift>z", N_ ("Redo") },
  { "<Control>n", N_ ("New programme") },
  { "<Control>f", N_ ("Search people") },
  { "<Alt>1", N_ ("First view of the cohort, and so on") },
  { "<Control>comma", N_ ("Preferences") },
  { "F10", N_ ("Main menu") },
  { "<Control>question", N_ ("Keyboard shortcuts") },
  { "<Control>w", N_ ("Close the window") },
  { "<Control>q", N_ ("Quit") },
};

static const TwShortcut board[] = {
  { "Up", N_ ("Previous card") },
  { "Down", N_ ("Next card") },
  { "Tab", N_ ("Next column") },
  { "Return", N_ ("Pair the chosen person with somebody") },
  { "<Control>e", N_ ("Explain the chosen tandem or partner") },
  { "<Control>Return", N_ ("Accept the chosen draft") },
  { "<Control>Delete", N_ ("Refuse the chosen draft: not these two") },
  { "<Control>d", N_ ("Pin or unpin the chosen tandem") },
  { "Delete", N_ ("Part the chosen tandem") },
  { "<Shift>F10", N_ ("Menu of the chosen card") },
};

static const TwShortcut timeline[] = {
  { "Right", N_ ("Next mark of the tandem") },
  { "Left", N_ ("Previous mark of the tandem") },
  { "<Shift>F10", N_ ("What became of the meeting") },
  { "Return", N_ ("Open the tandem") },
  { "<Control>plus", N_ ("Show fewer days") },
  { "<Control>minus", N_ ("Show more days") },
  { "<Control>0", N_ ("Show the whole term") },
  { "<Control>t", N_ ("Go to today") },
  { "<Control>Right", N_ ("Later days") },
  { "<Control>Left", N_ ("Earlier days") },
};

G_DEFINE_FINAL_TYPE (TwShortcutsDialog, tw_shortcuts_dialog, ADW_TYPE_DIALOG)

static GtkWidget *
create_row (const TwShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys = gtk_label_new (NULL);
  g_autofree char *text = NULL;
  guint key;
  GdkModifierType modifiers;

  gtk_accelerator_parse (shortcut->accelerator, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  gtk_label_set_label (GTK_LABEL (keys), text);
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (keys, "dimmed");

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gettext (shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

static void
add_group (TwShortcutsDialog *self,
           const char        *title,
           const TwShortcut  *shortcuts,
           guint              n_shortcuts)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  for (guint i = 0; i < n_shortcuts; i++)
    adw_preferences_group_add (group, create_row (&shortcuts[i]));
  adw_preferences_page_add (self->page, group);
}

static void
tw_shortcuts_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_SHORTCUTS_DIALOG);

  G_OBJECT_CLASS (tw_shortcuts_dialog_parent_class)->dispose (object);
}

static void
tw_shortcuts_dialog_class_init (TwShortcutsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_shortcuts_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/tw-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwShortcutsDialog, page);
}

static void
tw_shortcuts_dialog_init (TwShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  add_group (self, _("General"), general, G_N_ELEMENTS (general));
  add_group (self, _("Board"), board, G_N_ELEMENTS (board));
  add_group (self, _("Timeline"), timeline, G_N_ELEMENTS (timeline));
}

/**
 * tw_shortcuts_dialog_new:
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tw_shortcuts_dialog_new (void)
{
  return g_object_new (TW_TYPE_SHORTCUTS_DIALOG, NULL);
}
