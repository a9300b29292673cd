/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What holds for all programmes of the company: its name and logo, the one contact person, the name of level 0, the
 * holidays, the guideline, how long personal data is kept. */

#include "tw-company-commands.h"

#include "tw-cells.h"
#include "tw-command-private.h"
#include "tw-holidays.h"
#include "tw-language.h"
#include "tw-logo-table.h"
#include "tw-sample-table.h"
#include "tw-setting-table.h"

#include <string.h>

#define MOST_CHARACTERS 200
#define MOST_GUIDELINE_CHARACTERS 20000
#define MOST_RETENTION_MONTHS 600
#define MOST_LOGO_BYTES 5000000

static const struct
{
  const char *key;   /* of the setting */
  const char *field; /* of the form */
  gsize offset;      /* in TwCompany */
  glong most_characters;
} texts[] = {
  { "company-name", "name", G_STRUCT_OFFSET (TwCompany, name), MOST_CHARACTERS },
  { "contact-person", "contact-person", G_STRUCT_OFFSET (TwCompany, contact_person), MOST_CHARACTERS },
  { "contact-email", "contact-email", G_STRUCT_OFFSET (TwCompany, contact_email), MOST_CHARACTERS },
  { "contact-phone", "contact-phone", G_STRUCT_OFFSET (TwCompany, contact_phone), MOST_CHARACTERS },
  { "level-0-name", "level-0-name", G_STRUCT_OFFSET (TwCompany, level_0_name), MOST_CHARACTERS },
  { "holiday-calendar", "holiday-calendar", G_STRUCT_OFFSET (TwCompany, holiday_calendar), MOST_CHARACTERS },
  { "guideline", "guideline", G_STRUCT_OFFSET (TwCompany, guideline), MOST_GUIDELINE_CHARACTERS },
};

static char **
text_at (const TwCompany *company,
         guint            i)
{
  return (char **) G_STRUCT_MEMBER_P (company, texts[i].offset);
}

/**
 * tw_company_clear:
 */
void
tw_company_clear (TwCompany *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_clear_pointer (text_at (self, i), g_free);
}

/**
 * tw_workspace_read_company:
 * @company: (out caller-allocates): what holds at the moment; clear it with tw_company_clear()
 */
void
tw_workspace_read_company (TwWorkspace *self,
                           TwCompany   *company)
{
  g_autofree char *retention = NULL;
  guint64 months = 0;

  g_return_if_fail (TW_IS_WORKSPACE (self));

  *company = (TwCompany) { 0 };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    *text_at (company, i) = tw_workspace_get_setting (self, texts[i].key);

  retention = tw_workspace_get_setting (self, "retention-months");
  if (retention)
    g_ascii_string_to_unsigned (retention, 10, 0, MOST_RETENTION_MONTHS, &months, NULL);
  company->retention_months = (guint) months;
}

/* As it is kept: without stray spaces; running text keeps its lines. */
static char *
tidy (const char *text)
{
  g_autofree char *tidied = tw_cell_tidy_text (text ? text : "");

  return *tidied ? g_steal_pointer (&tidied) : NULL;
}

static gboolean
is_email (const char *text)
{
  g_autoptr (GString) email = g_string_new (text);

  return tw_cell_tidy_email (email);
}

/**
 * tw_workspace_check_company:
 * @company: as it is filled in
 *
 * Says what is wrong with it, and does nothing.
 *
 * Returns: (transfer full) (element-type TwFormFault): a fault for each field that cannot stand
 */
