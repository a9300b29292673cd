/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is missing before a cohort is closed: a row a finding, which leads to where it is settled. */

#include "tw-missing-group.h"

#include <glib/gi18n.h>

#include "tw-closing-commands.h"
#include "tw-decoration.h"
#include "tw-finding-text.h"
#include "tw-language.h"

struct _TwMissingGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows; /* GtkWidget, not owned: in the group */
};

G_DEFINE_FINAL_TYPE (TwMissingGroup, tw_missing_group, ADW_TYPE_PREFERENCES_GROUP)

/* Where a finding is settled; without an action it is good to know, no more. */
static const struct
{
  TwFindingCode code;
  const char *label;
  const char *action;
  const char *target;
} ways[] = {
  { TW_FINDING_CLOSE_WITHOUT_LAST_ANSWERS, N_ ("Feedback Forms…"), "page.print", "feedback-form" },
  { TW_FINDING_CLOSE_GOALS_WITHOUT_RESULT, N_ ("To the Tandems"), "page.show-counted", "goals-without-result" },
  { TW_FINDING_CLOSE_MEETINGS_OPEN, N_ ("To the Tandems"), "page.show-counted", "meetings-open" },
  { TW_FINDING_CLOSE_TANDEMS_UNPUBLISHED, N_ ("To the Board"), "page.show-view", "board" },
  { TW_FINDING_CLOSE_RESOURCES_WITHOUT_ACTUAL, N_ ("Enter What Was Used…"), "page.enter-actual", "0" },
  { TW_FINDING_CLOSE_WITHOUT_STATEMENT, N_ ("Add Statement…"), "page.add-statement", NULL },
  { TW_FINDING_CLOSE_WORDS_UNREAD, N_ ("Read Them One After the Other…"), "page.read-words", NULL },
  { TW_FINDING_CLOSE_WITHOUT_LESSON, N_ ("Add Lesson…"), "page.add-lesson", NULL },
  { TW_FINDING_CLOSE_TANDEMS_RUN_ON, N_ ("To the Tandems"), "page.show-counted", "running" },
};

/* The whole row leads there: beside a button there is no room for a sentence on a phone. */
static void
add_way (AdwActionRow    *row,
         const TwFinding *finding)
{
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      if (ways[i].code != finding->code)
        continue;

      adw_action_row_set_subtitle (row, _(ways[i].label));
      adw_action_row_add_suffix (row, tw_decoration_new ("go-next-symbolic"));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      if (ways[i].target != NULL)
        gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", ways[i].target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), ways[i].action);
    }
}

static void
add_row (TwMissingGroup  *self,
         const char      *sentence,
         const char      *icon,
         const TwFinding *finding)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  GtkWidget *image = tw_decoration_new (icon);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), sentence);
  adw_action_row_add_prefix (row, image);
  if (finding != NULL)
    add_way (row, finding);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

static void
clear (TwMissingGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
tw_missing_group_finalize (GObject *object)
{
  g_ptr_array_unref (TW_MISSING_GROUP (object)->rows);

  G_OBJECT_CLASS (tw_missing_group_parent_class)->finalize (object);
}

static void
tw_missing_group_class_init (TwMissingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = tw_missing_group_finalize;
}

static void
tw_missing_group_init (TwMissingGroup *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("What Is Missing"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("Settle it, or close the cohort without it: nothing of it forbids that."));
}

/**
 * tw_missing_group_show:
 * @workspace: the open file
 * @cohort: a cohort; of a closed one nothing is missing any more
 */
void
tw_missing_group_show (TwMissingGroup *self,
                       TwWorkspace    *workspace,
                       TwCohort       *cohort)
{
  gboolean closed = tw_cohort_get_state (cohort) == TW_COHORT_CLOSED;
  g_autoptr (GPtrArray) missing =
    closed ? NULL : tw_workspace_check_close (workspace, tw_cohort_get_id (cohort), NULL);

  clear (self);
  gtk_widget_set_visible (GTK_WIDGET (self), missing != NULL);
  for (guint i = 0; missing != NULL && i < missing->len; i++)
    {
      const TwFinding *finding = g_ptr_array_index (missing, i);
      g_autofree char *sentence = tw_finding_to_sentence (finding, tw_language_session ());

      add_row (self, sentence, "dialog-information-symbolic", finding);
    }
  if (missing != NULL && missing->len == 0)
    add_row (self, _("Nothing is missing"), "object-select-symbolic", NULL);
}
