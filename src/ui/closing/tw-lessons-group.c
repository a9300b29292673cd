/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lessons learned of a cohort. They are no figures: they can be written down and done after the close-out, too. */

#include "tw-lessons-group.h"

#include <glib/gi18n.h>

#include "tw-decoration.h"
#include "tw-language.h"
#include "tw-lesson-dialog.h"
#include "tw-plain-date.h"
#include "tw-refusal.h"
#include "tw-words-commands.h"

struct _TwLessonsGroup
{
  AdwPreferencesGroup parent_instance;

  TwWorkspace *workspace; /* NULL: shows nothing yet */
  GtkWidget *add_button;
  GtkWidget *words_row;
  GPtrArray *rows;    /* GtkWidget, not owned: in the group */
  GPtrArray *lessons; /* TwLesson, as the rows; NULL until they were read */
};

G_DEFINE_FINAL_TYPE (TwLessonsGroup, tw_lessons_group, ADW_TYPE_PREFERENCES_GROUP)

static const TwLesson *
find_lesson (TwLessonsGroup *self,
             gpointer        row)
{
  guint place = 0;

  return g_ptr_array_find (self->rows, row, &place) && place < self->lessons->len
           ? g_ptr_array_index (self->lessons, place)
           : NULL;
}

static void
change (TwLessonsGroup *self,
        AdwActionRow   *row)
{
  const TwLesson *lesson = find_lesson (self, row);

  if (lesson != NULL)
    adw_dialog_present (tw_lesson_dialog_new_for (self->workspace, lesson), GTK_WIDGET (self));
}

static void
finish (GtkWidget      *button,
        TwLessonsGroup *self)
{
  const TwLesson *lesson = find_lesson (self, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW));
  g_autoptr (GError) error = NULL;

  if (lesson != NULL && !tw_workspace_finish_lesson (self->workspace, lesson->id, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Changed"), error);
}

static void
remove_lesson (GtkWidget      *button,
               TwLessonsGroup *self)
{
  const TwLesson *lesson = find_lesson (self, gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW));
  g_autoptr (GError) error = NULL;

  if (lesson != NULL && !tw_workspace_remove_lesson (self->workspace, lesson->id, &error))
    tw_refusal_present (GTK_WIDGET (self), _("Not Changed"), error);
}

static char *
write_day (const char *iso)
{
  GDate day;

  return iso != NULL && tw_plain_date_read (iso, &day) ? tw_language_date (tw_language_session (), &day, TW_DATE_MEDIUM)
                                                       : NULL;
}

/* “Ada Lovelace · until 3 May 2027 · from the cohort before” */
static char *
describe (const TwLesson *lesson)
{
  g_autofree char *due = write_day (lesson->due_on);
  g_autofree char *done = write_day (lesson->done_on);
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  if (lesson->owner != NULL && *lesson->owner != '\0')
    g_strv_builder_add (parts, lesson->owner);
  if (done != NULL)
    /* Translators: of a lesson learned; %s is a date */
    g_strv_builder_take (parts, g_strdup_printf (_("done on %s"), done));
  else if (due != NULL)
    /* Translators: of a lesson learned; %s is a date */
    g_strv_builder_take (parts, g_strdup_printf (_("until %s"), due));
  if (lesson->taken_over)
    g_strv_builder_add (parts, _("from the cohort before"));
  all = g_strv_builder_end (parts);

  return g_strjoinv (" · ", all);
}

static void
add_button (TwLessonsGroup *self,
            AdwActionRow   *row,
            const char     *icon,
            const char     *tooltip,
            GCallback       pressed)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, tooltip);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", pressed, self, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (row, button);
}

