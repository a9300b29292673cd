# SPDX-License-Identifier: GPL-3.0-or-later
"""Somebody is found, corrected and erased by keys alone."""

import re

KEYBOARD = True


def prepare(cli):
    cli('import-staff', 'data/sample/staff.csv')


def scene(app):
    app.find('table row', re.compile('^Ahrens, Frauke'))
    app.press('ctrl+f')
    app.type('ahrens frauke')
    app.wait_for(lambda: len(app.find_all('table row')) == 2, 'her row alone, below the headings')
    app.press_until_focused('table row', re.compile('^Ahrens, Frauke'))
    app.press('Return')

    # A wrong year is said at its field, and Enter does not save it.
    dialog = app.find('dialog', 'Frauke Ahrens')
    app.press_until_focused('text', 'Year of Birth')
    app.press('ctrl+a')
    app.type('1066')
    app.find(None, re.compile('^Enter a year from'))
    app.press('Return')
    app.find('dialog', 'Frauke Ahrens')
    app.press('ctrl+a')
    app.type('1988')
    app.press('Return')
    app.find_gone('dialog', 'Frauke Ahrens')
    app.find('button', re.compile('Change Frauke Ahrens'))

    # What is typed and not saved is asked about.
    app.press_until_focused('table row', re.compile('^Ahrens, Frauke'))
    app.press('Return')
    app.find('dialog', 'Frauke Ahrens')
    app.type('Dr')
    app.press('Escape')
    app.find('label', 'Discard Changes?')
    app.press('Escape')
    app.find_gone('label', 'Discard Changes?')
    app.press('Escape')
    app.find('label', 'Discard Changes?')
    app.press('alt+d')
    app.find_gone('dialog', 'Frauke Ahrens')


def afterwards(cli):
    cli('check')
