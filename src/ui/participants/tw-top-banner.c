/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Start at the top (D5): in the first cohort of a programme it says so as long as nobody from the board or management
 * is a mentee, and offers to settle it. Once somebody is, it offers to announce that, until the cohort begins. It never
 * insists. */

#include "tw-top-banner.h"

#include <glib/gi18n.h>

#include "tw-names.h"

struct _TwTopBanner
{
  AdwBin parent_instance;

  gboolean has_top;

  AdwBanner *banner;
};

G_DEFINE_FINAL_TYPE (TwTopBanner, tw_top_banner, ADW_TYPE_BIN)

static gboolean
has_somebody_from_top (GListModel *mentees)
{
  for (guint i = 0; i < g_list_model_get_n_items (mentees); i++)
    {
      g_autoptr (TwParticipant) mentee = g_list_model_get_item (mentees, i);

      if (tw_participant_get_level (mentee) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
on_clicked (TwTopBanner *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), self->has_top ? "page.announce" : "page.enrol-from-top", NULL);
}

static void
tw_top_banner_dispose (GObject *object)
{
  /* The direct child of a bin is taken out before the template lets go of it. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TW_TYPE_TOP_BANNER);

  G_OBJECT_CLASS (tw_top_banner_parent_class)->dispose (object);
}

static void
tw_top_banner_class_init (TwTopBannerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tw_top_banner_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/tandemwerk/Tandemwerk/ui/participants/tw-top-banner.ui");
  gtk_widget_class_bind_template_child (widget_class, TwTopBanner, banner);
  gtk_widget_class_bind_template_callback (widget_class, on_clicked);
}

static void
tw_top_banner_init (TwTopBanner *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * tw_top_banner_show:
 * @workspace: an open file
 * @cohort: a cohort of it
 * @mentees: its mentees
 *
 * Says how it stands.
 */
void
tw_top_banner_show (TwTopBanner *self,
                    TwWorkspace *workspace,
                    TwCohort    *cohort,
                    GListModel  *mentees)
{
  const gboolean is_first = tw_cohort_get_previous_id (cohort) == 0;
  const TwCohortState state = tw_cohort_get_state (cohort);
  g_autofree char *name = tw_workspace_get_setting (workspace, "level-0-name");
  g_autofree char *top = tw_level_name (tw_language_session (), 0, name);
  g_autofree char *title = NULL;

  g_return_if_fail (TW_IS_TOP_BANNER (self));

  self->has_top = has_somebody_from_top (mentees);
  if (self->has_top)
    /* Translators: %s is the top level of the company, such as "Board or management" */
    title = g_strdup_printf (_("“%s” takes part: say so when you announce the programme."), top);
  else
    /* Translators: %s is the top level of the company, such as "Board or management" */
    title = g_strdup_printf (_("Nobody of “%s” takes part as mentee yet: starting at the top makes the programme "
                               "visible and accepted."),
                             top);

  adw_banner_set_title (self->banner, title);
  adw_banner_set_revealed (self->banner,
                           is_first && (self->has_top ? state == TW_COHORT_PREPARING : state != TW_COHORT_CLOSED));
  if (self->has_top)
    adw_banner_set_button_label (self->banner, _("Announce…"));
  else
    adw_banner_set_button_label (self->banner, tw_workspace_get_read_only (workspace) ? NULL : _("Choose…"));
}
