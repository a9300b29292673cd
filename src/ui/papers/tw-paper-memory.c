/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How papers were printed last: in which language, on which paper, with which printer and its settings. It lies beside
 * what the window remembers, and is no part of the file. */

#include "tw-paper-memory.h"

#include "tw-window-state.h"

static char *
get_word (const char *key)
{
  g_autoptr (GSettings) settings = tw_window_state_open_settings ();

  return settings != NULL ? g_settings_get_string (settings, key) : g_strdup ("");
}

static void
set_word (const char *key,
          const char *word)
{
  g_autoptr (GSettings) settings = tw_window_state_open_settings ();

  if (settings != NULL)
    g_settings_set_string (settings, key, word);
}

/**
 * tw_paper_memory_create_language:
 *
 * Returns: (transfer full): the language papers were printed in last, at first that of the session
 */
TwLanguage *
tw_paper_memory_create_language (void)
{
  g_autofree char *tag = get_word ("paper-language");

  return *tag != '\0' ? tw_language_new (tag) : tw_language_ref (tw_language_session ());
}

void
tw_paper_memory_set_language (TwLanguage *language)
{
  set_word ("paper-language", tw_language_get_tag (language));
}

/**
 * tw_paper_memory_get_page_size:
 *
 * Returns: the paper that was printed on last, at first that of the country
 */
TwPageSize
tw_paper_memory_get_page_size (void)
{
  g_autofree char *word = get_word ("paper-size");

  if (*word == '\0')
    return g_str_equal (gtk_paper_size_get_default (), GTK_PAPER_NAME_LETTER) ? TW_PAGE_SIZE_LETTER : TW_PAGE_SIZE_A4;

  return g_str_equal (word, "letter") ? TW_PAGE_SIZE_LETTER : TW_PAGE_SIZE_A4;
}

void
tw_paper_memory_set_page_size (TwPageSize page_size)
{
  set_word ("paper-size", page_size == TW_PAGE_SIZE_LETTER ? "letter" : "a4");
}

/**
 * tw_paper_memory_create_settings:
 *
 * Returns: (transfer full): what the print dialog was set to last
 */
GtkPrintSettings *
tw_paper_memory_create_settings (void)
{
  g_autoptr (GSettings) settings = tw_window_state_open_settings ();
  g_autoptr (GVariant) last = settings != NULL ? g_settings_get_value (settings, "print-settings") : NULL;

  return last != NULL ? gtk_print_settings_new_from_gvariant (last) : gtk_print_settings_new ();
}

/**
 * tw_paper_memory_set_settings:
 * @settings: what the print dialog was set to
 *
 * All but which pages, how many times and into which file: those are of one paper.
 */
void
tw_paper_memory_set_settings (GtkPrintSettings *settings)
{
  static const char * const of_one_paper[] = {
    GTK_PRINT_SETTINGS_PRINT_PAGES, GTK_PRINT_SETTINGS_PAGE_RANGES, GTK_PRINT_SETTINGS_N_COPIES,
    GTK_PRINT_SETTINGS_OUTPUT_URI, GTK_PRINT_SETTINGS_OUTPUT_BASENAME,
  };
  g_autoptr (GSettings) memory = tw_window_state_open_settings ();
  g_autoptr (GtkPrintSettings) kept = gtk_print_settings_copy (settings);

  for (guint i = 0; i < G_N_ELEMENTS (of_one_paper); i++)
    gtk_print_settings_unset (kept, of_one_paper[i]);
  if (memory != NULL)
    g_settings_set_value (memory, "print-settings", gtk_print_settings_to_gvariant (kept));
}
