/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What came back on paper, entered by keyboard: a row a form, a digit an answer, and on to the next. A row is stored as
 * soon as it is left, as one command. Who has not answered is always in sight; what was answered is not: once stored it
 * is seen on the page of the tandem alone (P8). Answering is voluntary: nothing insists (D3). */

#include "tw-feedback-dialog.h"

#include <glib/gi18n.h>

#include "tw-awaited-dialog.h"
#include "tw-feedback-commands.h"
#include "tw-fold.h"
#include "tw-form-row.h"
#include "tw-language.h"
#include "tw-list-start.h"
#include "tw-names.h"
#include "tw-question-text.h"
#include "tw-refusal.h"
#include "tw-round-dialog.h"
#include "tw-search-stop.h"
#include "tw-undo-buttons.h"

/* So many names are read at a glance; of more, the first are told, and all of them are a click away. */
#define MOST_NAMES 12

struct _TwFeedbackDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  GArray *rounds; /* TwPulse, the latest first */
  GListStore *forms;
  GtkFilter *filter;
  gboolean narrow;
  gboolean by_name;
  gboolean only_open;
  gboolean storing;
  char *wanted; /* folded: whose form is searched for */

  TwUndoButtons *undo_buttons;
  GtkDropDown *round_drop_down;
  GtkLabel *awaited_label;
  GtkWidget *awaited_button;
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkScrolledWindow *scrolled_window;
  GtkListView *list;
};

typedef enum
{
  PROP_NARROW = 1,
  PROP_BY_NAME,
  PROP_ONLY_OPEN,
} TwFeedbackDialogProperty;

static GParamSpec *properties[PROP_ONLY_OPEN + 1];

G_DEFINE_FINAL_TYPE (TwFeedbackDialog, tw_feedback_dialog, ADW_TYPE_DIALOG)

static const TwPulse *
get_round (TwFeedbackDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->round_drop_down);

  return self->rounds != NULL && chosen < self->rounds->len ? &g_array_index (self->rounds, TwPulse, chosen) : NULL;
}

/* Who is awaited: always in sight. */
static void
show_awaited (TwFeedbackDialog *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  guint n_forms = g_list_model_get_n_items (G_LIST_MODEL (self->forms));
  g_autofree char *list = NULL, *text = NULL, *more = NULL;
  guint n_awaited;

  for (guint i = 0; i < n_forms; i++)
    {
      g_autoptr (TwFormEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->forms), i);
      const TwPulseForm *form = tw_form_entry_get_form (entry);

      if (*form->answered_on == '\0')
        g_ptr_array_add (names, form->name != NULL ? form->name : (char *) _("Erased person"));
    }

  n_awaited = names->len;
  if (n_awaited > MOST_NAMES)
    {
      more = g_strdup_printf (ngettext ("%u more", "%u more", n_awaited - MOST_NAMES), n_awaited - MOST_NAMES);
      g_ptr_array_set_size (names, MOST_NAMES);
      g_ptr_array_add (names, more);
    }
  g_ptr_array_add (names, NULL);
  list = tw_language_list (tw_language_session (), (const char *const *) names->pdata);
  if (n_awaited == 0)
    text = g_strdup (n_forms > 0 ? _("Everybody has answered.") : "");
  else
    /* Translators: a count, then names */
    text = g_strdup_printf (_("Not answered yet (%u): %s"), n_awaited, list);
  gtk_label_set_label (self->awaited_label, text);
  gtk_widget_set_visible (self->awaited_button, n_awaited > MOST_NAMES);
  gtk_widget_set_visible (GTK_WIDGET (self->search_entry), n_forms > MOST_NAMES);
}

/* Forms */

static gboolean
is_wanted (TwFeedbackDialog  *self,
           const TwPulseForm *form)
{
  g_autofree char *name = form->name != NULL ? tw_fold_search_key (form->name) : NULL;
  g_autofree char *code = tw_fold_search_key (form->code);

  return self->wanted == NULL || strstr (code, self->wanted) != NULL ||
         (name != NULL && strstr (name, self->wanted) != NULL);
}

static gboolean
is_shown (gpointer entry,
          gpointer dialog)
{
  TwFeedbackDialog *self = dialog;
  const TwPulseForm *form = tw_form_entry_get_form (entry);

  return (!self->only_open || *form->answered_on == '\0') && is_wanted (self, form);
}

