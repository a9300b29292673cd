/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The main window over one file: the sidebar leads to places, the content is the page of the place. It opens the
 * file, or says why it could not. */

#include "tw-window.h"

#include <glib/gi18n.h>

#include "attention/tw-attention-page.h"
#include "cohort/tw-cohort-page.h"
#include "people/tw-people-page.h"
#include "tw-file-commands.h"
#include "tw-sample-commands.h"
#include "tw-sheet-focus.h"
#include "tw-sidebar.h"
#include "tw-telling-commands.h"
#include "tw-toast.h"
#include "tw-undo-offer.h"
#include "tw-unopened-page.h"
#include "tw-welcome-page.h"
#include "tw-window-commands.h"
#include "tw-window-pages.h"
#include "tw-window-state.h"

/* Of a cohort: Alt+1 leads to the first. */
#define MOST_VIEWS 5

/* The tag of the page on which the places are. */
#define PLACES "places"

struct _TwWindow
{
  AdwApplicationWindow parent_instance;

  char *path;
  TwWorkspace *workspace;
  TwWindowState *state;

  TwPlace *place;       /* the place that is shown; NULL: the welcome page */
  GHashTable *pages;    /* key of a place → its AdwNavigationPage, once it was looked at */
  TwUndoOffer *undo_offer;

  AdwToastOverlay *toasts;
  AdwNavigationView *navigation; /* the places, and what lies over them: a tandem, a kick-off */
  GtkWidget *navigation_kept; /* its reference while the file is not open and a page says why */
  AdwNavigationSplitView *split_view;
  TwSidebar *sidebar;
};

G_DEFINE_FINAL_TYPE (TwWindow, tw_window, ADW_TYPE_APPLICATION_WINDOW)

/* Places and pages */

static gboolean
is_empty (TwWindow *self)
{
  g_autoptr (GListModel) cohorts = NULL;

  if (tw_workspace_has_people (self->workspace))
    return FALSE;

  cohorts = tw_workspace_get_cohorts (self->workspace);

  return g_list_model_get_n_items (cohorts) == 0;
}

static AdwNavigationPage *
create_page (TwWindow *self,
             TwPlace  *place)
{
  TwCohort *cohort = tw_place_get_cohort (place);

  if (cohort != NULL)
    return ADW_NAVIGATION_PAGE (tw_cohort_page_new (self->workspace, cohort));

  if (g_str_equal (tw_place_get_key (place), "attention"))
    return ADW_NAVIGATION_PAGE (tw_attention_page_new (self->workspace, tw_sidebar_get_attention (self->sidebar)));

  return ADW_NAVIGATION_PAGE (tw_people_page_new (self->workspace));
}

static AdwNavigationPage *
get_page (TwWindow *self,
          TwPlace  *place)
{
  AdwNavigationPage *page = g_hash_table_lookup (self->pages, tw_place_get_key (place));

  if (page == NULL)
    {
      page = g_object_ref_sink (create_page (self, place));
      g_hash_table_insert (self->pages, g_strdup (tw_place_get_key (place)), page);
    }

  return page;
}

static void
show_place (TwWindow *self,
            TwPlace  *place)
{
  g_set_object (&self->place, place);
  tw_sidebar_select_place (self->sidebar, place);

  if (place != NULL)
    {
      adw_navigation_split_view_set_content (self->split_view, get_page (self, place));
      tw_window_state_set_place (self->state, tw_place_get_key (place));
    }
  else
    {
      adw_navigation_split_view_set_content (self->split_view, tw_welcome_page_new (self->workspace));
      adw_navigation_split_view_set_show_content (self->split_view, TRUE);
    }
}

static TwPlace *
find_cohort (TwWindow *self,
             gint64    cohort_id)
{
  g_autofree char *key = g_strdup_printf ("cohort-%" G_GINT64_FORMAT, cohort_id);

  return tw_sidebar_find_place (self->sidebar, key);
}

