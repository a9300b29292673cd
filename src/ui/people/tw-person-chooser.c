/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Somebody of the company is chosen: typing finds, Enter takes the first, a click takes any. Where several can be, each
 * has a check mark, whatever is searched for meanwhile, and a button ends it. */

#include "tw-person-chooser.h"

#include <glib/gi18n.h>

#include "tw-cell-text.h"
#include "tw-id-selection.h"
#include "tw-people-list.h"
#include "tw-person-text.h"
#include "tw-search-stop.h"
#include "tw-wrapped-title.h"

#define FEWEST_CHARACTERS 3

struct _TwPersonChooser
{
  AdwDialog parent_instance;

  TwPeopleList *people;
  gint64 chosen;      /* 0: nobody yet */
  GArray *several;    /* gint64: who has a check mark; NULL where one is chosen */
  GHashTable *bound;  /* GtkListItem: the rows that show somebody */

  TwWrappedTitle *title;
  GtkWidget *done_button;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListView *list;
};

enum
{
  CHOSEN,
  SEVERAL_CHOSEN,
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

/* Only shows it: the row is what is clicked, and what has the focus. */
static GtkWidget *
create_check (void)
{
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_can_target (check, FALSE);
  gtk_widget_set_can_focus (check, FALSE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);

  return check;
}

static void
set_up_row (TwPersonChooser *self,
            GtkListItem     *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (lines), create_line (NULL));
  gtk_box_append (GTK_BOX (lines), create_line ("caption"));
  gtk_widget_set_hexpand (lines, TRUE);
  if (self->several != NULL)
    gtk_box_append (GTK_BOX (row), create_check ());
  gtk_box_append (GTK_BOX (row), lines);
  gtk_list_item_set_child (item, row);
}

static gboolean
find_among_several (TwPersonChooser *self,
                    gint64           id,
                    guint           *position)
{
  for (*position = 0; *position < self->several->len; (*position)++)
    if (g_array_index (self->several, gint64, *position) == id)
      return TRUE;

  return FALSE;
}

static void
show_check (TwPersonChooser *self,
            GtkListItem     *item)
{
  TwPerson *person = gtk_list_item_get_item (item);
  GtkWidget *check = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  g_autofree char *spoken = tw_person_dup_spoken (person);
  guint position;

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), find_among_several (self, tw_person_get_id (person), &position));
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
bind_row (TwPersonChooser *self,
          GtkListItem     *item)
{
  TwPerson *person = gtk_list_item_get_item (item);
  GtkWidget *name_line = gtk_widget_get_first_child (gtk_widget_get_last_child (gtk_list_item_get_child (item)));
  GtkWidget *facts_line = gtk_widget_get_next_sibling (name_line);
  g_autofree char *name = tw_person_dup_sorted_name (person);
  g_autofree char *facts = tw_person_dup_facts (person);
  g_autofree char *spoken = tw_person_dup_spoken (person);

  tw_cell_text_set_text (TW_CELL_TEXT (name_line), name);
  tw_cell_text_set_text (TW_CELL_TEXT (facts_line), facts);
  gtk_list_item_set_accessible_label (item, spoken);
  if (self->several == NULL)
    return;

  g_hash_table_add (self->bound, item);
  show_check (self, item);
}

static void
unbind_row (TwPersonChooser *self,
            GtkListItem     *item)
{
  g_hash_table_remove (self->bound, item);
}

static void
show_how_many (TwPersonChooser *self)
{
  const guint n = self->several->len;
  g_autofree char *told = n > 0 ? g_strdup_printf (ngettext ("%u chosen", "%u chosen", n), n) : NULL;

  g_object_set (self->title, "subtitle", told, NULL);
  gtk_widget_set_sensitive (self->done_button, n > 0);
}

/* The next name can be typed at once. */
static void
choose_or_not (TwPersonChooser *self,
               gint64           id)
{
  GHashTableIter rows;
  gpointer item;
  guint position;

  if (find_among_several (self, id, &position))
    g_array_remove_index (self->several, position);
  else
    g_array_append_val (self->several, id);

  g_hash_table_iter_init (&rows, self->bound);
  while (g_hash_table_iter_next (&rows, &item, NULL))
    show_check (self, item);

  show_how_many (self);
  gtk_editable_select_region (GTK_EDITABLE (self->search_entry), 0, -1);
}

static void
choose (TwPersonChooser *self,
        guint            position)
{
  gint64 id = tw_people_list_get_id (self->people, position);

  if (id == 0)
    return;

  if (self->several != NULL)
    {
      choose_or_not (self, id);
      return;
    }

  self->chosen = id;
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_cancel_clicked (TwPersonChooser *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* Who cannot be taken is said above the list, in which that can be put right. */
static void
on_done_clicked (TwPersonChooser *self)
{
  gboolean taken = FALSE;

  g_signal_emit (self, signals[SEVERAL_CHOSEN], 0, self->several, &taken);
  if (taken)
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
  g_clear_pointer (&self->several, g_array_unref);
  g_clear_pointer (&self->bound, g_hash_table_unref);

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

  /* The parameter is a GArray of the ids of the people, at least one; whether they were taken is returned. */
  signals[SEVERAL_CHOSEN] = g_signal_new ("several-chosen", TW_TYPE_PERSON_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                          g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 1, G_TYPE_ARRAY);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/people/tw-person-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPersonChooser, title);
  gtk_widget_class_bind_template_child (widget_class, TwPersonChooser, done_button);
  gtk_widget_class_bind_template_child (widget_class, TwPersonChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwPersonChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, TwPersonChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, tw_search_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_closed);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_done_clicked);
}

static void
tw_person_chooser_init (TwPersonChooser *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->bound = g_hash_table_new (NULL, NULL);

  g_signal_connect_object (rows, "setup", G_CALLBACK (set_up_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row), self, G_CONNECT_SWAPPED);
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
 * tw_person_chooser_new_for_several:
 * @workspace: an open file
 * @title: what people are chosen for
 * @verb: what is done with them, with a mnemonic
 *
 * Returns: (transfer floating): a dialog that emits `several-chosen` with a GArray of ids, and closes when they were taken
 */
AdwDialog *
tw_person_chooser_new_for_several (TwWorkspace *workspace,
                                   const char  *title,
                                   const char  *verb)
{
  AdwDialog *dialog = tw_person_chooser_new (workspace, title);
  TwPersonChooser *self = TW_PERSON_CHOOSER (dialog);

  self->several = g_array_new (FALSE, FALSE, sizeof (gint64));
  gtk_button_set_label (GTK_BUTTON (self->done_button), verb);
  gtk_widget_set_visible (self->done_button, TRUE);

  return dialog;
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
