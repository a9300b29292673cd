/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A paper before it is printed. What it says is read and laid out in a worker, anew with every option, while the pages of
 * before stay where they are. The first page is shown before the others are laid out; it is printed and saved once all
 * are there. What is shown, printed and saved is one and the same printout. */

#include "tw-paper-preview.h"

#include <string.h>

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-paper-options.h"
#include "tw-paper-pages.h"
#include "tw-paper-printing.h"
#include "tw-paper-saving.h"
#include "tw-presentation.h"
#include "tw-refusal.h"
#include "tw-telling.h"
#include "tw-toast.h"

struct _TwPaperPreview
{
  AdwDialog parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  TwPaperKind kind;
  TwPrintout *printout;      /* what is shown; NULL: nothing yet */
  GCancellable *laying_out;  /* what will be shown next; NULL: all is there */
  gboolean waits;            /* with the other pages for the first one to be painted */

  AdwToastOverlay *toasts;
  AdwWindowTitle *window_title;
  GtkWidget *options_button;
  GtkWidget *save_button;
  GtkWidget *print_button;
  GtkWidget *print_icon_button;
  AdwBanner *untold_banner;
  AdwOverlaySplitView *split_view;
  TwPaperOptions *options;
  GtkStack *stack;
  TwPaperPages *pages;
  AdwStatusPage *fault_page;
  GtkWidget *zoom_bar;
  GtkWidget *spinner;
};

/* As many are laid out between two looks at how far it is. */
#define PAGES_AT_ONCE 16

G_DEFINE_FINAL_TYPE (TwPaperPreview, tw_paper_preview, ADW_TYPE_DIALOG)

static const char * const titles[TW_N_PAPER_KINDS] = {
  [TW_PAPER_KIND_GUIDELINE] = N_ ("Guideline"),
  [TW_PAPER_KIND_KICK_OFF] = N_ ("Kick-Off Sheet"),
  [TW_PAPER_KIND_ENROLMENT_FORM] = N_ ("Enrolment Form"),
  [TW_PAPER_KIND_AGREEMENT] = N_ ("Tandem Agreement"),
  [TW_PAPER_KIND_FEEDBACK_FORM] = N_ ("Feedback Forms"),
  [TW_PAPER_KIND_CLOSING_SHEET] = N_ ("Closing Sheet"),
  [TW_PAPER_KIND_CERTIFICATE] = N_ ("Certificates"),
  [TW_PAPER_KIND_CLOSING_REPORT] = N_ ("Closing Report"),
};

static gboolean
is_report (TwPaperPreview *self)
{
  return self->kind == TW_PAPER_KIND_CLOSING_REPORT;
}

static gboolean
is_complete (TwPaperPreview *self)
{
  return self->printout != NULL && tw_printout_is_complete (self->printout);
}

static void
enable_actions (TwPaperPreview *self)
{
  static const char * const of_all_pages[] = { "paper.print", "paper.save-pdf" };
  static const char * const of_any_page[] = { "paper.zoom-in", "paper.zoom-out", "paper.fit-width" };

  for (guint i = 0; i < G_N_ELEMENTS (of_all_pages); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_all_pages[i], is_complete (self));
  for (guint i = 0; i < G_N_ELEMENTS (of_any_page); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_any_page[i], self->printout != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.save-spreadsheet", is_report (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "paper.present", is_complete (self) && is_report (self));
}

/* Until all pages are there, more of them are coming. */
static char *
count_pages (TwPaperPreview *self)
{
  guint n_pages = self->printout != NULL ? tw_printout_get_n_pages (self->printout) : 0;

  if (n_pages == 0)
    return g_strdup ("");

  return is_complete (self) ? g_strdup_printf (ngettext ("%u page", "%u pages", n_pages), n_pages)
                            : g_strdup_printf (ngettext ("%u page so far…", "%u pages so far…", n_pages), n_pages);
}

static void
show_progress (TwPaperPreview *self)
{
  const char *wait = is_complete (self) ? NULL : _("Once all pages are laid out");
  g_autofree char *subtitle = count_pages (self);

  adw_window_title_set_subtitle (self->window_title, subtitle);
  gtk_widget_set_tooltip_text (self->print_button, wait);
  gtk_widget_set_tooltip_text (self->save_button, wait);
  gtk_widget_set_tooltip_text (self->print_icon_button, wait != NULL ? wait : _("Print"));
  gtk_widget_set_visible (self->spinner, self->laying_out != NULL && self->printout != NULL);
  enable_actions (self);
}

/* Nothing could take the focus while all was still to come, and the keys need it. */
static void
take_focus (TwPaperPreview *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL || gtk_root_get_focus (root) != NULL)
    return;

  if (!gtk_widget_grab_focus (self->print_button))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Answers that were not told yet */

static void
show_untold (TwPaperPreview *self)
{
  if (is_report (self))
    tw_telling_show_banner (self->untold_banner, self->workspace, self->cohort_id);
}

/* Laying out */

static void
end_laying_out (TwPaperPreview *self)
{
  g_clear_object (&self->laying_out);
  show_progress (self);
  show_untold (self);
  take_focus (self);
}

static void
show_printout (TwPaperPreview *self,
               TwPrintout     *printout)
{
  g_set_object (&self->printout, printout);
  gtk_stack_set_visible_child_name (self->stack, "pages");
  gtk_widget_set_visible (self->zoom_bar, TRUE);
  tw_paper_pages_show (self->pages, printout);
  take_focus (self);
}

static void
show_fault (TwPaperPreview *self,
            const GError   *error)
{
  g_autofree char *reason = g_markup_escape_text (error->message, -1);

  g_clear_object (&self->printout);
  adw_status_page_set_description (self->fault_page, reason);
  gtk_stack_set_visible_child_name (self->stack, "fault");
  gtk_widget_set_visible (self->zoom_bar, FALSE);
  end_laying_out (self);
}

static void on_laid_out (GObject      *source,
                         GAsyncResult *result,
                         gpointer      user_data);

static void
lay_out_more (TwPaperPreview *self)
{
  self->waits = FALSE;
  tw_printout_lay_out_async (self->printout, tw_printout_get_n_pages (self->printout) + PAGES_AT_ONCE, self->laying_out,
                             on_laid_out, g_object_ref (self));
}

static void
on_laid_out (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TwPaperPreview) self = user_data;
  TwPrintout *printout = TW_PRINTOUT (source);
  gboolean is_new = printout != self->printout;
  g_autoptr (GError) error = NULL;
  gboolean laid_out = tw_printout_lay_out_finish (printout, result, &error);

  /* Another one is on its way, or nobody looks any more. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (!laid_out)
    {
      show_fault (self, error);
      return;
    }

  if (is_new)
    show_printout (self, printout);
  else
    tw_paper_pages_show_more (self->pages);
  show_progress (self);

  /* The first page is painted before the others are laid out: somebody is waiting for it. */
  if (is_complete (self))
    end_laying_out (self);
  else if (is_new)
    self->waits = TRUE;
  else
    lay_out_more (self);
}

