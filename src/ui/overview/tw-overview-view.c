/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A cohort at a glance. Before anybody is enrolled it says how that is done; from then on it shows the five stages as a
 * checklist with what is next, the figures, what would help before matching, the topics, and how good the tandems are.
 * Every entry leads to what is behind it. What was answered counts when somebody asks for it, because what was once told
 * is remembered (P8). It reads the file when it is looked at, and not while another view is in front. */

#include "tw-overview-view.h"

#include <glib/gi18n.h>

#include "papers/tw-telling.h"
#include "tw-closing-commands.h"
#include "tw-decoration.h"
#include "tw-figure-tile.h"
#include "tw-language.h"
#include "tw-overview.h"
#include "tw-qualities-group.h"
#include "tw-readiness-group.h"
#include "tw-stage-text.h"
#include "tw-task-row.h"
#include "tw-topic-text.h"

/* The topics that stand there at once; more are in the list of participants. */
#define MOST_TOPICS 8
/* A script that changes much is drawn once, at its end. */
#define REFRESH_MILLISECONDS 60

typedef enum
{
  FIGURE_MENTORS,
  FIGURE_MENTEES,
  FIGURE_CONSENTS,
  FIGURE_TANDEMS,
  FIGURE_AT_RISK,
  FIGURE_MEETINGS,
  FIGURE_HOURS,
  FIGURE_GOALS,

  N_FIGURES
} Figure;

struct _TwOverviewView
{
  AdwBin parent_instance;

  TwWorkspace *workspace;
  gint64 cohort_id;
  guint refresh_source;
  gboolean outdated;
  gboolean was_shown;

  GtkWidget *nobody_box;
  GtkWidget *import_box;
  AdwPreferencesGroup *stages_group;
  AdwPreferencesGroup *figures_group;
  AdwWrapBox *figures_box;
  TwReadinessGroup *readiness_group;
  AdwPreferencesGroup *topics_group;
  TwQualitiesGroup *qualities_group;

  AdwExpanderRow *stages[TW_N_STAGES];
  TwTaskRow *tasks[TW_N_TASKS];
  TwFigureTile *figures[N_FIGURES];
  GPtrArray *topics; /* GtkWidget, not owned: in the group */
};

G_DEFINE_FINAL_TYPE (TwOverviewView, tw_overview_view, ADW_TYPE_BIN)

/* Stages */

static void
create_stages (TwOverviewView *self,
               AdwViewStack   *views)
{
  const TwCohortCounts nothing = { 0 };
  TwTask tasks[TW_N_TASKS];

  for (TwStage stage = 0; stage < TW_N_STAGES; stage++)
    {
      self->stages[stage] = ADW_EXPANDER_ROW (adw_expander_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->stages[stage]),
                                     tw_stage_name (tw_language_session (), stage));
      adw_preferences_group_add (self->stages_group, GTK_WIDGET (self->stages[stage]));
    }

  tw_stage_list_tasks (&nothing, tasks);
  for (guint i = 0; i < TW_N_TASKS; i++)
    {
      self->tasks[i] = TW_TASK_ROW (tw_task_row_new (i, views));
      adw_expander_row_add_row (self->stages[tasks[i].stage], GTK_WIDGET (self->tasks[i]));
      /* The list in an expander row has no name of its own. */
      gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self->tasks[i]))),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      tw_stage_name (tw_language_session (), tasks[i].stage), -1);
    }
}

/* "3 of 4 done · Next: Hold the kick-off" */
static char *
describe_stage (const TwOverview *overview,
                TwStage           stage)
{
  guint n_done = 0, n_missing = 0, n_all = 0;
  const TwTask *next = NULL;

  for (guint i = 0; i < TW_N_TASKS; i++)
    {
      if (overview->tasks[i].stage != stage)
        continue;

      n_all++;
      n_done += overview->tasks[i].state == TW_TASK_DONE;
      n_missing += overview->tasks[i].state == TW_TASK_MISSING;
      if (overview->tasks[i].state == TW_TASK_NEXT)
        next = &overview->tasks[i];
    }

  if (n_done == n_all)
    return g_strdup (_("Done"));
  if (next != NULL)
    /* Translators: "3 of 4 done · Next: Hold the kick-off" */
    return g_strdup_printf (_("%u of %u done · Next: %s"), n_done, n_all,
                            tw_task_title (tw_language_session (), next->kind));
  if (n_missing > 0)
    /* Translators: "3 of 4 done · Missing: 1" */
    return g_strdup_printf (_("%u of %u done · Missing: %u"), n_done, n_all, n_missing);

  return g_strdup_printf (_("%u of %u done"), n_done, n_all);
}

