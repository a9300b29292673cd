# SPDX-License-Identifier: GPL-3.0-or-later
"""A staff list is corrected, looked through, taken back and imported by keys alone."""

import re
from pathlib import Path

KEYBOARD = True
LIST = Path(__file__).resolve().parent.parent / 'fixtures' / 'staff-two-sheets.xlsx'


def prepare(cli):
    cli('import-staff', 'tests/fixtures/staff-before.csv')


def scene(app):
    app.find('table row', re.compile('^Roth, Michael'))
    app.press_until_focused('toggle button', 'More About People')
    app.press('Return', 'Up', 'Up', 'Return')
    app.find('label', 'Choose a List or Drop It Here')
    app.press_until_focused('button', 'Choose File…')
    app.press('Escape')
    app.find_gone('dialog', 'Import Staff List')
    app.open_on_desktop(LIST)

    app.find('label', 'Personal 2026')
    app.press_until_focused('list item', 'Personal 2026')
    app.press('Return')
    app.find('label', 'What the Columns Hold')
    app.press_until_focused('toggle button', 'Wer', limit=30)
    app.press('space', 'Down', 'Down', 'Return')
    app.wait_for(lambda: app.find('button', 'Continue').has('sensitive'), 'the names to be enough')
    app.press('alt+o')
    app.find('label', 'What Will Happen')
    app.find('list item', re.compile('^Jana Kern'))

    # Back loses nothing.
    app.press('alt+Left')
    app.find('label', 'What the Columns Hold')
    app.wait_for(lambda: app.find('button', 'Continue').has('sensitive'), 'the names to be there still')
    app.press('alt+o')
    app.find('list item', re.compile('^Jana Kern'))
    app.press('alt+i')
    app.find('button', re.compile('staff-two-sheets.xlsx'))
    app.find('table row', re.compile('^Šimečková'))
    app.press('ctrl+z')
    app.find_gone('table row', re.compile('^Šimečková'))


def afterwards(cli):
    cli('check')