static void
show_people (TwWindow *self)
{
  g_autoptr (TwPlace) people = tw_sidebar_find_place (self->sidebar, "people");

  show_place (self, people);
}

static void
show_first_place (TwWindow *self)
{
  g_autofree char *key = tw_window_state_get_place (self->state);
  g_autoptr (TwPlace) place = NULL;

  if (is_empty (self))
    {
      show_place (self, NULL);
      return;
    }

  if (key != NULL)
    place = tw_sidebar_find_place (self->sidebar, key);

  if (place != NULL)
    show_place (self, place);
  else
    show_people (self);
}

/* What is shown must still be there: undo takes a programme away, a first import ends the welcome. */
static void
follow_changes (TwWindow *self)
{
  g_autoptr (TwPlace) still_there = NULL;

  if (self->place == NULL && !is_empty (self))
    {
      show_people (self);
      return;
    }

  if (self->place == NULL)
    return;

  still_there = tw_sidebar_find_place (self->sidebar, tw_place_get_key (self->place));
  if (still_there == NULL)
    g_hash_table_remove (self->pages, tw_place_get_key (self->place));

  if (is_empty (self))
    show_place (self, NULL);
  else if (still_there == NULL)
    show_people (self);
}

static void
on_place_activated (TwWindow *self,
                    TwPlace  *place)
{
  show_place (self, place);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* Commands that were performed */

/* A long command lets everything be read, and nothing else be done meanwhile. */
static void
enable_commands (TwWindow *self)
{
  gboolean idle = !tw_workspace_get_busy (self->workspace);

  tw_window_commands_set_enabled (self, idle && !tw_workspace_get_read_only (self->workspace));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", idle && tw_workspace_get_can_undo (self->workspace));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", idle && tw_workspace_get_can_redo (self->workspace));
}

static void
on_changed (TwWindow *self)
{
  enable_commands (self);
  follow_changes (self);
  tw_window_show_drafts (self);
  tw_undo_offer_make (self->undo_offer, self->workspace);
}

static void
undo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  TwWindow *self = TW_WINDOW (widget);

  tw_undo_offer_undo (self->undo_offer, self->workspace);
}

static void
redo (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  TwWindow *self = TW_WINDOW (widget);

  tw_undo_offer_redo (self->undo_offer, self->workspace);
}

/* The file */

static void
show_workspace (TwWindow    *self,
                TwWorkspace *workspace)
{
  self->workspace = workspace;
  tw_workspace_tell_when_asked (workspace);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "notify::busy", G_CALLBACK (enable_commands), self, G_CONNECT_SWAPPED);

  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->navigation));
  tw_sidebar_set_workspace (self->sidebar, workspace);
  enable_commands (self);
  show_first_place (self);
}

/* Nothing on the screen looks at the file any more when it is closed. */
static void
leave_workspace (TwWindow *self)
{
  tw_undo_offer_withdraw (self->undo_offer);
  g_signal_handlers_disconnect_by_data (self->workspace, self);
  adw_navigation_view_replace_with_tags (self->navigation, (const char *[]) { PLACES }, 1);
  adw_toast_overlay_set_child (self->toasts, NULL);
  adw_navigation_split_view_set_content (self->split_view, NULL);
  g_hash_table_remove_all (self->pages);
  g_clear_object (&self->place);

  tw_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
}

static void show_why_not_opened (TwWindow     *self,
                                 const GError *error);

static void
open_for_writing (TwWindow *self)
{
  g_autoptr (GError) error = NULL;
  TwWorkspace *workspace = tw_workspace_open (self->path, &error);

  if (workspace != NULL)
    show_workspace (self, workspace);
  else
    show_why_not_opened (self, error);
}

static void
open_for_reading (TwWindow *self)
{
  g_autoptr (GError) error = NULL;
  TwWorkspace *workspace = tw_workspace_open_read_only (self->path, &error);

  if (workspace != NULL)
    show_workspace (self, workspace);
  else
    show_why_not_opened (self, error);
}

