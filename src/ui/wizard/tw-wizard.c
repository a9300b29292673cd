/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The wizard: five stages and the dates they come to. Next leads on from every page, whatever is still missing; what
 * cannot stand is said at its field and once more on the last page. Everything is kept as a draft while it is typed, so
 * that the wizard can be left at any moment; it ends in one command. */

#include "tw-wizard.h"

#include <glib/gi18n.h>

#include "tw-dates-page.h"
#include "tw-form-fault.h"
#include "tw-framework-page.h"
#include "tw-guideline-page.h"
#include "tw-matching-page.h"
#include "tw-preparation-page.h"
#include "tw-refusal.h"
#include "tw-review-page.h"
#include "tw-setup-commands.h"
#include "tw-setup-drafts.h"

#define N_STAGES 6

/* Long enough not to write with every key, short enough to lose nothing worth a word. */
#define SAVE_AFTER_MILLISECONDS 700

struct _TwWizard
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  TwSetup *setup;
  guint save_source;
  gboolean performed;
  guint stage;

  AdwWindowTitle *window_title;
  AdwBanner *resumed_banner;
  AdwBanner *unsaved_banner;
  GtkWidget *switcher;
  AdwViewStack *stages;
  TwWizardPage *guideline_page;
  TwWizardPage *preparation_page;
  TwWizardPage *matching_page;
  TwWizardPage *framework_page;
  TwWizardPage *review_page;
  TwWizardPage *dates_page;
  GtkWidget *back_button;
  GtkMenuButton *stages_button;
  GtkButton *next_button;
};

enum
{
  PERFORMED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TwWizard, tw_wizard, ADW_TYPE_DIALOG)

static void
get_pages (TwWizard      *self,
           TwWizardPage **pages)
{
  pages[0] = self->guideline_page;
  pages[1] = self->preparation_page;
  pages[2] = self->matching_page;
  pages[3] = self->framework_page;
  pages[4] = self->review_page;
  pages[5] = self->dates_page;
}

/* The draft */

static void
save (TwWizard *self)
{
  g_autoptr (GError) error = NULL;

  g_clear_handle_id (&self->save_source, g_source_remove);
  if (self->performed || tw_workspace_save_setup_draft (self->workspace, self->setup, &error))
    {
      adw_banner_set_revealed (self->unsaved_banner, FALSE);
      return;
    }

  adw_banner_set_title (self->unsaved_banner, error->message);
  adw_banner_set_revealed (self->unsaved_banner, TRUE);
}

static gboolean
save_later (gpointer user_data)
{
  TwWizard *self = user_data;

  self->save_source = 0;
  save (self);

  return G_SOURCE_REMOVE;
}

/* What there is to say */

static void
show_findings (TwWizard *self)
{
  g_autoptr (GPtrArray) faults = tw_workspace_check_setup (self->workspace, self->setup);
  g_autoptr (GPtrArray) warnings = tw_workspace_warn_of_setup (self->workspace, self->setup);
  TwWizardPage *pages[N_STAGES];

  get_pages (self, pages);
  for (guint i = 0; i < N_STAGES; i++)
    tw_wizard_page_show_findings (pages[i], faults, warnings);
  tw_dates_page_show_faults (TW_DATES_PAGE (self->dates_page), faults, pages, N_STAGES - 1);
}

static void
on_setup_changed (TwWizard *self)
{
  TwWizardPage *pages[N_STAGES];

  get_pages (self, pages);
  for (guint i = 0; i < N_STAGES; i++)
    tw_wizard_page_update (pages[i]);
  show_findings (self);

  if (self->save_source == 0)
    self->save_source = g_timeout_add (SAVE_AFTER_MILLISECONDS, save_later, self);
}

/* From stage to stage */

static const char *
name_command (TwWizard *self)
{
  switch (tw_setup_get_purpose (self->setup))
    {
    case TW_SETUP_PROGRAMME:
      return _("_Create Programme");
    case TW_SETUP_NEXT_COHORT:
      return _("_Create Cohort");
    case TW_SETUP_CHANGE:
      return _("_Apply Changes");
    }

  g_assert_not_reached ();
}

static void
show_stage_controls (TwWizard *self)
{
  TwWizardPage *pages[N_STAGES];
  const gboolean is_last = self->stage == N_STAGES - 1;
  g_autofree char *position = NULL, *label = NULL;
  const char *title;

  get_pages (self, pages);
  title = adw_preferences_page_get_title (ADW_PREFERENCES_PAGE (pages[self->stage]));
  position = g_strdup_printf (_("%u of %u"), self->stage + 1, N_STAGES);
  label = g_strdup_printf ("%s · %s", title, position);

  adw_window_title_set_subtitle (self->window_title, label);
  gtk_menu_button_set_label (self->stages_button, position);
  gtk_widget_set_visible (self->back_button, self->stage > 0);
  gtk_button_set_label (self->next_button, is_last ? name_command (self) : _("_Next"));
}