static void
on_search_changed (TwFeedbackDialog *self)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));

  g_free (self->wanted);
  self->wanted = *typed != '\0' ? tw_fold_search_key (typed) : NULL;
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
on_awaited_clicked (TwFeedbackDialog *self)
{
  adw_dialog_present (tw_awaited_dialog_new (G_LIST_MODEL (self->forms)), GTK_WIDGET (self));
}

/* Whoever is in two tandems has one code and two forms: the list has them one after the other. */
static gboolean
is_one_of_several (GPtrArray *forms,
                   guint      index)
{
  const TwPulseForm *form = g_ptr_array_index (forms, index);
  const TwPulseForm *before = index > 0 ? g_ptr_array_index (forms, index - 1) : NULL;
  const TwPulseForm *after = index + 1 < forms->len ? g_ptr_array_index (forms, index + 1) : NULL;

  return (before != NULL && before->participant_id == form->participant_id) ||
         (after != NULL && after->participant_id == form->participant_id);
}

static void
fill_forms (TwFeedbackDialog *self)
{
  const TwPulse *round = get_round (self);
  g_autoptr (GPtrArray) forms = round != NULL ? tw_workspace_list_forms (self->workspace, round->id, NULL) : NULL;
  g_autoptr (GPtrArray) of_mentors =
    round != NULL ? tw_workspace_get_questions (self->workspace, round->kind, TW_ROLE_MENTOR) : NULL;
  g_autoptr (GPtrArray) of_mentees =
    round != NULL ? tw_workspace_get_questions (self->workspace, round->kind, TW_ROLE_MENTEE) : NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_object_unref);

  if (forms != NULL && of_mentors != NULL && of_mentees != NULL)
    {
      g_ptr_array_set_free_func (forms, NULL);
      for (guint i = 0; i < forms->len; i++)
        {
          TwPulseForm *form = g_ptr_array_index (forms, i);

          g_ptr_array_add (entries, tw_form_entry_new (form, is_one_of_several (forms, i), form->role == TW_ROLE_MENTOR ? of_mentors : of_mentees));
        }
    }

  g_list_store_splice (self->forms, 0, g_list_model_get_n_items (G_LIST_MODEL (self->forms)), entries->pdata, entries->len);
  gtk_stack_set_visible_child_name (self->stack, round != NULL ? "forms" : "nothing");
  show_awaited (self);
}

/* Only what is shown as answered changes: the rows stay, and what is being typed with them. */
static void
refresh_forms (TwFeedbackDialog *self)
{
  const TwPulse *round = get_round (self);
  g_autoptr (GPtrArray) forms = round != NULL ? tw_workspace_list_forms (self->workspace, round->id, NULL) : NULL;
  guint n_forms = g_list_model_get_n_items (G_LIST_MODEL (self->forms));

  if (forms == NULL || forms->len != n_forms)
    {
      fill_forms (self);
      return;
    }

  for (guint i = 0; i < n_forms; i++)
    {
      g_autoptr (TwFormEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->forms), i);

      tw_form_entry_set_answered_on (entry, ((TwPulseForm *) g_ptr_array_index (forms, i))->answered_on);
    }

  show_awaited (self);
}

static char *
describe_round (const TwPulse *round)
{
  TwLanguage *language = tw_language_session ();
  const guint n_awaited = round->n_asked - MIN (round->n_answered, round->n_asked);
  g_autofree char *day = tw_language_iso_date (language, round->due_on, TW_DATE_SHORT);
  g_autofree char *awaited = n_awaited > 0 ? g_strdup_printf (ngettext ("%u awaited", "%u awaited", n_awaited), n_awaited)
                                           : g_strdup (_("all answered"));

  return g_strdup_printf ("%s · %s · %s",
                          tw_pulse_kind_name (language, tw_word (TW_TYPE_PULSE_KIND, (int) round->kind)), day, awaited);
}

