#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run-tests.py [NAME…]: runs the tests, each once, and ends with the line `N passed, N failed`.

NAME is a test, a suite, or SUITE/TEST; without one, everything but the suite "soak" runs. What needs no
display (suite "unit") runs in build/sanitize, everything else in build/debug. What is counted are test cases:
the results a TAP program reports, or the program itself where it reports none.
"""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
BUILDS = Path(os.environ.get('TANDEMWERK_BUILDS', CHECKOUT / 'build'))
DEBUG = BUILDS / 'debug'
SANITIZE = BUILDS / 'sanitize'

PASSING = {'OK', 'EXPECTEDFAIL', 'SKIP'}
CASE = re.compile(r'^(ok|not ok)\b([^\n]*)$', re.MULTILINE)


class Test:
    def __init__(self, entry):
        self.name = entry['name']
        self.suites = {suite.partition(':')[2] or suite for suite in entry['suite']}

    def answers_to(self, name):
        return name == self.name or name in self.suites or name in {f'{suite}/{self.name}' for suite in self.suites}

    @property
    def folder(self):
        return SANITIZE if 'unit' in self.suites else DEBUG


def registered_tests():
    listing = subprocess.run(['meson', 'introspect', '--tests', DEBUG], check=True, capture_output=True, text=True)
    return [Test(entry) for entry in json.loads(listing.stdout)]


def chosen_tests(tests, names):
    if not names:
        return [test for test in tests if 'soak' not in test.suites]
    for name in names:
        if not any(test.answers_to(name) for test in tests):
            known = sorted({suite for test in tests for suite in test.suites} | {test.name for test in tests})
            sys.exit(f'There is no test or suite "{name}". There are: {" ".join(known)}')
    return [test for test in tests if any(test.answers_to(name) for name in names)]


def fast_folder():
    """Where tests put their files: what they promise of a file must not wait for a real disk."""
    shared_memory = '/dev/shm'
    return {'TMPDIR': shared_memory} if os.access(shared_memory, os.W_OK) else {}


def run(folder, tests):
    """Runs TESTS in FOLDER and returns what Meson recorded of each, or None if they could not be built."""
    record = folder / 'meson-logs' / 'testlog.json'
    record.unlink(missing_ok=True)
    names = sorted({f'tandemwerk:{test.name}' for test in tests})
    environment = {
        **os.environ,
        **fast_folder(),
        'LSAN_OPTIONS': f'suppressions={CHECKOUT}/tests/support/lsan.supp:print_suppressions=0',
    }
    subprocess.run(['meson', 'test', '-C', folder, '--print-errorlogs', *names], env=environment)
    if not record.exists():
        return None
    return [json.loads(line) for line in record.read_text().splitlines()]


def count(result):
    """The test cases of one program: passed, failed, skipped."""
    passed = failed = skipped = 0
    for verdict, rest in CASE.findall(result.get('stdout') or ''):
        if '# SKIP' in rest:
            skipped += 1
        elif verdict == 'ok' or '# TODO' in rest:
            passed += 1
        else:
            failed += 1
    if result['result'] not in PASSING and failed == 0:
        failed = 1
    elif result['result'] in PASSING and passed + failed + skipped == 0:
        passed = 1
    return passed, failed, skipped


def show_failure(result):
    """What a failing TAP program said on standard output: Meson shows its standard error only."""
    said = [line for line in (result.get('stdout') or '').splitlines() if not re.match(r'ok\b|# (Start|End) of', line)]
    print(f'-- {result["name"].rpartition(" / ")[2]}: {result["result"]}', *said[-60:], sep='\n')


def main(names):
    totals = [0, 0, 0]
    if subprocess.run(['meson', 'compile', '-C', DEBUG]).returncode != 0:
        totals[1] += 1
    else:
        tests = chosen_tests(registered_tests(), names)
        for folder in SANITIZE, DEBUG:
            here = [test for test in tests if test.folder == folder]
            results = run(folder, here) if here else []
            if results is None:
                totals[1] += 1
                continue
            for result in results:
                if result['result'] not in PASSING:
                    show_failure(result)
                totals = [sum(pair) for pair in zip(totals, count(result))]
    passed, failed, skipped = totals
    if skipped:
        print(f'{skipped} skipped')
    print(f'{passed} passed, {failed} failed', flush=True)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
