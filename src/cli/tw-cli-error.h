/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TW_CLI_ERROR (tw_cli_error_quark ())

/**
 * TwCliError:
 * @TW_CLI_ERROR_USAGE: the command line cannot be understood; exit status 2
 * @TW_CLI_ERROR_FAILED: it can, but the work failed; exit status 1
 *
 * What a verb itself finds wrong. Errors of the workspace are passed on and end with exit status 1.
 * The messages are sentences in the language of the session.
 */
typedef enum
{
  TW_CLI_ERROR_USAGE,
  TW_CLI_ERROR_FAILED,
} TwCliError;

GQuark tw_cli_error_quark (void);

G_END_DECLS