static void
show_why_not_opened (TwWindow     *self,
                     const GError *error)
{
  GtkWidget *page = tw_unopened_page_new (self->path, error);

  g_signal_connect_object (page, "try-again", G_CALLBACK (open_for_writing), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "open-for-reading", G_CALLBACK (open_for_reading), self, G_CONNECT_SWAPPED);

  tw_window_commands_set_enabled (self, FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", FALSE);
  adw_toast_overlay_set_child (self->toasts, page);
}

static void
show_nth_view (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  TwWindow *self = TW_WINDOW (widget);
  AdwNavigationPage *page = adw_navigation_split_view_get_content (self->split_view);

  if (page == NULL)
    return;

  if (gtk_widget_activate_action_variant (GTK_WIDGET (page), "page.show-nth-view", parameter))
    adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
tw_window_constructed (GObject *object)
{
  TwWindow *self = TW_WINDOW (object);

  G_OBJECT_CLASS (tw_window_parent_class)->constructed (object);

  self->state = tw_window_state_new (GTK_WINDOW (self));
  if (g_str_has_suffix (TW_APP_ID, ".Devel"))
    gtk_widget_add_css_class (GTK_WIDGET (self), "devel");
}

static void
tw_window_dispose (GObject *object)
{
  TwWindow *self = TW_WINDOW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);

  g_clear_object (&self->place);
  g_clear_pointer (&self->pages, g_hash_table_unref);
  g_clear_object (&self->state);
  g_clear_object (&self->undo_offer);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_WINDOW);
  g_clear_object (&self->navigation_kept);

  G_OBJECT_CLASS (tw_window_parent_class)->dispose (object);

  /* The file is closed when nothing shows it any more. */
  if (self->workspace != NULL)
    tw_workspace_close (self->workspace);
  g_clear_object (&self->workspace);
}

static void
tw_window_finalize (GObject *object)
{
  TwWindow *self = TW_WINDOW (object);

  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (tw_window_parent_class)->finalize (object);
}

static void
tw_window_class_init (TwWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = tw_window_constructed;
  object_class->dispose = tw_window_dispose;
  object_class->finalize = tw_window_finalize;

  g_type_ensure (TW_TYPE_SIDEBAR);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/tandemwerk/Tandemwerk/ui/tw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TwWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TwWindow, navigation);
  gtk_widget_class_bind_template_child (widget_class, TwWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, TwWindow, sidebar);
  gtk_widget_class_bind_template_callback (widget_class, on_place_activated);

  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, redo);
  gtk_widget_class_install_action (widget_class, "win.show-nth-view", "i", show_nth_view);
  tw_window_commands_install (widget_class);
  tw_window_pages_install (widget_class);

  /* Bindings of the class, not of the application: a text that is being typed takes its own undo first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", NULL);
  for (int n = 1; n <= MOST_VIEWS; n++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (guint) n, GDK_ALT_MASK, "win.show-nth-view", "i", n);
}

static void
tw_window_init (TwWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tw_sheet_focus_keep (ADW_APPLICATION_WINDOW (self));
  tw_window_commands_accept_files (self);

  self->undo_offer = tw_undo_offer_new (self->toasts);
  self->navigation_kept = g_object_ref (GTK_WIDGET (self->navigation));
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
}

/**
 * tw_window_new:
 * @application: the application
 * @path: the file, made where there is none yet
 *
 * Opens the file. Where that fails the window says why and what to do.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
TwWindow *
tw_window_new (GtkApplication *application,
               const char     *path)
{
  TwWindow *self;

  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);
  g_return_val_if_fail (path != NULL, NULL);

  self = g_object_new (TW_TYPE_WINDOW, "application", application, NULL);
  self->path = g_strdup (path);
  open_for_writing (self);

  return self;
}

/**
 * tw_window_get_path:
 *
 * Returns: (transfer none): the file the window is for, open or not
 */
