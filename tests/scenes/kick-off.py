# SPDX-License-Identifier: GPL-3.0-or-later
"""Who came to the kick-off is ticked off, and a sheet is entered."""

import re

LANGUAGE = 'de'


def prepare(cli):
    cli('sample')


def scene(app):
    app.click(app.find('list item', re.compile(r' 2$')))
    app.click(app.find('page tab', app.translate('Timeline')))
    app.click(app.find(None, app.translate('Dates of the Cohort')))
    app.press('Return')

    app.click(app.find('page tab', app.translate('Guests')))
    guest = app.find('list item', re.compile(': Gekommen$'))
    name = guest.name.split(',')[0]
    app.click(guest)
    app.find('list item', re.compile(f'^{re.escape(name)}.*: Nicht gekommen$'))
    app.press('ctrl+z')
    app.find('list item', re.compile(f'^{re.escape(name)}.*: Gekommen$'))

    app.click(app.find('page tab', app.translate('Sheets')))
    app.click(app.find('list item', re.compile(' und .*eingegeben', re.IGNORECASE)))
    app.find('text', app.translate('What the Mentor Expects'))
    app.press('ctrl+a')
    app.type('Ein offenes Ohr')
    app.press('Return')
    app.wait_for(lambda: app.find_all('button', re.compile('Tandemvereinbarung|Vereinbarung')), 'the agreement recorded')
    app.press('Escape')
    app.find_gone('dialog', app.translate('Enter Sheet'))


def afterwards(cli):
    cli('check')