/* The stage in which something is next lies open when the view is first looked at; then it is left to the person. */
static void
show_stages (TwOverviewView   *self,
             const TwOverview *overview)
{
  for (TwStage stage = 0; stage < TW_N_STAGES; stage++)
    {
      g_autofree char *subtitle = describe_stage (overview, stage);

      adw_expander_row_set_subtitle (self->stages[stage], subtitle);
    }

  for (guint i = 0; i < TW_N_TASKS; i++)
    {
      tw_task_row_show (self->tasks[i], &overview->tasks[i]);
      if (!self->was_shown && overview->tasks[i].state == TW_TASK_NEXT)
        adw_expander_row_set_expanded (self->stages[overview->tasks[i].stage], TRUE);
    }
}

/* Figures */

static void
create_figures (TwOverviewView *self)
{
  const struct
  {
    const char *caption;
    const char *action;
    const char *target;
  } figures[N_FIGURES] = {
    [FIGURE_MENTORS] = { _("Mentors"), "page.show-participants", "mentors" },
    [FIGURE_MENTEES] = { _("Mentees"), "page.show-participants", "mentees" },
    [FIGURE_CONSENTS] = { _("Consents"), "page.show-participants", "consent-missing" },
    [FIGURE_TANDEMS] = { _("Tandems"), "page.show-view", "board" },
    [FIGURE_AT_RISK] = { _("Tandems at risk"), "page.show-attention", NULL },
    [FIGURE_MEETINGS] = { _("Meetings held, of those whose day is over"), "page.show-counted", "meetings-held" },
    [FIGURE_HOURS] = { _("Time of both sides"), "page.show-counted", "meetings-held" },
    [FIGURE_GOALS] = { _("Goals reached"), "page.show-counted", "goals-reached" },
  };

  for (guint i = 0; i < N_FIGURES; i++)
    {
      self->figures[i] =
        TW_FIGURE_TILE (tw_figure_tile_new (figures[i].caption, figures[i].action, figures[i].target));
      adw_wrap_box_append (self->figures_box, GTK_WIDGET (self->figures[i]));
    }
}

static char *
say_of (guint n,
        guint n_all)
{
  g_autofree char *some = tw_language_integer (tw_language_session (), n);
  g_autofree char *all = tw_language_integer (tw_language_session (), n_all);

  return g_strdup_printf (_("%s of %s"), some, all);
}

/* Who takes part; and who is enrolled, where that is not the same. */
static char *
say_in (guint n_in,
        guint n_enrolled)
{
  return n_in < n_enrolled ? say_of (n_in, n_enrolled) : tw_language_integer (tw_language_session (), n_in);
}

static char *
say_hours (const TwCohortCounts *counts)
{
  g_autofree char *used = tw_language_duration (tw_language_session (), counts->minutes_used);
  g_autofree char *planned = counts->minutes_planned >= 0
                               ? tw_language_duration (tw_language_session (), counts->minutes_planned)
                               : NULL;

  return planned != NULL ? g_strdup_printf (_("%s of %s"), used, planned) : g_steal_pointer (&used);
}

static void
show_figure (TwOverviewView *self,
             Figure          figure,
             gboolean        visible,
             char           *value)
{
  tw_figure_tile_show (self->figures[figure], value);
  gtk_widget_set_visible (GTK_WIDGET (self->figures[figure]), visible);
  g_free (value);
}

