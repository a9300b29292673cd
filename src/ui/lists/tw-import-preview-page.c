/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an import will do before it does it: every row with what becomes of it and why, narrowed to a kind, searched,
 * written out for whoever corrects the list (P11). */

#include "tw-import-preview-page.h"

#include <glib/gi18n.h>

#include "tw-file-saver.h"
#include "tw-finding-text.h"
#include "tw-import-line-row.h"
#include "tw-language.h"
#include "tw-refusal.h"
#include "tw-search-stop.h"

struct _TwImportPreviewPage
{
  AdwNavigationPage parent_instance;

  TwImportLines *lines;
  GArray *kinds;         /* TwImportKind, in the order of the drop-down */
  gboolean filling;      /* the page is being filled by itself */

  AdwWindowTitle *window_title;
  GtkButton *import_button;
  AdwBanner *hint_banner;
  AdwBanner *returning_banner;
  GtkEditable *search_entry;
  GtkDropDown *kind_drop_down;
  GtkLabel *count_label;
  GtkStack *stack;
  GtkListView *list_view;
};

enum
{
  IMPORT,
  ADD_AGAIN,
  LEAVE_OUT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwImportPreviewPage, tw_import_preview_page, ADW_TYPE_NAVIGATION_PAGE)

/* What is shown */

static void
show_count (TwImportPreviewPage *self)
{
  TwLanguage *language = tw_language_session ();
  guint n_all = tw_import_lines_count (self->lines, TW_EVERY_IMPORT_KIND);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->lines));
  g_autofree char *all = tw_language_integer (language, n_all);
  g_autofree char *shown = tw_language_integer (language, n_shown);
  g_autofree char *text = n_shown == n_all ? g_strdup_printf (ngettext ("%s entry", "%s entries", n_all), all)
                                           : g_strdup_printf (_("%s of %s"), shown, all);

  if (tw_import_lines_get_loading (self->lines))
    return;

  gtk_label_set_label (self->count_label, text);
  gtk_stack_set_visible_child_name (self->stack, n_all == 0 ? "empty" : n_shown == 0 ? "nothing" : "lines");
}

static TwImportKind
get_chosen_kind (TwImportPreviewPage *self)
{
  guint selected = gtk_drop_down_get_selected (self->kind_drop_down);

  return selected < self->kinds->len ? g_array_index (self->kinds, TwImportKind, selected) : TW_EVERY_IMPORT_KIND;
}

static void
on_narrowed (TwImportPreviewPage *self)
{
  if (self->filling || self->lines == NULL)
    return;

  tw_import_lines_narrow (self->lines, get_chosen_kind (self), gtk_editable_get_text (self->search_entry));
  show_count (self);
}

static void
show_everything (TwImportPreviewPage *self)
{
  self->filling = TRUE;
  gtk_editable_set_text (self->search_entry, "");
  gtk_drop_down_set_selected (self->kind_drop_down, 0);
  self->filling = FALSE;
  on_narrowed (self);
}

static void
on_show_all_clicked (TwImportPreviewPage *self)
{
  show_everything (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
offer_kind (TwImportPreviewPage *self,
            GtkStringList       *names,
            TwImportKind         kind,
            const char          *name)
{
  g_autofree char *count = tw_language_integer (tw_language_session (), tw_import_lines_count (self->lines, kind));

  if (tw_import_lines_count (self->lines, kind) == 0 && kind != TW_EVERY_IMPORT_KIND)
    return;

  g_array_append_val (self->kinds, kind);
  /* Translators: what becomes of rows, and of how many */
  gtk_string_list_take (names, g_strdup_printf (_("%s: %s"), name, count));
}

static void
offer_kinds (TwImportPreviewPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_array_set_size (self->kinds, 0);
  offer_kind (self, names, TW_EVERY_IMPORT_KIND, _("All"));
  for (TwImportKind kind = 0; kind < TW_N_IMPORT_KINDS; kind++)
    offer_kind (self, names, kind, tw_import_kind_name (tw_language_session (), kind));

  self->filling = TRUE;
  gtk_drop_down_set_model (self->kind_drop_down, G_LIST_MODEL (names));
  self->filling = FALSE;
}

/* What nobody may overlook: half the company leaves, or nothing at all happens. */
static void
show_hint (TwImportPreviewPage *self)
{
  const TwImportOutcome *outcome = tw_import_lines_get_outcome (self->lines);
  gboolean does_anything = outcome->n_added + outcome->n_changed + outcome->n_left > 0;
  const TwFinding *many = NULL;
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < outcome->notes->len && many == NULL; i++)
    if (((const TwFinding *) g_ptr_array_index (outcome->notes, i))->code == TW_FINDING_LIST_MANY_LEAVE)
      many = g_ptr_array_index (outcome->notes, i);

  if (many != NULL)
    sentence = tw_finding_to_sentence (many, tw_language_session ());
  else if (!does_anything)
    sentence = g_strdup (_("This file would change nothing."));

  adw_banner_set_use_markup (self->hint_banner, FALSE);
  adw_banner_set_title (self->hint_banner, sentence != NULL ? sentence : "");
  adw_banner_set_revealed (self->hint_banner, sentence != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->import_button), does_anything);
}

static void
show_returning (TwImportPreviewPage *self,
                guint                n_returning)
{
  g_autofree char *title = g_strdup_printf (ngettext ("%u person who was erased is added again.",
                                                      "%u people who were erased are added again.", n_returning),
                                            n_returning);

  /* A banner that is not revealed says its title to a screen reader all the same. */
  adw_banner_set_title (self->returning_banner, n_returning > 0 ? title : "");
  adw_banner_set_revealed (self->returning_banner, n_returning > 0);
}

