/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "tw-setup.h"

G_BEGIN_DECLS

/*
 * A stage of the wizard. It binds its rows to the fields of the setup, and shows at each row why the field is asked, or
 * what is wrong with the answer, or what is unwise about it.
 */
#define TW_TYPE_WIZARD_PAGE (tw_wizard_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (TwWizardPage, tw_wizard_page, TW, WIZARD_PAGE, AdwPreferencesPage)

/**
 * TwWizardPageClass:
 * @bind: the setup is there: binds the rows to its fields
 * @update: an answer was changed, here or on another page: shows what follows from it
 * @shown: somebody came to the page
 */
struct _TwWizardPageClass
{
  AdwPreferencesPageClass parent_class;

  void (*bind)   (TwWizardPage *self);
  void (*update) (TwWizardPage *self);
  void (*shown)  (TwWizardPage *self);
};

TwWorkspace *tw_wizard_page_get_workspace (TwWizardPage    *self);
TwSetup     *tw_wizard_page_get_setup     (TwWizardPage    *self);

void         tw_wizard_page_begin         (TwWizardPage    *self,
                                           TwWorkspace     *workspace,
                                           TwSetup         *setup);
void         tw_wizard_page_add_row       (TwWizardPage    *self,
                                           TwSetupField     field,
                                           gpointer         row);
void         tw_wizard_page_bind_row      (TwWizardPage    *self,
                                           TwSetupField     field,
                                           gpointer         row,
                                           const char      *property);
void         tw_wizard_page_bind_row_from (TwWizardPage    *self,
                                           TwSetupField     field,
                                           gpointer         row,
                                           const char      *property,
                                           int              first);
void         tw_wizard_page_update        (TwWizardPage    *self);
void         tw_wizard_page_show          (TwWizardPage    *self);
void         tw_wizard_page_insist        (TwWizardPage    *self);
void         tw_wizard_page_show_findings (TwWizardPage    *self,
                                           const GPtrArray *faults,
                                           const GPtrArray *warnings);
const char  *tw_wizard_page_name_field    (TwWizardPage    *self,
                                           const char      *field);
GtkWidget   *tw_wizard_page_get_first_row (TwWizardPage    *self);
gboolean     tw_wizard_page_focus_field   (TwWizardPage    *self,
                                           const char      *field);

G_END_DECLS
