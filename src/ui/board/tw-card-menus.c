/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the menu of a card offers: everything that can be done with what stands on it, and nothing else. */

#include "tw-card-menus.h"

#include <glib/gi18n.h>

#include "papers/tw-paper-menu.h"

static void
append (GMenu      *section,
        const char *label,
        const char *action,
        gint64      id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "x", id);
  g_menu_append_item (section, item);
}

/* A name may hold an underscore, which is no mnemonic. */
static char *
dup_name (TwParticipant *participant)
{
  g_auto (GStrv) parts = g_strsplit (tw_participant_get_name (participant), "_", -1);

  return g_strjoinv ("__", parts);
}

static void
append_pair_with (GMenu         *section,
                  TwParticipant *participant)
{
  g_autofree char *name = dup_name (participant);
  /* Translators: %s is a person */
  g_autofree char *label = g_strdup_printf (_("Pair %s With…"), name);

  append (section, label, "board.choose-partner", tw_participant_get_id (participant));
}

static void
append_course (GMenu *section,
               gint64 tandem_id)
{
  append (section, _("Show _Tandem"), "win.show-tandem", tandem_id);
  append (section, _("Do the Two _Get On?…"), "board.chemistry", tandem_id);
  append (section, _("_Match Both Anew…"), "board.match-anew", tandem_id);
  append (section, _("_Dissolve Without Blame…"), "board.dissolve", tandem_id);
}

static void
append_section (GMenu *menu,
                GMenu *section)
{
  if (g_menu_model_get_n_items (G_MENU_MODEL (section)) > 0)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

static void
append_papers (GMenu    *menu,
               TwTandem *tandem)
{
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenuModel) papers = tw_paper_menu_new (tandem);

  g_menu_append_submenu (section, _("Pr_int"), papers);
  append_section (menu, section);
}

/**
 * tw_participant_menu_new:
 * @participant: who stands on the card
 *
 * Returns: (transfer full): what can be done with somebody who waits
 */
GMenuModel *
tw_participant_menu_new (TwParticipant *participant)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  append (menu, _("_Pair With…"), "board.choose-partner", tw_participant_get_id (participant));
  append (menu, _("_Answers…"), "board.show-answers", tw_participant_get_id (participant));

  return G_MENU_MODEL (g_steal_pointer (&menu));
}

/**
 * tw_tandem_menu_new:
 * @tandem: what stands on the card
 * @mentor: its mentor
 * @mentee: its mentee
 *
 * Returns: (transfer full): what can be done with the tandem in its state
 */
GMenuModel *
tw_tandem_menu_new (TwTandem      *tandem,
                    TwParticipant *mentor,
                    TwParticipant *mentee)
{
  const gint64 id = tw_tandem_get_id (tandem);
  const TwTandemState state = tw_tandem_get_state (tandem);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) look = g_menu_new ();
  g_autoptr (GMenu) decide = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();

  append (look, _("_Explain…"), "board.explain", id);
  append_section (menu, look);

  if (state == TW_TANDEM_DRAFT)
    append (decide, _("_Accept"), "board.accept", id);
  if (state <= TW_TANDEM_ACCEPTED)
    append (decide, _("_Not These Two…"), "board.refuse", id);
  if (tw_tandem_get_pinned (tandem))
    append (decide, _("Un_pin"), "board.unpin", id);
  else
    append (decide, _("_Pin"), "board.pin", id);
  append_section (menu, decide);

  if (state == TW_TANDEM_DRAFT)
    {
      append_pair_with (change, mentor);
      append_pair_with (change, mentee);
    }
  if (state == TW_TANDEM_AGREED || state == TW_TANDEM_PAUSED)
    append_course (change, id);
  if (state <= TW_TANDEM_ACCEPTED)
    append (change, _("Pa_rt"), "board.part", id);
  append_section (menu, change);

  if (state != TW_TANDEM_DRAFT)
    append_papers (menu, tandem);

  return G_MENU_MODEL (g_steal_pointer (&menu));
}
