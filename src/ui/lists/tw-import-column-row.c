/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One column of a list: its heading, the first things that stand below it, what it is taken for and how sure that is;
 * another meaning is chosen from a list. */

#include "tw-import-column-row.h"

#include <glib/gi18n.h>

#include "tw-field-text.h"
#include "tw-language.h"

/* So many cells are shown, and so much of each: enough to recognize what they are. */
#define MOST_CELLS 3
#define MOST_CHARACTERS 40

struct _TwImportColumnRow
{
  GtkListBoxRow parent_instance;

  TwListColumn *column;
  GArray *fields;        /* TwField, in the order of the drop-down behind "not used" */
  gboolean filling;      /* the drop-down is being set by the row itself */
  gboolean given_up;     /* another column was chosen to hold what this one held */

  GtkBox *box;
  GtkLabel *heading_label;
  GtkLabel *cells_label;
  GtkDropDown *field_drop_down;
  GtkLabel *certainty_label;
};

typedef enum
{
  PROP_NARROW = 1,
} TwImportColumnRowProperty;

static GParamSpec *properties[PROP_NARROW + 1];
static guint chosen_signal;

G_DEFINE_FINAL_TYPE (TwImportColumnRow, tw_import_column_row, GTK_TYPE_LIST_BOX_ROW)

/* What stands in the column */

static char *
shorten (const char *cell)
{
  g_autofree char *beginning = NULL;

  if (g_utf8_strlen (cell, -1) <= MOST_CHARACTERS)
    return g_strdup (cell);

  beginning = g_utf8_substring (cell, 0, MOST_CHARACTERS - 1);

  return g_strconcat (beginning, "…", NULL);
}

static gboolean
is_shown (GPtrArray  *cells,
          const char *cell)
{
  return g_ptr_array_find_with_equal_func (cells, cell, g_str_equal, NULL);
}

static char *
list_cells (const TwListLook *look,
            guint             column)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_null_terminated (MOST_CELLS, g_free, TRUE);

  for (guint i = 0; i < look->rows->len && cells->len < MOST_CELLS; i++)
    {
      const char *const *row = g_ptr_array_index (look->rows, i);
      g_autofree char *cell = shorten (row[column]);

      if (*cell != '\0' && !is_shown (cells, cell))
        g_ptr_array_add (cells, g_steal_pointer (&cell));
    }

  return cells->len > 0 ? g_strjoinv (" · ", (char **) cells->pdata) : g_strdup (_("Nothing in the first rows"));
}

static char *
name_column (const TwListLook *look,
             guint             column)
{
  const TwListColumn *it = g_ptr_array_index (look->columns, column);
  g_autofree char *name = *it->heading != '\0' ? g_strdup (it->heading)
                                                : g_strdup_printf (_("Column %u, without a heading"), column + 1);

  return it->hidden ? g_strdup_printf (_("%s (hidden)"), name) : g_steal_pointer (&name);
}

/* What it is taken for */

static void
show_certainty (TwImportColumnRow *self)
{
  GtkWidget *label = GTK_WIDGET (self->certainty_label);
  gboolean unsure = self->column->used && self->column->certainty < TW_COLUMN_SURE;

  if (self->column->used)
    gtk_label_set_label (self->certainty_label, tw_column_certainty (tw_language_session (), self->column));
  else
    gtk_label_set_label (self->certainty_label, self->given_up ? _("You chose another column for it") : "");

  gtk_widget_set_visible (label, *gtk_label_get_label (self->certainty_label) != '\0');
  gtk_widget_remove_css_class (label, unsure ? "dimmed" : "warning");
  gtk_widget_add_css_class (label, unsure ? "warning" : "dimmed");
  if (self->column->used)
    gtk_widget_remove_css_class (GTK_WIDGET (self->heading_label), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->heading_label), "dimmed");
}

