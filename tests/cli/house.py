# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the command line share: a company with its lists in a folder that goes away, and TAP."""

import json
import os
import subprocess
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path

PROGRAM = sys.argv[1]

STAFF_HEADINGS = ['Personalnummer', 'Name', 'Geburtsdatum', 'Abteilung', 'Standort', 'Position', 'Ebene',
                  'Vorgesetzte', 'E-Mail']

# Two executives at the top, three heads below them, five young people in other departments.
STAFF = [
    ['1', 'Adler, Hans', '01.02.1961', 'Vorstand', 'Bonn', 'Vorstand', '0', '', 'adler@example.com'],
    ['2', 'Zörbelstätt, Brigitte', '24.12.1965', 'Finanzen', 'Bonn', 'Vorständin', '0', '1', 'zoerbel@example.com'],
    ['17', 'von der Heide, Jörg', '03.03.1970', 'Vertrieb', 'Köln', 'Leiter', '1', '1', ''],
    ['18', 'Öztürk, Ayse', '1972', 'Einkauf', 'Köln', 'Leiterin', '1', '2', ''],
    ['19', 'Groß, Peter', '07.07.1968', 'Produktion', 'Bonn', 'Leiter', '1', '2', ''],
    ['4711', 'Kern, Jana', '15.05.1998', 'Marketing', 'Bonn', 'Referentin', '3', '17', ''],
    ['4712', 'Yildiz, Deniz', '11.11.1999', 'IT', 'Köln', 'Entwickler', '3', '18', ''],
    ['4713', 'Schmidt, Lea', '2001', 'IT', 'Bonn', 'Auszubildende', '4', '4712', ''],
    ['4714', 'Schmidt, Tom', '30.08.1997', 'Einkauf', 'Köln', 'Referent', '3', '18', ''],
    ['4715', 'Weiß, Mia', '02.02.2000', 'Recht', 'Bonn', 'Trainee', '3', '19', ''],
]

ENROLMENT_HEADINGS = ['Personalnummer', 'Rolle', 'Themen', 'Teilnahmezusage', 'Lernbereitschaft']

ENROLMENTS = [
    ['4711', 'Mentorin', 'LinkedIn, Nachhaltigkeit', 'ja', 'ja'],
    ['4712', 'Mentor', 'Scrum, Kanban', 'ja', 'ja'],
    ['4713', 'Mentorin', 'TikTok, LinkedIn', 'ja', 'ja'],
    ['4714', 'Mentor', 'Nachhaltigkeit, Scrum', 'ja', 'ja'],
    ['4715', 'Mentorin', 'Kanban', 'ja', 'ja'],
    ['1', 'Mentee', 'LinkedIn, TikTok', 'ja', 'ja'],
    ['2', 'Mentee', 'Scrum', 'ja', 'ja'],
    ['17', 'Mentee', 'Kanban, Nachhaltigkeit', 'ja', 'ja'],
    ['18', 'Mentee', 'LinkedIn', 'ja', 'ja'],
]


@dataclass
class Answer:
    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


class House:
    """A company with an empty folder for its files."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.database = self.folder / 'house' / 'people.db'
        self.database.parent.mkdir()

    def call(self, *words, status=0, database=True, environment=None):
        """Runs the program and expects its exit STATUS."""
        command = [PROGRAM, *(['--database', str(self.database)] if database else []), *words]
        home = {'HOME': str(self.folder), 'XDG_DATA_HOME': str(self.folder / 'data'), 'TMPDIR': str(self.folder)}
        variables = {**os.environ, **home, **(environment or {})}
        done = subprocess.run(command, capture_output=True, timeout=60, env=variables)
        answer = Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert answer.status == status, f'{words}: exit status {answer.status}, not {status}: {answer.out}{answer.err}'
        if status != 0:
            assert answer.err.startswith('tandemwerk-cli: '), f'{words}: nothing said: {answer.err!r}'
        return answer

    def json(self, *words, **options):
        return self.call('--json', *words, **options).json

    def list(self, name, headings, rows, encoding='cp1252'):
        """Writes a list as German Excel saves it."""
        path = self.folder / name
        lines = [';'.join(f'"{cell}"' if ',' in cell else cell for cell in row) for row in [headings, *rows]]
        path.write_bytes(('\r\n'.join(lines) + '\r\n').encode(encoding))
        return str(path)

    def staff(self, rows=None, name='staff.csv'):
        return self.list(name, STAFF_HEADINGS, STAFF if rows is None else rows)

    def enrolments(self, rows=None, name='enrolments.csv'):
        return self.list(name, ENROLMENT_HEADINGS, ENROLMENTS if rows is None else rows)

    def cohort(self, enrolments=None):
        """Everybody is in the staff list, and a cohort has its participants. Returns the number of the cohort."""
        self.call('import-staff', self.staff())
        number = self.call('create', 'Reverse Mentoring', '--start', '2027-01-15', '--months', '6').out.strip()
        outcome = self.json('enrol', number, self.enrolments(enrolments))
        assert outcome['refused'] == [], outcome
        return number


tests = []


def holds(name):
    """A test that gets a House; NAME says what holds."""
    def add(function):
        tests.append((name, function))
        return function
    return add


def run():
    """Runs the tests of a file, and says so in TAP."""
    print(f'1..{len(tests)}', flush=True)
    failed = False
    for number, (name, function) in enumerate(tests, 1):
        try:
            with tempfile.TemporaryDirectory() as folder:
                function(House(folder))
            print(f'ok {number} {name}', flush=True)
        except Exception:
            failed = True
            print(f'not ok {number} {name}')
            print(''.join(f'# {line}\n' for line in traceback.format_exc().splitlines()), end='', flush=True)
    sys.exit(failed)
