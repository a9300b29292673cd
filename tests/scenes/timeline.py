# SPDX-License-Identifier: GPL-3.0-or-later
"""A running cohort on its timeline: narrowed, zoomed, a tandem opened and its meeting of today logged."""

import re

LANGUAGE = 'de'

ROW = re.compile('stattgefunden.*geplant')


def prepare(cli):
    cli('sample')


def rows(app):
    return [row.name for row in app.find_all('list item', ROW)]


def scene(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('page tab', app.translate('Timeline')))
    app.find('list item', ROW)
    everybody = len(rows(app))

    # Narrowed by a name of the first row, and by what needs attention.
    name = rows(app)[0].split(' und ')[0]
    app.click(app.find(None, app.translate('Search tandems')))
    app.type(name.split()[0].lower())
    app.wait_for(lambda: 0 < len(rows(app)) < everybody, 'those of that name')
    app.press('ctrl+a', 'Delete')
    app.wait_for(lambda: len(rows(app)) == everybody, 'all again')

    # Zoomed around the pointer, and by the buttons; what is seen stays usable.
    row = app.find('list item', ROW)
    x, y = app.center(row)
    app.keyboard.press('ctrl+0')
    app.pointer.scroll(x, y, -1)
    app.click(app.find('button', app.translate('Show Fewer Days')))
    app.click(app.find('button', app.translate('Show More Days')))
    app.click(app.find('button', app.translate('_Today').replace('_', '')))

    # Opened by a double click; one click logs the meeting of today (P6).
    x, y = app.center(app.find('list item', re.compile('^' + name)))
    app.pointer.click(x - 200, y)
    app.pointer.click(x - 200, y)
    app.click(app.find('button', app.translate('They _Met Today').replace('_', '')))
    app.find('button', re.compile('Treffen von 1 Tandem erfassen'))
    app.press('ctrl+z')
    app.press('alt+Left')
    app.find('list item', ROW)


def afterwards(cli):
    cli('check')
