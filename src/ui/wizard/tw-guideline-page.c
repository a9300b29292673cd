/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The first stage (D7): what the programme is called and for, whom everybody can turn to, and the guideline. Where a
 * cohort follows another one it begins with what that one taught (D14). */

#include "tw-guideline-page.h"

#include <glib/gi18n.h>

#include "tw-choice-row.h"
#include "tw-language.h"
#include "tw-lesson-commands.h"
#include "tw-refusal.h"
#include "tw-setup-guideline.h"
#include "tw-text-row.h"

struct _TwGuidelinePage
{
  TwWizardPage parent_instance;

  char *built_in;

  GtkWidget *previous_group;
  TwChoiceRow *who_row;
  AdwSwitchRow *same_pairs_row;
  AdwPreferencesGroup *lessons_group;
  TwTextRow *name_row;
  TwTextRow *cohort_name_row;
  TwTextRow *aim_row;
  TwTextRow *sponsor_row;
  TwTextRow *contact_person_row;
  TwTextRow *contact_email_row;
  TwTextRow *contact_phone_row;
  TwTextRow *guideline_row;
  GtkWidget *built_in_row;
  TwTextRow *addition_row;
};

G_DEFINE_FINAL_TYPE (TwGuidelinePage, tw_guideline_page, TW_TYPE_WIZARD_PAGE)

/* No text of the company's own: the one that comes along. */
static gboolean
show_guideline (GBinding     *binding,
                const GValue *own,
                GValue       *shown,
                gpointer      user_data)
{
  TwGuidelinePage *self = user_data;
  const char *text = g_value_get_string (own);

  g_value_set_string (shown, text != NULL ? text : self->built_in);

  return TRUE;
}

static gboolean
read_guideline (GBinding     *binding,
                const GValue *shown,
                GValue       *own,
                gpointer      user_data)
{
  TwGuidelinePage *self = user_data;
  const char *text = g_value_get_string (shown);

  g_value_set_string (own, g_strcmp0 (text, self->built_in) != 0 ? text : NULL);

  return TRUE;
}

static void
on_built_in (TwGuidelinePage *self)
{
  tw_text_row_set_text (self->guideline_row, self->built_in);
  gtk_widget_grab_focus (GTK_WIDGET (self->guideline_row));
}

static void
write_pdf (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (TwGuidelinePage) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  const TwPrintOptions options = { .language = tw_language_session () };

  if (path == NULL || tw_wizard_page_get_setup (TW_WIZARD_PAGE (self)) == NULL)
    return;

  if (!tw_workspace_write_setup_guideline (tw_wizard_page_get_workspace (TW_WIZARD_PAGE (self)),
                                           tw_wizard_page_get_setup (TW_WIZARD_PAGE (self)), &options, path, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Written"), error);
}

static void
on_save_pdf (TwGuidelinePage *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strconcat (_("Guideline"), ".pdf", NULL);

  gtk_file_dialog_set_title (dialog, _("Save Guideline"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, write_pdf,
                        g_object_ref (self));
}

static void
add_lesson (TwGuidelinePage *self,
            const TwLesson  *lesson)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lesson->lesson);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (lesson->owner != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), lesson->owner);
  adw_preferences_group_add (self->lessons_group, row);
}

static void
show_previous (TwGuidelinePage *self)
{
  TwWizardPage *page = TW_WIZARD_PAGE (self);
  TwSetup *setup = tw_wizard_page_get_setup (page);
  g_autoptr (GPtrArray) lessons = NULL;
  gboolean any = FALSE;

  if (tw_setup_get_purpose (setup) != TW_SETUP_NEXT_COHORT)
    return;

  gtk_widget_set_visible (self->previous_group, TRUE);
  lessons = tw_workspace_list_lessons (tw_wizard_page_get_workspace (page), tw_setup_get_cohort_id (setup), NULL);
  for (guint i = 0; lessons != NULL && i < lessons->len; i++)
    {
      const TwLesson *lesson = g_ptr_array_index (lessons, i);

      if (lesson->done_on != NULL)
        continue;

      add_lesson (self, lesson);
      any = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lessons_group), any);
}