/* The keyboard begins with the first field of the stage; on the last one with the button that ends it. */
static void
focus_stage (TwWizard *self)
{
  TwWizardPage *pages[N_STAGES];

  get_pages (self, pages);
  if (self->stage == N_STAGES - 1)
    gtk_widget_grab_focus (GTK_WIDGET (self->next_button));
  else
    gtk_widget_grab_focus (tw_wizard_page_get_first_row (pages[self->stage]));
}

static void
on_stage_changed (TwWizard *self)
{
  TwWizardPage *pages[N_STAGES];
  GtkWidget *visible = self->stages != NULL ? adw_view_stack_get_visible_child (self->stages) : NULL;

  /* While the template is being filled. */
  if (visible == NULL || self->setup == NULL)
    return;

  get_pages (self, pages);
  tw_wizard_page_insist (pages[self->stage]);
  for (guint i = 0; i < N_STAGES; i++)
    if (GTK_WIDGET (pages[i]) == visible)
      self->stage = i;
  if (self->stage == N_STAGES - 1)
    for (guint i = 0; i < N_STAGES; i++)
      tw_wizard_page_insist (pages[i]);

  tw_setup_set_number (self->setup, TW_SETUP_STAGE, (int) self->stage);
  tw_wizard_page_show (pages[self->stage]);
  adw_preferences_page_scroll_to_top (ADW_PREFERENCES_PAGE (pages[self->stage]));
  show_findings (self);
  show_stage_controls (self);
}

static void
go_to (TwWizard *self,
       guint     stage)
{
  TwWizardPage *pages[N_STAGES];

  get_pages (self, pages);
  adw_view_stack_set_visible_child (self->stages, GTK_WIDGET (pages[stage]));
  focus_stage (self);
}

static void
show_stage (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TwWizard *self = TW_WIZARD (widget);

  adw_view_stack_set_visible_child_name (self->stages, g_variant_get_string (parameter, NULL));
  focus_stage (self);
}

static void
on_back (TwWizard *self)
{
  if (self->stage > 0)
    go_to (self, self->stage - 1);
}

/* Leads to the field that something is wrong with. */
static void
correct (TwWizard   *self,
         const char *field)
{
  TwWizardPage *pages[N_STAGES];

  get_pages (self, pages);
  for (guint i = 0; i < N_STAGES; i++)
    if (tw_wizard_page_name_field (pages[i], field) != NULL)
      {
        adw_view_stack_set_visible_child (self->stages, GTK_WIDGET (pages[i]));
        tw_wizard_page_focus_field (pages[i], field);
        return;
      }
}

static void
perform (TwWizard *self)
{
  g_autoptr (GPtrArray) faults = tw_workspace_check_setup (self->workspace, self->setup);
  g_autoptr (GError) error = NULL;
  gint64 cohort_id;

  if (faults->len > 0)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      correct (self, ((const TwFormFault *) g_ptr_array_index (faults, 0))->field);
      return;
    }

  g_clear_handle_id (&self->save_source, g_source_remove);
  cohort_id = tw_workspace_perform_setup (self->workspace, self->setup, &error);
  if (cohort_id == 0)
    {
      tw_refusal_present (GTK_WIDGET (self), _("Not Done"), error);
      return;
    }

  self->performed = TRUE;
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[PERFORMED], 0, cohort_id);
}

static void
on_next (TwWizard *self)
{
  if (self->stage < N_STAGES - 1)
    go_to (self, self->stage + 1);
  else
    perform (self);
}

/* Beginning and ending */

static const char *
name_purpose (TwSetupPurpose purpose)
{
  switch (purpose)
    {
    case TW_SETUP_PROGRAMME:
      return _("New Programme");
    case TW_SETUP_NEXT_COHORT:
      return _("Next Cohort");
    case TW_SETUP_CHANGE:
      return _("Change Programme");
    }

  g_assert_not_reached ();
}

/* Every answer becomes what it was at the beginning; the draft is gone with the next save. */
static void
on_start_over (TwWizard *self)
{
  g_autoptr (TwSetup) fresh = tw_workspace_begin_setup (self->workspace, tw_setup_get_purpose (self->setup),
                                                        tw_setup_get_cohort_id (self->setup), NULL);

  adw_banner_set_revealed (self->resumed_banner, FALSE);
  if (fresh == NULL)
    return;

  for (TwSetupField field = 0; field < TW_SETUP_N_FIELDS; field++)
    if (field < TW_SETUP_N_TEXTS)
      tw_setup_set_text (self->setup, field, tw_setup_get_text (fresh, field));
    else
      tw_setup_set_number (self->setup, field, tw_setup_get_number (fresh, field));
  save (self);
  go_to (self, 0);
}

