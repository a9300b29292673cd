#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# as-tester.sh RESULTS COMMAND…: runs COMMAND as the ordinary user "tester" on a German desktop that nobody sees.
# tester may write in RESULTS.
set -eu

results=$1
shift
here=$(cd "$(dirname "$0")" && pwd -P)

id tester >/dev/null 2>&1 || useradd --create-home tester
number=$(id -u tester)
mkdir -p /run/user
install -d -o tester "$results"
install -d -o tester -m 700 "/run/user/$number"
rm -rf /home/tester/tandemwerk-session.*

# TMPDIR: the session's home stands where homes stand, because a sandbox never shows the machine's /tmp.
exec runuser -u tester -- env HOME=/home/tester TMPDIR=/home/tester USER=tester LANG=de_DE.UTF-8 \
  SCREEN=1280x900x24 "$here/../tests/headless/session" "$@"
