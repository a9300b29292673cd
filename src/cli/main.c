/* SPDX-License-Identifier: GPL-3.0-or-later */

/* tandemwerk-cli: the work of Tandemwerk without a window, for scripts and nightly imports. */

#include <fcntl.h>
#include <unistd.h>

#include "tw-cli.h"

/* A caller may have closed standard input, output or error. No file opened later may take their place, or messages
 * would be written into it. What is put there can be read from but not written to, so that writing still fails.
 */
static gboolean
hold_standard_files (void)
{
  for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; descriptor++)
    if (fcntl (descriptor, F_GETFD) == -1 && open ("/dev/null", O_RDONLY) != descriptor)
      return FALSE;

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  if (argc < 1 || !hold_standard_files ())
    return 1;

  return tw_cli_run ((const char * const *) argv + 1);
}
