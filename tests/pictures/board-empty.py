# SPDX-License-Identifier: GPL-3.0-or-later
"""The board of a cohort in its first minute: two mentors, no mentee yet, no tandem."""

import re
import tempfile
from pathlib import Path

ENROLMENTS = '''Personalnummer;Rolle;Themen;Teilnahmezusage;Lernbereit
02526;Mentor:in;Moderne Software, Apps, LinkedIn;ja;ja
02064;Mentor:in;Nachhaltigkeit, Künstliche Intelligenz;ja;ja
'''


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')
    cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
    with tempfile.TemporaryDirectory() as folder:
        enrolments = Path(folder) / 'enrolments.csv'
        enrolments.write_text(ENROLMENTS, encoding='utf-8')
        cli('enrol', '1', enrolments)


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
