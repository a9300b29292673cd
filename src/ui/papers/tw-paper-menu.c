/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The papers of one tandem, to be printed from wherever the tandem stands. */

#include "tw-paper-menu.h"

#include <glib/gi18n.h>

#include "tw-paper-commands.h"

static const struct
{
  TwPaperKind kind;
  const char *label;
} papers[] = {
  { TW_PAPER_KIND_AGREEMENT, N_ ("Tandem _Agreement…") },
  { TW_PAPER_KIND_FEEDBACK_FORM, N_ ("_Feedback Forms…") },
  { TW_PAPER_KIND_CLOSING_SHEET, N_ ("Closing _Sheet…") },
  { TW_PAPER_KIND_CERTIFICATE, N_ ("_Certificates…") },
};

/**
 * tw_paper_menu_new:
 * @tandem: a tandem that is no draft
 *
 * Returns: (transfer full): its papers; each entry leads to the preview, by the action `win.print-paper`
 */
GMenuModel *
tw_paper_menu_new (TwTandem *tandem)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(papers[i].label), NULL);

      g_menu_item_set_action_and_target (item, "win.print-paper", "(sxx)", tw_paper_kind_to_word (papers[i].kind),
                                         tw_tandem_get_cohort_id (tandem), tw_tandem_get_id (tandem));
      g_menu_append_item (menu, item);
    }

  return G_MENU_MODEL (g_steal_pointer (&menu));
}
