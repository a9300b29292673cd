/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a cohort hands over as files: its tables for Excel, its calendar, and the forms that participants fill in. */

#include "tw-cohort-files.h"

#include <glib/gi18n.h>

#include "lists/tw-forms-dialog.h"
#include "tw-calendar-saver.h"
#include "tw-cohort-page.h"
#include "tw-export-commands.h"
#include "tw-file-saver.h"
#include "tw-refusal.h"

static char *
name_cohort (TwCohortPage *page)
{
  TwCohort *cohort = tw_cohort_page_get_cohort (page);
  g_autoptr (TwProgramme) programme =
    tw_workspace_get_programme (tw_cohort_page_get_workspace (page), tw_cohort_get_programme_id (cohort));

  return g_strdup_printf ("%s, %s", tw_programme_get_name (programme), tw_cohort_get_name (cohort));
}

static void
export_to_chosen_file (GtkWidget  *parent,
                       const char *path,
                       gpointer    sheet)
{
  TwCohortPage *page = TW_COHORT_PAGE (parent);
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *message = g_strdup_printf (_("Saved as “%s”"), name);
  g_autoptr (GError) error = NULL;

  if (tw_workspace_export_cohort (tw_cohort_page_get_workspace (page), tw_cohort_get_id (tw_cohort_page_get_cohort (page)),
                                  path, sheet, tw_language_session (), &error))
    gtk_widget_activate_action (parent, "win.show-message", "s", message);
  else
    tw_refusal_present (parent, _("Not Exported"), error);
}

/* The name of the sheet as the workspace knows it; NULL for all of them. */
static const char *
find_sheet (const char *name)
{
  const char *const *sheets = tw_workspace_export_sheets ();

  for (guint i = 0; sheets[i] != NULL; i++)
    if (g_str_equal (sheets[i], name))
      return sheets[i];

  return NULL;
}

static void
export_tables (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const char *sheet = find_sheet (g_variant_get_string (parameter, NULL));
  g_autofree char *cohort = name_cohort (TW_COHORT_PAGE (widget));
  g_autofree char *name = g_strdup_printf ("%s.xlsx", cohort);

  g_strdelimit (name, "/\\:*?\"<>|", '-');
  tw_file_saver_open (widget, _("Export Tables"), name, sheet != NULL ? TW_FILE_SAVER_TABLES : TW_FILE_SAVER_WORKBOOK,
                      export_to_chosen_file, (gpointer) sheet);
}

static void
export_calendar (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  TwCohortPage *page = TW_COHORT_PAGE (widget);
  TwCohort *cohort = tw_cohort_page_get_cohort (page);

  tw_calendar_saver_save (widget, tw_cohort_page_get_workspace (page), tw_workspace_export_cohort_calendar,
                          tw_cohort_get_id (cohort), tw_cohort_get_name (cohort));
}

static void
write_forms (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  TwCohortPage *page = TW_COHORT_PAGE (widget);

  adw_dialog_present (tw_forms_dialog_new (tw_cohort_page_get_workspace (page),
                                           tw_cohort_get_id (tw_cohort_page_get_cohort (page))),
                      widget);
}

/**
 * tw_cohort_files_install:
 * @widget_class: the class of the page of a cohort
 *
 * Installs the actions `page.export-tables` with the name of a sheet, or "" for all, `page.export-calendar` and
 * `page.write-forms`.
 */
void
tw_cohort_files_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.export-tables", "s", export_tables);
  gtk_widget_class_install_action (widget_class, "page.export-calendar", NULL, export_calendar);
  gtk_widget_class_install_action (widget_class, "page.write-forms", NULL, write_forms);
}