static void
tw_wizard_closed (AdwDialog *dialog)
{
  save (TW_WIZARD (dialog));
}

static void
tw_wizard_dispose (GObject *object)
{
  TwWizard *self = TW_WIZARD (object);

  g_clear_handle_id (&self->save_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_WIZARD);
  g_clear_object (&self->setup);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_wizard_parent_class)->dispose (object);
}

static void
tw_wizard_class_init (TwWizardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_wizard_dispose;
  ADW_DIALOG_CLASS (klass)->closed = tw_wizard_closed;

  /* It is done; the parameter is the id of the cohort. */
  signals[PERFORMED] =
    g_signal_new ("performed", TW_TYPE_WIZARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  g_type_ensure (TW_TYPE_GUIDELINE_PAGE);
  g_type_ensure (TW_TYPE_PREPARATION_PAGE);
  g_type_ensure (TW_TYPE_MATCHING_PAGE);
  g_type_ensure (TW_TYPE_FRAMEWORK_PAGE);
  g_type_ensure (TW_TYPE_REVIEW_PAGE);
  g_type_ensure (TW_TYPE_DATES_PAGE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/wizard/tw-wizard.ui");
  gtk_widget_class_bind_template_child (widget_class, TwWizard, window_title);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, resumed_banner);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, unsaved_banner);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, switcher);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, stages);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, guideline_page);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, preparation_page);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, matching_page);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, framework_page);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, review_page);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, dates_page);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, back_button);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, stages_button);
  gtk_widget_class_bind_template_child (widget_class, TwWizard, next_button);
  gtk_widget_class_bind_template_callback (widget_class, on_start_over);
  gtk_widget_class_bind_template_callback (widget_class, on_stage_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_back);
  gtk_widget_class_bind_template_callback (widget_class, on_next);

  gtk_widget_class_install_action (widget_class, "wizard.show-stage", "s", show_stage);
}

static void
tw_wizard_init (TwWizard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->dates_page, "fault-activated", G_CALLBACK (correct), self, G_CONNECT_SWAPPED);
}

static void
begin (TwWizard *self,
       gboolean  resumed)
{
  TwWizardPage *pages[N_STAGES];
  const int stage = tw_setup_get_number (self->setup, TW_SETUP_STAGE);

  get_pages (self, pages);
  adw_dialog_set_title (ADW_DIALOG (self), name_purpose (tw_setup_get_purpose (self->setup)));
  adw_window_title_set_title (self->window_title, name_purpose (tw_setup_get_purpose (self->setup)));
  adw_banner_set_revealed (self->resumed_banner, resumed);
  for (guint i = 0; i < N_STAGES; i++)
    {
      tw_wizard_page_begin (pages[i], self->workspace, self->setup);
      tw_wizard_page_update (pages[i]);
    }
  g_signal_connect_object (self->setup, "notify", G_CALLBACK (on_setup_changed), self, G_CONNECT_SWAPPED);
  if (resumed && stage > 0 && stage < N_STAGES)
    adw_view_stack_set_visible_child (self->stages, GTK_WIDGET (pages[stage]));
  show_findings (self);
  show_stage_controls (self);
  adw_dialog_set_focus (ADW_DIALOG (self), self->stage < N_STAGES - 1 ? tw_wizard_page_get_first_row (pages[self->stage])
                                                                      : GTK_WIDGET (self->next_button));
}

/**
 * tw_wizard_new:
 * @workspace: the open file
 * @purpose: what is set up
 * @cohort_id: the cohort before, or the one that is changed; 0 for a new programme
 *
 * Continues the draft that was left of it, if there is one.
 *
 * Returns: (transfer floating): the wizard, or %NULL on error
 */
AdwDialog *
tw_wizard_new (TwWorkspace     *workspace,
               TwSetupPurpose   purpose,
               gint64           cohort_id,
               GError         **error)
{
  g_autoptr (TwSetup) setup = NULL;
  gboolean resumed = FALSE;
  TwWizard *self;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);

  setup = tw_workspace_resume_setup (workspace, purpose, cohort_id, &resumed, error);
  if (setup == NULL)
    return NULL;

  self = g_object_new (TW_TYPE_WIZARD, NULL);
  self->workspace = g_object_ref (workspace);
  self->setup = g_steal_pointer (&setup);
  begin (self, resumed);

  return ADW_DIALOG (self);
}

/**
 * tw_wizard_is_kept:
 *
 * Returns: whether it was left with something in it, which is kept as a draft
 */
gboolean
tw_wizard_is_kept (TwWizard *self)
{
  g_return_val_if_fail (TW_IS_WIZARD (self), FALSE);

  return !self->performed && tw_setup_is_touched (self->setup);
}
