/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-lesson.h"
#include "tw-rows.h"

G_BEGIN_DECLS

gboolean  tw_lesson_table_each   (TwConnection    *connection,
                                  gint64           cohort_id,
                                  TwRowFunc        take,
                                  gpointer         taker,
                                  GError         **error);
TwLesson *tw_lesson_table_read   (TwConnection    *connection,
                                  gint64           id,
                                  GError         **error);
gint64    tw_lesson_table_insert (TwConnection    *connection,
                                  const TwLesson  *lesson,
                                  GError         **error);
gboolean  tw_lesson_table_update (TwConnection    *connection,
                                  const TwLesson  *lesson,
                                  GError         **error);
gboolean  tw_lesson_table_delete (TwConnection    *connection,
                                  gint64           id,
                                  GError         **error);

G_END_DECLS
