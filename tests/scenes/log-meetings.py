# SPDX-License-Identifier: GPL-3.0-or-later
"""Three tandems met today; another meeting was missed: each in two clicks, each taken back by one (P6)."""

import re

LANGUAGE = 'de'

ROW = re.compile('stattgefunden.*geplant')


def prepare(cli):
    cli('sample')


def scene(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('page tab', app.translate('Timeline')))

    # Many at once.
    x, y = app.center(app.find('list item', ROW))
    app.pointer.click(x - 200, y)
    app.press('shift+Down', 'shift+Down')
    app.find('label', '3 ausgewählt')
    app.click(app.find('button', app.translate('They _Met Today').replace('_', '')))
    app.find('button', re.compile('3 Tandems'))
    app.press('ctrl+z')

    # One, at its mark: the menu opens at the meeting, its last entry but two says who was missing.
    app.find('list item', ROW)
    app.press_until_focused('list item', ROW)
    app.press('Right')
    app.wait_for(lambda: 'Treffen geplant' in app.find('status bar').text, 'the next meeting, said')
    app.press('shift+F10')
    app.press('Up', 'Return')
    app.find('button', re.compile(app.translate('Log a Missed Meeting')))
    app.press('ctrl+z')


def afterwards(cli):
    cli('check')
