/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is on record of a tandem: what needs attention, conflicts, check-ins, and what was changed when. */

#include "tw-tandem-record.h"

#include <glib/gi18n.h>

#include "tw-attention-text.h"
#include "tw-conflict-commands.h"
#include "tw-language.h"
#include "tw-participant-commands.h"
#include "tw-tandem-history.h"

static GtkWidget *
create_row (const char *title,
            const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);

  return row;
}

/**
 * tw_tandem_record_show_findings:
 * @section: gets what needs attention (D21), the most urgent first
 * @timeline: the facts
 * @tandem_id: a tandem
 */
void
tw_tandem_record_show_findings (TwTandemSection *section,
                                TwTimeline      *timeline,
                                gint64           tandem_id)
{
  TwLanguage *language = tw_language_session ();

  tw_tandem_section_begin (section);
  for (guint i = 0; i < timeline->findings->len; i++)
    {
      const TwAttentionFinding *finding = g_ptr_array_index (timeline->findings, i);
      g_autofree char *why = NULL, *both = NULL;
      GtkWidget *row, *icon;

      if (tw_attention_rule_facts (finding->rule)->subject != TW_ATTENTION_OF_TANDEM ||
          finding->subject_id != tandem_id || finding->snoozed_until != NULL)
        continue;

      why = tw_attention_why (language, finding);
      both = g_strdup_printf ("%s\n%s", why, tw_attention_to_do (language, finding));
      row = create_row (tw_attention_title (language, finding->rule), both);
      icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      gtk_widget_add_css_class (icon, "warning");
      gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Needs attention"), -1);
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
      tw_tandem_section_add (section, row);
    }
  tw_tandem_section_end (section);
}

static void
add_conflict (const char *noted_on,
              const char *note,
              const char *settled_on,
              gpointer    section)
{
  TwLanguage *language = tw_language_session ();
  g_autofree char *noted = tw_language_iso_date (language, noted_on, TW_DATE_LONG);
  g_autofree char *settled = tw_language_iso_date (language, settled_on, TW_DATE_LONG);
  /* Translators: two days */
  g_autofree char *when = settled != NULL ? g_strdup_printf (_("Noted %s, settled %s"), noted, settled)
                                          : g_strdup_printf (_("Noted %s, open"), noted);
  GtkWidget *row = create_row (note, when);

  if (settled_on == NULL)
    {
      GtkWidget *button = gtk_button_new_with_mnemonic (_("_Settled"));

      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tandem.settle-conflicts");
      gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
    }
  tw_tandem_section_add (section, row);
}

/**
 * tw_tandem_record_show_conflicts:
 * @section: gets what was noted, the earliest first
 * @workspace: an open file
 * @tandem_id: a tandem
 */
void
tw_tandem_record_show_conflicts (TwTandemSection *section,
                                 TwWorkspace     *workspace,
                                 gint64           tandem_id)
{
  tw_tandem_section_begin (section);
  tw_workspace_each_conflict (workspace, tandem_id, add_conflict, section, NULL);
  tw_tandem_section_end (section);
}

static void
add_check_in (const char *held_on,
              const char *record,
              gpointer    section)
{
  g_autofree char *day = tw_language_iso_date (tw_language_session (), held_on, TW_DATE_LONG);

  tw_tandem_section_add (section, create_row (record, day));
}

/**
 * tw_tandem_record_show_check_ins:
 * @section: gets what was said at the check-ins with the mentee (D3), the latest first
 * @workspace: an open file
 * @tandem: a tandem
 */
void
tw_tandem_record_show_check_ins (TwTandemSection *section,
                                 TwWorkspace     *workspace,
                                 TwTandem        *tandem)
{
  tw_tandem_section_begin (section);
  tw_workspace_each_check_in (workspace, tw_tandem_get_mentee_id (tandem), add_check_in, section, NULL);
  tw_tandem_section_end (section);
}

/**
 * tw_tandem_record_show_history:
 * @section: gets what was changed when, the latest first
 * @workspace: an open file
 * @tandem_id: a tandem
 */
void
tw_tandem_record_show_history (TwTandemSection *section,
                               TwWorkspace     *workspace,
                               gint64           tandem_id)
{
  g_autoptr (GPtrArray) happenings = tw_workspace_read_tandem_history (workspace, tandem_id, NULL);
  GtkWidget *expander = adw_expander_row_new ();

  tw_tandem_section_begin (section);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _("What Was Changed When"));
  for (guint i = 0; happenings != NULL && i < happenings->len; i++)
    {
      const TwHappening *happening = g_ptr_array_index (happenings, i);
      g_autofree char *day = tw_language_iso_date (tw_language_session (), happening->day, TW_DATE_LONG);

      adw_expander_row_add_row (ADW_EXPANDER_ROW (expander), create_row (happening->sentence, day));
    }
  tw_tandem_section_add (section, expander);
  tw_tandem_section_end (section);
}