GPtrArray *
tw_workspace_check_company (TwWorkspace     *self,
                            const TwCompany *company)
{
  GPtrArray *faults = tw_form_faults_new ();
  g_autofree char *email = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), faults);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = *text_at (company, i);

      if (text && g_utf8_strlen (text, -1) > texts[i].most_characters)
        tw_form_faults_take (faults, texts[i].field,
                             tw_language_format (tw_language_session (),
                                                 N_("This is too long: at most %d characters fit here."),
                                                 (int) texts[i].most_characters));
    }

  email = tidy (company->contact_email);
  if (email && !is_email (email))
    tw_form_faults_take (faults, "contact-email",
                         g_strdup (tw_tr (N_("This is not an e-mail address. It has the shape name@company.com."))));

  if (company->holiday_calendar && *company->holiday_calendar &&
      !tw_holiday_calendar_exists (company->holiday_calendar))
    tw_form_faults_take (faults, "holiday-calendar",
                         g_strdup (tw_tr (N_("There is no such calendar of holidays. Choose one of the list."))));

  if (company->retention_months > MOST_RETENTION_MONTHS)
    tw_form_faults_take (faults, "retention-months",
                         tw_language_format (tw_language_session (), N_("Enter at most %d months."),
                                             MOST_RETENTION_MONTHS));

  return faults;
}

/* Once somebody has chosen another period, it is the company's own and stays when the sample goes (P9). */
static gboolean
set_retention (TwConnection  *connection,
               const char    *months,
               GError       **error)
{
  g_autofree char *before = tw_setting_table_get (connection, "retention-months", NULL);

  return tw_setting_table_set (connection, "retention-months", months, error) &&
         (g_strcmp0 (months, before) == 0 || tw_setting_table_set (connection, TW_SAMPLE_RETENTION_KEY, NULL, error));
}

static gboolean
write_settings (TwConnection     *connection,
                const TwCompany  *company,
                GError          **error)
{
  g_autofree char *months =
    company->retention_months ? g_strdup_printf ("%u", company->retention_months) : NULL;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *text = tidy (*text_at (company, i));

      if (!tw_setting_table_set (connection, texts[i].key, text, error))
        return FALSE;
    }

  return set_retention (connection, months, error);
}

/**
 * tw_workspace_change_company:
 * @company: what is to hold
 *
 * Returns: whether it was done; %FALSE with %TW_WORKSPACE_ERROR_INVALID and every fault, or with another error
 */
gboolean
tw_workspace_change_company (TwWorkspace      *self,
                             const TwCompany  *company,
                             GError          **error)
{
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  faults = tw_workspace_check_company (self, company);
  if (!tw_form_faults_set_error (faults, error))
    return FALSE;

  command = tw_command_begin (self, tw_tr (N_("Change Company")), error);

  return command && write_settings (tw_command_connection (command), company, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}

/**
 * tw_workspace_get_logo:
 *
 * Returns: (transfer full) (nullable): the company's logo as PNG; %NULL if there is none, or with @error
 */
GBytes *
tw_workspace_get_logo (TwWorkspace  *self,
                       GError      **error)
{
  g_return_val_if_fail (TW_IS_WORKSPACE (self), NULL);

  return tw_logo_table_read (tw_workspace_reading (self), error);
}

static gboolean
is_png (GBytes *bytes)
{
  static const guint8 signature[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  return length > sizeof signature && length <= MOST_LOGO_BYTES && memcmp (data, signature, sizeof signature) == 0;
}

/**
 * tw_workspace_set_logo:
 * @png: (nullable): a picture as PNG of at most 5 MB, or %NULL for none
 *
 * Takes the picture that papers print beside the company's name.
 */
gboolean
tw_workspace_set_logo (TwWorkspace  *self,
                       GBytes       *png,
                       GError      **error)
{
  g_autoptr (TwCommand) command = NULL;

  g_return_val_if_fail (TW_IS_WORKSPACE (self), FALSE);

  if (png && !is_png (png))
    {
      g_set_error_literal (error, TW_WORKSPACE_ERROR, TW_WORKSPACE_ERROR_INVALID,
                           tw_tr (N_("The logo was not taken, because it is not a PNG picture of at most 5 MB. Choose "
                                     "another picture.")));
      return FALSE;
    }

  command = tw_command_begin (self, png ? tw_tr (N_("Change Logo")) : tw_tr (N_("Remove Logo")), error);

  return command && tw_logo_table_write (tw_command_connection (command), png, error) &&
         tw_command_commit (g_steal_pointer (&command), error);
}
