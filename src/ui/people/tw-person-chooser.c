/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody of the company is chosen: typing finds, Enter takes the first, a click takes any. */

#include "tw-person-chooser.h"

#include <glib/gi18n.h>

#include "tw-cell-text.h"
#include "tw-id-selection.h"
#include "tw-people-list.h"
#include "tw-person-text.h"
#include "tw-search-stop.h"

#define FEWEST_CHARACTERS 3

struct _TwPersonChooser
{
  AdwDialog parent_instance;

  TwPeopleList *people;
  gint64 chosen; /* 0: nobody yet */

  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwPersonChooser, tw_person_chooser, ADW_TYPE_DIALOG)

static gint64
id_at (GListModel *model,
       guint       position)
{
  return tw_people_list_get_id (TW_PEOPLE_LIST (model), position);
}

static GtkWidget *
create_line (const char *style)
{
  GtkWidget *line = tw_cell_text_new (FEWEST_CHARACTERS, FEWEST_CHARACTERS);

  if (style)
    {
      gtk_widget_add_css_class (line, style);
      gtk_widget_add_css_class (line, "dimmed");
    }

  return line;
}

static void
set_up_row (GtkListItemFactory *factory,
            GtkListItem        *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), create_line (NULL));
  gtk_box_append (GTK_BOX (box), create_line ("caption"));
  gtk_list_item_set_child (item, box);
}

static void
bind_row (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  TwPerson *person = gtk_list_item_get_item (item);
  GtkWidget *name_line = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *facts_line = gtk_widget_get_next_sibling (name_line);
  g_autofree char *name = tw_person_dup_sorted_name (person);
  g_autofree char *facts = tw_person_dup_facts (person);
  g_autofree char *spoken = tw_person_dup_spoken (person);

  tw_cell_text_set_text (TW_CELL_TEXT (name_line), name);
  tw_cell_text_set_text (TW_CELL_TEXT (facts_line), facts);
  gtk_list_item_set_accessible_label (item, spoken);
}

static void
choose (TwPersonChooser *self,
        guint            position)
{
  self->chosen = tw_people_list_get_id (self->people, position);
  if (self->chosen != 0)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
on_activated (TwPersonChooser *self,
              guint            position)
{
  choose (self, position);
}

/* Enter takes the first one found, once the list has followed what was typed. */
static void
on_search_activated (TwPersonChooser *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  if (*typed && !tw_people_list_get_loading (self->people) &&
      g_str_equal (typed, tw_people_list_get_search (self->people)))
    choose (self, 0);
}

static void
on_search_changed (TwPersonChooser *self)
{
  tw_people_list_set_search (self->people, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
}

static void
show_list_or_nobody (TwPersonChooser *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->people)) == 0;

  if (!tw_people_list_get_loading (self->people))
    gtk_stack_set_visible_child_name (self->stack, is_empty ? "nobody" : "people");
}

/* Only now: who chose wants the focus back first. */
static void
on_closed (TwPersonChooser *self)
{
  if (self->chosen != 0)
    g_signal_emit (self, signals[CHOSEN], 0, self->chosen);
}

static void
tw_person_chooser_dispose (GObject *object)
{
  TwPersonChooser *self = TW_PERSON_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PERSON_CHOOSER);
  g_clear_object (&self->people);

  G_OBJECT_CLASS (tw_person_chooser_parent_class)->dispose (object);
}

static void
tw_person_chooser_class_init (TwPersonChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_person_chooser_dispose;

  /* The parameter is the id of the person. */
  signals[CHOSEN] = g_signal_new ("chosen", TW_TYPE_PERSON_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/people/tw-person-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPersonChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwPersonChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, TwPersonChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, tw_search_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
}

static void
tw_person_chooser_init (TwPersonChooser *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (rows, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row), NULL);
  gtk_list_view_set_factory (self->list, rows);
  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (self));
}

/**
 * tw_person_chooser_new:
 * @workspace: an open file
 * @title: what somebody is chosen for
 *
 * Returns: (transfer floating): a dialog that emits `chosen` with the id of the person
 */
AdwDialog *
tw_person_chooser_new (TwWorkspace *workspace,
                       const char  *title)
{
  TwPersonChooser *self;
  g_autoptr (TwIdSelection) selection = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = g_object_new (TW_TYPE_PERSON_CHOOSER, "title", title, NULL);
  self->people = tw_people_list_new (workspace);
  g_signal_connect_object (self->people, "notify::loading", G_CALLBACK (show_list_or_nobody), self, G_CONNECT_SWAPPED);
  selection = tw_id_selection_new (G_LIST_MODEL (self->people), id_at);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));

  return ADW_DIALOG (self);
}

/**
 * tw_person_chooser_narrow:
 * @query: who can be chosen, before anything is typed
 */
void
tw_person_chooser_narrow (TwPersonChooser     *self,
                          const TwPersonQuery *query)
{
  g_return_if_fail (TW_IS_PERSON_CHOOSER (self));

  tw_people_list_set_query (self->people, query);
}