/* The rows of the list */

static void
set_up_line (GtkListItemFactory *factory,
             GtkListItem        *item)
{
  gtk_list_item_set_child (item, tw_import_line_row_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
bind_line (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  TwImportLineRow *row = TW_IMPORT_LINE_ROW (gtk_list_item_get_child (item));
  g_autofree char *spoken = NULL;

  tw_import_line_row_set_line (row, gtk_list_item_get_item (item));
  spoken = tw_import_line_row_dup_spoken (row);
  gtk_list_item_set_accessible_label (item, spoken);
}

/* Writing them out */

static void
on_exported (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TwImportPreviewPage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!tw_import_lines_export_finish (self->lines, result, &error) && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tw_refusal_present (GTK_WIDGET (self), _("Not Exported"), error);
}

static void
export_to_chosen_file (GtkWidget  *parent,
                       const char *path,
                       gpointer    unused)
{
  TwImportPreviewPage *self = TW_IMPORT_PREVIEW_PAGE (parent);

  tw_import_lines_export_async (self->lines, path, tw_language_session (), on_exported, g_object_ref (self));
}

static void
export (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  tw_file_saver_open (widget, _("Export What Is Shown"), _("Import.xlsx"), TW_FILE_SAVER_TABLES, export_to_chosen_file,
                      NULL);
}

static void
add_again (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_signal_emit (widget, signals[ADD_AGAIN], 0, g_variant_get_string (parameter, NULL));
}

static void
on_leave_out_clicked (TwImportPreviewPage *self)
{
  g_signal_emit (self, signals[LEAVE_OUT], 0);
}

static void
on_import_clicked (TwImportPreviewPage *self)
{
  g_signal_emit (self, signals[IMPORT], 0);
}

static void
tw_import_preview_page_dispose (GObject *object)
{
  TwImportPreviewPage *self = TW_IMPORT_PREVIEW_PAGE (object);

  if (self->lines != NULL)
    g_signal_handlers_disconnect_by_data (self->lines, self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_IMPORT_PREVIEW_PAGE);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (tw_import_preview_page_parent_class)->dispose (object);
}

static void
tw_import_preview_page_finalize (GObject *object)
{
  g_array_unref (TW_IMPORT_PREVIEW_PAGE (object)->kinds);

  G_OBJECT_CLASS (tw_import_preview_page_parent_class)->finalize (object);
}

static void
tw_import_preview_page_class_init (TwImportPreviewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->dispose = tw_import_preview_page_dispose;
  object_class->finalize = tw_import_preview_page_finalize;

  signals[IMPORT] = g_signal_new ("import", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ADD_AGAIN] = g_signal_new ("add-again", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                     G_TYPE_STRING);
  signals[LEAVE_OUT] = g_signal_new ("leave-out", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/lists/tw-import-preview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwImportPreviewPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, TwImportPreviewPage, import_button);
  gtk_widget_class_bind_template_child (widget_class, TwImportPreviewPage, hint_banner);
  gtk_widget_class_bind_template_child (widget_class, TwImportPreviewPage, returning_banner);
  gtk_widget_class_bind_template_child (widget_class, TwImportPreviewPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, TwImportPreviewPage, kind_drop_down);
  gtk_widget_class_bind_template_child (widget_class, TwImportPreviewPage, count_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportPreviewPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TwImportPreviewPage, list_view);
  gtk_widget_class_bind_template_callback (widget_class, on_narrowed);
  gtk_widget_class_bind_template_callback (widget_class, tw_search_stop);
  gtk_widget_class_bind_template_callback (widget_class, on_show_all_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_leave_out_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_import_clicked);

  gtk_widget_class_install_action (widget_class, "preview.export", NULL, export);
  gtk_widget_class_install_action (widget_class, "preview.add-again", "s", add_again);
}

static void
tw_import_preview_page_init (TwImportPreviewPage *self)
{
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  self->kinds = g_array_new (FALSE, FALSE, sizeof (TwImportKind));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (rows, "setup", G_CALLBACK (set_up_line), NULL);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_line), NULL);
  gtk_list_view_set_factory (self->list_view, rows);
}

/**
 * tw_import_preview_page_show:
 * @outcome: (transfer full): what would happen
 * @name: of the file, to be shown
 * @label: what the button that does it says
 * @n_returning: how many who were erased are added again
 *
 * Shows what would happen.
 */
void
tw_import_preview_page_show (TwImportPreviewPage *self,
                             TwImportOutcome     *outcome,
                             const char          *name,
                             const char          *label,
                             guint                n_returning)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  g_return_if_fail (TW_IS_IMPORT_PREVIEW_PAGE (self));
  g_return_if_fail (outcome != NULL);

  if (self->lines != NULL)
    g_signal_handlers_disconnect_by_data (self->lines, self);
  g_clear_object (&self->lines);
  self->lines = tw_import_lines_new (outcome);
  g_signal_connect_object (self->lines, "notify::loading", G_CALLBACK (show_count), self, G_CONNECT_SWAPPED);

  adw_window_title_set_subtitle (self->window_title, name);
  gtk_button_set_label (self->import_button, label);
  offer_kinds (self);
  show_everything (self);
  show_hint (self);
  show_returning (self, n_returning);

  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (selection));
  show_count (self);
}
