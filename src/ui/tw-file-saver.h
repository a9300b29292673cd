/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TwFileSaverKinds:
 * @TW_FILE_SAVER_TABLES: workbooks and CSV
 * @TW_FILE_SAVER_WORKBOOK: workbooks alone
 *
 * What can be written, by the ending of the name.
 */
typedef enum
{
  TW_FILE_SAVER_TABLES,
  TW_FILE_SAVER_WORKBOOK,
} TwFileSaverKinds;

/**
 * TwPathChosenFunc:
 * @parent: the widget that asked
 * @path: what was chosen
 * @user_data: as given
 */
typedef void (*TwPathChosenFunc) (GtkWidget  *parent,
                                  const char *path,
                                  gpointer    user_data);

void tw_file_saver_open        (GtkWidget        *parent,
                                const char       *title,
                                const char       *name,
                                TwFileSaverKinds  kinds,
                                TwPathChosenFunc  chosen,
                                gpointer          user_data);
void tw_file_saver_open_folder (GtkWidget        *parent,
                                const char       *title,
                                TwPathChosenFunc  chosen,
                                gpointer          user_data);

G_END_DECLS
