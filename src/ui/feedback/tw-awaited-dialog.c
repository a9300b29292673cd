/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who has not answered in a round of questions, by name, however many there are: a list that is searched. It follows the
 * forms. Whether somebody has answered is no answer (P8). */

#include "tw-awaited-dialog.h"

#include <glib/gi18n.h>

#include "tw-fold.h"
#include "tw-form-entry.h"
#include "tw-language.h"
#include "tw-names.h"
#include "tw-search-stop.h"

struct _TwAwaitedDialog
{
  AdwDialog parent_instance;

  GtkFilter *filter;
  char *wanted; /* folded */

  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;
};

G_DEFINE_FINAL_TYPE (TwAwaitedDialog, tw_awaited_dialog, ADW_TYPE_DIALOG)

static const char *
name_of (TwFormEntry *entry)
{
  const TwPulseForm *form = tw_form_entry_get_form (entry);

  return form->name != NULL ? form->name : _("Erased person");
}

static char *
describe (TwFormEntry *entry)
{
  const TwPulseForm *form = tw_form_entry_get_form (entry);
  const char *role = tw_role_name (tw_language_session (), tw_word (TW_TYPE_ROLE, (int) form->role));

  /* Translators: mentor or mentee, and the other of the tandem */
  return g_strdup_printf (_("%s, with %s"), role, form->partner != NULL ? form->partner : _("Erased person"));
}

static gboolean
is_shown (gpointer entry,
          gpointer dialog)
{
  TwAwaitedDialog *self = dialog;
  g_autofree char *name = NULL;

  if (*tw_form_entry_get_form (entry)->answered_on != '\0')
    return FALSE;
  if (self->wanted == NULL)
    return TRUE;

  name = tw_fold_search_key (name_of (entry));

  return strstr (name, self->wanted) != NULL;
}

static void
set_up_row (GtkListItemFactory *factory,
            GtkListItem        *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *label = gtk_label_new (NULL);

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_box_append (GTK_BOX (row), label);
    }

  gtk_widget_set_css_classes (gtk_widget_get_last_child (row), (const char *[]) { "caption", "dimmed", NULL });
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_row (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  TwFormEntry *entry = gtk_list_item_get_item (item);
  g_autofree char *description = describe (entry);
  g_autofree char *spoken = g_strdup_printf ("%s, %s", name_of (entry), description);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (row)), name_of (entry));
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (row)), description);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
show_names_or_nothing (TwAwaitedDialog *self)
{
  GListModel *names = G_LIST_MODEL (gtk_list_view_get_model (self->list));

  gtk_stack_set_visible_child_name (self->stack, g_list_model_get_n_items (names) > 0 ? "names" : "nothing");
}

static void
on_search_changed (TwAwaitedDialog *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_free (self->wanted);
  self->wanted = *typed != '\0' ? tw_fold_search_key (typed) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_names_or_nothing (self);
}

static void
tw_awaited_dialog_dispose (GObject *object)
{
  TwAwaitedDialog *self = TW_AWAITED_DIALOG (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_AWAITED_DIALOG);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (tw_awaited_dialog_parent_class)->dispose (object);
}

static void
tw_awaited_dialog_finalize (GObject *object)
{
  g_free (TW_AWAITED_DIALOG (object)->wanted);

  G_OBJECT_CLASS (tw_awaited_dialog_parent_class)->finalize (object);
}

static void
tw_awaited_dialog_class_init (TwAwaitedDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_awaited_dialog_dispose;
  object_class->finalize = tw_awaited_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/feedback/tw-awaited-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwAwaitedDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwAwaitedDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TwAwaitedDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, tw_search_stop);
}

static void
tw_awaited_dialog_init (TwAwaitedDialog *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (rows, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row), NULL);
  gtk_list_view_set_factory (self->list, rows);
}

/**
 * tw_awaited_dialog_new:
 * @forms: of #TwFormEntry: the forms of a round
 *
 * Returns: (transfer floating): a dialog that lists who has not answered
 */
AdwDialog *
tw_awaited_dialog_new (GListModel *forms)
{
  TwAwaitedDialog *self = g_object_new (TW_TYPE_AWAITED_DIALOG, NULL);
  g_autoptr (GtkNoSelection) selection = NULL;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  selection = gtk_no_selection_new (G_LIST_MODEL (
    gtk_filter_list_model_new (g_object_ref (forms), g_object_ref (self->filter))));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  show_names_or_nothing (self);

  return ADW_DIALOG (self);
}