static void
on_page_painted (TwPaperPreview *self)
{
  if (self->waits)
    lay_out_more (self);
}

static void
on_prepared (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (TwPaperPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwPrintout) printout = tw_workspace_prepare_paper_finish (TW_WORKSPACE (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* As many pages as there were: the place that was looked at stays in sight. */
  if (printout != NULL)
    tw_printout_lay_out_async (printout, self->printout != NULL ? tw_printout_get_n_pages (self->printout) : 1,
                               self->laying_out, on_laid_out, g_object_ref (self));
  else
    show_fault (self, error);
}

static void
stop_laying_out (TwPaperPreview *self)
{
  g_cancellable_cancel (self->laying_out);
  g_clear_object (&self->laying_out);
  self->waits = FALSE;
}

static void
lay_out (TwPaperPreview *self)
{
  TwPrintOptions options;

  stop_laying_out (self);
  tw_paper_options_get_options (self->options, &options);

  self->laying_out = g_cancellable_new ();
  gtk_widget_set_visible (self->spinner, self->printout != NULL);
  tw_workspace_prepare_paper_async (self->workspace, self->cohort_id, self->kind,
                                    tw_paper_options_get_tandem_id (self->options), &options, self->laying_out,
                                    on_prepared, g_object_ref (self));
}

/* A closed dialog is only let go, and what still lays pages out for it holds it. */
static void
tw_paper_preview_closed (AdwDialog *dialog)
{
  stop_laying_out (TW_PAPER_PREVIEW (dialog));
}

static void
on_told (GtkWidget *widget)
{
  lay_out (TW_PAPER_PREVIEW (widget));
}

static void
on_include (TwPaperPreview *self)
{
  tw_telling_ask (GTK_WIDGET (self), self->workspace, self->cohort_id, on_told);
}

/* Actions */

static void
print (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  TwPaperPreview *self = TW_PAPER_PREVIEW (widget);
  TwPrintOptions options;

  tw_paper_options_get_options (self->options, &options);
  tw_paper_printing_ask (widget, self->printout, options.page_size);
}

static void
save_pdf (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  tw_paper_saving_ask_for_pdf (widget, TW_PAPER_PREVIEW (widget)->printout);
}

static void
save_spreadsheet (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  TwPaperPreview *self = TW_PAPER_PREVIEW (widget);
  TwPrintOptions options;

  tw_paper_options_get_options (self->options, &options);
  tw_paper_saving_ask_for_spreadsheet (widget, self->workspace, self->cohort_id, options.language);
}

static void
on_ready_to_present (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (TwPaperPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (root == NULL)
    return;

  if (tw_printout_lay_out_finish (TW_PRINTOUT (source), result, &error))
    gtk_window_present (GTK_WINDOW (tw_presentation_new (GTK_WINDOW (root), TW_PRINTOUT (source))));
  else
    tw_refusal_present (GTK_WIDGET (self), _("Not Presented"), error);
}

static void
on_prepared_to_present (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (TwPaperPreview) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (TwPrintout) printout = tw_workspace_prepare_paper_finish (TW_WORKSPACE (source), result, &error);

  if (printout != NULL)
    tw_printout_lay_out_async (printout, G_MAXUINT, NULL, on_ready_to_present, g_steal_pointer (&self));
  else if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    tw_refusal_present (GTK_WIDGET (self), _("Not Presented"), error);
}

static void
present_report (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TwPaperPreview *self = TW_PAPER_PREVIEW (widget);
  TwPrintOptions options;

  tw_paper_options_get_options (self->options, &options);
  options.without_names = TRUE;
  tw_workspace_prepare_paper_async (self->workspace, self->cohort_id, self->kind, TW_PAPER_FOR_NOBODY, &options, NULL,
                                    on_prepared_to_present, g_object_ref (self));
}

static void
zoom (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  g_autofree char *action = g_strconcat ("pages.", action_name + strlen ("paper."), NULL);

  gtk_widget_activate_action (GTK_WIDGET (TW_PAPER_PREVIEW (widget)->pages), action, NULL);
}

static void
show_message (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  tw_toast_add (TW_PAPER_PREVIEW (widget)->toasts, g_variant_get_string (parameter, NULL), NULL, NULL);
}

static void
tw_paper_preview_dispose (GObject *object)
{
  TwPaperPreview *self = TW_PAPER_PREVIEW (object);

  stop_laying_out (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_PAPER_PREVIEW);
  g_clear_object (&self->printout);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_paper_preview_parent_class)->dispose (object);
}

static void
tw_paper_preview_class_init (TwPaperPreviewClass *klass)
{
  static const char * const zooms[] = { "paper.zoom-in", "paper.zoom-out", "paper.fit-width" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_paper_preview_dispose;
  ADW_DIALOG_CLASS (klass)->closed = tw_paper_preview_closed;

  g_type_ensure (TW_TYPE_PAPER_OPTIONS);
  g_type_ensure (TW_TYPE_PAPER_PAGES);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/papers/tw-paper-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, toasts);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, window_title);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, options_button);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, save_button);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, print_button);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, print_icon_button);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, untold_banner);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, split_view);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, options);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, stack);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, pages);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, fault_page);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, zoom_bar);
  gtk_widget_class_bind_template_child (widget_class, TwPaperPreview, spinner);
  gtk_widget_class_bind_template_callback (widget_class, lay_out);
  gtk_widget_class_bind_template_callback (widget_class, on_page_painted);
  gtk_widget_class_bind_template_callback (widget_class, on_include);

  gtk_widget_class_install_action (widget_class, "paper.print", NULL, print);
  gtk_widget_class_install_action (widget_class, "paper.save-pdf", NULL, save_pdf);
  gtk_widget_class_install_action (widget_class, "paper.save-spreadsheet", NULL, save_spreadsheet);
  gtk_widget_class_install_action (widget_class, "paper.present", NULL, present_report);
  gtk_widget_class_install_action (widget_class, "paper.show-message", "s", show_message);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    gtk_widget_class_install_action (widget_class, zooms[i], NULL, zoom);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "paper.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "paper.save-pdf", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, GDK_NO_MODIFIER_MASK, "paper.present", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "paper.zoom-in", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "paper.zoom-out", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "paper.fit-width", NULL);
}