static void
list_rounds (TwFeedbackDialog *self,
             gint64            chosen_id)
{
  g_autoptr (GArray) pulses = tw_workspace_get_pulses (self->workspace, self->cohort_id);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_clear_pointer (&self->rounds, g_array_unref);
  self->rounds = g_array_new (FALSE, FALSE, sizeof (TwPulse));
  for (guint i = pulses != NULL ? pulses->len : 0; i > 0; i--)
    {
      const TwPulse *pulse = &g_array_index (pulses, TwPulse, i - 1);

      if (pulse->id == chosen_id)
        chosen = self->rounds->len;
      gtk_string_list_take (names, describe_round (pulse));
      g_array_append_val (self->rounds, *pulse);
    }

  self->storing = TRUE;
  gtk_drop_down_set_model (self->round_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->round_drop_down, chosen);
  self->storing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->round_drop_down), self->rounds->len > 0);
}

static void
on_round_chosen (TwFeedbackDialog *self)
{
  if (!self->storing && self->workspace != NULL)
    fill_forms (self);
}

static void
on_changed (TwFeedbackDialog *self)
{
  const TwPulse *round = get_round (self);

  list_rounds (self, round != NULL ? round->id : 0);
  refresh_forms (self);
}

/* Rows */

static void
store (TwFeedbackDialog *self,
       TwFormEntry      *entry)
{
  const TwPulse *round = get_round (self);
  g_autoptr (GPtrArray) answers = NULL;
  g_autoptr (GError) error = NULL;

  if (round == NULL)
    return;

  answers = tw_form_entry_dup_answers (entry, round->id);
  /* First, so that leaving the row does not store it twice. */
  tw_form_entry_forget (entry);
  if (answers->len > 0 && !tw_workspace_answer (self->workspace, answers, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Stored"), error);
}

static void
on_row_finished (TwFeedbackDialog *self,
                 TwFormRow        *row)
{
  g_autoptr (TwFormEntry) entry = g_object_ref (tw_form_row_get_entry (row));

  store (self, entry);
}

/* Undo brings them back: no question is asked. */
static void
on_row_removed (TwFeedbackDialog *self,
                TwFormRow        *row)
{
  const TwPulseForm *form = tw_form_entry_get_form (tw_form_row_get_entry (row));
  const TwPulse *round = get_round (self);
  g_autoptr (GError) error = NULL;

  if (round != NULL &&
      !tw_workspace_remove_form (self->workspace, round->id, form->tandem_id, form->participant_id, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Removed"), error);
}

/* Nothing that was typed is lost when the dialog goes in the middle of a row. */
static void
store_all (TwFeedbackDialog *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->forms)); i++)
    {
      g_autoptr (TwFormEntry) entry = g_list_model_get_item (G_LIST_MODEL (self->forms), i);

      if (tw_form_entry_has_typed (entry))
        store (self, entry);
    }
}

static void
set_up_row (TwFeedbackDialog *self,
            GtkListItem      *item)
{
  GtkWidget *row = tw_form_row_new ();

  g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "by-name", row, "by-name", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (row, "removed", G_CALLBACK (on_row_removed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "finished", G_CALLBACK (on_row_finished), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_focusable (item, FALSE);
  gtk_list_item_set_child (item, row);
}

static void
bind_row (TwFeedbackDialog *self,
          GtkListItem      *item)
{
  tw_form_row_set_entry (TW_FORM_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  gtk_list_item_set_accessible_label (item, tw_form_entry_get_form (gtk_list_item_get_item (item))->code);
}

static void
unbind_row (TwFeedbackDialog *self,
            GtkListItem      *item)
{
  tw_form_row_set_entry (TW_FORM_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
set_up_heading (GtkListItemFactory *factory,
                GtkListHeader      *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_list_header_set_child (header, label);
}

/* "Mentors — 1 Trust and sympathy · 2 Openness…": the fields stand in this order. */
static void
bind_heading (GtkListItemFactory *factory,
              GtkListHeader      *header)
{
  TwFormEntry *first = gtk_list_header_get_item (header);
  GPtrArray *questions = tw_form_entry_get_questions (first);
  const char *role = tw_word (TW_TYPE_ROLE, (int) tw_form_entry_get_form (first)->role);
  g_autofree char *heading = g_markup_printf_escaped ("<b>%s</b>", tw_role_plural_name (tw_language_session (), role));
  g_autoptr (GString) text = g_string_new (heading);

  for (guint i = 0; i < questions->len; i++)
    {
      const TwQuestion *question = g_ptr_array_index (questions, i);
      const char *name = question->key != NULL ? tw_question_name (tw_language_session (), question->key)
                                               : question->wording;
      g_autofree char *escaped = g_markup_escape_text (name, -1);

      g_string_append_printf (text, "%s%u %s", i > 0 ? " · " : "\n", i + 1, escaped);
    }

  gtk_label_set_markup (GTK_LABEL (gtk_list_header_get_child (header)), text->str);
}

static int
compare_roles (gconstpointer one,
               gconstpointer other,
               gpointer      unused)
{
  return (int) tw_form_entry_get_form ((gpointer) one)->role - (int) tw_form_entry_get_form ((gpointer) other)->role;
}

static void
on_asked (TwFeedbackDialog *self,
          gint64            pulse_id)
{
  list_rounds (self, pulse_id);
  fill_forms (self);
}

static void
ask (GtkWidget  *widget,
     const char *action_name,
     GVariant   *parameter)
{
  TwFeedbackDialog *self = TW_FEEDBACK_DIALOG (widget);
  AdwDialog *dialog = tw_round_dialog_new (self->workspace, self->cohort_id);

  g_signal_connect_object (dialog, "asked", G_CALLBACK (on_asked), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static gboolean *
find_flag (TwFeedbackDialog *self,
           guint             prop_id)
{
  switch ((TwFeedbackDialogProperty) prop_id)
    {
    case PROP_NARROW:
      return &self->narrow;
    case PROP_BY_NAME:
      return &self->by_name;
    case PROP_ONLY_OPEN:
      return &self->only_open;
    }

  return NULL;
}

static void
tw_feedback_dialog_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  gboolean *flag = find_flag (TW_FEEDBACK_DIALOG (object), prop_id);

  if (flag != NULL)
    g_value_set_boolean (value, *flag);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
tw_feedback_dialog_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  TwFeedbackDialog *self = TW_FEEDBACK_DIALOG (object);
  gboolean *flag = find_flag (self, prop_id);

  if (flag == NULL)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  if (*flag == g_value_get_boolean (value))
    return;

  *flag = !*flag;
  if (prop_id == PROP_ONLY_OPEN && self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  g_object_notify_by_pspec (object, pspec);
}

static void
tw_feedback_dialog_dispose (GObject *object)
{
  TwFeedbackDialog *self = TW_FEEDBACK_DIALOG (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_FEEDBACK_DIALOG);
  g_clear_object (&self->filter);
  g_clear_object (&self->forms);
  g_clear_pointer (&self->rounds, g_array_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_feedback_dialog_parent_class)->dispose (object);
}

static void
tw_feedback_dialog_finalize (GObject *object)
{
  g_free (TW_FEEDBACK_DIALOG (object)->wanted);

  G_OBJECT_CLASS (tw_feedback_dialog_parent_class)->finalize (object);
}

static void
tw_feedback_dialog_class_init (TwFeedbackDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = tw_feedback_dialog_get_property;
  object_class->set_property = tw_feedback_dialog_set_property;
  object_class->dispose = tw_feedback_dialog_dispose;
  object_class->finalize = tw_feedback_dialog_finalize;
  g_type_ensure (TW_TYPE_UNDO_BUTTONS);

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_BY_NAME] = g_param_spec_boolean ("by-name", NULL, NULL, FALSE, flags);
  properties[PROP_ONLY_OPEN] = g_param_spec_boolean ("only-open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/feedback/tw-feedback-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwFeedbackDialog, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, TwFeedbackDialog, round_drop_down);
  gtk_widget_class_bind_template_child (widget_class, TwFeedbackDialog, awaited_label);
  gtk_widget_class_bind_template_child (widget_class, TwFeedbackDialog, awaited_button);
  gtk_widget_class_bind_template_child (widget_class, TwFeedbackDialog, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwFeedbackDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TwFeedbackDialog, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, TwFeedbackDialog, list);
  gtk_widget_class_bind_template_callback (widget_class, on_round_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_awaited_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, tw_search_stop);

  gtk_widget_class_install_action (widget_class, "feedback.ask", NULL, ask);
  gtk_widget_class_install_property_action (widget_class, "feedback.by-name", "by-name");
  gtk_widget_class_install_property_action (widget_class, "feedback.only-open", "only-open");
}

static void
tw_feedback_dialog_init (TwFeedbackDialog *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkListItemFactory) headings = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->forms = g_list_store_new (TW_TYPE_FORM_ENTRY);

  g_signal_connect_object (rows, "setup", G_CALLBACK (set_up_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "bind", G_CALLBACK (bind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (rows, "unbind", G_CALLBACK (unbind_row), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "closed", G_CALLBACK (store_all), NULL);
  g_signal_connect (headings, "setup", G_CALLBACK (set_up_heading), NULL);
  g_signal_connect (headings, "bind", G_CALLBACK (bind_heading), NULL);
  gtk_list_view_set_factory (self->list, rows);
  gtk_list_view_set_header_factory (self->list, headings);
}

/* The forms, those that are open where that is chosen, in sections by role; they are in that order already. */
static void
fill_list (TwFeedbackDialog *self)
{
  g_autoptr (GtkSorter) sections = GTK_SORTER (gtk_custom_sorter_new (compare_roles, NULL, NULL));
  g_autoptr (GtkNoSelection) selection = NULL;
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->forms)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), NULL);
  gtk_sort_list_model_set_section_sorter (sorted, sections);
  selection = gtk_no_selection_new (G_LIST_MODEL (sorted));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static gint64
find_latest (TwFeedbackDialog *self,
             const char       *kind)
{
  g_autoptr (GArray) pulses = tw_workspace_get_pulses (self->workspace, self->cohort_id);
  gint64 latest = 0;

  for (guint i = 0; pulses != NULL && i < pulses->len; i++)
    {
      const TwPulse *pulse = &g_array_index (pulses, TwPulse, i);

      if (g_strcmp0 (tw_word (TW_TYPE_PULSE_KIND, (int) pulse->kind), kind) == 0)
        latest = pulse->id;
    }

  return latest;
}

/* Of each kind, the latest round whose day has come counts: forms of earlier ones hardly come back any more. Of these,
 * the one for which most people are awaited. 0: none */
static gint64
find_most_awaited (TwFeedbackDialog *self)
{
  g_autoptr (GArray) pulses = tw_workspace_get_pulses (self->workspace, self->cohort_id);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const TwPulse *latest[TW_PULSE_FULFILMENT + 1] = { NULL }, *most = NULL;

  for (guint i = 0; pulses != NULL && i < pulses->len; i++)
    {
      const TwPulse *pulse = &g_array_index (pulses, TwPulse, i);

      if (g_strcmp0 (pulse->due_on, today) <= 0)
        latest[pulse->kind] = pulse;
    }

  for (guint kind = 0; kind < G_N_ELEMENTS (latest); kind++)
    if (latest[kind] != NULL && latest[kind]->n_answered < latest[kind]->n_asked &&
        (most == NULL || latest[kind]->n_asked - latest[kind]->n_answered > most->n_asked - most->n_answered))
      most = latest[kind];

  return most != NULL ? most->id : 0;
}

static TwFeedbackDialog *
create (TwWorkspace *workspace,
        gint64       cohort_id)
{
  TwFeedbackDialog *self = g_object_new (TW_TYPE_FEEDBACK_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  g_object_set (self->undo_buttons, "workspace", workspace, NULL);
  fill_list (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "feedback.ask", !tw_workspace_get_read_only (workspace));
  tw_list_start_with_heading (self->scrolled_window);
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->list));

  return self;
}

/**
 * tw_feedback_dialog_new:
 * @workspace: an open file
 * @cohort_id: a cohort of it
 * @kind: (nullable): the word of a kind of round: the latest of it is shown first; %NULL: the round for which most
 *   people are awaited
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tw_feedback_dialog_new (TwWorkspace *workspace,
                        gint64       cohort_id,
                        const char  *kind)
{
  TwFeedbackDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = create (workspace, cohort_id);
  list_rounds (self, kind != NULL ? find_latest (self, kind) : find_most_awaited (self));
  fill_forms (self);

  return ADW_DIALOG (self);
}

/**
 * tw_feedback_dialog_new_for_round:
 * @workspace: an open file
 * @cohort_id: a cohort of it
 * @pulse_id: the round that is shown first
 *
 * Returns: (transfer floating): the dialog
 */
AdwDialog *
tw_feedback_dialog_new_for_round (TwWorkspace *workspace,
                                  gint64       cohort_id,
                                  gint64       pulse_id)
{
  TwFeedbackDialog *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  self = create (workspace, cohort_id);
  list_rounds (self, pulse_id);
  fill_forms (self);

  return ADW_DIALOG (self);
}
