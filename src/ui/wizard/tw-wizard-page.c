/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the stages of the wizard have in common. Each row has a subtitle that says why the field is asked; what is wrong
 * with the answer stands in its place, in red, once the field was touched or the page was left. */

#include "tw-wizard-page.h"

#include "tw-form-fault.h"

typedef struct
{
  TwSetupField field;
  GtkWidget *row; /* of this page, as the entry is */
  char *why;
  gboolean touched;
} Entry;

typedef struct
{
  TwWorkspace *workspace;
  TwSetup *setup;
  GPtrArray *entries;
  gboolean insists;
} TwWizardPagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (TwWizardPage, tw_wizard_page, ADW_TYPE_PREFERENCES_PAGE)

static TwWizardPagePrivate *
get_private (TwWizardPage *self)
{
  return tw_wizard_page_get_instance_private (self);
}

static void
entry_free (Entry *entry)
{
  g_free (entry->why);
  g_free (entry);
}

static Entry *
find_entry (TwWizardPage *self,
            const char   *field)
{
  TwWizardPagePrivate *priv = get_private (self);

  for (guint i = 0; i < priv->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (priv->entries, i);

      if (g_str_equal (tw_setup_field_name (entry->field), field))
        return entry;
    }

  return NULL;
}

static void
note_touched (TwWizardPage *self,
              GParamSpec   *pspec)
{
  Entry *entry = find_entry (self, pspec->name);

  if (entry != NULL)
    entry->touched = TRUE;
}

