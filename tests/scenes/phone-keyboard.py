# SPDX-License-Identifier: GPL-3.0-or-later
"""On a phone with a keyboard: the import assistant and the wizard, which begins in its first field, are walked through by
keys alone, and what has the focus is in sight."""

import re
from pathlib import Path

KEYBOARD = True
LIST = Path(__file__).resolve().parent.parent / 'fixtures' / 'staff-two-sheets.xlsx'
WIDTH, HEIGHT = 370, 810    # with the frame round the window where there are no shadows


def prepare(cli):
    cli('import-staff', 'tests/fixtures/staff-before.csv')


def walk_to(app, role, name, limit=40):
    """Tab leads there, and nothing on the way lies beyond the edge."""
    for _ in range(limit):
        app.press('Tab')
        focused = app.wait_for(app.focused, 'the focus')
        x, y, width, height = focused.extents()
        assert 0 <= x and x + width <= WIDTH and 0 <= y < HEIGHT, f'{focused} lies at {x}, {y}, {width} wide'
        if focused.answers_to(role, name):
            return
    raise AssertionError(f'{limit} times Tab do not reach {name!r}')


def scene(app):
    app.find('table row', re.compile('^Roth, Michael'))
    app.window.resize(WIDTH, HEIGHT)
    app.wait_for(lambda: app.frame.extents()[2] <= WIDTH, 'the window to be narrow')

    app.open_on_desktop(LIST)
    walk_to(app, 'list item', 'Personal 2026')
    app.press('Return')
    app.find('label', 'What the Columns Hold')
    walk_to(app, 'toggle button', 'Wer')
    app.press('space', 'Down', 'Down', 'Return')
    app.wait_for(lambda: app.find('button', 'Continue').has('sensitive'), 'the names to be enough')
    app.press('alt+o')
    app.find('label', 'What Will Happen')
    app.find('list item', re.compile('^Jana Kern'))
    walk_to(app, 'button', 'Import')
    app.press('Return')
    app.find_gone('dialog')

    app.press('ctrl+n')
    app.find('dialog', 'New Programme')
    app.wait_for(lambda: app.focused() and app.focused().answers_to('text', 'Name'), 'the first field')
    app.type('Young Teaches Old')
    walk_to(app, 'button', 'Next')
    app.press('Return')
    for stage in range(3, 7):
        app.press('alt+n')
        app.find('label', re.compile(f'{stage} of 6$'))
    walk_to(app, 'button', 'Create Programme')
    app.press('Return')
    app.find_gone('dialog')


def afterwards(cli):
    cli('check')
    assert 'Young Teaches Old' in cli('cohorts')
