#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The file as the command line handles it: created, locked, checked, backed up, printed, and rid of a person."""

import os
import pty
import select
import shutil
import sqlite3
import subprocess
import time

from house import PROGRAM, STAFF, holds, run


class Terminal:
    """The program on a terminal, where it may ask."""

    def __init__(self, *words):
        self.keys, terminal = pty.openpty()
        self.process = subprocess.Popen([PROGRAM, *words], stdin=terminal, stdout=terminal, stderr=terminal)
        os.close(terminal)

    def read_until(self, text):
        seen = b''
        until = time.monotonic() + 30
        while text.encode() not in seen and time.monotonic() < until:
            if select.select([self.keys], [], [], 1)[0]:
                seen += os.read(self.keys, 4096)
        assert text.encode() in seen, seen
        return seen

    def type(self, text):
        os.write(self.keys, text.encode())
        return self.process.wait(30)

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.keys)


def bytes_in_files(house):
    return b'\n'.join(path.read_bytes() for path in sorted(house.database.parent.iterdir())).lower()


@holds('/cli/file/create-prints-the-number-of-the-cohort')
def create_prints_the_number(house):
    assert house.call('create', 'Erstes Programm', '--start', '2027-01-15', '--months', '6').out == '1\n'
    assert house.json('create', 'Zweites', '--start', '2027-03-01') == {'cohort': 2}
    cohorts = {cohort['cohort']: cohort for cohort in house.json('cohorts')['cohorts']}
    assert cohorts[1]['start'] == '2027-01-15' and cohorts[1]['end'] is not None and cohorts[2]['end'] is None
    assert '15.01.2027' in house.call('--language', 'de', 'cohorts').out


@holds('/cli/file/short-term-is-warned-of-and-not-forbidden')
def short_term_is_warned_of(house):
    """D13"""
    answer = house.call('create', 'Kurz', '--start', '2027-01-15', '--months', '3')
    assert answer.out == '1\n' and '4' in answer.err
    assert house.call('create', 'Lang', '--start', '2027-01-15', '--months', '4').err == ''


@holds('/cli/file/usual-file-lies-in-the-data-folder-for-the-owner-alone')
def usual_file_lies_in_the_data_folder(house):
    house.call('import-staff', house.staff(), database=False)
    files = list((house.folder / 'data' / 'tandemwerk').iterdir())
    assert files and all(path.stat().st_mode & 0o077 == 0 for path in files), files


@holds('/cli/file/mistyped-path-makes-no-file')
def mistyped_path_makes_no_file(house):
    output = str(house.folder / 'out.pdf')
    for words in (['match', '1'], ['match', '1', '--accept'], ['check'], ['backup', output], ['cohorts'],
                  ['erase', '1', '--yes'], ['enrol', '1', house.enrolments()], ['report', '1', '--output', output]):
        house.call(*words, status=1)
        assert list(house.database.parent.iterdir()) == [], words


@holds('/cli/file/foreign-file-is-left-alone')
def foreign_file_is_left_alone(house):
    house.database.write_bytes(b'My diary\n' * 1000)
    house.call('import-staff', house.staff(), status=1)
    house.call('check', status=1)
    assert house.database.read_bytes() == b'My diary\n' * 1000


@holds('/cli/file/sound-file-passes-the-check')
def sound_file_passes_the_check(house):
    house.cohort()
    assert house.json('check') == {'faults': []}
    assert house.call('check').out.count('\n') == 1


@holds('/cli/file/damaged-file-fails-the-check')
def damaged_file_fails_the_check(house):
    house.cohort()
    pages = bytearray(house.database.read_bytes())
    for start in range(4096 * 5, len(pages) - 4096, 4096 * 3):
        pages[start:start + 512] = b'\xa5' * 512
    house.database.write_bytes(pages)
    house.call('check', status=1)


@holds('/cli/file/file-that-contradicts-itself-fails-the-check')
def contradiction_fails_the_check(house):
    house.cohort()
    with sqlite3.connect(house.database) as connection:
        connection.execute('DELETE FROM programme')
    connection.close()
    answer = house.call('check', '--json', status=1)
    assert len(answer.json['faults']) == 1 and 'damaged' in answer.err, answer
    assert answer.json['faults'][0] in house.call('check', status=1).out


@holds('/cli/file/backup-is-whole-and-private')
def backup_is_whole_and_private(house):
    cohort = house.cohort()
    copy = house.folder / 'copy.db'
    house.call('backup', str(copy))
    assert copy.stat().st_mode & 0o777 == 0o600
    before = house.call('match', cohort, '--json').out
    house.database = copy
    assert house.json('check') == {'faults': []}
    assert house.call('match', cohort, '--json').out == before