static void
tw_guideline_page_bind (TwWizardPage *page)
{
  TwGuidelinePage *self = TW_GUIDELINE_PAGE (page);
  /* In the order of TwWhoGoesOn. */
  g_autoptr (GtkStringList) choices =
    gtk_string_list_new ((const char *[]) { _("Nobody"), _("Who is still waiting"), _("Everybody"), NULL });

  tw_choice_row_set_choices (self->who_row, choices);
  tw_wizard_page_bind_row_from (page, TW_SETUP_WHO_GOES_ON, self->who_row, "selected", 0);
  tw_wizard_page_bind_row (page, TW_SETUP_SAME_PAIRS, self->same_pairs_row, "active");
  tw_wizard_page_bind_row (page, TW_SETUP_NAME, self->name_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_COHORT_NAME, self->cohort_name_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_AIM, self->aim_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_SPONSOR, self->sponsor_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_CONTACT_PERSON, self->contact_person_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_CONTACT_EMAIL, self->contact_email_row, "text");
  tw_wizard_page_bind_row (page, TW_SETUP_CONTACT_PHONE, self->contact_phone_row, "text");
  tw_wizard_page_add_row (page, TW_SETUP_GUIDELINE, self->guideline_row);
  g_object_bind_property_full (tw_wizard_page_get_setup (page), tw_setup_field_name (TW_SETUP_GUIDELINE),
                               self->guideline_row, "text", G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL,
                               show_guideline, read_guideline, self, NULL);
  tw_wizard_page_bind_row (page, TW_SETUP_GUIDELINE_ADDITION, self->addition_row, "text");
  show_previous (self);
}

static void
tw_guideline_page_update (TwWizardPage *page)
{
  TwGuidelinePage *self = TW_GUIDELINE_PAGE (page);

  gtk_widget_set_visible (self->built_in_row,
                          tw_setup_get_text (tw_wizard_page_get_setup (page), TW_SETUP_GUIDELINE) != NULL);
}

static void
tw_guideline_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_GUIDELINE_PAGE);

  G_OBJECT_CLASS (tw_guideline_page_parent_class)->dispose (object);
}

static void
tw_guideline_page_finalize (GObject *object)
{
  g_free (TW_GUIDELINE_PAGE (object)->built_in);

  G_OBJECT_CLASS (tw_guideline_page_parent_class)->finalize (object);
}

static void
tw_guideline_page_class_init (TwGuidelinePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  TwWizardPageClass *page_class = TW_WIZARD_PAGE_CLASS (klass);

  object_class->dispose = tw_guideline_page_dispose;
  object_class->finalize = tw_guideline_page_finalize;
  page_class->bind = tw_guideline_page_bind;
  page_class->update = tw_guideline_page_update;

  g_type_ensure (TW_TYPE_CHOICE_ROW);
  g_type_ensure (TW_TYPE_TEXT_ROW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/tandemwerk/Tandemwerk/ui/wizard/tw-guideline-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, previous_group);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, who_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, same_pairs_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, lessons_group);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, name_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, cohort_name_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, aim_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, sponsor_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, contact_person_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, contact_email_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, contact_phone_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, guideline_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, built_in_row);
  gtk_widget_class_bind_template_child (widget_class, TwGuidelinePage, addition_row);
  gtk_widget_class_bind_template_callback (widget_class, on_built_in);
  gtk_widget_class_bind_template_callback (widget_class, on_save_pdf);
}

static void
tw_guideline_page_init (TwGuidelinePage *self)
{
  self->built_in = tw_guideline_built_in (tw_language_session ());
  gtk_widget_init_template (GTK_WIDGET (self));
}