static void
set_css_class (GtkWidget  *widget,
               const char *css_class,
               gboolean    wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/* A fault that comes up while somebody types there is said, too. */
static void
announce (Entry      *entry,
          const char *sentence)
{
  if (gtk_widget_get_state_flags (entry->row) & GTK_STATE_FLAG_FOCUS_WITHIN)
    gtk_accessible_announce (GTK_ACCESSIBLE (entry->row), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_finding (Entry      *entry,
              const char *fault,
              const char *warning)
{
  const char *sentence = fault != NULL ? fault : warning != NULL ? warning : entry->why;
  g_autofree char *shown = NULL;

  g_object_get (entry->row, "subtitle", &shown, NULL);
  if (g_strcmp0 (shown, sentence) == 0)
    return;

  g_object_set (entry->row, "subtitle", sentence, NULL);
  set_css_class (entry->row, "error", fault != NULL);
  set_css_class (entry->row, "warning", fault == NULL && warning != NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry->row), GTK_ACCESSIBLE_STATE_INVALID,
                               fault != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (fault != NULL || warning != NULL)
    announce (entry, sentence);
}

static void
tw_wizard_page_dispose (GObject *object)
{
  TwWizardPagePrivate *priv = get_private (TW_WIZARD_PAGE (object));

  g_clear_object (&priv->workspace);
  g_clear_object (&priv->setup);
  g_clear_pointer (&priv->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (tw_wizard_page_parent_class)->dispose (object);
}

static void
tw_wizard_page_class_init (TwWizardPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tw_wizard_page_dispose;
}

static void
tw_wizard_page_init (TwWizardPage *self)
{
  get_private (self)->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) entry_free);
}

/**
 * tw_wizard_page_get_workspace:
 *
 * Returns: (transfer none): the open file
 */
TwWorkspace *
tw_wizard_page_get_workspace (TwWizardPage *self)
{
  return get_private (self)->workspace;
}

/**
 * tw_wizard_page_get_setup:
 *
 * Returns: (transfer none): what is filled in
 */
TwSetup *
tw_wizard_page_get_setup (TwWizardPage *self)
{
  return get_private (self)->setup;
}

/**
 * tw_wizard_page_begin:
 * @workspace: the open file
 * @setup: what is filled in
 */
void
tw_wizard_page_begin (TwWizardPage *self,
                      TwWorkspace  *workspace,
                      TwSetup      *setup)
{
  TwWizardPagePrivate *priv;

  g_return_if_fail (TW_IS_WIZARD_PAGE (self));

  priv = get_private (self);
  priv->workspace = g_object_ref (workspace);
  priv->setup = g_object_ref (setup);
  TW_WIZARD_PAGE_GET_CLASS (self)->bind (self);
  g_signal_connect_object (setup, "notify", G_CALLBACK (note_touched), self, G_CONNECT_SWAPPED);
}

/**
 * tw_wizard_page_add_row:
 * @field: a field of the setup
 * @row: (type GtkWidget): where it is asked; a row with a property `subtitle` that says why
 *
 * From now on the row shows what there is to say of the field.
 */
void
tw_wizard_page_add_row (TwWizardPage *self,
                        TwSetupField  field,
                        gpointer      row)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->field = field;
  entry->row = row;
  g_object_get (row, "subtitle", &entry->why, NULL);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  if (ADW_IS_ACTION_ROW (row))
    adw_action_row_set_subtitle_lines (row, 0);
  g_ptr_array_add (get_private (self)->entries, entry);
}

/**
 * tw_wizard_page_bind_row:
 * @field: a field of the setup
 * @row: (type GtkWidget): where it is asked
 * @property: the property of @row that is the answer
 */
void
tw_wizard_page_bind_row (TwWizardPage *self,
                         TwSetupField  field,
                         gpointer      row,
                         const char   *property)
{
  tw_wizard_page_add_row (self, field, row);
  g_object_bind_property (get_private (self)->setup, tw_setup_field_name (field), row, property,
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static gboolean
number_to_position (GBinding     *binding,
                    const GValue *number,
                    GValue       *position,
                    gpointer      first)
{
  g_value_set_uint (position, (guint) (g_value_get_int (number) - GPOINTER_TO_INT (first)));

  return TRUE;
}

static gboolean
position_to_number (GBinding     *binding,
                    const GValue *position,
                    GValue       *number,
                    gpointer      first)
{
  if (g_value_get_uint (position) == GTK_INVALID_LIST_POSITION)
    return FALSE;

  g_value_set_int (number, (int) g_value_get_uint (position) + GPOINTER_TO_INT (first));

  return TRUE;
}

/**
 * tw_wizard_page_bind_row_from:
 * @field: a field of the setup that is a number
 * @row: (type GtkWidget): where it is asked
 * @property: the property of @row that is the position of the choice
 * @first: the number of the first choice
 */
void
tw_wizard_page_bind_row_from (TwWizardPage *self,
                              TwSetupField  field,
                              gpointer      row,
                              const char   *property,
                              int           first)
{
  tw_wizard_page_add_row (self, field, row);
  g_object_bind_property_full (get_private (self)->setup, tw_setup_field_name (field), row, property,
                               G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL, number_to_position, position_to_number,
                               GINT_TO_POINTER (first), NULL);
}

/**
 * tw_wizard_page_update:
 *
 * Shows what follows from the answers as they are now.
 */
void
tw_wizard_page_update (TwWizardPage *self)
{
  g_return_if_fail (TW_IS_WIZARD_PAGE (self));

  if (TW_WIZARD_PAGE_GET_CLASS (self)->update != NULL)
    TW_WIZARD_PAGE_GET_CLASS (self)->update (self);
}

/**
 * tw_wizard_page_show:
 *
 * Somebody came to the page.
 */
void
tw_wizard_page_show (TwWizardPage *self)
{
  g_return_if_fail (TW_IS_WIZARD_PAGE (self));

  if (TW_WIZARD_PAGE_GET_CLASS (self)->shown != NULL)
    TW_WIZARD_PAGE_GET_CLASS (self)->shown (self);
}

/**
 * tw_wizard_page_insist:
 *
 * From now on what was not answered yet is a fault, too.
 */
void
tw_wizard_page_insist (TwWizardPage *self)
{
  g_return_if_fail (TW_IS_WIZARD_PAGE (self));

  get_private (self)->insists = TRUE;
}

/**
 * tw_wizard_page_show_findings:
 * @faults: (element-type TwFormFault): what cannot stand
 * @warnings: (element-type TwFormFault): what is unwise
 */
void
tw_wizard_page_show_findings (TwWizardPage    *self,
                              const GPtrArray *faults,
                              const GPtrArray *warnings)
{
  TwWizardPagePrivate *priv;

  g_return_if_fail (TW_IS_WIZARD_PAGE (self));

  priv = get_private (self);
  for (guint i = 0; i < priv->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (priv->entries, i);
      const char *field = tw_setup_field_name (entry->field);

      show_finding (entry, priv->insists || entry->touched ? tw_form_faults_find (faults, field) : NULL,
                    tw_form_faults_find (warnings, field));
    }
}

/**
 * tw_wizard_page_name_field:
 * @field: the name of a field
 *
 * Returns: (nullable): what the field is called on this page, or %NULL where it is not asked here
 */
const char *
tw_wizard_page_name_field (TwWizardPage *self,
                           const char   *field)
{
  Entry *entry;

  g_return_val_if_fail (TW_IS_WIZARD_PAGE (self), NULL);

  entry = find_entry (self, field);

  return entry != NULL ? adw_preferences_row_get_title (ADW_PREFERENCES_ROW (entry->row)) : NULL;
}

/* Some are asked for some purposes only. */
static gboolean
is_asked (TwWizardPage *self,
          GtkWidget    *row)
{
  for (GtkWidget *widget = row; widget != GTK_WIDGET (self); widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget))
      return FALSE;

  return TRUE;
}

/**
 * tw_wizard_page_get_first_row:
 *
 * Returns: (transfer none) (nullable): of the rows that are shown, that of the field that was added first
 */
GtkWidget *
tw_wizard_page_get_first_row (TwWizardPage *self)
{
  TwWizardPagePrivate *priv;

  g_return_val_if_fail (TW_IS_WIZARD_PAGE (self), NULL);

  priv = get_private (self);

  for (guint i = 0; i < priv->entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (priv->entries, i);

      if (is_asked (self, entry->row))
        return entry->row;
    }

  return NULL;
}

/**
 * tw_wizard_page_focus_field:
 * @field: the name of a field
 *
 * Returns: whether it is asked here, and has the keyboard's focus now
 */
gboolean
tw_wizard_page_focus_field (TwWizardPage *self,
                            const char   *field)
{
  Entry *entry;

  g_return_val_if_fail (TW_IS_WIZARD_PAGE (self), FALSE);

  entry = find_entry (self, field);

  return entry != NULL && (gtk_widget_grab_focus (entry->row) || gtk_widget_child_focus (entry->row, GTK_DIR_TAB_FORWARD));
}
