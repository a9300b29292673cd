/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One cohort: its overview, who takes part, and its board. Before anybody is enrolled there is the overview alone, which
 * says what is to be done for that. */

#include "tw-cohort-page.h"

#include <glib/gi18n.h>

#include "board/tw-board-view.h"
#include "closing/tw-actual-dialog.h"
#include "closing/tw-closing-view.h"
#include "closing/tw-lesson-dialog.h"
#include "closing/tw-statement-dialog.h"
#include "cohort/tw-cohort-files.h"
#include "feedback/tw-feedback-dialog.h"
#include "lists/tw-import-dialog.h"
#include "overview/tw-announcement-dialog.h"
#include "overview/tw-overview-view.h"
#include "participants/tw-participants-view.h"
#include "timeline/tw-timeline-view.h"
#include "tw-language.h"
#include "tw-list-saver.h"
#include "tw-paper-commands.h"
#include "tw-setup.h"
#include "tw-undo-buttons.h"
#include "tw-wrapped-title.h"

struct _TwCohortPage
{
  AdwNavigationPage parent_instance;

  TwWorkspace *workspace;
  TwCohort *cohort;
  TwProgramme *programme;
  GListModel *mentors;
  GListModel *mentees;
  GListModel *tandems;

  TwWrappedTitle *window_title;
  TwUndoButtons *undo_buttons;
  GtkWidget *read_only_banner;
  GtkWidget *switcher;
  AdwViewSwitcherBar *switcher_bar;
  AdwViewStack *views;
  AdwViewStackPage *participants_page;
  AdwViewStackPage *board_page;
  TwOverviewView *overview;
  TwParticipantsView *participants;
  TwBoardView *board;
  AdwViewStackPage *timeline_page;
  TwTimelineView *timeline;
  AdwViewStackPage *closing_page;
  TwClosingView *closing;
};

G_DEFINE_FINAL_TYPE (TwCohortPage, tw_cohort_page, ADW_TYPE_NAVIGATION_PAGE)

static char *
describe_term (TwCohort *cohort)
{
  GDate from, to;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_set_parse (&from, tw_cohort_get_starts_on (cohort));
  if (tw_cohort_get_ends_on (cohort) == NULL)
    return tw_language_date (tw_language_session (), &from, TW_DATE_MEDIUM);

  g_date_set_parse (&to, tw_cohort_get_ends_on (cohort));

  return tw_language_period (tw_language_session (), &from, &to);
}

static void
show_title (TwCohortPage *self)
{
  g_autofree char *term = describe_term (self->cohort);
  g_autofree char *title = NULL, *subtitle = NULL;

  title = g_strdup_printf ("%s · %s", tw_programme_get_name (self->programme), tw_cohort_get_name (self->cohort));
  subtitle = g_strdup_printf ("%s · %s", tw_cohort_get_name (self->cohort), term);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  tw_wrapped_title_set_title (self->window_title, tw_programme_get_name (self->programme));
  tw_wrapped_title_set_subtitle (self->window_title, subtitle);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->window_title), title);
}

/* A view is there when it has something to show. */
static void
show_views (TwCohortPage *self)
{
  gboolean anybody = g_list_model_get_n_items (self->mentors) + g_list_model_get_n_items (self->mentees) > 0;

  if (!anybody)
    adw_view_stack_set_visible_child_name (self->views, "overview");
  adw_view_stack_page_set_visible (self->participants_page, anybody);
  adw_view_stack_page_set_visible (self->board_page, anybody);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.suggest",
                                 anybody && !tw_workspace_get_read_only (self->workspace));
}

/* There is nothing on the timeline and nothing to close before there are tandems. */
static void
show_what_tandems_have (TwCohortPage *self)
{
  gboolean any = g_list_model_get_n_items (self->tandems) > 0;

  adw_view_stack_page_set_visible (self->timeline_page, any);
  adw_view_stack_page_set_visible (self->closing_page,
                                   any || tw_cohort_get_state (self->cohort) == TW_COHORT_CLOSED);
}

static void
suggest (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  adw_view_stack_set_visible_child_name (TW_COHORT_PAGE (widget)->views, "board");
  tw_board_view_suggest (TW_COHORT_PAGE (widget)->board);
}

static void
publish (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  gtk_widget_activate_action (GTK_WIDGET (TW_COHORT_PAGE (widget)->board), "board.publish", NULL);
}

