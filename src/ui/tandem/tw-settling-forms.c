/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The short forms that settle what needs attention in a tandem, from wherever one stands: a check-in is recorded (D3), a
 * term that is over ends or goes on (D13), a tandem is dissolved without blame (P7). Each ends in one command. */

#include "tw-settling-forms.h"

#include <glib/gi18n.h>

#include "tw-language.h"
#include "tw-names.h"
#include "tw-participant-commands.h"
#include "tw-tandem-course-commands.h"
#include "tw-tandem-names.h"

/* Reasons to dissolve, in the order in which they are offered. */
static const TwEndReason reasons[] = {
  TW_END_REASON_CHEMISTRY, TW_END_REASON_LEFT_COMPANY, TW_END_REASON_NO_TIME, TW_END_REASON_WITHDRAWN,
  TW_END_REASON_OTHER,
};

enum
{
  GOALS_REACHED,
  TERM_OVER,
  TERM_GOES_ON,
};

static TwEventDialog *
create_form (const char  *title,
             const char  *accept,
             TwEventFunc  perform,
             GtkWidget   *widget,
             TwWorkspace *workspace,
             gint64       id)
{
  TwEventDialog *form = tw_event_dialog_new (title, accept, perform, widget);

  tw_event_dialog_set_id (form, id);
  g_object_set_data_full (G_OBJECT (form), "workspace", g_object_ref (workspace), g_object_unref);

  return form;
}

static TwWorkspace *
workspace_of (TwEventDialog *form)
{
  return g_object_get_data (G_OBJECT (form), "workspace");
}

static gboolean
perform_check_in (TwEventDialog  *form,
                  gpointer        widget,
                  GError        **error)
{
  return tw_workspace_record_check_in (workspace_of (form), tw_event_dialog_get_id (form), tw_event_dialog_get_day (form),
                                       tw_event_dialog_get_text (form), error);
}

static gboolean
perform_term_end (TwEventDialog  *form,
                  gpointer        widget,
                  GError        **error)
{
  const gint64 id = tw_event_dialog_get_id (form);
  const TwTandemEnd end = {
    .on = tw_event_dialog_get_day (form),
    .reason = tw_event_dialog_get_choice (form) == GOALS_REACHED ? TW_END_REASON_GOALS_REACHED : TW_END_REASON_TERM_OVER,
    .note = tw_event_dialog_get_text (form),
  };

  if (tw_event_dialog_get_choice (form) == TERM_GOES_ON)
    return tw_workspace_set_tandem_end (workspace_of (form), id, end.on, error);

  return tw_workspace_complete_tandems (workspace_of (form), &id, 1, &end, error);
}

static gboolean
perform_dissolution (TwEventDialog  *form,
                     gpointer        widget,
                     GError        **error)
{
  const TwTandemEnd end = {
    .on = tw_event_dialog_get_day (form),
    .reason = reasons[tw_event_dialog_get_choice (form)],
    .note = tw_event_dialog_get_text (form),
  };

  return tw_workspace_dissolve_tandem (workspace_of (form), tw_event_dialog_get_id (form), &end, error);
}

/**
 * tw_check_in_ask:
 * @widget: where it was asked for
 * @workspace: the open file
 * @participant_id: somebody who is followed more closely
 *
 * Asks what was said at a check-in, and records it (D3).
 */
void
tw_check_in_ask (GtkWidget   *widget,
                 TwWorkspace *workspace,
                 gint64       participant_id)
{
  g_autoptr (TwParticipant) participant = tw_workspace_get_participant (workspace, participant_id);
  const char *name = participant != NULL ? tw_participant_get_name (participant) : NULL;
  /* Translators: %s is a person */
  g_autofree char *with = g_strdup_printf (_("With %s."), name != NULL ? name : _("Erased person"));
  TwEventDialog *form = create_form (_("Record Check-In"), _("_Record"), perform_check_in, widget, workspace, participant_id);

  tw_event_dialog_describe (form, with);
  tw_event_dialog_ask_day (form, _("On"), NULL);
  tw_event_dialog_ask_text (form, _("What Was Said"), NULL);
  tw_event_dialog_require_text (form);
  adw_dialog_present (ADW_DIALOG (form), widget);
}

/**
 * tw_term_end_ask:
 * @widget: where it was asked for
 * @workspace: the open file
 * @tandem: a tandem whose term is over, or about to be
 *
 * Asks whether it is completed or goes on, and until when (D13).
 */
void
tw_term_end_ask (GtkWidget   *widget,
                 TwWorkspace *workspace,
                 TwTandem    *tandem)
{
  const char *choices[] = { [GOALS_REACHED] = _("All goals were reached"), [TERM_OVER] = _("The term is over"),
                            [TERM_GOES_ON] = _("It goes on until this day"), NULL };
  g_autofree char *names = tw_tandem_say_names (workspace, tandem);
  TwEventDialog *form =
    create_form (_("End of the Term"), _("_Apply"), perform_term_end, widget, workspace, tw_tandem_get_id (tandem));

  tw_event_dialog_describe (form, names);
  tw_event_dialog_ask_day (form, _("Last Day"), tw_tandem_get_ends_on (tandem));
  tw_event_dialog_ask_choice (form, _("What Happens"), choices);
  tw_event_dialog_choose (form, TERM_OVER);
  tw_event_dialog_ask_text (form, _("Note"), NULL);
  adw_dialog_present (ADW_DIALOG (form), widget);
}

/**
 * tw_dissolution_ask:
 * @widget: where it was asked for
 * @workspace: the open file
 * @tandem: a tandem that is under way
 * @reason: why, as far as one can guess
 *
 * Asks why and from when on, and dissolves the tandem (P7).
 */
void
tw_dissolution_ask (GtkWidget   *widget,
                    TwWorkspace *workspace,
                    TwTandem    *tandem,
                    TwEndReason  reason)
{
  const char *choices[G_N_ELEMENTS (reasons) + 1] = { NULL };
  g_autofree char *names = tw_tandem_say_names (workspace, tandem);
  g_autofree char *description =
    g_strdup_printf ("%s\n%s", names, _("Without blame: both wait for a tandem again, the history stays, and the same two "
                                        "are never paired again."));
  TwEventDialog *form =
    create_form (_("Dissolve Tandem"), _("_Dissolve"), perform_dissolution, widget, workspace, tw_tandem_get_id (tandem));
  guint chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    {
      choices[i] = tw_end_reason_name (tw_language_session (), tw_word (TW_TYPE_END_REASON, (int) reasons[i]));
      if (reasons[i] == reason)
        chosen = i;
    }

  tw_event_dialog_describe (form, description);
  tw_event_dialog_ask_day (form, _("Last Day"), NULL);
  tw_event_dialog_ask_choice (form, _("Reason"), choices);
  tw_event_dialog_choose (form, chosen);
  tw_event_dialog_ask_text (form, _("Note"), NULL);
  adw_dialog_present (ADW_DIALOG (form), widget);
}