static void
fill_drop_down (TwImportColumnRow *self,
                TwListKind         kind)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (names, _("Not used"));
  for (TwField field = 0; field < TW_N_FIELDS; field++)
    {
      if (!tw_list_kind_has_field (kind, field))
        continue;

      gtk_string_list_append (names, tw_field_heading (tw_language_session (), field));
      g_array_append_val (self->fields, field);
      if (self->column->used && self->column->field == field)
        selected = self->fields->len;
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (self->field_drop_down, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->field_drop_down, selected);
  self->filling = FALSE;
}

static void
on_selected (TwImportColumnRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->field_drop_down);

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;

  self->given_up = FALSE;
  self->column->used = selected > 0;
  self->column->certainty = 100;
  self->column->origin = TW_COLUMN_BY_HAND;
  if (selected > 0)
    self->column->field = g_array_index (self->fields, TwField, selected - 1);

  show_certainty (self);
  g_signal_emit (self, chosen_signal, 0);
}

static void
set_narrow (TwImportColumnRow *self,
            gboolean           narrow)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
tw_import_column_row_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((TwImportColumnRowProperty) prop_id)
    {
    case PROP_NARROW:
      set_narrow (TW_IMPORT_COLUMN_ROW (object), g_value_get_boolean (value));
      break;
    }
}

static void
tw_import_column_row_dispose (GObject *object)
{
  TwImportColumnRow *self = TW_IMPORT_COLUMN_ROW (object);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_IMPORT_COLUMN_ROW);

  G_OBJECT_CLASS (tw_import_column_row_parent_class)->dispose (object);
}

static void
tw_import_column_row_finalize (GObject *object)
{
  TwImportColumnRow *self = TW_IMPORT_COLUMN_ROW (object);

  g_clear_pointer (&self->column, tw_list_column_free);
  g_array_unref (self->fields);

  G_OBJECT_CLASS (tw_import_column_row_parent_class)->finalize (object);
}

static void
tw_import_column_row_class_init (TwImportColumnRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->set_property = tw_import_column_row_set_property;
  object_class->dispose = tw_import_column_row_dispose;
  object_class->finalize = tw_import_column_row_finalize;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  chosen_signal = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/lists/tw-import-column-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnRow, box);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnRow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnRow, cells_label);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnRow, field_drop_down);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnRow, certainty_label);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
}

static void
tw_import_column_row_init (TwImportColumnRow *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (TwField));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_import_column_row_new:
 * @kind: which list it is
 * @look: what was seen of it
 * @column: which of its columns, the first is 0
 *
 * Returns: (transfer floating): the row of the column
 */
GtkWidget *
tw_import_column_row_new (TwListKind        kind,
                          const TwListLook *look,
                          guint             column)
{
  TwImportColumnRow *self;
  g_autofree char *name = NULL;
  g_autofree char *cells = NULL;

  g_return_val_if_fail (look != NULL, NULL);
  g_return_val_if_fail (column < look->columns->len, NULL);

  self = g_object_new (TW_TYPE_IMPORT_COLUMN_ROW, NULL);
  self->column = tw_list_column_copy (g_ptr_array_index (look->columns, column));
  name = name_column (look, column);
  cells = list_cells (look, column);
  gtk_label_set_label (self->heading_label, name);
  gtk_label_set_label (self->cells_label, cells);
  fill_drop_down (self, kind);
  show_certainty (self);

  return GTK_WIDGET (self);
}

/**
 * tw_import_column_row_get_column:
 *
 * Returns: (transfer none): the column, with what it is taken for now
 */
const TwListColumn *
tw_import_column_row_get_column (TwImportColumnRow *self)
{
  g_return_val_if_fail (TW_IS_IMPORT_COLUMN_ROW (self), NULL);

  return self->column;
}

/**
 * tw_import_column_row_give_up:
 *
 * Another column was chosen to hold what this one held: a field stands in one column.
 */
void
tw_import_column_row_give_up (TwImportColumnRow *self)
{
  g_return_if_fail (TW_IS_IMPORT_COLUMN_ROW (self));

  self->column->used = FALSE;
  self->given_up = TRUE;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->field_drop_down, 0);
  self->filling = FALSE;
  show_certainty (self);
}