static void
show_figures (TwOverviewView   *self,
              const TwOverview *overview)
{
  TwLanguage *language = tw_language_session ();
  const TwCohortCounts *counts = &overview->counts;

  show_figure (self, FIGURE_MENTORS, TRUE, say_in (counts->n_mentors_in, counts->n_mentors));
  show_figure (self, FIGURE_MENTEES, TRUE, say_in (counts->n_mentees_in, counts->n_mentees));
  show_figure (self, FIGURE_CONSENTS, TRUE, say_of (counts->n_consented, counts->n_asked));
  show_figure (self, FIGURE_TANDEMS, counts->n_tandems > 0, tw_language_integer (language, counts->n_tandems));
  show_figure (self, FIGURE_AT_RISK, counts->n_running > 0,
               tw_language_integer (language, overview->n_tandems_at_risk));
  show_figure (self, FIGURE_MEETINGS, counts->n_meetings > 0,
               say_of (counts->n_meetings_held, counts->n_meetings_due));
  show_figure (self, FIGURE_HOURS, counts->minutes_used > 0, say_hours (counts));
  show_figure (self, FIGURE_GOALS, counts->n_goals > 0, say_of (counts->n_goals_reached, counts->n_goals));
}

/* Topics */

static GtkWidget *
create_topic_row (const TwTopicDemand *demand)
{
  const char *topic = demand->key != NULL ? tw_topic_name (tw_language_session (), demand->key) : demand->name;
  g_autofree char *wanted = g_strdup_printf (_("wanted by %u"), demand->n_wanted);
  g_autofree char *offered = g_strdup_printf (_("offered by %u"),
                                              demand->n_offered);
  /* Translators: "wanted by 3, offered by 1" */
  g_autofree char *subtitle = g_strdup_printf (_("%s, %s"), wanted, offered);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), topic);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (demand->n_wanted > demand->n_offered)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      gtk_widget_set_tooltip_text (icon, _("Wanted more often than offered"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _("Wanted more often than offered"), -1);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
    }

  adw_action_row_add_suffix (ADW_ACTION_ROW (row), tw_decoration_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "page.show-topic");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", topic);

  return row;
}

static void
show_topics (TwOverviewView   *self,
             const TwOverview *overview)
{
  for (guint i = 0; i < self->topics->len; i++)
    adw_preferences_group_remove (self->topics_group, g_ptr_array_index (self->topics, i));
  g_ptr_array_set_size (self->topics, 0);

  for (guint i = 0; i < MIN (overview->topics->len, MOST_TOPICS); i++)
    {
      GtkWidget *row = create_topic_row (g_ptr_array_index (overview->topics, i));

      adw_preferences_group_add (self->topics_group, row);
      g_ptr_array_add (self->topics, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->topics_group), self->topics->len > 0);
}

/* Only what was told already; more of it is asked for by a button (P8). */
static void
show_qualities (TwOverviewView       *self,
                const TwCohortCounts *counts)
{
  g_autoptr (GPtrArray) figures = NULL;

  if (counts->n_rounds[TW_PULSE_REGULAR] > 0 && !tw_workspace_get_busy (self->workspace))
    figures = tw_workspace_list_figures (self->workspace, self->cohort_id, NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->qualities_group),
                          figures != NULL && tw_qualities_group_show (self->qualities_group, figures));
}

static gboolean
is_to_be_matched (const TwCohortCounts *counts)
{
  return counts->state != TW_COHORT_CLOSED && counts->n_mentors + counts->n_mentees > 0 &&
         (counts->n_tandems == 0 || counts->n_published < counts->n_tandems);
}

