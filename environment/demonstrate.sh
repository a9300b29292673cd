#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# demonstrate.sh: the main job on the sample lists, without a window, shown step by step. Called by ./dev run
# where there is no display. What it makes lies in ./demo afterwards.
set -eu

checkout=$(cd "$(dirname "$0")/.." && pwd -P)
cd "$checkout"
rm -rf demo
mkdir demo

# step ARGUMENTS…: shows a command as one would type it, and does it.
step () {
  printf '\n$ tandemwerk-cli --database demo/tandemwerk.db' >&2
  for word in "$@"; do
    case $word in
      *[!A-Za-z0-9._/=-]*) printf " '%s'" "$word" >&2 ;;
      *) printf ' %s' "$word" >&2 ;;
    esac
  done
  printf '\n' >&2
  tandemwerk-cli --database demo/tandemwerk.db "$@"
}

step import-staff data/sample/staff.csv
cohort=$(step create 'Reverse mentoring' --start 2026-03-02 --months 6)
echo "$cohort"
step enrol "$cohort" data/sample/enrolments.csv
step --json match "$cohort" --accept > demo/matching.json
step --language de report "$cohort" --output demo/report-de.pdf
step --language en report "$cohort" --output demo/report-en.pdf
tests/headless/session tests/headless/take-window.py demo/tandemwerk.db demo/window.png

cat <<END

Look at them:
  $checkout/demo/matching.json    the tandems found, and who still waits
  $checkout/demo/report-de.pdf    the closing report in German
  $checkout/demo/report-en.pdf    the closing report in English
  $checkout/demo/window.png       the window with this cohort
END
