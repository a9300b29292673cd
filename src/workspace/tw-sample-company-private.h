/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "tw-sample-commands.h"

G_BEGIN_DECLS

#define TW_SAMPLE_BOARD 8

/* The company that does not exist, as its lists say it: everything follows from the size and the seed. */
typedef struct _TwSampleCompany TwSampleCompany;

TwSampleCompany *tw_sample_company_new              (const TwSampleSize  *size);
void             tw_sample_company_free             (TwSampleCompany     *self);
guint            tw_sample_least_people             (guint                n_tandems);
gboolean         tw_sample_company_write_staff      (TwSampleCompany     *self,
                                                     const char          *path,
                                                     const char          *leaver,
                                                     const char          *left_on,
                                                     GError             **error);
gboolean         tw_sample_company_write_first      (TwSampleCompany     *self,
                                                     const char          *path,
                                                     GError             **error);
gboolean         tw_sample_company_write_second     (TwSampleCompany     *self,
                                                     const char          *path,
                                                     GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TwSampleCompany, tw_sample_company_free)

G_END_DECLS
