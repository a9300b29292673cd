#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line is understood, or refused with exit status 2 and a sentence."""

import re
import subprocess
import sys
from pathlib import Path

from house import PROGRAM, holds, run

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / 'data'))
import man_page

WRONG = {
    'no-verb': [],
    'empty-word': [''],
    'unknown-verb': ['dance'],
    'verb-in-capitals': ['MATCH', '1'],
    'control-characters-as-verb': ['\x1b[2J\x07'],
    'absurdly-long-verb': ['x' * 100_000],
    'absurdly-long-name': ['create', 'x' * 100_000, '--start', '2027-01-01'],
    'absurdly-long-file': ['check', '--database', 'x' * 5000],
    'invalid-utf-8-file': ['check', '--database', b'people\xff.db'],
    'name-too-long-for-the-file': ['create', 'x' * 201, '--start', '2027-01-01'],
    'name-of-spaces': ['create', '   ', '--start', '2027-01-01'],
    'name-with-line-break': ['create', 'a\nb', '--start', '2027-01-01'],
    'invalid-utf-8-name': ['create', b'Reverse \xff\xfe', '--start', '2027-01-01'],
    'no-start': ['create', 'Programme'],
    'no-such-day': ['create', 'Programme', '--start', '2027-02-30'],
    'start-is-no-date': ['create', 'Programme', '--start', 'tomorrow'],
    'start-after-all-time': ['create', 'Programme', '--start', '9999-12-31'],
    'months-are-no-number': ['create', 'Programme', '--start', '2027-01-01', '--months', 'six'],
    'no-month': ['create', 'Programme', '--start', '2027-01-01', '--months', '0'],
    'months-negative': ['create', 'Programme', '--start', '2027-01-01', '--months', '-6'],
    'months-overflow': ['create', 'Programme', '--start', '2027-01-01', '--months', '99999999999999999999'],
    'too-many-arguments': ['check', 'this'],
    'very-many-arguments': ['match', *['1'] * 5000],
    'too-few-arguments': ['explain', '1', '2'],
    'unknown-option': ['check', '--fast'],
    'unknown-short-option': ['check', '-x'],
    'option-of-another-verb': ['check', '--dry-run'],
    'option-without-its-value': ['check', '--database'],
    'option-with-an-empty-value': ['check', '--database='],
    'flag-with-a-value': ['check', '--json=yes'],
    'option-twice': ['report', '1', '--output', 'a.pdf', '--output', 'b.pdf'],
    'report-without-output': ['report', '1'],
    'cohort-is-no-number': ['match', 'first'],
    'cohort-is-zero': ['match', '0'],
    'cohort-negative': ['match', '--', '-1'],
    'cohort-overflow': ['match', '9223372036854775808'],
    'unknown-language': ['--language', 'tlh', 'check'],
    'language-in-words': ['--language', 'english', 'check'],
    'language-is-a-path': ['--language', '../../de', 'check'],
    'map-without-heading': ['import-staff', 'staff.csv', '--map', 'number'],
    'map-of-unknown-field': ['import-staff', 'staff.csv', '--map', 'shoe-size=Schuhe'],
}

for what, words in WRONG.items():
    @holds(f'/cli/usage/{what}-is-wrong-usage')
    def is_wrong_usage(house, words=words):
        answer = house.call(*words, status=2, database=False)
        assert answer.out == ''
        assert len(answer.err) < 1000 and '\x1b' not in answer.err
        assert not (house.folder / 'data').exists(), 'a file was made'


def told_verbs(house):
    """The verbs that the help lists, whichever there are."""
    verbs = house.call('--help').out.split('\nVerbs\n')[1].split('\n\n')[0]
    return re.findall(r'^  (\S+)', verbs, re.MULTILINE)


@holds('/cli/usage/every-verb-has-help')
def every_verb_has_help(house):
    for verb in told_verbs(house):
        page = house.call(verb, '--help', database=False).out
        assert f'tandemwerk-cli {verb}' in page
        assert page == house.call('-h', verb, database=False).out


@holds('/cli/usage/man-page-tells-every-verb')
def man_page_tells_every_verb(house):
    """Where this fails: ./dev exec data/man_page.py"""
    page = man_page.PAGE.read_text()
    assert page == man_page.make_page(PROGRAM), 'the man page says something else: ./dev exec data/man_page.py'
    for verb in told_verbs(house):
        assert re.search(rf'^\.(B|SS) {re.escape(man_page.escape(verb))}( |$)', page, re.MULTILINE), verb


@holds('/cli/usage/help-is-said-in-german')
def help_is_said_in_german(house):
    page = house.call('--help', '--language', 'de').out
    assert 'Personalnummer' in page and page != house.call('--help').out


@holds('/cli/usage/what-is-to-be-put-in-is-said-in-german')
def what_is_to_be_put_in_is_said_in_german(house):
    alike = {'CODE', 'EUR', 'MENTEE', 'MENTEES', 'MENTOR', 'NAME', 'PERSON', 'TANDEM', 'TEXT'}
    for verb in told_verbs(house):
        english = house.call(verb, '--help', database=False).out
        german = house.call(verb, '--help', '--language', 'de', database=False).out
        usage = english.split('\n\n')[0] + english.partition('\nOptions\n')[2]
        for word in set(re.findall(r'(?<![\w-])[A-Z][A-Z-]+(?![\w-])', usage)) - alike:
            assert not re.search(rf'(?<![\w-]){word}(?![\w-])', german), f'{verb}: {word}'


@holds('/cli/usage/complaints-are-said-in-german')
def complaints_are_said_in_german(house):
    complaint = house.call('dance', '--language=de', status=2).err
    assert 'dance' in complaint and complaint != house.call('dance', status=2).err


@holds('/cli/usage/language-of-the-environment-is-spoken')
def language_of_the_environment_is_spoken(house):
    german = house.call('--help', environment={'LC_ALL': 'de_DE.UTF-8'}).out
    assert german == house.call('--help', '--language', 'de').out


@holds('/cli/usage/language-may-have-a-region')
def language_may_have_a_region(house):
    for language in ('de_CH', 'DE-at.UTF-8'):
        assert 'Personalnummer' in house.call('--help', '--language', language).out


@holds('/cli/usage/options-stand-before-or-after-the-verb')
def options_stand_before_or_after_the_verb(house):
    staff = house.staff()
    database = f'--database={house.database}'
    before = house.call('--json', database, '--dry-run', 'import-staff', staff, database=False).out
    after = house.call('import-staff', staff, '--dry-run', database, '--json', database=False).out
    assert before == after != ''


@holds('/cli/usage/two-dashes-end-the-options')
def two_dashes_end_the_options(house):
    assert house.call('create', '--start', '2027-01-01', '--', '--json').out == '1\n'
    assert house.json('cohorts')['cohorts'][0]['programme'] == '--json'


@holds('/cli/usage/version-is-said')
def version_is_said(house):
    assert house.call('--version').out.startswith('tandemwerk-cli ')


@holds('/cli/usage/closed-output-is-a-failure')
def closed_output_is_a_failure(house):
    command = 'exec "$0" "$@" >&-'
    done = subprocess.run(['sh', '-c', command, PROGRAM, '--help'], stderr=subprocess.PIPE)
    assert done.returncode == 1 and done.stderr


@holds('/cli/usage/full-disk-is-a-failure')
def full_disk_is_a_failure(house):
    with open('/dev/full', 'w') as full:
        done = subprocess.run([PROGRAM, '--help'], stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 1 and done.stderr


run()
