# SPDX-License-Identifier: GPL-3.0-or-later
"""The timeline is walked through, zoomed, and a meeting cancelled, by keys alone."""

import re

KEYBOARD = True

ROW = re.compile('meetings? held')


def prepare(cli):
    cli('sample')


def said(app):
    return app.find('status bar').text


def scene(app):
    app.press_until_focused('list item', re.compile(r' 2$'))
    app.press('Return')
    app.find('page tab', 'Timeline')
    app.press('alt+4')
    app.find('list item', ROW)
    app.press_until_focused('list item', ROW)

    # Rows by Up and Down, marks by Left and Right, from today on; each is said.
    app.press_until_focused('list item', re.compile('Qualities falling'), key='Down')
    app.press('Right')
    app.wait_for(lambda: ': meeting planned' in said(app), 'the next meeting, said')
    first = said(app)
    app.press('Right')
    app.wait_for(lambda: ': meeting planned' in said(app) and said(app) != first, 'the one after it')
    app.press('ctrl+plus', 'ctrl+minus', 'ctrl+0', 'ctrl+t')

    # Its menu: held, held with details, move, cancel.
    app.press('shift+F10')
    app.press('Down', 'Down', 'Down', 'Return')
    app.find('button', re.compile('Cancel 1 Meeting'))
    app.press('ctrl+z')

    # Into the page of the tandem, and back.
    app.press_until_focused('list item', ROW)
    app.press('Return')
    app.find('button', 'They Met Today')
    app.press('alt+Left')
    app.find('list item', ROW)


def afterwards(cli):
    cli('check')