static void
add_row (TwLessonsGroup *self,
         const TwLesson *lesson)
{
  AdwActionRow *row = ADW_ACTION_ROW (adw_action_row_new ());
  g_autofree char *told = describe (lesson);
  gboolean may_change = !tw_workspace_get_read_only (self->workspace);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lesson->lesson);
  adw_action_row_set_subtitle (row, told);
  if (may_change && lesson->done_on == NULL)
    add_button (self, row, "object-select-symbolic", _("Done"), G_CALLBACK (finish));
  if (may_change)
    {
      add_button (self, row, "user-trash-symbolic", _("Remove"), G_CALLBACK (remove_lesson));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (change), self, G_CONNECT_SWAPPED);
    }
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

/* What people said in words is counted here, and read on the pages of the tandems (P8). */
static void
show_words (TwLessonsGroup *self,
            GArray         *tandems)
{
  guint n_answers = 0, n_unread = 0;
  g_autofree char *title = NULL, *subtitle = NULL;

  for (guint i = 0; i < tandems->len; i++)
    {
      n_answers += g_array_index (tandems, TwTandemWords, i).n_answers;
      n_unread += g_array_index (tandems, TwTandemWords, i).n_unread;
    }

  gtk_widget_set_visible (self->words_row, n_answers > 0);
  title = g_strdup_printf (ngettext ("%u answer in words", "%u answers in words", n_answers), n_answers);
  subtitle = n_unread > 0 ? g_strdup_printf (ngettext ("%u not read yet. It is seen on the page of its tandem alone.",
                                                       "%u not read yet. They are seen on the pages of their tandems alone.",
                                                       n_unread),
                                             n_unread)
                          : g_strdup (_("All are read. They are seen on the pages of their tandems alone."));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->words_row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->words_row), subtitle);
}

static void
clear (TwLessonsGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

static void
tw_lessons_group_dispose (GObject *object)
{
  g_clear_object (&TW_LESSONS_GROUP (object)->workspace);

  G_OBJECT_CLASS (tw_lessons_group_parent_class)->dispose (object);
}

static void
tw_lessons_group_finalize (GObject *object)
{
  TwLessonsGroup *self = TW_LESSONS_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_clear_pointer (&self->lessons, g_ptr_array_unref);

  G_OBJECT_CLASS (tw_lessons_group_parent_class)->finalize (object);
}

static void
tw_lessons_group_class_init (TwLessonsGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = tw_lessons_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = tw_lessons_group_finalize;
}

static void
tw_lessons_group_init (TwLessonsGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->add_button = gtk_button_new_from_icon_name ("list-add-symbolic");
  gtk_widget_set_tooltip_text (self->add_button, _("Add Lesson"));
  gtk_widget_add_css_class (self->add_button, "flat");
  gtk_widget_set_valign (self->add_button, GTK_ALIGN_CENTER);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "page.add-lesson");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Lessons Learned"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->add_button);

  self->words_row = adw_action_row_new ();
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->words_row), tw_decoration_new ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->words_row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->words_row), "page.read-words");
  gtk_widget_set_visible (self->words_row, FALSE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->words_row);
}

/**
 * tw_lessons_group_show:
 * @workspace: the open file
 * @cohort: a cohort
 */
void
tw_lessons_group_show (TwLessonsGroup *self,
                       TwWorkspace    *workspace,
                       TwCohort       *cohort)
{
  g_autoptr (GPtrArray) lessons = tw_workspace_list_lessons (workspace, tw_cohort_get_id (cohort), NULL);
  g_autoptr (GArray) tandems = tw_workspace_count_words (workspace, tw_cohort_get_id (cohort), NULL);

  g_set_object (&self->workspace, workspace);
  if (tandems != NULL)
    show_words (self, tandems);
  clear (self);
  g_clear_pointer (&self->lessons, g_ptr_array_unref);
  self->lessons = g_steal_pointer (&lessons);
  for (guint i = 0; self->lessons != NULL && i < self->lessons->len; i++)
    add_row (self, g_ptr_array_index (self->lessons, i));
  adw_preferences_group_set_description (
    ADW_PREFERENCES_GROUP (self),
    self->rows->len > 0 ? _("The next cohort takes over what is not done yet.")
                        : _("What must the next cohort do better? Who sees to it, and until when?"));
}