static void
export_matching (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);

  tw_list_saver_save (widget, self->workspace, tw_cohort_get_id (self->cohort),
                      adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (self)));
}

static void
enrol (GtkWidget  *widget,
       const char *action_name,
       GVariant   *parameter)
{
  tw_cohort_page_take_files (TW_COHORT_PAGE (widget), NULL);
}

static void
enrol_mentor (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  tw_participants_view_enrol (TW_COHORT_PAGE (widget)->participants, TW_ROLE_MENTOR);
}

static void
enrol_mentee (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  tw_participants_view_enrol (TW_COHORT_PAGE (widget)->participants, TW_ROLE_MENTEE);
}

/* The wizard once more: for this cohort, or for the one that follows it (D14). */
static void
set_up (GtkWidget      *widget,
        TwSetupPurpose  purpose)
{
  gtk_widget_activate_action (widget, "win.set-up", "(ix)", (gint32) purpose,
                              tw_cohort_get_id (TW_COHORT_PAGE (widget)->cohort));
}

static void
change_programme (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  set_up (widget, TW_SETUP_CHANGE);
}

static void
plan (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.plan", "(xs)", tw_cohort_get_id (TW_COHORT_PAGE (widget)->cohort),
                              g_variant_get_string (parameter, NULL));
}

static void
next_cohort (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  set_up (widget, TW_SETUP_NEXT_COHORT);
}

static void
add_lesson (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);

  adw_dialog_present (tw_lesson_dialog_new (self->workspace, tw_cohort_get_id (self->cohort)), widget);
}

static void
read_words (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.read-words", "(xx)", tw_cohort_get_id (TW_COHORT_PAGE (widget)->cohort),
                              G_GINT64_CONSTANT (0));
}

static void
add_statement (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);

  adw_dialog_present (tw_statement_dialog_new (self->workspace, tw_cohort_get_id (self->cohort)), widget);
}

/* The id of a resource; 0: the first one of which nobody said what was used. */
static void
enter_actual (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);
  gint64 resource_id = g_ascii_strtoll (g_variant_get_string (parameter, NULL), NULL, 10);
  AdwDialog *dialog = tw_actual_dialog_new (self->workspace, tw_cohort_get_id (self->cohort), resource_id);

  if (dialog != NULL)
    adw_dialog_present (dialog, widget);
}

/* Those of a tandem for all tandems, to begin with. */
static void
print_paper (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);
  const char *word = g_variant_get_string (parameter, NULL);
  TwPaperKind kind = TW_PAPER_KIND_GUIDELINE;
  gboolean personal = tw_paper_kind_from_word (word, &kind) && tw_paper_kind_is_personal (kind);

  gtk_widget_activate_action (widget, "win.print-paper", "(sxx)", word, tw_cohort_get_id (self->cohort),
                              (gint64) (personal ? TW_PAPER_FOR_EVERY_TANDEM : TW_PAPER_FOR_NOBODY));
}

static void
enrol_from_top (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  tw_participants_view_enrol_from_top (TW_COHORT_PAGE (widget)->participants);
}

static void
enter_feedback (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);
  const char *kind = g_variant_get_string (parameter, NULL);

  /* Without a kind, what is awaited most. */
  adw_dialog_present (tw_feedback_dialog_new (self->workspace, tw_cohort_get_id (self->cohort), *kind != '\0' ? kind : NULL),
                      widget);
}

static void
announce (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);

  adw_dialog_present (tw_announcement_dialog_new (self->workspace, tw_cohort_get_id (self->cohort)), widget);
}

/* What the overview leads to */

static void
show_view (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AdwViewStack *views = TW_COHORT_PAGE (widget)->views;
  const char *name = g_variant_get_string (parameter, NULL);
  GtkWidget *view = adw_view_stack_get_child_by_name (views, name);

  if (view == NULL || !adw_view_stack_page_get_visible (adw_view_stack_get_page (views, view)))
    return;

  adw_view_stack_set_visible_child (views, view);
  gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD);
}

