/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One line of what an import does: who or what, what changes, in which row. Where somebody was erased it offers to add
 * the person again (P9). */

#include "tw-import-line-row.h"

#include <glib/gi18n.h>

struct _TwImportLineRow
{
  AdwBin parent_instance;

  TwImportLine *line;

  GtkImage *kind_image;
  GtkLabel *title_label;
  GtkLabel *changes_label;
  GtkLabel *place_label;
  GtkWidget *add_button;
};

G_DEFINE_FINAL_TYPE (TwImportLineRow, tw_import_line_row, ADW_TYPE_BIN)

static const struct
{
  const char *icon;
  const char *css_class;
} looks[TW_N_IMPORT_KINDS] = {
  [TW_IMPORT_REFUSED] = { "dialog-error-symbolic", "error" },
  [TW_IMPORT_REMARK] = { "dialog-information-symbolic", "dimmed" },
  [TW_IMPORT_LEAVES] = { "system-log-out-symbolic", "warning" },
  [TW_IMPORT_CHANGED] = { "document-edit-symbolic", "accent" },
  [TW_IMPORT_ADDED] = { "list-add-symbolic", "success" },
  [TW_IMPORT_KEPT] = { "object-select-symbolic", "dimmed" },
};

static char *
describe_place (TwImportLine *line)
{
  const char *kind = tw_import_kind_name (tw_language_session (), tw_import_line_get_kind (line));
  const char *file = tw_import_line_get_file (line);
  int row = tw_import_line_get_row (line);

  g_autofree char *place = file != NULL ? g_strdup_printf ("%s · %s", kind, file) : g_strdup (kind);

  /* Translators: what becomes of a row of a spreadsheet, and which row that is */
  return row > 0 ? g_strdup_printf (_("%s · row %d"), place, row) : g_steal_pointer (&place);
}

static void
on_add_clicked (TwImportLineRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "preview.add-again", "s",
                              tw_import_line_get_erased_number (self->line));
}

static void
tw_import_line_row_dispose (GObject *object)
{
  TwImportLineRow *self = TW_IMPORT_LINE_ROW (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_IMPORT_LINE_ROW);
  g_clear_object (&self->line);

  G_OBJECT_CLASS (tw_import_line_row_parent_class)->dispose (object);
}

static void
tw_import_line_row_class_init (TwImportLineRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_import_line_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/lists/tw-import-line-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwImportLineRow, kind_image);
  gtk_widget_class_bind_template_child (widget_class, TwImportLineRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportLineRow, changes_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportLineRow, place_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportLineRow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, on_add_clicked);
}

static void
tw_import_line_row_init (TwImportLineRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_import_line_row_new:
 *
 * Returns: (transfer floating): a row in which no line stands yet
 */
GtkWidget *
tw_import_line_row_new (void)
{
  return g_object_new (TW_TYPE_IMPORT_LINE_ROW, NULL);
}

/**
 * tw_import_line_row_set_line:
 * @line: what stands in the row
 */
void
tw_import_line_row_set_line (TwImportLineRow *self,
                             TwImportLine    *line)
{
  TwImportKind kind;
  g_autofree char *title = NULL;
  g_autofree char *changes = NULL;
  g_autofree char *place = NULL;

  g_return_if_fail (TW_IS_IMPORT_LINE_ROW (self));
  g_return_if_fail (TW_IS_IMPORT_LINE (line));

  g_set_object (&self->line, line);
  kind = tw_import_line_get_kind (line);
  title = tw_import_line_dup_title (line, tw_language_session ());
  changes = tw_import_line_dup_changes (line, tw_language_session ());
  place = describe_place (line);

  gtk_image_set_from_icon_name (self->kind_image, looks[kind].icon);
  gtk_widget_set_css_classes (GTK_WIDGET (self->kind_image), (const char *[]) { looks[kind].css_class, NULL });
  gtk_label_set_label (self->title_label, title);
  gtk_label_set_label (self->changes_label, changes);
  gtk_widget_set_visible (GTK_WIDGET (self->changes_label), changes != NULL);
  gtk_label_set_label (self->place_label, place);
  gtk_widget_set_visible (self->add_button, tw_import_line_get_erased_number (line) != NULL);
}

/**
 * tw_import_line_row_dup_spoken:
 *
 * Returns: (transfer full): the row as it is read aloud
 */
char *
tw_import_line_row_dup_spoken (TwImportLineRow *self)
{
  g_return_val_if_fail (TW_IS_IMPORT_LINE_ROW (self), NULL);

  if (gtk_widget_get_visible (GTK_WIDGET (self->changes_label)))
    return g_strdup_printf ("%s. %s. %s", gtk_label_get_label (self->title_label),
                            gtk_label_get_label (self->changes_label), gtk_label_get_label (self->place_label));

  return g_strdup_printf ("%s %s", gtk_label_get_label (self->title_label), gtk_label_get_label (self->place_label));
}
