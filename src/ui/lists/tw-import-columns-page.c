/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the columns of a list hold: a guess for each, with how sure it is and the first cells, to be corrected before
 * anything is read. A field stands in one column: choosing it for another takes it from the first. */

#include "tw-import-columns-page.h"

#include <glib/gi18n.h>

#include "tw-import-column-row.h"

struct _TwImportColumnsPage
{
  AdwNavigationPage parent_instance;

  TwListKind kind;
  gboolean narrow;
  gboolean filling;      /* the page is being filled by itself */
  gboolean corrected;    /* a person chose something */

  AdwWindowTitle *window_title;
  GtkWidget *continue_button;
  AdwBanner *gap_banner;
  GtkWidget *list_group;
  AdwComboRow *sheet_row;
  AdwSwitchRow *hidden_row;
  GtkWidget *remembered_row;
  AdwPreferencesGroup *columns_group;
  GtkListBox *columns_box;
};

typedef enum
{
  PROP_NARROW = 1,
} TwImportColumnsPageProperty;

static GParamSpec *properties[PROP_NARROW + 1];

enum
{
  CONTINUE,
  SHEET_CHOSEN,
  FORGET,
  CORRECTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwImportColumnsPage, tw_import_columns_page, ADW_TYPE_NAVIGATION_PAGE)

static TwImportColumnRow *
row_at (TwImportColumnsPage *self,
        int                  index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->columns_box, index);

  return row != NULL ? TW_IMPORT_COLUMN_ROW (row) : NULL;
}

static GPtrArray *
list_columns (TwImportColumnsPage *self)
{
  GPtrArray *columns = g_ptr_array_new ();

  for (int i = 0; row_at (self, i) != NULL; i++)
    g_ptr_array_add (columns, (gpointer) tw_import_column_row_get_column (row_at (self, i)));

  return columns;
}

/* What is missing is said, and what to do about it. */
static void
show_gap (TwImportColumnsPage *self)
{
  g_autoptr (GPtrArray) columns = list_columns (self);
  TwListGap gap = tw_list_kind_find_gap (self->kind, columns);

  switch (gap)
    {
    case TW_LIST_COMPLETE:
      break;
    case TW_LIST_WITHOUT_NAME:
      adw_banner_set_title (self->gap_banner, _("Say which column holds the names: “Name” or “Family name”."));
      break;
    case TW_LIST_WITHOUT_PERSON:
      adw_banner_set_title (self->gap_banner,
                            _("Say which column tells who is meant: “Personnel number” or “E-mail”."));
      break;
    case TW_LIST_WITHOUT_ROLE:
      adw_banner_set_title (self->gap_banner,
                            _("Say which column tells who is mentor and who is mentee: “Role”."));
      break;
    }

  adw_banner_set_revealed (self->gap_banner, gap != TW_LIST_COMPLETE);
  gtk_widget_set_sensitive (self->continue_button, gap == TW_LIST_COMPLETE);
}

static void
on_column_chosen (TwImportColumnsPage *self,
                  TwImportColumnRow   *chosen)
{
  const TwListColumn *column = tw_import_column_row_get_column (chosen);

  for (int i = 0; column->used && row_at (self, i) != NULL; i++)
    {
      const TwListColumn *other = tw_import_column_row_get_column (row_at (self, i));

      if (other != column && other->used && other->field == column->field)
        tw_import_column_row_give_up (row_at (self, i));
    }

  self->corrected = TRUE;
  show_gap (self);
  g_signal_emit (self, signals[CORRECTED], 0);
}

static void
fill_columns (TwImportColumnsPage *self,
              const TwListLook    *look)
{
  gtk_list_box_remove_all (self->columns_box);

  for (guint i = 0; i < look->columns->len; i++)
    {
      GtkWidget *row = tw_import_column_row_new (self->kind, look, i);

      g_object_bind_property (self, "narrow", row, "narrow", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (row, "chosen", G_CALLBACK (on_column_chosen), self, G_CONNECT_SWAPPED);
      gtk_list_box_append (self->columns_box, row);
    }
}

static void
fill_sheets (TwImportColumnsPage *self,
             const TwListLook    *look)
{
  g_autoptr (GtkStringList) sheets = gtk_string_list_new ((const char *const *) look->sheets);
  guint selected = look->sheet != NULL ? gtk_string_list_find (sheets, look->sheet) : 0;
  gboolean is_workbook = look->sheets[0] != NULL;

  adw_combo_row_set_model (self->sheet_row, G_LIST_MODEL (sheets));
  adw_combo_row_set_selected (self->sheet_row, selected);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet_row), is_workbook && look->sheets[1] != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->hidden_row), is_workbook);
  gtk_widget_set_visible (self->remembered_row, look->remembered);
  gtk_widget_set_visible (self->list_group, is_workbook || look->remembered);
}