/* The first is 1; those that are not there are not counted. */
static void
show_nth_view (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);
  g_autoptr (GtkSelectionModel) pages = adw_view_stack_get_pages (self->views);
  int n = g_variant_get_int32 (parameter);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (pages)); i++)
    {
      g_autoptr (AdwViewStackPage) page = g_list_model_get_item (G_LIST_MODEL (pages), i);

      if (!adw_view_stack_page_get_visible (page) || --n > 0)
        continue;

      gtk_widget_activate_action (widget, "page.show-view", "s", adw_view_stack_page_get_name (page));
      return;
    }
}

static void
show_participants (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);

  tw_participants_view_narrow (self->participants, g_variant_get_string (parameter, NULL), NULL);
  gtk_widget_activate_action (widget, "page.show-view", "s", "participants");
}

/* The tandems behind a figure. */
static void
show_counted (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);
  int counted;

  if (!tw_word_to_value (TW_TYPE_COUNTED, g_variant_get_string (parameter, NULL), &counted))
    return;

  tw_timeline_view_show_counted (self->timeline, (TwCounted) counted);
  gtk_widget_activate_action (widget, "page.show-view", "s", "timeline");
}

static void
show_topic (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  TwCohortPage *self = TW_COHORT_PAGE (widget);

  tw_participants_view_narrow (self->participants, "everybody", g_variant_get_string (parameter, NULL));
  gtk_widget_activate_action (widget, "page.show-view", "s", "participants");
}

static void
show_attention (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-attention", "x", tw_cohort_get_id (TW_COHORT_PAGE (widget)->cohort));
}

static void
tw_cohort_page_dispose (GObject *object)
{
  TwCohortPage *self = TW_COHORT_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_COHORT_PAGE);
  g_clear_object (&self->mentors);
  g_clear_object (&self->mentees);
  g_clear_object (&self->tandems);
  g_clear_object (&self->programme);
  g_clear_object (&self->cohort);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_cohort_page_parent_class)->dispose (object);
}

static void
tw_cohort_page_class_init (TwCohortPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_cohort_page_dispose;

  g_type_ensure (TW_TYPE_BOARD_VIEW);
  g_type_ensure (TW_TYPE_CLOSING_VIEW);
  g_type_ensure (TW_TYPE_OVERVIEW_VIEW);
  g_type_ensure (TW_TYPE_PARTICIPANTS_VIEW);
  g_type_ensure (TW_TYPE_TIMELINE_VIEW);
  g_type_ensure (TW_TYPE_UNDO_BUTTONS);
  g_type_ensure (TW_TYPE_WRAPPED_TITLE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/cohort/tw-cohort-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, undo_buttons);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, views);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, participants_page);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, board_page);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, overview);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, participants);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, board);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, timeline_page);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, timeline);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, closing_page);
  gtk_widget_class_bind_template_child (widget_class, TwCohortPage, closing);

  gtk_widget_class_install_action (widget_class, "page.suggest", NULL, suggest);
  gtk_widget_class_install_action (widget_class, "page.publish", NULL, publish);
  gtk_widget_class_install_action (widget_class, "page.export", NULL, export_matching);
  gtk_widget_class_install_action (widget_class, "page.enrol", NULL, enrol);
  tw_cohort_files_install (widget_class);
  gtk_widget_class_install_action (widget_class, "page.enrol-mentor", NULL, enrol_mentor);
  gtk_widget_class_install_action (widget_class, "page.enrol-mentee", NULL, enrol_mentee);
  gtk_widget_class_install_action (widget_class, "page.enrol-from-top", NULL, enrol_from_top);
  gtk_widget_class_install_action (widget_class, "page.announce", NULL, announce);
  gtk_widget_class_install_action (widget_class, "page.enter-feedback", "s", enter_feedback);
  gtk_widget_class_install_action (widget_class, "page.show-view", "s", show_view);
  gtk_widget_class_install_action (widget_class, "page.show-nth-view", "i", show_nth_view);
  gtk_widget_class_install_action (widget_class, "page.show-participants", "s", show_participants);
  gtk_widget_class_install_action (widget_class, "page.show-counted", "s", show_counted);
  gtk_widget_class_install_action (widget_class, "page.show-attention", NULL, show_attention);
  gtk_widget_class_install_action (widget_class, "page.show-topic", "s", show_topic);
  gtk_widget_class_install_action (widget_class, "page.change-programme", NULL, change_programme);
  gtk_widget_class_install_action (widget_class, "page.plan", "s", plan);
  gtk_widget_class_install_action (widget_class, "page.next-cohort", NULL, next_cohort);
  gtk_widget_class_install_action (widget_class, "page.print", "s", print_paper);
  gtk_widget_class_install_action (widget_class, "page.enter-actual", "s", enter_actual);
  gtk_widget_class_install_action (widget_class, "page.add-lesson", NULL, add_lesson);
  gtk_widget_class_install_action (widget_class, "page.read-words", NULL, read_words);
  gtk_widget_class_install_action (widget_class, "page.add-statement", NULL, add_statement);
}

