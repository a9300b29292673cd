/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who made Tandemwerk, and what it is made of. */

#include "tw-about.h"

#include <glib/gi18n.h>

typedef struct
{
  const char *name;
  const char *copyright;
  GtkLicense license;
  const char *license_text; /* (nullable): where it is none that GTK knows */
} TwPart;

/* What is built into Tandemwerk, or handed out with it. */
static const TwPart parts[] = {
  { "libical", "© 1999–2025 The libical authors", GTK_LICENSE_LGPL_2_1, NULL },
  { "libxlsxwriter", "© 2014–2025 John McNamara", GTK_LICENSE_BSD, NULL },
  { "libarchive", "© 2003–2025 The libarchive authors", GTK_LICENSE_BSD, NULL },
  { "Expat", "© 1998–2000 Thai Open Source Software Center Ltd and Clark Cooper\n© 2001–2025 The Expat maintainers",
    GTK_LICENSE_MIT_X11, NULL },
  { "SQLite", NULL, GTK_LICENSE_CUSTOM, "Its authors have placed it in the public domain." },
  { "Inter", "© 2016–2022 The Inter Project Authors", GTK_LICENSE_CUSTOM,
    "SIL Open Font License, version 1.1: <a href=\"https://openfontlicense.org\">openfontlicense.org</a>" },
};

/**
 * tw_about_dialog_new:
 *
 * Returns: (transfer floating): a dialog about the program: version, people, what it never does, and the licences of
 *   everything in it
 */
AdwDialog *
tw_about_dialog_new (void)
{
  AdwAboutDialog *dialog = ADW_ABOUT_DIALOG (adw_about_dialog_new ());

  g_object_set (dialog,
                "application-name", _("Tandemwerk"),
                "application-icon", TW_APP_ID,
                "version", TW_VERSION,
                "comments", _("Plan, match, accompany and close reverse mentoring programmes. Everything you enter "
                              "stays on this computer."),
                "developer-name", _("The Tandemwerk contributors"),
                "developers", (const char *[]) { _("The Tandemwerk contributors"), NULL },
                "copyright", "© 2026 The Tandemwerk contributors",
                "license-type", GTK_LICENSE_GPL_3_0,
                "website", "https://tandemwerk.github.io/",
                /* Translators: your names, one a line */
                "translator-credits", _("translator-credits"),
                NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    adw_about_dialog_add_legal_section (dialog, parts[i].name, parts[i].copyright, parts[i].license,
                                        parts[i].license_text);

  return ADW_DIALOG (dialog);
}
