/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TwReportError:
 * @TW_REPORT_ERROR_TYPEFACE: the fonts that come with Tandemwerk are not where they were installed
 * @TW_REPORT_ERROR_WRITE: the file could not be written
 * @TW_REPORT_ERROR_PICTURE: the company's logo cannot be read
 *
 * Why a document could not be made. The message says it in the language of the session.
 */
typedef enum
{
  TW_REPORT_ERROR_TYPEFACE,
  TW_REPORT_ERROR_WRITE,
  TW_REPORT_ERROR_PICTURE,
} TwReportError;

#define TW_REPORT_ERROR (tw_report_error_quark ())

GQuark tw_report_error_quark (void);

G_END_DECLS