const char *
tw_window_get_path (TwWindow *self)
{
  g_return_val_if_fail (TW_IS_WINDOW (self), NULL);

  return self->path;
}

/**
 * tw_window_get_workspace:
 *
 * Returns: (transfer none) (nullable): the open file, or %NULL where it could not be opened
 */
TwWorkspace *
tw_window_get_workspace (TwWindow *self)
{
  g_return_val_if_fail (TW_IS_WINDOW (self), NULL);

  return self->workspace;
}

/**
 * tw_window_push:
 * @page: (transfer floating): a page
 *
 * Lays the page over the place that is shown; back leads there.
 */
void
tw_window_push (TwWindow          *self,
                AdwNavigationPage *page)
{
  g_return_if_fail (TW_IS_WINDOW (self));

  adw_navigation_view_push (self->navigation, page);
}

/**
 * tw_window_push_instead:
 * @page: (transfer floating): a page
 *
 * Lays the page where the uppermost one lay; back leads where it led from there.
 */
void
tw_window_push_instead (TwWindow          *self,
                        AdwNavigationPage *page)
{
  g_autoptr (GListModel) stack = NULL;
  g_autoptr (GPtrArray) pages = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_below;

  g_return_if_fail (TW_IS_WINDOW (self));

  stack = adw_navigation_view_get_navigation_stack (self->navigation);
  n_below = g_list_model_get_n_items (stack) - 1;
  for (guint i = 0; i < n_below; i++)
    g_ptr_array_add (pages, g_list_model_get_item (stack, i));
  g_ptr_array_add (pages, g_object_ref_sink (page));

  adw_navigation_view_replace (self->navigation, (AdwNavigationPage **) pages->pdata, (int) pages->len);
}

/**
 * tw_window_get_page:
 *
 * Returns: (transfer none): the page that lies uppermost
 */
AdwNavigationPage *
tw_window_get_page (TwWindow *self)
{
  g_return_val_if_fail (TW_IS_WINDOW (self), NULL);

  return adw_navigation_view_get_visible_page (self->navigation);
}

/**
 * tw_window_show_drafts:
 *
 * Shows what was left half-filled in the wizard: drafts come and go without a command.
 */
void
tw_window_show_drafts (TwWindow *self)
{
  AdwNavigationPage *page;

  g_return_if_fail (TW_IS_WINDOW (self));

  if (self->workspace == NULL)
    return;

  tw_sidebar_show_drafts (self->sidebar);
  page = adw_navigation_split_view_get_content (self->split_view);
  if (page != NULL && TW_IS_WELCOME_PAGE (page))
    tw_welcome_page_show_drafts (TW_WELCOME_PAGE (page));
}

/**
 * tw_window_get_content:
 *
 * Returns: (transfer none) (nullable): the page that is shown beside the sidebar
 */
AdwNavigationPage *
tw_window_get_content (TwWindow *self)
{
  g_return_val_if_fail (TW_IS_WINDOW (self), NULL);

  return self->split_view != NULL ? adw_navigation_split_view_get_content (self->split_view) : NULL;
}

/**
 * tw_window_show_cohort:
 * @cohort_id: a cohort of the file
 *
 * Leads to the cohort, as choosing it in the sidebar does.
 */
void
tw_window_show_cohort (TwWindow *self,
                       gint64    cohort_id)
{
  g_autoptr (TwPlace) place = NULL;

  g_return_if_fail (TW_IS_WINDOW (self));

  place = find_cohort (self, cohort_id);
  if (place != NULL)
    on_place_activated (self, place);
}

/**
 * tw_window_show_view:
 * @cohort_id: a cohort of the file
 * @view: one of its views: overview, participants, board, …
 *
 * Leads to a view of the cohort; where it has none of that name, to the cohort.
 */
