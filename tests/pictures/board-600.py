# SPDX-License-Identifier: GPL-3.0-or-later
"""A board with 600 mentors and 600 mentees, half of them in tandems."""

import random
import re
import sys
import tempfile
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / 'bench'))

from company import write_staff_list

SIDE = 600
TOPICS = 'Künstliche Intelligenz', 'Social Media', 'Apps', 'Scrum', 'TikTok', 'LinkedIn', 'Internationalität'


def write_enrolments(path):
    """The managers are mentees, whoever stands far below them mentors."""
    lots = random.Random(1)
    numbers = [*((number, 'Mentee') for number in range(1, SIDE + 1)),
               *((number, 'Mentor') for number in range(5 * SIDE, 6 * SIDE))]
    with open(path, 'w', encoding='utf-8') as file:
        file.write('Personalnummer;Rolle;Themen;Teilnahmezusage;Lernbereit\n')
        for number, role in numbers:
            file.write(f'{number:06};{role};{", ".join(lots.sample(TOPICS, 2))};ja;ja\n')


def prepare(cli):
    with tempfile.TemporaryDirectory() as folder:
        staff, enrolments = Path(folder) / 'staff.csv', Path(folder) / 'enrolments.csv'
        write_staff_list(staff, 6 * SIDE)
        write_enrolments(enrolments)
        cli('import-staff', staff)
        cli('create', 'Jung lehrt alt', '--start', '2027-01-04')
        cli('enrol', '1', enrolments)
    cli('match', '1', '--accept')


def picture(app):
    app.click(app.find('list item', re.compile(r' 1$')))
    app.click(app.find('page tab', app.translate('Board')))