static void
refresh (TwOverviewView *self)
{
  g_autoptr (TwOverview) overview = tw_workspace_read_overview (self->workspace, self->cohort_id, NULL);
  gboolean anybody;

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  self->outdated = FALSE;
  /* The cohort may have gone: the window leads elsewhere then. */
  if (overview == NULL)
    return;

  anybody = overview->counts.n_mentors + overview->counts.n_mentees > 0;
  gtk_widget_set_visible (self->nobody_box, !anybody);
  gtk_widget_set_visible (self->import_box, !tw_workspace_has_people (self->workspace));
  gtk_widget_set_visible (GTK_WIDGET (self->figures_group), anybody);
  show_stages (self, overview);
  show_figures (self, overview);
  show_topics (self, overview);
  show_qualities (self, &overview->counts);

  gtk_widget_set_visible (GTK_WIDGET (self->readiness_group), is_to_be_matched (&overview->counts));
  if (is_to_be_matched (&overview->counts))
    tw_readiness_group_show (self->readiness_group, self->workspace, self->cohort_id);

  self->was_shown = TRUE;
}

static void
refresh_once (gpointer self)
{
  TW_OVERVIEW_VIEW (self)->refresh_source = 0;
  refresh (self);
}

static void
on_changed (TwOverviewView *self)
{
  self->outdated = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->refresh_source == 0)
    self->refresh_source = g_timeout_add_once (REFRESH_MILLISECONDS, refresh_once, self);
}

static void
on_told (GtkWidget *widget)
{
  refresh (TW_OVERVIEW_VIEW (widget));
}

static void
include_answers (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  TwOverviewView *self = TW_OVERVIEW_VIEW (widget);

  tw_telling_ask (widget, self->workspace, self->cohort_id, on_told);
}

static void
tw_overview_view_map (GtkWidget *widget)
{
  TwOverviewView *self = TW_OVERVIEW_VIEW (widget);

  if (self->workspace != NULL && self->outdated)
    refresh (self);

  GTK_WIDGET_CLASS (tw_overview_view_parent_class)->map (widget);
}

static void
tw_overview_view_dispose (GObject *object)
{
  TwOverviewView *self = TW_OVERVIEW_VIEW (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TW_TYPE_OVERVIEW_VIEW);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (tw_overview_view_parent_class)->dispose (object);
}

static void
tw_overview_view_finalize (GObject *object)
{
  g_ptr_array_unref (TW_OVERVIEW_VIEW (object)->topics);

  G_OBJECT_CLASS (tw_overview_view_parent_class)->finalize (object);
}

static void
tw_overview_view_class_init (TwOverviewViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = tw_overview_view_dispose;
  object_class->finalize = tw_overview_view_finalize;
  widget_class->map = tw_overview_view_map;

  g_type_ensure (TW_TYPE_QUALITIES_GROUP);
  g_type_ensure (TW_TYPE_READINESS_GROUP);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/overview/tw-overview-view.ui");
  gtk_widget_class_bind_template_child (widget_class, TwOverviewView, nobody_box);
  gtk_widget_class_bind_template_child (widget_class, TwOverviewView, import_box);
  gtk_widget_class_bind_template_child (widget_class, TwOverviewView, stages_group);
  gtk_widget_class_bind_template_child (widget_class, TwOverviewView, figures_group);
  gtk_widget_class_bind_template_child (widget_class, TwOverviewView, figures_box);
  gtk_widget_class_bind_template_child (widget_class, TwOverviewView, readiness_group);
  gtk_widget_class_bind_template_child (widget_class, TwOverviewView, topics_group);
  gtk_widget_class_bind_template_child (widget_class, TwOverviewView, qualities_group);

  gtk_widget_class_install_action (widget_class, "overview.include", NULL, include_answers);
}

static void
tw_overview_view_init (TwOverviewView *self)
{
  self->topics = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_overview_view_show_cohort:
 * @workspace: an open file
 * @cohort_id: a cohort of it
 * @views: the views of the cohort, this one among them, so that it leads to those there are
 *
 * Shows the cohort; called once.
 */
void
tw_overview_view_show_cohort (TwOverviewView *self,
                              TwWorkspace    *workspace,
                              gint64          cohort_id,
                              AdwViewStack   *views)
{
  g_return_if_fail (TW_IS_OVERVIEW_VIEW (self));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->cohort_id = cohort_id;
  self->outdated = TRUE;
  create_stages (self, views);
  create_figures (self);
  g_signal_connect_object (workspace, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
}