void
tw_window_show_view (TwWindow   *self,
                     gint64      cohort_id,
                     const char *view)
{
  g_autoptr (TwPlace) place = NULL;
  AdwNavigationPage *page;

  g_return_if_fail (TW_IS_WINDOW (self));

  place = find_cohort (self, cohort_id);
  if (place == NULL)
    return;

  /* Before the page is seen, so that it does not make its first view ready for nobody, and once more for the focus. */
  page = get_page (self, place);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.show-view", "s", view);
  on_place_activated (self, place);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.show-view", "s", view);
}

/**
 * tw_window_show_attention:
 * @cohort_id: a cohort of the file, or 0 for all
 *
 * Leads to what needs attention.
 */
void
tw_window_show_attention (TwWindow *self,
                          gint64    cohort_id)
{
  g_autoptr (TwPlace) place = NULL;

  g_return_if_fail (TW_IS_WINDOW (self));

  place = tw_sidebar_find_place (self->sidebar, "attention");
  on_place_activated (self, place);
  tw_attention_page_show_cohort (TW_ATTENTION_PAGE (adw_navigation_split_view_get_content (self->split_view)), cohort_id);
}

/**
 * tw_window_restore:
 * @backup: a backup
 * @error: return location for an error
 *
 * Puts the backup in the place of the file and shows it. What was in the file is gone.
 *
 * Returns: whether it was done; otherwise the window shows the file as it was
 */
gboolean
tw_window_restore (TwWindow    *self,
                   const char  *backup,
                   GError     **error)
{
  gboolean restored;

  g_return_val_if_fail (TW_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (self->workspace != NULL, FALSE);

  leave_workspace (self);
  restored = tw_backup_restore (backup, self->path, error);
  open_for_writing (self);

  return restored;
}

static gboolean
make_sample (const char  *path,
             GError     **error)
{
  const TwSampleSize size = { TW_SAMPLE_USUAL_PEOPLE, TW_SAMPLE_USUAL_TANDEMS, 1 };
  g_autoptr (TwWorkspace) workspace = tw_workspace_open (path, error);
  gint64 cohort_ids[2];
  gboolean made;

  if (workspace == NULL)
    return FALSE;

  made = tw_workspace_make_sample (workspace, &size, NULL, NULL, cohort_ids, error);
  tw_workspace_close (workspace);

  return made;
}

/**
 * tw_window_make_sample:
 * @error: return location for an error
 *
 * Fills the empty file with the sample company, while nothing on the screen looks at it: that takes hundreds of
 * changes.
 *
 * Returns: whether it was done
 */
gboolean
tw_window_make_sample (TwWindow  *self,
                       GError   **error)
{
  gboolean made;

  g_return_val_if_fail (TW_IS_WINDOW (self), FALSE);
  g_return_val_if_fail (self->workspace != NULL, FALSE);

  leave_workspace (self);
  made = make_sample (self->path, error);
  open_for_writing (self);

  return made;
}

/**
 * tw_window_search:
 *
 * Begins a search in what is shown, or among the people where nothing shown can be searched.
 */
void
tw_window_search (TwWindow *self)
{
  AdwNavigationPage *page;

  g_return_if_fail (TW_IS_WINDOW (self));

  if (self->workspace == NULL || is_empty (self))
    return;

  page = adw_navigation_split_view_get_content (self->split_view);
  if (page == NULL || !TW_IS_PEOPLE_PAGE (page))
    show_people (self);

  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  page = adw_navigation_split_view_get_content (self->split_view);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.search", NULL);
}

/**
 * tw_window_show_message:
 * @message: a sentence
 *
 * Says something that needs no answer.
 */
void
tw_window_show_message (TwWindow   *self,
                        const char *message)
{
  g_return_if_fail (TW_IS_WINDOW (self));

  tw_toast_add (self->toasts, message, NULL, NULL);
}