static void
tw_paper_preview_init (TwPaperPreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  adw_dialog_set_focus (ADW_DIALOG (self), self->print_button);
}

static char *
name_tandem (TwWorkspace *workspace,
             gint64       tandem_id)
{
  g_autoptr (TwTandem) tandem = tandem_id > 0 ? tw_workspace_get_tandem (workspace, tandem_id) : NULL;
  g_autoptr (TwParticipant) mentor = NULL;
  g_autoptr (TwParticipant) mentee = NULL;

  if (tandem == NULL)
    return NULL;

  mentor = tw_workspace_get_participant (workspace, tw_tandem_get_mentor_id (tandem));
  mentee = tw_workspace_get_participant (workspace, tw_tandem_get_mentee_id (tandem));

  /* Translators: a mentor and a mentee */
  return g_strdup_printf (_("%s with %s"), tw_participant_get_name (mentor), tw_participant_get_name (mentee));
}

/**
 * tw_paper_preview_new:
 * @workspace: the open file
 * @cohort_id: a cohort
 * @kind: which of its papers
 * @tandem_id: for whom at first, as in tw_workspace_prepare_paper()
 *
 * Returns: (transfer floating): the preview
 */
AdwDialog *
tw_paper_preview_new (TwWorkspace *workspace,
                      gint64       cohort_id,
                      TwPaperKind  kind,
                      gint64       tandem_id)
{
  TwPaperPreview *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (kind < TW_N_PAPER_KINDS, NULL);

  self = g_object_new (TW_TYPE_PAPER_PREVIEW, NULL);
  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  self->kind = kind;

  name = name_tandem (workspace, tandem_id);
  adw_dialog_set_title (ADW_DIALOG (self), _(titles[kind]));
  adw_window_title_set_title (self->window_title, _(titles[kind]));
  gtk_widget_set_visible (self->zoom_bar, FALSE);
  show_progress (self);
  tw_paper_options_set_paper (self->options, kind, tandem_id, name);
  lay_out (self);

  return ADW_DIALOG (self);
}
