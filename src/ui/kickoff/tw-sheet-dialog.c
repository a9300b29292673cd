/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Enters what tandems wrote on their sheets at the kick-off, one after the other, without leaving the keys (D11, D18). */

#include "tw-sheet-dialog.h"

#include <glib/gi18n.h>

#include "tandem/tw-tandem-names.h"
#include "tw-discard.h"
#include "tw-entry-text.h"
#include "tw-goal-commands.h"
#include "tw-refusal.h"
#include "tw-wrapped-title.h"

struct _TwSheetDialog
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  GListModel *tandems;
  guint position;

  GtkButton *save_button;
  AdwPreferencesGroup *expectations_group;
  AdwEntryRow *mentor_row;
  AdwEntryRow *mentee_row;
  AdwSpinRow *cadence_row;
  AdwEntryRow *place_row;
  AdwEntryRow *goal_row;
  AdwEntryRow *measure_row;
};

G_DEFINE_FINAL_TYPE (TwSheetDialog, tw_sheet_dialog, ADW_TYPE_DIALOG)

static void
fill_in (const TwAgreementRow *agreement,
         gpointer              dialog)
{
  TwSheetDialog *self = dialog;

  tw_entry_text_set (self->mentor_row, agreement->mentor_expectations);
  tw_entry_text_set (self->mentee_row, agreement->mentee_expectations);
  adw_spin_row_set_value (self->cadence_row, agreement->cadence_days);
  tw_entry_text_set (self->place_row, agreement->meeting_place);
}

static void
show_sheet (TwSheetDialog *self)
{
  g_autoptr (TwTandem) tandem = g_list_model_get_item (self->tandems, self->position);
  const gboolean is_last = self->position + 1 >= g_list_model_get_n_items (self->tandems);
  g_autofree char *names = tw_tandem_say_names (self->workspace, tandem);

  tw_entry_text_set (self->mentor_row, NULL);
  tw_entry_text_set (self->mentee_row, NULL);
  adw_spin_row_set_value (self->cadence_row, 0);
  tw_entry_text_set (self->place_row, NULL);
  tw_entry_text_set (self->goal_row, NULL);
  tw_entry_text_set (self->measure_row, NULL);
  tw_workspace_read_agreement (self->workspace, tw_tandem_get_id (tandem), fill_in, self, NULL);
  tw_discard_forget (ADW_DIALOG (self));

  adw_preferences_group_set_title (self->expectations_group, names);
  gtk_button_set_label (self->save_button, is_last ? _("_Save") : _("_Save and Next"));
  gtk_widget_grab_focus (GTK_WIDGET (self->mentor_row));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), names, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The parts of the agreement that are not on the sheet stay as they were. */
typedef struct
{
  TwAgreementRow row;
  char *agreed_on;
  char *ground_rules;
} Kept;

static void
keep_rest (const TwAgreementRow *agreement,
           gpointer              kept_pointer)
{
  Kept *kept = kept_pointer;

  kept->row.meeting_minutes = agreement->meeting_minutes;
  kept->row.agreed_on = kept->agreed_on = g_strdup (agreement->agreed_on);
  kept->row.ground_rules = kept->ground_rules = g_strdup (agreement->ground_rules);
}

static gboolean
save (TwSheetDialog  *self,
      gint64          tandem_id,
      GError        **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  const TwGoalRow goal = {
    .goal = tw_entry_text_get (self->goal_row),
    .measure = tw_entry_text_get (self->measure_row),
  };
  Kept kept = { 0 };
  gboolean saved;

  tw_workspace_read_agreement (self->workspace, tandem_id, keep_rest, &kept, NULL);
  kept.row.tandem_id = tandem_id;
  kept.row.agreed_on = kept.agreed_on != NULL ? kept.agreed_on : today;
  kept.row.mentor_expectations = tw_entry_text_get (self->mentor_row);
  kept.row.mentee_expectations = tw_entry_text_get (self->mentee_row);
  kept.row.cadence_days = (int) adw_spin_row_get_value (self->cadence_row);
  kept.row.meeting_place = tw_entry_text_get (self->place_row);
  saved = tw_workspace_record_sheet (self->workspace, &kept.row, goal.goal != NULL ? &goal : NULL, error);
  g_free (kept.agreed_on);
  g_free (kept.ground_rules);

  return saved;
}

static void
on_close_clicked (TwSheetDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
on_save_clicked (TwSheetDialog *self)
{
  g_autoptr (TwTandem) tandem = g_list_model_get_item (self->tandems, self->position);
  g_autoptr (GError) error = NULL;

  if (!save (self, tw_tandem_get_id (tandem), &error))
    {
      tw_refusal_present (GTK_WIDGET (self), _("Not Saved"), error);
      return;
    }

  if (++self->position < g_list_model_get_n_items (self->tandems))
    show_sheet (self);
  else
    tw_discard_close (ADW_DIALOG (self));
}

static void
tw_sheet_dialog_dispose (GObject *object)
{
  TwSheetDialog *self = TW_SHEET_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_SHEET_DIALOG);
  g_clear_object (&self->tandems);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_sheet_dialog_parent_class)->dispose (object);
}

static void
tw_sheet_dialog_class_init (TwSheetDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (TW_TYPE_WRAPPED_TITLE);
  G_OBJECT_CLASS (klass)->dispose = tw_sheet_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/kickoff/tw-sheet-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TwSheetDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, TwSheetDialog, expectations_group);
  gtk_widget_class_bind_template_child (widget_class, TwSheetDialog, mentor_row);
  gtk_widget_class_bind_template_child (widget_class, TwSheetDialog, mentee_row);
  gtk_widget_class_bind_template_child (widget_class, TwSheetDialog, cadence_row);
  gtk_widget_class_bind_template_child (widget_class, TwSheetDialog, place_row);
  gtk_widget_class_bind_template_child (widget_class, TwSheetDialog, goal_row);
  gtk_widget_class_bind_template_child (widget_class, TwSheetDialog, measure_row);
  gtk_widget_class_bind_template_callback (widget_class, on_close_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked);
}

static void
tw_sheet_dialog_init (TwSheetDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tw_discard_guard (ADW_DIALOG (self));
}

/**
 * tw_sheet_dialog_new:
 * @workspace: an open file
 * @tandems: of #TwTandem: whose sheets lie on the pile
 * @position: whose is first
 *
 * Returns: (transfer floating): a dialog that enters sheets
 */
AdwDialog *
tw_sheet_dialog_new (TwWorkspace *workspace,
                     GListModel  *tandems,
                     guint        position)
{
  TwSheetDialog *self = g_object_new (TW_TYPE_SHEET_DIALOG, NULL);

  self->workspace = g_object_ref (workspace);
  self->tandems = g_object_ref (tandems);
  self->position = position;
  show_sheet (self);

  return ADW_DIALOG (self);
}
