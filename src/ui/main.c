/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's program. It speaks the language of the process's locale; what is made below ui/ is given the same
 * language as an argument. */

#include <glib/gi18n.h>
#include <locale.h>

#include "tw-application.h"
#include "tw-language.h"

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TwLanguage) language = NULL;
  g_autoptr (TwApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, tw_language_directory ());
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  language = tw_language_new_from_environment ();
  tw_language_set_session (language);
  application = tw_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