static void
on_sheet_selected (TwImportColumnsPage *self)
{
  GtkStringObject *sheet = adw_combo_row_get_selected_item (self->sheet_row);

  if (!self->filling && sheet != NULL)
    g_signal_emit (self, signals[SHEET_CHOSEN], 0, gtk_string_object_get_string (sheet));
}

static void
on_forget_clicked (TwImportColumnsPage *self)
{
  g_signal_emit (self, signals[FORGET], 0);
}

static void
on_continue_clicked (TwImportColumnsPage *self)
{
  g_signal_emit (self, signals[CONTINUE], 0);
}

static void
tw_import_columns_page_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch ((TwImportColumnsPageProperty) prop_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, TW_IMPORT_COLUMNS_PAGE (object)->narrow);
      break;
    }
}

static void
tw_import_columns_page_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  TwImportColumnsPage *self = TW_IMPORT_COLUMNS_PAGE (object);

  switch ((TwImportColumnsPageProperty) prop_id)
    {
    case PROP_NARROW:
      if (self->narrow == g_value_get_boolean (value))
        break;
      self->narrow = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
      break;
    }
}

static void
tw_import_columns_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_IMPORT_COLUMNS_PAGE);

  G_OBJECT_CLASS (tw_import_columns_page_parent_class)->dispose (object);
}

static void
tw_import_columns_page_class_init (TwImportColumnsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->get_property = tw_import_columns_page_get_property;
  object_class->set_property = tw_import_columns_page_set_property;
  object_class->dispose = tw_import_columns_page_dispose;

  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CONTINUE] = g_signal_new ("continue", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHEET_CHOSEN] = g_signal_new ("sheet-chosen", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                        G_TYPE_STRING);
  signals[FORGET] = g_signal_new ("forget", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CORRECTED] = g_signal_new ("corrected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/lists/tw-import-columns-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnsPage, continue_button);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnsPage, gap_banner);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnsPage, list_group);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnsPage, sheet_row);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnsPage, hidden_row);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnsPage, remembered_row);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnsPage, columns_group);
  gtk_widget_class_bind_template_child (widget_class, TwImportColumnsPage, columns_box);
  gtk_widget_class_bind_template_callback (widget_class, on_sheet_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_forget_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_continue_clicked);
}

static void
tw_import_columns_page_init (TwImportColumnsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_import_columns_page_show:
 * @kind: which list it is
 * @look: what was seen of the file
 * @path: the file
 *
 * Shows the columns as they are guessed.
 */
void
tw_import_columns_page_show (TwImportColumnsPage *self,
                             TwListKind           kind,
                             const TwListLook    *look,
                             const char          *path)
{
  g_autofree char *name = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (TW_IS_IMPORT_COLUMNS_PAGE (self));
  g_return_if_fail (look != NULL);

  name = g_filename_display_basename (path);
  description = g_strdup_printf (_("The headings stand in row %d. Choose what is right where a guess is wrong: it is "
                                   "remembered for the next list with the same headings."),
                                 look->heading_row);

  self->filling = TRUE;
  self->kind = kind;
  self->corrected = FALSE;
  adw_window_title_set_subtitle (self->window_title, name);
  adw_preferences_group_set_description (self->columns_group, description);
  fill_sheets (self, look);
  fill_columns (self, look);
  show_gap (self);
  self->filling = FALSE;
}

/**
 * tw_import_columns_page_dup_said:
 *
 * Returns: (transfer full) (nullable): what the columns hold, for a #TwListRequest; %NULL where nobody corrected the
 *   guesses
 */
GStrv
tw_import_columns_page_dup_said (TwImportColumnsPage *self)
{
  g_autoptr (GPtrArray) columns = NULL;

  g_return_val_if_fail (TW_IS_IMPORT_COLUMNS_PAGE (self), NULL);

  if (!self->corrected)
    return NULL;

  columns = list_columns (self);

  return tw_list_kind_say_columns (self->kind, columns);
}

/**
 * tw_import_columns_page_leaves_out_hidden:
 *
 * Returns: whether rows that the spreadsheet hides are left out
 */
gboolean
tw_import_columns_page_leaves_out_hidden (TwImportColumnsPage *self)
{
  g_return_val_if_fail (TW_IS_IMPORT_COLUMNS_PAGE (self), FALSE);

  return gtk_widget_get_visible (GTK_WIDGET (self->hidden_row)) && adw_switch_row_get_active (self->hidden_row);
}