@holds('/cli/file/backup-overwrites-nothing')
def backup_overwrites_nothing(house):
    house.cohort()
    precious = house.folder / 'precious'
    precious.write_text('precious')
    house.call('backup', str(precious), status=1)
    house.call('backup', str(house.database), status=1)
    house.call('backup', str(house.folder / 'no' / 'such' / 'folder'), status=1)
    assert precious.read_text() == 'precious'
    assert house.json('check') == {'faults': []}


@holds('/cli/file/second-writer-is-told-that-the-file-is-in-use')
def second_writer_is_told(house):
    cohort = house.cohort()
    first = Terminal('--database', str(house.database), 'erase', '2')
    try:
        first.read_until('?')
        for words in (['match', cohort, '--accept'], ['import-staff', house.staff()], ['erase', '17', '--yes']):
            assert 'use' in house.call(*words, status=1).err, words
        house.call('match', cohort)
        house.call('backup', str(house.folder / 'copy.db'))
        assert first.type('n\n') == 1
    finally:
        first.close()
    house.call('match', cohort, '--accept')


@holds('/cli/file/report-is-a-pdf-in-either-language')
def report_is_a_pdf(house):
    cohort = house.cohort()
    house.call('match', cohort, '--accept')
    for language, word in (('de', 'Abschlussbericht'), ('en', 'Closing report')):
        output = house.folder / f'{language}.pdf'
        house.call('--language', language, 'report', cohort, '--output', str(output))
        assert output.read_bytes().startswith(b'%PDF-')
        if shutil.which('pdftotext'):
            text = subprocess.run(['pdftotext', output, '-'], capture_output=True, text=True, check=True).stdout
            assert word.lower() in text.lower(), text
    house.call('report', cohort, '--output', str(house.folder / 'no' / 'such' / 'folder.pdf'), status=1)


@holds('/cli/file/report-replaces-nothing-but-a-report')
def report_replaces_nothing_else(house):
    cohort = house.cohort()
    before = house.call('cohorts').out
    precious = house.folder / 'precious'
    precious.write_text('precious')
    link = house.folder / 'link.pdf'
    link.symlink_to(precious)
    for output in (house.database, precious, link, house.folder, '/dev/null'):
        house.call('report', cohort, '--output', str(output), status=1)
    assert precious.read_text() == 'precious' and link.is_symlink()
    assert house.call('cohorts').out == before
    report = house.folder / 'report.pdf'
    house.call('report', cohort, '--output', str(report))
    house.call('report', cohort, '--output', str(report))


@holds('/cli/file/erased-person-leaves-no-byte-behind')
def erased_person_leaves_no_byte(house):
    """P9: name, address, number and every folded spelling of them, in every file beside the database."""
    house.cohort()
    house.call('match', '1', '--accept')
    traces = [word.encode() for word in ('zörbelstätt', 'ZÖRBELSTÄTT', 'zorbelstatt', 'zoerbelstaett', 'brigitte',
                                         'zoerbel@example.com')]
    assert b'zorbelstatt' in bytes_in_files(house), 'the trace is not what the file holds'
    answer = house.call('erase', '2')
    assert 'rbelst' not in answer.out
    left = bytes_in_files(house)
    assert not [trace for trace in traces if trace.lower() in left]
    assert house.json('check') == {'faults': []}
    house.call('erase', '2', status=1)
    house.call('explain', '1', '4711', '2', status=1)


@holds('/cli/file/erased-number-does-not-come-back-by-itself')
def erased_number_does_not_come_back(house):
    """P9: a staff list that still names the erased person is refused at that row."""
    house.call('import-staff', house.staff())
    house.call('erase', '4713')
    outcome = house.json('import-staff', house.staff())
    assert outcome['added'] == 0 and len(outcome['refused']) == 1
    assert '4713' in outcome['refused'][0]['reason']


@holds('/cli/file/erase-asks-on-a-terminal')
def erase_asks_on_a_terminal(house):
    house.call('import-staff', house.staff())
    for answer, status in (('\n', 1), ('no\n', 1), ('ja\n', 0)):
        terminal = Terminal('--database', str(house.database), 'erase', '4712')
        try:
            assert b'Deniz' in terminal.read_until('?')
            assert terminal.type(answer) == status, answer
        finally:
            terminal.close()
    assert house.json('import-staff', house.staff(STAFF[:2]), '--dry-run')['left'] == len(STAFF) - 3


@holds('/cli/file/unknown-person-is-not-erased')
def unknown_person_is_not_erased(house):
    house.call('import-staff', house.staff())
    assert '31337' in house.call('erase', '31337', status=1).err


run()