static void
tw_cohort_page_init (TwCohortPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
enable_commands (TwCohortPage *self)
{
  static const char *const actions[] = { "page.publish", "page.enrol", "page.enrol-mentor", "page.enrol-mentee",
                                         "page.enrol-from-top", "page.change-programme", "page.plan",
                                         "page.next-cohort" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !tw_workspace_get_read_only (self->workspace));
}

static void
follow_cohort (TwCohortPage *self)
{
  g_signal_connect_object (self->cohort, "notify", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->programme, "notify", G_CALLBACK (show_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "changed", G_CALLBACK (show_views), self, G_CONNECT_SWAPPED);
}

/**
 * tw_cohort_page_new:
 * @workspace: the open file
 * @cohort: a cohort of it
 *
 * Returns: (transfer floating): the page of the cohort
 */
TwCohortPage *
tw_cohort_page_new (TwWorkspace *workspace,
                    TwCohort    *cohort)
{
  TwCohortPage *self;
  gint64 cohort_id;

  g_return_val_if_fail (TW_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (TW_IS_COHORT (cohort), NULL);

  cohort_id = tw_cohort_get_id (cohort);
  self = g_object_new (TW_TYPE_COHORT_PAGE, NULL);
  self->workspace = g_object_ref (workspace);
  self->cohort = g_object_ref (cohort);
  self->programme = tw_workspace_get_programme (workspace, tw_cohort_get_programme_id (cohort));
  self->mentors = tw_workspace_get_participants (workspace, cohort_id, TW_ROLE_MENTOR);
  self->mentees = tw_workspace_get_participants (workspace, cohort_id, TW_ROLE_MENTEE);

  tw_participants_view_show_cohort (self->participants, workspace, cohort);
  self->tandems = tw_workspace_get_tandems (workspace, cohort_id);
  g_signal_connect_object (self->tandems, "items-changed", G_CALLBACK (show_what_tandems_have), self, G_CONNECT_SWAPPED);

  tw_board_view_show_cohort (self->board, workspace, cohort_id);
  tw_timeline_view_show_cohort (self->timeline, workspace, cohort);
  tw_closing_view_show_cohort (self->closing, workspace, cohort);
  show_what_tandems_have (self);
  tw_overview_view_show_cohort (self->overview, workspace, cohort_id, self->views);
  g_object_set (self->undo_buttons, "workspace", workspace, NULL);
  gtk_widget_set_visible (self->read_only_banner, tw_workspace_get_read_only (workspace));
  enable_commands (self);
  follow_cohort (self);
  show_title (self);
  show_views (self);

  return self;
}

/**
 * tw_cohort_page_take_files:
 * @paths: (nullable) (array zero-terminated=1): an enrolment list, or forms that came back; %NULL to ask
 *
 * Opens the assistant that takes it in.
 */
void
tw_cohort_page_take_files (TwCohortPage      *self,
                           const char *const *paths)
{
  g_return_if_fail (TW_IS_COHORT_PAGE (self));

  adw_dialog_present (tw_import_dialog_new_for_cohort (self->workspace, tw_cohort_get_id (self->cohort), paths),
                      GTK_WIDGET (self));
}

/**
 * tw_cohort_page_get_workspace:
 *
 * Returns: (transfer none): the open file
 */
TwWorkspace *
tw_cohort_page_get_workspace (TwCohortPage *self)
{
  g_return_val_if_fail (TW_IS_COHORT_PAGE (self), NULL);

  return self->workspace;
}

/**
 * tw_cohort_page_get_cohort:
 *
 * Returns: (transfer none): the cohort that is shown
 */
TwCohort *
tw_cohort_page_get_cohort (TwCohortPage *self)
{
  g_return_val_if_fail (TW_IS_COHORT_PAGE (self), NULL);

  return self->cohort;
}
